// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/picture/emphasis.h"
#include "openmap.h"
#include "widgets/panels/actorspanel.h"
#include "widgets/panels/filtermodel.h"
#include "widgets/panels/filterpanel.h"
#include "widgets/panels/kindchips.h"
#include "widgets/panels/querysearch.h"
#include "widgets/panels/recorddelegate.h"
#include "widgets/panels/resultsmodel.h"
#include "widgets/panels/searchfield.h"

#include <QAbstractItemModelTester>
#include <QCompleter>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>
#include <QTreeView>

using namespace entente;

namespace {

QStringList found(const RecordSearch &search, const char *text)
{
    QStringList ids;
    for (const auto &hit : search.find(QString::fromUtf8(text)))
        ids << hit.item.idText();
    return ids;
}

QModelIndex rowNamed(const FilterModel &model, FilterModel::Group group, const QString &name)
{
    const auto parent = model.index(int(group), 0);
    for (int row = 0; row < model.rowCount(parent); ++row)
        if (model.index(row, 0, parent).data().toString() == name)
            return model.index(row, 0, parent);
    return {};
}

int countOf(const QModelIndex &row)
{
    return row.siblingAtColumn(1).data().toString().toInt();
}

Filter without(TieKind kind)
{
    Filter filter;
    filter.hiddenKinds = {kind};
    return filter;
}

KindChip *chipNamed(const KindChips &chips, const QString &name)
{
    for (auto *chip : chips.chips())
        if (chip->text() == name)
            return chip;
    return nullptr;
}

} // namespace

class PanelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searchFindsOtherNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("first");
        QTest::newRow("name") << QStringLiteral("Turkey") << QStringLiteral("turkey");
        QTest::newRow("case") << QStringLiteral("TURKEY") << QStringLiteral("turkey");
        QTest::newRow("alias") << QStringLiteral("Ankara") << QStringLiteral("turkey");
        QTest::newRow("accents left out") << QStringLiteral("turkiye") << QStringLiteral("turkey");
        QTest::newRow("accents typed") << QStringLiteral("Türkiyé") << QStringLiteral("turkey");
        QTest::newRow("soft g") << QStringLiteral("recep tayyip erdogan")
                                << QStringLiteral("erdogan");
        QTest::newRow("middle of a word") << QStringLiteral("urke") << QStringLiteral("turkey");
        QTest::newRow("long name") << QStringLiteral("national accord") << QStringLiteral("gna");
        QTest::newRow("words in any order")
            << QStringLiteral("sarraj fayez") << QStringLiteral("sarraj");
        QTest::newRow("event") << QStringLiteral("summit berlin")
                               << QStringLiteral("berlin-conference");
        QTest::newRow("event's place")
            << QStringLiteral("indirect moscow") << QStringLiteral("moscow-talks");
        QTest::newRow("source") << QStringLiteral("rival factions")
                                << QStringLiteral("article-2020-01-14");
    }
    void searchFindsOtherNames()
    {
        QFETCH(QString, text);
        QFETCH(QString, first);
        OpenMap libya("libya-2020");
        QCOMPARE(found(RecordSearch(libya.document.map()), text.toUtf8().constData()).value(0),
                 first);
    }

    void searchPutsTheBestFirst()
    {
        OpenMap libya("libya-2020");
        const RecordSearch search(libya.document.map());
        QCOMPARE(found(search, "russia").value(0), QStringLiteral("russia"));
        QVERIFY(found(search, "russia").contains(QStringLiteral("russia-rejects-move")));
        QVERIFY(found(search, "zzz").isEmpty());
        QVERIFY(found(search, "   ").isEmpty());
    }

    void searchFindsScenes()
    {
        OpenMap libya("libya-2020");
        const auto &map = libya.document.map();
        const auto &scene = map.scenes().at(0);
        const RecordSearch search(map);
        const auto hits = search.find(QString::fromStdString(scene.title));
        QVERIFY(!hits.empty());
        QCOMPARE(hits.back().item, Item(scene.id));
        QVERIFY(hits.back().detail.startsWith(QStringLiteral("Scene 1 · ")));
        const auto caption = QString::fromStdString(scene.caption).section(u' ', 0, 4);
        QCOMPARE(search.find(caption).back().item, Item(scene.id));
        const auto title = QStringLiteral("\"%1\"").arg(QString::fromStdString(scene.title));
        const auto answer = answerTo(*libya.document.index(), title);
        QCOMPARE(answer.found.scenes, std::vector<int>{0});
        QCOMPARE(answer.hits.back().item, Item(scene.id));
        QCOMPARE(answerTo(*libya.document.index(), QStringLiteral("kind:state")).found.scenes,
                 std::vector<int>{});
    }

    void theMapLightsTheActorsThatTheListFinds()
    {
        OpenMap libya("libya-2020");
        const auto &map = libya.document.map();
        const auto snapshot = snapshotAt(std::make_shared<const MapIndex>(map), {});
        for (const auto *text : {"turkiye", "Türkiyé", "sarraj fayez", "recep tayyip erdogan",
                                 "army", "urke", "zzz"}) {
            QSet<QString> listed, lit;
            for (const auto &hit : RecordSearch(map).find(QString::fromUtf8(text)))
                if (hit.item.as<ActorId>())
                    listed << hit.item.idText();
            InteractionState pointed;
            pointed.search = QString::fromUtf8(text);
            const auto emphasis = emphasisFor(snapshot, pointed);
            for (std::size_t i = 0; i < emphasis.matchedActors.size(); ++i)
                if (emphasis.matchedActors[i])
                    lit << QString::fromStdString(map.actors().at(i).id.text());
            QCOMPARE(lit, listed);
        }
    }

    void actorsAreCountedMutedAndSorted()
    {
        OpenMap libya("libya-2020");
        ActorsModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSnapshot(libya.on("2020-01-14"), true);
        QCOMPARE(model.rowCount(), int(libya.document.map().actors().size()));
        const auto row = [&](const char *id) { return model.index(model.rowOf(actor(id))); };
        QCOMPARE(row("egypt").data(TrailRole).toString(), QStringLiteral("1"));
        QCOMPARE(row("turkey").data(TrailRole).toString(), QStringLiteral("7"));
        QVERIFY(!row("egypt").data(MutedRole).toBool());
        QVERIFY(row("congo").data(MutedRole).toBool());
        model.setOrder(ActorsModel::Order::ByTies);
        QCOMPARE(model.itemAt(0), actor("gna"));
        const QPersistentModelIndex congo = row("congo");
        model.setSnapshot(libya.on("2020-01-19"), false); // the conference to which it is invited
        QVERIFY(!congo.data(MutedRole).toBool());
        model.setOrder(ActorsModel::Order::ByName);
        QCOMPARE(congo.data(ItemRole).value<Item>(), actor("congo"));
        QCOMPARE(congo.row(), model.rowOf(actor("congo")));
    }

    void typingFindsEnterActivatesEscapeClears()
    {
        OpenMap libya("libya-2020");
        ActorsPanel panel(&libya.feed, &libya.selection, &libya.view);
        QAbstractItemModelTester tester(panel.searchField()->results(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        panel.show();
        QSignalSpy activated(&panel, &ActorsPanel::activated);
        QTest::keyClicks(panel.searchField(), QStringLiteral("haft"));
        QCOMPARE(libya.view.search(), QStringLiteral("haft"));
        QVERIFY(panel.searchField()->results()->rowCount() > 2);
        QTest::keyClick(panel.searchField(), Qt::Key_Return);
        QCOMPARE(libya.selection.current(), actor("haftar"));
        QCOMPARE(activated.count(), 1);
        QTest::keyClick(panel.searchField(), Qt::Key_Down);
        QTest::keyClick(panel.searchField(), Qt::Key_Down);
        QTest::keyClick(panel.searchField(), Qt::Key_Return);
        QCOMPARE(libya.selection.current().kind(), Item::Kind::Event);
        QTest::keyClick(panel.searchField(), Qt::Key_Escape);
        QVERIFY(panel.searchField()->text().isEmpty());
        QVERIFY(panel.actorList()->isVisible());
        QVERIFY(libya.view.search().isEmpty());
    }

    void theToolbarFieldShowsItsOwnList()
    {
        OpenMap libya("libya-2020");
        SearchField field(&libya.feed, &libya.view);
        QSignalSpy activated(&field, &SearchField::activated);
        field.show();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.setFocus();
        QTest::keyClicks(&field, QStringLiteral("turk"));
        auto *popup = field.findChild<QCompleter *>()->popup();
        QVERIFY(popup->isVisible());
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.first().first().value<Item>(), actor("turkey"));
        QVERIFY(!popup->isVisible());
        QCOMPARE(field.text(), QStringLiteral("turk"));
    }

    void choosingInTheListSelectsAndTheSelectionShowsInTheList()
    {
        OpenMap libya("libya-2020");
        ActorsPanel panel(&libya.feed, &libya.selection, &libya.view);
        panel.resize(240, 900);
        panel.show();
        auto *list = panel.actorList();
        const auto click = [&](const char *id, Qt::KeyboardModifiers keys) {
            const auto index = panel.actors()->index(panel.actors()->rowOf(actor(id)));
            list->scrollTo(index);
            QTest::mouseClick(list->viewport(), Qt::LeftButton, keys,
                              list->visualRect(index).center());
        };
        click("egypt", {});
        QCOMPARE(libya.selection.items(), std::vector{actor("egypt")});
        click("uae", Qt::ControlModifier);
        QCOMPARE(libya.selection.items(), (std::vector{actor("egypt"), actor("uae")}));
        libya.selection.select(actor("qatar"));
        QCOMPARE(list->selectionModel()->selectedIndexes().size(), 1);
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Qatar"));
        libya.selection.select(tie("egypt-backs-lna"));
        QVERIFY(!list->selectionModel()->hasSelection());
        QCOMPARE(libya.selection.current(),
                 tie("egypt-backs-lna")); // showing a selection does not change it
    }

    void filtersCountWhatStands()
    {
        OpenMap libya("libya-2020");
        FilterModel model(&libya.view);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSnapshot(libya.on("2020-01-14"), true);
        using Group = FilterModel::Group;
        QCOMPARE(countOf(rowNamed(model, Group::Kind, QStringLiteral("Backing"))), 8);
        QCOMPARE(countOf(rowNamed(model, Group::Kind, QStringLiteral("Opposition"))), 2);
        QCOMPARE(countOf(rowNamed(model, Group::Means, QStringLiteral("Troops"))), 1);
        QCOMPARE(countOf(rowNamed(model, Group::Standing, QStringLiteral("Attested"))), 26);
        QCOMPARE(countOf(rowNamed(model, Group::Standing, QStringLiteral("Assumed"))), 0);
        QCOMPARE(countOf(rowNamed(model, Group::Source, QStringLiteral("Unsourced"))), 0);
        QVERIFY(!rowNamed(model, Group::Kind, QStringLiteral("Other ties")).isValid());
        model.setSnapshot(libya.on("2019-06-01"), false);
        QCOMPARE(countOf(rowNamed(model, Group::Kind, QStringLiteral("Backing"))), 7);
        QCOMPARE(countOf(rowNamed(model, Group::Means, QStringLiteral("Troops"))), 0);
        libya.view.setFilter(without(TieKind::Backs));
        libya.feed.flush();
        model.setSnapshot(libya.feed.snapshot(), false);
        QCOMPARE(countOf(rowNamed(model, Group::Kind, QStringLiteral("Backing"))),
                 7); // hidden, and still standing
    }

    void filtersWorkBothWays()
    {
        OpenMap libya("libya-2020");
        libya.on("2020-01-14");
        FilterPanel panel(&libya.feed, &libya.view);
        panel.resize(240, 700);
        panel.show();
        const auto backing =
            rowNamed(*panel.filters(), FilterModel::Group::Kind, QStringLiteral("Backing"));
        panel.tree()->setFocus();
        panel.tree()->setCurrentIndex(backing);
        QTest::keyClick(panel.tree(), Qt::Key_Space);
        QCOMPARE(libya.view.filter().hiddenKinds, std::set{TieKind::Backs});
        QCOMPARE(backing.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        libya.feed.flush();
        QCOMPARE(panel.hiddenWords(), QStringLiteral("8 ties hidden by filters"));
        Filter nothingSourced;
        nothingSourced.hiddenSources = {SourceId("article-2020-01-14")};
        nothingSourced.hideUnsourced = true;
        libya.view.setFilter(nothingSourced);
        libya.feed.flush();
        QCOMPARE(backing.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(rowNamed(*panel.filters(), FilterModel::Group::Source, QStringLiteral("Unsourced"))
                     .data(Qt::CheckStateRole)
                     .toInt(),
                 int(Qt::Unchecked));
        QCOMPARE(panel.hiddenWords(), QStringLiteral("26 ties hidden by filters"));
        QTest::mouseClick(panel.resetButton(), Qt::LeftButton);
        libya.feed.flush();
        QVERIFY(libya.view.filter().empty());
        QVERIFY(!panel.resetButton()->isEnabled());
        QCOMPARE(panel.hiddenWords(), QStringLiteral("Nothing is hidden"));
    }

    void aClickOnTheBoxHides()
    {
        OpenMap libya("libya-2020");
        FilterPanel panel(&libya.feed, &libya.view);
        panel.resize(240, 700);
        panel.show();
        const auto assumed =
            rowNamed(*panel.filters(), FilterModel::Group::Standing, QStringLiteral("Assumed"));
        const auto box = panel.tree()->visualRect(assumed);
        QTest::mouseClick(panel.tree()->viewport(), Qt::LeftButton, {},
                          QPoint(box.left() + 10, box.center().y()));
        QCOMPARE(libya.view.filter().hiddenStandings, std::set{Standing::Assumed});
    }

    void chipsShareTheFilter()
    {
        OpenMap libya("libya-2020");
        KindChips chips(&libya.feed, &libya.view);
        chips.show();
        auto *membership = chipNamed(chips, QStringLiteral("Membership"));
        QVERIFY(!chipNamed(chips, QStringLiteral("Other ties"))->isVisible());
        QTest::mouseClick(membership, Qt::LeftButton);
        QCOMPARE(libya.view.filter().hiddenKinds, (std::set{TieKind::PartOf, TieKind::Leads}));
        QTest::keyClick(membership, Qt::Key_Space);
        QVERIFY(libya.view.filter().empty());
        libya.view.setFilter(without(TieKind::Opposes));
        QVERIFY(!chipNamed(chips, QStringLiteral("Opposition"))->isChecked());
        QVERIFY(membership->isChecked());
    }

    void inANarrowBarTheChipsLoseTheirNamesFirst()
    {
        OpenMap libya("libya-2020");
        KindChips chips(&libya.feed, &libya.view);
        chips.resize(chips.sizeHint());
        chips.show();
        auto *backing = chipNamed(chips, QStringLiteral("Backing"));
        auto *membership = chipNamed(chips, QStringLiteral("Membership"));
        const int named = backing->width();
        QVERIFY(chips.rect().contains(membership->geometry()));
        chips.resize(chips.width() - 1, chips.height());
        QTRY_VERIFY(backing->width() < named / 2 + 10);
        chips.resize(membership->geometry().right() + 1, chips.height());
        QTRY_VERIFY(membership->isVisible() && chips.rect().contains(membership->geometry()));
        chips.resize(membership->geometry().right() - 1, chips.height());
        QVERIFY(!membership->isVisible() && !backing->isVisible());
    }

    void anotherMapBringsItsOwnLists()
    {
        OpenMap libya("libya-2020");
        ActorsPanel panel(&libya.feed, &libya.selection, &libya.view);
        FilterPanel filters(&libya.feed, &libya.view);
        libya.document.setMap(SmallMap().map());
        libya.feed.flush();
        QCOMPARE(panel.actors()->rowCount(), 2);
        QCOMPARE(countOf(rowNamed(*filters.filters(), FilterModel::Group::Source,
                                  QStringLiteral("Unsourced"))),
                 1);
    }

    void hostileNamesStayText()
    {
        SmallMap small;
        small.a.name = "<b>x</b>\n\xe2\x80\xae"
                       "y";
        OpenMap map(small.map());
        ActorsModel model;
        model.setSnapshot(map.feed.snapshot(), true);
        const auto index = model.index(model.rowOf(actor("a")));
        QCOMPARE(index.data().toString(), QStringLiteral("<b>x</b> y"));
        QTextDocument tip;
        tip.setHtml(index.data(Qt::ToolTipRole).toString());
        QCOMPARE(tip.toPlainText(), QStringLiteral("<b>x</b> y"));
    }
};

QTEST_MAIN(PanelsTest)
#include "tst_panels.moc"
