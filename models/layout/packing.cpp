// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "packing.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_set>

namespace entente {

namespace {

struct Cell
{
    int x;
    int y;
    auto operator<=>(const Cell &) const = default;
};

/// The cells that something covers, with a margin around cards.
class Polyomino
{
public:
    Polyomino(const Piece &piece, double side) : m_side(side)
    {
        for (const Box &card : piece.cards)
            addCard(card);
        for (const auto &[from, to] : piece.ties)
            addTie(from, to);
        std::sort(m_cells.begin(), m_cells.end());
        m_cells.erase(std::unique(m_cells.begin(), m_cells.end()), m_cells.end());
    }

    const std::vector<Cell> &cells() const { return m_cells; }
    Cell middle() const
    {
        Cell least = m_cells.front();
        Cell most = least;
        for (const Cell &cell : m_cells) {
            least = {std::min(least.x, cell.x), std::min(least.y, cell.y)};
            most = {std::max(most.x, cell.x), std::max(most.y, cell.y)};
        }
        return {least.x + (most.x - least.x) / 2, least.y + (most.y - least.y) / 2};
    }

private:
    int index(double length) const { return static_cast<int>(std::floor(length / m_side)); }

    void addCard(const Box &card)
    {
        constexpr double margin = 32;
        for (int x = index(card.left - margin); x <= index(card.right + margin); ++x)
            for (int y = index(card.top - margin); y <= index(card.bottom + margin); ++y)
                m_cells.push_back({x, y});
    }

    void addTie(const Position &from, const Position &to)
    {
        const double length = std::hypot(to.x - from.x, to.y - from.y);
        const int steps = 1 + static_cast<int>(2 * length / m_side);
        for (int i = 0; i <= steps; ++i) {
            const double t = static_cast<double>(i) / steps;
            m_cells.push_back(
                {index(from.x + t * (to.x - from.x)), index(from.y + t * (to.y - from.y))});
        }
    }

    double m_side;
    std::vector<Cell> m_cells;
};

class Floor
{
public:
    bool isFree(const Polyomino &piece, const Cell &shift) const
    {
        return std::none_of(piece.cells().begin(), piece.cells().end(),
                            [&](const Cell &cell) { return m_taken.contains(key(cell, shift)); });
    }
    void take(const Polyomino &piece, const Cell &shift)
    {
        for (const Cell &cell : piece.cells())
            m_taken.insert(key(cell, shift));
    }

private:
    static std::uint64_t key(const Cell &cell, const Cell &shift)
    {
        const auto x = static_cast<std::uint32_t>(cell.x + shift.x);
        const auto y = static_cast<std::uint32_t>(cell.y + shift.y);
        return (std::uint64_t(x) << 32U) | y;
    }
    std::unordered_set<std::uint64_t> m_taken;
};

/// So fine that a piece of the usual size has some hundred cells.
double sideFor(const std::vector<Piece> &pieces)
{
    constexpr double cellsOfOne = 100;
    double area = 0;
    for (const Piece &piece : pieces) {
        Box bounds = piece.cards.front();
        for (const Box &card : piece.cards)
            bounds = bounds.united(card);
        area += bounds.width() * bounds.height();
    }
    return std::max(24.0, std::sqrt(area / static_cast<double>(pieces.size()) / cellsOfOne));
}

/// The places of a frame around 0, 0, wider than high as a screen is, those nearest to the axes
/// first.
std::vector<Cell> frame(int radius)
{
    const int wide = radius + radius / 2;
    std::vector<Cell> cells;
    if (radius == 0)
        return {{0, 0}};
    const int innerWide = (radius - 1) + (radius - 1) / 2;
    for (int x = -wide; x <= wide; ++x)
        for (int y = -radius; y <= radius; ++y)
            if (std::abs(x) > innerWide || std::abs(y) == radius)
                cells.push_back({x, y});
    std::stable_sort(cells.begin(), cells.end(), [](const Cell &a, const Cell &b) {
        return 4 * a.x * a.x + 9 * a.y * a.y < 4 * b.x * b.x + 9 * b.y * b.y;
    });
    return cells;
}

} // namespace

std::vector<Position> pack(const std::vector<Piece> &pieces)
{
    if (pieces.empty())
        return {};
    const double side = sideFor(pieces);
    std::vector<Polyomino> shapes;
    for (const Piece &piece : pieces)
        shapes.emplace_back(piece, side);
    std::vector<std::size_t> order(pieces.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return pieces[a].stays != pieces[b].stays
                   ? pieces[a].stays
                   : shapes[a].cells().size() > shapes[b].cells().size();
    });

    Floor floor;
    std::vector<Position> shifts(pieces.size());
    std::size_t lastSize = 0;
    int radius = 0; // within it there is no room for a piece as large as the last
    for (const std::size_t i : order) {
        if (pieces[i].stays) {
            floor.take(shapes[i], {0, 0});
            continue;
        }
        // A smaller piece may fit into a gap that the larger ones left.
        if (shapes[i].cells().size() != lastSize)
            radius = 0;
        lastSize = shapes[i].cells().size();
        const Cell middle = shapes[i].middle();
        for (bool placed = false; !placed; radius += !placed) {
            for (const Cell &place : frame(radius)) {
                const Cell shift{place.x - middle.x, place.y - middle.y};
                if (!floor.isFree(shapes[i], shift))
                    continue;
                floor.take(shapes[i], shift);
                shifts[i] = {shift.x * side, shift.y * side};
                placed = true;
                break;
            }
        }
    }
    return shifts;
}

} // namespace entente
