// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "connect.h"
#include "idlists.h"

#include "models/connect/paths.h"
#include "models/connect/signedties.h"
#include "models/map/text.h"
#include "models/words/narration.h"

#include <ostream>

namespace entente {

namespace {

AnswerJson toJson(const MapIndex &index, const Paths &paths)
{
    auto list = AnswerJson::array();
    for (const auto &path : paths.listed) {
        auto steps = AnswerJson::array();
        for (const auto &ties : path.ties)
            steps.push_back(idList(index.map().ties(), ties));
        list.push_back({{"actors", idList(index.map().actors(), path.actors)},
                        {"relations", std::move(steps)},
                        {"sign", path.sign}});
    }
    return {{"length", paths.length ? AnswerJson(*paths.length) : AnswerJson()},
            {"count", paths.count},
            {"limited", paths.limited},
            {"paths", std::move(list)}};
}

std::string signWords(int sign)
{
    return sign > 0   ? translate("CommandLine", "on the whole friendly")
           : sign < 0 ? translate("CommandLine", "on the whole hostile")
                      : translate("CommandLine", "contradicts itself");
}

void tell(const MapIndex &index, const Paths &paths, std::ostream &out)
{
    const auto &map = index.map();
    if (!paths.length) {
        out << translate("CommandLine", "No ties that back or oppose connect the two.") << '\n';
        return;
    }
    out << phrase(translate("CommandLine", "Shortest ways: %1, steps: %2"),
                  {std::to_string(paths.count), std::to_string(*paths.length)})
        << '\n';
    for (const auto &path : paths.listed) {
        std::string line;
        for (const int actor : path.actors)
            line += (line.empty() ? "" : " – ") + map.actors().at(std::size_t(actor)).label();
        out << '\n' << displayText(line) << "  (" << signWords(path.sign) << ")\n";
        for (const auto &ties : path.ties)
            for (const int tie : ties)
                out << "  " << displayText(tieWords(map, map.ties().at(std::size_t(tie)))) << '\n';
    }
    if (paths.limited)
        out << '\n'
            << phrase(translate("CommandLine", "Only the first %1 are listed."),
                      {std::to_string(paths.listed.size())})
            << '\n';
}

} // namespace

int runPaths(const PathsCommand &command, const Console &console)
{
    const auto two = readTwoActors(command.file, command.from, command.to, console);
    if (!two)
        return Failed;
    const auto date = command.date ? command.date : defaultDate(two->index->map());
    const auto paths = shortestPaths(*two->index, tiesThatStand(*two->index, date), two->a, two->b);
    if (command.json)
        console.out << answerText(toJson(*two->index, paths));
    else
        tell(*two->index, paths, console.out);
    return Succeeded;
}

} // namespace entente
