// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "paneldocks.h"

#include "docktitle.h"
#include "edgestrip.h"
#include "lazydockwidget.h"

#include "app/mainwindow.h"

#include <QEvent>
#include <QGuiApplication>
#include <QSettings>
#include <QTimer>

#include <utility>

namespace entente {

namespace {

constexpr int stateVersion = 2;       // of saveState(); another one is not restored
constexpr int narrow = 1500;          // pixels: windows below it begin with the left side folded,
constexpr int tiny = 900;             // those below it with the right one, too
constexpr double firstShare = 0.18;   // of the window for inspector and timeline on a first start
constexpr double mostForPanels = 0.4; // of the window's width or height, on their own

constexpr Qt::DockWidgetArea sides[] = {Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea,
                                        Qt::BottomDockWidgetArea};

QString settingsKey(QSize screen)
{
    return QStringLiteral("window/docks/%1x%2").arg(screen.width()).arg(screen.height());
}

/// Takes the place of a title and no room.
class NoTitle : public QWidget
{
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {0, 0}; }
    QSize minimumSizeHint() const override { return {0, 0}; }
};

} // namespace

PanelDocks::PanelDocks(MainWindow *window)
    : QObject(window)
    , m_owner(window)
    , m_window(window)
    , m_specs(panelSpecs())
{
    makeStrips();
    for (const auto &spec : m_specs)
        makeDock(spec);
    window->installEventFilter(this);
    keepExtents();
}

void PanelDocks::makeDock(const PanelSpec &spec)
{
    auto *dock = new LazyDockWidget(
        spec.title,
        [this, make = spec.make] {
            QTimer::singleShot(0, this, &PanelDocks::tabTogether);
            return make(*m_owner);
        },
        m_window);
    dock->setObjectName(spec.id);
    m_docks.insert(spec.id, dock);
    m_window->addDockWidget(spec.area, dock);
    if (spec.id == QLatin1String("timeline")) {
        dock->setTitleBarWidget(new NoTitle(dock)); // the panel's own row says what it is
    } else {
        auto *title = new DockTitle(dock, spec.area);
        dock->setTitleBarWidget(title);
        connect(title, &DockTitle::foldAsked, this,
                [this, dock] { setFolded(m_window->dockWidgetArea(dock), true); });
    }
    dock->setVisible(
        spec.shownFirst); // the others until they are asked for, or until tabTogether()
    if (spec.shownFirst)
        m_extents.insert(spec.area, spec.extent);
    dock->installEventFilter(this);
    const auto later = [this] { QTimer::singleShot(0, this, &PanelDocks::updateStrips); };
    connect(dock, &QDockWidget::visibilityChanged, this, later);
    connect(dock, &QDockWidget::topLevelChanged, this, later);
    connect(dock, &QDockWidget::dockLocationChanged, this, later);
    connect(dock->toggleViewAction(), &QAction::triggered, dock, [this, id = spec.id](bool shown) {
        if (shown)
            show(id);
    });
}

void PanelDocks::makeStrips()
{
    for (const auto side : {Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea}) {
        const bool left = side == Qt::LeftDockWidgetArea;
        auto *strip =
            new EdgeStrip(left ? tr("Panels at the left") : tr("Panels at the right"), m_window);
        strip->setObjectName(left ? QStringLiteral("leftEdge") : QStringLiteral("rightEdge"));
        m_window->addToolBar(left ? Qt::LeftToolBarArea : Qt::RightToolBarArea, strip);
        strip->hide();
        connect(strip, &EdgeStrip::asked, this, [this, side](const QString &id) {
            setFolded(side, false);
            show(id);
        });
        m_strips.insert(side, strip);
    }
}

/// Tabs take fonts, so they come after the first frame or when a layout with tabs is restored.
void PanelDocks::tabTogether()
{
    if (std::exchange(m_tabbed, true))
        return;
    QHash<int, LazyDockWidget *> last;
    for (const auto &spec : m_specs) {
        auto *dock = m_docks.value(spec.id);
        if (auto *before = last.value(spec.area))
            m_window->tabifyDockWidget(before, dock);
        last.insert(spec.area, dock);
    }
    const auto actors = dock(QStringLiteral("actors"));
    const auto beside = {QStringLiteral("filters"), QStringLiteral("audit")};
    if (actors->isHidden()) {
        m_folded[Qt::LeftDockWidgetArea] = QStringList(beside) + QStringList(actors->objectName());
    } else {
        for (const auto &id : beside)
            dock(id)->show();
        actors->raise();
    }
    updateStrips();
}

QList<QDockWidget *> PanelDocks::docksAt(Qt::DockWidgetArea side) const
{
    QList<QDockWidget *> found;
    for (const auto &spec : m_specs)
        if (auto *dock = m_docks.value(spec.id);
            !dock->isFloating() && m_window->dockWidgetArea(dock) == side)
            found << dock;
    return found;
}

