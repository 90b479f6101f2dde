// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace entente {

// "1 actor", "12 actors": how many records of a kind there are.
std::string actorsCounted(int count);
std::string tiesCounted(int count);
std::string eventsCounted(int count);
std::string sourcesCounted(int count);
std::string scenesCounted(int count);

} // namespace entente
