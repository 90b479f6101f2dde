// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "presenterview.h"

#include "scenecaption.h"
#include "scenethumbnail.h"
#include "showwindow.h"

#include "models/picture/activetheme.h"
#include "models/picture/textmeasure.h"
#include "widgets/graph/graphview.h"

#include <QCloseEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QTextBrowser>
#include <QTime>

#include <algorithm>

namespace entente {

namespace {

constexpr int restMilliseconds = 650; // a step and its movement take no longer

QString minutes(qint64 milliseconds)
{
    const auto seconds = milliseconds / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

PresenterView::PresenterView(ShowWindow *show)
    : m_show(show)
    , m_theme(&Theme::of(Theme::Name::Light))
    , m_now(new QLabel(this))
    , m_next(new QLabel(this))
    , m_title(new QLabel(this))
    , m_nextTitle(new QLabel(this))
    , m_clock(new QLabel(this))
    , m_elapsed(new QLabel(this))
    , m_notes(new QTextBrowser(this))
{
    setWindowTitle(tr("Presenter View"));
    build();
    m_second.setInterval(1000);
    m_soon.setSingleShot(true);
    m_soon.setInterval(restMilliseconds);
    connect(&m_second, &QTimer::timeout, this, &PresenterView::tellTime);
    connect(&m_soon, &QTimer::timeout, this, &PresenterView::showNow);
    connect(show, &ShowWindow::stepped, this, &PresenterView::tell);
    connect(show->feed(), &SnapshotFeed::snapshotChanged, &m_soon, qOverload<>(&QTimer::start));
    m_second.start();
    resize(1024, 640);
    tell();
    tellTime();
}

void PresenterView::build()
{
    for (auto *label : {m_title, m_nextTitle}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    for (auto *picture : {m_now, m_next}) {
        picture->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // shows what fits
        picture->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    }
    m_notes->setOpenLinks(false);
    m_notes->setTextInteractionFlags(Qt::NoTextInteraction);
    m_notes->setFocusPolicy(Qt::NoFocus);
    m_notes->setAccessibleName(tr("Notes"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(20, 16, 20, 16);
    grid->setHorizontalSpacing(20);
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_now, 1, 0);
    grid->addWidget(m_elapsed, 0, 1, Qt::AlignLeft);
    grid->addWidget(m_clock, 0, 1, Qt::AlignRight);
    auto *side = new QVBoxLayout;
    side->addWidget(m_nextTitle);
    side->addWidget(m_next, 1);
    grid->addLayout(side, 1, 1);
    grid->addWidget(m_notes, 2, 0, 1, 2);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->setRowStretch(1, 3);
    grid->setRowStretch(2, 2);
}

void PresenterView::setTheme(const Theme &theme)
{
    m_theme = &theme;
    const auto colours = panelPalette(theme);
    setAutoFillBackground(true);
    setPalette(colours);
    for (auto *widget : findChildren<QWidget *>())
        widget->setPalette(colours);
    tell();
}

QString PresenterView::notes() const
{
    return m_notes->toPlainText();
}

QString PresenterView::nextTitle() const
{
    return m_nextTitle->text();
}

QString PresenterView::elapsed() const
{
    return m_elapsed->text();
}

void PresenterView::tell()
{
    const auto &lesson = m_show->lesson();
    const auto &words = m_show->caption()->words();
    m_title->setText(QStringLiteral("%1 · %2").arg(words.count, words.title));
    const auto notes = shown(lesson.scene().notes);
    m_notes->setPlainText(notes.isEmpty() ? tr("This scene has no notes.") : notes);
    const auto next = lesson.at() + 1;
    const bool hasNext = next < lesson.scenes().size();
    m_nextTitle->setText(hasNext ? tr("Next: %1").arg(shown(lesson.scenes()[next].title))
                                 : tr("Next: the end"));
    m_next->clear();
    if (const auto size = m_next->size(); hasNext && size.width() > 40) {
        const QSize pixels(size.width(), std::min(size.height(), size.width() * 9 / 16));
        m_next->setPixmap(QPixmap::fromImage(
            sceneThumbnail(m_show->document()->index(), m_show->graph()->arrangement(),
                           lesson.scenes()[next], *m_theme, pixels)));
    }
    m_soon.start();
}

/// As it is on the other screen.
void PresenterView::showNow()
{
    if (m_show->isVisible() && m_now->width() > 40 && m_now->height() > 40)
        m_now->setPixmap(
            m_show->grab().scaled(m_now->size(), Qt::KeepAspectRatio, Qt::SmoothTransformation));
}

void PresenterView::tellTime()
{
    m_clock->setText(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat));
    m_elapsed->setText(minutes(m_show->elapsed()));
}

void PresenterView::keyPressEvent(QKeyEvent *event)
{
    if (!(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        m_show->takeKey(event->key(), event->text());
}

void PresenterView::resizeEvent(QResizeEvent *)
{
    const int type = std::clamp(height() / 38, 14, 60);
    m_title->setFont(uiFont(type * 1.2, QFont::DemiBold));
    m_nextTitle->setFont(uiFont(type));
    m_notes->document()->setDefaultFont(uiFont(type * 1.1));
    m_notes->setFont(uiFont(type * 1.1));
    m_clock->setFont(uiFont(type * 1.4, QFont::DemiBold));
    m_elapsed->setFont(uiFont(type * 1.4, QFont::DemiBold));
    m_soon.start();
    QMetaObject::invokeMethod(this, &PresenterView::tell, Qt::QueuedConnection);
}

/// It goes with the presentation.
void PresenterView::closeEvent(QCloseEvent *event)
{
    event->ignore();
    Q_EMIT m_show->left();
}

} // namespace entente
