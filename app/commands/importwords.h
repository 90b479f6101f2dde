// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "console.h"

#include "models/import/tableimport.h"

#include <QString>

namespace entente {

/// "120000 rows, 34 MB of 98; about 3 s left"
std::string farWords(const ImportProgress &progress, std::size_t total, qint64 milliseconds);

/// Says of a table that nothing recognises which columns it has, what was tried and how to go on;
/// false.
bool complainOfColumns(const QString &path, const std::vector<std::string> &columns,
                       const Console &console);

} // namespace entente
