// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tellers.h"

#include "models/connect/comparison.h"
#include "models/map/text.h"

#include <utility>

namespace entente {

std::optional<AsTold> asTold(const Snapshot &snapshot, const FigureOptions &options)
{
    const auto &map = snapshot.map();
    const auto &limit = snapshot.query.filter.only;
    AsTold told{{}, options, {}};
    told.options.look.accordingTo.clear();
    auto &names = told.tellers;
    RecordSet all;
    for (const auto &teller : options.look.accordingTo) {
        if (!hasVoice(map, teller))
            continue;
        auto held = recordsHeldBy(map, teller);
        if (limit)
            std::erase_if(held.ids, [&](const auto &id) { return !limit->ids.contains(id); });
        all.ids.insert(held.ids.begin(), held.ids.end());
        names.push_back(held.words);
        PanelOptions panel;
        panel.key = teller;
        panel.heading = QString::fromStdString(held.words);
        panel.query = snapshot.query;
        panel.query.filter.only = std::make_shared<const RecordSet>(std::move(held));
        told.options.panels.push_back(std::move(panel));
    }
    if (names.empty())
        return std::nullopt;
    if (names.size() == 1)
        told.options.panels.clear();
    all.words = phrase(translate("Figure", "what %1 tells/tell", nullptr, int(names.size())),
                       {listWords(names)});
    auto query = snapshot.query;
    query.filter.only = std::make_shared<const RecordSet>(std::move(all));
    told.snapshot = snapshotAt(snapshot.index, query);
    return told;
}

} // namespace entente
