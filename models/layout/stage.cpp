// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "layoutrequest.h"

#include "stagecost.h"
#include "stageplan.h"
#include "stageroles.h"
#include "stagetuning.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>
#include <utility>

namespace entente {

namespace {

/// Looks for the plan with the least cost: small random changes, worse ones kept ever more rarely.
/// Same request, same plan.
class StageOptimizer
{
public:
    StageOptimizer(const LayoutRequest &request, const StageRoles &cast)
        : m_request(request)
        , m_cast(cast)
        , m_director(request, cast)
        , m_cost(request)
    {
    }

    /// Nothing if the watch stopped it.
    std::optional<std::vector<Position>> best(const ProgressAndCancel &watch)
    {
        chooseColumns();
        if (!anneal(watch))
            return {};
        const std::vector<Position> positions = m_director.place(m_best);
        std::optional<std::vector<Position>> tuned =
            StageTuning(m_request, m_cast, m_best.formation, positions).run(watch);
        if (tuned)
            keepLooseBelow(positions, *tuned);
        return tuned;
    }

private:
    void chooseColumns();
    Box boundsOfStage(const std::vector<Position> &positions) const;
    void keepLooseBelow(const std::vector<Position> &before, std::vector<Position> &after) const;
    bool anneal(const ProgressAndCancel &watch);
    bool change(StagePlan &plan);
    bool moveAlongSide(StagePlan &plan);
    bool moveBetweenRows(StagePlan &plan);
    bool reform(StagePlan &plan);
    bool remeasure(StagePlan &plan);
    double style(const StagePlan &plan) const;
    double cost(const StagePlan &plan) { return m_cost(m_director.place(plan)) + style(plan); }
    std::size_t pick(std::size_t count) { return count == 0 ? 0 : m_random() % count; }
    double chance() { return static_cast<double>(m_random()) / 4294967296.0; }

