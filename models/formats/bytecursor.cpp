// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "bytecursor.h"

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t bufferSize = std::size_t(64) << 10;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

bool isBetweenTokens(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == ',' || c == ':';
}

} // namespace

ByteCursor::ByteCursor(std::string_view whole)
    : m_begin(whole.data())
    , m_at(m_begin)
    , m_end(m_begin + whole.size())
{
    skipByteOrderMark();
}

ByteCursor::ByteCursor(ByteSource source) : m_source(std::move(source)), m_buffer(bufferSize, '\0')
{
    fill();
    m_ended = false;
    skipByteOrderMark();
}

void ByteCursor::skipByteOrderMark()
{
    if (std::string_view(m_at, std::size_t(m_end - m_at)).starts_with(byteOrderMark))
        m_at += byteOrderMark.size();
    beginToken(0);
}

bool ByteCursor::fill()
{
    tokenStart(); // while its bytes are at hand
    m_offset += std::size_t(m_end - m_begin);
    m_begin = m_at = m_search = m_source ? m_buffer.data() : m_end;
    const auto filled = m_source ? readFully(m_source, m_buffer.data(), m_buffer.size()) : 0;
    m_end = m_begin + filled;
    m_ended = filled == 0;
    return !m_ended;
}

void ByteCursor::beginToken(std::size_t back)
{
    m_search = m_at - back;
    m_started = false;
}

std::size_t ByteCursor::tokenStart()
{
    if (m_started)
        return m_start;
    m_search = std::find_if_not(m_search, m_end, isBetweenTokens);
    m_start = m_offset + std::size_t(m_search - m_begin);
    m_started = m_search != m_end;
    return m_start;
}

} // namespace entente
