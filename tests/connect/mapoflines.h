// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/mapindex.h"
#include "models/map/mappatch.h"

#include <sstream>

namespace entente::test {

/// A map written tie by tie, a line each: "a backs b", "a opposes b 1914", "a mutual-backs b". The
/// id of a tie is its line without the year, with blanks as hyphens.
inline AllianceMap mapOfLines(const std::string &lines)
{
    MapPatch patch;
    AllianceMap map;
    std::istringstream text(lines);
    for (std::string line; std::getline(text, line);) {
        std::istringstream words(line);
        std::string from, kind, to, year;
        if (!(words >> from >> kind >> to))
            continue;
        words >> year;
        Tie tie;
        tie.mutual = kind.starts_with("mutual-");
        tie.kind = *parse<TieKind>(tie.mutual ? kind.substr(7) : kind);
        tie.id = TieId(from + "-" + kind + "-" + to);
        tie.from = ActorId(from);
        tie.to = ActorId(to);
        if (!year.empty())
            tie.since = tie.until = TieBound::dated(*Edtf::parse(year));
        for (const auto &id : {tie.from, tie.to}) {
            Actor actor;
            actor.id = id;
            actor.name = id.text();
            patch.put(actor);
        }
        patch.put(tie);
    }
    map.apply(patch);
    return map;
}

/// "a c": the ids of the records at those places.
template <class Table>
std::string idsAt(const Table &table, const std::vector<int> &places)
{
    std::string ids;
    for (const int place : places)
        ids += (ids.empty() ? "" : " ") + table.at(std::size_t(place)).id.text();
    return ids;
}

} // namespace entente::test
