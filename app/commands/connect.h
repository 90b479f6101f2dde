// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/commandline.h"
#include "console.h"

#include "models/analysis/mapindex.h"

namespace entente {

/// The commands that compare and connect. Each answers whole or not at all.
int runFind(const FindCommand &command, const Console &console);
int runPaths(const PathsCommand &command, const Console &console);
int runDossier(const DossierCommand &command, const Console &console);
int runDiff(const DiffCommand &command, const Console &console);

/// A map that was read, and two of its actors.
struct TwoActors
{
    MapIndexPointer index;
    int a = -1;
    int b = -1;
};
/// Nothing, and the reason told, where the map cannot be read or has no such actor, or several.
std::optional<TwoActors> readTwoActors(const QString &file, const QString &a, const QString &b,
                                       const Console &console);

/// Draws both states of a comparison as one figure. False, and `problem` filled, where it cannot be
/// written; what stood there is then untouched.
bool writeDiffFigure(const DiffCommand &command, const AllianceMap &map,
                     const std::optional<AllianceMap> &other, QString *problem);

} // namespace entente
