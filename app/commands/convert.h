// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/commandline.h"
#include "console.h"

namespace entente {

/// Rewrites a map. Leaves OUT as it was where IN has errors, where OUT is of a newer version or no
/// file, or where it cannot be written.
int runConvert(const ConvertCommand &command, const Console &console);

} // namespace entente
