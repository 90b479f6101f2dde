// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/snapshot.h"
#include "models/files/graphfiles.h"

#include <QString>

#include <functional>
#include <utility>
#include <vector>

namespace entente {

using NamedFiles = std::vector<std::pair<QString, QByteArray>>;

/// One way to hand a map on to other programs.
struct DataFormat
{
    QString name;   // "GEXF 1.3 (Gephi)"
    QString suffix; // ".gexf"; empty: a folder
    /// The names and bytes of the files to write under that path, one but for pairs and folders.
    std::function<NamedFiles(const AllianceMap &map, const QString &path)> files;
    /// What the format leaves out of this map, a phrase each; told before anything is written.
    std::function<std::vector<std::string>(const AllianceMap &map)> leftOut;
};
const std::vector<DataFormat> &dataFormats();

/// How much of a map is handed on.
enum class MapPart { Whole, OnItsDate, InView };
/// The part with all that it needs to stand alone: what stands on the snapshot's date, or what is
/// shown in it too.
AllianceMap partOf(const Snapshot &snapshot, MapPart part);

} // namespace entente
