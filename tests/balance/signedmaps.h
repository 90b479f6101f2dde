// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/snapshot.h"

#include <string>
#include <vector>

namespace entente {

struct TieLine
{
    const char *from;
    const char *kind;
    const char *to;
    const char *more = "";
};

/// A map of actors a to e with these ties, which stand from 1900 to 2100.
Snapshot snapshotOf(const std::vector<TieLine> &ties, const std::string &kindOfA = "state");

} // namespace entente
