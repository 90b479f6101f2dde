// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "app/actions/actionregistry.h"
#include "app/controllers/arrangingcontroller.h"
#include "app/controllers/openingcontroller.h"
#include "app/controllers/presentingcontroller.h"
#include "app/controllers/savingcontroller.h"
#include "app/controllers/sayswhocontroller.h"
#include "app/dataexportdialog.h"
#include "app/docks/paneldocks.h"
#include "app/importing.h"
#include "app/mainwindow.h"
#include "app/messagebar.h"
#include "app/notice.h"
#include "app/preferences.h"
#include "app/workspace.h"
#include "models/files/filekinds.h"
#include "tests/support/threadsatrest.h"

#include "widgets/balance/balancepanel.h"
#include "widgets/compare/comparechoice.h"
#include "widgets/compare/comparepanel.h"
#include "widgets/graph/graphview.h"
#include "widgets/mapping/importdialog.h"
#include "widgets/mapping/trialpage.h"
#include "widgets/scenes/bigcard.h"
#include "widgets/scenes/scenespanel.h"
#include "widgets/scenes/showwindow.h"
#include "widgets/timeline/timelinepanel.h"
#include "widgets/timeline/timelineview.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

using namespace entente;
using namespace entente::test;

namespace {

/// The Libya map in a window that has the keyboard.
struct Desk
{
    MainWindow window;

