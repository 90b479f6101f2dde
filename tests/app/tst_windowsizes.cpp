// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "app/docks/paneldocks.h"
#include "app/mainwindow.h"
#include "app/preferences.h"
#include "app/workspace.h"
#include "app/zoombuttons.h"
#include "models/picture/theme.h"
#include "widgets/graph/graphview.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

using namespace entente;

namespace {

constexpr qreal usualText = 13; // pixels
constexpr double wantedShare = 55;
constexpr double wantedOfLargeText = 54; // up to 200 %
constexpr int manyNames = 5;             // at least, of a map on half of a laptop's screen
constexpr double leastName = 12;         // pixels

const QSize windowSizes[] = {{640, 480},  {683, 384},   {1280, 720}, {1366, 768},
                             {1440, 900}, {1920, 1080}, {7680, 4320}};

bool isOfLaptop(QSize size)
{
    return size.width() >= 1280 && size.width() <= 1440;
}

bool scrolls(const QWidget *widget, const QWidget *window)
{
    for (auto *at = widget->parentWidget(); at && at != window; at = at->parentWidget())
        if (qobject_cast<const QAbstractScrollArea *>(at))
            return true;
    return false;
}

QString nameOf(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const auto *label = qobject_cast<const QLabel *>(widget);
    return QStringLiteral("%1 %2 \"%3\"")
        .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
             button  ? button->text()
             : label ? label->text()
                     : widget->accessibleName());
}

/// The share of the window that the map has at least. 683×384 is a laptop's screen at 200 %.
double wantedShareOf(QSize size, int textPercent)
{
    if (size == windowSizes[1] || isOfLaptop(size))
        return textPercent == 100                             ? wantedShare
               : textPercent <= 200 && size != windowSizes[1] ? wantedOfLargeText
                                                              : 0;
    return 0;
}

/// True for what lies behind another tab, and for a bar of tabs that the window keeps unused.
bool isBehind(const QWidget *widget, const QMainWindow &window)
{
    for (const auto *at = widget; at && at != &window; at = at->parentWidget()) {
        const auto *tabs = qobject_cast<const QTabBar *>(at);
        auto *dock = qobject_cast<QDockWidget *>(const_cast<QWidget *>(at));
        if ((tabs && tabs->visibleRegion().isEmpty()) ||
            (dock && !window.tabifiedDockWidgets(dock).isEmpty() &&
             dock->visibleRegion().isEmpty()))
            return true;
    }
    return false;
}

/// What leaves the window, and buttons and labels that have less room than they must have.
QStringList clippedIn(const QMainWindow &window)
{
    QStringList found;
    for (const auto *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->isWindow() || scrolls(widget, &window) ||
            isBehind(widget, window))
            continue;
        const QRect there(widget->mapTo(&window, QPoint()), widget->size());
        const bool speaks =
            qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLabel *>(widget);
        const auto least = widget->minimumSizeHint();
        if (!window.rect().contains(there))
            found << QStringLiteral("off-screen: ") + nameOf(widget);
        else if (speaks && (widget->width() < least.width() || widget->height() < least.height()))
            found << QStringLiteral("clipped: ") + nameOf(widget);
    }
    return found;
}

/// Cards of the fitted map that leave the view or that something lies over.
int coveredCards(const MainWindow &window, const GraphView &graph)
{
    const auto legend = graph.overlays().legendBox(graph.size());
    const auto minimap = graph.overlays().minimap().box(graph.size());
    const auto *buttons = window.findChild<ZoomButtons *>();
    int covered = 0;
    for (const auto &card : graph.displayList().cards) {
        const auto box = graph.drawingCamera().toView(card.outlineBox);
        const QRectF slack = QRectF(graph.rect()).adjusted(-1, -1, 1, 1);
        covered += !slack.contains(box) || legend.intersects(box) || minimap.intersects(box) ||
                   QRectF(buttons->geometry()).intersects(box);
    }
    return covered;
}

/// Of the names that are drawn, in pixels; 0 where there is none.
double smallestName(const GraphView &graph)
{
    double least = 0;
    for (const auto &card : graph.displayList().cards)
        if (!card.label.isEmpty() && !card.outsider) {
            const double size = card.label.pixelSize * graph.drawingCamera().scale();
            least = least == 0 ? size : std::min(least, size);
        }
    return least;
}

