// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "models/formats/mapfile.h"
#include "models/import/importplan.h"
#include "models/import/mappingfile.h"
#include "models/import/presets.h"

namespace entente::fuzzing {

namespace {

/// The mapping before the first null byte and the table after it; else a preset that knows the
/// header.
std::optional<TableMapping> mappingOf(std::string_view &input)
{
    const auto cut = input.find('\0');
    if (cut == std::string_view::npos)
        return std::nullopt;
    const auto mapping = readMapping(input.substr(0, cut));
    input.remove_prefix(cut + 1);
    return mapping;
}

} // namespace

/// What is imported into a map can be undone, and makes a map that can be stored.
void fuzz(std::string_view input)
{
    const auto mapping = mappingOf(input);
    if (mapping) {
        const auto written = writeMapping(*mapping);
        const auto again = readMapping(written);
        require(again && writeMapping(*again) == written, "a mapping is read as it was written");
    }
    TableFile file("table.csv", bytesOf(input));
    TableImport import{ImportOptions{}};
    ImportProblem problem;
    if (!mapping || !import.read(file, *mapping, &problem))
        return;
    const AllianceMap base;
    auto map = base;
    const auto result = mergedInto(base, import);
    const auto inverse = map.apply(result.patch);
    const auto read = readMap(writeMap(map));
    require(read.errors() == 0 && read.map == map, "an imported map can be stored");
    map.apply(inverse);
    require(map == base, "undone it is as it was");
}

} // namespace entente::fuzzing
