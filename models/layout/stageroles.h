// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "spacing.h"

#include <array>

namespace entente {

/// An actor with those that follow it about: the people that lead it, the organs that are part of
/// it. The group moves as one.
struct StageGroup
{
    std::size_t main = 0;
    std::vector<std::size_t> followers; // parents before children
    int side = 0;                       // -1 left, +1 right, 0 between
    int weight = 0;                     // how many back it
    int ties = 0;                       // to other groups
    int depth = 0;                      // steps of ties from the head of its side
    bool isLoose = false;               // tied to nobody: a place in the rows at the bottom
};

/// Who plays what: the groups, the two rivals (or one hub), and which group each node belongs to.
struct StageRoles
{
    static constexpr int nobody = -1;

    std::vector<StageGroup> groups;
    std::vector<int> groupOf;
    std::array<int, 2> heads{nobody, nobody}; // left and right; a single hub is in the first
    bool hasRivals = false;                   // two sides; else everybody stands around the hub

    bool isHead(int group) const { return group == heads[0] || group == heads[1]; }
};

/// Finds the two sides, who leads each, and who stands between.
StageRoles castStage(const LayoutRequest &request);

/// How the followers stand around their main actor.
enum class Formation { Outwards, Above, Below, Split, OutwardsSplit };
constexpr int formations = 5;

/// A group's members around its main actor, which is at 0, 0.
struct GroupShape
{
    std::vector<Position> followers;
    Box extent;
};
/// How much room a group takes in that formation.
GroupShape shapeOf(const LayoutRequest &request, const StageGroup &group, Formation formation,
                   int side);

} // namespace entente
