// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "arrangement.h"

namespace entente {

/// The arrangement as it is drawn at a scale: places come nearer or go apart, cards and their type
/// keep their size. Cards that would touch give way by a little; where that is not enough all are
/// compact, and where that is not, who has fewer ties becomes a chip or a dot. `drawn` says by
/// actor who is there at all; where it is empty, everybody is, and no date changes it.
Arrangement scaledArrangement(const Arrangement &arrangement, qreal scale,
                              const std::vector<char> &drawn = {});

/// What all cards of those who are drawn cover together.
QRectF boundsOf(const Arrangement &arrangement, const std::vector<char> &drawn = {});

/// The largest scale, up to `largest`, at which all cards find room in that size, each as large as
/// it is at that scale.
qreal scaleToFit(const Arrangement &arrangement, const QSizeF &room, qreal largest,
                 const std::vector<char> &drawn = {});

} // namespace entente