    Desk()
    {
        window.viewState()->setReducedMotion(true);
        window.openFile(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json"));
        window.show();
        window.docks()->makeSeen();
        window.activateWindow();
        window.graph()->setFocus();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
    }

    void press(Qt::Key key)
    {
        QTest::keyClick(window.graph(), key);
        window.feed()->flush();
    }
    int told() { return window.feed()->snapshot().currentEvent; }
    QString message() { return window.messages()->message(); }
    /// Clicks the message's button, which is to bear that name.
    bool answer(const QString &name)
    {
        for (auto *button : window.messages()->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == name) {
                QTest::mouseClick(button, Qt::LeftButton);
                return true;
            }
        return false;
    }
    QStringList visibleDocks()
    {
        QStringList names;
        for (const auto *dock : window.findChildren<QDockWidget *>())
            if (!dock->isHidden())
                names << dock->objectName();
        return names;
    }
    QUndoStack *history() { return window.document()->undoStack(); }
    /// The map as if nobody had ever arranged it.
    void forgetPlaces()
    {
        auto map = window.document()->map();
        MapPatch patch;
        for (const auto &placement : window.document()->map().placements())
            patch.placements.push_back({placement.actor, nullptr, std::nullopt});
        auto head = map.info();
        head.layoutEngine.clear();
        head.layoutSeed.reset();
        patch.put(std::move(head));
        map.apply(patch);
        window.document()->setMap(std::move(map));
        window.feed()->flush();
    }
    Item actor(const char *id) { return {Item::Kind::Actor, QString::fromLatin1(id)}; }
};

/// A table of one's own, as a file in the folder.
QString tableIn(const QTemporaryDir &folder, const char *text)
{
    const auto path = folder.filePath(QStringLiteral("own.csv"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
        qFatal("no table can be written");
    return path;
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    /// A layout helper that does what the shell script says.
    void useHelper(const QByteArray &script)
    {
        const auto path = m_folder.filePath(QStringLiteral("helper"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("#!/bin/sh\n" + script + "\n");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        LayoutJob::setHelperPath(path);
    }
    static void useTrueHelper()
    {
        LayoutJob::setHelperPath(QStringLiteral(ENTENTE_BIN_DIR "/entente-layout"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("entente-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    void panelsBehindAnotherTabRest()
    {
        Desk desk;
        auto *docks = desk.window.docks();
        const auto compare = QStringLiteral("compare");
        docks->show(compare);
        auto *panel = docks->panel<ComparePanel>(compare);
        const auto *timeline = desk.window.timeline()->view();
        QTRY_VERIFY(panel->isVisible() && !panel->isStale());
        panel->choice()->setDates(Edtf::parse("2019-04-04"), std::nullopt);
        QTRY_COMPARE(timeline->comparedDay(), Day::of(2019, 4, 4));
        for (const auto &[other, date] :
             {std::pair("inspector", "2020-01-06"), std::pair("matrix", "2020-01-12")}) {
            docks->show(QLatin1String(other));
            QTRY_VERIFY(!timeline->comparedDay());
            desk.window.cursor()->setDate(Edtf::parse(date));
            desk.window.feed()->flush();
            QTest::qWait(0);
            QVERIFY(panel->isStale());
            docks->show(compare);
            QTRY_COMPARE(timeline->comparedDay(), Day::of(2019, 4, 4));
            QVERIFY(!panel->isStale());
        }
    }
    void init() { useTrueHelper(); }

    void presentingLeavesTheWindowAsItIs()
    {
        Desk desk;
        const auto docks = desk.visibleDocks();
        const auto date = desk.window.cursor()->date();
        const auto camera = desk.window.graph()->camera();
        desk.press(Qt::Key_F5);
        auto *show = desk.window.presenting()->show();
        QVERIFY(show);
        QVERIFY(show->isFullScreen());
        QCOMPARE(show->lesson().at(), std::size_t(0));
        QVERIFY(QTest::qWaitForWindowActive(show));
        for (const auto key : {Qt::Key_PageDown, Qt::Key_Delete, Qt::Key_F2, Qt::Key_PageDown})
            QTest::keyClick(show, key);
        QTest::keyClick(show, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::activeModalWidget(), nullptr);
        while (desk.window.presenting()->isOn()) // what is on it first
            QTest::keyClick(show, Qt::Key_Escape);
        QVERIFY(!desk.window.isFullScreen());
        QCOMPARE(desk.visibleDocks(), docks);
        QCOMPARE(desk.window.cursor()->date(), date);
        QVERIFY(desk.window.graph()->camera() == camera);
        QVERIFY(desk.window.document()->isClean());
    }

    void presentingFromHereBeginsAtTheDateThatIsSeen()
    {
        Desk desk;
        desk.window.cursor()->setDate(Edtf::parse("2020-01-09"));
        desk.window.feed()->flush();
        QTest::keyClick(desk.window.graph(), Qt::Key_F5, Qt::ShiftModifier);
        auto *show = desk.window.presenting()->show();
        QVERIFY(show);
        QVERIFY(QTest::qWaitForWindowActive(show));
        QCOMPARE(show->lesson().scene().id, SceneId("scene-truce"));
        QTest::keyClick(show, Qt::Key_F5);
        QVERIFY(!desk.window.presenting()->isOn());
    }

    void aFoundSceneIsGoneTo()
    {
        Desk desk;
        const auto scene = desk.window.document()->map().scenes().at(2);
        desk.window.docks()->show(QStringLiteral("scenes"));
        desk.window.showFound(scene.id);
        desk.window.feed()->flush();
        QCOMPARE(desk.window.feed()->view().query.date, scene.view.query.date);
        QCOMPARE(desk.window.feed()->view().query.focus, scene.view.query.focus);
        QCOMPARE(desk.window.selection()->current(), Item(scene.id));
        const auto *panel = desk.window.docks()->panel<ScenesPanel>(QStringLiteral("scenes"));
        QCOMPARE(panel->title()->text(), QString::fromStdString(scene.title));
    }

    void whoSaysSoStandsOverTheMap()
    {
        Desk desk;
        const auto &tie = desk.window.document()->map().ties().at(0);
        desk.window.selection()->select(tie.id);
        desk.press(Qt::Key_S);
        auto *card = desk.window.saysWho()->card();
        QVERIFY(card && card->isVisible());
        QVERIFY(desk.window.graph()->rect().contains(card->geometry()));
        QVERIFY(
            card->toPlainText().contains(QString::fromStdString(tie.evidence.front().quote.str())));
        desk.press(Qt::Key_Escape);
        QVERIFY(card->isHidden());
        QVERIFY(!desk.window.selection()->isEmpty());
        desk.press(Qt::Key_S);
        QVERIFY(card->isVisible());
        desk.window.selection()->clear();
        QVERIFY(card->isHidden());
    }

    void docksComeBackAsTheyWereLeft()
    {
        const auto dockOf = [](MainWindow &window, const char *name) {
            return window.findChild<QDockWidget *>(QLatin1String(name));
        };
        {
            Desk desk;
            const auto *filters = dockOf(desk.window, "filters");
            QVERIFY(desk.window.tabifiedDockWidgets(dockOf(desk.window, "actors"))
                        .contains(const_cast<QDockWidget *>(filters)));
            dockOf(desk.window, "inspector")->hide();
            desk.window.addDockWidget(Qt::RightDockWidgetArea, dockOf(desk.window, "actors"));
            QVERIFY(desk.window.close());
        }
        MainWindow window;
        window.restoreLayout();
        window.show();
        QVERIFY(dockOf(window, "inspector")->isHidden());
        QCOMPARE(window.dockWidgetArea(dockOf(window, "actors")), Qt::RightDockWidgetArea);
        QVERIFY(!dockOf(window, "filters")->isHidden());
        QSettings().remove(QStringLiteral("window"));
    }

    void escapeGoesBackOneStepAtATime()
    {
        Desk desk;
        desk.window.selection()->select(desk.actor("qatar"));
        desk.press(Qt::Key_F);
        QVERIFY(!desk.window.viewState()->focus().empty());
        desk.window.showFullScreen();
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.window.viewState()->focus().empty());
        QVERIFY(desk.window.selection()->contains(desk.actor("qatar")));
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.window.selection()->isEmpty());
        QVERIFY(desk.window.isFullScreen());
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.window.isFullScreen());
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.window.isVisible());
    }

    void whoTypesGivesNoCommands()
    {
        Desk desk;
        const int before = desk.told();
        QTest::keyClick(desk.window.graph(), Qt::Key_Slash);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, QStringLiteral("h.f, "));
        desk.window.feed()->flush();
        QCOMPARE(field->text(), QStringLiteral("h.f, "));
        QCOMPARE(desk.told(), before);
        QVERIFY(!desk.window.viewState()->outsidersHidden());
        QVERIFY(desk.window.viewState()->focus().empty());
        QVERIFY(!desk.window.cursor()->isPlaying());
    }

    void arrangingIsOneStepOfTheHistory_data()
    {
        QTest::addColumn<QString>("engine");
        for (const char *engine : {"stage", "circle", "neato", "sfdp"})
            QTest::newRow(engine) << QString::fromLatin1(engine);
    }
    void arrangingIsOneStepOfTheHistory()
    {
        QFETCH(QString, engine);
        Desk desk;
        desk.forgetPlaces();
        const auto before = desk.window.document()->map();
        desk.window.arranging()->arrange(engine);
        QTRY_COMPARE(desk.history()->count(), 1);
        QCOMPARE(desk.window.document()->map().placements().size(), before.actors().size());
        QCOMPARE(desk.window.document()->map().info().layoutEngine, engine.toStdString());
        QVERIFY(desk.history()->undoText().contains(engine));
        QVERIFY(desk.window.isWindowModified());
        desk.history()->undo();
        QVERIFY(desk.window.document()->map() == before);
        QVERIFY(!desk.window.isWindowModified());
    }

    void aBrokenHelperLeavesTheMapAndOffersAnotherTry_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("said");
        QTest::newRow("missing") << QByteArray() << QStringLiteral("is missing");
        QTest::newRow("killed") << QByteArray("kill -9 $$") << QStringLiteral("crashed");
        QTest::newRow("talks nonsense")
            << QByteArray("cat >/dev/null; echo hello") << QStringLiteral("could not be read");
    }
    void aBrokenHelperLeavesTheMapAndOffersAnotherTry()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, said);
        Desk desk;
        const auto places = desk.window.graph()->arrangement().positions;
        if (script.isEmpty())
            LayoutJob::setHelperPath(m_folder.filePath(QStringLiteral("nowhere")));
        else
            useHelper(script);
        desk.window.arranging()->arrange(QStringLiteral("neato"));
        QTRY_VERIFY2(desk.message().contains(said), qPrintable(desk.message()));
        QVERIFY(desk.message().contains(QStringLiteral("Stage layout")));
        QVERIFY(desk.window.graph()->arrangement().positions == places);
        QCOMPARE(desk.history()->count(), 0);
        QVERIFY(desk.answer(QStringLiteral("Try again"))); // still broken
        QTRY_VERIFY2(desk.message().contains(said), qPrintable(desk.message()));
        QCOMPARE(desk.history()->count(), 0);
        useTrueHelper();
        QVERIFY(desk.answer(QStringLiteral("Try again")));
        QTRY_COMPARE(desk.history()->count(), 1);
        QCOMPARE(desk.message(), QString());
        QCOMPARE(desk.window.document()->map().info().layoutEngine, std::string("neato"));
    }

    void arrangingIsCancelledByItsButtonOrByEscape()
    {
        useHelper("exec sleep 60");
        Desk desk;
        desk.window.selection()->select(desk.actor("qatar"));
        desk.window.arranging()->arrange(QStringLiteral("neato"));
        QTRY_VERIFY(desk.message().contains(QStringLiteral("neato")));
        QVERIFY(desk.answer(QStringLiteral("Cancel")));
        QCOMPARE(desk.message(), QString());
        desk.window.arranging()->arrange(QStringLiteral("neato"));
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.message(), QString());
        QVERIFY(desk.window.selection()->contains(desk.actor("qatar"))); // a step of its own
        useTrueHelper();
        desk.window.arranging()->arrange(QStringLiteral("neato"));
        QTRY_COMPARE(desk.history()->count(), 1); // and nothing came of the cancelled ones
    }

