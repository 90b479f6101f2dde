// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "stageplan.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente {

namespace {

constexpr double tieGap = 110; // between a head and its first column
constexpr double rowGap = 84;  // between a head and the rows above and below
constexpr double rowAir = 40;  // around those who stand in them
constexpr double leastColumnGap = 34;

std::size_t index(int group)
{
    return static_cast<std::size_t>(group);
}

/// Places for a row of boxes as near as possible to their wishes, in their order, with gaps:
/// pooling of neighbours that are too close.
std::vector<double> spreadRow(const std::vector<double> &wishes, const std::vector<double> &steps)
{
    struct Pool
    {
        double sum;
        double count;
        double mean() const { return sum / count; }
    };
    std::vector<Pool> pools;
    double offset = 0;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        offset += steps[i];
        pools.push_back({wishes[i] - offset, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back() = {pools.back().sum + last.sum, pools.back().count + last.count};
        }
    }
    std::vector<double> places;
    for (const Pool &pool : pools)
        places.insert(places.end(), static_cast<std::size_t>(pool.count), pool.mean());
    offset = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        offset += steps[i];
        places[i] += offset;
    }
    return places;
}

std::vector<StagePlan::Line> inColumns(const std::vector<int> &members, int columns)
{
    std::vector<StagePlan::Line> lines(static_cast<std::size_t>(columns));
    for (std::size_t i = 0; i < members.size(); ++i)
        lines[i * lines.size() / members.size()].push_back(members[i]);
    std::erase_if(lines, [](const StagePlan::Line &line) { return line.empty(); });
    return lines;
}

} // namespace

StagePlan firstPlan(const StageRoles &cast, int leftColumns, int rightColumns)
{
    StagePlan plan;
    plan.formation.assign(cast.groups.size(), Formation::Outwards);
    std::array<std::vector<int>, 2> members;
    std::vector<int> between;
    for (int g = 0; g < static_cast<int>(cast.groups.size()); ++g) {
        const StageGroup &group = cast.groups[index(g)];
        if (group.isLoose || cast.isHead(g)) {
            plan.formation[index(g)] = group.isLoose ? Formation::Outwards : Formation::Above;
            continue;
        }
        if (group.side == 0) {
            plan.formation[index(g)] = Formation::Split;
            between.push_back(g);
        } else {
            members[group.side < 0 ? 0 : 1].push_back(g);
        }
    }
    const auto nearFirst = [&](int a, int b) {
        const StageGroup &one = cast.groups[index(a)];
        const StageGroup &other = cast.groups[index(b)];
        return std::pair(one.depth, -one.ties) < std::pair(other.depth, -other.ties);
    };
    for (auto &side : members)
        std::stable_sort(side.begin(), side.end(), nearFirst);
    if (!cast.hasRivals) {
        const std::vector<int> all = std::exchange(members[0], {});
        for (std::size_t i = 0; i < all.size(); ++i)
            members[i % 2].push_back(all[i]);
    }
    plan.columns[0] = inColumns(members[0], leftColumns);
    plan.columns[1] = inColumns(members[1], rightColumns);
    const double perRow = std::max(2.0, std::ceil(std::sqrt(static_cast<double>(between.size()))));
    for (std::size_t i = 0; i < between.size(); ++i) {
        auto &rows = plan.rows[i % 2 == 0 ? 1 : 0];
        if (rows.empty() || static_cast<double>(rows.back().size()) >= perRow)
            rows.emplace_back();
        rows.back().push_back(between[i]);
    }
    return plan;
}

struct TwoCampPlacer::Scene
{
    const StagePlan &plan;
    std::vector<Position> positions;
    std::vector<Position> groupAt;
    std::vector<bool> standing;
    std::vector<Box> boxes; // of the groups that stand
    Box bounds;
};

TwoCampPlacer::TwoCampPlacer(const LayoutRequest &request, const StageRoles &cast)
    : m_request(request)
    , m_cast(cast)
    , m_neighbours(cast.groups.size())
{
    for (const StageGroup &group : cast.groups) {
        auto &shapes = m_shapes.emplace_back();
        for (int side = 0; side < 2; ++side)
            for (int f = 0; f < formations; ++f)
                shapes[index(side)][index(f)] =
                    shapeOf(request, group, static_cast<Formation>(f), side == 0 ? -1 : 1);
    }
    for (const LayoutRequest::Edge &edge : request.edges) {
        const int a = cast.groupOf[index(edge.a)];
        const int b = cast.groupOf[index(edge.b)];
        if (a == b)
            continue;
        m_neighbours[index(a)].push_back(b);
        m_neighbours[index(b)].push_back(a);
    }
}

