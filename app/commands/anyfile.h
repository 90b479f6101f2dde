// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "console.h"

#include "models/files/filekinds.h"

#include <optional>

namespace entente {

/// What any file that holds a map, a graph or sources tells. `problem` says why it could not be
/// opened; then there is no map.
struct AnyFile
{
    ReadMap read;
    std::string problem;
};

/// Reads a map, a graph file, a pair of tables, CSL-JSON or BibTeX; a table by itself is for
/// import. Standard input is a map.
AnyFile readAnyFile(const QString &path, std::istream &in);

/// The map in the file. Nothing, and the reasons told, where it cannot be read or has errors;
/// warnings of foreign files are told.
std::optional<AllianceMap> readAnyMap(const QString &path, const Console &console);

/// Writes files whole or not at all, all of them or none where it can be told before. False, and
/// the reason told, otherwise.
bool writeFiles(const std::vector<std::pair<QString, QByteArray>> &files, const Console &console);
/// Writes a map as an .entente.json file, read back before it takes the old one's place; one of a
/// newer version is left alone.
bool writeMapFile(AllianceMap map, const QString &path, const Console &console);

} // namespace entente
