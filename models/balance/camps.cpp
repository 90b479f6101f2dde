// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "camps.h"

#include "balance.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace entente {

namespace {

constexpr std::int64_t surveySteps = 20'000, mostOptima = 500;
constexpr std::size_t largestSurvey = 3'000; // edges

/// Makes camps of a solved network.
class CampMaker
{
public:
    CampMaker(const MapIndex &index, const std::vector<char> &counts)
        : m_index(index)
        , m_counts(counts)
    {
        m_question.rule = signRuleOf(index.map().info());
        m_question.effort = SearchEffort::small();
        m_question.anyCamps = false;
        auto network = balanceNetwork(signedGraph(index, counts, m_question.rule));
        m_question.surveys = network.network.edges.size() <= largestSurvey;
        m_question.surveySteps = surveySteps;
        m_question.mostOptima = mostOptima;
        m_balance = balanceOf(std::move(network), m_question);
        m_camps.rule = m_question.rule;
        m_world = components(m_balance.of.network);
        m_camps.campOf.assign(index.map().actors().size(), Camps::none);
        m_camps.straddles.assign(m_camps.campOf.size(), false);
        m_camps.misfits = int(m_balance.misfits.size());
        m_camps.isProven = m_balance.division.isProven();
    }

    /// `ofAllTime` null: the camps are those of all time.
    Camps make(const Camps *ofAllTime)
    {
        auto &campOf = m_balance.division.campOf;
        weighMembers();
        if (ofAllTime)
            turnTowards(*ofAllTime);
        for (std::size_t node = 0; node < campOf.size(); ++node)
            m_camps.campOf[m_balance.of.actorOf[node]] = campOf[node];
        for (const int node : m_balance.straddlers())
            m_camps.straddles[m_balance.of.actorOf[node]] = true;
        followStructure();
        findLeaders();
        if (!ofAllTime)
            turnToFirstLeader();
        findDistinct();
        return std::move(m_camps);
    }

private:
    /// Who opposes the other camp, who is tied to one of those, and how much everybody's ties weigh
    /// that fit the camps.
    void weighMembers()
    {
        const auto &network = m_balance.of.network;
        const auto &campOf = m_balance.division.campOf;
        m_weight.resize(campOf.size());
        m_opposes.resize(campOf.size());
        m_hasAlly.resize(campOf.size());
        for (const auto &edge : network.edges) {
            if (!isSatisfied(edge, campOf))
                continue;
            for (const int end : {edge.a, edge.b}) {
                m_hasAlly[end] |= edge.weight > 0;
                m_weight[end] += std::abs(edge.weight);
                m_opposes[end] |= edge.weight < 0;
            }
        }
        m_isNear = m_opposes;
        for (const auto &edge : network.edges)
            if (edge.weight > 0 && isSatisfied(edge, campOf)) {
                m_isNear[edge.a] |= m_opposes[edge.b];
                m_isNear[edge.b] |= m_opposes[edge.a];
            }
    }

    /// Each world by itself, as most of those who make up its camps stand over all dates.
    void turnTowards(const Camps &ofAllTime)
    {
        auto &campOf = m_balance.division.campOf;
        std::vector<int> agree(m_world.size());
        for (std::size_t node = 0; node < campOf.size(); ++node) {
            const int its = ofAllTime.campOf[m_balance.of.actorOf[node]];
            const int says = 1 + (m_isNear[node] ? int(campOf.size()) * (1 + m_opposes[node]) : 0);
            if (its != Camps::none)
                agree[m_world[node]] += its == campOf[node] ? says : -says;
        }
        for (std::size_t node = 0; node < campOf.size(); ++node)
            if (agree[m_world[node]] < 0)
                campOf[node] = 1 - campOf[node];
    }

    /// Actors without signed ties join the camp of those they lead or are part of.
    void followStructure()
    {
        m_follows.assign(m_camps.campOf.size(), Camps::none);
        for (std::size_t node = 0; node < m_world.size(); ++node)
            m_follows[m_balance.of.actorOf[node]] = int(node);
        for (bool moved = true; moved;) {
            moved = false;
            for (int i = 0; i < int(m_counts.size()); ++i) {
                const int from = m_index.from(i), to = m_index.to(i);
                if (!m_counts[i] || from < 0 || to < 0 ||
                    !isStructure(m_index.map().ties().at(std::size_t(i)).kind) ||
                    m_camps.campOf[from] != Camps::none || m_camps.campOf[to] == Camps::none)
                    continue;
                m_camps.campOf[from] = m_camps.campOf[to];
                m_camps.straddles[from] = m_camps.straddles[to];
                m_follows[from] = m_follows[to];
                moved = true;
            }
        }
    }

