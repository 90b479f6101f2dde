// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "signedties.h"

namespace entente {

std::pair<int, int> endsOf(const MapIndex &index, int tie)
{
    const auto &record = index.map().ties().at(std::size_t(tie));
    return {index.actorAt(record.from), index.actorAt(record.to)};
}

std::vector<Direction> directionsOf(const MapIndex &index, const std::vector<char> &counts)
{
    std::vector<Direction> directions;
    const auto &ties = index.map().ties();
    for (std::size_t i = 0; i < ties.size(); ++i) {
        if (!counts[i])
            continue;
        const int tie = int(i);
        const auto [from, to] = endsOf(index, tie);
        directions.push_back({tie, from, to});
        if (ties.at(i).mutual)
            directions.push_back({tie, to, from});
    }
    return directions;
}

std::vector<char> tiesThatStand(const MapIndex &index, const std::optional<Edtf> &date)
{
    std::vector<char> stand(index.map().ties().size(), 1);
    if (date)
        for (std::size_t i = 0; i < stand.size(); ++i)
            stand[i] = strongest(index.spans(int(i)), date->days()).standing != Standing::Absent;
    return stand;
}

std::vector<char> onlySigned(const MapIndex &index, std::vector<char> counts)
{
    const auto &ties = index.map().ties();
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] = counts[i] && sign(ties.at(i).kind) != 0 && ties.at(i).from != ties.at(i).to;
    return counts;
}

} // namespace entente
