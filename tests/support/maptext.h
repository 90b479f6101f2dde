// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/alliancemap.h"

#include <string_view>

namespace entente::test {

/// A map written as a test reads it: records separated by semicolons or lines, in the words of the
/// file format.
///
///     turkey backs gna since 2020-01-05 until .. with troops id troops
///     austria backs germany both-ways
///     china alone
///     gna is government article the named Government of National Accord
///     houthis is armed-group article the plural
///     event refusal refusal on 2020-01-13 by lna:refuser gna
///     as-of 2020-01-14
///
/// Actors come in the order in which they are named, are states and are called as their ids unless
/// told otherwise. A tie is called "turkey-backs-gna", an event as its id. A word that is not
/// understood ends the test with what it was.
AllianceMap mapFrom(std::string_view text);

} // namespace entente::test
