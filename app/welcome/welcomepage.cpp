// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "welcomepage.h"

#include "thumbnail.h"

#include "app/actions/actionregistry.h"
#include "app/recentfiles.h"
#include "app/samples.h"
#include "models/picture/activetheme.h"
#include "models/picture/textfont.h"
#include "models/picture/textmeasure.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QThreadPool>
#include <QToolButton>
#include <QVBoxLayout>

namespace entente {

namespace {

constexpr QSize thumbnailSize(232, 150);
constexpr int columnWidth = 300;

QLabel *heading(const QString &text, QWidget *parent, qreal size = 15)
{
    auto *label = new QLabel(text, parent);
    label->setFont(textFont(size, QFont::DemiBold));
    return label;
}

/// A command or a file as a line that is clicked.
QPushButton *line(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setFlat(true);
    button->setCursor(Qt::PointingHandCursor);
    button->setStyleSheet(QStringLiteral("QPushButton { text-align: left; padding: 4px 6px; }"));
    return button;
}

QString escaped(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

WelcomePage::WelcomePage(const ActionRegistry *registry, QWidget *place)
    : QScrollArea(place)
    , m_recent(new QVBoxLayout)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setAccessibleName(tr("Welcome"));
    auto *page = new QWidget(this);
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(36, 48, 36, 28); // a message has room above
    grid->setHorizontalSpacing(36);
    grid->setVerticalSpacing(14);
    auto *title = heading(tr("Who stood with whom, on which day, and who says so"), page, 21);
    title->setWordWrap(true);
    grid->addWidget(title, 0, 0, 1, 2);
    grid->addWidget(commands(*registry), 1, 0, Qt::AlignTop);
    grid->addWidget(samples(), 1, 1, Qt::AlignTop | Qt::AlignLeft);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(2, 1);
    setWidget(page);
    place->installEventFilter(this);
    setGeometry(place->rect());
    followTheme(this);
    refresh();
}

QWidget *WelcomePage::commands(const ActionRegistry &registry)
{
    auto *box = new QWidget(this);
    box->setFixedWidth(columnWidth);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(heading(tr("Begin"), box));
    const std::pair<const char *, QString> offers[] = {
        {"help.tour", tr("Take the tour: five steps, two minutes")},
        {"file.new", tr("A new map")},
        {"file.open", tr("Open a file…")},
        {"file.import", tr("Import a table or a graph…")},
        {"evidence.readCopied", tr("Paste an article and code it")}};
    for (const auto &[id, text] : offers)
        if (auto *action = registry.action(QLatin1String(id))) {
            auto *button = line(text, box);
            connect(button, &QPushButton::clicked, action, &QAction::trigger);
            column->addWidget(button);
        }
    auto *templates = heading(tr("New from a template"), box);
    templates->hide(); // where none is installed
    column->addSpacing(12);
    column->addWidget(templates);
    for (auto *action : registry.actions())
        if (action->objectName().startsWith(QLatin1String("file.new.")) &&
            action->objectName() != QLatin1String("file.new.text")) {
            templates->show();
            auto *button = line(escaped(action->text()), box);
            connect(button, &QPushButton::clicked, action, &QAction::trigger);
            column->addWidget(button);
        }
    column->addSpacing(12);
    column->addWidget(heading(tr("Recent files"), box));
    m_recent->setSpacing(0);
    column->addLayout(m_recent);
    return box;
}

QWidget *WelcomePage::samples()
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    const auto maps = sampleMaps();
    if (!maps.empty())
        grid->addWidget(heading(tr("Samples"), box), 0, 0, 1, 2);
    int place = 0;
    for (const auto &sample : maps) {
        auto *button = new QToolButton(box);
        button->setText(escaped(sample.title));
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIconSize(thumbnailSize);
        button->setAutoRaise(true);
        button->setCursor(Qt::PointingHandCursor);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this,
                [this, path = sample.path] { Q_EMIT fileAsked(path); });
        grid->addWidget(button, 1 + place / 2, place % 2);
        ++place;
        m_samples.append({button, sample.path});
    }
    return box;
}

QWidget *WelcomePage::recentRow(const QString &path)
{
    const QFileInfo file(path);
    auto *row = new QWidget(this);
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    const auto name = file.fileName().section(QStringLiteral(".entente.json"), 0, 0);
    auto *open = line(escaped(file.exists() ? name : tr("%1 – missing").arg(name)), row);
    open->setToolTip(plainToolTip(QDir::toNativeSeparators(path)));
    open->setEnabled(file.exists());
    connect(open, &QPushButton::clicked, this, [this, path] { Q_EMIT fileAsked(path); });
    auto *keep = new QToolButton(row);
    const bool pinned = isPinned(path);
    keep->setAutoRaise(true);
    keep->setText(!file.exists() ? tr("Remove") : pinned ? tr("Unpin") : tr("Pin"));
    keep->setAccessibleName(QStringLiteral("%1: %2").arg(keep->text(), name));
    connect(keep, &QToolButton::clicked, this, [this, path, exists = file.exists(), pinned] {
        exists ? setPinned(path, !pinned) : forgetFile(path);
        QMetaObject::invokeMethod(this, &WelcomePage::refresh, Qt::QueuedConnection);
    });
    across->addWidget(open, 1);
    across->addWidget(keep);
    return row;
}

void WelcomePage::refresh()
{
    while (auto *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto &path : recentFiles())
        m_recent->addWidget(recentRow(path));
    if (m_recent->isEmpty())
        m_recent->addWidget(new QLabel(tr("Nothing yet."), this));
}

void WelcomePage::setTheme(const Theme &theme)
{
    auto colours = theme.palette();
    colours.setColor(QPalette::Window, theme.ground);
    setPalette(colours);
    viewport()->setPalette(colours);
    viewport()->setAutoFillBackground(true);
    m_isDark = theme.isDark();
    if (isVisible())
        drawThumbnails();
}

void WelcomePage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    refresh();
    drawThumbnails();
}

/// Beside the window's work: each appears when it is there.
void WelcomePage::drawThumbnails()
{
    const auto theme = m_isDark ? Theme::Name::Dark : Theme::Name::Light;
    const auto ratio = devicePixelRatioF();
    for (const auto &[button, path] : m_samples)
        QThreadPool::globalInstance()->start(
            [page = QPointer(this), target = QPointer(button), path = path, theme, ratio] {
                auto image = mapThumbnail(path, theme, thumbnailSize * ratio);
                image.setDevicePixelRatio(ratio);
                QMetaObject::invokeMethod(
                    qApp,
                    [page, target, image] {
                        if (page && target)
                            target->setIcon(QIcon(QPixmap::fromImage(image)));
                    },
                    Qt::QueuedConnection);
            });
}

bool WelcomePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QScrollArea::eventFilter(watched, event);
}

} // namespace entente
