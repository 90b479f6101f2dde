// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/snapshot.h"
#include "models/picture/arrangement.h"
#include "models/picture/theme.h"

#include <QImage>

namespace entente {

/// The picture of a scene, small, of that size in pixels; what the scene asks for and the map has
/// not is left out.
QImage sceneThumbnail(const MapIndexPointer &index, const Arrangement &arrangement,
                      const Scene &scene, const Theme &theme, QSize pixels);

} // namespace entente
