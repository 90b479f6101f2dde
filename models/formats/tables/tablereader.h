// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "textencoding.h"

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What is wrong with a row as such, whatever its cells say.
enum class RowFault : unsigned char { None, NullByte, TooLong, OpenQuote };

/// Reads the rows of a text table one by one, in memory that does not grow with the file: comma,
/// semicolon, tab or bar between cells, quotes as in RFC 4180 with line breaks inside, LF, CRLF or
/// CR after rows. Blank lines are no rows.
class TableReader
{
public:
    /// A row of more bytes than this is not read; it is counted and told.
    static constexpr std::size_t longestRow = std::size_t(16) << 20;

    /// `delimiter` 0: guessed from the first lines; without `encoding` that is found out too.
    explicit TableReader(ByteSource source, char delimiter = 0,
                         std::optional<TextEncoding> encoding = std::nullopt);

    /// False at the end. The cells hold until the next call.
    bool next();
    const std::vector<std::string_view> &cells() const { return m_cells; }
    RowFault fault() const { return m_fault; }
    /// The line on which the row begins, from 1.
    std::size_t line() const { return m_rowLine; }
    /// Rows read so far.
    std::size_t rows() const { return m_rows; }
    std::size_t bytesRead() const { return m_stream.bytesRead(); }
    char delimiter() const { return m_delimiter; }
    TextEncoding encoding() const { return m_stream.encoding(); }

private:
    struct Cell
    {
        std::size_t from;
        std::size_t to;
        bool quoted;
        bool escaped; // has doubled quotes, or text after its closing quote
    };
    enum class Scan : unsigned char { Whole, NeedsMore };

    void begin();
    bool refill();
    bool skipLineEnds();
    Scan scanRow();
    Scan scanQuoted(std::size_t &at, Cell &cell);
    void finishRow();
    void skipOverlong();
    std::string_view unescaped(const Cell &cell);

    Utf8Stream m_stream;
    char m_delimiter;
    bool m_isSpecial[256] = {};
    std::vector<char> m_buffer;
    std::size_t m_at = 0;  // where the next row begins
    std::size_t m_end = 0; // how much of the buffer is filled
    std::size_t m_rowEnd = 0;
    std::vector<Cell> m_found;
    std::vector<std::string_view> m_cells;
    std::size_t m_line = 1;
    std::size_t m_rowLine = 1;
    std::size_t m_rows = 0;
    RowFault m_fault = RowFault::None;
    bool m_begun = false;
    bool m_ended = false;         // the source has nothing more
    bool m_inQuote = false;       // where the last scan stopped
    bool m_lineFeedIsOld = false; // a CR ended the last row; an LF right after it belongs to it
};

/// The cell as UTF-8 without blanks around it: bytes that are not UTF-8 are taken for Windows-1252,
/// and what our own CSV writer put before a formula is taken off. Uses `store` only where it has to
/// change something.
std::string_view cellText(std::string_view cell, std::string &store);

} // namespace entente
