// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "stageroles.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>

namespace entente {

namespace {

constexpr std::size_t noParent = ~std::size_t{0};

/// Finds whom each node follows, if anybody.
class Following
{
public:
    explicit Following(const LayoutRequest &request)
        : m_request(request)
        , m_parent(request.nodes.size(), noParent)
    {
        for (std::size_t i = 0; i < request.nodes.size(); ++i)
            m_parent[i] = parentOf(i);
        for (std::size_t i = 0; i < m_parent.size(); ++i)
            breakCycle(i);
        dropIndependent();
    }

    std::size_t rootOf(std::size_t node) const
    {
        while (m_parent[node] != noParent)
            node = m_parent[node];
        return node;
    }
    std::size_t parent(std::size_t node) const { return m_parent[node]; }

private:
    /// A person stands beside the first it leads; others beside the only one they are part of.
    std::size_t parentOf(std::size_t node) const
    {
        std::size_t parent = noParent;
        for (const LayoutRequest::Edge &edge : m_request.edges) {
            const auto to = static_cast<std::size_t>(edge.b);
            if (!edge.structure || static_cast<std::size_t>(edge.a) != node || to == parent)
                continue;
            if (parent != noParent)
                return m_request.nodes[node].isPerson ? parent : noParent;
            parent = to;
        }
        return parent;
    }

    void breakCycle(std::size_t node)
    {
        std::size_t steps = 0;
        for (std::size_t at = m_parent[node]; at != noParent; at = m_parent[at]) {
            if (at == node || ++steps > m_parent.size()) {
                m_parent[node] = noParent;
                return;
            }
        }
    }

    /// Who has ties of its own to others than its group stands on its own, unless it is a person.
    void dropIndependent()
    {
        std::vector<bool> independent(m_parent.size());
        for (const LayoutRequest::Edge &edge : m_request.edges) {
            const auto a = static_cast<std::size_t>(edge.a);
            const auto b = static_cast<std::size_t>(edge.b);
            if (edge.structure || rootOf(a) == rootOf(b))
                continue;
            for (const std::size_t end : {a, b})
                independent[end] = independent[end] || !m_request.nodes[end].isPerson;
        }
        for (std::size_t i = 0; i < m_parent.size(); ++i)
            if (independent[i])
                m_parent[i] = noParent;
    }

