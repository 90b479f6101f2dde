// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/words/scenes.h"
#include "tests/graph/graphdesk.h"
#include "widgets/scenes/scenesmodel.h"
#include "widgets/scenes/scenespanel.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace entente;
using namespace entente::test;

namespace {

/// The Libya map with its six scenes beside its panel.
struct Desk : GraphDesk
{
    ScenesPanel panel{&document, &feed, &graph};

    Desk()
    {
        QString problem;
        if (!document.load(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json"), &problem))
            qFatal("%s", qPrintable(problem));
        feed.flush();
        graph.show();
        panel.show();
        choose(0);
    }
    void choose(int row) { panel.list()->setCurrentIndex(panel.scenes()->index(row)); }
    QStringList ids()
    {
        QStringList list;
        for (const auto &scene : document.map().scenes())
            list << QString::fromStdString(scene.id.text()).section(u'-', 1);
        return list;
    }
    const Scene &scene(int row) { return document.map().scenes().at(std::size_t(row)); }
};

} // namespace

class ScenesPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thumbnailsFollowWhereActorsStand()
    {
        Desk desk;
        auto *scenes = desk.panel.scenes();
        const auto thumbnail = [&] {
            return scenes->index(0).data(Qt::DecorationRole).value<QPixmap>().toImage();
        };
        const auto empty = thumbnail();
        QTRY_VERIFY(thumbnail() != empty);
        const auto before = thumbnail();
        auto places = desk.graph.arrangement().positions;
        std::reverse(places.begin(), places.end());
        desk.graph.standAt(places);
        QTRY_VERIFY(thumbnail() != before);
    }

