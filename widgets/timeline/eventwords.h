// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/alliancemap.h"

#include <QString>
#include <vector>

namespace entente {

/// What the timeline says of events, in plain text or rich text that carries nothing from the file
/// as markup.

/// "refusal · 14 January 2020 · refuser: Haftar": what stands below an event's title.
QString eventDetail(const AllianceMap &map, const Event &event);
/// A tooltip: title, type and status, date, participants.
QString eventTip(const AllianceMap &map, const Event &event);
/// A tooltip for several events on one spot.
QString eventsTip(const AllianceMap &map, const std::vector<int> &events);

} // namespace entente
