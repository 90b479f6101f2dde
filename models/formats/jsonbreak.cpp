// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "jsonbreak.h"

#include "jsontext.h"

#include "models/map/text.h"

namespace entente {

namespace {

using Reason = JsonFailure::Reason;

constexpr std::size_t enoughToTell = 64; // bytes from where a text is broken
constexpr std::size_t pieceSize = std::size_t(64) << 10;
constexpr std::size_t longestSequence = 4; // of UTF-8

/// What a second reading finds in a text that could not be read to its end.
struct Inspection
{
    bool isUtf16 = false;
    bool isBlank = true;               // there is nothing in it
    std::optional<std::size_t> noText; // the first byte that is none
    bool isNull = false;               // that byte is null
    char before = 0;                   // the last one before the failure that is no blank
    std::string rest;                  // the next bytes
    bool atEnd = true;                 // nothing but blanks follows
};

bool isUtf16(std::string_view text)
{
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return true;
    return text.size() >= 4 &&
           ((text[0] == '{' && text[1] == '\0') || (text[0] == '\0' && text[1] == '{'));
}

void look(Inspection &found, std::string_view piece, std::size_t at, std::size_t failure)
{
    for (const char c : piece) {
        const bool isBlank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        found.isBlank = found.isBlank && isBlank;
        if (at < failure)
            found.before = isBlank ? found.before : c;
        else if (found.rest.size() < enoughToTell)
            found.rest += c;
        found.atEnd = found.atEnd && (isBlank || at < failure);
        ++at;
    }
}

Inspection inspect(const ByteSource &source, std::size_t failure)
{
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    Inspection found;
    std::string buffer;
    std::size_t at = 0; // of the buffer in the text
    for (bool more = true; more && !found.noText;) {
        const auto waiting = buffer.size();
        buffer.resize(waiting + pieceSize);
        const auto count = readFully(source, buffer.data() + waiting, pieceSize);
        buffer.resize(waiting + count);
        more = count == pieceSize;
        const auto nul = buffer.find('\0');
        const auto bad = std::min(firstBadUtf8(buffer), nul);
        const auto end = std::min(bad, buffer.size());
        const bool cut = more && bad != nul && buffer.size() - end < longestSequence;
        found.isUtf16 = found.isUtf16 || (at == 0 && isUtf16(buffer));
        if (bad != std::string::npos && !cut) {
            found.noText = at + bad;
            found.isNull = bad == nul;
        }
        auto piece = std::string_view(buffer).substr(0, end);
        const bool marked = at == 0 && piece.starts_with(byteOrderMark);
        piece.remove_prefix(marked ? byteOrderMark.size() : 0);
        look(found, piece, at + end - piece.size(), failure);
        at += end;
        buffer.erase(0, end);
    }
    return found;
}

struct Words
{
    std::string message;
    std::string hint;
};

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

Words inText(Reason reason)
{
    if (reason == Reason::InEscape)
        return {
            translate("Formats",
                      "A backslash in a text is followed by something that JSON does not know."),
            translate(
                "Formats",
                "Write \\\\ for a backslash, \\\" for a quotation mark and \\n for a line break.")};
    return {
        translate("Formats",
                  "A text is not closed, or has a line break or another control character in it."),
        translate("Formats",
                  "Close the text with \" on its own line; write \\n for a line break inside it.")};
}

Words missingMark(Reason reason)
{
    if (reason == Reason::AfterKey)
        return {translate("Formats", "A colon is missing between a key and its value."),
                translate("Formats", "Write \"key\": value.")};
    return {translate("Formats", "A comma is missing before this."),
            translate("Formats",
                      "Put a comma between two values; look at the end of the line before.")};
}

Words unknownLetters(std::string_view rest, char previous)
{
    const auto word =
        std::string(rest.substr(0, std::min<std::size_t>(rest.find_first_of(" \t\r\n,:]}\""), 20)));
    if (previous == '{' || previous == ',')
        return {phrase(translate("Formats", "%1 stands without quotes."), {quotedValue(word)}),
                translate("Formats", "Put keys and texts in double quotes.")};
    return {phrase(translate("Formats", "%1 is no JSON value."), {quotedValue(word)}),
            translate("Formats",
                      "Put a text in double quotes; write true, false and null in small letters.")};
}

bool endsValue(char c)
{
    return c == '"' || c == '}' || c == ']' || isLetter(c) || (c >= '0' && c <= '9');
}

Words brokenWords(Reason reason, const Inspection &found)
{
    if (found.atEnd)
        return {
            translate("Formats", "The file ends before it is complete."),
            translate("Formats",
                      "It was cut off, or closing brackets are missing. Take it from a backup, or "
                      "add what is missing at the end.")};
    if (reason == Reason::InText || reason == Reason::InEscape)
        return inText(reason);
    const char c = found.rest.front(), previous = found.before;
    if (c == '/' || c == '#')
        return {translate("Formats", "There is a comment here; JSON has none."),
                translate("Formats", "Take the comment out; a \"note\" can hold what it says.")};
    if (c == '\'')
        return {translate("Formats", "A text is in single quotes."),
                translate("Formats", "Use double quotes: \"…\".")};
    if ((c == ']' || c == '}') && previous == ',')
        return {translate("Formats", "There is a comma before the closing bracket."),
                translate("Formats", "Take the last comma out.")};
    if (reason == Reason::AfterEnd)
        return {translate("Formats", "There is something after the end of the map."),
                translate("Formats", "Take out what follows the last closing brace.")};
    if (endsValue(previous) && (c == '"' || c == '{' || c == '[' || isLetter(c)))
        return missingMark(reason);
    if (isLetter(c))
        return unknownLetters(found.rest, previous);
    return {phrase(translate("Formats", "This is no valid JSON: %1 cannot stand here."),
                   {quotedValue(found.rest.substr(0, 1))}),
            translate("Formats",
                      "Look for a missing or surplus comma, quotation mark or bracket just before "
                      "this place.")};
}

Words wordsFor(const JsonFailure &failure, const Inspection &found)
{
    switch (failure.kind) {
    case JsonFailure::Kind::Broken: return brokenWords(failure.reason, found);
    case JsonFailure::Kind::TooDeep:
        return {
            translate("Formats", "Values are nested more than 64 deep here; no map needs that."),
            translate("Formats", "Take the nested brackets out.")};
    case JsonFailure::Kind::TooLarge:
        return {
            translate("Formats", "This one record has more than 200,000 parts; no map needs that."),
            translate("Formats", "Split the record, or take out what does not belong into it.")};
    case JsonFailure::Kind::NumberTooLarge:
        return {translate("Formats", "This number is too large to be read."),
                translate("Formats", "Write a number below 1e308, or put it in quotes.")};
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

/// True where the text is none from some byte on; that is said.
bool sayNoText(Problems &problems, const Inspection &found)
{
    if (!found.noText)
        return false;
    if (found.isNull)
        problems.mainError(
            "not-text", {*found.noText, {}},
            translate("Formats",
                      "There is a null byte here, so this is no text. What follows was not read."),
            translate(
                "Formats",
                "Open an .entente.json file; where this is one, it was damaged: take it from a "
                "backup."));
    else
        problems.mainError(
            "not-utf-8", {*found.noText, {}},
            translate("Formats",
                      "The file is no UTF-8 text from here on. What follows was not read."),
            translate("Formats",
                      "Save it again as UTF-8 (in a text editor: Save as, encoding UTF-8)."));
    return true;
}

} // namespace

bool sayBroken(Problems &problems, const JsonFailure &failure,
               const std::function<ByteSource()> &open)
{
    const auto found = inspect(open(), failure.offset);
    if (found.isUtf16) {
        problems.error(
            "not-utf-8", {}, translate("Formats", "The file is UTF-16 text; a map is UTF-8."),
            translate("Formats",
                      "Save it again as UTF-8 (in a text editor: Save as, encoding UTF-8)."));
        return false;
    }
    if (sayNoText(problems, found))
        return true;
    if (found.isBlank) {
        problems.error("empty-file", {}, translate("Formats", "The file is empty."),
                       translate("Formats", "Take it from a backup, or begin a new map."));
        return false;
    }
    const auto words = wordsFor(failure, found);
    problems.error(std::string(codeFor(failure.kind)), {failure.offset, failure.pointer},
                   words.message + " " + translate("Formats", "What follows was not read."),
                   words.hint);
    return true;
}

} // namespace entente
