// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "narration.h"

#include "counts.h"
#include "tiekinds.h"

#include "models/map/text.h"

#include <QString>

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

std::string tieSentence(const AllianceMap &map, const Tie &tie)
{
    const auto *from = actorOf(map, tie.from);
    return sentenceCase(tieSentence(tie.kind, tie.mutual, nameOf(map, tie.from),
                                    nameOf(map, tie.to), from ? grammaticalNumber(*from) : 1));
}

/// The sentence with the means, where any is known.
std::string withMeans(std::string sentence, const std::vector<Means> &means)
{
    std::vector<Means> told;
    for (const auto m : means)
        if (m != Means::Unknown && m != Means::Other)
            told.push_back(m);
    return told.empty()
               ? sentence
               : phrase(translate("Narration", "%1 with %2", "a sentence, and by what means"),
                        {sentence, meansWords(told)});
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

} // namespace

std::string sentenceCase(std::string text)
{
    const auto first = text.empty() ? '\0' : text[0];
    if (first >= 'a' && first <= 'z') {
        text[0] = char(first - 'a' + 'A');
    } else if (first < 0) { // not ASCII
        auto words = QString::fromStdString(text);
        words[0] = words[0].toUpper();
        text = words.toStdString();
    }
    return text;
}

std::string actorInSentence(const Actor &actor)
{
    const auto label = displayText(actor.label());
    return actor.article.empty()
               ? label
               : phrase(translate("Narration", "%1 %2", "an article and the name"),
                        {displayText(actor.article), label});
}

int grammaticalNumber(const Actor &actor)
{
    return actor.plural ? 2 : 1;
}

std::string meansWords(const std::vector<Means> &means)
{
    static constexpr const char *words[] = {
        translatable("Narration", "troops"),
        translatable("Narration", "access to territory or bases"),
        translatable("Narration", "weapons"),
        translatable("Narration", "materiel"),
        translatable("Narration", "training"),
        translatable("Narration", "funding"),
        translatable("Narration", "intelligence"),
        translatable("Narration", "territory"),
        translatable("Narration", "other means"),
        translatable("Narration", "unknown means"),
        translatable("Narration", "a defence pact"),
        translatable("Narration", "diplomacy"),
        translatable("Narration", "sanctions"),
        translatable("Narration", "fighting"),
        translatable("Narration", "statements")};
    std::vector<std::string> parts;
    for (const auto m : means)
        parts.push_back(translate("Narration", words[std::size_t(m)]));
    return listWords(parts);
}

std::string meansLabel(Means means)
{
    static constexpr const char *words[] = {
        translatable("Narration", "troops"),       translatable("Narration", "access"),
        translatable("Narration", "weapons"),      translatable("Narration", "materiel"),
        translatable("Narration", "training"),     translatable("Narration", "funding"),
        translatable("Narration", "intelligence"), translatable("Narration", "territory"),
        translatable("Narration", "other"),        translatable("Narration", "unknown"),
        translatable("Narration", "defence pact"), translatable("Narration", "diplomacy"),
        translatable("Narration", "sanctions"),    translatable("Narration", "fighting"),
        translatable("Narration", "words")};
    return translate("Narration", words[std::size_t(means)]);
}

std::string eventTypeWords(EventType type)
{
    static constexpr const char *words[] = {
        translatable("Narration", "truce proposal"), translatable("Narration", "ceasefire"),
        translatable("Narration", "agreement"),      translatable("Narration", "refusal"),
        translatable("Narration", "talks"),          translatable("Narration", "deployment"),
        translatable("Narration", "offensive"),      translatable("Narration", "attack"),
        translatable("Narration", "arms delivery"),  translatable("Narration", "request"),
        translatable("Narration", "statement"),      translatable("Narration", "threat"),
        translatable("Narration", "sanction"),       translatable("Narration", "recognition"),
        translatable("Narration", "casualties"),     translatable("Narration", "event")};
    return translate("Narration", words[std::size_t(type)]);
}

std::string roleWords(Role role)
{
    static constexpr const char *words[] = {
        translatable("Narration", "proposer"),  translatable("Narration", "host"),
        translatable("Narration", "mediator"),  translatable("Narration", "party"),
        translatable("Narration", "signatory"), translatable("Narration", "refuser"),
        translatable("Narration", "sender"),    translatable("Narration", "target"),
        translatable("Narration", "speaker"),   translatable("Narration", "addressee"),
        translatable("Narration", "invited"),   translatable("Narration", "attending")};
    return translate("Narration", words[std::size_t(role)]);
}

std::string roleVerb(Role role)
{
    static constexpr const char *words[] = {
        translatable("Narration", "proposes"), translatable("Narration", "hosts"),
        translatable("Narration", "mediates"), translatable("Narration", "takes part"),
        translatable("Narration", "signs"),    translatable("Narration", "refuses"),
        translatable("Narration", "sends"),    translatable("Narration", "targeted"),
        translatable("Narration", "speaks"),   translatable("Narration", "addressed"),
        translatable("Narration", "invited"),  translatable("Narration", "attends")};
    return translate("Narration", words[std::size_t(role)]);
}

