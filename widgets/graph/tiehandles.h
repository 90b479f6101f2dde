// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QRectF>
#include <vector>

class QPainter;

namespace entente {

struct Theme;

/// The round handles at the sides of a card from which ties are drawn, in widget pixels.
std::vector<QPointF> tieHandlesOf(const QRectF &card);
/// True where the point is on one of them.
bool isOnHandle(const std::vector<QPointF> &handles, const QPointF &position);
/// True near enough to the card for its handles to stay while the pointer is on its way to them.
bool keepsHandles(const QRectF &card, const QPointF &position);
void paintHandles(QPainter &painter, const std::vector<QPointF> &handles, const Theme &theme);

} // namespace entente
