// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <future>

namespace entente {

/// True where a window can be shown: a display is there, or somebody chose how Qt is to do without.
bool hasDisplay();
/// Pictures need no display and are to be the same everywhere, so Qt draws without one unless
/// somebody chose otherwise. To be called before the application object is made.
void drawWithoutDisplay();
/// Name, version and desktop file, as settings and the window system know the program.
void nameApplication();
/// The one style and type family of all windows. Needs a QApplication.
void applyApplicationStyle();
/// Has fontconfig, where it is what Qt asks for fonts, read its configuration on another thread
/// while the application object is made. To be called before that; keep what it answers.
[[nodiscard]] std::future<void> readFontsAhead();
/// Has Qt list the system's fonts on another thread: the first text waits for that, what comes
/// before does not. Needs a QApplication.
void listFontsAhead();

} // namespace entente
