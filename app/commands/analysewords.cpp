// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "analyse.h"

#include "models/formats/tables/csvwriter.h"
#include "models/map/text.h"

#include <algorithm>
#include <cstdio>

namespace entente {

namespace {

std::string shortNumber(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.4f", value);
    return text;
}

std::string namesOf(const AllianceMap &map, const Balance &balance, const std::vector<int> &nodes,
                    const char *between)
{
    std::string names;
    for (const int node : nodes) {
        const auto &actor = map.actors().at(std::size_t(balance.of.actorOf[node]));
        names += (names.empty() ? "" : between) + displayText(actor.label());
    }
    return names;
}

std::string foundLine(const Division &division)
{
    const auto index = std::to_string(division.index);
    if (division.provedBy == ProvedBy::Cycles)
        return phrase(translate("CommandLine", "%1 (proved by bad circles)"), {index});
    if (division.isProven())
        return phrase(translate("CommandLine", "%1 (proved by search)"), {index});
    return phrase(translate("CommandLine", "%1 at best so far; at least %2, the gap is not closed"),
                  {index, std::to_string(division.lowerBound)});
}

std::string wordsOf(const AllianceMap &map, const AnalysedDate &date)
{
    const auto &balance = date.balance;
    const auto &network = balance.of.network;
    const auto negative = std::count_if(network.edges.begin(), network.edges.end(),
                                        [](const auto &edge) { return edge.weight < 0; });
    std::string out =
        (date.date.empty() ? translate("CommandLine", "All dates") : date.date) + "\n";
    const auto line = [&out](const std::string &head, const std::string &words) {
        out += "  " + padded(head, 22) + words + "\n";
    };
    line(translate("CommandLine", "Pairs with a sign"),
         phrase(translate("CommandLine", "%1 among %n actor(s), %2 of them opposed", nullptr,
                          int(network.nodes)),
                {std::to_string(network.edges.size()), std::to_string(negative)}));
    line(translate("CommandLine", "Frustration index"), foundLine(balance.division));
    line("  " + translate("CommandLine", "of the most"), shortNumber(balance.normalised()));
    if (balance.optima.count)
        line(translate("CommandLine", "Best divisions"), std::to_string(*balance.optima.count));
    int number = 0;
    for (const auto &camp : balance.camps())
        line(phrase(translate("CommandLine", "Camp %1"), {std::to_string(++number)}),
             namesOf(map, balance, camp, ", "));
    if (const auto between = balance.straddlers(); !between.empty())
        line(translate("CommandLine", "In either camp"), namesOf(map, balance, between, ", "));
    for (const int e : balance.misfits) {
        const auto &edge = network.edges[e];
        line(translate("CommandLine", "Misfit"), namesOf(map, balance, {edge.a}, "") +
                                                     (edge.weight > 0 ? " + " : " - ") +
                                                     namesOf(map, balance, {edge.b}, ""));
    }
    line(translate("CommandLine", "Any number of camps"),
         phrase(translate("CommandLine", "%1 with %n camp(s)", nullptr, int(balance.anyCampsCount)),
                {foundLine(balance.anyCamps)}));
    const auto &census = balance.triads.byNegatives;
    line(translate("CommandLine", "Triads"),
         phrase(translate("CommandLine", "+++ %1, ++- %2, +-- %3, --- %4"),
                {std::to_string(census[0]), std::to_string(census[1]), std::to_string(census[2]),
                 std::to_string(census[3])}));
    if (!balance.of.contradictions.empty())
        line(translate("CommandLine", "Contradictory pairs"),
             std::to_string(balance.of.contradictions.size()));
    return out;
}

} // namespace

std::string analysisWords(const AllianceMap &map, const std::vector<AnalysedDate> &dates)
{
    std::string out;
    for (const auto &date : dates)
        out += (out.empty() ? "" : "\n") + wordsOf(map, date);
    return out;
}

std::string analysisCsv(const AllianceMap &map, const std::vector<AnalysedDate> &dates)
{
    std::vector<std::vector<std::string>> rows{{"date",
                                                "actors",
                                                "ties",
                                                "negative",
                                                "frustration_index",
                                                "lower_bound",
                                                "proven",
                                                "normalised",
                                                "optimal_partitions",
                                                "balanced_triads",
                                                "unbalanced_triads",
                                                "triads_ppp",
                                                "triads_ppn",
                                                "triads_pnn",
                                                "triads_nnn",
                                                "weak_index",
                                                "weak_k",
                                                "contradictions",
                                                "straddlers",
                                                "camp_1",
                                                "camp_2"}};
    for (const auto &date : dates) {
        const auto &balance = date.balance;
        const auto &census = balance.triads.byNegatives;
        const auto &edges = balance.of.network.edges;
        const auto negative = std::count_if(edges.begin(), edges.end(),
                                            [](const auto &edge) { return edge.weight < 0; });
        const auto camps = balance.camps();
        const auto camp = [&](std::size_t at) {
            return at < camps.size() ? namesOf(map, balance, camps[at], "; ") : std::string();
        };
        const auto number = [](auto value) { return std::to_string(value); };
        rows.push_back({date.date,
                        number(balance.of.network.nodes),
                        number(edges.size()),
                        number(negative),
                        number(balance.division.index),
                        number(balance.division.lowerBound),
                        balance.division.isProven() ? "yes" : "no",
                        shortNumber(balance.normalised()),
                        balance.optima.count ? number(*balance.optima.count) : std::string(),
                        number(balance.triads.balanced()),
                        number(balance.triads.unbalanced()),
                        number(census[0]),
                        number(census[1]),
                        number(census[2]),
                        number(census[3]),
                        number(balance.anyCamps.index),
                        number(balance.anyCampsCount),
                        number(balance.of.contradictions.size()),
                        namesOf(map, balance, balance.straddlers(), "; "),
                        camp(0),
                        camp(1)});
    }
    std::string out;
    CsvWriter writer(out);
    for (const auto &row : rows)
        writer.row(row);
    return out;
}

} // namespace entente
