// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "textwindow.h"

#include "jsontext.h"

#include <algorithm>
#include <cstring>

namespace entente {

namespace {

constexpr std::size_t smallestStep = std::size_t(256) << 10;
constexpr std::size_t longestSequence = 4; // of UTF-8

} // namespace

TextWindow::TextWindow(std::string_view whole) : m_view(whole) {}

TextWindow::TextWindow(ByteSource source) : m_source(std::move(source)) {}

bool TextWindow::grow(std::size_t keepFrom)
{
    if (!m_source)
        return false;
    const auto dropped = std::min(keepFrom - m_offset, m_view.size());
    std::memmove(m_buffer.data(), m_buffer.data() + dropped, m_filled - dropped);
    m_filled -= dropped;
    m_offset += dropped;
    const auto before = m_view.size() - dropped;
    m_view = std::string_view(m_buffer).substr(0, before);
    while (m_source && m_view.size() == before)
        if (!take())
            m_source = {};
    return m_view.size() > before;
}

/// Reads a step and adds what of it is text. False at the end.
bool TextWindow::take()
{
    // What a step has cut in two waits behind the view. A long stretch grows in long steps.
    const auto checked = m_view.size(), step = std::max(smallestStep, m_filled);
    if (m_buffer.size() < m_filled + step)
        m_buffer.resize(m_filled + step);
    const auto count = m_source(m_buffer.data() + m_filled, step);
    m_filled += count;
    const auto added = std::string_view(m_buffer).substr(checked, m_filled - checked);
    const auto nul = added.find('\0');
    const auto text = added.substr(0, nul);
    const auto bad = firstBadUtf8(text);
    const bool cut = bad != std::string_view::npos && nul == std::string_view::npos && count > 0 &&
                     text.size() - bad < longestSequence;
    m_view = std::string_view(m_buffer).substr(0, checked + std::min(bad, text.size()));
    if (bad != std::string_view::npos && !cut)
        m_end = End::NotUtf8;
    else if (nul != std::string_view::npos)
        m_end = End::NullByte;
    return count > 0 && m_end == End::Source;
}

void TextWindow::readToEnd()
{
    while (grow(length()))
        ;
}

} // namespace entente
