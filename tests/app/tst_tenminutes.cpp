// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "app/actions/actionregistry.h"
#include "app/docks/paneldocks.h"
#include "app/exportdialog.h"
#include "app/mainwindow.h"
#include "app/messagebar.h"
#include "app/notice.h"
#include "app/welcome/welcomepage.h"
#include "app/workspace.h"
#include "tests/support/dialogs.h"
#include "widgets/graph/graphview.h"
#include "widgets/inspector/inspector.h"
#include "widgets/inspector/pagebrowser.h"
#include "widgets/timeline/datefield.h"
#include "widgets/timeline/timelinepanel.h"

#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QToolButton>

#include <algorithm>

using namespace entente;
using namespace entente::test;

namespace {

/// Clicks a command of a menu as a hand does: the menu's title, then its line.
void clickMenu(MainWindow &window, const QString &id)
{
    auto *action = window.actionRegistry()->action(id);
    for (auto *title : window.menuBar()->actions())
        if (title->menu() && title->menu()->actions().contains(action)) {
            QTest::mouseClick(window.menuBar(), Qt::LeftButton, {},
                              window.menuBar()->actionGeometry(title).center());
            auto *menu = title->menu();
            QTRY_VERIFY(menu->isVisible());
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
            return;
        }
    QFAIL(qPrintable(id + QStringLiteral(" is in no menu")));
}

void hover(QWidget *widget, const QPoint &at)
{
    QTest::mouseMove(widget, at - QPoint(3, 3));
    QTest::mouseMove(widget, at);
}

} // namespace

