// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace entente {

/// The name of one record in the file: a short readable slug, unique across all tables.
/// The tag keeps an actor's id from being taken for an event's.
template <class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(std::string text) : m_text(std::move(text)) {}

    const std::string &text() const { return m_text; }
    bool empty() const { return m_text.empty(); }

    auto operator<=>(const Id &) const = default;
    bool operator==(const Id &) const = default;

private:
    std::string m_text;
};

using ActorId = Id<struct ActorTag>;
using RelationId = Id<struct RelationTag>;
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
    std::size_t operator()(const entente::Id<Tag> &id) const noexcept
    {
        return std::hash<std::string>()(id.text());
    }
};
