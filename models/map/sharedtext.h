// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstdint>
#include <cstring>
#include <new>
#include <string>
#include <string_view>
#include <utility>

namespace entente {

/// A text in the room of a pointer, for what most records do not have. Copies share it; a change
/// makes a new one.
class SharedText
{
public:
    SharedText() = default;
    SharedText(std::string_view text) : m_block(text.empty() ? nullptr : Block::of(text, {})) {}
    SharedText(const std::string &text) : SharedText(std::string_view(text)) {}
    SharedText(const char *text) : SharedText(std::string_view(text)) {}
    SharedText(const SharedText &other) noexcept : m_block(other.m_block)
    {
        if (m_block)
            ++m_block->users;
    }
    SharedText(SharedText &&other) noexcept : m_block(std::exchange(other.m_block, nullptr)) {}
    SharedText &operator=(SharedText other) noexcept
    {
        std::swap(m_block, other.m_block);
        return *this;
    }
    ~SharedText()
    {
        if (m_block && --m_block->users == 0)
            ::operator delete(m_block);
    }

    bool empty() const { return !m_block; }
    std::size_t size() const { return m_block ? m_block->size : 0; }
    /// Empty then.
    void clear() { *this = {}; }
    std::string_view view() const
    {
        return m_block ? std::string_view(m_block->text(), m_block->size) : std::string_view();
    }
    std::string str() const { return std::string(view()); }
    operator std::string_view() const { return view(); }
    operator std::string() const { return str(); }

    SharedText &operator+=(std::string_view more)
    {
        if (!more.empty())
            *this = SharedText(Block::of(view(), more));
        return *this;
    }
    bool operator==(const SharedText &other) const
    {
        return m_block == other.m_block || view() == other.view();
    }

private:
    struct Block
    {
        std::atomic<std::uint32_t> users;
        std::uint32_t size;

        char *text() { return reinterpret_cast<char *>(this + 1); }

        static Block *of(std::string_view first, std::string_view second)
        {
            const auto size = first.size() + second.size();
            auto *block = new (::operator new(sizeof(Block) + size)) Block{1, std::uint32_t(size)};
            std::memcpy(block->text(), first.data(), first.size());
            if (!second.empty())
                std::memcpy(block->text() + first.size(), second.data(), second.size());
            return block;
        }
    };
    explicit SharedText(Block *block) : m_block(block) {}

    Block *m_block = nullptr; // null where there is no text
};

} // namespace entente
