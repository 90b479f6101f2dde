// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tiematrix.h"

#include "signedties.h"

#include "models/matching/foldedtext.h"
#include "models/words/groupwords.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace entente {

namespace {

/// How many directions of ties begin or end at each of so many ends.
std::vector<int> numbersOfTies(std::size_t ends, const std::vector<Direction> &directions)
{
    std::vector<int> numbers(ends, 0);
    for (const auto &direction : directions) {
        ++numbers[std::size_t(direction.from)];
        ++numbers[std::size_t(direction.to)];
    }
    return numbers;
}

/// The actors with most ties, where there are more than may be.
std::set<int> chosen(const std::vector<int> &numbers, std::size_t most)
{
    std::vector<int> actors;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (numbers[i] > 0)
            actors.push_back(int(i));
    std::stable_sort(actors.begin(), actors.end(), [&](int a, int b) {
        return numbers[std::size_t(a)] > numbers[std::size_t(b)];
    });
    actors.resize(std::min(actors.size(), most));
    return {actors.begin(), actors.end()};
}

using SortKey = std::tuple<int, int, std::string>;

SortKey keyOfActor(const MapIndex &index, int actor, MatrixOrder order,
                   const std::vector<int> &campOf, const std::vector<int> &numbers)
{
    const auto place = std::size_t(actor);
    const auto &record = index.map().actors().at(place);
    const auto name = foldedName(record.label());
    const int camp =
        place < campOf.size() && campOf[place] >= 0 ? campOf[place] : int(numbers.size());
    switch (order) {
    case MatrixOrder::Camp: return {camp, -numbers[place], name};
    case MatrixOrder::Kind: return {int(record.kind), 0, name};
    case MatrixOrder::Name: return {0, 0, name};
    case MatrixOrder::Ties: return {-numbers[place], 0, name};
    }
    return {};
}

std::vector<Direction> directionsBetweenActors(const MapIndex &index,
                                               const std::vector<char> &counts)
{
    auto directions = directionsOf(index, counts);
    std::erase_if(directions, [](const Direction &one) { return one.from == one.to; });
    return directions;
}

/// The grid of these ends, which stand in that order; ties of others are left out.
TieMatrix gridOf(const std::vector<Direction> &directions, const std::vector<int> &sorted)
{
    const std::set<int> kept(sorted.begin(), sorted.end());
    std::map<std::pair<int, int>, std::vector<int>> tiesOfPair;
    std::set<int> from, to;
    for (const auto &[tie, subject, object] : directions) {
        if (!kept.contains(subject) || !kept.contains(object))
            continue;
        auto &ties = tiesOfPair[{subject, object}];
        if (ties.empty() || ties.back() != tie) // a mutual one within a group
            ties.push_back(tie);
        from.insert(subject);
        to.insert(object);
    }
    TieMatrix matrix;
    std::map<int, int> columnOf;
    for (const int end : sorted) {
        if (from.contains(end))
            matrix.rows.push_back(end);
        if (to.contains(end)) {
            columnOf.emplace(end, int(matrix.columns.size()));
            matrix.columns.push_back(end);
        }
    }
    for (std::size_t row = 0; row < matrix.rows.size(); ++row) {
        const auto first = tiesOfPair.lower_bound({matrix.rows[row], -1});
        for (auto at = first; at != tiesOfPair.end() && at->first.first == matrix.rows[row]; ++at)
            matrix.cells.push_back({int(row), columnOf.at(at->first.second), at->second});
    }
    return matrix;
}

SortKey keyOfGroup(const MapIndex &index, const Groups &groups, int group, MatrixOrder order,
                   const std::vector<int> &numbers)
{
    const auto place = std::size_t(group);
    const auto &its = groups.all[place];
    const auto name = foldedName(groupName(index.map(), groups, group));
    // Who is in no group comes last, whatever the order.
    const int last = its.what == Groups::Group::What::Named ? 0 : std::numeric_limits<int>::max();
    switch (order) {
    case MatrixOrder::Camp: return {group, 0, name};
    case MatrixOrder::Kind:
        return {std::max(last, int(index.map().actors().at(std::size_t(its.leader)).kind)), group,
                name};
    case MatrixOrder::Name: return {last, 0, name};
    case MatrixOrder::Ties: return {-numbers[place], 0, name};
    }
    return {};
}

} // namespace

TieMatrix tieMatrix(const MapIndex &index, const std::vector<char> &counts, MatrixOrder order,
                    const std::vector<int> &campOf, std::size_t most)
{
    const auto directions = directionsBetweenActors(index, counts);
    const auto numbers = numbersOfTies(index.map().actors().size(), directions);
    const auto kept = chosen(numbers, most);
    std::vector<int> sorted(kept.begin(), kept.end());
    std::stable_sort(sorted.begin(), sorted.end(), [&](int a, int b) {
        return keyOfActor(index, a, order, campOf, numbers) <
               keyOfActor(index, b, order, campOf, numbers);
    });
    auto matrix = gridOf(directions, sorted);
    const auto tied = std::count_if(numbers.begin(), numbers.end(), [](int n) { return n > 0; });
    matrix.leftOut = int(tied) - int(kept.size());
    return matrix;
}

TieMatrix groupMatrix(const MapIndex &index, const std::vector<char> &counts, MatrixOrder order,
                      std::shared_ptr<const Groups> groups)
{
    auto directions = directionsBetweenActors(index, counts);
    for (auto &direction : directions) {
        direction.from = groups->groupOf[std::size_t(direction.from)];
        direction.to = groups->groupOf[std::size_t(direction.to)];
    }
    const auto numbers = numbersOfTies(groups->all.size(), directions);
    std::vector<int> sorted(groups->all.size());
    std::iota(sorted.begin(), sorted.end(), 0);
    std::stable_sort(sorted.begin(), sorted.end(), [&](int a, int b) {
        return keyOfGroup(index, *groups, a, order, numbers) <
               keyOfGroup(index, *groups, b, order, numbers);
    });
    auto matrix = gridOf(directions, sorted);
    matrix.groups = std::move(groups);
    return matrix;
}

} // namespace entente
