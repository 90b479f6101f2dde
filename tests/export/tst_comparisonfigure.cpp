// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "samples.h"

#include "models/connect/comparison.h"
#include "models/connect/pairchanges.h"
#include "models/export/comparisonfigure.h"
#include "models/export/svgwriter.h"

#include <QImage>
#include <QPainter>
#include <QtTest>

#include <map>

using namespace entente;

namespace {

constexpr auto threeTies =
    R"({"id": "went", "from": "a", "to": "b", "kind": "backs", "since": "1912", "until": "1912"},
       {"id": "came", "from": "a", "to": "b", "kind": "opposes", "since": "1915", "until": "1915"},
       {"id": "stayed", "from": "b", "to": "a", "kind": "leads", "since": "1900", "until": ".."})";

std::shared_ptr<const ComparedStates> years(const Scenery &scenery, const char *first,
                                            const char *second)
{
    return std::make_shared<const ComparedStates>(
        comparedDates(scenery.index, *Edtf::parse(first), *Edtf::parse(second)));
}

QString svgOf(const Scenery &scenery, const std::shared_ptr<const ComparedStates> &states,
              bool sideBySide = false)
{
    const auto &both = states->merged->both;
    return QString::fromUtf8(writeSvg(
        both, composeFigure(both, scenery.arrangement, comparisonOptions(states, sideBySide))));
}

/// The classes of the group with that id.
QStringList classesOf(const QString &svg, const QString &id)
{
    const QRegularExpression group(QStringLiteral("<g id=\"%1\" class=\"([^\"]*)\"").arg(id));
    return group.match(svg).captured(1).split(u' ');
}

} // namespace

