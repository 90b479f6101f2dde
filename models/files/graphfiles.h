// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "filekinds.h"

#include "models/formats/graphs/gexf.h"

#include <QByteArray>

#include <utility>

namespace entente {

/// The map in the bytes of a graph file. DOT goes through the helper program; needs a
/// QCoreApplication for that.
ReadMap readGraphFile(FileKind kind, const QByteArray &bytes);
/// The map in a pair of tables.
ReadMap readPairFiles(const QByteArray &actors, const QByteArray &ties);

struct GraphFileOptions
{
    GexfVersion gexf = GexfVersion::V1_3;
    bool forYed = false;
};

/// The files that hold the map in that format: names and bytes, one file but for the pair.
std::vector<std::pair<QString, QByteArray>> graphFilesOf(const AllianceMap &map, FileKind kind,
                                                         const QString &path,
                                                         const GraphFileOptions &options = {});

/// DOT parsed by the helper program, which is killed where it takes too long.
ReadGraph parsedByHelper(const QByteArray &dot, int deadline = 30000);

} // namespace entente