    const LayoutRequest &m_request;
    const StageRoles &m_cast;
    TwoCampPlacer m_director;
    StageCost m_cost;
    std::mt19937 m_random{20200114};
    StagePlan m_best;
    double m_bestCost = 0;
};

/// Of all but the loose.
Box StageOptimizer::boundsOfStage(const std::vector<Position> &positions) const
{
    std::optional<Box> bounds;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        if (m_cast.groups[static_cast<std::size_t>(m_cast.groupOf[i])].isLoose)
            continue;
        const Box box = boxOf(m_request.nodes[i], positions[i]);
        bounds = bounds ? bounds->united(box) : box;
    }
    return bounds.value_or(Box());
}

void StageOptimizer::keepLooseBelow(const std::vector<Position> &before,
                                    std::vector<Position> &after) const
{
    const Box from = boundsOfStage(before);
    const Box to = boundsOfStage(after);
    const double dx = to.centre().x - from.centre().x;
    const double dy = to.bottom - from.bottom;
    for (std::size_t i = 0; i < after.size(); ++i)
        if (m_cast.groups[static_cast<std::size_t>(m_cast.groupOf[i])].isLoose)
            after[i] = {before[i].x + dx, before[i].y + dy};
}

void StageOptimizer::chooseColumns()
{
    constexpr std::size_t tooMuchWork = 1000000; // for one try
    const std::size_t groups = m_cast.groups.size();
    if (m_cost.work() > tooMuchWork) {
        // Too many to try: so many columns make the shape of a screen, with cards of the usual
        // size.
        const int columns =
            static_cast<int>(std::ceil(0.4 * std::sqrt(static_cast<double>(groups))));
        m_best = firstPlan(m_cast, columns, columns);
        m_bestCost = cost(m_best);
        return;
    }
    const int most = std::clamp(static_cast<int>(groups), 1, 12);
    m_bestCost = INFINITY;
    for (int left = 1; left <= most; ++left) {
        for (int right = std::max(1, left - 2); right <= std::min(most, left + 2); ++right) {
            StagePlan plan = firstPlan(m_cast, left, right);
            const double found = cost(plan);
            if (found < m_bestCost) {
                m_bestCost = found;
                m_best = std::move(plan);
            }
        }
    }
}

using Lines = std::vector<StagePlan::Line>;

std::size_t countIn(const Lines &lines)
{
    std::size_t count = 0;
    for (const StagePlan::Line &line : lines)
        count += line.size();
    return count;
}

int &at(Lines &lines, std::size_t position)
{
    for (StagePlan::Line &line : lines) {
        if (position < line.size())
            return line[position];
        position -= line.size();
    }
    return lines.back().back();
}

int take(Lines &lines, std::size_t position)
{
    int taken = StageRoles::nobody;
    for (StagePlan::Line &line : lines) {
        if (position < line.size()) {
            taken = line[position];
            line.erase(line.begin() + static_cast<std::ptrdiff_t>(position));
            break;
        }
        position -= line.size();
    }
    std::erase_if(lines, [](const StagePlan::Line &line) { return line.empty(); });
    return taken;
}

bool StageOptimizer::moveAlongSide(StagePlan &plan)
{
    const std::size_t side = pick(2);
    Lines &from = plan.columns[side];
    Lines &to = m_cast.hasRivals ? from : plan.columns[pick(2)];
    if (countIn(from) == 0)
        return false;
    if (pick(2) == 0 && countIn(to) > 0) {
        std::swap(at(from, pick(countIn(from))), at(to, pick(countIn(to))));
        return true;
    }
    const int group = take(from, pick(countIn(from)));
    const std::size_t line = pick(to.size() + 1);
    if (line == to.size())
        to.emplace_back();
    StagePlan::Line &column = to[line];
    column.insert(column.begin() + static_cast<std::ptrdiff_t>(pick(column.size() + 1)), group);
    return true;
}

bool StageOptimizer::moveBetweenRows(StagePlan &plan)
{
    Lines &from = plan.rows[pick(2)];
    Lines &to = plan.rows[pick(2)];
    if (countIn(from) == 0)
        return false;
    const int group = take(from, pick(countIn(from)));
    const std::size_t line = pick(to.size() + 1);
    if (line == to.size())
        to.emplace_back();
    StagePlan::Line &row = to[line];
    row.insert(row.begin() + static_cast<std::ptrdiff_t>(pick(row.size() + 1)), group);
    return true;
}

bool StageOptimizer::reform(StagePlan &plan)
{
    const std::size_t group = pick(m_cast.groups.size());
    const StageGroup &who = m_cast.groups[group];
    if (who.followers.empty() || who.isLoose)
        return false;
    constexpr std::size_t outwardsOnes = 2; // not for heads: their backers stand there
    Formation wanted = static_cast<Formation>(pick(formations));
    if (m_cast.isHead(static_cast<int>(group)))
        wanted = static_cast<Formation>(1 + pick(formations - outwardsOnes));
    plan.formation[group] = wanted;
    return true;
}

bool StageOptimizer::remeasure(StagePlan &plan)
{
    constexpr double rivalGaps[] = {180, 200, 240, 300, 380, 460};
    constexpr double columnGaps[] = {72, 84, 100, 130, 160};
    constexpr double spreads[] = {360, 400, 460, 540, 640, 760, 900};
    constexpr double bends[] = {40, 64, 90, 130, 180, 240};
    const auto choose = [this](const auto &values) { return values[pick(std::size(values))]; };
    StageMeasures &measures = plan.measures;
    switch (pick(4)) {
    case 0: measures.rivalGap = choose(rivalGaps); break;
    case 1: measures.columnGap = choose(columnGaps); break;
    case 2: measures.spread = choose(spreads); break;
    default: measures.bend = choose(bends);
    }
    return true;
}

/// What is a matter of taste: people stand above what they lead, or behind it, rather than below.
double StageOptimizer::style(const StagePlan &plan) const
{
    double sum = 0;
    for (std::size_t g = 0; g < m_cast.groups.size(); ++g) {
        const StageGroup &group = m_cast.groups[g];
        if (!group.followers.empty() && plan.formation[g] == Formation::Below)
            sum += m_cast.isHead(static_cast<int>(g)) ? 3 : 1.5;
    }
    return sum;
}

bool StageOptimizer::change(StagePlan &plan)
{
    switch (pick(9)) {
    case 0: return reform(plan);
    case 8: return remeasure(plan);
    case 1:
    case 2: return moveBetweenRows(plan);
    default: return moveAlongSide(plan);
    }
}

bool StageOptimizer::anneal(const ProgressAndCancel &watch)
{
    constexpr double affordable = 8e7; // steps of work, a few dozen milliseconds
    const auto rounds = std::min(2000.0, affordable / static_cast<double>(m_cost.work()));
    StagePlan plan = m_best;
    double now = m_bestCost;
    const double heat0 = std::max(12.0, 0.02 * m_bestCost);
    for (double round = 0; round < rounds; ++round) {
        constexpr int someRounds = 256;
        if (watch && static_cast<int>(round) % someRounds == 0 && !watch(round / rounds))
            return false;
        const double heat = heat0 * std::pow(0.03, round / rounds);
        StagePlan next = plan;
        if (!change(next))
            continue;
        const double cost = this->cost(next);
        if (cost > now && chance() >= std::exp((now - cost) / heat))
            continue;
        plan = std::move(next);
        now = cost;
        if (now < m_bestCost) {
            m_bestCost = now;
            m_best = plan;
        }
    }
    return true;
}

/// Where everybody stands as the stage put them; empty where it did not.
std::vector<Position> placesBefore(const LayoutRequest &request)
{
    std::vector<Position> places;
    for (const LayoutRequest::Node &node : request.nodes) {
        if (!request.warm || !node.hasPosition)
            return {};
        places.push_back(node.position);
    }
    return places;
}

int faultsOf(StageCost &cost, const std::vector<Position> &positions)
{
    const StageCost::Faults faults = cost.faults(positions);
    return 100 * faults.overlaps + 3 * faults.throughCards + faults.crossings;
}

} // namespace

LayoutResult stageLayout(const LayoutRequest &given, const ProgressAndCancel &watch)
{
    const LayoutRequest request = sanitised(given);
    LayoutResult result;
    if (request.nodes.empty())
        return result;
    const StageRoles cast = castStage(request);
    std::optional<std::vector<Position>> best = StageOptimizer(request, cast).best(watch);
    if (!best)
        return stoppedLayout();
    result.positions = std::move(*best);
    bendToPins(request, result.positions);
    makeRoom(request, result.positions);
    centre(request, result.positions);
    // Places found by a longer search or by hand stay.
    const std::vector<Position> before = placesBefore(request);
    if (StageCost cost(request);
        !before.empty() && faultsOf(cost, before) <= faultsOf(cost, result.positions))
        result.positions = before;
    return result;
}

} // namespace entente
