// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/snapshot.h"

#include <string>
#include <vector>

namespace entente {

/// The picture in plain sentences, each whole and with a full stop: when, who backs and opposes
/// whom, who leads and mediates, what is said or disputed, what is told. Counts actors, in words up
/// to twelve; says so where there is nothing.
std::vector<std::string> narrate(const Snapshot &snapshot);
/// The ties alone: neither date nor what is told, nor what is assumed.
std::vector<std::string> narrateTies(const Snapshot &snapshot);
/// The picture as one text, for the accessible description, alternative text and speaker notes.
std::string narration(const Snapshot &snapshot);

} // namespace entente
