// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mapping.h"

namespace entente {

/// Which columns of a table the mapping uses, and for what, in lines for people: what tells the
/// ends, the kind and the dates, and what is left unread.
std::vector<std::string> usedColumns(const TableMapping &mapping,
                                     const std::vector<std::string> &header);

} // namespace entente
