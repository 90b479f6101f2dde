// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "alliancemap.h"

#include <unordered_map>
#include <unordered_set>

namespace entente {

/// Readable ids for new records, different from all ids of a map and from each other.
class NewIds
{
public:
    explicit NewIds(const AllianceMap &map);

    /// "fayez-al-sarraj" for "Fayez al-Sarraj"; "fayez-al-sarraj-2" where that is taken. Taken from
    /// now on.
    std::string take(std::string_view name);

    /// Takes just that id; false where it is taken.
    bool reserve(const std::string &id) { return m_taken.insert(id).second; }

private:
    std::unordered_set<std::string> m_taken;
    std::unordered_map<std::string, int>
        m_numbers; // the last one given to a name, so that a thousand of one name are quick
};

} // namespace entente
