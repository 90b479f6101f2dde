// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "density.h"

#include <cmath>

namespace entente {

std::vector<double> eventDensity(const MapIndex &index, const TimeScale &scale, int bins)
{
    std::vector<double> counts(std::size_t(std::max(0, bins)));
    if (counts.empty())
        return counts;
    const double width = (scale.right() - scale.left()) / bins;
    const auto binOf = [&](double day) {
        return std::clamp(int(std::floor((scale.x(day) - scale.left()) / width)), 0, bins - 1);
    };
    for (const auto &stop : index.stops()) {
        const auto &date = *index.map().events().at(std::size_t(stop.event)).date;
        const auto days = date.days().clippedTo(scale.extent());
        const int from = binOf(days.first.number), to = binOf(days.last.number + 0.999);
        const double share = date.isInterval() ? 1.0 : 1.0 / (to - from + 1);
        for (int bin = from; bin <= to; ++bin)
            counts[std::size_t(bin)] += share;
    }
    return counts;
}

} // namespace entente
