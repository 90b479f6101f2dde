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
    const auto id = known.front().id.toStdString();
    const auto isActor = [](const Item &item) { return item.kind == Item::Kind::Actor; };
    if (known.size() == 2 && std::all_of(known.begin(), known.end(), isActor))
        return pairPage(context, ActorId(id), ActorId(known.back().id.toStdString()));
    if (known.size() > 1)
        return itemsPage(context, known);
    switch (known.front().kind) {
    case Item::Kind::Actor: return actorPage(context, ActorId(id));
    case Item::Kind::Tie: return tiePage(context, TieId(id));
    case Item::Kind::Event: return eventPage(context, EventId(id));
    case Item::Kind::Source: return sourcePage(context, SourceId(id));
    case Item::Kind::None: break;
    }
    return mapPage(context);
}

} // namespace entente
