// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mapping.h"

#include <optional>
#include <string_view>

namespace entente {

/// Why a text is no mapping: what, where (JSON pointer), what to do.
struct MappingProblem
{
    std::string message;
    std::string hint;
};

/// A mapping as JSON, and back: same mapping, same text.
std::optional<TableMapping> readMapping(std::string_view json, MappingProblem *problem = nullptr);
std::string writeMapping(const TableMapping &mapping);

} // namespace entente
