// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "problems.h"

#include "models/map/text.h"

#include <algorithm>
#include <numeric>

namespace entente {

namespace {

constexpr std::size_t limit = 1000;
constexpr std::size_t longestShown = 80;

std::string folded(std::string_view text)
{
    std::string out;
    for (const char c : text)
        out += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c == '_' || c == ' ' ? '-' : c;
    return out;
}

/// How many letters are to be put in, taken out or changed.
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t(0));
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto above = row[j];
            row[j] =
                std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

} // namespace

void Problems::error(std::string code, Place place, std::string message, std::string hint)
{
    add(Diagnostic::Severity::Error, std::move(code), std::move(place), std::move(message),
        std::move(hint));
}

void Problems::warning(std::string code, Place place, std::string message, std::string hint)
{
    add(Diagnostic::Severity::Warning, std::move(code), std::move(place), std::move(message),
        std::move(hint));
}

void Problems::clear()
{
    m_found.clear();
    m_counts[0] = m_counts[1] = 0;
}

void Problems::add(Diagnostic::Severity severity, std::string code, Place place,
                   std::string message, std::string hint)
{
    if (m_counts[std::size_t(severity)]++ >= limit)
        return;
    m_found.push_back({place.offset,
                       {severity, std::move(code), std::move(message), std::move(hint), 0, 0,
                        std::move(place.pointer)}});
}

std::vector<Diagnostic> Problems::diagnostics(std::string_view text) const
{
    auto found = m_found;
    std::stable_sort(found.begin(), found.end(),
                     [](const Found &a, const Found &b) { return a.offset < b.offset; });
    std::vector<Diagnostic> list;
    int line = 1, column = 1;
    std::size_t at = 0;
    for (auto &[offset, diagnostic] : found) {
        for (; at < std::min(offset, text.size()); ++at) {
            if (text[at] == '\n')
                ++line, column = 1;
            else if (!isContinuation(text[at]))
                ++column;
        }
        diagnostic.line = line;
        diagnostic.column = column;
        list.push_back(std::move(diagnostic));
    }
    for (const auto severity : {Diagnostic::Severity::Error, Diagnostic::Severity::Warning}) {
        const bool isError = severity == Diagnostic::Severity::Error;
        if (m_counts[std::size_t(severity)] > limit)
            list.push_back({severity,
                            "more-problems",
                            isError ? phrase("There are more errors than the first thousand.")
                                    : phrase("There are more warnings than the first thousand."),
                            phrase("Put those right first, then check the file again."),
                            0,
                            0,
                            {}});
    }
    return list;
}

std::string shown(std::string_view value)
{
    auto end = std::min(value.size(), longestShown);
    while (end < value.size() && end > 0 && isContinuation(value[end]))
        --end;
    return "“" + displayText(value.substr(0, end)) + (end < value.size() ? "…”" : "”");
}

std::string nearestWord(std::string_view text, const std::vector<std::string_view> &words)
{
    if (text.empty() || text.size() > 64)
        return {};
    const auto wanted = folded(text);
    std::string nearest;
    auto best = wanted.size() < 4   ? std::size_t(0)
                : wanted.size() < 8 ? std::size_t(1)
                                    : std::size_t(2);
    bool any = false;
    for (const auto word : words) {
        const auto longer = std::max(word.size(), wanted.size()),
                   shorter = std::min(word.size(), wanted.size());
        if (longer - shorter > best)
            continue;
        const auto distance = editDistance(wanted, folded(word));
        if (distance < best || (distance == best && !any)) {
            best = distance;
            nearest = word;
            any = true;
        }
    }
    return nearest;
}

} // namespace entente