const GroupShape &TwoCampPlacer::shape(int group, Formation formation, int side) const
{
    return m_shapes[index(group)][side < 0 ? 0 : 1][index(static_cast<int>(formation))];
}

std::vector<Position> TwoCampPlacer::place(const StagePlan &plan) const
{
    Scene scene{plan,
                std::vector<Position>(m_request.nodes.size()),
                std::vector<Position>(m_cast.groups.size()),
                std::vector<bool>(m_cast.groups.size()),
                {},
                {}};
    placeHeads(scene);
    placeColumns(scene, 0);
    placeColumns(scene, 1);
    placeRows(scene, 0);
    placeRows(scene, 1);
    placeLoose(scene);
    return scene.positions;
}

void TwoCampPlacer::put(Scene &scene, int group, int side, const Position &at) const
{
    const GroupShape &form = shape(group, scene.plan.formation[index(group)], side);
    const StageGroup &who = m_cast.groups[index(group)];
    scene.positions[who.main] = at;
    for (std::size_t i = 0; i < who.followers.size(); ++i)
        scene.positions[who.followers[i]] = {at.x + form.followers[i].x,
                                             at.y + form.followers[i].y};
    const Box box = form.extent.moved(at.x, at.y);
    scene.bounds = scene.boxes.empty() ? box : scene.bounds.united(box);
    scene.boxes.push_back(box);
    scene.groupAt[index(group)] = at;
    scene.standing[index(group)] = true;
}

void TwoCampPlacer::placeHeads(Scene &scene) const
{
    for (int i = 0; i < 2; ++i) {
        const int head = m_cast.heads[index(i)];
        if (head < 0)
            continue;
        const int side = i == 0 ? -1 : 1;
        const Box &extent = shape(head, scene.plan.formation[index(head)], side).extent;
        const double inner = side < 0 ? extent.right : -extent.left;
        put(scene, head, side,
            {m_cast.hasRivals ? side * (scene.plan.measures.rivalGap / 2 + inner) : 0, 0});
    }
}

/// The height that the columns share, so that both sides look alike.
double TwoCampPlacer::columnSpread(const Scene &scene) const
{
    double spread = scene.plan.measures.spread;
    for (int s = 0; s < 2; ++s) {
        for (const StagePlan::Line &column : scene.plan.columns[index(s)]) {
            double height = leastColumnGap * (static_cast<double>(column.size()) - 1);
            for (const int group : column)
                height += shape(group, scene.plan.formation[index(group)], s == 0 ? -1 : 1)
                              .extent.height();
            spread = std::max(spread, height);
        }
    }
    return spread;
}

void TwoCampPlacer::placeColumns(Scene &scene, int sideIndex) const
{
    const int side = sideIndex == 0 ? -1 : 1;
    const int head = m_cast.hasRivals ? m_cast.heads[index(sideIndex)] : m_cast.heads[0];
    double edge = 0;
    if (head >= 0) {
        const Box extent = shape(head, scene.plan.formation[index(head)], side).extent;
        edge =
            scene.groupAt[index(head)].x + (side < 0 ? extent.left : extent.right) + side * tieGap;
    }
    const double spread = columnSpread(scene);
    for (const StagePlan::Line &column : scene.plan.columns[index(sideIndex)]) {
        double inner = 0;
        double outer = 0;
        for (const int group : column) {
            const Box &extent = shape(group, scene.plan.formation[index(group)], side).extent;
            inner = std::max(inner, side < 0 ? extent.right : -extent.left);
            outer = std::max(outer, side < 0 ? -extent.left : extent.right);
        }
        const double x = edge + side * inner;
        placeColumn(scene, column, side, x, spread);
        edge = x + side * (outer + scene.plan.measures.columnGap);
    }
}

