// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "placer.h"

#include "textmeasure.h"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr qreal cellSide = 96; // pixels

} // namespace

Placer::Placer(qreal scale) : m_cellSide(cellSide / scale) {}

template <class Function>
bool Placer::everyCell(const QRectF &box, Function function) const
{
    const auto at = [this](qreal x) { return int(std::floor(x / m_cellSide)); };
    for (int row = at(box.top()); row <= at(box.bottom()); ++row)
        for (int column = at(box.left()); column <= at(box.right()); ++column)
            if (!function(std::pair(column, row)))
                return false;
    return true;
}

void Placer::block(const QRectF &box)
{
    everyCell(box, [&](const Cell &cell) {
        m_cells[cell].push_back(m_taken.size());
        return true;
    });
    m_taken.push_back(box);
}

void Placer::blockHeads(const TieItem &tie)
{
    for (const auto *head : {&tie.head, &tie.tail})
        if (head->shape != HeadShape::None)
            block(head->path().boundingRect());
}

bool Placer::isFree(const QRectF &box) const
{
    if (!m_room.isNull() && !m_room.contains(box))
        return false;
    return everyCell(box, [&](const Cell &cell) {
        const auto here = m_cells.find(cell);
        return here == m_cells.end() ||
               std::none_of(here->second.begin(), here->second.end(),
                            [&](std::size_t at) { return m_taken[at].intersects(box); });
    });
}

bool Placer::place(TextItem &label, const std::vector<QPointF> &centres)
{
    for (const auto &centre : centres) {
        centreOn(label, centre);
        const auto box = label.box().adjusted(-4, -1.5, 4, 1.5);
        if (isFree(box)) {
            block(box);
            return true;
        }
    }
    return false;
}

} // namespace entente
