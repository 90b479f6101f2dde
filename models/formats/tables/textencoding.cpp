// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "textencoding.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace entente {

namespace {

constexpr std::size_t sniffed = 4096;
constexpr unsigned replacement = 0xFFFD;
constexpr std::array<std::string_view, 4> encodingWords = {"utf-8", "utf-16le", "utf-16be",
                                                           "windows-1252"};

/// What Windows-1252 has at 0x80 to 0x9F; 0 where it has nothing.
constexpr std::array<unsigned short, 32> upperControls = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// UTF-16 of Latin text has a zero in every second byte; which of the two tells the order.
bool looksLikeUtf16(std::string_view head, std::size_t zeroAt)
{
    const auto pairs = head.size() / 2;
    std::size_t zeros = 0, others = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        zeros += head[2 * i + zeroAt] == '\0';
        others += head[2 * i + 1 - zeroAt] == '\0';
    }
    return pairs >= 4 && zeros * 10 > pairs * 6 && others * 10 < pairs;
}

} // namespace

std::string_view word(TextEncoding encoding)
{
    return encodingWords[std::size_t(encoding)];
}

std::optional<TextEncoding> encodingNamed(std::string_view text)
{
    const auto *it = std::find(encodingWords.begin(), encodingWords.end(), text);
    return it == encodingWords.end() ? std::nullopt
                                     : std::optional(TextEncoding(it - encodingWords.begin()));
}

ByteSource bytesOf(std::string_view text)
{
    return [text, from = std::size_t(0)](char *to, std::size_t most) mutable {
        const auto count = text.copy(to, most, from);
        from += count;
        return count;
    };
}

std::size_t readFully(const ByteSource &source, char *to, std::size_t most)
{
    std::size_t filled = 0;
    while (filled < most) {
        const auto count = source(to + filled, most - filled);
        if (count == 0)
            break;
        filled += count;
    }
    return filled;
}

void appendUtf8(std::string &out, unsigned codePoint)
{
    if (codePoint < 0x80) {
        out += char(codePoint);
    } else if (codePoint < 0x800) {
        out += char(0xC0 | (codePoint >> 6));
        out += char(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        out += char(0xE0 | (codePoint >> 12));
        out += char(0x80 | ((codePoint >> 6) & 0x3F));
        out += char(0x80 | (codePoint & 0x3F));
    } else {
        out += char(0xF0 | (codePoint >> 18));
        out += char(0x80 | ((codePoint >> 12) & 0x3F));
        out += char(0x80 | ((codePoint >> 6) & 0x3F));
        out += char(0x80 | (codePoint & 0x3F));
    }
}

std::string fromWindows1252(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 4);
    for (const char c : bytes)
        appendUtf8(out, windows1252(static_cast<unsigned char>(c)));
    return out;
}

unsigned windows1252(unsigned char byte)
{
    const bool special = byte >= 0x80 && byte < 0xA0 && upperControls[byte - 0x80] != 0;
    return special ? upperControls[byte - 0x80] : byte;
}

Utf8Stream::Utf8Stream(ByteSource source, std::optional<TextEncoding> told)
    : m_source(std::move(source))
    , m_told(told)
{
}

std::size_t Utf8Stream::take(char *to, std::size_t most)
{
    const auto count = m_source(to, most);
    m_bytesRead += count;
    return count;
}

std::size_t Utf8Stream::fill()
{
    const auto before = m_raw.size();
    m_raw.resize(before + 65536);
    const auto count = take(m_raw.data() + before, 65536);
    m_raw.resize(before + count);
    return count;
}

void Utf8Stream::begin()
{
    m_begun = true;
    while (m_raw.size() < sniffed && fill() > 0) {}
    std::size_t mark = 0;
    if (m_raw.starts_with("\xEF\xBB\xBF"))
        mark = 3;
    else if (m_raw.starts_with("\xFF\xFE"))
        m_encoding = TextEncoding::Utf16Le, mark = 2;
    else if (m_raw.starts_with("\xFE\xFF"))
        m_encoding = TextEncoding::Utf16Be, mark = 2;
    else if (looksLikeUtf16(std::string_view(m_raw).substr(0, sniffed), 1))
        m_encoding = TextEncoding::Utf16Le;
    else if (looksLikeUtf16(std::string_view(m_raw).substr(0, sniffed), 0))
        m_encoding = TextEncoding::Utf16Be;
    if (m_told && *m_told != m_encoding) {
        m_encoding = *m_told;
        mark = 0;
    }
    m_raw.erase(0, mark);
    if (m_encoding == TextEncoding::Utf8)
        m_ready.swap(m_raw);
}

void Utf8Stream::convertUnit(unsigned unit)
{
    const bool isHigh = unit >= 0xD800 && unit < 0xDC00;
    const bool isLow = unit >= 0xDC00 && unit < 0xE000;
    if (m_high && isLow) {
        appendUtf8(m_ready, 0x10000 + ((m_high - 0xD800) << 10) + (unit - 0xDC00));
        m_high = 0;
        return;
    }
    if (m_high)
        appendUtf8(m_ready, replacement);
    m_high = isHigh ? unit : 0;
    if (!isHigh)
        appendUtf8(m_ready, isLow ? replacement : unit);
}

void Utf8Stream::convert(bool atEnd)
{
    if (m_encoding == TextEncoding::Windows1252) {
        m_ready += fromWindows1252(m_raw);
        m_raw.clear();
        return;
    }
    const std::size_t low = m_encoding == TextEncoding::Utf16Le ? 0 : 1;
    std::size_t i = 0;
    for (; i + 1 < m_raw.size(); i += 2)
        convertUnit(static_cast<unsigned char>(m_raw[i + low]) |
                    unsigned(static_cast<unsigned char>(m_raw[i + 1 - low])) << 8);
    m_raw.erase(0, i);
    if (!atEnd)
        return;
    if (m_high || !m_raw.empty())
        appendUtf8(m_ready, replacement);
    m_high = 0;
    m_raw.clear();
}

std::size_t Utf8Stream::read(char *to, std::size_t most)
{
    if (!m_begun)
        begin();
    if (m_encoding == TextEncoding::Utf8 && m_from == m_ready.size())
        return take(to, most);
    if (m_from == m_ready.size() && !m_ended) {
        m_ready.clear();
        m_from = 0;
        while (m_ready.empty() && !m_ended) {
            m_ended = fill() == 0;
            convert(m_ended);
        }
    }
    const auto count = std::min(most, m_ready.size() - m_from);
    std::memcpy(to, m_ready.data() + m_from, count);
    m_from += count;
    return count;
}

} // namespace entente