    void aFilterThatLeavesOutAllSaysSoAndOffersToClear()
    {
        Desk desk;
        Filter nothing;
        nothing.only = std::make_shared<RecordSet>();
        desk.window.viewState()->setFilter(nothing);
        desk.window.feed()->flush();
        QVERIFY2(desk.message().contains(QStringLiteral("leaves out every tie")),
                 qPrintable(desk.message()));
        QVERIFY(desk.answer(QStringLiteral("Clear the Filter")));
        desk.window.feed()->flush();
        QVERIFY(desk.window.viewState()->filter().empty());
        QVERIFY(desk.message().isEmpty());
        desk.window.viewState()->setFilter(nothing);
        desk.window.feed()->flush();
        QVERIFY(!desk.message().isEmpty());
        desk.window.viewState()->setFilter({}); // by another way: it goes by itself
        desk.window.feed()->flush();
        QVERIFY(desk.message().isEmpty());
    }

    void escapeLetsGoOfAChosenEvent()
    {
        Desk desk;
        const auto undated = desk.window.document()->index()->undatedEvents().front();
        desk.window.cursor()->chooseEvent(undated);
        desk.window.feed()->flush();
        QCOMPARE(desk.told(), undated);
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.told() != undated);
    }

    void aReadOnlyMapIsNotArranged()
    {
        const auto path = m_folder.filePath(QStringLiteral("newer.entente.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": "entente-map", "version": 99, "title": "From tomorrow",)"
                   R"("actors": [{"id": "a", "name": "A", "kind": "state"}],)"
                   R"("relations": [], "events": [], "sources": []})");
        file.close();
        Desk desk;
        QVERIFY(desk.window.openFile(path));
        QVERIFY2(desk.message().contains(QStringLiteral("newer version")),
                 qPrintable(desk.message()));
        desk.window.arranging()->arrange(QStringLiteral("circle"));
        QVERIFY(desk.message().contains(QStringLiteral("read-only")));
        QVERIFY(threadsAreAtRest());
        QCOMPARE(desk.history()->count(), 0);
    }

