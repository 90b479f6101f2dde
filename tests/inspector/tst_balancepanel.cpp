// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "openmap.h"

#include "widgets/balance/balanceovertime.h"
#include "widgets/balance/balancepanel.h"

#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>
#include <QTreeWidget>

using namespace entente;

namespace {

QTreeWidgetItem *topRow(const BalancePanel &panel, const QString &words)
{
    for (int i = 0; i < panel.tree()->topLevelItemCount(); ++i)
        if (panel.tree()->topLevelItem(i)->text(0).contains(words))
            return panel.tree()->topLevelItem(i);
    return nullptr;
}

} // namespace

/// Camps, misfits and proof of the day, and what is clicked lights up on the map.
class BalancePanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsTheCampsAndTheMisfitsOfTheDay()
    {
        OpenMap europe("europe-1879-1918");
        europe.cursor.setDate(Edtf::parse("1914-08-01"));
        europe.feed.flush();
        BalancePanel panel(&europe.feed, &europe.selection);
        panel.show();
        QTRY_VERIFY(!panel.isStale());
        QVERIFY2(panel.headline().startsWith(QStringLiteral("3 misfits")),
                 qPrintable(panel.headline()));
        auto *misfits = topRow(panel, QStringLiteral("3 misfit"));
        QVERIFY(misfits && misfits->childCount() == 3);
        QVERIFY(topRow(panel, QStringLiteral("and allies")));
        QVERIFY(topRow(panel, QStringLiteral("Proof")));

        panel.tree()->setCurrentItem(misfits->child(0)); // a bad circle
        QVERIFY(europe.selection.items().size() >= 3);
        for (const auto &item : europe.selection.items())
            QVERIFY(item.as<TieId>());
    }

    void followsTheFilter()
    {
        OpenMap europe("europe-1879-1918");
        BalancePanel panel(&europe.feed, &europe.selection);
        panel.show();
        QTRY_VERIFY(!panel.isStale());
        QVERIFY(panel.tree()->topLevelItemCount() > 0);
        Filter filter;
        filter.hiddenKinds = {TieKind::Opposes};
        europe.view.setFilter(filter);
        europe.feed.flush();
        QVERIFY(panel.isStale());
        QTRY_VERIFY(panel.headline().startsWith(QStringLiteral("Nobody")));
        filter.hiddenKinds = {TieKind::Opposes, TieKind::Backs};
        europe.view.setFilter(filter);
        QTRY_COMPARE(panel.tree()->topLevelItemCount(), 0);
    }

    void whoChangesSidesIsSeenOverTime()
    {
        OpenMap europe("europe-1879-1918");
        BalanceOverTime panel(&europe.feed, &europe.cursor);
        panel.resize(900, 300);
        panel.show();
        QTRY_VERIFY(panel.strip()->series() != nullptr);
        const auto &series = *panel.strip()->series();
        QVERIFY(series.isWhole);
        const auto italy = europe.document.index()->actorAt(ActorId("italy"));
        QVERIFY(italy >= 0);
        QVERIFY(std::any_of(series.switches.begin(), series.switches.end(),
                            [&](const SideSwitch &change) {
                                return change.actor == italy && !change.ties.empty();
                            }));
        // Without gaps.
        for (std::size_t i = 1; i < series.moments.size(); ++i)
            QVERIFY(series.moments[i - 1].days.last.plus(1) == series.moments[i].days.first);

        QTemporaryDir folder;
        const auto table = folder.filePath(QStringLiteral("a.csv"));
        QVERIFY(panel.saveTo(table));
        QFile file(table);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), qsizetype(series.moments.size() + 1));
        QVERIFY(panel.saveTo(folder.filePath(QStringLiteral("a.svg"))));
        QVERIFY(panel.saveTo(folder.filePath(QStringLiteral("a.png"))));
        QVERIFY(!QImage(folder.filePath(QStringLiteral("a.png"))).isNull());
        QVERIFY(!panel.saveTo(folder.filePath(QStringLiteral("no/a.csv"))));

        QTest::mouseClick(panel.strip(), Qt::LeftButton, {}, QPoint(500, 30));
        QVERIFY(europe.cursor.date()->isSingleDay());
    }

    void thePastFollowsTheFilterWhileItIsSeen()
    {
        OpenMap europe("europe-1879-1918");
        BalanceOverTime panel(&europe.feed, &europe.cursor);
        panel.resize(900, 300);
        panel.show();
        QTRY_VERIFY(panel.strip()->series() != nullptr);
        const auto all = panel.strip()->series();
        QVERIFY(!all->switches.empty());
        panel.hide();
        panel.show(); // nothing changed meanwhile
        europe.on("1914-08-01");
        QTest::qWait(0);
        QCOMPARE(panel.strip()->series(), all);
        panel.hide();
        Filter filter;
        filter.hiddenKinds = {TieKind::Opposes};
        europe.view.setFilter(filter);
        europe.feed.flush();
        QTest::qWait(0);
        QCOMPARE(panel.strip()->series(), all);
        panel.show();
        QTRY_VERIFY(panel.strip()->series() != all);
        QVERIFY(panel.strip()->series()->switches.empty()); // nobody opposes anybody
    }

    void tipsAreReadAsTheyAreWritten()
    {
        SmallMap small;
        small.a.name = "Aland & <b>Sons</b>";
        OpenMap open(small.map());
        BalancePanel panel(&open.feed, &open.selection);
        panel.show();
        QTRY_VERIFY(!panel.isStale());
        QStringList tips;
        for (QTreeWidgetItemIterator row(panel.tree()); *row; ++row) {
            QTextDocument tip;
            tip.setHtml((*row)->toolTip(0));
            tips << tip.toPlainText();
        }
        QVERIFY2(tips.contains(QString::fromStdString(small.a.name)), qPrintable(tips.join(u'\n')));
    }
};

QTEST_MAIN(BalancePanelTest)
#include "tst_balancepanel.moc"
