// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "theme.h"

namespace entente {

/// How much larger than usual readers want the words around the map: 1 where the application's font
/// has 13 pixels, or no size in pixels.
qreal textScale();
/// uiFont() at that scale, for menus, panels and forms. A map's own type keeps its size.
QFont textFont(qreal pixelSize, QFont::Weight weight = QFont::Normal);

} // namespace entente
