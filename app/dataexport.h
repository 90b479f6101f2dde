// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/files/graphfiles.h"

#include <QString>

#include <utility>
#include <vector>

namespace entente {

/// One way to hand a map on to other programs.
struct DataFormat
{
    QString name;   // "GEXF 1.3 (Gephi)"
    QString suffix; // ".gexf"; empty: a folder
    FileKind kind = FileKind::Gexf;
    GraphFileOptions options;
};
const std::vector<DataFormat> &dataFormats();

/// What the format leaves out of this map, a phrase each; told before anything is written.
std::vector<std::string> leftOut(const AllianceMap &map, const DataFormat &format);
/// The names and bytes of the files to write, one but for pairs and folders.
std::vector<std::pair<QString, QByteArray>> dataFiles(const AllianceMap &map,
                                                      const DataFormat &format,
                                                      const QString &path);

} // namespace entente
