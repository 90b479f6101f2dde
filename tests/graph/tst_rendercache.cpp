// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/analysis/diff.h"
#include "models/map/mappatch.h"
#include "models/picture/compose.h"
#include "models/picture/crowding.h"
#include "models/picture/rendercache.h"
#include "models/picture/theme.h"
#include "tests/support/randomedits.h"

#include <QTest>

using namespace entente;
using entente::test::Chance;

namespace {

constexpr int actors = 500;
constexpr int ties = 7000;
constexpr int guests = 80; // actors with short ties only
constexpr int years = 60;
constexpr int firstYear = 1950;

Edtf yearNumber(int n)
{
    return *Edtf::parse(std::to_string(firstYear + n));
}

ActorId actorId(int n)
{
    return ActorId("actor-" + std::to_string(n));
}

Actor actorNumber(int n)
{
    Actor actor;
    actor.id = actorId(n);
    actor.name = "Actor number " + std::to_string(n);
    actor.kind = ActorKind(n % 8);
    return actor;
}

Tie tieNumber(int n, Chance &chance)
{
    Tie tie;
    tie.id = TieId("tie-" + std::to_string(n));
    const bool guest = n < 3 * guests;
    const int from = guest ? actors - 1 - n % guests
                           : chance.below(chance.oneIn(3) ? actors - guests : actors / 8);
    const int to = chance.below(actors - guests - 1);
    tie.from = actorId(from);
    tie.to = actorId(to < from ? to : to + 1);
    tie.kind = TieKind(chance.below(7));
    tie.mutual = chance.oneIn(5);
    tie.strength = 1 + chance.below(3);
    const int begin = chance.below(years);
    tie.since = TieBound::dated(yearNumber(begin));
    tie.until = guest             ? TieBound::dated(yearNumber(begin + 2))
                : chance.oneIn(3) ? TieBound::dated(yearNumber(begin + 1 + chance.below(20)))
                                  : TieBound::open();
    Evidence item;
    item.source = SourceId("source");
    item.attests = yearNumber(begin + chance.below(3));
    tie.evidence.push_back(item);
    item.says = chance.oneIn(6) ? AssertionType::Denies : AssertionType::Asserts;
    item.attests = yearNumber(begin + 4);
    tie.evidence.push_back(item);
    return tie;
}

Event eventNumber(int n, Chance &chance)
{
    Event event;
    event.id = EventId("event-" + std::to_string(n));
    event.title = "Event number " + std::to_string(n);
    event.date = yearNumber(n * 10);
    event.participants = {{actorId(chance.below(actors)), Role::Host, {}},
                          {actorId(chance.below(actors)), Role::Party, {}}};
    return event;
}

/// Too many ties for the pens of a small picture; all kinds, all standings, some between the same
/// two actors; actors who come and go; an event each ten years.
AllianceMap crowdedMap()
{
    Chance chance(11);
    MapPatch patch;
    for (int n = 0; n < actors; ++n) {
        patch.put(actorNumber(n));
        patch.put(Placement{
            actorId(n),
            {double(n % 28) * 150 + chance.below(40), double(n / 28) * 110 + chance.below(40)},
            false});
    }
    Source source;
    source.id = SourceId("source");
    source.type = "dataset";
    source.title = "Made up";
    patch.put(source);
    for (int n = 0; n < ties; ++n)
        patch.put(tieNumber(n, chance));
    for (int n = 0; n < 6; ++n)
        patch.put(eventNumber(n, chance));
    MapInfo info;
    info.title = "Crowded";
    patch.put(info);
    AllianceMap map;
    map.apply(patch);
    return map;
}

/// An actor gets a longer or a shorter name, or moves; a tie goes, comes or changes its kind.
MapPatch editOf(const AllianceMap &map, Chance &chance)
{
    auto actor = map.actors().at(std::size_t(chance.below(actors)));
    auto tie = map.ties().at(std::size_t(chance.below(ties / 2)));
    auto place = *map.placements().find(actor.id);
    MapPatch patch;
    switch (chance.below(6)) {
    case 0: actor.name += " with a longer name", patch.put(actor); break;
    case 1: actor.name = "A", patch.put(actor); break;
    case 2: place.position.x += 300, patch.put(place); break;
    case 3: return removeTie(map, tie.id);
    case 4:
        tie.kind = tie.kind == TieKind::Backs ? TieKind::Opposes : TieKind::Backs;
        patch.put(tie);
        break;
    default: tie.id = TieId("more-" + std::to_string(chance.below(1000))), patch.put(tie);
    }
    return patch;
}

QString words(const QPointF &point)
{
    return QStringLiteral("%1,%2 ").arg(point.x(), 0, 'g', 17).arg(point.y(), 0, 'g', 17);
}

QString words(const TieItem &tie)
{
    auto line = QStringLiteral("tie %1 %2 %3 %4 %5 ")
                    .arg(tie.tieIndex)
                    .arg(int(tie.faint))
                    .arg(int(tie.standing))
                    .arg(tie.width)
                    .arg(tie.label.text);
    for (const auto &point : tie.curve)
        line += words(point);
    return line + words(tie.head.tip) + words(tie.tail.tip) + words(tie.middle);
}

QString words(const CardItem &card)
{
    return QStringLiteral("card %1 %2 %3").arg(card.actor).arg(int(card.outsider)).arg(card.ties);
}

} // namespace

