// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "csvwriter.h"

namespace entente {

namespace {

bool isPlainNumber(std::string_view text)
{
    if (text.starts_with('+') || text.starts_with('-'))
        text.remove_prefix(1);
    const auto digits = [&] {
        const auto count = std::min(text.find_first_not_of("0123456789"), text.size());
        text.remove_prefix(count);
        return count > 0;
    };
    if (!digits())
        return false;
    if (!text.starts_with('.'))
        return text.empty();
    text.remove_prefix(1);
    return digits() && text.empty();
}

/// Where the first character that is no apostrophe would make a formula of the cell: its place,
/// else npos.
std::size_t triggerAt(std::string_view text)
{
    const auto at = text.find_first_not_of('\'');
    if (at == std::string_view::npos)
        return at;
    const bool runs = std::string_view("=+-@\t\r").find(text[at]) != std::string_view::npos;
    return runs ? at : std::string_view::npos;
}

} // namespace

std::string guarded(std::string_view text)
{
    const auto at = triggerAt(text);
    const bool safe = at == std::string_view::npos || (at == 0 && isPlainNumber(text));
    return (safe ? "" : "'") + std::string(text);
}

std::string_view withoutGuard(std::string_view text)
{
    const auto at = triggerAt(text);
    return at == std::string_view::npos || at == 0 ? text : text.substr(1);
}

void CsvWriter::cell(std::string_view text, bool first)
{
    const auto safe = guarded(text);
    m_out += first ? "" : ",";
    if (safe.find_first_of(",\"\r\n;\t") == std::string::npos && safe == text.substr(0) &&
        !safe.starts_with(' ') && !safe.ends_with(' ')) {
        m_out += safe;
        return;
    }
    m_out += '"';
    for (const char c : safe) {
        m_out += c;
        if (c == '"')
            m_out += '"';
    }
    m_out += '"';
}

void CsvWriter::row(std::span<const std::string> cells)
{
    bool first = true;
    for (const auto &text : cells) {
        cell(text, first);
        first = false;
    }
    m_out += '\n';
}

void CsvWriter::row(std::initializer_list<std::string_view> cells)
{
    bool first = true;
    for (const auto text : cells) {
        cell(text, first);
        first = false;
    }
    m_out += '\n';
}

} // namespace entente
