// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/commandline.h"
#include "console.h"

namespace entente {

/// Lists what is wrong with each file. The worst of them is the exit code; a file that cannot be
/// read counts as an error.
int runCheck(const CheckCommand &command, const Console &console);

} // namespace entente
