// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "records.h"

namespace entente {

/// Gives the member this value (JSON text), in its place or as the last; an empty one takes the
/// member away.
void setMember(JsonMembers &members, std::string_view key, std::string json);

} // namespace entente
