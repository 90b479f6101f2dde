// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphmap.h"

#include "models/map/text.h"

#include <unordered_set>

namespace entente {

namespace {

std::size_t uncitedSources(const AllianceMap &map)
{
    std::unordered_set<std::string> cited;
    const auto cite = [&](const auto &table) {
        for (const auto &record : table)
            for (const auto &item : record.evidence)
                cited.insert(item.source.text());
    };
    cite(map.actors());
    cite(map.ties());
    std::size_t count = 0;
    for (const auto &source : map.sources())
        count += !cited.contains(source.id.text());
    return count;
}

void addPajekLosses(const AllianceMap &map, std::vector<std::string> &losses)
{
    losses.push_back(
        translate("Formats", "of actors all but the name: ids, kinds, codes, notes, evidence"));
    losses.push_back(translate(
        "Formats", "of ties all but the ends, the kind and the years: ids, means, exact dates, "
                   "evidence, and whether they are mutual"));
    if (!map.sources().empty())
        losses.push_back(translate("Formats", "%n source(s)", nullptr, int(map.sources().size())));
}

} // namespace

std::vector<std::string> lossesIn(const AllianceMap &map, GraphFormat format)
{
    std::vector<std::string> losses;
    if (!map.events().empty())
        losses.push_back(translate("Formats", "%n events, with who took part in them", nullptr,
                                   int(map.events().size())));
    if (!map.scenes().empty())
        losses.push_back(translate("Formats", "%n scene(s)", nullptr, int(map.scenes().size())));
    if (format == GraphFormat::Pajek) {
        addPajekLosses(map, losses);
        return losses;
    }
    std::size_t eventful = 0;
    for (const auto &tie : map.ties())
        eventful += tie.begunBy || tie.endedBy;
    if (eventful > 0)
        losses.push_back(
            translate("Formats", "which events began or ended %n tie(s)", nullptr, int(eventful)));
    if (const auto uncited = uncitedSources(map))
        losses.push_back(translate("Formats", "%n source(s) that no actor and no tie cites",
                                   nullptr, int(uncited)));
    const auto &info = map.info();
    if (!info.extra.empty() || !info.layoutEngine.empty())
        losses.push_back(translate(
            "Formats", "how the layout came about, and what else the head of the file says"));
    if (format == GraphFormat::Csv)
        losses.push_back(
            translate("Formats", "the title, the description, the reach and the date of the map"));
    return losses;
}

} // namespace entente
