// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/commandline.h"
#include "console.h"

#include "models/analysis/snapshot.h"

namespace entente {

/// Tells what a map holds and how its ties stand on a date.
int runInfo(const InfoCommand &command, const Console &console);

/// The two shapes of the answer: for scripts, and for people.
std::string infoJson(const Snapshot &snapshot);
std::string infoWords(const Snapshot &snapshot, bool dateAskedFor);

} // namespace entente