/// A picture that was kept in step with the date is the picture that would be painted anew.
class PictureTest : public QObject
{
    Q_OBJECT

private:
    MapIndexPointer m_index;
    Arrangement m_arrangement;
    ComposeOptions m_options{false, true, false, true};

    Snapshot inYear(int year) const
    {
        SnapshotQuery query;
        query.date = yearNumber(year);
        return snapshotAt(m_index, query);
    }

    static void compareLists(const DisplayList &kept, const DisplayList &anew)
    {
        QCOMPARE(kept.ties.size(), anew.ties.size());
        for (std::size_t i = 0; i < anew.ties.size(); ++i)
            QCOMPARE(words(kept.ties[i]), words(anew.ties[i]));
        QCOMPARE(kept.cards.size(), anew.cards.size());
        for (std::size_t i = 0; i < anew.cards.size(); ++i)
            QCOMPARE(words(kept.cards[i]), words(anew.cards[i]));
        QCOMPARE(kept.event.event, anew.event.event);
        QCOMPARE(kept.event.box, anew.event.box);
    }

    /// How many pixels differ.
    static int differing(const QImage &a, const QImage &b)
    {
        int count = 0;
        for (int y = 0; y < b.height(); ++y)
            for (int x = 0; x < b.width(); ++x)
                count += a.pixel(x, y) != b.pixel(x, y);
        return count;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_index = std::make_shared<const MapIndex>(crowdedMap());
        m_arrangement = measure(*m_index);
        placeMissing(*m_index, m_arrangement);
    }

    void manyKindsOfStepsAreTaken()
    {
        int together = 0, standingChanged = 0, actorsMoved = 0, events = 0, disputed = 0;
        for (int year = 20; year < 50; ++year) {
            const auto before = inYear(year), after = inYear(year + 1);
            const auto changes = diff(before, after);
            together += int(changes.appeared.size() && changes.vanished.size());
            standingChanged += int(changes.standingChanged.size());
            actorsMoved += int(changes.actorsIn.size() + changes.actorsOut.size());
            events += changes.eventChanged;
            disputed +=
                int(std::count_if(after.ties.begin(), after.ties.end(), [](const auto &tie) {
                    return tie.shown && tie.standing == Standing::Disputed;
                }));
            DisplayList list = compose(before, m_arrangement, m_options);
            QVERIFY(list.ties.size() > manyTies);
            QVERIFY(!recompose(list, before, after, m_arrangement, m_options).all);
        }
        QVERIFY(together > 20 && standingChanged > 100 && actorsMoved > 20 && events > 1 &&
                disputed > 50);
    }

