// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/export/samples.h"

namespace entente {

/// The samples by the first word of their files.
QStringList sampleNames();

/// The map on its own date, on all dates together, and on four events spread over its span.
std::vector<Snapshot> sixDates(const Scenery &scenery);
/// The map on each of its stops, on all dates together, and on the first and the last day.
std::vector<Snapshot> everyStop(const Scenery &scenery);
/// "libya on 2020-01-14".
QString wordsFor(const Snapshot &snapshot);

} // namespace entente
