// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "analyse.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

/// One balance, with the ids of the map.
class BalanceJson
{
public:
    BalanceJson(const AllianceMap &map, const AnalysedDate &date)
        : m_map(map)
        , m_date(date)
        , m_balance(date.balance)
    {
    }

    Json json() const
    {
        const auto &network = m_balance.of.network;
        std::size_t negative = 0;
        for (const auto &edge : network.edges)
            negative += edge.weight < 0;
        Json answer = {{"date", m_date.date.empty() ? Json() : Json(m_date.date)},
                       {"actors", network.nodes},
                       {"ties", network.edges.size()},
                       {"negative", negative},
                       {"weighted", m_balance.of.graph.rule.weights == TieWeights::ByMeans},
                       {"contradictions_count", word(m_balance.of.graph.rule.contradictions)}};
        answer["frustration"] = frustrationJson();
        answer["camps"] = campsJson();
        answer["straddlers"] = idsOf(m_balance.straddlers());
        answer["misfits"] = misfitsJson();
        answer["triads"] = triadsJson();
        answer["weak_balance"] = weakJson();
        answer["contradictions"] = contradictionsJson();
        answer["proof"] = proofJson();
        answer["measures"] = measuresJson();
        answer["seconds"] = m_date.seconds;
        return answer;
    }

private:
    std::string idOf(int actor) const { return m_map.actors().at(std::size_t(actor)).id.text(); }
    std::string idOfNode(int node) const { return idOf(m_balance.of.actorOf[node]); }

    Json idsOf(const std::vector<int> &nodes) const
    {
        auto ids = Json::array();
        for (const int node : nodes)
            ids.push_back(idOfNode(node));
        return ids;
    }

    Json relationsOf(std::span<const int> ties) const
    {
        auto ids = Json::array();
        for (const int tie : ties)
            ids.push_back(m_map.ties().at(std::size_t(tie)).id.text());
        return ids;
    }

    Json frustrationJson() const
    {
        const auto &division = m_balance.division;
        const auto &count = m_balance.optima.count;
        return {{"index", division.index},
                {"lower_bound", division.lowerBound},
                {"proven", division.isProven()},
                {"normalised", m_balance.normalised()},
                {"unique", count ? Json(*count == 1) : Json()},
                {"optimal_partitions", count ? Json(*count) : Json()}};
    }

    Json campsJson() const
    {
        auto camps = Json::array();
        for (const auto &camp : m_balance.camps())
            camps.push_back(idsOf(camp));
        return camps;
    }

    Json misfitsJson() const
    {
        auto misfits = Json::array();
        const auto &optima = m_balance.optima;
        for (const int e : m_balance.misfits) {
            const auto &edge = m_balance.of.network.edges[e];
            Json misfit = {{"from", idOfNode(edge.a)},
                           {"to", idOfNode(edge.b)},
                           {"relations", relationsOf(m_balance.of.tiesOf(e))}};
            if (!optima.misfit.empty() && optima.misfit[e] != Optima::Misfit::Unknown)
                misfit["always"] = optima.misfit[e] == Optima::Misfit::Always;
            misfits.push_back(std::move(misfit));
        }
        return misfits;
    }

    Json triadsJson() const
    {
        const auto &census = m_balance.triads.byNegatives;
        return {{"balanced", m_balance.triads.balanced()},
                {"unbalanced", m_balance.triads.unbalanced()},
                {"census",
                 {{"+++", census[0]}, {"++-", census[1]}, {"+--", census[2]}, {"---", census[3]}}}};
    }

    Json weakJson() const
    {
        return {{"index", m_balance.anyCamps.index},
                {"k", m_balance.anyCampsCount},
                {"proven", m_balance.anyCamps.isProven()}};
    }

    Json contradictionsJson() const
    {
        auto all = Json::array();
        for (const int d : m_balance.of.contradictions) {
            const auto &dyad = m_balance.of.graph.dyads[d];
            all.push_back(Json{{"from", idOf(dyad.a)},
                               {"to", idOf(dyad.b)},
                               {"relations", relationsOf(m_balance.of.graph.tiesOf(dyad))}});
        }
        return all;
    }

    Json measuresJson() const
    {
        auto all = Json::array();
        for (std::size_t node = 0; node < m_date.measures.size(); ++node) {
            const auto &of = m_date.measures[node];
            all.push_back(Json{{"actor", idOfNode(int(node))},
                               {"backs", of.backs},
                               {"backed_by", of.backedBy},
                               {"opposes", of.opposes},
                               {"opposed_by", of.opposedBy},
                               {"tension", of.tension},
                               {"brokered", of.brokered},
                               {"mediator", of.isMediator},
                               {"pn", std::isfinite(of.pn) ? Json(of.pn) : Json()}});
        }
        return all;
    }

    Json proofJson() const
    {
        const auto &division = m_balance.division;
        if (division.provedBy == ProvedBy::Nothing)
            return Json();
        if (division.provedBy == ProvedBy::Search)
            return {{"by", "search"}};
        auto cycles = Json::array();
        for (const auto &cycle : division.proof.cycles) {
            auto ties = Json::array();
            for (const int e : cycle.edges) {
                const auto &edge = m_balance.of.network.edges[e];
                ties.push_back({idOfNode(edge.a), idOfNode(edge.b), edge.weight > 0 ? 1 : -1});
            }
            cycles.push_back(Json{{"weight", cycle.weight}, {"ties", std::move(ties)}});
        }
        return {{"by", "cycles"}, {"share", division.proof.share}, {"cycles", std::move(cycles)}};
    }

    const AllianceMap &m_map;
    const AnalysedDate &m_date;
    const Balance &m_balance;
};

} // namespace

std::string analysisJson(const AllianceMap &map, const std::vector<AnalysedDate> &dates,
                         bool isSeries)
{
    Json answer;
    if (isSeries) {
        answer = Json::array();
        for (const auto &date : dates)
            answer.push_back(BalanceJson(map, date).json());
    } else {
        answer = BalanceJson(map, dates.front()).json();
    }
    return answer.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace entente
