// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "dyadyears.h"

#include "csvwriter.h"

#include "models/map/standing.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace entente {

namespace {

/// From the first day to the last that any tie or event of the map, or its as-of, names, a source's
/// own date included where its evidence names no other.
DayRange toldDays(const AllianceMap &map)
{
    DayRange told{Day::last(), Day::first()};
    const auto add = [&](const DayRange &days) {
        if (days.first.isFinite())
            told.first = std::min(told.first, days.first);
        if (days.last.isFinite())
            told.last = std::max(told.last, days.last);
    };
    if (map.info().asOf)
        add(map.info().asOf->days());
    for (const auto &tie : map.ties()) {
        for (const auto *bound : {&tie.since, &tie.until})
            if (bound->isDated())
                add(bound->date.days());
        for (const auto &item : tie.evidence)
            if (const auto days = attestation(map, item))
                add(*days);
    }
    for (const auto &event : map.events())
        if (event.date)
            add(event.date->days());
    return told;
}

struct Row
{
    Standing standing = Standing::Assumed;
    int ties = 0;
};

/// Disputed says more than attested, and that more than assumed.
int strength(Standing standing)
{
    return standing == Standing::Disputed ? 2 : standing == Standing::Attested ? 1 : 0;
}

} // namespace

std::string dyadYears(const AllianceMap &map, const DayRange &window)
{
    const auto days = toldDays(map).clippedTo(window);
    std::string out;
    CsvWriter csv(out);
    csv.row({"year", "from", "to", "from_name", "to_name", "kind", "mutual", "standing", "ties"});
    if (days.empty())
        return out;
    const auto nameOf = [&](const ActorId &id) {
        const auto *actor = map.actors().find(id);
        return actor ? actor->name : id.text();
    };
    std::map<std::tuple<int, std::string, std::string, int, bool>, Row> rows;
    for (const auto &tie : map.ties()) {
        const auto spans = standingSpans(map, tie);
        auto from = tie.from.text(), to = tie.to.text();
        if (tie.mutual && to < from)
            std::swap(from, to);
        for (int year = days.first.year(); year <= days.last.year(); ++year) {
            const auto found =
                strongest(spans, {Day::of(year, 1, 1), Day::of(year, 12, 31)}).standing;
            if (found == Standing::Absent)
                continue;
            auto &row = rows[{year, from, to, int(tie.kind), tie.mutual}];
            if (row.ties++ == 0 || strength(found) > strength(row.standing))
                row.standing = found;
        }
    }
    for (const auto &[key, row] : rows) {
        const auto &[year, from, to, kind, mutual] = key;
        csv.row({std::to_string(year), from, to, nameOf(ActorId(from)), nameOf(ActorId(to)),
                 word(TieKind(kind)), mutual ? "1" : "0", word(row.standing),
                 std::to_string(row.ties)});
    }
    return out;
}

} // namespace entente
