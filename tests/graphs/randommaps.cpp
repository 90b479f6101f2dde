// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "randommaps.h"

#include <algorithm>
#include <random>
#include <set>

namespace entente::test {

namespace {

class Dice
{
public:
    explicit Dice(unsigned seed) : m_random(seed) {}

    AllianceMap map()
    {
        m_size = 1 + number(6);
        MapPatch patch;
        MapInfo info;
        info.title = label();
        info.description = text();
        info.language = maybe() ? "en" : "";
        if (maybe())
            info.asOf = Edtf::parse("2020-01-14");
        if (maybe()) {
            info.reach = {6, 0};
            info.reachGiven = true;
        }
        patch.put(info);
        for (int i = 0; i < m_size; ++i) {
            patch.put(actor(i));
            patch.put(source(i));
            patch.put(event(i));
            if (maybe())
                patch.put(Placement{id<ActorId>("actor", i),
                                    {(number(100000) - 50000) / 100.0, (number(1000) - 500) / 10.0},
                                    maybe()});
        }
        for (int i = 0; m_size > 1 && i < number(10); ++i)
            patch.put(tieIndex(i));
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
        return IdType(word + "-" + std::to_string(i) +
                      (i % 3 == 1   ? " é/~\"<&"
                       : i % 3 == 2 ? "\\n,;"
                                    : ""));
    }
    template <class Word>
    Word any()
    {
        return static_cast<Word>(number(int(allWords<Word>().size())));
    }

    std::string text()
    {
        static const std::string pieces[] = {
            "Egypt",      " ",  "\"",   "\\",  "/",   "\n",    "\t",   "é",    "حكومة",
            "\U0001F54A", "{}", "null", "%1",  "<b>", "&amp;", "'",    "=1+1", "@",
            "-",          ";",  ",",    "\\n", "]]>", "[1]",   "true", "1"};
        std::string out;
        for (int i = number(5); i > 0; --i)
            out += pieces[number(int(std::size(pieces)))];
        return out;
    }
    std::string label()
    {
        auto out = "N" + text();
        std::replace(out.begin(), out.end(), '\n', ' ');
        std::replace(out.begin(), out.end(), '\t', ' ');
        return out;
    }
    std::optional<Edtf> date()
    {
        static const char *const texts[] = {"2020", "2020-01", "2020-01-14", "2019-04~",
                                            "201X", "-0043",   "2019-12?"};
        return maybe() ? Edtf::parse(texts[number(int(std::size(texts)))]) : std::nullopt;
    }
    TieBound bound(bool isStart)
    {
        if (number(3) == 0)
            return TieBound::open();
        const auto one = Edtf::parse(isStart ? (maybe() ? "1990" : "1990-02~")
                                             : (maybe() ? "2020-03-01" : "2021?"));
        return maybe() ? TieBound::dated(*one) : TieBound::unknown();
    }
    JsonMembers extra()
    {
        JsonMembers members;
        if (maybe())
            members.items.emplace_back("x-key", "[1.10, {\"a\": null}, \"é\\n\"]");
        if (maybe())
            members.items.emplace_back("coder", "\"MB\"");
        return members;
    }
    std::vector<Evidence> evidence()
    {
        std::vector<Evidence> list;
        for (int i = number(3); i > 0; --i) {
            Evidence item;
            item.source = id<SourceId>("source", number(m_size));
            item.quote = text();
            item.says = any<AssertionType>();
            item.attests = date();
            item.grade = maybe() ? "B2" : "";
            item.speaker = label();
            item.at = maybe() ? "paragraph 9" : "";
            item.extra = extra();
            list.push_back(std::move(item));
        }
        return list;
    }

    Actor actor(int i)
    {
        Actor made;
        made.id = id<ActorId>("actor", i);
        made.name = label();
        made.shortName = maybe() ? label() : "";
        made.article = maybe() ? "the" : "";
        made.plural = maybe();
        made.kind = any<ActorKind>();
        for (int n = number(3); n > 0; --n)
            made.aliases.push_back(label());
        if (maybe())
            made.codes.items = {{"iso3166", "\"TR\""}, {"cow", "\"640\""}};
        if (maybe())
            made.names = {{"tr", label()}};
        if (maybe())
            made.since = Edtf::parse("1923");
        made.colour = maybe() ? "#b03a2e" : "";
        made.emblem = maybe() ? "flag:tr" : "";
        made.note = text();
        made.evidence = evidence();
        made.extra = extra();
        return made;
    }
    Tie tieIndex(int i)
    {
        Tie made;
        made.id = id<TieId>("tie", i);
        const int from = number(m_size);
        made.from = id<ActorId>("actor", from);
        made.to = id<ActorId>("actor", (from + 1 + number(m_size - 1)) % m_size);
        made.kind = any<TieKind>();
        made.mutual = maybe() && !isStructure(made.kind);
        for (int n = number(3); n > 0; --n)
            made.means.push_back(any<Means>());
        made.since = bound(true);
        made.until = bound(false);
        if (maybe())
            made.begunBy = id<EventId>("event", number(m_size));
        if (maybe())
            made.strength = 1 + number(3);
        made.evidence = evidence();
        made.note = text();
        made.extra = extra();
        return made;
    }
    Event event(int i)
    {
        Event made;
        made.id = id<EventId>("event", i);
        made.title = label();
        made.type = any<EventType>();
        made.date = date();
        return made;
    }
    Source source(int i)
    {
        Source made;
        made.id = id<SourceId>("source", i);
        made.type = "article-newspaper";
        made.title = label();
        made.publisher = label();
        made.csl.items = {{"issued", "{\"date-parts\": [[2020, 1, 14]]}"}};
        made.issued = Edtf::parse("2020-01-14");
        return made;
    }

