// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mapfile.h"

#include "jsontext.h"
#include "mapbuilder.h"

#include "models/map/text.h"

#include <algorithm>

namespace entente {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

bool isUtf16(std::string_view text)
{
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return true;
    return text.size() >= 4 &&
           ((text[0] == '{' && text[1] == '\0') || (text[0] == '\0' && text[1] == '{'));
}

ReadMap refused(Reading &reading)
{
    ReadMap result;
    result.diagnostics = reading.problems.diagnostics(reading.text);
    return result;
}

/// Says where the text stops being UTF-8 text, and returns how much of it can be read.
std::size_t readableLength(Reading &reading)
{
    const auto text = reading.text;
    const auto nul = text.find('\0');
    const auto bad = firstBadUtf8(text.substr(0, nul));
    if (bad != std::string_view::npos)
        reading.problems.error(
            "not-utf-8", {bad, {}},
            phrase("The file is no UTF-8 text from here on. What follows was not read."),
            phrase("Save it again as UTF-8 (in a text editor: Save as, encoding UTF-8)."));
    else if (nul != std::string_view::npos)
        reading.problems.error(
            "not-text", {nul, {}},
            phrase("There is a null byte here, so this is no text. What follows was not read."),
            phrase("Open an .entente.json file; where this is one, it was damaged: take it from a "
                   "backup."));
    return std::min({bad, nul, text.size()});
}

} // namespace

int ReadMap::errors() const
{
    return int(std::count_if(diagnostics.begin(), diagnostics.end(), [](const Diagnostic &d) {
        return d.severity == Diagnostic::Severity::Error;
    }));
}

int ReadMap::warnings() const
{
    return int(diagnostics.size()) - errors();
}

ReadMap readMap(std::string_view text)
{
    Reading reading{text, {}};
    if (isUtf16(text)) {
        reading.problems.error(
            "not-utf-8", {}, phrase("The file is UTF-16 text; a map is UTF-8."),
            phrase("Save it again as UTF-8 (in a text editor: Save as, encoding UTF-8)."));
        return refused(reading);
    }
    const std::size_t from = text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    if (text.find_first_not_of(" \t\r\n", from) == std::string_view::npos) {
        reading.problems.error("empty-file", {}, phrase("The file is empty."),
                               phrase("Take it from a backup, or begin a new map."));
        return refused(reading);
    }
    const auto length = readableLength(reading);
    reading.text = text.substr(0, length);
    MapBuilder builder(reading, length < text.size());
    streamJson(reading.text, from, builder);
    auto result = builder.finish();
    result.diagnostics = reading.problems.diagnostics(reading.text);
    return result;
}

} // namespace entente
