// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "comparison.h"

#include "names.h"
#include "sameids.h"
#include "signedties.h"

#include "models/analysis/mapdifference.h"
#include "models/map/text.h"
#include "models/matching/foldedtext.h"
#include "models/words/fieldwords.h"
#include "models/words/narration.h"

#include <algorithm>
#include <set>

namespace entente {

namespace {

Standing standingOn(const MapIndex &index, std::size_t tie, const std::optional<Edtf> &date)
{
    return strongest(index.spans(int(tie)), date ? date->days() : DayRange()).standing;
}

/// By actor: whether one of the ties is theirs.
std::vector<char> actorsOf(const MapIndex &index, const std::vector<char> &ties)
{
    std::vector<char> actors(index.map().actors().size(), 0);
    for (std::size_t i = 0; i < ties.size(); ++i) {
        if (ties[i]) {
            const auto [from, to] = endsOf(index, int(i));
            actors[std::size_t(from)] = 1;
            actors[std::size_t(to)] = 1;
        }
    }
    return actors;
}

template <class Table>
void addOneSided(const Table &table, const std::vector<char> &first,
                 const std::vector<char> &second, Texts &onlySecond, Texts &onlyFirst)
{
    for (std::size_t i = 0; i < table.size(); ++i)
        if (first[i] != second[i])
            (second[i] ? onlySecond : onlyFirst).push_back(table.at(i).id.text());
}

/// Says each difference, ties first.
class Telling
{
public:
    /// \param first and \param second what the two are called: "1912", "sources.entente.json"
    Telling(const AllianceMap &first, const AllianceMap &second, Comparison &comparison)
        : m_first(first)
        , m_second(second)
        , m_comparison(comparison)
    {
    }

    void tell(const std::string &onlyFirst, const std::string &onlySecond)
    {
        const auto &ties = m_comparison.ties;
        for (const auto &id : ties.begun)
            say(onlySecond, tieOf(id));
        for (const auto &id : ties.ended)
            say(onlyFirst, tieOf(id));
        for (const auto &changed : ties.changed)
            say(fieldsOf(changed), tieOf(changed.id));
        for (const auto &id : ties.disputed)
            say(translate("Connect", "Newly disputed"), tieOf(id));
        tellRecords(m_comparison.actors, onlyFirst, onlySecond, &AllianceMap::actors);
        tellRecords(m_comparison.events, onlyFirst, onlySecond, &AllianceMap::events);
        tellRecords(m_comparison.sources, onlyFirst, onlySecond, &AllianceMap::sources);
    }

private:
    void say(const std::string &what, const std::string &record)
    {
        m_comparison.sentences.push_back(
            phrase(translate("Connect", "%1: %2.", "a change, and what changed"),
                   {what, displayText(record)}));
    }
    static std::string fieldsOf(const ChangedRecord &changed)
    {
        return phrase(translate("Connect", "Another %1"), {fieldsWords(changed.fields)});
    }
    std::string tieOf(const std::string &id) const
    {
        const auto *tie = m_first.ties().find(TieId(id));
        const auto &map = tie ? m_first : m_second;
        return tieWords(map, tie ? *tie : *m_second.ties().find(TieId(id)));
    }
    template <class Table>
    void tellRecords(const Comparison::Records &records, const std::string &onlyFirst,
                     const std::string &onlySecond, const Table &(AllianceMap::*table)() const)
    {
        using Key = std::decay_t<decltype(keyOf(*(m_first.*table)().begin()))>;
        const auto labelled = [&](const std::string &id) {
            const auto *record = (m_first.*table)().find(Key(id));
            return record ? labelOf(m_first, *record)
                          : labelOf(m_second, *(m_second.*table)().find(Key(id)));
        };
        for (const auto &id : records.added)
            say(onlySecond, labelled(id));
        for (const auto &id : records.removed)
            say(onlyFirst, labelled(id));
        for (const auto &changed : records.changed)
            say(fieldsOf(changed), labelled(changed.id));
    }

    const AllianceMap &m_first;
    const AllianceMap &m_second;
    Comparison &m_comparison;
};

/// What stands on one of two dates alone.
std::string onlyWords(const Edtf &date)
{
    return phrase(date.isSingleDay() ? translate("Connect", "Only on %1", "a day")
                                     : translate("Connect", "Only in %1", "a month, year or span"),
                  {date.words()});
}

/// What one source or speaker holds and denies.
struct Voice
{
    std::vector<char> ties;
    std::vector<char> events;
    std::vector<char> denied; // ties
};

/// Whether the words are somebody's who is called so: the evidence's source or its speaker.
class VoiceName
{
public:
    VoiceName(const AllianceMap &map, const std::string &voice) : m_voice(caseFolded(voice))
    {
        for (const auto &source : map.sources())
            if (source.id.text() == voice || caseFolded(source.title) == m_voice)
                m_sources.insert(source.id);
        for (const int actor : actorsCalled(map, voice))
            m_actors.insert(map.actors().at(std::size_t(actor)).id.text());
    }