    std::mt19937 m_random;
    int m_size = 1;
};

template <class Table, class Put>
void putInOrder(const Table &table, Put put)
{
    std::vector<std::size_t> order(table.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(),
              [&](auto a, auto b) { return keyOf(table.at(a)) < keyOf(table.at(b)); });
    for (const auto i : order)
        put(table.at(i));
}

} // namespace

AllianceMap randomMap(unsigned seed)
{
    return Dice(seed).map();
}

AllianceMap fullMap()
{
    MapPatch patch;
    MapInfo info;
    info.title = "A full map";
    info.description = "Two lines:\nthis is the second";
    info.language = "en";
    info.asOf = Edtf::parse("2020-01-14");
    info.reach = {6, 0};
    info.reachGiven = true;
    info.layoutEngine = "stage";
    patch.put(info);
    Source source;
    source.id = SourceId("article");
    source.type = "article-newspaper";
    source.title = "An article";
    source.csl.items = {{"issued", "{\"date-parts\": [[2020, 1, 14]]}"}};
    source.issued = Edtf::parse("2020-01-14");
    patch.put(source);
    source.id = SourceId("unread");
    source.title = "Cited by nobody";
    patch.put(source);
    Evidence evidence;
    evidence.source = SourceId("article");
    evidence.quote = "backed by \"Egypt\"";
    evidence.attests = Edtf::parse("2019-04~/2020-01-14");
    Event event;
    event.id = EventId("talks");
    event.title = "Talks";
    event.type = EventType::Talks;
    patch.put(event);
    Actor actor;
    actor.id = ActorId("egypt");
    actor.name = "Egypt";
    actor.shortName = "EG";
    actor.article = "the";
    actor.plural = true;
    actor.aliases = {"Misr; the land", "Masr"};
    actor.codes.items = {{"iso3166", "\"EG\""}};
    actor.names = {{"ar", "مصر"}};
    actor.since = Edtf::parse("1922-02~");
    actor.until = Edtf::parse("2100");
    actor.colour = "#b03a2e";
    actor.emblem = "flag:eg";
    actor.note = "a note,\nwith a line break";
    actor.evidence = {evidence};
    actor.extra.items = {{"coder", "\"MB\""}};
    patch.put(actor);
    patch.put(Placement{actor.id, {12.5, -40.25}, true});
    Actor other;
    other.id = ActorId("lna");
    other.name = "Libyan National Army";
    other.kind = ActorKind::ArmedGroup;
    patch.put(other);
    Tie tie;
    tie.id = TieId("egypt-backs-lna");
    tie.from = actor.id;
    tie.to = other.id;
    tie.kind = TieKind::Recognises;
    tie.mutual = true;
    tie.means = {Means::Weapons, Means::Diplomatic};
    tie.since = TieBound::dated(*Edtf::parse("2014-05~"));
    tie.until = TieBound::open();
    tie.begunBy = event.id;
    tie.strength = 2;
    tie.evidence = {evidence};
    tie.note = "=note";
    tie.extra.items = {{"x-key", "[1.10]"}};
    patch.put(tie);
    AllianceMap map;
    map.apply(patch);
    return map;
}

AllianceMap inOrder(const AllianceMap &map)
{
    MapPatch patch;
    patch.put(map.info());
    const auto put = [&patch](const auto &record) { patch.put(record); };
    putInOrder(map.actors(), put);
    putInOrder(map.ties(), put);
    putInOrder(map.events(), put);
    putInOrder(map.sources(), put);
    putInOrder(map.placements(), put);
    AllianceMap made;
    made.apply(patch);
    return made;
}

AllianceMap heldOf(const AllianceMap &map, bool withHead)
{
    MapPatch patch;
    MapInfo info = withHead ? map.info() : MapInfo();
    info.layoutEngine.clear();
    info.layoutSeed.reset();
    info.extra = info.layoutExtra = {};
    patch.put(info);
    std::set<SourceId> cited;
    for (const auto &actor : map.actors()) {
        patch.put(actor);
        for (const auto &item : actor.evidence)
            cited.insert(item.source);
    }
    for (auto tieIndex : map.ties()) {
        tieIndex.begunBy.reset();
        tieIndex.endedBy.reset();
        for (const auto &item : tieIndex.evidence)
            cited.insert(item.source);
        patch.put(tieIndex);
    }
    for (const auto &source : map.sources())
        if (cited.contains(source.id))
            patch.put(source);
    for (const auto &place : map.placements())
        patch.put(place);
    AllianceMap made;
    made.apply(patch);
    return inOrder(made);
}

} // namespace entente::test
