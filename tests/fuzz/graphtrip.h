// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "fuzz.h"

#include "models/formats/graphs/graphmap.h"

namespace entente::fuzzing {

/// What was written of a map that was read is read again, with as many actors and ties.
inline void comesBack(const ReadMap &read, const ReadMap &again)
{
    require(again.errors() == 0, "what is written is read");
    require(again.map.actors().size() == read.map.actors().size() &&
                again.map.ties().size() == read.map.ties().size(),
            "as many actors and ties come back");
}

} // namespace entente::fuzzing
