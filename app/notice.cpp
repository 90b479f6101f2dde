// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "notice.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace entente {

namespace {

constexpr int shortest = 4000;     // milliseconds
constexpr int perLetter = 60;      // more for a long text
constexpr int withAnAction = 4000; // more where there is something to decide
constexpr int margin = 14;         // pixels between it and the edge

} // namespace

Notice::Notice(QWidget *place)
    : QFrame(place)
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 7, 8, 7);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    m_button->setFocusPolicy(Qt::TabFocus); // the map keeps the keyboard
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto run = std::exchange(m_run, nullptr))
            run();
    });
    place->installEventFilter(this);
    hide();
}

void Notice::tell(const QString &text, const QString &action, std::function<void()> run)
{
    m_text->setText(text);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    m_run = std::move(run);
    setAccessibleName(text);
    stand();
    show();
    raise();
    m_timer.start(shortest + int(text.size()) * perLetter + (m_run ? withAnAction : 0));
}

QString Notice::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void Notice::stand()
{
    const auto *place = parentWidget();
    const int most = std::max(place->width() - 2 * margin, 1);
    m_text->setWordWrap(false);
    layout()->invalidate();
    int width = sizeHint().width();
    if (width > most) {
        m_text->setWordWrap(true);
        layout()->invalidate();
        width = most;
    }
    const int height =
        layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height();
    setGeometry((place->width() - width) / 2, place->height() - height - margin, width, height);
}

bool Notice::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden())
        stand();
    return QFrame::eventFilter(watched, event);
}

void Notice::enterEvent(QEnterEvent *)
{
    m_timer.stop();
}

void Notice::leaveEvent(QEvent *)
{
    m_timer.start(shortest);
}

} // namespace entente
