// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "spacing.h"

namespace entente {

/// Some of a map's actors with the ties between them, as a request of their own.
struct Part
{
    std::vector<std::size_t> members; // in the whole request
    LayoutRequest request;
};

using NodeIndexes = std::vector<std::size_t>;

/// The members alone, with the ties among them.
Part partOf(const LayoutRequest &request, NodeIndexes members);
/// All parts at once: no member in two of them, ties between parts left out.
std::vector<Part> partsOf(const LayoutRequest &request, const std::vector<NodeIndexes> &members);
/// Who is tied to somebody or pinned; the others say nothing about where they belong.
NodeIndexes tiedOnes(const LayoutRequest &request);
/// Those of the tied that are tied to each other over however many steps, the largest first.
std::vector<NodeIndexes> componentsOf(const LayoutRequest &request);
/// Everybody's positions: the tied where they are, the others in rows below.
std::vector<Position> withRowsBelow(const LayoutRequest &request, const Part &tied,
                                    const std::vector<Position> &places);

} // namespace entente
