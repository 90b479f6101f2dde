// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "textwindow.h"

namespace entente {

enum class JsonToken : unsigned char {
    BeginObject,
    EndObject,
    BeginArray,
    EndArray,
    Colon,
    Comma,
    String,
    Integer, // fits into 64 bits
    Number,
    TooLarge, // a number beyond those that can be told
    True,
    False,
    Null,
    End,
    Broken
};

/// Takes a JSON text apart into its words and marks, each with its place.
class JsonScanner
{
public:
    JsonScanner(TextWindow &window, std::size_t from);

    JsonToken next();
    /// Of the token: its first byte, and one past its last byte.
    std::size_t start() const { return m_start; }
    std::size_t end() const { return m_end; }
    /// A string's value, a number as it is written; until the next token.
    std::string_view text() const { return m_text; }
    /// The last byte of the token before, 0 where there was none.
    char before() const { return m_before; }

    /// What is wrong inside a string that is broken, and where.
    enum class Flaw : unsigned char { None, Text, Escape };
    Flaw flaw() const { return m_flaw; }
    std::size_t flawAt() const { return m_flawAt; }

    /// The text from there on stays at hand; there may be one such place at a time.
    void keepFrom(std::size_t offset) { m_keep = offset; }
    /// The text from there to the end of the token, and no longer kept.
    std::string_view kept();
    /// What follows from there, as far as it is at hand and at least so much of it. Only once the
    /// text is given up.
    std::string_view lookFrom(std::size_t offset, std::size_t length);
    /// True where nothing but blanks follows. Only once the text is given up.
    bool isBlankFrom(std::size_t offset);

private:
    std::size_t place(const char *at) const
    {
        return m_window.offset() + std::size_t(at - m_window.view().data());
    }
    bool more();
    bool atEnd() { return m_at == m_stop && !more(); }
    char take() { return *m_at++; }
    JsonToken finish(JsonToken token);
    JsonToken broken(Flaw flaw = Flaw::None);
    JsonToken literal(std::string_view word, JsonToken token);
    JsonToken number();
    bool digits();
    JsonToken string();
    bool escape();
    bool hexUnit(unsigned &unit);

    static constexpr std::size_t nothing = static_cast<std::size_t>(-1);

    TextWindow &m_window;
    const char *m_at;
    const char *m_stop;
    std::size_t m_keep = nothing;
    std::size_t m_start = 0;
    std::size_t m_end = 0;
    std::size_t m_flawAt = 0;
    std::string_view m_text;
    std::string m_decoded;
    char m_before = 0;
    char m_last = 0;
    Flaw m_flaw = Flaw::None;
    bool m_surplus = false; // a number ran into letters of numbers that are none of its own: 01
};

} // namespace entente
