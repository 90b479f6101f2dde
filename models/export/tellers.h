// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "figure.h"

namespace entente {

/// A figure of what some tell, and no more.
struct AsTold
{
    Snapshot snapshot;                // what all of them tell together
    FigureOptions options;            // with a panel for each, where they are several
    std::vector<std::string> tellers; // what they are called
};

/// According to those of the look's tellers whom the map has; nothing where it has none of them.
std::optional<AsTold> asTold(const Snapshot &snapshot, const FigureOptions &options);

} // namespace entente