/// Two states as one figure: told by marks and words, not by colour alone.
class ComparisonFigureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void meansAreNotMissedWhereNoneAreWritten()
    {
        const auto scenery = sample(QStringLiteral("yemen"));
        const auto states = years(scenery, "2014", "2016");
        const auto &both = states->merged->both;
        const auto figure =
            composeFigure(both, scenery.arrangement, comparisonOptions(states, false));
        for (const auto &note : figure.legend.notes)
            QVERIFY2(!note.text.contains(QStringLiteral("no room")), qPrintable(note.text));
        QVERIFY(!figure.legend.notes.empty());
    }

    /// They speak of events alone: these are told side by side.
    void speakersWithoutTiesAreComparedByEvents()
    {
        const auto scenery = sample(QStringLiteral("libya"));
        const auto states = std::make_shared<const ComparedStates>(
            comparedVoices(scenery.index, "haftar", "russian-foreign-ministry", {}));
        QCOMPARE(states->counts(), QStringLiteral("Neither tells of a tie."));
        const auto figure = composeFigure(states->merged->both, scenery.arrangement,
                                          comparisonOptions(states, false));
        QVERIFY(figure.nothing.isEmpty());
        std::map<QString, qreal> columnOf;
        for (const auto &line : figure.header)
            columnOf[line.text.text] = line.text.baseline.x();
        const auto column = [&](const char *words) {
            const auto at = columnOf.find(QString::fromUtf8(words));
            return at == columnOf.end() ? -1 : at->second;
        };
        QVERIFY(column("Only Kalifa Haftar tells") > 0);
        QVERIFY(column("Only Russian Foreign Ministry tells") > figure.page.width() / 2);
        QCOMPARE(column("Haftar leaves Moscow without signing (14 January 2020)"),
                 column("Only Russian Foreign Ministry tells"));
        QCOMPARE(
            column(
                "“The general left Moscow without signing the deal drafted at the indirect talks”"),
            column("Only Russian Foreign Ministry tells"));
    }

    void eachTieSaysWhatBecameOfIt()
    {
        const auto scenery = fromJson(smallMap(threeTies));
        const auto svg = svgOf(scenery, years(scenery, "1912", "1915"));
        QVERIFY(classesOf(svg, QStringLiteral("relation-went")).contains(QStringLiteral("ended")));
        QVERIFY(classesOf(svg, QStringLiteral("relation-came")).contains(QStringLiteral("begun")));
        QVERIFY(classesOf(svg, QStringLiteral("relation-stayed")).contains(QStringLiteral("same")));
        QVERIFY(svg.contains(QStringLiteral("1912 compared with 1915")));
        QVERIFY(svg.contains(QStringLiteral("1 tie(s) new")) ||
                svg.contains(QStringLiteral("1 tie new")));
    }

    void marksAreSeenWithoutColour()
    {
        TieItem tie;
        tie.curve = {QPointF(0, 0), QPointF(40, 0), QPointF(80, 0), QPointF(120, 0)};
        tie.middle = {60, 0};
        const auto came = stateMarks(tie, StateChange::Begun);
        const auto went = stateMarks(tie, StateChange::Ended);
        QVERIFY(came.filled && !went.filled);
        QVERIFY(came.strokes.isEmpty() && !went.strokes.isEmpty());
        QVERIFY(came.sign != went.sign);
        QVERIFY(stateMarks(tie, StateChange::Same).disc.isNull());
        // In a small picture discs do not cover each other, nor a card without room for a name.
        std::vector<QRectF> taken;
        auto again = went;
        keepApart(again, taken);
        QVERIFY(!again.disc.isNull());
        keepApart(again, taken);
        QVERIFY(again.disc.isNull() && !again.strokes.isEmpty());
        CardItem chip;
        chip.outlineBox = {0, 0, 20, 20};
        QVERIFY(stateMarks(chip, StateChange::Begun).disc.isNull());
        chip.outlineBox.setWidth(90);
        QVERIFY(!stateMarks(chip, StateChange::Begun).disc.isNull());

        const auto scenery = fromJson(smallMap(threeTies));
        const auto states = years(scenery, "1912", "1915");
        auto list = compose(states->merged->both, scenery.arrangement);
        styleStates(list, *states);
        for (const auto &item : list.ties)
            QCOMPARE(item.faint, states->ofTie(item) == StateChange::Same);
    }

    void backwardsBegunIsEnded()
    {
        for (const auto *name : {"libya", "yemen", "europe"}) {
            const auto scenery = sample(QString::fromLatin1(name));
            const auto days = *scenery.index->extent();
            const auto first = Edtf::ofDay(days.first), second = Edtf::ofDay(days.last);
            const auto there = comparedDates(scenery.index, first, second).merged;
            const auto back = comparedDates(scenery.index, second, first).merged;
            QVERIFY(there->count(StateChange::Begun) + there->count(StateChange::Ended) > 0);
            for (std::size_t i = 0; i < there->ties.size(); ++i) {
                const auto turned = there->ties[i] == StateChange::Begun   ? StateChange::Ended
                                    : there->ties[i] == StateChange::Ended ? StateChange::Begun
                                                                           : there->ties[i];
                QCOMPARE(back->ties[i], turned);
            }
            const auto listed = compareDates(*scenery.index, first, second).ties;
            QCOMPARE(std::size_t(there->count(StateChange::Begun)), listed.begun.size());
            QCOMPARE(std::size_t(there->count(StateChange::Ended)), listed.ended.size());
            QCOMPARE(std::size_t(there->count(StateChange::Changed)), listed.changed.size());
        }
    }

    void twoFilesAreOneMap()
    {
        const auto first = fromJson(smallMap(threeTies));
        const auto second = fromJson(smallMap(
            R"({"id": "stayed", "from": "b", "to": "a", "kind": "leads", "since": "1901", "until": ".."},
               {"id": "fresh", "from": "b", "to": "a", "kind": "backs"})"));
        const auto states =
            comparedFiles(first.map(), QStringLiteral("one"), second.map(), QStringLiteral("two"));
        const auto &map = states.merged->both.map();
        QCOMPARE(map.ties().size(), std::size_t(4));
        const auto changeOf = [&](const char *id) {
            return states.merged->ties[*map.ties().indexOf(TieId(id))];
        };
        QCOMPARE(changeOf("fresh"), StateChange::Begun);
        QCOMPARE(changeOf("came"), StateChange::Ended);
        QCOMPARE(changeOf("stayed"), StateChange::Changed);
    }

    void aTieThatIsAnotherInTheSecondFileIsWeighedAsItIsThere()
    {
        const auto tie = [](const char *kind, const char *more) {
            return fromJson(
                       smallMap(QStringLiteral(
                                    R"({"id": "same", "from": "a", "to": "b", "kind": "%1"%2})")
                                    .arg(QLatin1String(kind), QLatin1String(more))
                                    .toLatin1()))
                .map();
        };
        const auto changed = [](const AllianceMap &first, const AllianceMap &second) {
            return pairChanges(mergedSnapshotOf(first, second));
        };
        const auto backs = tie("backs", "");
        const auto reversed = changed(backs, tie("opposes", ""));
        QCOMPARE(reversed.size(), std::size_t(1));
        QCOMPARE(reversed.front().kind, PairChange::Kind::Reversed);
        const auto stronger = changed(backs, tie("backs", R"(, "strength": 3)"));
        QCOMPARE(stronger.size(), std::size_t(1));
        QCOMPARE(stronger.front().kind, PairChange::Kind::Strengthened);
        QVERIFY(changed(backs, backs).empty());
    }

    void besideEachOtherEachStateIsAPanel()
    {
        const auto scenery = fromJson(smallMap(threeTies));
        const auto svg = svgOf(scenery, years(scenery, "1912", "1915"), true);
        QCOMPARE(svg.count(QStringLiteral("class=\"panel\"")), 2);
        QCOMPARE(svg.count(QStringLiteral("data-id=\"stayed\"")), 2);
        QCOMPARE(svg.count(QStringLiteral("data-id=\"went\"")), 1);
    }

    void pairsThatTurnAreTold()
    {
        const auto scenery = fromJson(smallMap(threeTies));
        const auto pairs = pairChanges(*years(scenery, "1912", "1915")->merged);
        QCOMPARE(pairs.size(), std::size_t(1));
        QCOMPARE(pairs.front().kind, PairChange::Kind::Reversed);
        QCOMPARE(pairs.front().before, 1);
        QCOMPARE(pairs.front().after, -1);
    }
};

QTEST_MAIN(ComparisonFigureTest)
#include "tst_comparisonfigure.moc"
