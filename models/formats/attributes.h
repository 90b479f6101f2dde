// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/records.h"

#include <string>
#include <utility>
#include <vector>

namespace entente {

/// The attributes of a record as an import or another program's graph told them: name and value, in
/// their order. Kept in the file under "attributes".
std::vector<std::pair<std::string, std::string>> attributesOf(const JsonMembers &extra);

} // namespace entente
