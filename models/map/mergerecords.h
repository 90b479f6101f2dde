// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edits.h"

namespace entente {

/// One field in which two records differ: what the merged one has, and what is given up or was
/// taken over.
struct MergedField
{
    std::string field; // as the file calls it
    std::string kept;
    std::string other;
    bool taken = false; // the kept record had nothing there: the other's value is taken over
};

/// What merging two records comes to, for a preview, and the patch that does it. `patch` is empty
/// where there is nothing to merge.
struct Merge
{
    MapPatch patch;
    std::vector<MergedField> fields;
    Texts names;              // aliases that the kept actor gets
    std::size_t evidence = 0; // items of evidence that the kept record gets
    std::vector<TieId>
        movedTies; // now end at the kept actor, or are begun or ended by the kept event
    std::vector<TieId> sameTies;      // say the same as another tie then, which gets their evidence
    std::vector<TieId> lostTies;      // join the two themselves and fall away
    std::vector<EventId> movedEvents; // have the kept actor as participant, or cite the kept source
};

/// `gone` becomes `keep`: names, codes, notes, evidence, ties, participants, scenes and place go
/// over, and citations. Where both have a value the kept one stays.
Merge mergeRecords(const AllianceMap &map, const ActorId &keep, const ActorId &gone);
Merge mergeRecords(const AllianceMap &map, const TieId &keep, const TieId &gone);
Merge mergeRecords(const AllianceMap &map, const EventId &keep, const EventId &gone);
Merge mergeRecords(const AllianceMap &map, const SourceId &keep, const SourceId &gone);

} // namespace entente
