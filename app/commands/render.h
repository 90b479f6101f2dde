// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/commandline.h"
#include "console.h"

#include "models/map/alliancemap.h"

namespace entente {

/// Draws a map into a file. Needs a QGuiApplication. Nothing is written where the map has errors or
/// the focus is nobody.
int runRender(const RenderCommand &command, const Console &console);

/// Who is meant by "ACTOR" or "ACTOR:N": an id, else a short name or a name in any case; N is 1 to
/// 9 steps, 1 where not told.
struct FocusWords
{
    ActorId actor;
    int steps = 1;
    std::string problem; // empty: somebody was found
};
FocusWords focusFromWords(const AllianceMap &map, const QString &words);

} // namespace entente
