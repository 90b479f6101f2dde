// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/vocabulary.h"

#include <string>

namespace entente {

/// What a kind is called, in chips and legends: "backing".
std::string kindNoun(TieKind kind);
/// The kind as a verb, seen from one end: "backs", "is backed by".
std::string kindVerb(TieKind kind, bool mutual, bool fromOtherEnd);
/// How many ties of the kind there are: "312 back", "1 opposes".
std::string tieCountWords(TieKind kind, int count);

/// "Turkey backs the GNA", "The Houthis back Iran" (their number is 2), "Turkey and the GNA back
/// each other".
std::string tieSentence(TieKind kind, bool mutual, const std::string &from, const std::string &to,
                        int number = 1);

} // namespace entente
