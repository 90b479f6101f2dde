// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "scenes.h"

namespace entente {

namespace {

Snapshot on(const Scenery &scenery, const std::optional<Edtf> &date, int event = -1)
{
    SnapshotQuery query;
    query.date = date;
    if (event >= 0)
        query.event = scenery.index->map().events().at(std::size_t(event)).id;
    return snapshotAt(scenery.index, query);
}

Snapshot at(const Scenery &scenery, const Stop &stop)
{
    return on(scenery, Edtf::ofDay(stop.days.first), stop.event);
}

} // namespace

QStringList sampleNames()
{
    return {QStringLiteral("libya"), QStringLiteral("europe"), QStringLiteral("yemen")};
}

std::vector<Snapshot> sixDates(const Scenery &scenery)
{
    const auto &stops = scenery.index->stops();
    std::vector<Snapshot> snapshots{scenery.snapshot, on(scenery, std::nullopt)};
    for (const std::size_t quarter : {0, 1, 2, 3})
        snapshots.push_back(at(scenery, stops[(stops.size() - 1) * quarter / 3]));
    return snapshots;
}

std::vector<Snapshot> everyStop(const Scenery &scenery)
{
    std::vector<Snapshot> snapshots;
    for (const auto &stop : scenery.index->stops())
        snapshots.push_back(at(scenery, stop));
    const auto extent = *scenery.index->extent();
    snapshots.push_back(on(scenery, Edtf::ofDay(extent.first)));
    snapshots.push_back(on(scenery, Edtf::ofDay(extent.last)));
    snapshots.push_back(on(scenery, std::nullopt));
    return snapshots;
}

QString wordsFor(const Snapshot &snapshot)
{
    const auto date = snapshot.date();
    return QString::fromStdString(snapshot.map().info().title) + QStringLiteral(" on ") +
           (date ? QString::fromStdString(date->text()) : QStringLiteral("all dates"));
}

} // namespace entente
