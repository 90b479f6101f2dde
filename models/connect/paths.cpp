// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "paths.h"

#include "signedties.h"

#include <algorithm>
#include <limits>
#include <map>

namespace entente {

namespace {

/// Who is tied to whom, by which ties.
using Neighbours = std::vector<std::map<int, std::vector<int>>>;

Neighbours neighboursOf(const MapIndex &index, const std::vector<char> &counts)
{
    Neighbours neighbours(index.map().actors().size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (!counts[i])
            continue;
        const int from = index.from(int(i)), to = index.to(int(i));
        neighbours[std::size_t(from)][to].push_back(int(i));
        neighbours[std::size_t(to)][from].push_back(int(i));
    }
    return neighbours;
}

constexpr auto manyWays = std::numeric_limits<std::uint64_t>::max();

std::uint64_t sumOf(std::uint64_t a, std::uint64_t b)
{
    return a > manyWays - b ? manyWays : a + b;
}

/// How far everybody is from `to`, and by how many shortest ways.
struct Distances
{
    std::vector<int> steps; // -1: out of reach
    std::vector<std::uint64_t> ways;

    Distances(const Neighbours &neighbours, int to)
        : steps(neighbours.size(), -1)
        , ways(neighbours.size(), 0)
    {
        steps[std::size_t(to)] = 0;
        ways[std::size_t(to)] = 1;
        std::vector<int> reached{to};
        for (std::size_t next = 0; next < reached.size(); ++next) {
            const auto here = std::size_t(reached[next]);
            for (const auto &[there, ties] : neighbours[here]) {
                const auto place = std::size_t(there);
                if (steps[place] < 0) {
                    steps[place] = steps[here] + 1;
                    reached.push_back(there);
                }
                if (steps[place] == steps[here] + 1)
                    ways[place] = sumOf(ways[place], ways[here]);
            }
        }
    }
};

/// Goes the shortest ways one after another, in the order of the map.
class Walk
{
public:
    Walk(const MapIndex &index, const Neighbours &neighbours, const Distances &distances,
         std::size_t most, std::vector<Path> &listed)
        : m_index(index)
        , m_neighbours(neighbours)
        , m_distances(distances)
        , m_most(most)
        , m_listed(listed)
    {
    }

    /// Every actor on the way is nearer to its end, so no step is in vain.
    void from(int actor)
    {
        m_path.actors.push_back(actor);
        const int left = m_distances.steps[std::size_t(actor)];
        if (left == 0)
            m_listed.push_back(m_path);
        for (const auto &[next, ties] : m_neighbours[std::size_t(actor)]) {
            if (m_listed.size() >= m_most)
                break;
            if (m_distances.steps[std::size_t(next)] != left - 1)
                continue;
            const int before = m_path.sign;
            m_path.ties.push_back(ties);
            m_path.sign *= signOfStep(m_index, ties);
            from(next);
            m_path.sign = before;
            m_path.ties.pop_back();
        }
        m_path.actors.pop_back();
    }

private:
    const MapIndex &m_index;
    const Neighbours &m_neighbours;
    const Distances &m_distances;
    std::size_t m_most;
    std::vector<Path> &m_listed;
    Path m_path;
};

} // namespace

int signOfStep(const MapIndex &index, const std::vector<int> &ties)
{
    const auto signOf = [&](int tie) { return sign(index.map().ties().at(std::size_t(tie)).kind); };
    const int first = signOf(ties.front());
    const bool agree =
        std::all_of(ties.begin(), ties.end(), [&](int tie) { return signOf(tie) == first; });
    return agree ? first : 0;
}

Paths shortestPaths(const MapIndex &index, const std::vector<char> &counts, int from, int to,
                    std::size_t most)
{
    const auto neighbours = neighboursOf(index, onlySigned(index, counts));
    const Distances distances(neighbours, to);
    Paths paths;
    if (distances.steps[std::size_t(from)] < 0)
        return paths;
    paths.length = distances.steps[std::size_t(from)];
    paths.count = distances.ways[std::size_t(from)];
    Walk(index, neighbours, distances, most, paths.listed).from(from);
    paths.limited = paths.count > paths.listed.size();
    return paths;
}

} // namespace entente
