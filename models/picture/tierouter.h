// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "knownbows.h"

#include <limits>
#include <span>
#include <vector>

namespace entente {

/// Draws ties as curves from card to card: those of one pair fanned out, around cards in their way
/// (a small drawing has no tie under a card for which there is any way round), their ends spread
/// along a card's sides so that no head covers another. Cards are asked by their place in the list.
class TieRouter
{
public:
    explicit TieRouter(const std::vector<CardItem> &cards);

    /// No tie runs through it (null: nothing is kept clear).
    void keepClear(const QRectF &area) { m_clear = {area}; }
    /// Ties stay in it (null: they may run anywhere).
    void keepIn(const QRectF &room) { m_room = room; }
    /// A tie, dressed but without a curve, between two cards.
    void add(TieItem tie, int fromCard, int toCard);
    /// All ties with curves and heads, in the order in which they were added. Where they are only
    /// a part of the drawing, `ties` says how many there are in all: the more, the less care.
    std::vector<TieItem> route(std::size_t ties);
    std::vector<TieItem> route() { return route(m_routes.size()); }
    /// True where the ties of some pairs depend on those pairs alone, before and after their number
    /// changed: such a part can be drawn anew without the rest.
    bool drawsPairsApart(std::size_t before, std::size_t after) const;

private:
    struct Route
    {
        TieItem tie;
        int from = 0; // cards
        int to = 0;
    };
    using Pair = std::pair<int, int>; // the lower card first
    using PairRoute = std::pair<Pair, std::size_t>;

    struct Choice
    {
        Bow bow;
        int hits = 0;
        qreal cost = 0;
    };
    bool avoidsCards(std::size_t ties) const;
    void bendPair(std::span<const PairRoute> routes, std::size_t ties, KnownBows &known);
    std::vector<Bow> bowsOf(const Pair &pair, std::size_t ties, bool carefully) const;
    Choice bowOf(const Pair &pair, const std::vector<qreal> &shifts,
                 const std::vector<QRectF> &obstacles, bool carefully,
                 const std::vector<Bow> &taken) const;
    Bow detourOf(const Pair &pair, const Bow &otherwise, const std::vector<Bow> &taken) const;
    bool isClearWay(const Cubic &curve, const Pair &pair,
                    const std::vector<QRectF> &obstacles) const;
    int hitsOf(const std::array<QPointF, 4> &curve, const Pair &pair,
               const std::vector<QRectF> &obstacles,
               int enough = std::numeric_limits<int>::max()) const;
    QPointF markPlace(const TieItem &tie) const;
    void spreadEnds();

    const std::vector<CardItem> &m_cards;
    std::vector<QRectF> m_clear; // one, where it is not null
    QRectF m_room;
    std::vector<QRectF> m_obstacles; // by card; none where there are too many ties and cards
    std::vector<QRectF> m_boxes;     // the same without a margin
    std::vector<Route> m_routes;
    std::vector<PairRoute> m_pairs; // a route each
};

} // namespace entente