    const LayoutRequest &m_request;
    std::vector<std::size_t> m_parent;
};

void addFollowers(const Following &following, StageRoles &cast)
{
    std::vector<std::vector<std::size_t>> children(cast.groupOf.size());
    for (std::size_t i = 0; i < children.size(); ++i)
        if (following.parent(i) != noParent)
            children[following.parent(i)].push_back(i);
    for (std::size_t g = 0; g < cast.groups.size(); ++g) {
        StageGroup &group = cast.groups[g];
        std::vector<std::size_t> stack{group.main};
        while (!stack.empty()) {
            const std::size_t node = stack.back();
            stack.pop_back();
            cast.groupOf[node] = static_cast<int>(g);
            if (node != group.main)
                group.followers.push_back(node);
            stack.insert(stack.end(), children[node].rbegin(), children[node].rend());
        }
    }
}

/// Ties between groups, for depth and for telling the loose.
std::vector<std::vector<int>> neighboursOf(const LayoutRequest &request, const StageRoles &cast)
{
    std::vector<std::vector<int>> neighbours(cast.groups.size());
    for (const LayoutRequest::Edge &edge : request.edges) {
        const int a = cast.groupOf[static_cast<std::size_t>(edge.a)];
        const int b = cast.groupOf[static_cast<std::size_t>(edge.b)];
        if (a == b)
            continue;
        neighbours[static_cast<std::size_t>(a)].push_back(b);
        neighbours[static_cast<std::size_t>(b)].push_back(a);
    }
    return neighbours;
}

int campOf(const LayoutRequest &request, const StageGroup &group)
{
    int camp = request.nodes[group.main].camp;
    for (const std::size_t follower : group.followers)
        camp = camp < 0 ? request.nodes[follower].camp : camp;
    return camp;
}

/// Backing that fits the division minus backing that does not: not above 0 with some of each means
/// standing between the camps.
bool isStraddling(const LayoutRequest &request, const StageRoles &cast, int group)
{
    int fits = 0;
    int misfits = 0;
    for (const LayoutRequest::Edge &edge : request.edges) {
        const int a = cast.groupOf[static_cast<std::size_t>(edge.a)];
        const int b = cast.groupOf[static_cast<std::size_t>(edge.b)];
        if ((a != group && b != group) || a == b || edge.sign == 0)
            continue;
        const int product = cast.groups[static_cast<std::size_t>(a)].side *
                            cast.groups[static_cast<std::size_t>(b)].side * edge.sign;
        fits += product > 0;
        misfits += product < 0;
    }
    return misfits > 0 && misfits >= fits;
}

int mostBacked(const StageRoles &cast, int side)
{
    int best = StageRoles::nobody;
    for (std::size_t g = 0; g < cast.groups.size(); ++g) {
        const StageGroup &group = cast.groups[g];
        if (group.side != side || group.isLoose)
            continue;
        const auto rank = [](const StageGroup &who) { return std::pair(who.weight, who.ties); };
        if (best < 0 || rank(group) > rank(cast.groups[static_cast<std::size_t>(best)]))
            best = static_cast<int>(g);
    }
    return best;
}

void findDepths(const std::vector<std::vector<int>> &neighbours, StageRoles &cast)
{
    std::deque<int> queue;
    for (StageGroup &group : cast.groups)
        group.depth = static_cast<int>(cast.groups.size());
    for (const int head : cast.heads) {
        if (head < 0)
            continue;
        cast.groups[static_cast<std::size_t>(head)].depth = 0;
        queue.push_back(head);
    }
    while (!queue.empty()) {
        const StageGroup from = cast.groups[static_cast<std::size_t>(queue.front())];
        const auto &next = neighbours[static_cast<std::size_t>(queue.front())];
        queue.pop_front();
        for (const int other : next) {
            StageGroup &to = cast.groups[static_cast<std::size_t>(other)];
            if (to.depth <= from.depth + 1 || to.side != from.side)
                continue;
            to.depth = from.depth + 1;
            queue.push_back(other);
        }
    }
}

void takeSides(const LayoutRequest &request, StageRoles &cast)
{
    bool present[2] = {false, false};
    for (StageGroup &group : cast.groups) {
        const int camp = campOf(request, group);
        if (camp == 0 || camp == 1) {
            group.side = camp == 0 ? -1 : 1;
            present[camp] = present[camp] || !group.isLoose;
        }
    }
    cast.hasRivals = present[0] && present[1];
    if (!cast.hasRivals)
        for (StageGroup &group : cast.groups)
            group.side = -1;
}

void chooseHeads(const LayoutRequest &request, StageRoles &cast)
{
    cast.heads[0] = mostBacked(cast, -1);
    cast.heads[1] = mostBacked(cast, 1);
    if (!cast.hasRivals)
        return;
    std::vector<std::size_t> between;
    for (std::size_t g = 0; g < cast.groups.size(); ++g)
        if (!cast.isHead(static_cast<int>(g)) && isStraddling(request, cast, static_cast<int>(g)))
            between.push_back(g);
    for (const std::size_t g : between)
        cast.groups[g].side = 0;
}

constexpr double gapOutwards = 56; // room for the tie between a follower and its main actor
constexpr double gapUpwards = 48;

/// Lays members out in rows or columns; gives the boxes, the first at 0, 0.
struct Block
{
    std::vector<Position> places;
    double width = 0;
    double height = 0;
};

Block blockOf(const LayoutRequest &request, const std::vector<std::size_t> &members,
              std::size_t perRow)
{
    Block block;
    for (std::size_t begin = 0; begin < members.size(); begin += perRow) {
        const std::size_t end = std::min(members.size(), begin + perRow);
        double rowWidth = 0;
        double rowHeight = 0;
        for (std::size_t i = begin; i < end; ++i) {
            rowWidth += request.nodes[members[i]].width + (i > begin ? leastGapX : 0);
            rowHeight = std::max(rowHeight, request.nodes[members[i]].height);
        }
        const double top = block.height + (begin > 0 ? leastGapY : 0);
        double left = -rowWidth / 2;
        for (std::size_t i = begin; i < end; ++i) {
            const double width = request.nodes[members[i]].width;
            block.places.push_back({left + width / 2, top + rowHeight / 2});
            left += width + leastGapX;
        }
        block.width = std::max(block.width, rowWidth);
        block.height = top + rowHeight;
    }
    return block;
}

std::size_t columnsFor(std::size_t members)
{
    constexpr std::size_t inOneRow = 4;
    return members <= inOneRow
               ? std::max<std::size_t>(1, members)
               : static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(members) * 1.5)));
}

