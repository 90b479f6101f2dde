// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "recordchecks.h"

#include "jsontext.h"

#include "models/map/text.h"

#include <algorithm>

namespace entente {

namespace {

using Type = JsonNode::Type;

bool isHexColour(std::string_view text)
{
    return text.size() == 7 && text[0] == '#' &&
           text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

bool areLetters(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
}

bool areDigits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::size_t characters(std::string_view text)
{
    return std::size_t(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

bool isEmblem(std::string_view text)
{
    if (text.starts_with("flag:"))
        return text.size() == 7 && areLetters(text.substr(5));
    return characters(text) <= 3;
}

bool isWebAddress(std::string_view url)
{
    std::string head(url.substr(0, 8));
    std::transform(head.begin(), head.end(), head.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    const bool web = head.starts_with("http://") || head.starts_with("https://");
    return web && url.find_first_of(" \n\r\t") == std::string_view::npos;
}

/// Two bounds, the first of which is not to lie after the second.
void checkOrder(const Fields &fields, std::string_view firstKey, const Edtf &first,
                std::string_view secondKey, const Edtf &second, std::string_view code,
                bool warnOfMaybe)
{
    const auto place = fields.placeOf(*fields.find(secondKey));
    const auto say = [&](std::string_view pattern) {
        return phrase(pattern, {firstKey, first.text(), secondKey, second.text()});
    };
    if (first.earliest() > second.latest())
        fields.error(code, place, say(translate("Formats", "\"%1\" (%2) lies after \"%3\" (%4).")),
                     translate("Formats",
                               "Put the two dates right, or leave out the one that is not known."));
    else if (warnOfMaybe && first.latest() > second.earliest())
        fields.warning(
            "bounds-may-cross", place,
            say(translate("Formats",
                          "\"%1\" (%2) may lie after \"%3\" (%4): both can mean the same days.")),
            translate("Formats", "Write the dates as exactly as the source does; where it tells no "
                                 "more, leave them."));
}

void checkSourced(const Fields &fields)
{
    const auto *list = fields.find("evidence");
    if (!list || (list->is(Type::Array) && list->children.empty()))
        fields.warning(
            "unsourced", fields.here(),
            translate("Formats", "nothing says who says so: it has no evidence."),
            translate("Formats", "Add \"evidence\": [{\"source\": \"…\", \"quote\": \"…\"}]."));
}

} // namespace

void checkActor(const Fields &fields, const Actor &actor)
{
    if (actor.since && actor.until)
        checkOrder(fields, "since", *actor.since, "until", *actor.until, "since-after-until", true);
    if (!actor.colour.empty() && !isHexColour(actor.colour))
        fields.warning("bad-colour", fields.placeOf(*fields.find("colour")),
                       phrase(translate("Formats", "%1 is no colour; it is not used."),
                              {quotedValue(actor.colour)}),
                       translate("Formats", "Write it as #rrggbb, such as #b03a2e."));
    if (!actor.emblem.empty() && !isEmblem(actor.emblem))
        fields.warning(
            "bad-emblem", fields.placeOf(*fields.find("emblem")),
            phrase(translate("Formats", "%1 is no emblem that can be drawn."),
                   {quotedValue(actor.emblem)}),
            translate("Formats",
                      "Write flag: and a two-letter country code (flag:tr), or a monogram "
                      "of one to three letters."));
}

bool checkTie(const Fields &fields, const Tie &tie)
{
    if (tie.since.isDated() && tie.until.isDated())
        checkOrder(fields, "since", tie.since.date, "until", tie.until.date, "since-after-until",
                   true);
    if (tie.mutual && isStructure(tie.kind))
        fields.warning(
            "mutual-structure", fields.placeOf(*fields.find("mutual")),
            phrase(translate("Formats", "\"%1\" goes one way, yet the relation is mutual."),
                   {word(tie.kind)}),
            translate("Formats", "Take \"mutual\" out, or choose another kind."));
    checkSourced(fields);
    if (tie.from.empty() || tie.to.empty())
        return false;
    if (tie.from == tie.to)
        fields.warning(
            "self-tie", fields.placeOf(*fields.find("to")),
            phrase(translate("Formats",
                             "it goes from %1 to itself. It is kept and counted, and not drawn."),
                   {quotedValue(tie.from.text())}),
            translate("Formats",
                      "Name two different actors; where two parts of one actor are meant, "
                      "make each an actor."));
    return true;
}

void checkEvent(const Fields &fields, const Event &event)
{
    if (event.notBefore && event.notAfter)
        checkOrder(fields, "not-before", *event.notBefore, "not-after", *event.notAfter,
                   "bounds-crossed", false);
    const auto outside = [&](std::string_view bound, bool certainly) {
        if (certainly)
            fields.warning(
                "date-outside-bounds", fields.placeOf(*fields.find("date")),
                phrase(translate("Formats", "\"date\" (%1) contradicts \"%2\"."),
                       {event.date->text(), bound}),
                translate("Formats", "Put one of the two right; a dated event needs no bounds."));
    };
    outside("not-before",
            event.date && event.notBefore && event.date->latest() < event.notBefore->earliest());
    outside("not-after",
            event.date && event.notAfter && event.date->earliest() > event.notAfter->latest());
    checkSourced(fields);
}

void checkSource(const Fields &fields, const Source &source)
{
    if (!fields.find("title"))
        fields.warning("missing-title", fields.here(),
                       translate("Formats", "it has no title, so that it cannot be cited."),
                       translate("Formats", "Add \"title\"."));
    if (!source.url.empty() && !isWebAddress(source.url))
        fields.warning(
            "bad-url", fields.placeOf(*fields.find("URL")),
            phrase(translate("Formats", "%1 is no web address; it is kept and never opened."),
                   {quotedValue(source.url)}),
            translate(
                "Formats",
                "Write an address that begins with https:// or http://, or leave \"URL\" out."));
}

void checkGrade(const Fields &evidence, const std::string &grade)
{
    const bool known = grade.size() == 2 && grade[0] >= 'A' && grade[0] <= 'F' && grade[1] >= '1' &&
                       grade[1] <= '6';
    if (!grade.empty() && !known)
        evidence.warning(
            "bad-grade", evidence.placeOf(*evidence.find("grade")),
            phrase(translate("Formats", "%1 is no Admiralty grade."), {quotedValue(grade)}),
            translate("Formats",
                      "Write A to F for the source and 1 to 6 for the information, such as B2."));
}

void checkCode(const Fields &record, const JsonNode &codes, const JsonNode &code)
{
    const std::string_view value = code.text;
    const bool country = code.key != "iso3166" || (code.is(Type::String) && areLetters(value) &&
                                                   (value.size() == 2 || value.size() == 3));
    const bool item = code.key != "wikidata" || (code.is(Type::String) && value.starts_with('Q') &&
                                                 areDigits(value.substr(1)));
    const bool number = (code.key != "cow" && code.key != "gw") || areDigits(value);
    if (country && item && number)
        return;
    record.warning(
        "bad-code",
        {code.start, record.pointer() + pointerToken(codes.key) + pointerToken(code.key)},
        phrase(translate("Formats", "%1 is no %2 code; it is kept and not used."),
               {quotedValue(compactJson(code)), code.key}),
        code.key == "iso3166"
            ? translate("Formats", "Write the two-letter country code, such as LY.")
        : code.key == "wikidata"
            ? translate("Formats", "Write Q and a number, such as Q1016.")
            : translate("Formats", "Write the country's number, such as 620."));
}

} // namespace entente
