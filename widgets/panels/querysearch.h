// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "recordsearch.h"

#include "models/connect/query.h"

namespace entente {

/// What was typed as a question of the language of docs/find.md, and what fits it.
struct QueryAnswer
{
    Query::Found found;
    std::optional<Query::Problem> problem; // the text is wrong there, and nothing is found
    std::vector<SearchHit> hits;           // what was found, actors before ties before events
};

/// True where a term has a key ("backs:"), or the text asks for the language ("?"): what is typed
/// otherwise is searched for as it stands.
bool isQuery(const QString &text);
QueryAnswer answerTo(const MapIndex &index, const QString &text);
/// All that was found, to be selected.
std::vector<Item> itemsOf(const AllianceMap &map, const Query::Found &found);
/// What a filter leaves in: the ties found, those of the actors found, and the events.
RecordSet recordsOf(const MapIndex &index, const Query::Found &found, const QString &text);

/// What the term at the cursor could become: keys, and after a key its words, actors or sources.
/// Each has the whole text that it would make. For "?" all keys.
std::vector<SearchHit> queryCompletions(const AllianceMap &map, const QString &text, int cursor,
                                        std::size_t most = 12);

} // namespace entente
