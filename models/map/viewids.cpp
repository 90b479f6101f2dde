// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "viewids.h"

namespace entente {

void replaceIds(View &view, const IdNaming &newId)
{
    replaceActors(view, [&](const ActorId &actor) { return ActorId(newId(actor.text())); });
    auto &query = view.query;
    if (!query.event.empty())
        query.event = EventId(newId(query.event.text()));
    std::set<SourceId> hidden;
    for (const auto &source : query.filter.hiddenSources)
        if (const auto id = newId(source.text()); !id.empty())
            hidden.insert(SourceId(id));
    query.filter.hiddenSources = std::move(hidden);
    for (auto &teller : view.look.accordingTo)
        teller = newId(teller);
    std::erase(view.look.accordingTo, std::string());
    if (!query.filter.only)
        return;
    RecordSet only{{}, query.filter.only->words};
    for (const auto &record : query.filter.only->ids)
        if (const auto id = newId(record); !id.empty())
            only.ids.insert(id);
    if (only != *query.filter.only)
        query.filter.only = std::make_shared<const RecordSet>(std::move(only));
}

} // namespace entente
