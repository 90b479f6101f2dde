// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "commandline.h"
#include "commands/console.h"

namespace entente {

/// Opens the window on the file as a person would see it and writes it as a picture. Needs a
/// QApplication.
int runScreenshot(const ScreenshotCommand &command, const Console &console);

} // namespace entente
