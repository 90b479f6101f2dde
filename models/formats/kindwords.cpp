// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "kindwords.h"

#include "models/map/vocabulary.h"

namespace entente {

const std::map<std::string, std::string> &kindWords()
{
    static const auto words = [] {
        std::map<std::string, std::string> made;
        for (const auto kind : allWords<TieKind>())
            made[std::string(kind)] = kind;
        for (const auto *word :
             {"1",        "+1",         "+",          "positive",  "pos",         "ally",
              "allies",   "allied",     "alliance",   "friend",    "support",     "supports",
              "back",     "supportive", "supporting", "supporter", "cooperation", "cooperative",
              "friendly", "friendship", "partner"})
            made[word] = "backs";
        for (const auto *word : {"-1",          "-",         "\xE2\x88\x92\x31",
                                 "negative",    "neg",       "enemy",
                                 "enemies",     "rival",     "foe",
                                 "oppose",      "war",       "fights",
                                 "opposing",    "opposed",   "opposition",
                                 "opponent",    "conflict",  "conflictual",
                                 "hostile",     "hostility", "rivalry",
                                 "antagonistic"})
            made[word] = "opposes";
        for (const auto *word : {"0", "neutral", "neutrality"})
            made[word] = "tied";
        return made;
    }();
    return words;
}

} // namespace entente
