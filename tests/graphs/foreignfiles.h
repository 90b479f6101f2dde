// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

namespace entente::test {

/// Graph files as other programs write them, with what Entente does not have: hierarchies, ports,
/// hyperedges, spells, HTML.
const char *foreignGexf();
const char *foreignGraphMl();
const char *foreignDot();
const char *cyjsWithoutItsNode();

} // namespace entente::test
