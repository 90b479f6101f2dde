// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "commandline.h"
#include "commands/console.h"

namespace entente {

/// Opens the window and returns when it is closed. Needs a QApplication.
int runWindow(const WindowCommand &command, const Console &console);

} // namespace entente
