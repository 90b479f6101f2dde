// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "sceneedits.h"

#include "edits.h"

#include <utility>

namespace entente {

MapPatch addScene(const AllianceMap &map, Scene scene, const SceneId &after)
{
    const auto place = map.scenes().indexOf(after);
    scene.id = SceneId(freeId(map, scene.title.empty() ? std::string("scene") : scene.title));
    MapPatch patch;
    const auto id = scene.id;
    patch.scenes.push_back({id, std::make_shared<const Scene>(std::move(scene)),
                            place ? std::optional(*place + 1) : std::nullopt});
    return patch;
}

MapPatch duplicateScene(const AllianceMap &map, const SceneId &id)
{
    const auto *scene = map.scenes().find(id);
    return scene ? addScene(map, *scene, id) : MapPatch();
}

MapPatch removeScene(const SceneId &id)
{
    MapPatch patch;
    patch.scenes.push_back({id, nullptr, std::nullopt});
    return patch;
}

MapPatch moveScene(const AllianceMap &map, const SceneId &id, std::size_t before)
{
    const auto from = map.scenes().indexOf(id);
    MapPatch patch;
    if (!from || before == *from || before == *from + 1)
        return patch;
    patch.scenes.push_back({id, nullptr, std::nullopt});
    patch.scenes.push_back({id, map.scenes().pointer(*from), before > *from ? before - 1 : before});
    return patch;
}

} // namespace entente