bool PanelDocks::isFolded(Qt::DockWidgetArea side) const
{
    const auto docks = docksAt(side);
    return std::all_of(docks.begin(), docks.end(), [](auto *dock) { return dock->isHidden(); });
}

void PanelDocks::setFolded(Qt::DockWidgetArea side, bool folded)
{
    if (folded == isFolded(side))
        return;
    const auto docks = docksAt(side);
    if (folded) {
        QStringList open; // the one in front last
        for (auto *dock : docks)
            if (!dock->isHidden()) {
                dock->visibleRegion().isEmpty() ? open.prepend(dock->objectName())
                                                : open.append(dock->objectName());
                dock->hide();
            }
        m_folded[side] = open;
    } else {
        auto open = m_folded.value(side);
        if (open.isEmpty() && !docks.isEmpty())
            open << docks.first()->objectName();
        for (const auto &id : open)
            dock(id)->show();
        dock(open.last())->raise();
    }
    keepExtents();
    updateStrips();
}

void PanelDocks::updateStrips()
{
    for (auto it = m_strips.begin(); it != m_strips.end(); ++it) {
        const auto side = Qt::DockWidgetArea(it.key());
        QList<std::pair<QString, QString>> panels;
        for (const auto *dock : docksAt(side))
            panels.append({dock->objectName(), dock->windowTitle()});
        it.value()->setPanels(panels);
        it.value()->setVisible(!panels.isEmpty() && isFolded(side));
    }
}

QWidget *PanelDocks::panel(const QString &id)
{
    return dock(id)->panel();
}

void PanelDocks::show(const QString &id)
{
    tabTogether();
    auto *shown = dock(id);
    shown->panel();
    shown->show();
    shown->raise();
    const auto side = m_window->dockWidgetArea(shown);
    for (const auto &spec : m_specs)
        if (spec.id == id && !shown->isFloating())
            m_extents[side] = std::max(m_extents.value(side), spec.extent);
    keepExtents();
}

void PanelDocks::makeSeen()
{
    tabTogether();
    for (const auto &spec : m_specs)
        if (spec.shownFirst && !dock(spec.id)->isHidden())
            dock(spec.id)->panel();
}

/// Gives each side the width that its reader wants, where the window has it: also after the window
/// was smaller for a while.
void PanelDocks::keepExtents()
{
    for (const auto side : sides) {
        const bool upright = side == Qt::BottomDockWidgetArea;
        const int most = int((upright ? m_window->height() : m_window->width()) * mostForPanels);
        for (auto *dock : docksAt(side))
            if (!dock->isHidden() && m_extents.contains(side)) {
                m_window->resizeDocks({dock}, {std::min(m_extents.value(side), most)},
                                      upright ? Qt::Vertical : Qt::Horizontal);
                break;
            }
    }
}

bool PanelDocks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Resize)
        return QObject::eventFilter(watched, event);
    if (watched == m_window) {
        QTimer::singleShot(0, this, &PanelDocks::keepExtents);
    } else if (auto *dock = qobject_cast<QDockWidget *>(watched);
               dock && !dock->isFloating() && QGuiApplication::mouseButtons() != Qt::NoButton) {
        // A reader drags its edge.
        const auto side = m_window->dockWidgetArea(dock);
        m_extents[side] = side == Qt::BottomDockWidgetArea ? dock->height() : dock->width();
    }
    return QObject::eventFilter(watched, event);
}

void PanelDocks::standFor(QSize window)
{
    const auto most = [this](Qt::DockWidgetArea side, int extent) {
        m_extents[side] = std::min(m_extents.value(side), extent);
    };
    most(Qt::RightDockWidgetArea, int(window.width() * firstShare));
    most(Qt::BottomDockWidgetArea, int(window.height() * firstShare));
    setFolded(Qt::LeftDockWidgetArea, window.width() < narrow);
    setFolded(Qt::RightDockWidgetArea, window.width() < tiny);
    keepExtents();
}

void PanelDocks::restore(QSize screen)
{
    const QSettings settings;
    const auto key = settingsKey(screen);
    const auto state = settings.value(key + QStringLiteral("/state")).toByteArray();
    if (state.isEmpty())
        return standFor(screen);
    tabTogether();
    if (!m_window->restoreState(state, stateVersion))
        return standFor(screen);
    const auto extents = settings.value(key + QStringLiteral("/extents")).toList();
    for (int i = 0; i < extents.size() && i < int(std::size(sides)); ++i)
        if (extents[i].toInt() > 0)
            m_extents[sides[i]] = extents[i].toInt();
    updateStrips();
    QTimer::singleShot(0, this, &PanelDocks::keepExtents);
}

void PanelDocks::save(QSize screen)
{
    tabTogether();
    QSettings settings;
    const auto key = settingsKey(screen);
    settings.setValue(key + QStringLiteral("/state"), m_window->saveState(stateVersion));
    QVariantList extents;
    for (const auto side : sides)
        extents << m_extents.value(side);
    settings.setValue(key + QStringLiteral("/extents"), extents);
}

} // namespace entente
