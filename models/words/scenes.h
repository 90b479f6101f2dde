// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/snapshot.h"

#include <string>
#include <vector>

namespace entente {

/// Four to six scenes that any map with ties or events can begin a story with: who backs whom, who
/// stands against whom, who leads, who stands between, what is disputed, what changed. Of the map's
/// facts alone; with ids that the map has not. Empty where there is too little to tell.
std::vector<Scene> suggestScenes(const MapIndexPointer &index);

/// What a scene shows of the map, without whom it asks for and the map has not.
Snapshot snapshotOf(const MapIndexPointer &index, const Scene &scene);

/// What a scene asks for and the map has not, a sentence each that names it. The scene is shown
/// with what is left.
std::vector<std::string> sceneProblems(const MapIndex &index, const Scene &scene);

/// Of these what a reader of files does not warn of, as it knows no more than ids: the ties and
/// events of its filter, who is to tell it, and its date.
std::vector<std::string> sceneProblemsBesideIds(const MapIndex &index, const Scene &scene);

} // namespace entente
