// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace entente {

/// Writes CSV (RFC 4180, UTF-8, LF): quotes what needs it, and puts an apostrophe before what a
/// spreadsheet would run as a formula.
class CsvWriter
{
public:
    explicit CsvWriter(std::string &out) : m_out(out) {}

    /// One line, with quotes where a cell needs them.
    void row(std::span<const std::string> cells);
    void row(std::initializer_list<std::string_view> cells);

private:
    void cell(std::string_view text, bool first);

    std::string &m_out;
};

/// The text as a spreadsheet may see it: an apostrophe before =, +, -, @, tab or return at its
/// start, unless it is a plain number.
std::string guarded(std::string_view text);
/// Takes off what `guarded` put there.
std::string_view withoutGuard(std::string_view text);

} // namespace entente
