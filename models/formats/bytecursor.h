// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tables/bytesource.h"

#include <iterator>
#include <string>
#include <string_view>

namespace entente {

/// The bytes of a text one at a time, with their offsets: what nlohmann's reader takes its input
/// from, so that each of its tokens has a place. A byte order mark at the beginning is skipped.
class ByteCursor
{
public:
    /// A text in memory, which must outlive the cursor.
    explicit ByteCursor(std::string_view whole);
    /// A text that comes piece by piece; 64 KB of it are in memory.
    explicit ByteCursor(ByteSource source);

    ByteCursor(const ByteCursor &) = delete;
    ByteCursor &operator=(const ByteCursor &) = delete;

    bool atEnd() { return m_at == m_end && !fill(); }
    /// nlohmann's reader takes a null byte for the end of the text; JSON knows no other control
    /// character either, so one that it refuses stands in.
    char current() const { return *m_at == '\0' ? '\x01' : *m_at; }
    void advance() { ++m_at; }

    /// How many bytes were taken, the byte order mark included.
    std::size_t taken() const { return m_offset + std::size_t(m_at - m_begin); }
    /// True once a byte was asked for beyond the last one.
    bool ended() const { return m_ended; }
    /// The next token begins after the bytes taken, of which the last `back` belong to it.
    void beginToken(std::size_t back);
    /// The offset of its first byte: blanks, commas and colons belong to no token.
    std::size_t tokenStart();

private:
    bool fill();
    void skipByteOrderMark();

    ByteSource m_source; // none where the text is in memory
    std::string m_buffer;
    const char *m_begin = nullptr;
    const char *m_at = nullptr;
    const char *m_end = nullptr;
    const char *m_search = nullptr; // where the token's start is looked for
    std::size_t m_offset = 0;       // of m_begin in the text
    std::size_t m_start = 0;
    bool m_started = false; // m_start is known
    bool m_ended = false;
};

/// An input iterator over a cursor; all iterators of one cursor advance it.
class ByteIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = char;

    explicit ByteIterator(ByteCursor *cursor = nullptr) : m_cursor(cursor) {}

    char operator*() const { return m_cursor->current(); }
    ByteIterator &operator++()
    {
        m_cursor->advance();
        return *this;
    }
    /// Compares with the end only.
    bool operator!=(const ByteIterator &) const { return !m_cursor->atEnd(); }
    bool operator==(const ByteIterator &) const { return m_cursor->atEnd(); }

private:
    ByteCursor *m_cursor;
};

} // namespace entente
