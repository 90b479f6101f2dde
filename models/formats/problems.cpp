// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "problems.h"

#include "models/map/editdistance.h"
#include "models/map/text.h"

#include <algorithm>

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

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// Counts lines and columns along a text.
class LineCounter
{
public:
    explicit LineCounter(ByteSource source) : m_source(std::move(source)) {}

    int line() const { return m_line; }
    int column() const { return m_column; }

    /// To that byte, or to the end.
    void advanceTo(std::size_t offset)
    {
        while (m_offset < offset && (!m_rest.empty() || fill())) {
            const auto part = m_rest.substr(0, offset - m_offset);
            m_rest.remove_prefix(part.size());
            m_offset += part.size();
            const auto last = part.rfind('\n');
            if (last != std::string_view::npos) {
                m_line += int(std::count(part.begin(), part.end(), '\n'));
                m_column = 1;
            }
            const auto tail = part.substr(last + 1); // all of it where there is no line's end
            m_column += int(
                std::count_if(tail.begin(), tail.end(), [](char c) { return !isContinuation(c); }));
        }
    }

private:
    bool fill()
    {
        m_buffer.resize(step);
        m_rest = std::string_view(m_buffer).substr(0, m_source(m_buffer.data(), step));
        return !m_rest.empty();
    }

    static constexpr std::size_t step = 1 << 16;

    ByteSource m_source;
    std::string m_buffer;
    std::string_view m_rest; // read, not yet counted
    std::size_t m_offset = 0;
    int m_line = 1;
    int m_column = 1;
};

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

void Problems::mainError(std::string code, Place place, std::string message, std::string hint)
{
    auto &count = m_counts[std::size_t(Diagnostic::Severity::Error)];
    const auto kept = count;
    if (count >= limit) {
        const auto last = std::find_if(m_found.rbegin(), m_found.rend(), [](const Found &found) {
            return found.diagnostic.severity == Diagnostic::Severity::Error;
        });
        m_found.erase(std::prev(last.base()));
        count = limit - 1;
    }
    error(std::move(code), std::move(place), std::move(message), std::move(hint));
    count = kept + 1;
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

std::vector<Diagnostic> Problems::diagnostics(const std::function<ByteSource()> &open) const
{
    auto found = m_found;
    std::stable_sort(found.begin(), found.end(),
                     [](const Found &a, const Found &b) { return a.offset < b.offset; });
    std::vector<Diagnostic> list;
    LineCounter lines(found.empty() ? ByteSource() : open());
    for (auto &[offset, diagnostic] : found) {
        lines.advanceTo(offset);
        diagnostic.line = lines.line();
        diagnostic.column = lines.column();
        list.push_back(std::move(diagnostic));
    }
    for (const auto severity : {Diagnostic::Severity::Error, Diagnostic::Severity::Warning}) {
        const bool isError = severity == Diagnostic::Severity::Error;
        if (m_counts[std::size_t(severity)] > limit)
            list.push_back(
                {severity,
                 "more-problems",
                 isError ? translate("Formats", "There are more errors than the first thousand.")
                         : translate("Formats", "There are more warnings than the first thousand."),
                 translate("Formats", "Put those right first, then check the file again."),
                 0,
                 0,
                 {}});
    }
    return list;
}

std::string quotedValue(std::string_view value)
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
    int best = wanted.size() < 4 ? 1 : wanted.size() < 8 ? 2 : 3;
    for (const auto word : words)
        if (const int apart = lettersApart(wanted, folded(word), best); apart < best) {
            best = apart;
            nearest = word;
        }
    return nearest;
}

} // namespace entente
