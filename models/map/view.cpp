// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "view.h"

#include <algorithm>

namespace entente {

namespace {

void replace(std::vector<ActorId> &list, const ActorNaming &newName)
{
    std::vector<ActorId> kept;
    for (const auto &id : list)
        if (const auto name = newName(id);
            !name.empty() && std::find(kept.begin(), kept.end(), name) == kept.end())
            kept.push_back(name);
    list = std::move(kept);
}

} // namespace

void replaceActors(View &view, const ActorNaming &newName)
{
    replace(view.query.focus, newName);
    replace(view.look.openGroups, newName);
    GroupShifts shifts;
    for (const auto &[leader, shift] : view.look.groupShifts)
        if (const auto name = newName(leader); !name.empty())
            shifts.emplace(name, shift);
    view.look.groupShifts = std::move(shifts);
}

} // namespace entente
