// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "graphdata.h"

namespace entente {

/// GML (Himsolt 1997): graph, node and edge lists with their keys as attributes; ISO 8859-1 with
/// entities, or UTF-8. Nested lists are read flat: "graphics.x".
ReadGraph readGml(std::string_view text);

} // namespace entente