/// What somebody does in the first ten minutes, with mouse and keys.
class TenMinutesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    /// Clicks the first line of the menu that opens next.
    static void clickFirstOfMenu(QWidget *place)
    {
        QTimer::singleShot(0, place, [] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            QTest::mouseClick(menu, Qt::LeftButton, {},
                              menu->actionGeometry(menu->actions().constFirst()).center());
        });
    }

    /// Adds an actor where the pointer is: the background's menu, its form, a name and OK.
    void addActorAt(MainWindow &window, const QString &name, const QPoint &at)
    {
        auto *graph = window.graph();
        const auto count = window.document()->map().actors().size();
        clickFirstOfMenu(graph);
        QContextMenuEvent asked(QContextMenuEvent::Mouse, at, graph->mapToGlobal(at));
        QApplication::sendEvent(graph, &asked);
        fillForm(window, name, count);
    }

    /// Adds an actor by the toolbar's button: the program finds its place.
    void addActor(MainWindow &window, const QString &name)
    {
        const auto count = window.document()->map().actors().size();
        const auto buttons = window.findChildren<QToolButton *>();
        const auto add = std::find_if(buttons.begin(), buttons.end(), [](const QToolButton *one) {
            return one->text() == QStringLiteral("+ Add");
        });
        QVERIFY(add != buttons.end());
        clickFirstOfMenu(*add);
        QTest::mouseClick(*add, Qt::LeftButton);
        fillForm(window, name, count);
    }

    void fillForm(MainWindow &window, const QString &name, std::size_t count)
    {
        QTRY_VERIFY(QApplication::activeModalWidget());
        auto *form = QApplication::activeModalWidget();
        QTest::keyClicks(QApplication::focusWidget(), name);
        QTest::mouseClick(buttonNamed(form, QStringLiteral("OK")), Qt::LeftButton);
        QTRY_COMPARE(window.document()->map().actors().size(), count + 1);
        window.feed()->flush();
    }

    /// Draws a tie from the handle of one card to another card, and takes the form as it is.
    void drawTie(MainWindow &window, int from, int to)
    {
        auto *graph = window.graph();
        const auto count = window.document()->map().ties().size();
        hover(graph, graph->cardOnScreen(from).center().toPoint());
        QCOMPARE(graph->tieHandles().size(), std::size_t(4));
        const auto handle = graph->tieHandles().front().toPoint();
        const auto end = graph->cardOnScreen(to).center().toPoint();
        hover(graph, handle);
        QTest::mousePress(graph, Qt::LeftButton, {}, handle);
        QTest::mouseMove(graph, (handle + end) / 2);
        QTest::mouseMove(graph, end);
        QTest::mouseRelease(graph, Qt::LeftButton, {}, end);
        QTRY_VERIFY(QApplication::activeModalWidget());
        QTest::mouseClick(buttonNamed(QApplication::activeModalWidget(), QStringLiteral("OK")),
                          Qt::LeftButton);
        QTRY_COMPARE(window.document()->map().ties().size(), count + 1);
        window.feed()->flush();
    }

    /// The map as it is seen, with nothing hovered or selected.
    static QImage pictureOf(MainWindow &window)
    {
        window.selection()->clear();
        QTest::mouseMove(window.menuBar());
        QEvent left(QEvent::Leave);
        QApplication::sendEvent(window.graph(), &left);
        window.messages()->notice()->hide();
        window.feed()->flush();
        window.graph()->mapCamera().fit();
        return window.graph()->grab().toImage();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("entente-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    void whoBacksTheLnaAndWhoSaysSo()
    {
        MainWindow window;
        window.resize(1366, 740);
        window.viewState()->setReducedMotion(true);
        window.show();
        window.docks()->makeSeen();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));

        // A sample from the welcome page.
        auto *welcome = window.findChild<WelcomePage *>();
        QTest::mouseClick(buttonNamed(welcome, QStringLiteral("Libya")), Qt::LeftButton);
        QTRY_VERIFY(!welcome->isVisible());

        // Found by its name.
        window.graph()->setFocus();
        QTest::keyClick(window.graph(), Qt::Key_Slash);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("lna"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(window.selection()->current().idText(), QStringLiteral("lna"));
        auto *inspector = window.docks()->panel<Inspector>(QStringLiteral("inspector"));
        QTRY_VERIFY(inspector->plainText().contains(QStringLiteral("Russia")));
        for (const char *backer : {"Egypt", "UAE", "France"})
            QVERIFY2(inspector->plainText().contains(QLatin1String(backer)), backer);

        // And the words of the source that says so.
        QTRY_VERIFY(!quoteOf(*inspector).isEmpty());
        QVERIFY(quoteOf(*inspector).contains(QStringLiteral("backed by Egypt")));

        // To 8 January: by the date's own line, without its year.
        auto *date = window.timeline()->dateField();
        QTest::mouseClick(date->currentWidget(), Qt::LeftButton);
        QVERIFY(date->isEditing());
        QTest::keyClicks(date->currentWidget(), QStringLiteral("8 January"));
        QTest::keyClick(date->currentWidget(), Qt::Key_Return);
        QCOMPARE(window.cursor()->date(), Edtf::parse("2020-01-08").value());
        QTRY_COMPARE(date->title(), QStringLiteral("8 January 2020"));

        // A picture of it.
        const auto path = m_folder.filePath(QStringLiteral("libya.png"));
        whenAsked<ExportDialog>([&](ExportDialog *dialog) {
            answerFileDialog(path);
            QTest::mouseClick(buttonNamed(dialog, QStringLiteral("Choose file")), Qt::LeftButton);
        });
        clickMenu(window, QStringLiteral("file.exportPicture"));
        QTRY_VERIFY(window.messages()->notice()->text().contains(path));
        QVERIFY(QImage(path).width() >= 1600);
        QVERIFY(window.document()->isClean());
    }

    void aMapOfFiveActorsComesBackToThePixel()
    {
        const auto path = m_folder.filePath(QStringLiteral("five.entente.json"));
        QImage before;
        {
            MainWindow window;
            window.resize(1366, 740);
            window.viewState()->setReducedMotion(true);
            window.show();
            window.docks()->makeSeen();
            window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            QTest::mouseClick(
                buttonNamed(window.findChild<WelcomePage *>(), QStringLiteral("A new map")),
                Qt::LeftButton);
            const auto size = window.graph()->size();
            const std::pair<const char *, QPointF> actors[] = {
                {"France", {0.2, 0.2}}, {"Russia", {0.75, 0.2}}, {"Germany", {0.5, 0.45}}};
            for (const auto &[name, at] : actors)
                addActorAt(window, QLatin1String(name),
                           QPoint(int(at.x() * size.width()), int(at.y() * size.height())));
            for (const char *name : {"Austria", "Serbia"})
                addActor(window, QLatin1String(name));
            QCOMPARE(window.document()->map().placements().size(), std::size_t(3));
            QCOMPARE(window.document()->map().actors().size(), std::size_t(5));
            for (const auto &[from, to] : {std::pair(0, 1), {2, 3}, {1, 4}, {3, 4}})
                drawTie(window, from, to);
            QString offered;
            answerFileDialog(path, &offered);
            clickMenu(window, QStringLiteral("file.save"));
            QTRY_VERIFY(window.document()->isClean());
            QVERIFY2(offered.endsWith(QStringLiteral(".entente.json")), qPrintable(offered));
            QCOMPARE(window.document()->map().placements().size(), std::size_t(5));
            before = pictureOf(window);
            QVERIFY(window.close());
        }
        MainWindow again;
        again.resize(1366, 740);
        again.viewState()->setReducedMotion(true);
        QVERIFY(again.openFile(path));
        again.show();
        again.docks()->makeSeen();
        QTRY_COMPARE(again.graph()->size(), before.size());
        QVERIFY(pictureOf(again) == before);
    }

private:
    /// The first words in the page that stand in quotation marks.
    static QString quoteOf(const Inspector &inspector)
    {
        const auto text = inspector.plainText();
        return text.section(QChar(0x201c), 1).section(QChar(0x201d), 0, 0);
    }
};

QTEST_MAIN(TenMinutesTest)
#include "tst_tenminutes.moc"
