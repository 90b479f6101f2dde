// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "connect.h"
#include "idlists.h"
#include "input.h"

#include "models/analysis/mapdifference.h"
#include "models/connect/query.h"
#include "models/map/text.h"

#include <ostream>

namespace entente {

namespace {

template <class Table>
void listRecords(const AllianceMap &map, const Table &table, const std::vector<int> &places,
                 const std::string &heading, std::ostream &out)
{
    if (places.empty())
        return;
    out << heading << '\n';
    for (const int place : places) {
        const auto &record = table.at(std::size_t(place));
        out << "  " << displayText(labelOf(map, record)) << "  [" << displayText(record.id.text())
            << "]\n";
    }
}

} // namespace

int runFind(const FindCommand &command, const Console &console)
{
    auto map = readSoundMap(command.file, console);
    if (!map)
        return Failed;
    const MapIndex index(std::move(*map));
    const auto &records = index.map();
    Query::Problem problem;
    const auto query = Query::parse(records, command.query.toStdString(), &problem);
    if (!query) {
        console.complain(phrase(translate("CommandLine", "the question is wrong at column %1: %2"),
                                {std::to_string(problem.column), problem.message}));
        return Failed;
    }
    const auto found = query->find(index);
    if (command.json) {
        console.out << answerText({{"actors", idList(records.actors(), found.actors)},
                                   {"relations", idList(records.ties(), found.ties)},
                                   {"events", idList(records.events(), found.events)},
                                   {"scenes", idList(records.scenes(), found.scenes)}});
        return Succeeded;
    }
    listRecords(records, records.actors(), found.actors, translate("CommandLine", "Actors"),
                console.out);
    listRecords(records, records.ties(), found.ties, translate("CommandLine", "Ties"), console.out);
    listRecords(records, records.events(), found.events, translate("CommandLine", "Events"),
                console.out);
    listRecords(records, records.scenes(), found.scenes, translate("CommandLine", "Scenes"),
                console.out);
    if (found.actors.empty() && found.ties.empty() && found.events.empty() && found.scenes.empty())
        console.out << translate("CommandLine", "Nothing fits.") << '\n';
    return Succeeded;
}

} // namespace entente
