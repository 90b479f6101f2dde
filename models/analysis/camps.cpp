// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "camps.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace entente {

namespace {

constexpr int exactUpTo = 24;

/// Ties of a connected component, weighted: w > 0 wants its ends together, w < 0 apart.
struct Problem
{
    std::vector<std::vector<std::pair<int, int>>>
        ties; // by node: other node and weight, merged by sign
    explicit Problem(int count) : ties(std::size_t(count)) {}

    void add(int a, int b, int sign)
    {
        for (auto [from, to] : {std::pair(a, b), std::pair(b, a)})
            ties[std::size_t(from)].emplace_back(to, sign);
    }
};

/// What it costs to put `node` into `camp` towards those already placed.
int cost(const Problem &problem, const std::vector<int> &campOf, int node, int camp)
{
    int misfits = 0;
    for (const auto &[other, sign] : problem.ties[std::size_t(node)]) {
        const int its = campOf[std::size_t(other)];
        misfits += its != Camps::none && (sign > 0) == (its != camp);
    }
    return misfits;
}

/// Branch and bound over the nodes in the order given: the first keeps camp 0, a branch is cut
/// where it cannot be better.
class BranchAndBound
{
public:
    BranchAndBound(const Problem &problem, const std::vector<int> &order, std::vector<int> &campOf,
                   int bound)
        : m_problem(problem)
        , m_order(order)
        , m_campOf(campOf)
        , m_best(bound)
    {
    }

    /// The fewest misfits; campOf holds them, or stays as it was where the bound was already the
    /// smallest.
    int run()
    {
        const std::vector<int> before = m_campOf;
        for (const int node : m_order)
            m_campOf[std::size_t(node)] = Camps::none;
        m_found = before;
        place(0, 0);
        m_campOf = m_found;
        return m_best;
    }

private:
    void place(std::size_t depth, int misfits)
    {
        if (misfits + rest(depth) >= m_best)
            return;
        if (depth == m_order.size()) {
            m_best = misfits;
            m_found = m_campOf;
            return;
        }
        const int node = m_order[depth];
        const int costs[2] = {cost(m_problem, m_campOf, node, 0),
                              cost(m_problem, m_campOf, node, 1)};
        const int firstTry = costs[1] < costs[0] ? 1 : 0;
        for (const int camp : {firstTry, 1 - firstTry}) {
            if (depth == 0 && camp == 1)
                continue;
            m_campOf[std::size_t(node)] = camp;
            place(depth + 1, misfits + costs[camp]);
        }
        m_campOf[std::size_t(node)] = Camps::none;
    }

    /// Each unplaced node costs at least its cheaper side towards the placed ones.
    int rest(std::size_t depth) const
    {
        int least = 0;
        for (auto i = depth; i < m_order.size(); ++i)
            least += std::min(cost(m_problem, m_campOf, m_order[i], 0),
                              cost(m_problem, m_campOf, m_order[i], 1));
        return least;
    }

    const Problem &m_problem;
    const std::vector<int> &m_order;
    std::vector<int> &m_campOf;
    std::vector<int> m_found;
    int m_best;
};

/// Connected components, each with its nodes by falling number of ties and rising place.
std::vector<std::vector<int>> components(const Problem &problem)
{
    std::vector<std::vector<int>> all;
    std::vector<char> seen(problem.ties.size());
    for (std::size_t start = 0; start < seen.size(); ++start) {
        if (seen[start] || problem.ties[start].empty())
            continue;
        std::vector<int> nodes{int(start)};
        seen[start] = true;
        for (std::size_t i = 0; i < nodes.size(); ++i)
            for (const auto &[other, sign] : problem.ties[std::size_t(nodes[i])])
                if (!seen[std::size_t(other)]) {
                    seen[std::size_t(other)] = true;
                    nodes.push_back(other);
                }
        std::stable_sort(nodes.begin(), nodes.end(), [&](int a, int b) {
            const auto da = problem.ties[std::size_t(a)].size(),
                       db = problem.ties[std::size_t(b)].size();
            return da != db ? da > db : a < b;
        });
        all.push_back(std::move(nodes));
    }
    return all;
}

/// Places one after another where it costs least, then moves single actors as long as that helps.
int localSearch(const Problem &problem, const std::vector<int> &order, std::vector<int> &campOf)
{
    for (const int node : order)
        campOf[std::size_t(node)] =
            cost(problem, campOf, node, 1) < cost(problem, campOf, node, 0) ? 1 : 0;
    for (bool moved = true; moved;) {
        moved = false;
        for (const int node : order) {
            auto &camp = campOf[std::size_t(node)];
            if (cost(problem, campOf, node, 1 - camp) < cost(problem, campOf, node, camp)) {
                camp = 1 - camp;
                moved = true;
            }
        }
    }
    int twice = 0;
    for (const int node : order)
        twice += cost(problem, campOf, node, campOf[std::size_t(node)]);
    return twice / 2;
}

/// Actors without signed ties join the camp of those they lead or are part of.
void followStructure(const MapIndex &index, const std::vector<char> &counts,
                     std::vector<int> &campOf)
{
    for (bool moved = true; moved;) {
        moved = false;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const int from = index.from(int(i)), to = index.to(int(i));
            if (!counts[i] || from < 0 || to < 0 || !isStructure(index.map().ties().at(i).kind))
                continue;
            if (campOf[std::size_t(from)] == Camps::none &&
                campOf[std::size_t(to)] != Camps::none) {
                campOf[std::size_t(from)] = campOf[std::size_t(to)];
                moved = true;
            }
        }
    }
}

