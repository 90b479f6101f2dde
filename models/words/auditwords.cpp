// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "auditwords.h"

#include "counts.h"

#include "models/map/text.h"

namespace entente {

std::string findingLabel(Finding finding)
{
    switch (finding) {
    case Finding::Sourced: return translate("Audit", "Sourced");
    case Finding::SingleSource: return translate("Audit", "From a single source");
    case Finding::Unsourced: return translate("Audit", "Unsourced");
    case Finding::Undated: return translate("Audit", "Undated");
    case Finding::Disputed: return translate("Audit", "Disputed on any date");
    case Finding::Stale: return translate("Audit", "Stale");
    }
    return {};
}

std::string findingMeaning(Finding finding)
{
    switch (finding) {
    case Finding::Sourced: return translate("Audit", "Some source says something of it.");
    case Finding::SingleSource:
        return translate("Audit", "All that is said of it comes from one source.");
    case Finding::Unsourced: return translate("Audit", "Nobody is named who says so.");
    case Finding::Undated:
        return translate("Audit", "A tie of which no day is known, or an event without a date.");
    case Finding::Disputed:
        return translate("Audit", "A source denies it for some day, or another event tells the "
                                  "same differently.");
    case Finding::Stale:
        return translate(
            "Audit",
            "A tie that goes on only by assumption, its last known day further back than "
            "the map’s reach; or an event that is still planned though its days are over.");
    }
    return {};
}

std::string claimCountWords(std::size_t ties, std::size_t events)
{
    std::vector<std::string> parts;
    if (ties > 0)
        parts.push_back(tiesCounted(int(ties)));
    if (events > 0 || ties == 0)
        parts.push_back(eventsCounted(int(events)));
    return listWords(parts);
}

} // namespace entente
