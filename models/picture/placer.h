// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "displaylist.h"

#include <unordered_map>

namespace entente {

/// Keeps labels off each other and off cards: first come, first served, by priority of the caller.
class Placer
{
public:
    /// `scale`: pixels for a unit of the drawing, where the labels keep their size in pixels.
    explicit Placer(qreal scale = 1);

    /// No label finds room there then.
    void block(const QRectF &box);
    /// Nothing is placed outside of it from now on.
    void keepIn(const QRectF &room) { m_room = room; }
    /// The heads of a tie: no label covers what tells its direction.
    void blockHeads(const TieItem &tie);
    bool isFree(const QRectF &box) const;
    /// Centres the label on the first free place and takes it; false where none is free.
    bool place(TextItem &label, const std::vector<QPointF> &centres);

private:
    using Cell = std::pair<int, int>;
    struct CellHash
    {
        std::size_t operator()(const Cell &cell) const
        {
            return std::hash<int>()(cell.first) * 31 + std::hash<int>()(cell.second);
        }
    };

    /// Calls function(cell) for each cell that the box touches, until it answers false.
    template <class Function>
    bool everyCell(const QRectF &box, Function function) const;

    qreal m_cellSide;
    QRectF m_room; // null: everywhere
    std::vector<QRectF> m_taken;
    std::unordered_map<Cell, std::vector<std::size_t>, CellHash>
        m_cells; // which boxes touch a cell of the plane
};

} // namespace entente
