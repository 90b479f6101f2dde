// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mapping.h"
#include "tablefile.h"

#include <optional>

namespace entente {

/// The first rows of a table, as people look at them before they say what its columns mean.
struct TablePreview
{
    TextEncoding encoding = TextEncoding::Utf8;
    char delimiter = ',';
    bool firstRowIsData = false;
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
    bool isWhole = false; // there are no more rows

    /// What stands in that column, the most frequent first, with how often.
    std::vector<std::pair<std::string, std::size_t>> values(std::size_t column) const;
};

/// Reads the first rows of a table to their end, at most `most` and at most two megabytes.
TablePreview previewOf(TableFile &file, std::size_t most = 1000);

/// What the columns seem to mean, by their names and by what stands in them; for people to look at
/// and change.
TableMapping guessedMapping(const TablePreview &preview);

} // namespace entente
