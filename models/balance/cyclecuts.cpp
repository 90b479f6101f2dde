// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "cyclecuts.h"

#include "manycamps.h"
#include "sidesearch.h"

#include <ClpSimplex.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <queue>

namespace entente {

namespace {

constexpr double tolerance = 1e-6;
constexpr double perStep = 1e-5; // prefers short cycles
constexpr std::size_t mostAtOnce = 400;

/// Shortest ways that close a violated cycle, over states (node, parity).
class WaySearch
{
public:
    WaySearch(const SignedNetwork &network, const Adjacency &adjacency)
        : m_network(network)
        , m_adjacency(adjacency)
        , m_length(2 * std::size_t(network.nodes), far)
        , m_by(m_length.size(), -1)
    {
    }

    static constexpr double far = 1e9;
    std::int64_t looks() const { return m_looks; }

    /// All ways from the state that are shorter than `longest`. An edge has a length and may
    /// change the parity; edges of length `far` are closed.
    void from(int start, double longest, const std::vector<double> &length,
              const std::vector<char> &turns)
    {
        for (const int state : m_touched)
            m_length[state] = far;
        m_touched = {start};
        m_length[start] = 0;
        m_start = start;
        using Entry = std::pair<double, int>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
        queue.emplace(0.0, start);
        while (!queue.empty()) {
            const auto [at, state] = queue.top();
            queue.pop();
            if (at > m_length[state])
                continue;
            for (const auto &arc : m_adjacency[state / 2]) {
                const double there = at + length[arc.edge];
                ++m_looks;
                if (there >= longest)
                    continue;
                const int next = 2 * arc.to + ((state & 1) ^ int(turns[arc.edge]));
                if (there >= m_length[next])
                    continue;
                if (m_length[next] == far)
                    m_touched.push_back(next);
                m_length[next] = there;
                m_by[next] = arc.edge;
                queue.emplace(there, next);
            }
        }
    }

    double lengthTo(int state) const { return m_length[state]; }

    std::vector<int> wayTo(int state, const std::vector<char> &turns) const
    {
        std::vector<int> way;
        while (state != m_start) {
            const int e = m_by[state];
            way.push_back(e);
            const auto &edge = m_network.edges[e];
            state = 2 * (edge.a == state / 2 ? edge.b : edge.a) + ((state & 1) ^ int(turns[e]));
        }
        return way;
    }

private:
    const SignedNetwork &m_network;
    const Adjacency &m_adjacency;
    std::vector<double> m_length; // by state
    std::vector<int> m_by;
    std::vector<int> m_touched;
    int m_start = 0;
    std::int64_t m_looks = 0;
};

} // namespace

class CycleCuts::Model
{
public:
    Model(const SignedNetwork &given, const Adjacency &around, CycleKind kind)
        : m_network(given)
        , m_adjacency(around)
        , m_kind(kind)
        , m_search(given, around)
    {
        m_lp.setLogLevel(0);
        m_lp.resize(0, int(given.edges.size()));
        for (int e = 0; e < int(given.edges.size()); ++e)
            m_lp.setObjectiveCoefficient(e, double(std::abs(given.edges[e].weight)));
        for (const auto &edge : given.edges)
            m_granularity = std::gcd(m_granularity, std::abs(edge.weight));
    }

    void add(std::vector<std::vector<int>> cycles)
    {
        std::vector<int> starts{0}, columns;
        std::vector<double> ones, least, most;
        for (auto &cycle : cycles) {
            columns.insert(columns.end(), cycle.begin(), cycle.end());
            starts.push_back(int(columns.size()));
            least.push_back(1);
            most.push_back(COIN_DBL_MAX);
            m_cycles.push_back(std::move(cycle));
        }
        ones.assign(columns.size(), 1);
        m_lp.addRows(int(least.size()), least.data(), most.data(), starts.data(), columns.data(),
                     ones.data());
    }

    /// False where there is no solution or the effort is spent.
    bool solve(Effort &effort)
    {
        if (!m_cycles.empty()) // Clp needs a row
            m_lp.dual();
        return (m_cycles.empty() || m_lp.status() == 0) && (!effort.goOn || effort.goOn());
    }