/// Puts blocks around the main actor and notes where each follower went.
class Arranger
{
public:
    Arranger(const LayoutRequest &request, const StageGroup &group)
        : m_request(request)
        , m_group(group)
    {
        const LayoutRequest::Node &main = request.nodes[group.main];
        m_main = Box::around({}, main.width, main.height);
        m_shape.extent = m_main;
    }

    void outwards(const std::vector<std::size_t> &members, int side)
    {
        const std::size_t columns = members.size() <= 4 ? 1 : columnsFor(members.size());
        const Block block = blockOf(m_request, members, columns);
        const double x = side * (m_main.right + gapOutwards + block.width / 2);
        put(members, block, x, -block.height / 2);
    }
    void above(const std::vector<std::size_t> &members)
    {
        const Block block = blockOf(m_request, members, columnsFor(members.size()));
        put(members, block, 0, m_main.top - gapUpwards - block.height);
    }
    void below(const std::vector<std::size_t> &members)
    {
        put(members, blockOf(m_request, members, columnsFor(members.size())), 0,
            m_main.bottom + gapUpwards);
    }

    /// In the order of the group's followers.
    GroupShape shape() const
    {
        GroupShape shape = m_shape;
        for (const std::size_t follower : m_group.followers)
            shape.followers.push_back(m_places.at(follower));
        return shape;
    }

private:
    void put(const std::vector<std::size_t> &members, const Block &block, double x, double top)
    {
        for (std::size_t i = 0; i < members.size(); ++i) {
            const Position place{x + block.places[i].x, top + block.places[i].y};
            m_places[members[i]] = place;
            m_shape.extent = m_shape.extent.united(boxOf(m_request.nodes[members[i]], place));
        }
    }

    const LayoutRequest &m_request;
    const StageGroup &m_group;
    Box m_main;
    GroupShape m_shape;
    std::map<std::size_t, Position> m_places;
};

} // namespace

StageRoles castStage(const LayoutRequest &request)
{
    const Following following(request);
    StageRoles cast;
    cast.groupOf.assign(request.nodes.size(), StageRoles::nobody);
    for (std::size_t i = 0; i < request.nodes.size(); ++i) {
        if (following.parent(i) == noParent) {
            cast.groups.emplace_back();
            cast.groups.back().main = i;
        }
    }
    addFollowers(following, cast);
    const auto neighbours = neighboursOf(request, cast);
    for (std::size_t g = 0; g < cast.groups.size(); ++g) {
        StageGroup &group = cast.groups[g];
        group.ties = static_cast<int>(neighbours[g].size());
        group.isLoose = neighbours[g].empty();
        group.weight = request.nodes[group.main].weight;
        for (const std::size_t follower : group.followers)
            group.weight = std::max(group.weight, request.nodes[follower].weight);
    }
    takeSides(request, cast);
    chooseHeads(request, cast);
    findDepths(neighbours, cast);
    return cast;
}

GroupShape shapeOf(const LayoutRequest &request, const StageGroup &group, Formation formation,
                   int side)
{
    std::vector<std::size_t> people;
    std::vector<std::size_t> organs;
    for (const std::size_t follower : group.followers)
        (request.nodes[follower].isPerson ? people : organs).push_back(follower);
    std::vector<std::size_t> all = people;
    all.insert(all.end(), organs.begin(), organs.end());

    Arranger arranger(request, group);
    switch (formation) {
    case Formation::Outwards: arranger.outwards(all, side < 0 ? -1 : 1); break;
    case Formation::Above: arranger.above(all); break;
    case Formation::Below: arranger.below(all); break;
    case Formation::Split:
        arranger.above(people);
        arranger.below(organs);
        break;
    case Formation::OutwardsSplit:
        arranger.above(people);
        arranger.outwards(organs, side < 0 ? -1 : 1);
        break;
    }
    return arranger.shape();
}

} // namespace entente
