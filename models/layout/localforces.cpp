// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "localforces.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente {

namespace {

constexpr float openness =
    1.0F; // a cell counts as one point where it is smaller than its distance times this

/// Every second bit of 32.
std::uint64_t spread(std::uint32_t value)
{
    std::uint64_t v = value;
    v = (v | (v << 16U)) & 0x0000FFFF0000FFFFU;
    v = (v | (v << 8U)) & 0x00FF00FF00FF00FFU;
    v = (v | (v << 4U)) & 0x0F0F0F0F0F0F0F0FU;
    v = (v | (v << 2U)) & 0x3333333333333333U;
    return (v | (v << 1U)) & 0x5555555555555555U;
}

float pullOf(const TieGraph::Tie &tie)
{
    return static_cast<float>(TieGraph::allySteps) / static_cast<float>(tie.steps);
}

} // namespace

LocalForces::LocalForces(const TieGraph &graph)
    : m_graph(graph)
    , m_weight(graph.size(), 1)
    , m_order(graph.size())
{
    for (std::size_t i = 0; i < graph.size(); ++i)
        m_weight[i] += static_cast<float>(graph.arcs(i).size());
    std::iota(m_order.begin(), m_order.end(), 0U);
    while (m_leaves * leafSize < graph.size())
        m_leaves *= 2;
    m_cells.resize(2 * m_leaves);
    m_x.resize(m_leaves * leafSize);
    m_y.resize(m_leaves * leafSize);
    m_w.resize(m_leaves * leafSize);
}

/// Neighbours in the plane become neighbours in the list (Morton's curve).
void LocalForces::sortAlongCurve(const Cloud &cloud)
{
    const auto [left, right] = std::minmax_element(cloud.x.begin(), cloud.x.end());
    const auto [top, bottom] = std::minmax_element(cloud.y.begin(), cloud.y.end());
    const float side = std::max({*right - *left, *bottom - *top, 1e-3F});
    const float scale = 65535.0F / side;
    std::vector<std::pair<std::uint64_t, std::size_t>> keys;
    keys.reserve(cloud.size());
    for (std::size_t i = 0; i < cloud.size(); ++i)
        keys.emplace_back(
            spread(static_cast<std::uint32_t>((cloud.x[i] - *left) * scale)) |
                (spread(static_cast<std::uint32_t>((cloud.y[i] - *top) * scale)) << 1U),
            i);
    std::sort(keys.begin(), keys.end());
    for (std::size_t i = 0; i < keys.size(); ++i)
        m_order[i] = keys[i].second;
}

void LocalForces::gather(const Cloud &cloud)
{
    // Points are shared out evenly, so that all leaves are about as full; what is left of a leaf
    // repeats its last point with no weight.
    const std::size_t size = m_order.size();
    for (std::size_t leaf = 0; leaf < m_leaves; ++leaf) {
        const std::size_t begin = leaf * size / m_leaves;
        const std::size_t end = (leaf + 1) * size / m_leaves;
        for (std::size_t k = 0; k < leafSize; ++k) {
            const std::size_t from = std::min(begin + k, std::max(end, begin + 1) - 1);
            const std::size_t i = m_order[std::min(from, size - 1)];
            m_x[leaf * leafSize + k] = cloud.x[i];
            m_y[leaf * leafSize + k] = cloud.y[i];
            m_w[leaf * leafSize + k] = begin + k < end ? m_weight[i] : 0;
        }
    }
}

void LocalForces::makeCells()
{
    for (std::size_t leaf = 0; leaf < m_leaves; ++leaf) {
        Cell cell{INFINITY, INFINITY, -INFINITY, -INFINITY, 0, 0, 0};
        for (std::size_t k = leaf * leafSize; k < (leaf + 1) * leafSize; ++k) {
            cell.left = std::min(cell.left, m_x[k]);
            cell.right = std::max(cell.right, m_x[k]);
            cell.top = std::min(cell.top, m_y[k]);
            cell.bottom = std::max(cell.bottom, m_y[k]);
            cell.x += m_w[k] * m_x[k];
            cell.y += m_w[k] * m_y[k];
            cell.weight += m_w[k];
        }
        if (cell.weight > 0) {
            cell.x /= cell.weight;
            cell.y /= cell.weight;
        }
        m_cells[m_leaves + leaf] = cell;
    }
    for (std::size_t i = m_leaves - 1; i > 0; --i) {
        const Cell &a = m_cells[2 * i];
        const Cell &b = m_cells[2 * i + 1];
        const float weight = std::max(a.weight + b.weight, 1e-6F);
        m_cells[i] = {std::min(a.left, b.left),
                      std::min(a.top, b.top),
                      std::max(a.right, b.right),
                      std::max(a.bottom, b.bottom),
                      (a.weight * a.x + b.weight * b.x) / weight,
                      (a.weight * a.y + b.weight * b.y) / weight,
                      a.weight + b.weight};
    }
}

