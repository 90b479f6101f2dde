// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/mappatch.h"

#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// A patch as one line of JSON without tabs or line breaks: {"ties": [{"at": 3, "put": {…}},
/// {"remove": "a"}]}. Records are written as in the map's file, so what the program does not know
/// survives.
std::string writePatch(const MapPatch &patch);

/// Nothing where the text is no patch, or where one of its records cannot be represented: half a
/// patch is none.
std::optional<MapPatch> readPatch(std::string_view text);

} // namespace entente