    /// Among those who oppose the other camp and have allies the one whose ties fit the camps most.
    bool leadsMore(int node, int leader) const
    {
        if (leader == Camps::none)
            return true;
        const int other = m_balance.of.nodeOf[leader];
        return std::tuple(m_opposes[node], m_hasAlly[node], m_weight[node]) >
               std::tuple(m_opposes[other], m_hasAlly[other], m_weight[other]);
    }

    void findLeaders()
    {
        for (std::size_t node = 0; node < m_world.size(); ++node) {
            const int actor = m_balance.of.actorOf[node];
            if (int &leader = m_camps.leaders[m_camps.campOf[actor]]; leadsMore(int(node), leader))
                leader = actor;
        }
    }

    void turnToFirstLeader()
    {
        auto &leaders = m_camps.leaders;
        if (leaders[0] == Camps::none || leaders[1] == Camps::none || leaders[0] < leaders[1])
            return;
        std::swap(leaders[0], leaders[1]);
        for (auto &camp : m_camps.campOf)
            camp = camp == Camps::none ? Camps::none : 1 - camp;
    }

    /// Worlds in which somebody opposes somebody across the camps, and in which most are certain of
    /// theirs.
    std::vector<char> dividedWorlds(std::size_t count)
    {
        std::vector<char> isDivided(count);
        std::vector<int> certain(count), all(count);
        for (std::size_t node = 0; node < m_world.size(); ++node) {
            isDivided[m_world[node]] |= m_opposes[node];
            ++all[m_world[node]];
            certain[m_world[node]] += !m_camps.straddles[m_balance.of.actorOf[node]];
        }
        for (std::size_t world = 0; world < count; ++world) {
            const bool isArbitrary = isDivided[world] && 2 * certain[world] <= all[world];
            m_camps.isArbitrary |= isArbitrary;
            isDivided[world] &= !isArbitrary;
        }
        return isDivided;
    }

    /// By node, the number of those whom backing joins within a camp: who only has enemies in
    /// common is no ally.
    std::vector<int> allies() const
    {
        SignedNetwork backing{int(m_world.size()), {}};
        for (const auto &edge : m_balance.of.network.edges)
            if (edge.weight > 0 && m_isNear[edge.a] && m_isNear[edge.b] &&
                isSatisfied(edge, m_balance.division.campOf))
                backing.edges.push_back(edge);
        return components(backing);
    }

    void findDistinct()
    {
        const auto group = allies();
        const auto worlds =
            m_world.empty() ? 0
                            : std::size_t(*std::max_element(m_world.begin(), m_world.end())) + 1;
        const auto isDivided = dividedWorlds(worlds);
        std::vector<Camps::Camp> camps(group.size());
        for (int actor = 0; actor < int(m_camps.campOf.size()); ++actor) {
            const int node = m_follows[actor];
            if (node == Camps::none || m_camps.straddles[actor] || !m_isNear[node] ||
                !isDivided[m_world[node]])
                continue;
            auto &camp = camps[group[node]];
            camp.number = m_camps.campOf[actor];
            camp.members.push_back(actor);
            if (m_balance.of.nodeOf[actor] >= 0 && leadsMore(node, camp.leader))
                camp.leader = actor;
        }
        for (auto &camp : camps)
            if (camp.leader != Camps::none)
                m_camps.distinct.push_back(std::move(camp));
        std::stable_sort(m_camps.distinct.begin(), m_camps.distinct.end(),
                         [](const auto &x, const auto &y) { return x.number < y.number; });
    }

    const MapIndex &m_index;
    const std::vector<char> &m_counts;
    BalanceQuestion m_question;
    Balance m_balance;
    std::vector<int> m_world;           // by node
    std::vector<std::int64_t> m_weight; // by node
    std::vector<char> m_opposes;        // by node: somebody of the other camp
    std::vector<char> m_hasAlly;        // by node: in its own camp
    std::vector<char> m_isNear;         // by node: it opposes, or is tied to who does
    std::vector<int> m_follows;         // by actor: the node that it stands with
    Camps m_camps;
};

} // namespace

Camps campsAt(const Snapshot &snapshot, const Camps &ofAllTime)
{
    std::vector<char> counts(snapshot.ties.size());
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] = snapshot.ties[i].shown;
    return CampMaker(*snapshot.index, counts).make(&ofAllTime);
}

Camps campsOfAllTime(const MapIndex &index)
{
    const std::vector<char> all(index.map().ties().size(), true);
    return CampMaker(index, all).make(nullptr);
}

} // namespace entente