/// What pushes the points of a leaf: x, y and weight of each near point and far cell.
void LocalForces::listNear(std::size_t leaf, std::vector<float> &list) const
{
    list.clear();
    const Cell &here = m_cells[m_leaves + leaf];
    std::size_t stack[64];
    std::size_t depth = 0;
    stack[depth++] = 1;
    while (depth > 0) {
        const std::size_t at = stack[--depth];
        const Cell &cell = m_cells[at];
        if (cell.weight <= 0)
            continue;
        const float size = std::max(cell.right - cell.left, cell.bottom - cell.top);
        const float dx = std::max({here.left - cell.x, cell.x - here.right, 0.0F});
        const float dy = std::max({here.top - cell.y, cell.y - here.bottom, 0.0F});
        if (size * size < openness * openness * (dx * dx + dy * dy)) {
            list.insert(list.end(), {cell.x, cell.y, cell.weight});
        } else if (at >= m_leaves) {
            for (std::size_t k = (at - m_leaves) * leafSize; k < (at - m_leaves + 1) * leafSize;
                 ++k)
                if (m_w[k] > 0)
                    list.insert(list.end(), {m_x[k], m_y[k], m_w[k]});
        } else {
            stack[depth++] = 2 * at;
            stack[depth++] = 2 * at + 1;
        }
    }
}

void LocalForces::push(Forces &forces) const
{
    std::vector<float> list;
    const std::size_t size = m_order.size();
    for (std::size_t leaf = 0; leaf < m_leaves; ++leaf) {
        listNear(leaf, list);
        const float *const x = &m_x[leaf * leafSize];
        const float *const y = &m_y[leaf * leafSize];
        float fx[leafSize] = {};
        float fy[leafSize] = {};
        for (std::size_t n = 0; n < list.size(); n += 3) {
            const float px = list[n];
            const float py = list[n + 1];
            const float weight = list[n + 2];
            for (std::size_t k = 0; k < leafSize; ++k) {
                const float dx = x[k] - px;
                const float dy = y[k] - py;
                const float strength = weight / (dx * dx + dy * dy + 1e-3F);
                fx[k] += strength * dx;
                fy[k] += strength * dy;
            }
        }
        const std::size_t begin = leaf * size / m_leaves;
        const std::size_t end = (leaf + 1) * size / m_leaves;
        for (std::size_t i = begin; i < end; ++i) {
            const std::size_t point = m_order[i];
            forces.x[point] = m_push * m_weight[point] * fx[i - begin];
            forces.y[point] = m_push * m_weight[point] * fy[i - begin];
        }
    }
}

void LocalForces::pull(const Cloud &cloud, Forces &forces) const
{
    for (const TieGraph::Tie &tie : m_graph.ties()) {
        const auto a = static_cast<std::size_t>(tie.a);
        const auto b = static_cast<std::size_t>(tie.b);
        const float strength = pullOf(tie);
        const float dx = strength * (cloud.x[b] - cloud.x[a]);
        const float dy = strength * (cloud.y[b] - cloud.y[a]);
        forces.x[a] += dx;
        forces.y[a] += dy;
        forces.x[b] -= dx;
        forces.y[b] -= dy;
    }
}

/// The strength of pushing at which the drawing as a whole neither grows nor shrinks: what all
/// pulls do along their ties is what all pushes do.
double LocalForces::balance(const Cloud &cloud) const
{
    double pulls = 0;
    for (const TieGraph::Tie &tie : m_graph.ties()) {
        const double dx =
            cloud.x[static_cast<std::size_t>(tie.b)] - cloud.x[static_cast<std::size_t>(tie.a)];
        const double dy =
            cloud.y[static_cast<std::size_t>(tie.b)] - cloud.y[static_cast<std::size_t>(tie.a)];
        pulls += pullOf(tie) * (dx * dx + dy * dy);
    }
    double sum = 0;
    double squares = 0;
    for (const float weight : m_weight) {
        sum += weight;
        squares += weight * weight;
    }
    return 2 * pulls / std::max(1.0, sum * sum - squares);
}

bool LocalForces::run(Cloud &cloud, int rounds, const ProgressAndCancel &watch)
{
    constexpr int sortEvery = 4;
    m_push = static_cast<float>(balance(cloud));
    Forces forces;
    forces.x.resize(cloud.size());
    forces.y.resize(cloud.size());
    for (int round = 0; round < rounds; ++round) {
        if (watch && !watch(static_cast<double>(round) / rounds))
            return false;
        if (round % sortEvery == 0)
            sortAlongCurve(cloud);
        gather(cloud);
        makeCells();
        push(forces);
        pull(cloud, forces);
        // A point with many ties has as many springs: its step is divided by them.
        const float step =
            0.9F * (1 - 0.8F * static_cast<float>(round) / static_cast<float>(rounds));
        for (std::size_t i = 0; i < cloud.size(); ++i) {
            if (cloud.isPinned(i))
                continue;
            cloud.x[i] += step * forces.x[i] / m_weight[i];
            cloud.y[i] += step * forces.y[i] / m_weight[i];
        }
    }
    return true;
}

} // namespace entente
