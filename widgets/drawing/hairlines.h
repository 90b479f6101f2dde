// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QLineF>

#include <vector>

class QImage;

namespace entente {

/// Draws anti-aliased lines of one pixel onto an image (ARGB32 premultiplied), in pixels of it,
/// over what is there. Many times as fast as QPainter, which is made for lines of any width. After
/// Wu, "An Efficient Antialiasing Technique" (1991).
void drawHairlines(QImage &image, const std::vector<QLineF> &lines, const QColor &colour);

} // namespace entente
