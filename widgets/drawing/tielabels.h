// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "displaylist.h"
#include "placer.h"

namespace entente {

/// What is written beside a tie: its means, in one word each, and that it has no source. What goes
/// without saying (mediation by diplomacy) is left out. Not placed yet; empty where there is
/// nothing to say.
TextItem tieLabel(const Relation &relation);

/// Puts each label on its line where that is long enough, else beside it; where no place is free
/// the label goes and is counted.
void placeTieLabels(DisplayList &list, Placer &placer);

} // namespace entente
