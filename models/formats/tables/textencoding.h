// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "bytesource.h"

#include <optional>
#include <string>

namespace entente {

/// How a text file says its letters. Utf8 is also what is assumed until a cell proves otherwise;
/// Windows1252 is never found out for a whole file, only told.
enum class TextEncoding : unsigned char { Utf8, Utf16Le, Utf16Be, Windows1252 };
/// "utf-8", "utf-16le", "utf-16be", "windows-1252".
std::string_view word(TextEncoding encoding);
std::optional<TextEncoding> encodingNamed(std::string_view word);

/// Hands a text on as UTF-8: takes a byte order mark off, turns UTF-16 (with or without a mark)
/// into UTF-8 as it flows. Other bytes pass as they are; `asUtf8` mends single cells.
class Utf8Stream
{
public:
    /// `told`: how the text is written; without it that is found out.
    explicit Utf8Stream(ByteSource source, std::optional<TextEncoding> told = std::nullopt);

    /// At most that many bytes of UTF-8; 0 at the end.
    std::size_t read(char *to, std::size_t most);
    TextEncoding encoding() const { return m_encoding; }
    /// Bytes taken from the source so far.
    std::size_t bytesRead() const { return m_bytesRead; }

private:
    void begin();
    std::size_t take(char *to, std::size_t most);
    std::size_t fill();
    void convert(bool atEnd);
    void convertUnit(unsigned unit);

    ByteSource m_source;
    std::optional<TextEncoding> m_told;
    TextEncoding m_encoding = TextEncoding::Utf8;
    std::string m_raw;      // bytes not yet converted
    std::string m_ready;    // converted, not yet handed over
    std::size_t m_from = 0; // how much of m_ready is handed over
    std::size_t m_bytesRead = 0;
    unsigned m_high = 0; // a surrogate that waits for its other half
    bool m_begun = false;
    bool m_ended = false;
};

/// The code point of a byte in Windows-1252.
unsigned windows1252(unsigned char byte);
/// Windows-1252 as UTF-8 (the bytes that it leaves open as Latin-1).
std::string fromWindows1252(std::string_view bytes);
/// Appends a code point.
void appendUtf8(std::string &out, unsigned codePoint);

} // namespace entente
