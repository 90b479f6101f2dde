// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/snapshot.h"
#include "models/picture/theme.h"

#include <QImage>
#include <QPainter>
#include <QSize>
#include <QUrl>

namespace entente {

/// The small pictures that stand in running text and in lists: emblems, line samples of tie kinds,
/// bars of standing. Addressed by name in a page ("entente:picture/…"), drawn on request at the
/// screen's resolution, never read from anywhere.

/// When a tie stands, over the days of `extent`: attested full, assumed half as high, disputed
/// broken; `window` is marked.
struct StandingBar
{
    std::span<const StandingSpan> spans;
    DayRange extent;
    std::optional<DayRange> window;
    TieKind kind = TieKind::Backs;
};
void paintStandingBar(QPainter &painter, const QRectF &box, const StandingBar &bar,
                      const Theme &theme);

/// The names of pictures: an actor's emblem, a sample of a line, a tie's bar of standing.
QUrl emblemPicture(const ActorId &actor);
QUrl samplePicture(TieKind kind, Standing standing, bool mutual);
QUrl barPicture(const TieId &tie);

/// The same picture at a size in device-independent pixels.
QUrl sizedPicture(QUrl picture, const QSize &size);
/// The picture of that name and size. A single clear pixel for any other address.
QImage drawPicture(const QUrl &picture, qreal ratio, const Snapshot &snapshot, const Theme &theme);

/// The days that bars span: the map's extent, with some room where that is a single day.
std::optional<DayRange> barExtent(const MapIndex &index);

} // namespace entente
