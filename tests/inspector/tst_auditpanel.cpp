// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "openmap.h"
#include "widgets/panels/auditpanel.h"
#include "widgets/panels/recorddelegate.h"

#include <QListView>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace entente;

/// The numbers of the audit filter the map.
class AuditPanelTest : public QObject
{
    Q_OBJECT

    static void click(AuditPanel &panel, Finding finding)
    {
        auto *list = panel.findings();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualItemRect(list->item(int(finding))).center());
    }

private Q_SLOTS:
    void eachNumberIsAFilter()
    {
        OpenMap yemen("yemen-2011-2022");
        AuditPanel panel(&yemen.feed, &yemen.cursor, &yemen.selection, &yemen.view);
        panel.resize(240, 700);
        panel.show();
        QCOMPARE(panel.findings()->item(int(Finding::Stale))->data(TrailRole).toString(),
                 QStringLiteral("18"));
        yemen.cursor.setDate(std::nullopt);
        yemen.feed.flush();
        click(panel, Finding::Stale);
        yemen.feed.flush();
        const auto &ties = yemen.feed.snapshot().ties;
        QCOMPARE(std::count_if(ties.begin(), ties.end(), [](const auto &tie) { return tie.shown; }),
                 18);
        QCOMPARE(panel.claims()->model()->rowCount(), 18);
        QVERIFY2(panel.stateWords().contains(QStringLiteral("18 of 18 ties (all dates)")),
                 qPrintable(panel.stateWords()));
        click(panel, Finding::Stale); // again: all are back
        QVERIFY(yemen.view.filter().empty() && !panel.chosen());
        QCOMPARE(panel.claims()->model()->rowCount(), 0);
    }

    void theListSelectsInTheMap()
    {
        OpenMap libya("libya-2020");
        AuditPanel panel(&libya.feed, &libya.cursor, &libya.selection, &libya.view);
        panel.resize(240, 700);
        panel.show();
        QSignalSpy activated(&panel, &AuditPanel::activated);
        click(panel, Finding::Disputed);
        auto *claims = panel.claims();
        QTest::mouseClick(claims->viewport(), Qt::LeftButton, {},
                          claims->visualRect(claims->model()->index(0, 0)).center());
        QCOMPARE(libya.selection.current(), eventItem("told-run-away"));
        QTest::keyClick(claims, Qt::Key_Down);
        QCOMPARE(libya.selection.current(), eventItem("told-two-days"));
        libya.feed.flush(); // and it is told, so that the map draws it
        QCOMPARE(libya.feed.snapshot().currentEvent,
                 libya.document.index()->eventAt(EventId("told-two-days")));
        QTest::keyClick(claims, Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
    }

    void theFilterFollowsTheMap()
    {
        OpenMap map(SmallMap().map());
        AuditPanel panel(&map.feed, &map.cursor, &map.selection, &map.view);
        panel.choose(Finding::Unsourced);
        map.feed.flush();
        QCOMPARE(map.view.filter().only->ids.size(), std::size_t(2));
        Tie tie = map.document.map().ties().at(0);
        Evidence evidence;
        evidence.source = SourceId("paper");
        tie.evidence.push_back(evidence);
        MapPatch patch;
        patch.put(tie);
        map.document.apply(patch, QStringLiteral("Cite"));
        map.feed.flush();
        QCOMPARE(map.view.filter().only->ids, std::unordered_set<std::string>{"talks"});
        QCOMPARE(panel.findings()->item(int(Finding::Sourced))->data(TrailRole).toString(),
                 QStringLiteral("1"));
    }

    void aResetElsewhereIsFollowed()
    {
        OpenMap libya("libya-2020");
        AuditPanel panel(&libya.feed, &libya.cursor, &libya.selection, &libya.view);
        panel.choose(Finding::Undated);
        QVERIFY(panel.chosen());
        libya.view.setFilter({});
        QVERIFY(!panel.chosen());
        libya.feed.flush();
        QVERIFY(libya.view.filter().empty());
    }
};

QTEST_MAIN(AuditPanelTest)
#include "tst_auditpanel.moc"