    void aTableIsImportedAsOneStepAndTakenBack()
    {
        Desk desk;
        const auto before = desk.window.document()->map();
        QTemporaryDir folder;
        const auto path = tableIn(
            folder, "source,target,sign,since\nFreedonia,LNA,1,2019-05\nSylvania,LNA,oops,2019\n");
        // The dialog runs its own loop: the hands come from a timer.
        QString chips;
        QTimer::singleShot(0, &desk.window, [&] {
            auto *dialog = desk.window.findChild<ImportDialog *>();
            QVERIFY(dialog);
            QTest::mouseClick(dialog->dryRunButton(), Qt::LeftButton);
            QVERIFY(QTest::qWaitFor([&] { return dialog->run() != nullptr; }, 20000));
            chips = dialog->trialPage()->chip(Verdict::New)->text() + QLatin1Char(' ') +
                    dialog->trialPage()->chip(Verdict::Rejected)->text();
            QTest::mouseClick(dialog->importButton(), Qt::LeftButton);
        });
        importFile(&desk.window, path);
        QCOMPARE(chips, QStringLiteral("New 1 Rejected 1"));
        const auto &map = desk.window.document()->map();
        QCOMPARE(map.ties().size(), before.ties().size() + 1);
        QCOMPARE(desk.history()->count(), 1);
        QVERIFY2(desk.message().contains(QStringLiteral("1 new actor, 1 new tie.")),
                 qPrintable(desk.message()));
        QVERIFY(desk.message().contains(QStringLiteral("1 row was rejected")));
        QVERIFY(desk.answer(QStringLiteral("Undo")));
        QVERIFY(desk.window.document()->map() == before);
        QCOMPARE(desk.message(), QString());
    }