    double bound() const { return m_cycles.empty() ? 0 : m_lp.objectiveValue(); }
    double share(int edge) const
    {
        return m_cycles.empty() ? 0 : m_lp.primalColumnSolution()[edge];
    }

    /// Adds violated cycles; how many.
    std::size_t cut(const Partition &best, Effort &effort)
    {
        const auto count = m_network.edges.size();
        std::vector<double> length(count);
        for (std::size_t e = 0; e < count; ++e)
            length[e] = std::max(share(int(e)), 0.0) + perStep;
        std::vector<std::vector<int>> found;
        const auto before = m_search.looks();
        for (int e = 0; e < int(count) && found.size() < mostAtOnce; ++e) {
            if (!closes(e, best) || length[e] >= 1 - tolerance)
                continue;
            if (m_search.looks() - before > effort.looks)
                break;
            if (auto cycle = cycleWith(e, best, length); !cycle.empty()) {
                double total = 0;
                for (const int c : cycle)
                    total += share(c);
                if (total > 1 - tolerance)
                    continue;
                for (const int c : cycle)
                    length[c] += spread; // the next are to be others
                found.push_back(std::move(cycle));
            }
        }
        effort.looks -= m_search.looks() - before;
        const auto added = found.size();
        if (added > 0)
            add(std::move(found));
        return added;
    }

    /// What the shares lead to: the least given up are held, greedily.
    void round(Partition &best) const
    {
        std::vector<int> order(m_network.edges.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](int x, int y) {
            const double sx = std::round(share(x) * 1e6), sy = std::round(share(y) * 1e6);
            return sx != sy
                       ? sx < sy
                       : std::abs(m_network.edges[x].weight) > std::abs(m_network.edges[y].weight);
        });
        Partition campOf;
        if (m_kind == CycleKind::Negative) {
            campOf = alongTree(m_network, order);
            descend(m_network, m_adjacency, campOf);
        } else {
            campOf = mergedInOrder(m_network, order);
            descendAmong(m_network, m_adjacency, campOf, m_network.nodes);
            if (auto parts = keptParts();
                frustration(m_network, parts) < frustration(m_network, campOf))
                campOf = std::move(parts);
        }
        if (frustration(m_network, campOf) < frustration(m_network, best))
            best = std::move(campOf);
    }

    /// What positive edges hold together of which less than half is given up: of whole shares the
    /// division that they mean.
    Partition keptParts() const
    {
        SignedNetwork kept{m_network.nodes, {}};
        for (int e = 0; e < int(m_network.edges.size()); ++e)
            if (m_network.edges[e].weight > 0 && share(e) < 0.5)
                kept.edges.push_back(m_network.edges[e]);
        return components(kept);
    }

    int mostDivided() const
    {
        int chosen = -1;
        double most = tolerance * 10;
        for (int e = 0; e < int(m_network.edges.size()); ++e)
            if (const double apart = std::min(share(e), 1 - share(e)); apart > most) {
                most = apart;
                chosen = e;
            }
        return chosen;
    }

    void hold(int edge, double given) { m_lp.setColumnBounds(edge, given, given); }
    void release(int edge) { m_lp.setColumnBounds(edge, 0, COIN_DBL_MAX); }
    std::int64_t granularity() const { return m_granularity; }

    const SignedNetwork &network() const { return m_network; }
    const std::vector<std::vector<int>> &cycles() const { return m_cycles; }
    double dual(int row) const { return m_lp.dualRowSolution()[row]; }

private:
    static constexpr double spread = 0.02;

    /// Cycles are looked for around edges that do not fit the best (two camps) or are negative.
    bool closes(int e, const Partition &best) const
    {
        const auto &edge = m_network.edges[e];
        return m_kind == CycleKind::Negative ? !isSatisfied(edge, best) : edge.weight < 0;
    }