    bool isSource() const { return !m_sources.empty(); }
    bool speaks(const Evidence &item) const
    {
        return m_sources.contains(item.source) ||
               (!item.speaker.empty() && (m_actors.contains(item.speaker.str()) ||
                                          caseFolded(item.speaker.view()) == m_voice));
    }

private:
    std::string m_voice;
    std::set<SourceId> m_sources;
    std::set<std::string> m_actors;
};

bool isHeld(AssertionType says)
{
    return says == AssertionType::Asserts || says == AssertionType::Qualifies ||
           says == AssertionType::Alleges;
}

Voice voiceOf(const AllianceMap &map, const std::string &called)
{
    const VoiceName name(map, called);
    Voice voice;
    const auto says = [&](const auto &record, auto counts) {
        return std::any_of(
            record.evidence.begin(), record.evidence.end(),
            [&](const Evidence &item) { return name.speaks(item) && counts(item.says); });
    };
    const auto denies = [](AssertionType type) { return type == AssertionType::Denies; };
    for (const auto &tie : map.ties()) {
        voice.ties.push_back(says(tie, isHeld));
        voice.denied.push_back(says(tie, denies));
    }
    for (const auto &event : map.events())
        voice.events.push_back(says(event, isHeld));
    return voice;
}

/// The name of a source or speaker, as the map has it.
std::string voiceWords(const AllianceMap &map, const std::string &called)
{
    if (const auto *source = map.sources().find(SourceId(called)); source && !source->title.empty())
        return displayText(source->title);
    if (const auto *actor = map.actors().find(ActorId(called)))
        return displayText(actor->name);
    return displayText(called);
}

std::vector<char> begunBy(const AllianceMap &map, Day day)
{
    std::vector<char> begun;
    for (const auto &event : map.events())
        begun.push_back(event.date && event.date->earliest() <= day);
    return begun;
}

void take(const RecordDifference &difference, Comparison::Records &records)
{
    switch (difference.change) {
    case RecordDifference::Change::Added: records.added.push_back(difference.id); break;
    case RecordDifference::Change::Removed: records.removed.push_back(difference.id); break;
    case RecordDifference::Change::Changed:
        records.changed.push_back({difference.id, difference.fields});
        break;
    }
}

std::set<std::string> disputedTies(const AllianceMap &map)
{
    const MapIndex index(map);
    const auto date = defaultDate(map);
    std::set<std::string> disputed;
    for (std::size_t i = 0; i < map.ties().size(); ++i)
        if (standingOn(index, i, date) == Standing::Disputed)
            disputed.insert(map.ties().at(i).id.text());
    return disputed;
}

} // namespace

Comparison compareDates(const MapIndex &index, const Edtf &first, const Edtf &second)
{
    const auto &map = index.map();
    const auto before = tiesThatStand(index, first), after = tiesThatStand(index, second);
    Comparison comparison;
    addOneSided(map.ties(), before, after, comparison.ties.begun, comparison.ties.ended);
    for (std::size_t i = 0; i < map.ties().size(); ++i) {
        const auto was = standingOn(index, i, first), is = standingOn(index, i, second);
        if (before[i] && after[i] && was != is)
            comparison.ties.changed.push_back({map.ties().at(i).id.text(), {"standing"}});
        if (is == Standing::Disputed && was != is)
            comparison.ties.disputed.push_back(map.ties().at(i).id.text());
    }
    addOneSided(map.actors(), actorsOf(index, before), actorsOf(index, after),
                comparison.actors.added, comparison.actors.removed);
    addOneSided(map.events(), begunBy(map, first.latest()), begunBy(map, second.latest()),
                comparison.events.added, comparison.events.removed);
    Telling(map, map, comparison).tell(onlyWords(first), onlyWords(second));
    return comparison;
}

bool hasVoice(const AllianceMap &map, const std::string &called)
{
    const VoiceName name(map, called);
    const auto isHeard = [&](const auto &table) {
        for (const auto &record : table)
            if (std::any_of(record.evidence.begin(), record.evidence.end(),
                            [&](const Evidence &item) { return name.speaks(item); }))
                return true;
        return false;
    };
    return name.isSource() || isHeard(map.ties()) || isHeard(map.events()) || isHeard(map.actors());
}

RecordSet recordsHeldBy(const AllianceMap &map, const std::string &called)
{
    const auto voice = voiceOf(map, called);
    RecordSet held{{}, voiceWords(map, called)};
    for (std::size_t i = 0; i < voice.ties.size(); ++i)
        if (voice.ties[i])
            held.ids.insert(map.ties().at(i).id.text());
    for (std::size_t i = 0; i < voice.events.size(); ++i)
        if (voice.events[i])
            held.ids.insert(map.events().at(i).id.text());
    return held;
}

std::string quoteOf(const AllianceMap &map, const Event &event, const std::string &called)
{
    const VoiceName name(map, called);
    for (const auto &item : event.evidence)
        if (name.speaks(item) && isHeld(item.says) && !item.quote.empty())
            return displayText(item.quote.view());
    return {};
}

Comparison compareVoices(const MapIndex &index, const std::string &first, const std::string &second)
{
    const auto &map = index.map();
    const auto one = voiceOf(map, first), other = voiceOf(map, second);
    Comparison comparison;
    addOneSided(map.ties(), one.ties, other.ties, comparison.ties.begun, comparison.ties.ended);
    for (std::size_t i = 0; i < map.ties().size(); ++i)
        if ((one.ties[i] && other.denied[i]) || (other.ties[i] && one.denied[i]))
            comparison.ties.disputed.push_back(map.ties().at(i).id.text());
    addOneSided(map.actors(), actorsOf(index, one.ties), actorsOf(index, other.ties),
                comparison.actors.added, comparison.actors.removed);
    addOneSided(map.events(), one.events, other.events, comparison.events.added,
                comparison.events.removed);
    Telling(map, map, comparison)
        .tell(phrase(translate("Connect", "Told by %1 only"), {voiceWords(map, first)}),
              phrase(translate("Connect", "Told by %1 only"), {voiceWords(map, second)}));
    return comparison;
}

namespace {

/// Who has other ids in the second file, or that it is about others altogether.
Texts remarksOn(const AllianceMap &first, const MapWithIds &second)
{
    constexpr std::size_t mostNamed = 10;
    const auto &matched = second.matchedActors;
    bool isUnrelated = true;
    for (const auto &actor : second.map.actors())
        isUnrelated = isUnrelated && !first.actors().contains(actor.id);
    if (isUnrelated && !first.actors().empty() && !second.map.actors().empty())
        return {translate("Connect", "The two files have no actor in common, neither by id nor by "
                                     "code or name: everything in them differs.")};
    if (matched.empty())
        return {};
    Texts names;
    for (const auto &id : matched)
        if (names.size() < mostNamed)
            names.push_back(displayText(first.actors().find(ActorId(id))->label()));
    if (const auto others = int(matched.size() - names.size()); others > 0)
        names.push_back(translate("Connect", "%n other(s)", nullptr, others));
    return {phrase(translate("Connect", "%n actor(s) with other ids matched by code or name: %1.",
                             nullptr, int(matched.size())),
                   {commaList(names)})};
}

} // namespace

Comparison compareMaps(const AllianceMap &first, const AllianceMap &second)
{
    const auto other = withIdsOf(first, second);
    Comparison comparison;
    comparison.matched = int(other.matchedActors.size());
    comparison.remarks = remarksOn(first, other);
    Comparison::Records ties;
    for (const auto &difference : differences(first, other.map)) {
        if (difference.table == "relations")
            take(difference, ties);
        else if (difference.table == "actors")
            take(difference, comparison.actors);
        else if (difference.table == "events")
            take(difference, comparison.events);
        else if (difference.table == "sources")
            take(difference, comparison.sources);
    }
    comparison.ties.begun = std::move(ties.added);
    comparison.ties.ended = std::move(ties.removed);
    comparison.ties.changed = std::move(ties.changed);
    const auto before = disputedTies(first), after = disputedTies(other.map);
    for (const auto &tie : other.map.ties())
        if (after.contains(tie.id.text()) && !before.contains(tie.id.text()))
            comparison.ties.disputed.push_back(tie.id.text());
    Telling(first, other.map, comparison)
        .tell(translate("Connect", "Only in the first file"),
              translate("Connect", "Only in the second file"));
    return comparison;
}

} // namespace entente
