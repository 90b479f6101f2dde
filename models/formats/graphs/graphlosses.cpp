// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphmap.h"

#include "models/map/text.h"

#include <unordered_set>

namespace entente {

namespace {

std::string counted(std::size_t count, const char *one, const char *many)
{
    return std::to_string(count) + " " + (count == 1 ? phrase(one) : phrase(many));
}

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
    losses.push_back(phrase("of actors all but the name: ids, kinds, codes, notes, evidence"));
    losses.push_back(
        phrase("of ties all but the ends, the kind and the years: ids, means, exact dates, "
               "evidence, and whether they are mutual"));
    if (!map.sources().empty())
        losses.push_back(counted(map.sources().size(), "source", "sources"));
}

} // namespace

std::vector<std::string> lossesIn(const AllianceMap &map, GraphFormat format)
{
    std::vector<std::string> losses;
    if (!map.events().empty())
        losses.push_back(counted(map.events().size(), "event, with who took part in it",
                                 "events, with who took part in them"));
    if (!map.scenes().empty())
        losses.push_back(counted(map.scenes().size(), "scene", "scenes"));
    if (format == GraphFormat::Pajek) {
        addPajekLosses(map, losses);
        return losses;
    }
    std::size_t eventful = 0;
    for (const auto &tie : map.ties())
        eventful += tie.begunBy || tie.endedBy;
    if (eventful > 0)
        losses.push_back(
            phrase("which events began or ended %1", {counted(eventful, "tie", "ties")}));
    if (const auto uncited = uncitedSources(map))
        losses.push_back(counted(uncited, "source that no actor and no tie cites",
                                 "sources that no actor and no tie cites"));
    const auto &info = map.info();
    if (!info.extra.empty() || !info.layoutEngine.empty())
        losses.push_back(
            phrase("how the layout came about, and what else the head of the file says"));
    if (format == GraphFormat::Csv)
        losses.push_back(phrase("the title, the description, the reach and the date of the map"));
    return losses;
}

} // namespace entente
