// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "filetext.h"
#include "tests/support/randomview.h"

#include "models/map/mappatch.h"

#include <QTest>

#include <clocale>
#include <cmath>
#include <random>

using namespace entente;
using namespace entente::test;

namespace {

/// Makes maps in which any key may be there or not, with awkward texts.
class Dice
{
public:
    explicit Dice(unsigned seed) : m_random(seed) {}

    AllianceMap map()
    {
        MapPatch patch;
        const int size = 1 + number(6);
        m_size = size;
        patch.put(head());
        for (int i = 0; i < size; ++i) {
            patch.put(actor(i));
            patch.put(event(i));
            patch.put(source(i));
            patch.put(scene(i));
            if (i > 0)
                patch.put(tie(i));
            if (maybe())
                patch.put(Placement{id<ActorId>("actor", i),
                                    {(number(100000) - 50000) / 100.0, (number(1000) - 500) / 10.0},
                                    maybe()});
        }
        AllianceMap made;
        made.apply(patch);
        return made;
    }

private:
    int number(int below) { return int(m_random() % unsigned(below)); }
    bool maybe() { return number(2) == 0; }
    template <class IdType>
    IdType id(const std::string &word, int i)
    {
        return IdType(word + "-" + std::to_string(i) + (i % 2 ? "" : " é/~\""));
    }
    template <class IdType>
    IdType anyId(const std::string &word)
    {
        return id<IdType>(word, number(m_size));
    }

    template <class Word>
    Word any()
    {
        return static_cast<Word>(number(int(allWords<Word>().size())));
    }

    /// Perhaps nothing.
    std::string text()
    {
        static const std::string pieces[] = {
            "Egypt", " ",    "\"",         "\\", "/",    "\n",           "\t", "é",  "حكومة",
            "\x7F",  "\x01", "\U0001F54A", "{}", "null", "\xE2\x80\xA8", "%1", "<b>"};
        std::string out;
        for (int n = maybe() ? number(8) : 0; n > 0; --n)
            out += pieces[number(int(std::size(pieces)))];
        return out;
    }
    std::string someText() { return "T" + text(); }

    Edtf date()
    {
        static const char *const texts[] = {"2020-01-14", "2020-01",     "2020",   "2019-04~",
                                            "2019-12?",   "1914-07-28%", "201X",   "-0043",
                                            "Y12000",     "2020-22",     "2004-XX"};
        return *Edtf::parse(texts[number(int(std::size(texts)))]);
    }
    Edtf dateOrInterval()
    {
        static const char *const texts[] = {"2019-04~/2020-01-14", "../2020", "2019/..", "2019/",
                                            "/2020"};
        return maybe() ? date() : *Edtf::parse(texts[number(int(std::size(texts)))]);
    }
    std::optional<Edtf> maybeDate() { return maybe() ? std::optional(date()) : std::nullopt; }
    TieBound bound(const char *text)
    {
        const int which = number(3);
        return which == 0   ? TieBound::unknown()
               : which == 1 ? TieBound::open()
                            : TieBound::dated(*Edtf::parse(text));
    }

    JsonMembers extra()
    {
        static const char *const values[] = {"1.50", "null", "\"ü\\n\"", "[1, {\"a\": []}]", "{}",
                                             "-0",   "1e-7", "true",     "[[], [[]]]"};
        JsonMembers members;
        for (int n = maybe() ? number(3) : 0; n > 0; --n)
            members.items.emplace_back("x-" + std::to_string(n) + text(),
                                       values[number(int(std::size(values)))]);
        return members;
    }

    std::vector<Evidence> evidence()
    {
        std::vector<Evidence> items(std::size_t(number(4)));
        for (auto &item : items)
            item = {anyId<SourceId>("source"),
                    text(),
                    any<AssertionType>(),
                    maybe() ? std::optional(dateOrInterval()) : std::nullopt,
                    maybe() ? "B2" : "",
                    text(),
                    text(),
                    text(),
                    extra()};
        return items;
    }

    MapInfo head()
    {
        MapInfo info;
        info.title = text();
        info.description = text();
        info.language = maybe() ? "en" : "";
        info.asOf = maybeDate();
        info.reachGiven = maybe();
        if (info.reachGiven)
            info.reach = {number(30), number(400)};
        if (info.reachGiven && info.reach.months + info.reach.days == 0)
            info.reach = {};
        info.layoutEngine = maybe() ? "neato" : "";
        info.layoutSeed = maybe() ? std::optional(unsigned(m_random())) : std::nullopt;
        info.extra = extra();
        info.layoutExtra = extra();
        return info;
    }

    Actor actor(int i)
    {
        Actor actor;
        actor.id = id<ActorId>("actor", i);
        actor.name = someText();
        actor.shortName = text();
        actor.article = text();
        actor.kind = any<ActorKind>();
        for (int n = number(3); n > 0; --n)
            actor.aliases.push_back(text());
        if (maybe())
            actor.codes.items = {{"iso3166", "\"LY\""}, {"cow", "620"}};
        if (maybe())
            actor.names = {{"ar", text()}, {"fr", someText()}};
        actor.since = maybe() ? Edtf::parse("1951~") : std::nullopt;
        actor.until = maybe() ? Edtf::parse("2021-03") : std::nullopt;
        actor.colour = maybe() ? "#12abEF" : "";
        actor.emblem = maybe() ? "AH" : "";
        actor.note = text();
        actor.evidence = evidence();
        actor.extra = extra();
        return actor;
    }

