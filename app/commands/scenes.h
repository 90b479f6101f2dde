// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/commandline.h"
#include "console.h"

#include "models/map/alliancemap.h"

namespace entente {

/// Lists the scenes of a map, or writes the map with suggested ones after its own.
int runScenes(const ScenesCommand &command, const Console &console);
/// Tells the picture of a date, of a scene or of all scenes in sentences.
int runNarrate(const NarrateCommand &command, const Console &console);

/// The scene that is meant by its id, else by its number from 1; null, and the reason told, where
/// there is none.
const Scene *sceneFromWords(const AllianceMap &map, const QString &words, const Console &console);

} // namespace entente
