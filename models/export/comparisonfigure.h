// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "figure.h"

namespace entente {

/// Two dates of one map with the same filter and focus; a coarse one is a window of all its days.
ComparedStates comparedDates(const MapIndexPointer &index, const Edtf &first, const Edtf &second,
                             SnapshotQuery query = {});
/// What two sources or speakers hold, of all time.
ComparedStates comparedVoices(const MapIndexPointer &index, const std::string &first,
                              const std::string &second, SnapshotQuery query = {});
/// Two files; the picture is of a map that has the records of both.
ComparedStates comparedFiles(const AllianceMap &first, const QString &firstName,
                             const AllianceMap &second, const QString &secondName);

/// A figure of both states, to be composed of the snapshot `merged->both`: as one drawing, or as
/// one for each beside the other, at the same places.
FigureOptions comparisonOptions(const std::shared_ptr<const ComparedStates> &states,
                                bool sideBySide);

} // namespace entente
