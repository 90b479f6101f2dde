// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mappatch.h"

namespace entente {

/// Puts the scene, which gets a free id, after that one; at the end where there is none.
MapPatch addScene(const AllianceMap &map, Scene scene, const SceneId &after);
/// A copy right after the scene, with an id of its own.
MapPatch duplicateScene(const AllianceMap &map, const SceneId &id);
MapPatch removeScene(const SceneId &id);
/// Puts the scene before the one that is at that place now, or at the end.
MapPatch moveScene(const AllianceMap &map, const SceneId &id, std::size_t before);

} // namespace entente
