// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/snapshot.h"

#include <string>
#include <vector>

namespace entente {

/// Who says so: what a tie or an event claims, and each item of its evidence in words.
struct Testimony
{
    struct Voice
    {
        AssertionType says = AssertionType::Asserts;
        std::string quote;
        std::string speaker; // whose words they are; empty: the source's own
        std::string via;     // the channel
        std::string source;  // a line of a reference list, with its date
        std::string place;   // in the source
        std::string outlet;  // the source in few words: "Ahval, 14 January 2020"
    };
    std::string claim;
    std::string when; // and how it stands
    std::vector<Voice> voices;
    /// A whole sentence: who denies it, or that nobody does, or that no source is given.
    std::string dispute;
};

/// Where in its source the evidence stands: "paragraph 2", the number on one line with its word.
std::string locatorWords(const Evidence &evidence);
/// "no source": in a label, of what nobody vouches for.
std::string noSourceWords();
Testimony testimonyOfTie(const Snapshot &snapshot, int tie);
/// Rival tellings of the event are told as a dispute.
Testimony testimonyOfEvent(const AllianceMap &map, int event);

/// True where evidence alleges the tie and none asserts or qualifies it.
bool isOnlyAlleged(const Tie &tie);

/// One voice on a line: "Haftar: “We refuse” (Ahval, 14 January 2020, paragraph 9)".
std::string voiceWords(const Testimony::Voice &voice);

/// The voice whose words a caption quotes: the first with a quote that does not deny; null where
/// there is none.
const Testimony::Voice *quotedVoice(const Testimony &testimony);

} // namespace entente