    Tie tie(int i)
    {
        Tie tie;
        tie.id = id<TieId>("relation", i);
        tie.from = id<ActorId>("actor", i);
        tie.to = id<ActorId>("actor", number(i));
        tie.kind = any<TieKind>();
        tie.mutual = maybe();
        for (int n = number(4); n > 0; --n)
            tie.means.push_back(any<Means>());
        tie.since = bound("2019-04~");
        tie.until = bound("2020-01");
        if (maybe())
            tie.begunBy = anyId<EventId>("event");
        if (maybe())
            tie.endedBy = anyId<EventId>("event");
        if (maybe())
            tie.strength = 1 + number(3);
        tie.evidence = evidence();
        tie.note = text();
        tie.extra = extra();
        return tie;
    }

    Event event(int i)
    {
        Event event;
        event.id = id<EventId>("event", i);
        event.type = any<EventType>();
        event.title = someText();
        event.date = maybe() ? std::optional(dateOrInterval()) : std::nullopt;
        event.notBefore = maybe() ? Edtf::parse("2019") : std::nullopt;
        event.notAfter = maybe() ? Edtf::parse("2020-01") : std::nullopt;
        event.status = any<EventStatus>();
        for (int n = number(4); n > 0; --n)
            event.participants.push_back({anyId<ActorId>("actor"), any<Role>(), extra()});
        for (int n = number(3); n > 0; --n) {
            const auto bound = any<Bound>();
            event.figures.push_back(
                {someText(), value(), bound, bound != Bound::Exactly || maybe(), text(), extra()});
        }
        event.place = text();
        event.versionOf = text();
        event.evidence = evidence();
        event.note = text();
        event.extra = extra();
        return event;
    }

    double value()
    {
        switch (number(4)) {
        case 0: return number(1000000);
        case 1: return -number(1000) / 7.0;
        case 2: return std::ldexp(double(m_random()), number(1900) - 950);
        default: return 0.1 * number(100);
        }
    }

    Source source(int i)
    {
        Source source;
        source.id = id<SourceId>("source", i);
        source.type = maybe() ? "book" : "article-newspaper";
        source.title = text();
        source.containerTitle = text();
        source.publisher = text();
        source.url = maybe() ? "https://example.org/?a=\"b" : text();
        source.csl = extra();
        if (maybe()) {
            source.csl.items.emplace_back("issued", R"({"date-parts": [[2020, 1, 14]]})");
            source.issued = Edtf::parse("2020-01-14");
        }
        if (maybe()) {
            source.csl.items.emplace_back("author",
                                          R"([{"family": "Salamé", "given": "Ghassan"}])");
            source.authors = {"Ghassan Salamé"};
        }
        return source;
    }

    Scene scene(int i)
    {
        Scene scene;
        scene.id = id<SceneId>("scene", i);
        scene.title = someText();
        scene.caption = text();
        scene.view.query.date = maybe() ? std::optional(dateOrInterval()) : std::nullopt;
        for (int n = number(3); n > 0; --n)
            scene.view.query.focus.push_back(anyId<ActorId>("actor"));
        if (maybe())
            scene.extra.items = {{"filter", "{\"kinds\": [\"backs\"]}"},
                                 {"view", "{\"x-zoom\": 1.25}"}};
        scene.view = randomView(m_random);
        scene.view.query.event = maybe() ? anyId<EventId>("event") : EventId();
        scene.hidden = maybe();
        if (maybe())
            scene.advance = 1 + number(100);
        if (maybe())
            scene.predict = someText();
        for (auto &item : extra().items)
            scene.extra.items.push_back(item);
        scene.notes = text();
        return scene;
    }

    std::mt19937 m_random;
    int m_size = 0;
};

} // namespace

/// Any map at all, written and read, is the same map.
class TestMapFileRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyMapIsReadBackAsItWasWritten()
    {
        for (unsigned seed = 0; seed < 500; ++seed) {
            const auto map = Dice(seed).map();
            const auto text = writeMap(map);
            const auto read = readMap(text);
            QVERIFY2(read.errors() == 0, (std::to_string(seed) + "\n" + summary(read)).c_str());
            QVERIFY2(read.map == map, (std::to_string(seed) + "\n" + text).c_str());
            QCOMPARE(writeMap(read.map), text);
        }
    }

    void placesAreKeptToHundredths()
    {
        MapPatch patch;
        Actor actor;
        actor.id = ActorId("a");
        actor.name = "A";
        patch.put(actor);
        patch.put(Placement{ActorId("a"), {1.0 / 3, -0.001}, false});
        AllianceMap map;
        map.apply(patch);
        QVERIFY(writeMap(map).find("\"a\": [0.33, 0]") != std::string::npos);
    }

    void theLanguageOfTheMachineDoesNotMatter()
    {
        const auto map = Dice(7).map();
        const auto before = writeMap(map);
        for (const auto *name : {"de_DE.UTF-8", "fr_FR.UTF-8", "C"})
            std::setlocale(LC_ALL, name);
        QCOMPARE(writeMap(map), before);
        std::setlocale(LC_ALL, "C");
    }
};

QTEST_APPLESS_MAIN(TestMapFileRandom)
#include "tst_mapfile_random.moc"
