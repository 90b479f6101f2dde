// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "app/actions/actionregistry.h"
#include "app/actions/commandpalette.h"
#include "app/actions/shortcutseditor.h"
#include "app/actions/shortcutsheet.h"
#include "app/docks/lazydockwidget.h"
#include "app/docks/paneldocks.h"
#include "app/mainwindow.h"
#include "app/menus/menus.h"
#include "app/messagebar.h"
#include "app/notice.h"
#include "app/recentfiles.h"
#include "app/viewhistory.h"
#include "app/windows.h"
#include "app/workspace.h"
#include "widgets/graph/graphview.h"

#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

using namespace entente;

/// The commands of a window: each has a name, an id and keys of its own, and is found by any road.
class CommandsTest : public QObject
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
    void cleanup() { QSettings().clear(); }

    void eachCommandHasAnIdATextAndKeysOfItsOwn()
    {
        MainWindow window;
        QHash<QString, QString> holders;
        QSet<QString> ids;
        QVERIFY(window.actionRegistry()->actions().size() > 60);
        for (const auto *action : window.actionRegistry()->actions()) {
            const auto id = action->objectName();
            QVERIFY2(id.contains(QLatin1Char('.')) && !ids.contains(id), qPrintable(id));
            ids.insert(id);
            const auto name = ActionRegistry::plainName(action);
            QVERIFY2(!name.isEmpty() && !name.contains(QLatin1Char('&')), qPrintable(id));
            for (const auto &key : action->shortcuts()) {
                const auto word = key.toString();
                QVERIFY2(!word.isEmpty(), qPrintable(id));
                QVERIFY2(!holders.contains(word),
                         qPrintable(QStringLiteral("%1: %2 and %3").arg(word, id, holders[word])));
                holders.insert(word, id);
            }
        }
    }

    /// Two commands of one menu with the same letter underlined open by neither.
    void noMenuUnderlinesALetterTwice()
    {
        MainWindow window;
        QStringList twice;
        for (const auto *menu : window.findChildren<QMenu *>()) {
            QHash<QChar, QString> letters;
            for (const auto *action : menu->actions()) {
                const auto text = action->text();
                const auto at = text.indexOf(QLatin1Char('&'));
                if (at < 0 || at + 1 >= text.size())
                    continue;
                const auto letter = text[at + 1].toLower();
                if (letters.contains(letter))
                    twice << text + QStringLiteral(" / ") + letters[letter];
                letters.insert(letter, text);
            }
        }
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(QLatin1Char('\n'))));
    }

    void aCommandIsFoundByWordsOfItsNameAndCarriedOut()
    {
        MainWindow window;
        window.show();
        CommandPalette palette(window.actionRegistry(), &window);
        palette.show();
        const int all = palette.list()->count();
        QTest::keyClicks(palette.field(), QStringLiteral("mini"));
        QVERIFY(palette.list()->count() < all);
        QVERIFY2(palette.list()->currentItem()->text().startsWith(QStringLiteral("Minimap")),
                 qPrintable(palette.list()->currentItem()->text()));
        QVERIFY(!window.viewState()->minimapShown());
        QTest::keyClick(palette.field(), Qt::Key_Return);
        QTRY_VERIFY(window.viewState()->minimapShown());
        QVERIFY(!palette.isVisible());
    }

    void aUsersOwnKeysWorkInAllWindowsAndTheNextTime()
    {
        const auto legend = QStringLiteral("view.legend");
        const QKeySequence own(QStringLiteral("Ctrl+Alt+L"));
        {
            MainWindow window, other;
            ShortcutsEditor editor(window.actionRegistry(), &window);
            const auto items = editor.list()->findItems(QStringLiteral("Legend"), Qt::MatchExactly);
            QCOMPARE(items.size(), 1);
            editor.list()->setCurrentItem(items.first());
            editor.keys()->setKeySequence(QKeySequence(QStringLiteral("Ctrl+K")));
            editor.assignButton()->click();
            QVERIFY2(editor.problem()->text().contains(QStringLiteral("Camps")),
                     qPrintable(editor.problem()->text()));
            editor.keys()->setKeySequence(own);
            editor.assignButton()->click();
            QCOMPARE(window.actionRegistry()->action(legend)->shortcut(), own);
            QCOMPARE(other.actionRegistry()->action(legend)->shortcut(), own);
        }
        MainWindow later;
        QCOMPARE(later.actionRegistry()->action(legend)->shortcut(), own);
        QVERIFY(shortcutSheet(*later.actionRegistry())
                    .contains(own.toString(QKeySequence::NativeText)));
        ActionRegistry::forgetUserKeys(legend);
        QCOMPARE(later.actionRegistry()->action(legend)->shortcut(),
                 QKeySequence(QStringLiteral("Ctrl+L")));
    }

    void theSheetHoldsEachCommandThatHasKeys()
    {
        MainWindow window;
        const auto sheet = shortcutSheet(*window.actionRegistry());
        for (const auto *action : window.actionRegistry()->actions())
            if (!action->shortcuts().isEmpty())
                QVERIFY2(sheet.contains(ActionRegistry::plainName(action).toHtmlEscaped()),
                         qPrintable(action->objectName()));
    }

    void selectAllIsTheMapsOwn()
    {
        MainWindow window;
        QVERIFY(window.openFile(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json")));
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.find();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(window.selection()->isEmpty());
        window.graph()->setFocus();
        QTest::keyClick(window.graph(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(window.selection()->items().size() > 10);
    }

    void searchIsReachedFromAnywhereButWhereOneTypes()
    {
        MainWindow window;
        QVERIFY(window.openFile(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json")));
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *inspector = window.docks()->panel(QStringLiteral("inspector"));
        inspector->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Slash);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClick(field, Qt::Key_Slash);
        QCOMPARE(field->text(), QStringLiteral("/"));
    }

    /// The keys are the window's: also while the keyboard is in the inspector.
    void backAndForwardWorkFromTheInspector()
    {
        MainWindow window;
        QVERIFY(window.openFile(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json")));
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const Item egypt{Item::Kind::Actor, QStringLiteral("egypt")};
        const Item qatar{Item::Kind::Actor, QStringLiteral("qatar")};
        for (const auto &item : {egypt, qatar}) {
            window.selection()->select(item);
            window.viewHistory()->record();
        }
        window.docks()->panel(QStringLiteral("inspector"))->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window.selection()->current(), egypt);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(window.selection()->current(), qatar);
    }

    void theContextMenuOffersWhatTheRecordCanDo()
    {
        MainWindow window;
        QVERIFY(window.openFile(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json")));
        window.show();
        const auto offered = [&](const Item &item) {
            QStringList names;
            QTimer::singleShot(0, &window, [&] {
                auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
                for (const auto *action : menu->actions())
                    names << ActionRegistry::plainName(action);
                menu->close();
            });
            showContextMenu(window, item, window.mapToGlobal(QPoint(300, 300)));
            return names;
        };
        const auto actor = offered({Item::Kind::Actor, QStringLiteral("egypt")});
        QVERIFY(actor.contains(QStringLiteral("Edit")) && actor.contains(QStringLiteral("Delete")));
        QVERIFY(actor.contains(QStringLiteral("New Tie from Here")));
        QVERIFY(window.selection()->contains({Item::Kind::Actor, QStringLiteral("egypt")}));
        const auto background = offered({});
        QVERIFY(background.contains(QStringLiteral("New Actor Here")));
        QVERIFY(!background.contains(QStringLiteral("Delete")));
        window.document()->setReadOnly();
        QVERIFY(!offered({Item::Kind::Actor, QStringLiteral("egypt")})
                     .contains(QStringLiteral("Delete")));
    }

    void whatIsDeletedIsToldAndComesBack()
    {
        MainWindow window;
        QVERIFY(window.openFile(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json")));
        window.show();
        const auto before = window.document()->map();
        window.selection()->setItems({{Item::Kind::Actor, QStringLiteral("qatar")},
                                      {Item::Kind::Actor, QStringLiteral("italy")}});
        window.actionRegistry()->action(QStringLiteral("edit.delete"))->trigger();
        const auto *notice = window.messages()->notice();
        QVERIFY2(notice->text().contains(QStringLiteral("2 actors")), qPrintable(notice->text()));
        QVERIFY2(notice->text().contains(QStringLiteral("2 ties")), qPrintable(notice->text()));
        QTest::mouseClick(notice->button(), Qt::LeftButton);
        QVERIFY(window.document()->map() == before);
        QVERIFY(notice->text().isEmpty());
    }

    void aFileThatIsNoMapIsToldForWhatItIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("is empty");
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n")
                                 << QStringLiteral("picture (PNG)");
        QTest::newRow("workbook") << QByteArray("PK\x03\x04....xl/workbook.xml")
                                  << QStringLiteral("workbook");
        QTest::newRow("gephi") << QByteArray("PK\x03\x04....Workspace_0_graphstore_bytes")
                               << QStringLiteral("project of Gephi");
        QTest::newRow("pdf") << QByteArray("%PDF-1.7") << QStringLiteral("PDF");
    }
    void aFileThatIsNoMapIsToldForWhatItIs()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        const auto path = m_folder.filePath(QStringLiteral("renamed.entente.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
        MainWindow window;
        QVERIFY(window.openFile(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json")));
        window.show();
        const auto windows = QApplication::topLevelWidgets().size();
        openInWindow(window, path);
        QVERIFY2(window.messages()->message().contains(said),
                 qPrintable(window.messages()->message()));
        QCOMPARE(QApplication::topLevelWidgets().size(), windows); // no empty window
        QVERIFY(!window.openFile(path));
        QVERIFY(window.document()->title().contains(QStringLiteral("Libya")));
    }

    void theFileOpenedLastComesFirstAndTheListKeepsTen()
    {
        for (int i = 0; i < 12; ++i)
            rememberFile(m_folder.filePath(QStringLiteral("%1.entente.json").arg(i)));
        rememberFile(m_folder.filePath(QStringLiteral("5.entente.json")));
        QCOMPARE(recentFiles().size(), 10);
        QVERIFY(recentFiles().first().endsWith(QStringLiteral("/5.entente.json")));
        QCOMPARE(recentFiles().count(recentFiles().first()), 1);
        QVERIFY(recentFiles().last().endsWith(QStringLiteral("/2.entente.json")));
    }

    void aSideFoldsToItsEdgeAndComesBack()
    {
        MainWindow window;
        window.resize(1366, 768);
        window.show();
        auto *docks = window.docks();
        docks->makeSeen();
        const int before = window.graph()->width();
        const auto open = docks->dock(QStringLiteral("inspector"))->width();
        docks->setFolded(Qt::RightDockWidgetArea, true);
        QTRY_VERIFY(window.graph()->width() > before + open / 2);
        auto *strip = window.findChild<QToolBar *>(QStringLiteral("rightEdge"));
        QVERIFY(strip->isVisible());
        docks->setFolded(Qt::RightDockWidgetArea, false);
        QTRY_COMPARE(docks->dock(QStringLiteral("inspector"))->width(), open);
        QTRY_VERIFY(!strip->isVisible());
    }

    void panelsComeBackToTheirWidthAfterASmallWindow()
    {
        MainWindow window;
        window.resize(1366, 768);
        window.show();
        window.docks()->makeSeen();
        auto *inspector = window.docks()->dock(QStringLiteral("inspector"));
        const int wide = inspector->width();
        window.resize(700, 480);
        QTRY_VERIFY(inspector->width() < wide);
        window.resize(1366, 768);
        QTRY_COMPARE(inspector->width(), wide);
    }
};

QTEST_MAIN(CommandsTest)
#include "tst_commands.moc"
