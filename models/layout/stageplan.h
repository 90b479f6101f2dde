// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "stageroles.h"

#include <array>

namespace entente {

/// The distances that the search may change, in points.
struct StageMeasures
{
    double rivalGap = 200; // between the two rivals
    double columnGap = 84; // between columns
    double spread = 400;   // the least height of the columns: a few backers still fan out so far
    double bend = 64;      // how far the ends of a column come forward

    bool operator==(const StageMeasures &) const = default;
};

/// Who stands in which column or row, in which order, in which formation: what the search changes.
struct StagePlan
{
    using Line = std::vector<int>; // groups

    std::array<std::vector<Line>, 2>
        columns; // left and right, from the head outwards, each from top to bottom
    std::array<std::vector<Line>, 2>
        rows; // between the rivals, above and below, from the middle outwards
    std::vector<Formation> formation; // by group
    StageMeasures measures;

    bool operator==(const StagePlan &) const = default;
};

/// A plan of so many columns on each side, those nearest to the head in the first.
StagePlan firstPlan(const StageRoles &cast, int leftColumns, int rightColumns);

/// Turns plans into positions. Evenly spaced columns that bend around the head, rows over what they
/// are tied to, the loose at the bottom.
class TwoCampPlacer
{
public:
    TwoCampPlacer(const LayoutRequest &request, const StageRoles &cast);

    /// Where each actor stands in that plan.
    std::vector<Position> place(const StagePlan &plan) const;

private:
    struct Scene; // a placing under way
    struct Row;

    const GroupShape &shape(int group, Formation formation, int side) const;
    void placeHeads(Scene &scene) const;
    void placeColumns(Scene &scene, int sideIndex) const;
    double columnSpread(const Scene &scene) const;
    void placeColumn(Scene &scene, const StagePlan::Line &column, int side, double x,
                     double spread) const;
    void placeRows(Scene &scene, int rowsIndex) const;
    Row rowOf(const Scene &scene, const StagePlan::Line &groups) const;
    static bool isFree(const Scene &scene, const Row &row, const std::vector<double> &xs, double y);
    void placeLoose(Scene &scene) const;
    void put(Scene &scene, int group, int side, const Position &at) const;
    double wishedX(const Scene &scene, int group) const;

    const LayoutRequest &m_request;
    const StageRoles &m_cast;
    std::vector<std::array<std::array<GroupShape, formations>, 2>> m_shapes;
    std::vector<std::vector<int>> m_neighbours; // groups tied to each group
};

} // namespace entente