    void aTableDroppedOnTheWindowIsImported()
    {
        Desk desk;
        QTemporaryDir folder;
        const auto path = tableIn(folder, "source,target\nFreedonia,LNA\n");
        QMimeData dragged;
        dragged.setUrls({QUrl::fromLocalFile(path)});
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &dragged, Qt::LeftButton, {});
        // Not by way of the application, which asks the drag under way for its target.
        static_cast<QObject &>(desk.window).event(&drop);
        QString title;
        QTimer looking;
        connect(&looking, &QTimer::timeout, &desk.window, [&] {
            if (auto *dialog = desk.window.findChild<ImportDialog *>()) {
                title = dialog->windowTitle();
                dialog->reject();
                looking.stop();
            }
        });
        looking.start(20);
        QTRY_COMPARE(title, QStringLiteral("Import own.csv"));
    }

    void aTableThatIsLeftChangesNothing()
    {
        Desk desk;
        const auto before = desk.window.document()->map();
        QTemporaryDir folder;
        const auto path = tableIn(folder, "source,target,sign\nFreedonia,LNA,1\n");
        QTimer::singleShot(0, &desk.window, [&] {
            QTest::keyClick(desk.window.findChild<ImportDialog *>(), Qt::Key_Escape);
        });
        importFile(&desk.window, path);
        QVERIFY(desk.window.document()->map() == before);
        QCOMPARE(desk.history()->count(), 0);
    }

    void whatAFormatLeavesOutIsToldBeforeItIsWritten()
    {
        Desk desk;
        const auto map = desk.window.document()->map();
        SnapshotQuery query;
        query.date = Edtf::parse("2019-04-04");
        query.filter.hiddenKinds = {TieKind::Opposes};
        const auto snapshot = snapshotAt(std::make_shared<const MapIndex>(map), query);
        DataExportDialog dialog(snapshot);
        dialog.show();
        const auto choose = [&](const char *name) {
            dialog.formats()->setCurrentIndex(
                dialog.formats()->findText(QString::fromUtf8(name), Qt::MatchStartsWith));
        };
        QCOMPARE(dialog.parts()->count(), 3);
        const auto choosePart = [&](int part) {
            dialog.parts()->setCurrentIndex(part);
            return dialog.map().ties().size();
        };
        const auto onDate = choosePart(1), inView = choosePart(2);
        QVERIFY(inView > 0 && inView < onDate && onDate < map.ties().size());
        for (const auto &tie : dialog.map().ties())
            QVERIFY(tie.kind != TieKind::Opposes);
        QCOMPARE(choosePart(0), map.ties().size());
        choose("GEXF 1.3");
        QVERIFY(dialog.losses()->isVisible());
        QVERIFY2(dialog.losses()->item(0)->text().contains(QStringLiteral("events")),
                 qPrintable(dialog.losses()->item(0)->text()));
        choose("Replication");
        QVERIFY(!dialog.losses()->isVisible());
        QTemporaryDir folder;
        QStringList names;
        for (const auto &[path, bytes] : dialog.format().files(map, folder.path())) {
            names << QFileInfo(path).fileName();
            QVERIFY(!bytes.isEmpty());
        }
        QVERIFY(names.contains(QStringLiteral("claims.csv")));
        QVERIFY(names.contains(QStringLiteral("codebook.md")));
        for (const auto &format : dataFormats()) {
            const auto files =
                format.files(map, folder.filePath(QStringLiteral("m") + format.suffix));
            QVERIFY2(!files.empty() && !files.front().second.isEmpty(), qPrintable(format.name));
        }
    }

    void whatASummaryDoesNotDrawRestsAndSaysWhy()
    {
        Desk desk;
        for (const char *id : {"view.camps", "view.fadeTies"}) {
            auto *action = desk.window.actionRegistry()->action(QString::fromLatin1(id));
            QVERIFY(action);
            desk.window.viewState()->setSummaryShown(false);
            QVERIFY(action->isEnabled());
            const auto tip = action->toolTip();
            desk.window.viewState()->setSummaryShown(true);
            QVERIFY(!action->isEnabled());
            QVERIFY(action->toolTip() != tip && action->statusTip() == action->toolTip());
            desk.window.viewState()->setSummaryShown(false);
            QCOMPARE(action->toolTip(), tip);
        }
        desk.window.viewState()->setSummaryShown(true);
        QTest::keyClick(desk.window.graph(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(!desk.window.viewState()->campsShown());
        QVERIFY(desk.window.messages()->notice()->text().contains(QStringLiteral("Summarise By")));
    }

    void whatIsPointedAtTellsTheKeysThatAReaderChose()
    {
        Desk desk;
        const auto tips = [&] {
            QStringList told;
            for (const auto *button : desk.window.findChildren<QToolButton *>())
                told << button->toolTip();
            return told.join(QLatin1Char('\n'));
        };
        const auto *registry = desk.window.actionRegistry();
        for (const auto &id : {QStringLiteral("file.exportPicture"), QStringLiteral("view.camps"),
                               QStringLiteral("view.zoomIn"), QStringLiteral("edit.undo")}) {
            const auto before = registry->action(id)->shortcut().toString(QKeySequence::NativeText);
            QVERIFY2(tips().contains(QStringLiteral("(%1)").arg(before)), qPrintable(id));
            ActionRegistry::setUserKeys(id, {QKeySequence(QStringLiteral("Ctrl+Alt+F9"))});
            const auto after = tips();
            ActionRegistry::forgetUserKeys(id);
            QVERIFY2(after.contains(QStringLiteral("(Ctrl+Alt+F9)")), qPrintable(id));
            QVERIFY2(!after.contains(QStringLiteral("(%1)").arg(before)), qPrintable(id));
        }
    }

    void allThatIsReadIsOfferedToOpen()
    {
        const auto patterns = namePatterns(readableEndings());
        for (const auto &name : {"*.entente.json", "*.xlsx", "*.paj", "*.cx", "*.bib"})
            QVERIFY2(patterns.contains(QLatin1String(name)), name);
    }

    void lessMotionIsOneChoiceWhereverItIsMade()
    {
        Desk desk;
        auto *motion = desk.window.actionRegistry()->action(QStringLiteral("view.reducedMotion"));
        QVERIFY(motion->isChecked()); // the desk asks for it after the menus are made
        QVERIFY(!wantsReducedMotion());
        desk.window.viewState()->setReducedMotion(false);
        QVERIFY(!motion->isChecked());
        motion->trigger();
        QVERIFY(desk.window.viewState()->reducedMotion());
        QVERIFY(wantsReducedMotion());
        chooseReducedMotion(desk.window.viewState(), false);
        QVERIFY(!motion->isChecked());
        QVERIFY(!wantsReducedMotion());
    }

    void helpOpensAtTheMeasureThatIsChosen()
    {
        Desk desk;
        desk.window.docks()->show(QStringLiteral("balance"));
        auto *panel = desk.window.docks()->panel<BalancePanel>(QStringLiteral("balance"));
        QTRY_VERIFY(panel->tree()->topLevelItemCount() > 0 && panel->isVisible());
        panel->tree()->setCurrentItem(
            panel->tree()->findItems(QStringLiteral("PN centrality"), Qt::MatchExactly).value(0));
        panel->tree()->setFocus();
        QString heading;
        bool isInView = false;
        QTimer::singleShot(200, this, [&] {
            auto *dialog = QApplication::activeModalWidget();
            if (auto *page = dialog ? dialog->findChild<QTextBrowser *>() : nullptr) {
                heading = page->textCursor().block().text();
                isInView = page->viewport()->rect().contains(page->cursorRect().center());
            }
            if (dialog)
                dialog->close();
        });
        desk.window.actionRegistry()->action(QStringLiteral("help.pages"))->trigger();
        QCOMPARE(heading, QStringLiteral("PN centrality"));
        QVERIFY(isInView);
    }

    void sourcesAreImportedAsOneStep()
    {
        Desk desk;
        const auto before = desk.window.document()->map();
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("more.bib"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("@book{newbook2020, title = {A Book}, year = {2020}}\n");
        file.close();
        importFile(&desk.window, path);
        QCOMPARE(desk.window.document()->map().sources().size(), before.sources().size() + 1);
        QCOMPARE(desk.history()->count(), 1);
    }
};

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
