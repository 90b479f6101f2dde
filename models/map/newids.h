// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "alliancemap.h"

#include <unordered_set>

namespace entente {

/// Readable ids for new records, different from all ids of a map and from each other.
class NewIds
{
public:
    explicit NewIds(const AllianceMap &map);

    /// "fayez-al-sarraj" for "Fayez al-Sarraj"; "fayez-al-sarraj-2" where that is taken. Taken from now on.
    std::string take(std::string_view name);

private:
    std::unordered_set<std::string> m_taken;
};

} // namespace entente
