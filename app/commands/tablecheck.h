// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/formats/mapfile.h"

#include <QString>

#include <iosfwd>

namespace entente {

/// What an import of the table would find wrong, each rejected row a warning; `problem` says why it
/// cannot be read at all.
std::vector<Diagnostic> checkTable(const QString &path, std::istream &in, std::string &problem);

} // namespace entente
