// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

namespace entente {

/// The number that the whole of a text is ("1.5", "+2", "-3e4"), or none.
std::optional<double> numberIn(std::string_view text);
/// The same, and "-0,5" as half of the world writes it.
std::optional<double> numberWithComma(std::string_view text);

} // namespace entente
