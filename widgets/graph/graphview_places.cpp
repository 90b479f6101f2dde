// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphview.h"

#include "models/document/snapshotfeed.h"

#include <algorithm>
#include <cmath>
#include <utility>

// Where GraphView's cards stand: in the map's places, or in rows until they are arranged.

namespace entente {

namespace {

constexpr std::size_t manyToArrange = 60; // actors: fewer are arranged at once

/// Everybody in the order of the map, which takes no time.
void standInRows(Arrangement &arrangement)
{
    constexpr qreal air = 40, shape = 1.6; // wider than high
    QSizeF cell(1, 1);
    for (const auto &card : arrangement.cards)
        cell = cell.expandedTo(card.size + QSizeF(air, air));
    const auto count = arrangement.cards.size();
    const auto columns =
        std::size_t(std::ceil(std::sqrt(shape * double(count) * cell.height() / cell.width())));
    for (std::size_t i = 0; i < count; ++i)
        arrangement.positions[i] = {double(i % columns) * cell.width(),
                                    double(i / columns) * cell.height()};
}

} // namespace

void GraphView::rearrange()
{
    const auto index = m_feed->snapshot().index;
    const auto before = std::exchange(m_arrangement, {});
    const auto *known = m_arranged ? &before : nullptr;
    m_arrangement = measure(*index, m_arranged.get(), known);
    const bool nobodyStood = !known || m_arranged->map().actors().empty();
    const auto &placed = m_arrangement.placed;
    m_awaitsArrangement = (nobodyStood || m_awaitsArrangement) && placed.size() > manyToArrange &&
                          std::find(placed.begin(), placed.end(), 1) == placed.end();
    if (m_awaitsArrangement && nobodyStood)
        standInRows(m_arrangement);
    else
        placeMissing(*index, m_arrangement, m_arranged.get(), known);
    takePlaces(index);
    if (m_awaitsArrangement && nobodyStood)
        Q_EMIT arrangementAwaited();
}

void GraphView::standAt(const std::vector<Position> &positions)
{
    if (positions.size() != m_arrangement.positions.size())
        return;
    m_arrangement.positions = positions;
    m_awaitsArrangement = false;
    m_plan.reset();
    takePlaces(m_arranged);
    recompose();
    fit();
}

/// All stands elsewhere; the arrangement is that of the map.
void GraphView::takePlaces(const MapIndexPointer &index)
{
    m_arranged = index;
    m_looked = true;
    m_crowded.reset();
    m_composed = {};
    m_drawn = {};
    m_handled = -1;
    m_pointed = {};
    m_ghosts.clear();
    endDrag();
    Q_EMIT arrangementChanged();
}

} // namespace entente
