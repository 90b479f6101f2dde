// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "info.h"

#include "input.h"

#include <ostream>

namespace entente {

int runInfo(const InfoCommand &command, const Console &console)
{
    auto map = readSoundMap(command.file, console);
    if (!map)
        return Failed;
    SnapshotQuery query;
    query.date = command.date ? command.date : defaultDate(*map);
    const auto snapshot = snapshotAt(std::make_shared<const MapIndex>(std::move(*map)), query);
    console.out << (command.json ? infoJson(snapshot)
                                 : infoWords(snapshot, command.date.has_value()));
    return Succeeded;
}

} // namespace entente
