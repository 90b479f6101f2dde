// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "diff.h"

#include <string>
#include <vector>

namespace entente {

/// Words for people: what a tie says, what an event tells, what changed. Plain sentences, safe to
/// draw, translated by phrase().

/// "Turkey backs the GNA with troops".
std::string tieWords(const AllianceMap &map, const Tie &tieIndex);
/// "attested", "assumed: after the last day that a source attests" - the standing with its reason.
std::string standingWords(Standing standing, StandingReason why);
/// "since 5 January 2020", "start unknown; attested 14 January 2020", "7 October 1879 to 3 November
/// 1918".
std::string tieDatesWords(const AllianceMap &map, const Tie &tieIndex);
/// "8 January 2020", "undated, not after 5 January 2020", "planned for 19 January 2020".
std::string eventDateWords(const Event &event);
/// "more than 280 civilians killed".
std::string figureWords(const Figure &figure);
/// "backs", "is backed by": the kind as a verb, seen from one end. Words for chips and legends:
/// kindNoun ("backing").
std::string kindVerb(TieKind kind, bool mutual, bool fromOtherEnd);
std::string kindNoun(TieKind kind);
std::string meansWords(const std::vector<Means> &means);
/// One means as a label: "defence pact".
std::string meansLabel(Means means);
std::string eventTypeWords(EventType type);
std::string roleWords(Role role);
std::string actorKindWords(ActorKind kind);
std::string statusWords(EventStatus status);
std::string saysWords(AssertionType says);

/// "Haftar (refuser) and al-Sarraj (signatory)".
std::string participantWords(const AllianceMap &map, const Event &event);
/// The actor's label, with the article where English wants one ("the GNA"); for the middle of a
/// sentence.
std::string actorInSentence(const Actor &actor);

/// A change log between two snapshots of one map, a sentence a change: "Turkey begins to back the
/// GNA with troops", "Italy no longer backs Germany"; from attested to assumed and back is no
/// change. Each with the tie it tells of. On the way back in time the lines say what comes "Later:
/// …".
struct ChangeLine
{
    int tieIndex = -1;
    bool begins = false; // else it ended, or is disputed now or no longer
    std::string words;
};
std::vector<ChangeLine> changeLog(const Snapshot &before, const Snapshot &after);

/// The picture in a few sentences, for the accessible name, alt text and speaker notes.
std::string summary(const Snapshot &snapshot);

/// "[Author,] “Title”, Container, Publisher, 14 January 2020": a source as a line of a reference
/// list.
std::string citation(const Source &source);

} // namespace entente