std::string actorKindWords(ActorKind kind)
{
    static constexpr const char *words[] = {
        translatable("Narration", "state"),        translatable("Narration", "government"),
        translatable("Narration", "armed group"),  translatable("Narration", "person"),
        translatable("Narration", "organisation"), translatable("Narration", "party"),
        translatable("Narration", "company"),      translatable("Narration", "people")};
    return translate("Narration", words[std::size_t(kind)]);
}

std::string statusWords(EventStatus status)
{
    switch (status) {
    case EventStatus::Happened: return translate("Narration", "happened");
    case EventStatus::Planned: return translate("Narration", "planned");
    case EventStatus::Alleged: return translate("Narration", "alleged");
    case EventStatus::Cancelled: return translate("Narration", "cancelled");
    }
    return {};
}

std::string boundWords(Bound bound)
{
    static constexpr const char *words[] = {
        translatable("Narration", "exactly"),   translatable("Narration", "about"),
        translatable("Narration", "more than"), translatable("Narration", "less than"),
        translatable("Narration", "at least"),  translatable("Narration", "at most")};
    return translate("Narration", words[std::size_t(bound)]);
}

std::string saysWords(AssertionType says)
{
    static constexpr const char *words[] = {
        translatable("Narration", "asserts"), translatable("Narration", "denies"),
        translatable("Narration", "qualifies"), translatable("Narration", "alleges"),
        translatable("Narration", "looked for it and did not find it")};
    return translate("Narration", words[std::size_t(says)]);
}

std::string tieWords(const AllianceMap &map, const Tie &tie)
{
    return withMeans(tieSentence(map, tie), tie.means);
}

std::string standingWord(Standing standing)
{
    switch (standing) {
    case Standing::Absent: return translate("Narration", "absent");
    case Standing::Assumed: return translate("Narration", "assumed");
    case Standing::Attested: return translate("Narration", "attested");
    case Standing::Disputed: return translate("Narration", "disputed");
    }
    return {};
}

std::string tiesThatAre(Standing standing)
{
    switch (standing) {
    case Standing::Absent: return translate("Narration", "absent ties");
    case Standing::Assumed: return translate("Narration", "assumed ties");
    case Standing::Attested: return translate("Narration", "attested ties");
    case Standing::Disputed: return translate("Narration", "disputed ties");
    }
    return {};
}

std::string standingWords(Standing standing, StandingReason why)
{
    if (standing == Standing::Disputed)
        return translate("Narration", "disputed: a source denies it for the day");
    switch (why) {
    case StandingReason::Known: return translate("Narration", "attested");
    case StandingReason::Gap:
        return translate("Narration", "assumed: between two attestations far apart");
    case StandingReason::Imprecise:
        return translate("Narration", "assumed: inside an imprecise date");
    case StandingReason::AfterLast:
        return translate("Narration", "assumed: after the last known day");
    case StandingReason::WithinReach:
        return translate("Narration", "assumed: before the first known day, within reach");
    case StandingReason::NoKnownDay:
        return translate("Narration", "assumed: no source gives a date");
    case StandingReason::AllegedOnly: return translate("Narration", "assumed: alleged only");
    case StandingReason::Before: return translate("Narration", "absent: has not begun");
    case StandingReason::After: return translate("Narration", "absent: has ended");
    case StandingReason::BeyondReach:
        return translate("Narration", "absent: too long before the first known day");
    }
    return {};
}

std::string standingLabel(Standing standing)
{
    switch (standing) {
    case Standing::Absent: return translate("Narration", "Absent");
    case Standing::Assumed: return translate("Narration", "Assumed");
    case Standing::Attested: return translate("Narration", "Attested");
    case Standing::Disputed: return translate("Narration", "Disputed");
    }
    return {};
}

std::string standingMeaning(Standing standing)
{
    switch (standing) {
    case Standing::Absent:
        return translate("Narration",
                         "It has not begun, has ended, or is too far from any known day");
    case Standing::Assumed: return translate("Narration", "No source speaks for the day itself");
    case Standing::Attested: return translate("Narration", "A source speaks for the day");
    case Standing::Disputed: return translate("Narration", "A source denies it for the day");
    }
    return {};
}

std::string unknownBoundWords(bool isStart, bool brief)
{
    if (brief)
        return isStart ? translate("Narration", "start unknown")
                       : translate("Narration", "end unknown");
    return isStart ? translate("Narration", "no source says since when")
                   : translate("Narration", "no source says until when");
}

