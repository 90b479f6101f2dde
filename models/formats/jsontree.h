// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// Why a text was not read as a tree.
struct JsonRefusal
{
    std::string code; // "not-json", "too-large"
    std::string message;
    std::string hint;
};

/// Reads a whole JSON text as a tree, for files of other programs. Refused, with nothing in `tree`,
/// are values nested more than 200 deep, objects of more than 2,000 members (finding one takes as
/// many steps as there are) and null bytes, which nlohmann takes for the end of the text.
std::optional<JsonRefusal> readTree(std::string_view text, nlohmann::ordered_json &tree);

} // namespace entente
