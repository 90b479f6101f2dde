// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/commandline.h"
#include "console.h"

namespace entente {

/// Brings tables, graph files and sources into a map. Leaves OUT as it was where nothing can be
/// brought; answers 1 where rows were rejected.
int runImport(const ImportCommand &command, const Console &console);

} // namespace entente
