// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace entente {

/// Files of resources/ that the library carries: the mappings of the known data sets, and the list
/// of states.
std::span<const std::string_view> embeddedPresets();
std::string_view embeddedStates();
/// Which numbers the lists of states, ISO 3166 and UCDP's list of actors give to one state.
std::string_view embeddedStateNumbers();

} // namespace entente
