// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "openmap.h"

#include "widgets/balance/balanceovertime.h"
#include "widgets/balance/balancepanel.h"

#include <QComboBox>
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
        BalancePanel panel(&europe.document, &europe.feed, &europe.selection);
        panel.show();
        QTRY_VERIFY(!panel.isStale());
        QVERIFY2(panel.headline().startsWith(QStringLiteral("3 misfits")),
                 qPrintable(panel.headline()));
        auto *misfits = topRow(panel, QStringLiteral("3 misfit"));
        QVERIFY(misfits && misfits->childCount() == 3);
        QVERIFY(topRow(panel, QStringLiteral("Germany and allies")));
        QVERIFY(topRow(panel, QStringLiteral("Russia and allies"))); // as on the map
        QVERIFY(topRow(panel, QStringLiteral("Proof")));

        panel.tree()->setCurrentItem(misfits->child(0)); // a bad circle
        QVERIFY(europe.selection.items().size() >= 3);
        for (const auto &item : europe.selection.items())
            QVERIFY(item.as<TieId>());
    }

    void eachMisfitStandsWithWhoSaysSo()
    {
        OpenMap europe("europe-1879-1918");
        europe.on("1914-08-01");
        BalancePanel panel(&europe.document, &europe.feed, &europe.selection);
        panel.resize(320, 600);
        panel.show();
        QTRY_VERIFY(!panel.isStale());
        auto *misfits = topRow(panel, QStringLiteral("misfit"));
        QVERIFY(misfits && misfits->childCount() > 0);
        const auto &map = europe.document.map();
        for (int i = 0; i < misfits->childCount(); ++i) {
            auto *pair = misfits->child(i)->child(0); // the tie itself, before those of its circle
            QVERIFY(misfits->isExpanded() && misfits->child(i)->isExpanded() && pair->isExpanded());
            QVERIFY2(misfits->child(i)->text(0).startsWith(pair->text(0)),
                     qPrintable(pair->text(0)));
            QVERIFY(pair->childCount() > 0);
            for (int j = 0; j < pair->childCount(); ++j) {
                panel.tree()->setCurrentItem(pair->child(j));
                QCOMPARE(europe.selection.items().size(), std::size_t(1));
                const auto *tie = recordOf(map.ties(), europe.selection.items()[0]);
                QVERIFY(tie);
                const auto told = pair->child(j)->text(0);
                QVERIFY2(tie->evidence.empty() ||
                             std::any_of(tie->evidence.begin(), tie->evidence.end(),
                                         [&](const Evidence &item) {
                                             return told.contains(
                                                 QString::fromStdString(item.quote.str()));
                                         }),
                         qPrintable(told));
                // Whole, in the width that there is.
                const auto box = panel.tree()->visualItemRect(pair->child(j));
                const int margins =
                    2 * (panel.style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1);
                const auto needed = panel.tree()->fontMetrics().boundingRect(
                    QRect(0, 0, box.width() - margins, 10000), Qt::TextWordWrap, told);
                QVERIFY2(box.height() >= needed.height(), qPrintable(told));
                QVERIFY(box.right() <= panel.tree()->viewport()->width());
            }
        }
    }

    /// Each row has a heading in the page of help, with a formula and where it is from.
    void eachMeasureIsExplained()
    {
        OpenMap europe("europe-1879-1918");
        europe.on("1914-08-01");
        BalancePanel panel(&europe.document, &europe.feed, &europe.selection);
        panel.show();
        QTRY_VERIFY(!panel.isStale());
        QFile page(QStringLiteral(ENTENTE_SOURCE_DIR "/docs/analysis.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        QMap<QString, QString> sections;
        QString anchor;
        for (const auto &line : QString::fromUtf8(page.readAll()).split(u'\n')) {
            if (line.startsWith(u'#'))
                anchor = line.mid(line.indexOf(u' ') + 1).toLower().replace(u' ', u'-');
            sections[anchor] += line + u'\n';
        }
        QSet<QString> topics;
        for (QTreeWidgetItemIterator it(panel.tree()); *it; ++it) {
            panel.tree()->setCurrentItem(*it);
            topics << panel.property("helpTopic").toString();
        }
        QVERIFY(topics.size() >= 10);
        for (const auto &topic : topics) {
            QVERIFY2(topic.startsWith(QLatin1String("analysis.md#")), qPrintable(topic));
            const auto section = sections.value(topic.mid(topic.indexOf(u'#') + 1));
            QVERIFY2(!section.isEmpty(), qPrintable(topic));
            const bool isMeasure = !topic.endsWith(QLatin1String("#what-counts")) &&
                                   !topic.endsWith(QLatin1String("#how-an-index-is-proved"));
            QVERIFY2(!isMeasure || (section.contains(QLatin1String("\n- Formula: ")) &&
                                    section.contains(QLatin1String("\n- From: "))),
                     qPrintable(topic));
        }
    }

    void theRuleIsTheMapsOwn()
    {
        OpenMap europe("europe-1879-1918");
        europe.on("1914-08-01");
        BalancePanel panel(&europe.document, &europe.feed, &europe.selection);
        panel.show();
        QTRY_VERIFY(!panel.isStale());
        const auto weighted = panel.headline();
        auto *weights = panel.findChildren<QComboBox *>().at(0);
        QCOMPARE(weights->currentIndex(), int(TieWeights::ByMeans));
        weights->setCurrentIndex(int(TieWeights::Equal));
        Q_EMIT weights->activated(int(TieWeights::Equal));
        QVERIFY(signRuleOf(europe.document.map().info()) == SignRule{TieWeights::Equal});
        europe.feed.flush();
        QTRY_VERIFY(!panel.isStale() && panel.headline() != weighted);
        europe.document.undoStack()->undo();
        europe.feed.flush();
        QCOMPARE(weights->currentIndex(), int(TieWeights::ByMeans));
        QTRY_COMPARE(panel.headline(), weighted);
    }

    void followsTheFilter()
    {
        OpenMap europe("europe-1879-1918");
        BalancePanel panel(&europe.document, &europe.feed, &europe.selection);
        panel.show();
        QTRY_VERIFY(!panel.isStale());
        QVERIFY(panel.tree()->topLevelItemCount() > 0);
        Filter filter;
        filter.hiddenKinds = {TieKind::Opposes};
        europe.view.setFilter(filter);
        europe.feed.flush();
        QVERIFY(panel.isStale());
        QTRY_VERIFY(panel.headline().startsWith(QStringLiteral("Nobody")));
        QVERIFY(panel.tree()->topLevelItemCount() > 0);
        QVERIFY(!topRow(panel, QStringLiteral("allies")));
        filter.hiddenKinds = {TieKind::Opposes, TieKind::Backs};
        europe.view.setFilter(filter);
        QTRY_COMPARE(panel.tree()->topLevelItemCount(), 0);
    }

    void whoChangesSidesIsSeenOverTime()
    {
        OpenMap europe("europe-1879-1918");
        BalanceOverTime panel(&europe.document, &europe.feed, &europe.cursor);
        panel.resize(900, 300);
        panel.show();
        QTRY_VERIFY(panel.strip()->series() != nullptr);
        const auto &series = *panel.strip()->series();
        QVERIFY(series.isWhole);
        const auto italy = europe.document.index()->actorAt(ActorId("italy"));
        QVERIFY(italy >= 0);
        QVERIFY(std::any_of(
            series.changes.begin(), series.changes.end(), [&](const SideChange &change) {
                return change.actor == italy && change.isSwitch() && !change.begun.empty();
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
        BalanceOverTime panel(&europe.document, &europe.feed, &europe.cursor);
        panel.resize(900, 300);
        panel.show();
        QTRY_VERIFY(panel.strip()->series() != nullptr);
        const auto all = panel.strip()->series();
        QVERIFY(all->switches() > 0);
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
        QVERIFY(panel.strip()->series()->changes.empty()); // nobody opposes anybody
    }

    void tipsAreReadAsTheyAreWritten()
    {
        SmallMap small;
        small.a.name = "Aland & <b>Sons</b>";
        OpenMap open(small.map());
        BalancePanel panel(&open.document, &open.feed, &open.selection);
        panel.show();
        QTRY_VERIFY(!panel.isStale());
        QStringList tips;
        for (QTreeWidgetItemIterator row(panel.tree()); *row; ++row) {
            QTextDocument tip;
            tip.setHtml((*row)->toolTip(0));
            tips << tip.toPlainText();
        }
        const auto all = tips.join(u'\n');
        QVERIFY2(all.contains(QString::fromStdString(small.a.name)), qPrintable(all));
    }
};

QTEST_MAIN(BalancePanelTest)
#include "tst_balancepanel.moc"
