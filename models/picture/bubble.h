// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPainterPath>
#include <QRectF>

#include <vector>

namespace entente {

/// A smooth outline around the members' boxes, joined by bridges, that keeps off the others' boxes;
/// in several parts where the others stand between. After Collins, Penn and Carpendale, "Bubble
/// Sets" (2009): a field over a grid, its contour by marching squares.
QPainterPath bubbleAround(const std::vector<QRectF> &members, const std::vector<QRectF> &others);

} // namespace entente
