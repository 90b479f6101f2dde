// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "crowding.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace entente {

namespace {

constexpr qreal usualCell = 150;        // scene units
constexpr int mostCellsAlong = 700;     // along a side
constexpr unsigned char roomInCell = 2; // for ties of one class
constexpr qreal freeShare = 0.8;        // of a tie's way

enum Class : std::size_t { Backing, Opposition, Rest, Classes };

Class classOf(TieKind kind)
{
    return sign(kind) > 0 ? Backing : sign(kind) < 0 ? Opposition : Rest;
}

/// Squares over the drawing, and how many ties that stay run through each.
class Squares
{
public:
    explicit Squares(const QRectF &area)
        : m_origin(area.topLeft())
        , m_cell(
              std::max({usualCell, area.width() / mostCellsAlong, area.height() / mostCellsAlong}))
        , m_columns(std::size_t(area.width() / m_cell) + 1)
        , m_taken(m_columns * (std::size_t(area.height() / m_cell) + 1))
    {
    }

    /// Takes room along the way where enough of it is free.
    bool take(const QLineF &way)
    {
        m_way.clear();
        const int steps = std::max(1, int(std::ceil(way.length() / m_cell)));
        for (int i = 0; i <= steps; ++i) {
            const auto at = way.pointAt(qreal(i) / steps) - m_origin;
            const auto square =
                std::size_t(at.y() / m_cell) * m_columns + std::size_t(at.x() / m_cell);
            if (m_way.empty() || m_way.back() != square)
                m_way.push_back(square);
        }
        const auto full = std::count_if(m_way.begin(), m_way.end(), [this](std::size_t square) {
            return m_taken[square] >= roomInCell;
        });
        if (qreal(full) > (1 - freeShare) * qreal(m_way.size()))
            return false;
        for (const auto square : m_way)
            m_taken[square] += m_taken[square] < 255;
        return true;
    }

private:
    QPointF m_origin;
    qreal m_cell;
    std::size_t m_columns;
    std::vector<unsigned char> m_taken;
    std::vector<std::size_t> m_way;
};

} // namespace

std::shared_ptr<const std::vector<char>> crowdedTies(const MapIndex &index,
                                                     const Arrangement &arrangement)
{
    const auto &ties = index.map().ties();
    auto crowded = std::make_shared<std::vector<char>>(ties.size());
    QRectF area;
    for (const auto &at : arrangement.positions)
        area |= QRectF(at.x, at.y, 1, 1);
    std::vector<QLineF> ways(ties.size());
    std::array<std::vector<std::size_t>, Classes> orders;
    const auto pointOf = [&](int actor) {
        const auto &at = arrangement.positions[std::size_t(actor)];
        return QPointF(at.x, at.y);
    };
    for (std::size_t i = 0; i < ways.size(); ++i)
        if (index.from(int(i)) >= 0 && index.to(int(i)) >= 0) {
            ways[i] = {pointOf(index.from(int(i))), pointOf(index.to(int(i)))};
            orders[classOf(ties.at(i).kind)].push_back(i);
        }
    for (auto &order : orders) {
        std::vector<std::tuple<int, qreal, std::size_t>> ranked;
        for (const auto i : order)
            ranked.emplace_back(-ties.at(i).strength.value_or(1), ways[i].length(), i);
        std::sort(ranked.begin(), ranked.end());
        Squares squares(area);
        for (const auto &[strength, length, i] : ranked)
            (*crowded)[i] = !squares.take(ways[i]);
    }
    return crowded;
}

} // namespace entente
