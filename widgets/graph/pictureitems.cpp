// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "pictureitems.h"

namespace entente {

Item itemOf(const AllianceMap &map, const Hit &hit)
{
    if (hit.event >= 0)
        return map.events().at(std::size_t(hit.event)).id;
    if (hit.actor >= 0)
        return itemOfActor(map, hit.actor);
    if (hit.tieIndex >= 0)
        return map.ties().at(std::size_t(hit.tieIndex)).id;
    return {};
}

Item itemOfActor(const AllianceMap &map, int actor)
{
    return map.actors().at(std::size_t(actor)).id;
}

std::vector<int> actorsOf(const MapIndex &index, const Item &item)
{
    std::vector<int> actors;
    if (const auto *actor = item.as<ActorId>())
        actors = {index.actorAt(*actor)};
    if (const auto *tie = item.as<TieId>())
        if (const int at = index.tieAt(*tie); at >= 0)
            actors = {index.from(at), index.to(at)};
    std::erase(actors, -1);
    return actors;
}

std::vector<Item> actorItemsIn(const Picture &picture)
{
    std::vector<Item> items;
    for (const auto &card : picture.list().cards)
        for (const int actor : picture.actorsOf(card))
            if (!card.outsider)
                items.push_back(itemOfActor(picture.snapshot().map(), actor));
    return items;
}

} // namespace entente
