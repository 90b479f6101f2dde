// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace entente {

/// A member of a record that has an attribute of its own. What is no text is written as JSON.
struct KnownMember
{
    std::string_view name;
    enum class Form : unsigned char { Text, Date, List, Object, Truth, Number } form;
};

inline constexpr std::array<KnownMember, 13> actorMembers = {
    {{"short", KnownMember::Form::Text},
     {"article", KnownMember::Form::Text},
     {"plural", KnownMember::Form::Truth},
     {"kind", KnownMember::Form::Text},
     {"aliases", KnownMember::Form::List},
     {"codes", KnownMember::Form::Object},
     {"names", KnownMember::Form::Object},
     {"since", KnownMember::Form::Date},
     {"until", KnownMember::Form::Date},
     {"colour", KnownMember::Form::Text},
     {"emblem", KnownMember::Form::Text},
     {"note", KnownMember::Form::Text},
     {"evidence", KnownMember::Form::List}}};
inline constexpr std::array<KnownMember, 8> tieMembers = {{{"kind", KnownMember::Form::Text},
                                                           {"mutual", KnownMember::Form::Truth},
                                                           {"means", KnownMember::Form::List},
                                                           {"since", KnownMember::Form::Date},
                                                           {"until", KnownMember::Form::Date},
                                                           {"strength", KnownMember::Form::Number},
                                                           {"evidence", KnownMember::Form::List},
                                                           {"note", KnownMember::Form::Text}}};
inline constexpr std::array<std::string_view, 5> headKeys = {"title", "description", "language",
                                                             "as-of", "reach"};
inline constexpr std::string_view extraName = "extra";
inline constexpr std::string_view citesName = "cites";
inline constexpr std::string_view foreignName = "attributes";

using KnownMembers = std::span<const KnownMember>;

/// Null where it is none of these.
inline const KnownMember *knownMember(KnownMembers members, std::string_view name)
{
    const auto it = std::find_if(members.begin(), members.end(),
                                 [&](const auto &member) { return member.name == name; });
    return it == members.end() ? nullptr : &*it;
}

} // namespace entente