void TwoCampPlacer::placeColumn(Scene &scene, const StagePlan::Line &column, int side, double x,
                                double spread) const
{
    double filled = 0;
    for (const int group : column)
        filled += shape(group, scene.plan.formation[index(group)], side).extent.height();
    const double gaps = static_cast<double>(column.size()) - 1;
    const double gap =
        gaps > 0 ? std::max((spread - filled) / gaps / (gaps + 2) * (gaps + 1), leastColumnGap) : 0;
    double top = -(filled + gaps * gap) / 2;
    for (const int group : column) {
        const Box &extent = shape(group, scene.plan.formation[index(group)], side).extent;
        const double y = top - extent.top;
        const double t = std::clamp(2 * y / spread, -1.0, 1.0);
        put(scene, group, side, {x - side * scene.plan.measures.bend * t * t, y});
        top += extent.height() + gap;
    }
}

double TwoCampPlacer::wishedX(const Scene &scene, int group) const
{
    double sum = 0;
    double count = 0;
    for (const int other : m_neighbours[index(group)]) {
        if (!scene.standing[index(other)])
            continue;
        sum += scene.groupAt[index(other)].x;
        ++count;
    }
    return count > 0 ? sum / count : 0;
}

/// A row between the rivals: where each group wishes to stand, and how far the row reaches above
/// and below its main actors.
struct TwoCampPlacer::Row
{
    std::vector<double> wishes;
    std::vector<double> steps; // the least from the one before
    std::vector<Box> extents;
    Box reach;
};

TwoCampPlacer::Row TwoCampPlacer::rowOf(const Scene &scene, const StagePlan::Line &groups) const
{
    Row row;
    for (const int group : groups) {
        const Box &extent = shape(group, scene.plan.formation[index(group)], 1).extent;
        row.wishes.push_back(wishedX(scene, group));
        row.steps.push_back(row.extents.empty() ? 0
                                                : row.extents.back().right + rowAir - extent.left);
        row.extents.push_back(extent);
        row.reach = row.reach.united(extent);
    }
    return row;
}

void TwoCampPlacer::placeRows(Scene &scene, int rowsIndex) const
{
    constexpr double step = 10;
    const int direction = rowsIndex == 0 ? -1 : 1;
    double edge = 0;
    for (const int head : m_cast.heads) {
        if (head < 0)
            continue;
        const Box &extent = shape(head, scene.plan.formation[index(head)], 1).extent;
        edge = direction < 0 ? std::min(edge, extent.top) : std::max(edge, extent.bottom);
    }
    for (const StagePlan::Line &groups : scene.plan.rows[index(rowsIndex)]) {
        const Row row = rowOf(scene, groups);
        const std::vector<double> xs = spreadRow(row.wishes, row.steps);
        double y = edge + direction * rowGap - (direction < 0 ? row.reach.bottom : row.reach.top);
        while (!isFree(scene, row, xs, y))
            y += direction * step;
        for (std::size_t i = 0; i < groups.size(); ++i)
            put(scene, groups[i], 1, {xs[i], y});
        edge = y + (direction < 0 ? row.reach.top : row.reach.bottom);
    }
}

bool TwoCampPlacer::isFree(const Scene &scene, const Row &row, const std::vector<double> &xs,
                           double y)
{
    for (std::size_t i = 0; i < xs.size(); ++i) {
        const Box box = row.extents[i].moved(xs[i], y);
        if (std::any_of(scene.boxes.begin(), scene.boxes.end(),
                        [&](const Box &other) { return box.crowds(other, rowAir, rowAir); }))
            return false;
    }
    return true;
}

void TwoCampPlacer::placeLoose(Scene &scene) const
{
    constexpr double air = 64; // between the play and those who only watch
    std::vector<int> loose;
    std::vector<Box> extents;
    for (int g = 0; g < static_cast<int>(m_cast.groups.size()); ++g) {
        if (!m_cast.groups[index(g)].isLoose)
            continue;
        loose.push_back(g);
        extents.push_back(shape(g, scene.plan.formation[index(g)], 1).extent);
    }
    const Position origin{scene.bounds.centre().x,
                          scene.boxes.empty() ? 0 : scene.bounds.bottom + air};
    const std::vector<Position> places = inRows(extents, scene.bounds.width());
    for (std::size_t i = 0; i < loose.size(); ++i)
        put(scene, loose[i], 1, {origin.x + places[i].x, origin.y + places[i].y});
}

} // namespace entente
