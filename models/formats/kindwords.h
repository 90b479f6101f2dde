// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

namespace entente {

/// Which words of other people's files mean which kind of tie: "1" and "ally" back, "-1" and
/// "enemy" oppose; the kinds' own words mean themselves. In small letters.
const std::map<std::string, std::string> &kindWords();

} // namespace entente