    void aKeptPictureIsTheOnePaintedAnew_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<double>("ratio");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("faded");
        QTest::newRow("all of it") << 0.16 << 1.0 << false << false;
        QTest::newRow("dark, names small") << 0.33 << 1.0 << true << false;
        QTest::newRow("lines with heads") << 0.6 << 1.0 << false << false;
        QTest::newRow("from near") << 1.3 << 1.0 << true << false;
        QTest::newRow("fine pixels") << 0.2 << 1.5 << false << false;
        QTest::newRow("faded") << 0.16 << 1.0 << false << true;
        QTest::newRow("faded, with heads") << 0.6 << 1.0 << true << true;
    }
    void aKeptPictureIsTheOnePaintedAnew()
    {
        QFETCH(double, scale);
        QFETCH(double, ratio);
        QFETCH(bool, dark);
        QFETCH(bool, faded);
        Chance chance(5);
        auto options = m_options;
        if (faded)
            options.crowded = crowdedTies(*m_index, m_arrangement);
        auto snapshot = inYear(30);
        auto list = compose(snapshot, m_arrangement, options);
        const auto faint = std::count_if(list.ties.begin(), list.ties.end(),
                                         [](const TieItem &tie) { return tie.faint; });
        QVERIFY(faded ? faint > 500 && list.ties.size() - std::size_t(faint) > 100 : faint == 0);
        RenderCache::Subject subject;
        subject.list = &list;
        subject.map = &m_index->map();
        subject.theme = &Theme::of(dark ? Theme::Name::Dark : Theme::Name::Light);
        subject.size = QSize(700, 400);
        subject.ratio = ratio;
        subject.camera.zoomAt({0, 0}, scale);
        subject.camera.centreOn({2100, 1000}, {350.3, 200.7});
        RenderCache kept;
        kept.bring(subject);
        for (int step = 0; step < 12; ++step) {
            int moves = 1 + chance.below(3); // sometimes more steps between frames, or unrest
            while (moves-- > 0) {
                auto next = inYear(20 + chance.below(35));
                kept.change(recompose(list, snapshot, next, m_arrangement, options));
                snapshot = std::move(next);
                if (chance.oneIn(2))
                    kept.bring(subject, RenderCache::Pace::Moving);
            }
            kept.bring(subject);
            const auto anew = compose(snapshot, m_arrangement, options);
            compareLists(list, anew);
            if (QTest::currentTestFailed())
                return;
            auto same = subject;
            same.list = &anew;
            RenderCache whole;
            whole.bring(same);
            QCOMPARE(differing(kept.image(), whole.image()), 0);
        }
    }

    void aPictureOfAnEditedMapIsTheOnePaintedAnew_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("all of it") << 0.16;
        QTest::newRow("lines with heads") << 0.6;
        QTest::newRow("from near") << 1.3;
    }
    void aPictureOfAnEditedMapIsTheOnePaintedAnew()
    {
        QFETCH(double, scale);
        Chance chance(7);
        auto index = m_index;
        auto arrangement = m_arrangement;
        const auto drawn = [&] {
            SnapshotQuery query;
            query.date = yearNumber(30);
            return compose(snapshotAt(index, query), arrangement, m_options);
        };
        auto list = drawn();
        RenderCache::Subject subject;
        subject.list = &list;
        subject.map = &index->map();
        subject.theme = &Theme::of(Theme::Name::Light);
        subject.size = QSize(700, 400);
        subject.camera.zoomAt({0, 0}, scale);
        subject.camera.centreOn({2100, 1000}, {350.3, 200.7});
        RenderCache kept;
        kept.bring(subject);
        for (int step = 0; step < 10; ++step) {
            auto map = index->map();
            map.apply(editOf(map, chance));
            const auto next = std::make_shared<const MapIndex>(map, index.get());
            arrangement = measure(*next, index.get(), &arrangement);
            index = next;
            subject.map = &index->map();
            const auto before = std::exchange(list, drawn());
            const auto change = changeBetween(before, list);
            QVERIFY(!change.all && change.come.size() < 300 && change.gone.size() < 300);
            kept.change(change);
            kept.bring(subject);
            RenderCache whole;
            whole.bring(subject);
            QCOMPARE(differing(kept.image(), whole.image()), 0);
        }
    }
};

QTEST_MAIN(PictureTest)
#include "tst_rendercache.moc"
