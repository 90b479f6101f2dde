// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace entente {

/// The text of an id, kept once for the whole program.
struct IdText
{
    std::string text;
    std::size_t hash = 0;

    /// The one copy of that text in the program; it stays until the end.
    static const IdText *of(std::string_view text);
    /// The empty text.
    static const IdText *none();
};

/// The name of one record in the file: a short readable slug, unique across all tables. As small
/// and as quick to compare as a number. The tag keeps an actor's id from being taken for an
/// event's.
template <class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(std::string_view text) : m_text(IdText::of(text)) {}
    explicit Id(const IdText *text) : m_text(text) {}

    const std::string &text() const { return m_text->text; }
    bool empty() const { return text().empty(); }
    std::size_t hash() const { return m_text->hash; }
    /// The text that all ids of it share.
    const IdText *shared() const { return m_text; }

    /// By the letters, so that an order does not change from run to run.
    std::strong_ordering operator<=>(const Id &other) const
    {
        return m_text == other.m_text ? std::strong_ordering::equal : text() <=> other.text();
    }
    bool operator==(const Id &other) const { return m_text == other.m_text; }

private:
    const IdText *m_text = IdText::none();
};

using ActorId = Id<struct ActorTag>;
using TieId = Id<struct TieTag>;
using EventId = Id<struct EventTag>;
using SourceId = Id<struct SourceTag>;
using SceneId = Id<struct SceneTag>;

/// True for what the file accepts as an id: non-empty and without control characters.
bool isValidId(std::string_view text);

/// A readable slug for a new record named `name` ("Fayez al-Sarraj" -> "fayez-al-sarraj"); "record"
/// where nothing is left.
std::string slug(std::string_view name);

} // namespace entente

template <class Tag>
struct std::hash<entente::Id<Tag>>
{
    std::size_t operator()(const entente::Id<Tag> &id) const noexcept { return id.hash(); }
};
