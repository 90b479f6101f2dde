// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tables/bytesource.h"

#include "models/map/alliancemap.h"

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Something wrong in a file: where, what, and what to do about it.
struct Diagnostic
{
    enum class Severity : unsigned char { Warning, Error };
    Severity severity = Severity::Error;
    std::string code;    // a stable word for scripts: "dangling-id"
    std::string message; // what is wrong
    std::string hint;    // what to do
    int line = 0;        // from 1; 0 where there is no place
    int column = 0;      // from 1, in characters
    std::string pointer; // JSON pointer (RFC 6901): "/ties/0/to"; "" is the whole file
};

/// What was read: everything readable, and everything that is wrong.
struct ReadMap
{
    AllianceMap map;
    std::vector<Diagnostic> diagnostics; // in the order of the file
    bool newerVersion = false;           // to be opened read-only and never written over

    int errors() const;
    int warnings() const;
};

/// Reads the text of an .entente.json file. Never throws; any bytes are allowed.
ReadMap readMap(std::string_view text);
/// Reads a file piece by piece, so that it is never in memory as a whole. `open` gives the file
/// from its beginning; it is asked once more where lines are to be told.
ReadMap readMap(const std::function<ByteSource()> &open);

/// The file's text: fixed key order, stable record order, two-space indent; same map, same bytes.
/// Ends with a newline.
std::string writeMap(const AllianceMap &map);

} // namespace entente
