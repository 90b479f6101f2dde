// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/mappatch.h"

namespace entente {

/// One record that is not the same in two maps.
struct RecordDifference
{
    enum class Change : unsigned char { Added, Removed, Changed };
    Change change = Change::Changed;
    std::string
        table; // as in the file: "actors"; "layout" for a place, empty for the head of the map
    std::string id;
    std::string label; // what people call it
    Texts fields;      // of a changed one, as in the file

    bool operator==(const RecordDifference &) const = default;
};

/// What is to be told of going from one map to the other: the head, then table by table, in the
/// order of the file. Places come last.
std::vector<RecordDifference> differences(const AllianceMap &from, const AllianceMap &to);

/// The patch that makes the one map the other, order included.
MapPatch patchBetween(const AllianceMap &from, const AllianceMap &to);

/// "Egypt", or "Egypt – LNA (backs)": what people call a record of the map.
std::string labelOf(const AllianceMap &map, const Actor &actor);
std::string labelOf(const AllianceMap &map, const Tie &tie);
std::string labelOf(const AllianceMap &map, const Event &event);
std::string labelOf(const AllianceMap &map, const Source &source);
std::string labelOf(const AllianceMap &map, const Scene &scene);
std::string labelOf(const AllianceMap &map, const Placement &placement);

} // namespace entente
