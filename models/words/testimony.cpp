// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "testimony.h"

#include "narration.h"

#include "models/map/text.h"

#include <algorithm>

namespace entente {

namespace {

/// Cut after a word where it is long.
std::string inFewWords(const std::string &text)
{
    constexpr std::size_t few = 40; // bytes
    auto end = text.size() > few ? text.rfind(' ', few) : std::string::npos;
    if (end == std::string::npos)
        return text;
    while (end > 0 && (text[end - 1] == ',' || text[end - 1] == ':' || text[end - 1] == ' '))
        --end;
    return text.substr(0, end) + "…";
}

std::string outletWords(const Source &source)
{
    const auto &name = !source.containerTitle.empty() ? source.containerTitle
                       : !source.publisher.empty()    ? source.publisher
                                                      : source.title;
    const auto shown = inFewWords(displayText(name.empty() ? source.id.text() : name));
    return source.issued ? phrase(translate("Testimony", "%1, %2", "source, date of issue"),
                                  {shown, source.issued->words()})
                         : shown;
}

std::string speakerName(const AllianceMap &map, const Evidence &evidence)
{
    const auto *actor = map.actors().find(ActorId(std::string(evidence.speaker.view())));
    return displayText(actor ? std::string_view(actor->name) : evidence.speaker.view());
}

Testimony::Voice voiceOf(const AllianceMap &map, const Evidence &evidence)
{
    Testimony::Voice voice;
    voice.says = evidence.says;
    voice.quote = displayText(evidence.quote.view());
    voice.speaker = speakerName(map, evidence);
    voice.via = displayText(evidence.via.view());
    voice.place = locatorWords(evidence);
    const auto *source = map.sources().find(evidence.source);
    voice.source = source ? citation(*source) : displayText(evidence.source.text());
    voice.outlet = source ? outletWords(*source) : voice.source;
    return voice;
}

std::vector<Testimony::Voice> voicesOf(const AllianceMap &map, std::span<const Evidence> evidence)
{
    std::vector<Testimony::Voice> voices;
    for (const auto &item : evidence)
        voices.push_back(voiceOf(map, item));
    return voices;
}

std::string whoSays(const Testimony::Voice &voice)
{
    return voice.speaker.empty() ? voice.outlet : voice.speaker;
}

/// Who says it that way, each once.
std::string whoAll(const std::vector<Testimony::Voice> &voices, AssertionType says)
{
    std::vector<std::string> names;
    for (const auto &voice : voices)
        if (voice.says == says &&
            std::find(names.begin(), names.end(), whoSays(voice)) == names.end())
            names.push_back(whoSays(voice));
    return listWords(names);
}

std::string disputeWords(const std::vector<Testimony::Voice> &voices)
{
    if (voices.empty())
        return translate("Testimony", "No source is given for this.");
    if (const auto who = whoAll(voices, AssertionType::Denies); !who.empty())
        return phrase(translate("Testimony", "Disputed: it is denied by %1."), {who});
    if (const auto who = whoAll(voices, AssertionType::NotFound); !who.empty())
        return phrase(translate("Testimony", "Looked for in vain by %1."), {who});
    if (const auto who = whoAll(voices, AssertionType::Qualifies); !who.empty())
        return phrase(translate("Testimony",
                                "Nobody in this map's sources denies it; it is qualified by %1."),
                      {who});
    return translate("Testimony", "Nobody in this map's sources disputes it.");
}

} // namespace

std::string locatorWords(const Evidence &evidence)
{
    auto words = displayText(evidence.at.view());
    for (auto at = words.find(' '); at != std::string::npos; at = words.find(' ', at + 1))
        if (at + 1 < words.size() && words[at + 1] >= '0' && words[at + 1] <= '9')
            words.replace(at, 1, "\u00a0");
    return words;
}

std::string noSourceWords()
{
    return translate("Testimony", "no source");
}

Testimony testimonyOfTie(const Snapshot &snapshot, int at)
{
    const auto &map = snapshot.map();
    const auto &tie = map.ties().at(std::size_t(at));
    const auto &is = snapshot.ties[std::size_t(at)];
    Testimony testimony;
    testimony.claim = tieWords(map, tie);
    testimony.when = phrase(translate("Testimony", "%1 · %2", "dates, standing"),
                            {tieDatesWords(map, tie), standingWords(is.standing, is.why)});
    testimony.voices = voicesOf(map, tie.evidence);
    testimony.dispute = disputeWords(testimony.voices);
    return testimony;
}

Testimony testimonyOfEvent(const AllianceMap &map, int at)
{
    const auto &event = map.events().at(std::size_t(at));
    Testimony testimony;
    testimony.claim = displayText(event.title);
    testimony.when = phrase(translate("Testimony", "%1 · %2", "dates, standing"),
                            {eventDateWords(event), displayText(statusWords(event.status))});
    testimony.voices = voicesOf(map, event.evidence);
    testimony.dispute = disputeWords(testimony.voices);
    std::vector<std::string> rivals;
    for (const auto &other : map.events())
        if (!event.versionOf.empty() && other.versionOf == event.versionOf && other.id != event.id)
            rivals.push_back(phrase(translate("Testimony", "“%1”"), {displayText(other.title)}));
    if (!rivals.empty())
        testimony.dispute = phrase(translate("Testimony", "Disputed: it is told otherwise as %1."),
                                   {listWords(rivals)});
    return testimony;
}

std::string voiceWords(const Testimony::Voice &voice)
{
    const auto where = voice.place.empty()
                           ? voice.source
                           : phrase(translate("Testimony", "%1, %2", "a source, the place in it"),
                                    {voice.source, voice.place});
    std::string words = where;
    if (!voice.quote.empty() && !voice.speaker.empty())
        words = phrase(translate("Testimony", "%1: “%2” (%3)", "a speaker, a quote, its source"),
                       {voice.speaker, voice.quote, where});
    else if (!voice.quote.empty())
        words = phrase(translate("Testimony", "“%1” (%2)", "a quote, its source"),
                       {voice.quote, where});
    else if (!voice.speaker.empty())
        words = phrase(translate("Testimony", "%1 (%2)", "a speaker, the source"),
                       {voice.speaker, where});
    return voice.says == AssertionType::Asserts
               ? words
               : phrase(translate("Testimony", "%1: %2", "denies, alleges …; what is said"),
                        {displayText(saysWords(voice.says)), words});
}

const Testimony::Voice *quotedVoice(const Testimony &testimony)
{
    for (const auto &voice : testimony.voices)
        if (!voice.quote.empty() && voice.says != AssertionType::Denies &&
            voice.says != AssertionType::NotFound)
            return &voice;
    return nullptr;
}

bool isOnlyAlleged(const Tie &tie)
{
    const auto says = [&](AssertionType type) {
        return std::any_of(tie.evidence.begin(), tie.evidence.end(),
                           [&](const Evidence &item) { return item.says == type; });
    };
    return says(AssertionType::Alleges) && !says(AssertionType::Asserts) &&
           !says(AssertionType::Qualifies);
}

} // namespace entente
