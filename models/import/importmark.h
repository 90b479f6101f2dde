// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/records.h"

#include <string>

namespace entente {

/// What an import remembers of a record that it made, kept in the record under "import": which data
/// set and what in it, and what the record said then. By it a newer release finds its records, and
/// tells what it brought itself from what people wrote since.
struct ImportMark
{
    std::string set;  // the mapping's id
    std::string key;  // what keeps the set's ties of one pair, or its events, apart
    std::string file; // its name
    std::string since, until, means, strength, note,
        says;               // of a tie; says is empty where it asserts
    std::string attests;    // of the set's own evidence, or an event's date
    std::string title;      // of an event
    bool remembers = false; // false in maps of older versions, which kept set and key only

    bool isEmpty() const { return set.empty(); }
    /// True where both are of the same row of the same data set.
    bool isOfSame(const ImportMark &other) const { return set == other.set && key == other.key; }

    std::string json() const;
    /// Empty where the record has none.
    static ImportMark of(const JsonMembers &extra);
    void writeTo(JsonMembers &extra) const;
};

/// The means as a mark keeps them: "troops,funding".
std::string meansText(const std::vector<Means> &means);
/// True of two releases of one file: their names differ in the version only ("v23_1", "5.0").
bool isReleaseOf(std::string_view file, std::string_view other);

/// The columns that are kept with a record, as its member "attributes"; people have no fields for
/// them.
void writeAttributes(const std::vector<std::pair<std::string, std::string>> &attributes,
                     JsonMembers &extra);

} // namespace entente