std::string tieDatesWords(const AllianceMap &map, const Tie &tie)
{
    const auto &since = tie.since, &until = tie.until;
    const bool openStart = since.kind == TieBound::Kind::Open,
               openEnd = until.kind == TieBound::Kind::Open;
    if (since.isDated() && until.isDated())
        return phrase(translate("Narration", "%1 to %2"), {since.date.words(), until.date.words()});
    if (since.isDated())
        return phrase(openEnd ? translate("Narration", "since %1, goes on")
                              : translate("Narration", "since %1, no source says until when"),
                      {since.date.words()});
    if (until.isDated())
        return phrase(openStart ? translate("Narration", "always, until %1")
                                : translate("Narration", "no source says since when, until %1"),
                      {until.date.words()});
    std::map<Day, std::string> days; // by their first day: sorted, each once
    for (const auto &item : tie.evidence)
        if (item.says == AssertionType::Asserts || item.says == AssertionType::Qualifies)
            if (const auto range = attestation(map, item))
                days[range->first] = item.attests ? item.attests->words() : dayWords(range->first);
    if (days.empty()) {
        if (!openEnd)
            return translate("Narration", "no source gives a date");
        return openStart ? translate("Narration", "always, goes on")
                         : translate("Narration", "no source says since when, goes on");
    }
    const auto &first = days.begin()->second, &last = days.rbegin()->second;
    const auto told =
        days.size() == 1 ? first : phrase(translate("Narration", "%1 to %2"), {first, last});
    return phrase(openStart ? translate("Narration", "always; attested %1")
                            : translate("Narration", "no source says since when; attested %1"),
                  {told});
}

std::string eventDateWords(const Event &event)
{
    if (event.date) {
        const auto words = event.date->words();
        return event.status == EventStatus::Planned
                   ? phrase(translate("Narration", "planned for %1"), {words})
                   : words;
    }
    if (event.notBefore && event.notAfter && event.notBefore->text() == event.notAfter->text())
        return phrase(translate("Narration", "undated; on or about %1"),
                      {event.notBefore->words()});
    if (event.notBefore && event.notAfter)
        return phrase(translate("Narration", "undated; between %1 and %2"),
                      {event.notBefore->words(), event.notAfter->words()});
    if (event.notBefore)
        return phrase(translate("Narration", "undated; not before %1"), {event.notBefore->words()});
    return event.notAfter
               ? phrase(translate("Narration", "undated; not after %1"), {event.notAfter->words()})
               : translate("Narration", "undated");
}

std::string figureWords(const Figure &figure)
{
    static constexpr const char *words[] = {
        translatable("Narration", "%1"),           translatable("Narration", "about %1"),
        translatable("Narration", "more than %1"), translatable("Narration", "less than %1"),
        translatable("Narration", "at least %1"),  translatable("Narration", "at most %1")};
    const auto amount = phrase(translate("Narration", words[std::size_t(figure.bound)]),
                               {numberWords(figure.value)});
    const auto what = displayText(figure.what);
    return figure.unit.empty()
               ? phrase(translate("Narration", "%1 %2", "an amount, what is counted"),
                        {amount, what})
               : phrase(translate("Narration", "%1 %2 %3", "an amount, its unit, what is counted"),
                        {amount, displayText(figure.unit), what});
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
        out += (out.empty() ? "" : "; ") +
               phrase(translate("Narration", "%1: %2"), {roleWords(role), listWords(names)});
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
                    ? phrase(translate("Narration", "%1 (no source says since when)"), {words})
                    : words);
        else if (!stands)
            add(ChangeLine::Change::Ends,
                is.why == StandingReason::BeyondReach
                    ? phrase(translate("Narration",
                                       "%1 (too far from the first known day to be assumed)"),
                             {words})
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
    static constexpr const char *patterns[][2] = {
        {translatable("Narration", "Began since %1: %2"),
         translatable("Narration", "Not yet begun on %1: %2")},
        {translatable("Narration", "Ended since %1: %2"),
         translatable("Narration", "Not yet ended on %1: %2")},
        {translatable("Narration", "Disputed since %1: %2"),
         translatable("Narration", "Not yet disputed on %1: %2")},
        {translatable("Narration", "No longer disputed since %1: %2"),
         translatable("Narration", "Still disputed on %1: %2")}};
    std::string out;
    for (std::size_t change = 0; date && change < std::size(patterns); ++change) {
        std::string told;
        for (const auto &line : lines)
            if (line.change == ChangeLine::Change(change))
                told += (told.empty() ? "" : "; ") + line.words;
        if (!told.empty())
            out += (out.empty() ? "" : " · ") +
                   phrase(translate("Narration", patterns[change][back]), {day, told});
    }
    return out;
}

std::string citation(const Source &source)
{
    std::vector<std::string> parts;
    if (!source.authors.empty())
        parts.push_back(displayText(listWords(source.authors)));
    if (!source.title.empty())
        parts.push_back(phrase(translate("Narration", "“%1”"), {displayText(source.title)}));
    for (const auto *text : {&source.containerTitle, &source.publisher})
        if (!text->empty())
            parts.push_back(displayText(*text));
    if (source.issued)
        parts.push_back(source.issued->words());
    return parts.empty() ? displayText(source.id.text()) : commaList(parts);
}

} // namespace entente
