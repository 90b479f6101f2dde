// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "page.h"

#include "links.h"

#include <algorithm>

namespace entente {

QString pageOf(const PageContext &context, const std::vector<Item> &items)
{
    if (!context.snapshot.index)
        return {};
    std::vector<Item> known;
    std::copy_if(items.begin(), items.end(), std::back_inserter(known),
                 [&](const Item &item) { return holds(context.snapshot.map(), item); });
    if (known.empty())
        return mapPage(context);
    const auto &first = known.front();
    const auto *actor = first.as<ActorId>();
    const auto *other = known.back().as<ActorId>();
    if (known.size() == 2 && actor && other)
        return pairPage(context, *actor, *other);
    if (known.size() > 1)
        return itemsPage(context, known);
    if (actor)
        return actorPage(context, *actor);
    if (const auto *tie = first.as<TieId>())
        return tiePage(context, *tie);
    if (const auto *event = first.as<EventId>())
        return eventPage(context, *event);
    if (const auto *source = first.as<SourceId>())
        return sourcePage(context, *source);
    if (const auto *scene = first.as<SceneId>())
        return scenePage(context, *scene);
    return mapPage(context);
}

} // namespace entente
