// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mapping.h"
#include "tablefile.h"

#include <optional>

namespace entente {

/// The mappings of the field's data sets, read from resources/presets.
const std::vector<TableMapping> &presets();
/// The preset of that id, or null.
const TableMapping *presetNamed(std::string_view id);

/// What tables write where they tell nothing: NA, N/A, NULL, "."
const std::vector<std::string> &missingWords();

/// The mapping for a table by its header: the preset that asks for most columns, else what the
/// header's plain words tell (source, target, sign, begin, end ...). Tells `file` where its first
/// row is data. Nothing where the table tells too little.
std::optional<TableMapping> recognised(TableFile &file);
/// Opens a table as the mapping says that it is written: its delimiter, its encoding, and the names
/// of its columns where it has no header.
TableFile tableBy(const TableMapping &mapping, std::string name, ByteSource source);
/// Gives a file without a header the names of the mapping's; nothing happens where the first row is
/// a header. A mapping that names columns and tells nothing to recognise says that there is none.
void nameColumns(TableFile &file, const TableMapping &mapping);

} // namespace entente
