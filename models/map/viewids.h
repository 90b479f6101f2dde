// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "view.h"

#include <functional>
#include <string>

namespace entente {

/// Calls all records that the view names (actors, its event, and what its filter lists) by another
/// id; an empty one takes the record out of it. Ids are unique across tables.
using IdNaming = std::function<std::string(const std::string &)>;
void replaceIds(View &view, const IdNaming &newId);

} // namespace entente
