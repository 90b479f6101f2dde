// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "graphdata.h"

namespace entente {

/// Kumu's JSON: elements and connections, both with attributes; a connection names its ends by
/// `_id` or by label.
ReadGraph readKumu(std::string_view text);

} // namespace entente
