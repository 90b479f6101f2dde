// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/formats/mapfile.h"
#include "models/import/countrycodes.h"

#include <QString>

#include <iosfwd>

namespace entente {

/// What an import of the table would find wrong, each rejected row a warning; `problem` says why it
/// cannot be read at all.
std::vector<Diagnostic> checkTable(const QString &path, std::istream &in, std::string &problem);

/// Countries, with ISO 3166 from the iso-codes package where the system has it.
const CountryCodes &countryCodes();

} // namespace entente
