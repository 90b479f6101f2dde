// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "figure.h"

namespace entente {

/// Lays the figure's panels side by side into the room of its drawing: one layout and one scale, so
/// that an actor is at the same place in each; ties that not all of them have are marked as
/// changed.
void layPanels(FigurePage &figure, const Snapshot &snapshot, const Arrangement &arrangement,
               const ComposeOptions &drawn);

} // namespace entente
