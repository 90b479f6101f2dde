// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/vocabulary.h"

#include <string>

namespace entente {

inline constexpr std::size_t tieKindCount = std::size(tieKindWords);

/// What a kind is called, in chips and legends: "backing".
std::string kindNoun(TieKind kind);
/// The kind as a verb, seen from one end: "backs", "is backed by".
std::string kindVerb(TieKind kind, bool mutual, bool fromOtherEnd);
/// The heading of the ties of a kind, seen from one end: "Backs", "Backed by".
std::string kindHeading(TieKind kind, bool fromOtherEnd);
/// How many ties of the kind there are: "312 back", "1 opposes".
std::string tieCountWords(TieKind kind, int count);

/// "Turkey backs the GNA", "The Houthis back Iran" (their number is 2), "Turkey and the GNA back
/// each other".
std::string tieSentence(TieKind kind, bool mutual, const std::string &from, const std::string &to,
                        int number = 1);

/// Sentences with a stop about who does it (%1) to whom (%2), or of two who do it to each other;
/// then the same where it is only said, and where it is disputed. Marked in the context "TieKinds";
/// the verb of those that go one way follows the number of who does it.
struct TieSentences
{
    const char *oneWay, *mutual, *saidOneWay, *saidMutual, *disputedOneWay, *disputedMutual;
};
const TieSentences &tieSentences(TieKind kind);

} // namespace entente
