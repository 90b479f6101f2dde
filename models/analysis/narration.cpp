// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "narration.h"

#include "models/map/text.h"

#include <charconv>
#include <cmath>
#include <map>

namespace entente {

namespace {

const Actor *actorOf(const AllianceMap &map, const ActorId &id)
{
    return map.actors().find(id);
}

std::string nameOf(const AllianceMap &map, const ActorId &id)
{
    const auto *actor = actorOf(map, id);
    return actor ? actorInSentence(*actor) : displayText(id.text());
}

std::string capitalised(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = char(text[0] - 'a' + 'A');
    return text;
}

std::string withMeans(const std::vector<Means> &means)
{
    std::vector<Means> told;
    for (const auto m : means)
        if (m != Means::Unknown && m != Means::Other)
            told.push_back(m);
    return told.empty() ? std::string() : phrase(" with %1", {meansWords(told)});
}

std::string numberWords(double value)
{
    if (std::abs(value) < 1e15 && value == std::floor(value)) {
        std::string digits = std::to_string(static_cast<long long>(std::abs(value)));
        for (int at = int(digits.size()) - 3; at > 0; at -= 3)
            digits.insert(std::size_t(at), ",");
        return (value < 0 ? "−" : "") + digits;
    }
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    return {text, end};
}

/// Labels that English gives an article: abbreviations in capitals ("the GNA"), and plural or
/// descriptive names.
bool wantsArticle(const Actor &actor)
{
    const auto &label = actor.label();
    const bool capitals = label.size() >= 2 && std::all_of(label.begin(), label.end(), [](char c) {
                              return (c >= 'A' && c <= 'Z') || c == '.';
                          });
    if (capitals)
        return actor.kind != ActorKind::Person;
    static constexpr std::string_view starts[] = {"United ",        "Arab League", "African Union",
                                                  "European Union", "Ottoman",     "Houthis",
                                                  "Netherlands"};
    for (const auto start : starts)
        if (label.starts_with(start))
            return true;
    return label.ends_with(" Empire") || label.ends_with(" Union") || label.ends_with(" League") ||
           label.ends_with(" Council") || label.ends_with(" Army");
}

} // namespace

std::string actorInSentence(const Actor &actor)
{
    const auto label = displayText(actor.label());
    return wantsArticle(actor) ? phrase("the %1", {label}) : label;
}

std::string kindVerb(TieKind kind, bool mutual, bool fromOtherEnd)
{
    const bool passive = fromOtherEnd && !mutual;
    switch (kind) {
    case TieKind::Backs: return phrase(passive ? "is backed by" : "backs");
    case TieKind::Opposes: return phrase(passive ? "is opposed by" : "opposes");
    case TieKind::Recognises: return phrase(passive ? "is recognised by" : "recognises");
    case TieKind::Mediates: return phrase(passive ? "is mediated with by" : "mediates with");
    case TieKind::PartOf: return phrase(passive ? "includes" : "is part of");
    case TieKind::Leads: return phrase(passive ? "is led by" : "leads");
    case TieKind::Tied: break;
    }
    return phrase("is tied to");
}

std::string kindNoun(TieKind kind)
{
    switch (kind) {
    case TieKind::Backs: return phrase("backing");
    case TieKind::Opposes: return phrase("opposition");
    case TieKind::Recognises: return phrase("recognition");
    case TieKind::Mediates: return phrase("mediation");
    case TieKind::PartOf: return phrase("membership");
    case TieKind::Leads: return phrase("leadership");
    case TieKind::Tied: break;
    }
    return phrase("other ties");
}

std::string meansWords(const std::vector<Means> &means)
{
    static constexpr std::string_view words[] = {"troops",         "access to territory or bases",
                                                 "weapons",        "materiel",
                                                 "training",       "funding",
                                                 "intelligence",   "territory",
                                                 "other means",    "unknown means",
                                                 "a defence pact", "diplomacy",
                                                 "sanctions",      "fighting",
                                                 "statements"};
    std::vector<std::string> parts;
    for (const auto m : means)
        parts.push_back(phrase(words[std::size_t(m)]));
    return listWords(parts);
}

std::string meansLabel(Means means)
{
    static constexpr std::string_view words[] = {
        "troops",       "access",       "weapons",   "materiel", "training",
        "funding",      "intelligence", "territory", "other",    "unknown",
        "defence pact", "diplomacy",    "sanctions", "fighting", "words"};
    return phrase(words[std::size_t(means)]);
}

std::string eventTypeWords(EventType type)
{
    static constexpr std::string_view words[] = {
        "truce proposal", "ceasefire",   "agreement",     "refusal", "talks",     "deployment",
        "offensive",      "attack",      "arms delivery", "request", "statement", "threat",
        "sanction",       "recognition", "casualties",    "event"};
    return phrase(words[std::size_t(type)]);
}

std::string roleWords(Role role)
{
    static constexpr std::string_view words[] = {"proposer",  "host",      "mediator", "party",
                                                 "signatory", "refuser",   "sender",   "target",
                                                 "speaker",   "addressee", "invited",  "attending"};
    return phrase(words[std::size_t(role)]);
}

std::string actorKindWords(ActorKind kind)
{
    static constexpr std::string_view words[] = {"state",   "government",   "armed group",
                                                 "person",  "organisation", "party",
                                                 "company", "people"};
    return phrase(words[std::size_t(kind)]);
}

std::string statusWords(EventStatus status)
{
    return phrase(word(status));
}

std::string saysWords(AssertionType says)
{
    static constexpr std::string_view words[] = {"asserts", "denies", "qualifies", "alleges",
                                                 "looked for it and did not find it"};
    return phrase(words[std::size_t(says)]);
}

std::string tieWords(const AllianceMap &map, const Tie &tieIndex)
{
    const auto from = nameOf(map, tieIndex.from), to = nameOf(map, tieIndex.to);
    if (!tieIndex.mutual)
        return capitalised(from) + " " + kindVerb(tieIndex.kind, false, false) + " " + to +
               withMeans(tieIndex.means);
    const auto subject = capitalised(phrase("%1 and %2", {from, to}));
    switch (tieIndex.kind) {
    case TieKind::Backs: return phrase("%1 back each other", {subject}) + withMeans(tieIndex.means);
    case TieKind::Opposes:
        return phrase("%1 oppose each other", {subject}) + withMeans(tieIndex.means);
    case TieKind::Recognises: return phrase("%1 recognise each other", {subject});
    default: return phrase("%1: %2 both ways", {subject, kindNoun(tieIndex.kind)});
    }
}

std::string standingWords(Standing standing, StandingReason why)
{
    if (standing == Standing::Disputed)
        return phrase("disputed: a source denies it for the day");
    switch (why) {
    case StandingReason::Known: return phrase("attested");
    case StandingReason::Gap: return phrase("assumed: between two attestations far apart");
    case StandingReason::Imprecise: return phrase("assumed: inside an imprecise date");
    case StandingReason::AfterLast: return phrase("assumed: after the last known day");
    case StandingReason::WithinReach:
        return phrase("assumed: before the first known day, within reach");
    case StandingReason::NoKnownDay: return phrase("assumed: no source tells any day");
    case StandingReason::AllegedOnly: return phrase("assumed: alleged only");
    case StandingReason::Before: return phrase("absent: has not begun");
    case StandingReason::After: return phrase("absent: has ended");
    case StandingReason::BeyondReach: return phrase("absent: too long before the first known day");
    }
    return {};
}

std::string standingLabel(Standing standing)
{
    static constexpr std::string_view words[] = {"Absent", "Assumed", "Attested", "Disputed"};
    return phrase(words[std::size_t(standing)]);
}

std::string standingMeaning(Standing standing)
{
    static constexpr std::string_view words[] = {
        "It has not begun, has ended, or is too far from any known day",
        "No source speaks for the day itself", "A source speaks for the day",
        "A source denies it for the day"};
    return phrase(words[std::size_t(standing)]);
}

std::string unknownBoundWords(bool isStart, bool brief)
{
    if (brief)
        return isStart ? phrase("start unknown") : phrase("end unknown");
    return isStart ? phrase("no source says since when") : phrase("no source says until when");
}

std::string tieDatesWords(const AllianceMap &map, const Tie &tieIndex)
{
    const auto &since = tieIndex.since, &until = tieIndex.until;
    const bool openStart = since.kind == TieBound::Kind::Open,
               openEnd = until.kind == TieBound::Kind::Open;
    if (since.isDated() && until.isDated())
        return phrase("%1 to %2", {since.date.words(), until.date.words()});
    if (since.isDated())
        return phrase("since %1, %2",
                      {since.date.words(), openEnd ? phrase("goes on") : unknownBoundWords(false)});
    const auto start = openStart ? phrase("always") : unknownBoundWords(true);
    if (until.isDated())
        return phrase("%1, until %2", {start, until.date.words()});
    std::map<Day, std::string> days; // by their first day: sorted, each once
    for (const auto &item : tieIndex.evidence)
        if (item.says == AssertionType::Asserts || item.says == AssertionType::Qualifies)
            if (const auto range = attestation(map, item))
                days[range->first] = item.attests ? item.attests->words() : dayWords(range->first);
    if (days.empty())
        return openEnd ? phrase("%1, goes on", {start}) : phrase("no source tells any day");
    const auto &first = days.begin()->second, &last = days.rbegin()->second;
    const auto told = days.size() == 1 ? first : phrase("%1 to %2", {first, last});
    return phrase("%1; attested %2", {start, told});
}

std::string eventDateWords(const Event &event)
{
    if (event.date) {
        const auto words = event.date->words();
        return event.status == EventStatus::Planned ? phrase("planned for %1", {words}) : words;
    }
    if (event.notBefore && event.notAfter && event.notBefore->text() == event.notAfter->text())
        return phrase("undated; on or about %1", {event.notBefore->words()});
    if (event.notBefore && event.notAfter)
        return phrase("undated; between %1 and %2",
                      {event.notBefore->words(), event.notAfter->words()});
    if (event.notBefore)
        return phrase("undated; not before %1", {event.notBefore->words()});
    return event.notAfter ? phrase("undated; not after %1", {event.notAfter->words()})
                          : phrase("undated");
}

std::string figureWords(const Figure &figure)
{
    static constexpr std::string_view words[] = {"%1",           "about %1",    "more than %1",
                                                 "less than %1", "at least %1", "at most %1"};
    const auto amount = phrase(words[std::size_t(figure.bound)], {numberWords(figure.value)});
    return amount + (figure.unit.empty() ? "" : " " + displayText(figure.unit)) + " " +
           displayText(figure.what);
}

std::string participantWords(const AllianceMap &map, const Event &event)
{
    std::vector<std::pair<Role, std::vector<std::string>>> byRole;
    for (const auto &participant : event.participants) {
        const auto it = std::find_if(byRole.begin(), byRole.end(), [&](const auto &group) {
            return group.first == participant.role;
        });
        auto &names = it == byRole.end()
                          ? byRole.emplace_back(participant.role, std::vector<std::string>()).second
                          : it->second;
        const auto *actor = actorOf(map, participant.actor);
        names.push_back(displayText(actor ? actor->label() : participant.actor.text()));
    }
    std::string out;
    for (const auto &[role, names] : byRole)
        out += (out.empty() ? "" : "; ") + phrase("%1: %2", {roleWords(role), listWords(names)});
    return out;
}

std::vector<ChangeLine> changeLog(const Snapshot &before, const Snapshot &after)
{
    std::vector<ChangeLine> lines;
    if (before.index != after.index)
        return lines;
    const auto &map = after.map();
    for (std::size_t i = 0; i < after.ties.size(); ++i) {
        const auto was = before.ties[i], is = after.ties[i];
        const bool stood = was.standing != Standing::Absent,
                   stands = is.standing != Standing::Absent;
        if ((!is.shown && !was.shown) || was.standing == is.standing)
            continue;
        const auto words = tieWords(map, map.ties().at(i));
        const auto add = [&](ChangeLine::Change change, std::string told) {
            lines.push_back({int(i), change, std::move(told)});
        };
        if (!stood)
            add(ChangeLine::Change::Begins,
                is.why == StandingReason::WithinReach || is.why == StandingReason::NoKnownDay
                    ? phrase("%1 (%2)", {words, unknownBoundWords(true)})
                    : words);
        else if (!stands)
            add(ChangeLine::Change::Ends,
                is.why == StandingReason::BeyondReach
                    ? phrase("%1 (too far from the first known day to be assumed)", {words})
                    : words);
        else if (is.standing == Standing::Disputed)
            add(ChangeLine::Change::Disputed, words);
        else if (was.standing == Standing::Disputed)
            add(ChangeLine::Change::NotDisputed, words);
    }
    return lines;
}

std::string changeWords(const Snapshot &before, const Snapshot &after)
{
    if (after.query.window().overlaps(before.query.window()))
        return {};
    const bool back = after.query.window().first < before.query.window().first;
    const auto lines = back ? changeLog(after, before) : changeLog(before, after);
    const auto date = (back ? after : before).date();
    const auto day = !date                 ? std::string()
                     : date->isSingleDay() ? dayWordsShort(date->earliest())
                                           : date->words();
    static constexpr std::string_view patterns[][2] = {
        {"Began since %1: %2", "Not yet begun on %1: %2"},
        {"Ended since %1: %2", "Not yet ended on %1: %2"},
        {"Disputed since %1: %2", "Not yet disputed on %1: %2"},
        {"No longer disputed since %1: %2", "Still disputed on %1: %2"}};
    std::string out;
    for (std::size_t change = 0; date && change < std::size(patterns); ++change) {
        std::string told;
        for (const auto &line : lines)
            if (line.change == ChangeLine::Change(change))
                told += (told.empty() ? "" : "; ") + line.words;
        if (!told.empty())
            out += (out.empty() ? "" : " · ") + phrase(patterns[change][back], {day, told});
    }
    return out;
}

std::string citation(const Source &source)
{
    std::vector<std::string> parts;
    if (!source.authors.empty())
        parts.push_back(displayText(listWords(source.authors)));
    if (!source.title.empty())
        parts.push_back(phrase("“%1”", {displayText(source.title)}));
    for (const auto *text : {&source.containerTitle, &source.publisher})
        if (!text->empty())
            parts.push_back(displayText(*text));
    if (source.issued)
        parts.push_back(source.issued->words());
    std::string out;
    for (const auto &part : parts)
        out += (out.empty() ? "" : ", ") + part;
    return out.empty() ? displayText(source.id.text()) : out;
}

std::string filterWords(const AllianceMap &map, const Filter &filter)
{
    std::vector<std::string> gone;
    for (const auto kind : filter.hiddenKinds)
        gone.push_back(kindNoun(kind));
    for (const auto m : filter.hiddenMeans)
        gone.push_back(meansWords({m}));
    for (const auto standing : filter.hiddenStandings)
        gone.push_back(phrase("%1 ties", {word(standing)}));
    for (const auto &id : filter.hiddenSources)
        if (const auto *source = map.sources().find(id))
            gone.push_back(phrase("what only “%1” says", {displayText(source->title)}));
    if (filter.hideUnsourced)
        gone.push_back(phrase("what has no source"));
    const auto without = gone.empty() ? std::string() : phrase("without %1", {listWords(gone)});
    const auto alone = filter.only ? phrase("only: %1", {filter.only->words}) : std::string();
    return alone.empty() || without.empty() ? alone + without : phrase("%1; %2", {alone, without});
}

} // namespace entente
