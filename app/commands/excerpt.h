// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "console.h"

#include "models/map/alliancemap.h"

#include <QString>

#include <optional>

namespace entente {

/// The part of a map that stands on a date (none: any) and of which a condition is true (empty:
/// all), with everything that it needs to stand alone. The condition asks a tie for from, to, kind,
/// mutual, means, since, until, standing, source, strength and its attributes. Nothing, and the
/// console told, where it cannot be asked.
std::optional<AllianceMap> partOf(const AllianceMap &map, const std::optional<Edtf> &date,
                                  const QString &where, const Console &console);

} // namespace entente
