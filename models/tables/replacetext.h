// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/item.h"
#include "models/map/mappatch.h"

namespace entente {

/// What to look for, where, and what to put in its place.
struct ReplaceQuery
{
    QString find;
    QString with;
    bool names = true;   // all by which people know a record; an event's place
    bool notes = true;   // and other prose: the map's description, captions and notes of scenes
    bool quotes = false; // the sources' own words
    bool matchCase = false;
    bool wholeWords = false;
};

/// One field in which something was found.
struct Replacement
{
    Item item; // null: the map itself
    QString field;
    QString before;
    QString after;
    int count = 0;
};

/// What replacing comes to, before it is done.
struct Replacements
{
    MapPatch patch;
    std::vector<Replacement> fields;
    int count = 0;   // places
    QString problem; // a name would be gone

    int records() const;
};

/// Where the words are and what they become; changes nothing.
Replacements findAndReplace(const AllianceMap &map, const ReplaceQuery &query);

} // namespace entente
