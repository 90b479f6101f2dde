// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "displaylist.h"
#include "placer.h"

#include "models/map/alliancemap.h"

namespace entente {

/// What is written beside a tie: its means, in one word each, and that it has no source. What goes
/// without saying (mediation by diplomacy) is left out. Not placed yet; empty where there is
/// nothing to say.
TextItem tieLabel(const Tie &tieIndex);

/// Where most ties of a kind are made with the same and each says what, those that say it need it
/// no more: the list tells it once.
void takeUsualMeans(DisplayList &list);

/// "×300,000": of a line that stands for so many ties.
TextItem bundleLabel(int ties);

/// Puts each label on its line where that is long enough, else beside it; where no place is free
/// the label goes and is counted.
void placeTieLabels(DisplayList &list, Placer &placer);

/// Of a large drawing, whose list holds no labels of ties: those of ties with their middle in view,
/// as many as find room, once they are large enough to read.
std::vector<TextItem> labelsInView(const DisplayList &list, const AllianceMap &map,
                                   const QRectF &visible, qreal scale);

} // namespace entente
