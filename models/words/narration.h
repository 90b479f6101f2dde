// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tiekinds.h"

#include "models/analysis/diff.h"

#include <string>
#include <vector>

namespace entente {

/// Words for people: what a tie says, what an event tells, what changed. Plain sentences, safe to
/// draw, translated (models/map/text.h).

/// "Turkey backs the GNA with troops".
std::string tieWords(const AllianceMap &map, const Tie &tie);
/// "attested"; and the plural for what a filter leaves out, "attested ties".
std::string standingWord(Standing standing);
std::string tiesThatAre(Standing standing);
/// "attested", "assumed: after the last day that a source attests" - the standing with its reason.
std::string standingWords(Standing standing, StandingReason why);
/// A standing as a label ("Assumed"), and what it means in a sentence without a stop ("No source
/// speaks for the day itself"). Every list, legend and page takes its words from here.
std::string standingLabel(Standing standing);
std::string standingMeaning(Standing standing);
/// What an unknown start or end of a tie says: "no source says since when"; `brief` for a narrow
/// column: "start unknown".
std::string unknownBoundWords(bool isStart, bool brief = false);
/// "since 5 January 2020", "start unknown; attested 14 January 2020", "7 October 1879 to 3 November
/// 1918".
std::string tieDatesWords(const AllianceMap &map, const Tie &tie);
/// "8 January 2020", "undated, not after 5 January 2020", "planned for 19 January 2020".
std::string eventDateWords(const Event &event);
/// "more than 280 civilians killed".
std::string figureWords(const Figure &figure);
/// "troops and funding".
std::string meansWords(const std::vector<Means> &means);
/// One means as a label: "defence pact".
std::string meansLabel(Means means);
std::string eventTypeWords(EventType type);
std::string roleWords(Role role);
/// "proposes", "takes part": what somebody in that role does, as short as it can be told.
std::string roleVerb(Role role);
std::string actorKindWords(ActorKind kind);
std::string statusWords(EventStatus status);
/// "more than": what a figure says of its number.
std::string boundWords(Bound bound);
std::string saysWords(AssertionType says);

/// "refuser: Haftar; signatory: al-Sarraj".
std::string participantWords(const AllianceMap &map, const Event &event);
/// The actor's label with its article, where the file gives one ("the GNA"); for the middle of a
/// sentence.
std::string actorInSentence(const Actor &actor);
/// With a capital at its start.
std::string sentenceCase(std::string text);
/// 1, or 2 where the label is a plural: which form a verb takes whose subject it is.
int grammaticalNumber(const Actor &actor);

/// What is different between two snapshots of one map, a line a tie that is shown in either:
/// "Turkey backs the GNA with troops". From attested to assumed and back is no change. Empty
/// between snapshots of two maps.
struct ChangeLine
{
    enum class Change { Begins, Ends, Disputed, NotDisputed };
    int tieIndex = -1;
    Change change = Change::Begins;
    std::string words;
};
std::vector<ChangeLine> changeLog(const Snapshot &before, const Snapshot &after);
/// The same in one line: "Began since 4 Jan 2020: Turkey backs the GNA with troops · Ended since
/// …"; on the way back in time "Not yet begun on 4 Jan 2020: …". Empty where nothing changed, and
/// between windows that overlap.
std::string changeWords(const Snapshot &before, const Snapshot &after);

/// "[Author,] “Title”, Container, Publisher, 14 January 2020": a source as a line of a reference
/// list.
std::string citation(const Source &source);

} // namespace entente
