// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "random.h"
#include "stagecost.h"
#include "stageroles.h"

#include <optional>

namespace entente {

/// Moves the groups of a stage one by one, each within its own part of it (around and behind its
/// head, or between the rivals), to where fewer ties cross and run over cards and all of it needs
/// less of a screen: simulated annealing, counting only what a move changes.
class StageTuning
{
public:
    StageTuning(const LayoutRequest &request, const StageRoles &cast,
                const std::vector<Formation> &formation, const std::vector<Position> &positions);

    /// Nothing if the watch stopped it. The loose stay where they are.
    std::optional<std::vector<Position>> run(const ProgressAndCancel &watch);

private:
    struct Group
    {
        std::vector<std::size_t> ties; // of any member
        Formation formation = Formation::Outwards;
        Position at;         // of the main one
        double least = -1e6; // where it may stand
        double most = 1e6;
        bool mayMove = false;
    };
    /// Groups on their way, as they were before, with all that moves with them.
    struct Movers
    {
        std::vector<std::size_t> groups;
        std::vector<Group> before;
        std::vector<std::size_t> cards;
        std::vector<std::size_t> ties;
    };

    void addTies();
    void addGroups(const std::vector<Formation> &formation);
    void addCards();
    void limit(std::size_t group);
    Movers moversOf(std::vector<std::size_t> groups) const;
    Movers someMovers();
    double tryMove(double heat);
    int rounds() const;
    bool anneal(std::vector<Group> &best, const ProgressAndCancel &watch);
    void start(const std::vector<Group> &groups);
    bool move(const Movers &movers);
    void shift(Group &group);
    bool approach(Group &group, std::size_t number);
    void set(std::size_t group);
    void undo(const Movers &movers);
    double cost(const Movers &movers);
    int overlaps(const Movers &movers) const;
    int overCards(const Movers &movers) const;
    int crossings(const Movers &movers) const;
    double lengths(const Movers &movers) const;
    double style(const Movers &movers) const;
    double besideHead(const Group &group, int side) const;
    double shape() const;

    const LayoutRequest &m_request;
    const StageRoles &m_cast;
    const std::vector<Position> &m_given;
    Random m_random{7};
    std::vector<StageTie> m_ties;
    std::vector<Group> m_groups;
    std::vector<std::size_t> m_movable;
    std::vector<std::size_t> m_onStage;                     // cards that are not loose
    std::vector<std::vector<GroupShape>> m_shapes;          // by group and formation
    std::vector<float> m_x, m_y, m_halfWidth, m_halfHeight; // cards
    std::vector<float> m_ax, m_ay, m_bx, m_by;              // ties
    std::vector<int> m_halves; // of a tie: 2, and 1 while it moves, as it then meets others twice
};

} // namespace entente
