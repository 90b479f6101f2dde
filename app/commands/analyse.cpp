// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "analyse.h"

#include "input.h"
#include "progressline.h"

#include "models/map/text.h"
#include "models/words/narration.h"

#include <chrono>
#include <ostream>

namespace entente {

namespace {

constexpr double standardLimit = 60; // seconds for a date

/// The dates of a series: every day, month or year from the first to the last that the map names.
std::vector<Edtf> everyDate(const MapIndex &index, AnalyseCommand::Every every)
{
    std::vector<Edtf> dates;
    const auto extent = index.extent();
    if (!extent)
        return dates;
    const auto name = [every](Day day) {
        const auto iso = day.iso();
        const auto shorter = every == AnalyseCommand::Every::Day     ? 0
                             : every == AnalyseCommand::Every::Month ? 3
                                                                     : 6;
        return iso.substr(0, iso.size() - std::size_t(shorter));
    };
    for (Day day = extent->first; day <= extent->last;) {
        const auto date = Edtf::parse(name(day));
        if (!date)
            break;
        dates.push_back(*date);
        day = date->latest().plus(1);
    }
    return dates;
}

class Analyser
{
public:
    Analyser(const AnalyseCommand &command, MapIndexPointer index, const Console &console)
        : m_index(std::move(index))
        , m_progress(console)
    {
        m_question.camps = command.camps;
        m_question.rule = {command.weighted ? TieWeights::ByMeans : TieWeights::Equal,
                           signRuleOf(m_index->map().info()).contradictions};
        m_question.rollUp = command.rollUp;
        m_question.seconds = command.seconds.value_or(standardLimit);
    }

    void run(const std::vector<std::optional<Edtf>> &dates)
    {
        for (const auto &date : dates)
            analyse(date);
    }

    std::vector<AnalysedDate> found;

private:
    void analyse(const std::optional<Edtf> &date)
    {
        const auto start = std::chrono::steady_clock::now();
        SnapshotQuery query;
        query.date = date;
        const auto snapshot = snapshotAt(m_index, query);
        auto network = balanceNetwork(
            signedGraph(snapshot, m_question.rule,
                        m_question.rollUp ? rolledUp(snapshot) : std::vector<int>()));
        const auto name = date ? date->text() : std::string();
        const bool same = !found.empty() && found.back().balance.division.isProven() &&
                          found.back().balance.of.actorOf == network.actorOf &&
                          found.back().balance.of.network.edges == network.network.edges &&
                          found.back().balance.of.graph.ties == network.graph.ties;
        auto balance = same ? found.back().balance
                            : balanceOf(std::move(network), m_question,
                                        [&](std::int64_t best, std::int64_t bound) {
                                            tell(name, best, bound);
                                            return true;
                                        });
        auto measures = actorMeasures(*m_index, balance);
        const auto end = std::chrono::steady_clock::now();
        found.push_back({name, std::move(balance), std::move(measures),
                         std::chrono::duration<double>(end - start).count()});
        tell(name, found.back().balance.division.index, found.back().balance.division.lowerBound);
    }

    void tell(const std::string &date, std::int64_t best, std::int64_t bound)
    {
        if (m_progress.isDue())
            m_progress.show(phrase(translate("CommandLine", "%1: so far %n misfit(s), at least %2",
                                             nullptr, int(best)),
                                   {date, std::to_string(bound)}));
    }

    MapIndexPointer m_index;
    BalanceQuestion m_question;
    ProgressLine m_progress;
};

} // namespace

int runAnalyse(const AnalyseCommand &command, const Console &console)
{
    auto map = readSoundMap(command.file, console);
    if (!map)
        return Failed;
    const auto date = command.date ? command.date : defaultDate(*map);
    const auto index = std::make_shared<const MapIndex>(std::move(*map));
    std::vector<std::optional<Edtf>> dates{date};
    if (command.every) {
        const auto all = everyDate(*index, *command.every);
        if (all.empty()) {
            console.complain(translate("CommandLine", "the map names no dates to go through"));
            return Failed;
        }
        dates.assign(all.begin(), all.end());
    }
    std::vector<AnalysedDate> found;
    {
        Analyser analyser(command, index, console);
        analyser.run(dates);
        found = std::move(analyser.found);
    }
    console.out << (command.json  ? analysisJson(index->map(), found, command.every.has_value())
                    : command.csv ? analysisCsv(index->map(), found)
                                  : analysisWords(index->map(), found));
    return Succeeded;
}

} // namespace entente
