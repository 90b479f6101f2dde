// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/audit.h"

#include <string>

namespace entente {

/// A label: "From a single source".
std::string findingLabel(Finding finding);
/// What it means, in a sentence.
std::string findingMeaning(Finding finding);
/// "3 ties and 1 event".
std::string claimCountWords(std::size_t ties, std::size_t events);

} // namespace entente
