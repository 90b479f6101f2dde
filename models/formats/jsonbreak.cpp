// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "jsonbreak.h"

#include "models/map/text.h"

namespace entente {

namespace {

using Reason = JsonFailure::Reason;

struct Words
{
    std::string message;
    std::string hint;
};

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

Words inText(const JsonFailure &failure)
{
    if (failure.reason == Reason::InEscape)
        return {
            phrase("A backslash in a text is followed by something that JSON does not know."),
            phrase(
                "Write \\\\ for a backslash, \\\" for a quotation mark and \\n for a line break.")};
    return {
        phrase("A text is not closed, or has a line break or another control character in it."),
        phrase("Close the text with \" on its own line; write \\n for a line break inside it.")};
}

Words missingMark(const JsonFailure &failure)
{
    if (failure.reason == Reason::ColonExpected)
        return {phrase("A colon is missing between a key and its value."),
                phrase("Write \"key\": value.")};
    return {phrase("A comma is missing before this."),
            phrase("Put a comma between two values; look at the end of the line before.")};
}

Words unknownLetters(std::string_view rest, char previous)
{
    const auto word =
        std::string(rest.substr(0, std::min<std::size_t>(rest.find_first_of(" \t\r\n,:]}\""), 20)));
    if (previous == '{' || previous == ',')
        return {phrase("%1 stands without quotes.", {shown(word)}),
                phrase("Put keys and texts in double quotes.")};
    return {phrase("%1 is no JSON value.", {shown(word)}),
            phrase("Put a text in double quotes; write true, false and null in small letters.")};
}

bool endsValue(char c)
{
    return c == '"' || c == '}' || c == ']' || isLetter(c) || (c >= '0' && c <= '9');
}

Words brokenWords(const JsonFailure &failure)
{
    if (failure.atEnd)
        return {phrase("The file ends before it is complete."),
                phrase("It was cut off, or closing brackets are missing. Take it from a backup, or "
                       "add what is missing at the end.")};
    if (failure.reason == Reason::InText || failure.reason == Reason::InEscape)
        return inText(failure);
    const char c = failure.rest.front(), previous = failure.before;
    if (c == '/' || c == '#')
        return {phrase("There is a comment here; JSON has none."),
                phrase("Take the comment out; a \"note\" can hold what it says.")};
    if (c == '\'')
        return {phrase("A text is in single quotes."), phrase("Use double quotes: \"…\".")};
    if ((c == ']' || c == '}') && previous == ',')
        return {phrase("There is a comma before the closing bracket."),
                phrase("Take the last comma out.")};
    if (failure.reason == Reason::EndExpected)
        return {phrase("There is something after the end of the map."),
                phrase("Take out what follows the last closing brace.")};
    if (endsValue(previous) && (c == '"' || c == '{' || c == '[' || isLetter(c)))
        return missingMark(failure);
    if (isLetter(c))
        return unknownLetters(failure.rest, previous);
    return {
        phrase("This is no valid JSON: %1 cannot stand here.", {shown(failure.rest.substr(0, 1))}),
        phrase("Look for a missing or surplus comma, quotation mark or bracket just before "
               "this place.")};
}

Words wordsFor(const JsonFailure &failure)
{
    switch (failure.kind) {
    case JsonFailure::Kind::Broken: return brokenWords(failure);
    case JsonFailure::Kind::TooDeep:
        return {phrase("Values are nested more than 64 deep here; no map needs that."),
                phrase("Take the nested brackets out.")};
    case JsonFailure::Kind::TooLarge:
        return {phrase("This one record has more than 200,000 parts; no map needs that."),
                phrase("Split the record, or take out what does not belong into it.")};
    case JsonFailure::Kind::NumberTooLarge:
        return {phrase("This number is too large to be read."),
                phrase("Write a number below 1e308, or put it in quotes.")};
    }
    return {};
}

std::string_view codeFor(JsonFailure::Kind kind)
{
    switch (kind) {
    case JsonFailure::Kind::Broken: return "broken-json";
    case JsonFailure::Kind::TooDeep: return "too-deep";
    case JsonFailure::Kind::TooLarge: return "too-large";
    case JsonFailure::Kind::NumberTooLarge: return "number-too-large";
    }
    return {};
}

} // namespace

void sayBroken(Problems &problems, const JsonFailure &failure)
{
    const auto words = wordsFor(failure);
    problems.error(std::string(codeFor(failure.kind)), {failure.offset, failure.pointer},
                   words.message + " " + phrase("What follows was not read."), words.hint);
}

} // namespace entente
