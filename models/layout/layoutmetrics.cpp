// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "layoutmetrics.h"

#include "random.h"
#include "spacing.h"
#include "tiegraph.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente {

namespace {

/// Straight lines between the centres of tied pairs, the left end first, sorted by it.
struct Lines
{
    std::vector<float> ax, ay, bx, by;
    std::vector<int> a, b;

    std::size_t size() const { return ax.size(); }
};

Lines linesOf(const LayoutRequest &request, const std::vector<Position> &positions)
{
    const TieGraph graph(request);
    std::vector<std::pair<int, int>> ends;
    for (const TieGraph::Tie &tie : graph.ties()) {
        const bool swap = positions[static_cast<std::size_t>(tie.a)].x >
                          positions[static_cast<std::size_t>(tie.b)].x;
        ends.emplace_back(swap ? tie.b : tie.a, swap ? tie.a : tie.b);
    }
    std::sort(ends.begin(), ends.end(), [&](const auto &one, const auto &other) {
        return positions[static_cast<std::size_t>(one.first)].x <
               positions[static_cast<std::size_t>(other.first)].x;
    });
    Lines lines;
    for (const auto &[a, b] : ends) {
        const Position &from = positions[static_cast<std::size_t>(a)];
        const Position &to = positions[static_cast<std::size_t>(b)];
        lines.ax.push_back(static_cast<float>(from.x));
        lines.ay.push_back(static_cast<float>(from.y));
        lines.bx.push_back(static_cast<float>(to.x));
        lines.by.push_back(static_cast<float>(to.y));
        lines.a.push_back(a);
        lines.b.push_back(b);
    }
    return lines;
}

/// Those from `first` on that cross line i and begin before it ends. Without branches, so that
/// several are taken at a time.
std::size_t crossingsOfOne(const Lines &lines, std::size_t i, std::size_t first)
{
    const auto end = static_cast<std::size_t>(
        std::upper_bound(lines.ax.begin(), lines.ax.end(), lines.bx[i]) - lines.ax.begin());
    const float ax = lines.ax[i];
    const float ay = lines.ay[i];
    const float dx = lines.bx[i] - ax;
    const float dy = lines.by[i] - ay;
    const float *const cx = lines.ax.data();
    const float *const cy = lines.ay.data();
    const float *const ex = lines.bx.data();
    const float *const ey = lines.by.data();
    const int *const c = lines.a.data();
    const int *const d = lines.b.data();
    const int a = lines.a[i];
    const int b = lines.b[i];
    unsigned count = 0;
    for (std::size_t j = first; j < end; ++j) {
        const float fx = ex[j] - cx[j];
        const float fy = ey[j] - cy[j];
        const float turnC = dx * (cy[j] - ay) - dy * (cx[j] - ax);
        const float turnD = dx * (ey[j] - ay) - dy * (ex[j] - ax);
        const float turnA = fx * (ay - cy[j]) - fy * (ax - cx[j]);
        const float turnB = fx * (ay + dy - cy[j]) - fy * (ax + dx - cx[j]);
        count += unsigned(turnC * turnD < 0) & unsigned(turnA * turnB < 0) & unsigned(c[j] != a) &
                 unsigned(c[j] != b) & unsigned(d[j] != a) & unsigned(d[j] != b);
    }
    return count;
}

} // namespace

double stressOf(const LayoutRequest &given, const std::vector<Position> &positions,
                std::size_t mostSources)
{
    const TieGraph graph(sanitised(given));
    std::vector<std::size_t> sources(graph.size());
    std::iota(sources.begin(), sources.end(), 0U);
    if (sources.size() > mostSources) {
        Random(1).shuffle(sources);
        sources.resize(mostSources);
    }
    std::vector<TieGraph::Steps> wishes;
    double pairs = 0;
    double ratios = 0;  // of distance and wish
    double squares = 0; // of that
    for (const std::size_t source : sources) {
        graph.distancesFrom(source, wishes);
        for (std::size_t i = 0; i < wishes.size(); ++i) {
            if (i == source || wishes[i] == TieGraph::unreachable)
                continue;
            const double ratio = std::hypot(positions[i].x - positions[source].x,
                                            positions[i].y - positions[source].y) /
                                 wishes[i];
            pairs += 1;
            ratios += ratio;
            squares += ratio * ratio;
        }
    }
    // With the best scale s = ratios / squares, the sum of (s * ratio - 1) squared is this.
    return squares > 0 ? 1 - ratios * ratios / (squares * pairs) : 0;
}

double crossingsOf(const LayoutRequest &given, const std::vector<Position> &positions,
                   std::size_t exactUpTo)
{
    const Lines lines = linesOf(sanitised(given), positions);
    double count = 0;
    if (lines.size() <= exactUpTo) {
        for (std::size_t i = 0; i < lines.size(); ++i)
            count += static_cast<double>(crossingsOfOne(lines, i, i + 1));
        return count;
    }
    std::vector<std::size_t> drawn(lines.size());
    std::iota(drawn.begin(), drawn.end(), 0U);
    Random(1).shuffle(drawn);
    drawn.resize(exactUpTo);
    for (const std::size_t i : drawn)
        count += static_cast<double>(crossingsOfOne(lines, i, 0));
    return count / static_cast<double>(exactUpTo) * static_cast<double>(lines.size()) / 2;
}

std::size_t tiesOverCards(const LayoutRequest &given, const std::vector<Position> &positions)
{
    const LayoutRequest request = sanitised(given);
    const TieGraph graph(request);
    std::size_t count = 0;
    for (const TieGraph::Tie &tie : graph.ties()) {
        const Position &a = positions[static_cast<std::size_t>(tie.a)];
        const Position &b = positions[static_cast<std::size_t>(tie.b)];
        const double dx = (b.x - a.x) / 2;
        const double dy = (b.y - a.y) / 2;
        for (std::size_t i = 0; i < positions.size(); ++i) {
            if (static_cast<int>(i) == tie.a || static_cast<int>(i) == tie.b)
                continue;
            // Separating axes of a segment and a box.
            const double x = positions[i].x - a.x - dx;
            const double y = positions[i].y - a.y - dy;
            const double width = request.nodes[i].width / 2;
            const double height = request.nodes[i].height / 2;
            count += std::abs(x) < std::abs(dx) + width && std::abs(y) < std::abs(dy) + height &&
                     std::abs(dx * y - dy * x) < std::abs(dx) * height + std::abs(dy) * width;
        }
    }
    return count;
}

double displacement(const std::vector<Position> &before, const std::vector<Position> &after)
{
    if (before.empty())
        return 0;
    double left = INFINITY;
    double right = -INFINITY;
    double top = INFINITY;
    double bottom = -INFINITY;
    double moved = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        left = std::min(left, before[i].x);
        right = std::max(right, before[i].x);
        top = std::min(top, before[i].y);
        bottom = std::max(bottom, before[i].y);
        moved += std::hypot(after[i].x - before[i].x, after[i].y - before[i].y);
    }
    const double diagonal = std::hypot(right - left, bottom - top);
    return diagonal > 0 ? moved / static_cast<double>(before.size()) / diagonal : 0;
}

} // namespace entente