bool isInToolBar(const MainWindow &window, const QString &text)
{
    const auto buttons = window.findChildren<QToolButton *>();
    return std::any_of(buttons.begin(), buttons.end(), [&](const QToolButton *button) {
        return button->text() == text && qobject_cast<QToolBar *>(button->parentWidget()) &&
               button->isVisible();
    });
}

bool hasLibya(MainWindow &window)
{
    return window.document()->path().contains(QStringLiteral("libya"));
}

/// How many of those in the picture have their name on a card.
int namedCards(const GraphView &graph)
{
    const auto &cards = graph.displayList().cards;
    return int(std::count_if(cards.begin(), cards.end(),
                             [](const CardItem &card) { return !card.label.isEmpty(); }));
}

} // namespace

/// The map is most of the window, its names can be read, and nothing is clipped, covered or out of
/// reach: on each screen, at each size of text, for each sample and for an empty map.
class WindowSizesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("entente-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    void cleanupTestCase() { QApplication::setFont(uiFont(usualText)); }

    void theWindowServesItsMap_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("textPercent");
        for (const char *map : {"libya-2020", "europe-1879-1918", "yemen-2011-2022", ""})
            for (const int percent : {100, 150, 200, 300})
                QTest::addRow("%s, text of %d %%", *map ? map : "empty", percent)
                    << QString::fromLatin1(map) << percent;
    }
    void theWindowServesItsMap()
    {
        QFETCH(QString, file);
        QFETCH(int, textPercent);
        QApplication::setFont(uiFont(usualText * textPercent / 100));
        MainWindow window;
        window.viewState()->setReducedMotion(true);
        if (!file.isEmpty())
            QVERIFY(window.openFile(QStringLiteral(ENTENTE_SAMPLES "/%1.entente.json").arg(file)));
        window.resize(windowSizes[0]);
        window.show();
        window.docks()->makeSeen();
        for (const auto size : windowSizes)
            if (textPercent <= 200 || size != windowSizes[1])
                check(window, size, textPercent);
    }

private:
    void check(MainWindow &window, QSize size, int textPercent)
    {
        auto &graph = *window.graph();
        const auto where =
            QStringLiteral("%1x%2").arg(size.width()).arg(size.height()).leftJustified(10);
        window.docks()->standFor(size);
        window.resize(size);
        const auto share = [&] {
            return 100.0 * graph.width() * graph.height() / (size.width() * size.height());
        };
        if (size.width() >= windowSizes[0].width() * textPercent / 100)
            for (const char *text : {"Find", "Undo", "Redo", "Export", "Camps", "Present"})
                QTRY_VERIFY2(isInToolBar(window, QLatin1String(text)),
                             qPrintable(where + QLatin1String(text)));
        const double wanted = wantedShareOf(size, textPercent);
        QTRY_VERIFY2(share() >= wanted, qPrintable(where + QString::number(share())));
        QTRY_VERIFY(graph.mapCamera().isFitted() && graph.isSharp());
        QCOMPARE(window.size(), size); // nothing asks for more
        const auto clipped = clippedIn(window);
        const auto name = smallestName(graph);
        const int covered = coveredCards(window, graph), named = namedCards(graph);
        qInfo().noquote() << where << "canvas" << qRound(share()) << "%, smallest name"
                          << QString::number(name, 'f', 1) << "px, named" << named << "of"
                          << graph.displayList().cards.size() << ", covered" << covered
                          << ", clipped" << clipped.size();
        QVERIFY2(clipped.isEmpty(), qPrintable(where + clipped.join(QStringLiteral("; "))));
        QVERIFY2(covered == 0, qPrintable(where + QString::number(covered)));
        if (isOfLaptop(size) && textPercent <= 200)
            QCOMPARE(named, int(graph.displayList().cards.size()));
        if (size == windowSizes[1] && textPercent == 100 && hasLibya(window))
            QVERIFY2(named >= manyNames, qPrintable(QString::number(named)));
        if (name > 0)
            QVERIFY2(name >= leastName - 0.05, qPrintable(where + QString::number(name)));
    }
};

QTEST_MAIN(WindowSizesTest)
#include "tst_windowsizes.moc"
