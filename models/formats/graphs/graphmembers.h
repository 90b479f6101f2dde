// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/recordfields.h"

#include <algorithm>
#include <array>
#include <span>

namespace entente {

/// A member of a record as an attribute. What is no text is written as JSON.
struct KnownMember
{
    enum class Form : unsigned char { Apart, Text, Date, List, Object, Truth, Number };
    std::string_view name;
    Form form = Form::Apart; // apart: told by the graph itself, as label or as ends, or not at all
};

/// The form follows from the type of the value.
template <class Record, class Value>
constexpr KnownMember asAttribute(const Field<Record, Value> &field)
{
    using Form = KnownMember::Form;
    const auto form = [&] {
        if (field.key.empty() || (std::is_same_v<Record, Actor> && field.key == "name"))
            return Form::Apart;
        if constexpr (std::is_same_v<Value, std::string> || std::is_same_v<Value, SharedText> ||
                      std::is_enum_v<Value>)
            return Form::Text;
        else if constexpr (std::is_same_v<Value, std::optional<Edtf>> ||
                           std::is_same_v<Value, TieBound>)
            return Form::Date;
        else if constexpr (std::is_same_v<Value, bool>)
            return Form::Truth;
        else if constexpr (std::is_same_v<Value, std::optional<int>>)
            return Form::Number;
        else if constexpr (std::is_same_v<Value, JsonMembers> ||
                           std::is_same_v<Value, decltype(Actor::names)>)
            return Form::Object;
        else if constexpr (requires(Value value) { value.push_back(value.front()); })
            return Form::List;
        else
            return Form::Apart;
    }();
    return {field.key, form};
}

template <class Record>
inline constexpr auto recordMembers = std::apply(
    [](const auto &...field) {
        return std::array{KnownMember{"id"}, asAttribute(field)...};
    },
    recordFields<Record>);

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
    return name.empty() || it == members.end() ? nullptr : &*it;
}

/// The member that an attribute of that name tells, or null.
inline const KnownMember *attributeMember(KnownMembers members, std::string_view name)
{
    const auto *member = knownMember(members, name);
    return member && member->form != KnownMember::Form::Apart ? member : nullptr;
}

} // namespace entente
