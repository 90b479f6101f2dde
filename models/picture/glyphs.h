// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/vocabulary.h"

#include <QColor>
#include <QPainter>
#include <QPainterPath>

namespace entente {

/// The sign of an event type, told from the others by its shape alone, within a box of 2 by 2
/// around the origin.
const QPainterPath &glyphPath(EventType type);

/// Draws an event's sign: filled where it happened, hollow and dashed where planned, tinted with a
/// question mark where alleged, hollow and struck where cancelled. `ground` is what it stands on.
void paintGlyph(QPainter &painter, EventType type, EventStatus status, QPointF centre, qreal size,
                const QColor &colour, const QColor &ground);

} // namespace entente