    void aClickShowsTheScene()
    {
        Desk desk;
        const QAbstractItemModelTester tester(desk.panel.scenes());
        QSignalSpy asked(&desk.panel, &ScenesPanel::sceneAsked);
        desk.choose(2);
        QTest::mouseClick(desk.panel.list()->viewport(), Qt::LeftButton, {},
                          desk.panel.list()->visualRect(desk.panel.scenes()->index(2)).center());
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].value<Scene>().id, SceneId("scene-truce"));
        QCOMPARE(desk.panel.title()->text(),
                 QStringLiteral("Two opposing backers propose a truce"));
        QTRY_VERIFY(!desk.panel.scenes()
                         ->index(5)
                         .data(Qt::DecorationRole)
                         .value<QPixmap>()
                         .toImage()
                         .allGray());
    }

    void addingIsOneStepAfterTheChosenOne()
    {
        Desk desk;
        const auto before = desk.document.map();
        desk.cursor.setDate(Edtf::parse("2020-01-10"));
        desk.view.setFocus({ActorId("gna")}, 2);
        desk.feed.flush();
        desk.panel.add();
        QCOMPARE(desk.document.map().scenes().size(), std::size_t(7));
        const auto &added = desk.scene(1);
        QCOMPARE(added.title, "10 January 2020");
        QVERIFY(added.view.query.date == Edtf::parse("2020-01-10"));
        QCOMPARE(added.view.query.focus, std::vector<ActorId>{ActorId("gna")});
        QCOMPARE(added.view.query.focusSteps, 2);
        QCOMPARE(desk.panel.list()->currentIndex().row(), 1);
        desk.document.undoStack()->undo();
        QVERIFY(desk.document.map() == before);
    }

    void updatingChangesTheViewAlone()
    {
        Desk desk;
        const auto before = desk.scene(0);
        desk.cursor.setDate(Edtf::parse("2020-01-10"));
        desk.feed.flush();
        desk.panel.updateFromView();
        QVERIFY(desk.scene(0).view.query.date == Edtf::parse("2020-01-10"));
        QCOMPARE(desk.scene(0).title, before.title);
        QCOMPARE(desk.scene(0).notes, before.notes);
        desk.document.undoStack()->undo();
        QVERIFY(desk.scene(0) == before);
    }

    void draggingReorders()
    {
        Desk desk;
        auto *model = desk.panel.scenes();
        const auto drop = [&](int from, int before) {
            const std::unique_ptr<QMimeData> dragged(model->mimeData({model->index(from)}));
            model->dropMimeData(dragged.get(), Qt::MoveAction, before, 0, {});
        };
        const auto first = desk.ids();
        drop(0, 3);
        QCOMPARE(desk.ids().join(u' '),
                 QStringLiteral("troops truce offensive sides refusal berlin"));
        QCOMPARE(desk.panel.list()->currentIndex().row(), 2);
        desk.document.undoStack()->undo();
        QCOMPARE(desk.ids(), first);
        drop(5, 0);
        QCOMPARE(desk.ids().first(), QStringLiteral("berlin"));
        drop(0, -1);
        QCOMPARE(desk.ids(), first);
        const int steps = desk.document.undoStack()->count();
        drop(2, 3); // where it is
        QCOMPARE(desk.document.undoStack()->count(), steps);
    }

    void wordsAreEditedInPlace()
    {
        Desk desk;
        desk.panel.title()->setFocus();
        desk.panel.title()->selectAll();
        QTest::keyClicks(desk.panel.title(), QStringLiteral("Tripoli"));
        desk.panel.caption()->setPlainText(QStringLiteral("*New* words"));
        desk.panel.notes()->setPlainText(QStringLiteral("Ask them."));
        QTRY_COMPARE(desk.scene(0).title, "Tripoli");
        QCOMPARE(desk.scene(0).caption, "*New* words");
        QCOMPARE(desk.scene(0).notes, "Ask them.");
        desk.panel.notes()->setPlainText(QStringLiteral("Ask twice."));
        desk.choose(1); // kept when another one is chosen
        QCOMPARE(desk.scene(0).notes, "Ask twice.");
        QVERIFY(desk.scene(1).notes != "Ask twice.");
        desk.document.undoStack()->undo();
        desk.choose(0);
        QCOMPARE(desk.panel.title()->text(), QStringLiteral("Nine months of fighting"));
    }

    void copiesAreHiddenAndRemoved()
    {
        Desk desk;
        const auto before = desk.document.map();
        desk.panel.duplicate();
        QCOMPARE(desk.document.map().scenes().size(), std::size_t(7));
        QCOMPARE(desk.scene(1).title, desk.scene(0).title);
        QVERIFY(desk.scene(1).id != desk.scene(0).id);
        desk.panel.toggleHidden();
        QVERIFY(desk.scene(1).hidden);
        desk.panel.remove();
        QCOMPARE(desk.document.map().scenes().size(), std::size_t(6));
        for (int steps = 0; steps < 3; ++steps)
            desk.document.undoStack()->undo();
        QVERIFY(desk.document.map() == before);
    }

    void aSceneIsToldByThoseWhoAreChosen()
    {
        Desk desk;
        auto *menu = desk.panel.findChild<QToolButton *>(QStringLiteral("tellers"))->menu();
        const auto tellers = [&]() -> const auto &
        {
            return desk.scene(0).view.look.accordingTo;
        };
        for (const int row : {0, 1}) {
            Q_EMIT menu->aboutToShow();
            QVERIFY(menu->actions().size() >= 2);
            QVERIFY(!menu->actions().at(row)->isChecked());
            menu->actions().at(row)->trigger();
        }
        QCOMPARE(tellers().size(), std::size_t(2));
        desk.panel.updateFromView(); // the window shows one picture, the scene keeps two
        QCOMPARE(tellers().size(), std::size_t(2));
        QVERIFY(sceneProblems(*desk.document.index(), desk.scene(0)).empty());
        QCOMPARE(desk.document.undoStack()->undoText(), QStringLiteral("Update Scene"));
        Q_EMIT menu->aboutToShow();
        QVERIFY(menu->actions().at(0)->isChecked());
        menu->actions().at(0)->trigger();
        QCOMPARE(tellers().size(), std::size_t(1));
        desk.panel.toggleTeller("phantom");
        QCOMPARE(sceneProblems(*desk.document.index(), desk.scene(0)).size(), std::size_t(1));
    }

    void suggestionsComeAfterTheMapsOwn()
    {
        Desk desk;
        desk.panel.suggest();
        const auto count = desk.document.map().scenes().size();
        QVERIFY(count >= 10 && count <= 12);
        QCOMPARE(desk.panel.list()->currentIndex().row(), 6);
        desk.document.undoStack()->undo();
        QCOMPARE(desk.document.map().scenes().size(), std::size_t(6));
        desk.document.setMap({});
        QSignalSpy told(&desk.panel, &ScenesPanel::told);
        desk.panel.suggest();
        QCOMPARE(told.count(), 1);
    }

    void whatIsGoneIsTold()
    {
        Desk desk;
        auto scene = desk.scene(4);
        scene.view.query.focus.push_back(ActorId("phantom"));
        MapPatch patch;
        patch.put(scene);
        desk.document.apply(patch, QStringLiteral("Change"));
        const auto row = desk.panel.scenes()->index(4);
        QVERIFY(row.data().toString().contains(QStringLiteral("1 missing")));
        QVERIFY(row.data(Qt::ToolTipRole).toString().contains(QStringLiteral("phantom")));
    }
};

QTEST_MAIN(ScenesPanelTest)
#include "tst_scenespanel.moc"
