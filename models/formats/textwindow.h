// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tables/bytesource.h"

#include <string>
#include <string_view>

namespace entente {

/// A text that is read from its beginning to its end, of which only a stretch is in memory. Ends
/// before the first byte that is no UTF-8 text.
class TextWindow
{
public:
    /// A text that is in memory as a whole, and is taken as it is.
    explicit TextWindow(std::string_view whole);
    /// A text that comes piece by piece.
    explicit TextWindow(ByteSource source);

    TextWindow(const TextWindow &) = delete;
    TextWindow &operator=(const TextWindow &) = delete;

    /// The stretch, and where in the text it begins.
    std::string_view view() const { return m_view; }
    std::size_t offset() const { return m_offset; }
    /// Lets go of what lies before that place and makes the stretch longer. False at the end of the
    /// text; the stretch is as it was then.
    bool grow(std::size_t keepFrom);
    /// Reads what is left, to find out how the text ends.
    void readToEnd();

    /// Why the text ends where it does; told once its end is reached.
    enum class End : unsigned char { Source, NotUtf8, NullByte };
    End end() const { return m_end; }
    /// Where the stretch ends; how long the text is, once its end is reached.
    std::size_t length() const { return m_offset + m_view.size(); }

private:
    bool take();

    ByteSource m_source; // none where the text has ended
    std::string m_buffer;
    std::size_t m_filled = 0; // of the buffer; the view, and what it waits for the rest of
    std::string_view m_view;
    std::size_t m_offset = 0;
    End m_end = End::Source;
};

} // namespace entente
