// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tablereader.h"

#include "csvwriter.h"

#include "models/formats/jsontext.h"

#include <algorithm>
#include <cstring>

namespace entente {

namespace {

constexpr std::size_t firstBuffer = std::size_t(256) << 10;

/// The delimiter that the first line with one has most of, outside quotes; else a comma.
char guessedDelimiter(std::string_view head)
{
    constexpr std::string_view candidates = ",\t;|";
    std::size_t counts[candidates.size()] = {};
    bool quoted = false;
    for (const char c : head) {
        quoted = (c == '"') != quoted;
        const bool any =
            std::any_of(std::begin(counts), std::end(counts), [](auto n) { return n; });
        if (!quoted && any && (c == '\n' || c == '\r'))
            break;
        if (const auto which = candidates.find(c); !quoted && which != std::string_view::npos)
            ++counts[which];
    }
    const auto *best = std::max_element(std::begin(counts), std::end(counts));
    return candidates[std::size_t(best - std::begin(counts))];
}

} // namespace

TableReader::TableReader(ByteSource source, char delimiter, std::optional<TextEncoding> encoding)
    : m_stream(std::move(source), encoding)
    , m_delimiter(delimiter)
{
}

void TableReader::begin()
{
    m_begun = true;
    m_buffer.resize(firstBuffer);
    refill();
    while (m_at < m_end && (m_buffer[m_at] == '\n' || m_buffer[m_at] == '\r'))
        m_line += m_buffer[m_at++] == '\n';
    // Spreadsheets tell the delimiter on a line of its own: sep=;
    const std::string_view head(m_buffer.data() + m_at, m_end - m_at);
    if (head.starts_with("sep=") && head.size() > 5 && (head[5] == '\n' || head[5] == '\r')) {
        m_delimiter = m_delimiter ? m_delimiter : head[4];
        m_at += 5;
        skipLineEnds();
    }
    if (m_delimiter == 0)
        m_delimiter = guessedDelimiter({m_buffer.data() + m_at, m_end - m_at});
    for (const char c : {m_delimiter, '\n', '\r', '\0'})
        m_isSpecial[static_cast<unsigned char>(c)] = true;
}

/// Moves the row that is not yet whole to the front and reads on behind it. False where nothing
/// came.
bool TableReader::refill()
{
    if (m_at > 0)
        std::memmove(m_buffer.data(), m_buffer.data() + m_at, m_end - m_at);
    m_end -= m_at;
    m_at = 0;
    if (m_end == m_buffer.size())
        m_buffer.resize(std::min(m_buffer.size() * 2, longestRow));
    bool any = false;
    while (!m_ended && m_end < m_buffer.size()) {
        const auto count = m_stream.read(m_buffer.data() + m_end, m_buffer.size() - m_end);
        m_ended = count == 0;
        m_end += count;
        any = any || count > 0;
    }
    return any;
}

/// To the first byte of the next row; false where there is none.
bool TableReader::skipLineEnds()
{
    for (;;) {
        for (; m_at < m_end; ++m_at) {
            const char c = m_buffer[m_at];
            if (c != '\n' && c != '\r')
                return true;
            m_line += !(c == '\n' && m_lineFeedIsOld);
            m_lineFeedIsOld = c == '\r';
        }
        if (m_ended || !refill())
            return m_at < m_end;
    }
}

/// The rest of a quoted cell, from behind its opening quote.
TableReader::Scan TableReader::scanQuoted(std::size_t &at, Cell &cell)
{
    const char *data = m_buffer.data();
    m_inQuote = true;
    for (;;) {
        const auto *quote = static_cast<const char *>(std::memchr(data + at, '"', m_end - at));
        if (!quote)
            return Scan::NeedsMore;
        at = std::size_t(quote - data) + 1;
        if (at == m_end && !m_ended)
            return Scan::NeedsMore;
        if (at == m_end || data[at] != '"')
            break;
        cell.escaped = true;
        ++at;
    }
    m_inQuote = false;
    cell.to = at - 1;
    const auto closed = at;
    while (at < m_end && !m_isSpecial[static_cast<unsigned char>(data[at])])
        ++at;
    if (at > closed) { // text behind the closing quote: kept, with the quotes as they are
        --cell.from;
        cell.to = at;
        cell.quoted = false;
    }
    return at == m_end && !m_ended ? Scan::NeedsMore : Scan::Whole;
}

TableReader::Scan TableReader::scanRow()
{
    m_found.clear();
    m_fault = RowFault::None;
    const char *data = m_buffer.data();
    std::size_t at = m_at;
    for (;;) {
        Cell cell{at, at, false, false};
        if (at < m_end && data[at] == '"') {
            cell = {at + 1, at + 1, true, false};
            ++at;
            if (scanQuoted(at, cell) == Scan::NeedsMore)
                return Scan::NeedsMore;
        }
        for (;;) {
            while (at < m_end && !m_isSpecial[static_cast<unsigned char>(data[at])])
                ++at;
            if (at == m_end && !m_ended)
                return Scan::NeedsMore;
            if (at == m_end || data[at] != '\0')
                break;
            m_fault = RowFault::NullByte;
            ++at;
        }
        if (!cell.quoted)
            cell.to = at;
        m_found.push_back(cell);
        if (at == m_end || data[at] != m_delimiter)
            break;
        ++at;
    }
    m_rowEnd = at;
    return Scan::Whole;
}

std::string_view TableReader::unescaped(const Cell &cell)
{
    char *to = m_buffer.data() + cell.from;
    const char *const begin = to;
    for (auto from = cell.from; from < cell.to; ++from) {
        *to++ = m_buffer[from];
        from += m_buffer[from] == '"' && from + 1 < cell.to && m_buffer[from + 1] == '"';
    }
    return {begin, std::size_t(to - begin)};
}

void TableReader::finishRow()
{
    for (const auto &cell : m_found) {
        const std::string_view text(m_buffer.data() + cell.from, cell.to - cell.from);
        if (cell.quoted) {
            const auto feeds = std::count(text.begin(), text.end(), '\n');
            m_line += std::size_t(feeds ? feeds : std::count(text.begin(), text.end(), '\r'));
            if (text.find('\0') != std::string_view::npos)
                m_fault = RowFault::NullByte;
        }
        m_cells.push_back(cell.quoted && cell.escaped ? unescaped(cell) : text);
    }
    m_at = m_rowEnd;
}

/// Past the end of a line that is too long to be a row, in the memory at hand.
void TableReader::skipOverlong()
{
    m_fault = m_inQuote ? RowFault::OpenQuote : RowFault::TooLong;
    for (;;) {
        for (; m_at < m_end; ++m_at)
            if (m_buffer[m_at] == '\n' || m_buffer[m_at] == '\r')
                return;
        if (m_ended || !refill())
            return;
    }
}

bool TableReader::next()
{
    if (!m_begun)
        begin();
    m_cells.clear();
    if (!skipLineEnds())
        return false;
    m_lineFeedIsOld = false;
    m_rowLine = m_line;
    ++m_rows;
    while (scanRow() == Scan::NeedsMore) {
        if (m_end - m_at >= longestRow) {
            m_at = m_end;
            skipOverlong();
            return true;
        }
        if (!refill() && m_ended && m_inQuote) {
            m_fault = RowFault::OpenQuote;
            m_at = m_end;
            m_inQuote = false;
            return true;
        }
    }
    finishRow();
    return true;
}

std::string_view cellText(std::string_view cell, std::string &store)
{
    const auto from = cell.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos)
        return {};
    cell = cell.substr(from, cell.find_last_not_of(" \t\r\n") - from + 1);
    const bool plain = std::none_of(cell.begin(), cell.end(),
                                    [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (!plain && firstBadUtf8(cell) != std::string_view::npos) {
        store = fromWindows1252(cell);
        cell = store;
    }
    return withoutGuard(cell);
}

} // namespace entente
