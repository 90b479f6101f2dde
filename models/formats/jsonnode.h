// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// One JSON value with the place that it was read from. Lives as long as one record is being read.
struct JsonNode
{
    enum class Type : unsigned char { Null, Boolean, Integer, Number, String, Array, Object };

    Type type = Type::Null;
    bool truth = false;
    std::size_t start = 0; // offset of its first byte in the file
    std::size_t keyStart = 0;
    std::string key;  // where it is a member of an object
    std::string text; // a string's value; a number as it is written
    std::vector<JsonNode> children;

    /// True of that type of value.
    bool is(Type wanted) const { return type == wanted; }
    bool isNumber() const { return type == Type::Integer || type == Type::Number; }
    /// The first member of that name, or null.
    const JsonNode *find(std::string_view name) const;
    /// The value of a number; 0 where it is too small to tell.
    double number() const;
};

} // namespace entente
