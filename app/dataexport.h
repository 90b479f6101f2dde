// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

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

} // namespace entente
