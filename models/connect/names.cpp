// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "names.h"

#include "models/matching/foldedtext.h"

#include <algorithm>

namespace entente {

Texts caseFoldedNames(const Actor &actor)
{
    auto names = allNames(actor);
    for (auto &name : names)
        name = caseFolded(name);
    return names;
}

std::vector<int> actorsCalled(const AllianceMap &map, std::string_view words)
{
    if (const auto place = map.actors().indexOf(ActorId(words)))
        return {int(*place)};
    std::vector<int> found;
    const auto wanted = caseFolded(words);
    int place = 0;
    for (const auto &actor : map.actors()) {
        const auto names = caseFoldedNames(actor);
        if (caseFolded(actor.id.text()) == wanted ||
            std::find(names.begin(), names.end(), wanted) != names.end())
            found.push_back(place);
        ++place;
    }
    return found;
}

} // namespace entente