/// The most backed actor of each camp; camp 0 is turned to be the one whose head comes first.
void nameCamps(const MapIndex &index, const std::vector<char> &counts, Camps &camps)
{
    std::vector<int> backing(camps.campOf.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto &tieIndex = index.map().ties().at(i);
        if (!counts[i] || tieIndex.kind != TieKind::Backs || index.from(int(i)) < 0 ||
            index.to(int(i)) < 0)
            continue;
        backing[std::size_t(index.to(int(i)))] += 2;
        if (tieIndex.mutual)
            backing[std::size_t(index.from(int(i)))] += 2;
    }
    for (const auto actor : {0, 1})
        camps.head[actor] = Camps::none;
    for (std::size_t i = 0; i < camps.campOf.size(); ++i) {
        const int camp = camps.campOf[i];
        if (camp == Camps::none || (backing[i] == 0 && index.tiesOf(int(i)).empty()))
            continue;
        int &head = camps.head[camp];
        if (head == Camps::none || backing[i] > backing[std::size_t(head)])
            head = int(i);
    }
    if (camps.head[0] != Camps::none && camps.head[1] != Camps::none &&
        camps.head[1] < camps.head[0]) {
        std::swap(camps.head[0], camps.head[1]);
        for (auto &camp : camps.campOf)
            camp = camp == Camps::none ? Camps::none : 1 - camp;
    }
}

Camps campsOver(const MapIndex &index, const std::vector<char> &counts)
{
    std::vector<SignedTie> ties;
    std::map<std::tuple<int, int, int>, bool> seen; // one vote for each pair, direction and kind
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const int tieSign = sign(index.map().ties().at(i).kind);
        const int from = index.from(int(i)), to = index.to(int(i));
        if (counts[i] && tieSign != 0 && from >= 0 && to >= 0 && from != to &&
            seen.emplace(std::tuple(from, to, tieSign), true).second)
            ties.push_back({from, to, tieSign});
    }
    auto result = divide(int(index.map().actors().size()), ties);
    followStructure(index, counts, result.campOf);
    nameCamps(index, counts, result);
    return result;
}

} // namespace

Camps divide(int count, const std::vector<SignedTie> &ties)
{
    Problem problem(count);
    for (const auto &tie : ties)
        problem.add(tie.a, tie.b, tie.sign);
    Camps result;
    result.campOf.assign(std::size_t(count), Camps::none);
    const auto parts = components(problem);
    const auto involved =
        std::accumulate(parts.begin(), parts.end(), std::size_t(0),
                        [](std::size_t n, const auto &part) { return n + part.size(); });
    result.exact = involved <= exactUpTo;
    for (const auto &order : parts) {
        int misfits = localSearch(problem, order, result.campOf);
        if (result.exact && misfits > 0)
            misfits = BranchAndBound(problem, order, result.campOf, misfits).run();
        result.misfits += misfits;
    }
    return result;
}

Camps camps(const Snapshot &snapshot)
{
    std::vector<char> counts(snapshot.ties.size());
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] = snapshot.ties[i].shown;
    return campsOver(*snapshot.index, counts);
}

Camps campsOfAllTime(const MapIndex &index)
{
    return campsOver(index, std::vector<char>(index.map().ties().size(), true));
}

} // namespace entente