    std::vector<int> cycleWith(int e, const Partition &best, const std::vector<double> &length)
    {
        const auto &edge = m_network.edges[e];
        const auto count = m_network.edges.size();
        if (m_turnsOf != best || m_turns.empty()) {
            m_turnsOf = best;
            m_turns.assign(count, 0);
            for (std::size_t i = 0; i < count; ++i)
                m_turns[i] = m_kind == CycleKind::Negative ? !isSatisfied(m_network.edges[i], best)
                                                           : m_network.edges[i].weight < 0;
        }
        // For many camps no second negative edge may lie on the way: it would turn the parity, and
        // the other parity is never left again because the search is cut there.
        if (m_kind == CycleKind::Negative)
            m_search.from(2 * edge.a, 1 - length[e], length, m_turns);
        else
            m_search.from(2 * edge.a, 1 - length[e], closedTo(length), m_turns);
        if (m_search.lengthTo(2 * edge.b) == WaySearch::far)
            return {};
        auto way = m_search.wayTo(2 * edge.b, m_turns);
        way.push_back(e);
        return m_kind == CycleKind::Negative ? negativeCycleIn(m_network, std::move(way)) : way;
    }

    const std::vector<double> &closedTo(const std::vector<double> &length)
    {
        m_closed = length;
        for (std::size_t i = 0; i < m_closed.size(); ++i)
            if (m_network.edges[i].weight < 0)
                m_closed[i] = WaySearch::far;
        return m_closed;
    }

    const SignedNetwork &m_network;
    const Adjacency &m_adjacency;
    CycleKind m_kind;
    WaySearch m_search;
    ClpSimplex m_lp;
    std::vector<std::vector<int>> m_cycles; // by row
    std::int64_t m_granularity = 0;         // every frustration is a multiple of it
    Partition m_turnsOf;
    std::vector<char> m_turns;
    std::vector<double> m_closed;
};

CycleCuts::CycleCuts(const SignedNetwork &network, const Adjacency &adjacency, CycleKind kind)
    : m(std::make_unique<Model>(network, adjacency, kind))
{
}

CycleCuts::~CycleCuts() = default;

void CycleCuts::add(const std::vector<NegativeCycle> &cycles)
{
    std::vector<std::vector<int>> rows;
    for (const auto &cycle : cycles)
        rows.push_back(cycle.edges);
    if (!rows.empty())
        m->add(std::move(rows));
}

bool CycleCuts::run(Partition &best, Effort &effort)
{
    while (m->solve(effort)) {
        m->round(best);
        const auto least = double(frustration(m->network(), best));
        if (m->bound() > least - double(m->granularity()) + tolerance)
            return true;
        if (effort.rounds-- <= 0 || m->cut(best, effort) == 0)
            return false;
    }
    return false;
}

bool CycleCuts::branch(Partition &best, Effort &effort)
{
    const int edge = m->mostDivided();
    if (edge < 0 || effort.branches-- <= 0 || (effort.goOn && !effort.goOn()))
        return false;
    bool proved = true;
    for (const double given : {1.0, 0.0}) {
        m->hold(edge, given);
        proved = proved && (run(best, effort) || branch(best, effort));
    }
    m->release(edge);
    return proved;
}

double CycleCuts::bound() const
{
    return m->bound();
}

std::vector<NegativeCycle> CycleCuts::cycles(std::int64_t share) const
{
    std::vector<NegativeCycle> found;
    const auto &network = m->network();
    std::vector<std::int64_t> left(network.edges.size());
    for (std::size_t e = 0; e < left.size(); ++e)
        left[e] = std::abs(network.edges[e].weight) * share;
    for (std::size_t row = 0; row < m->cycles().size(); ++row) {
        const auto &cycle = m->cycles()[row];
        auto weight = std::int64_t(std::llround(m->dual(int(row)) * double(share)));
        for (const int e : cycle)
            weight = std::min(weight, left[e]);
        if (weight <= 0)
            continue;
        for (const int e : cycle)
            left[e] -= weight;
        found.push_back({cycle, weight});
    }
    return found;
}

} // namespace entente
