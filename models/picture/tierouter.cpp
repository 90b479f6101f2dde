// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tierouter.h"

#include "curves.h"
#include "ports.h"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr qreal fanStep = 24;
constexpr std::size_t avoidanceLimit = 400000; // ties times cards; beyond it ties run straight
constexpr std::size_t spreadLimit = 1500;      // ties; beyond it heads may cover each other
constexpr std::size_t outlineLimit = 1500;     // ties; beyond it they end at their cards' boxes
constexpr qreal hitCost =
    30; // a step of the way behind a card, against a bend by a third of the way
constexpr qreal bendCost = 90;

/// How far tie k of a pair's `ties` stands off their common line.
qreal fanShift(std::size_t k, std::size_t ties)
{
    return (qreal(k) - (qreal(ties) - 1) / 2) * fanStep;
}

QPointF unit(const QPointF &v)
{
    const auto length = std::hypot(v.x(), v.y());
    return length > 0 ? v / length : QPointF(1, 0);
}

void setHeads(TieItem &tie)
{
    tie.middle = pointAt(tie.curve, 0.5);
    tie.head.tip = tie.curve[3];
    tie.tail.tip = tie.curve[0];
    tie.head.direction = unit(tangentAt(tie.curve, 1));
    tie.tail.direction = -unit(tangentAt(tie.curve, 0));
    const auto headGap = tie.head.direction * lineGap(tie.head),
               tailGap = tie.tail.direction * lineGap(tie.tail);
    tie.curve[3] -= headGap;
    tie.curve[2] -= headGap;
    tie.curve[0] -= tailGap;
    tie.curve[1] -= tailGap;
}

} // namespace

TieRouter::TieRouter(const std::vector<CardItem> &cards) : m_cards(cards) {}

void TieRouter::add(TieItem tie, int fromCard, int toCard)
{
    m_pairs.emplace_back(std::minmax(fromCard, toCard), m_routes.size());
    m_routes.push_back({std::move(tie), fromCard, toCard});
}

bool TieRouter::avoidsCards(std::size_t ties) const
{
    return ties * m_cards.size() <= avoidanceLimit;
}

bool TieRouter::drawsPairsApart(std::size_t before, std::size_t after) const
{
    return std::min(before, after) > std::max(spreadLimit, outlineLimit) &&
           avoidsCards(before) == avoidsCards(after);
}

std::vector<TieItem> TieRouter::route(std::size_t ties)
{
    m_obstacles.clear();
    if (avoidsCards(ties))
        for (const auto &card : m_cards)
            m_obstacles.push_back(card.box.adjusted(-7, -5, 7, 5));
    std::sort(m_pairs.begin(), m_pairs.end());
    for (auto from = m_pairs.cbegin(); from != m_pairs.cend();) {
        const auto end = std::find_if(from, m_pairs.cend(), [&](const PairRoute &other) {
            return other.first != from->first;
        });
        bendPair({from, end}, ties <= outlineLimit);
        from = end;
    }
    if (ties <= spreadLimit)
        spreadEnds();
    std::vector<TieItem> routed;
    routed.reserve(m_routes.size());
    for (auto &route : m_routes) {
        setHeads(route.tie);
        if (route.tie.standing == Standing::Disputed)
            route.tie.middle = markPlace(route.tie);
        routed.push_back(std::move(route.tie));
    }
    m_routes.clear();
    m_pairs.clear();
    return routed;
}

/// The bend shared by all ties of a pair that keeps them off other cards, at the least cost.
qreal TieRouter::bendOf(const Pair &pair, std::size_t ties) const
{
    const auto a = m_cards[std::size_t(pair.first)].outlineBox.center(),
               b = m_cards[std::size_t(pair.second)].outlineBox.center();
    const auto length = std::hypot(b.x() - a.x(), b.y() - a.y());
    qreal best = 0, least = -1;
    for (const qreal share : {0.0, 0.06, -0.06, 0.12, -0.12, 0.18, -0.18, 0.25, -0.25}) {
        int hits = 0;
        for (std::size_t k = 0; k < ties; ++k)
            hits += collisions(bent(a, b, share * length + fanShift(k, ties)), m_obstacles,
                               pair.first, pair.second);
        const qreal cost = hitCost * hits + bendCost * std::abs(share);
        if (least < 0 || cost < least) {
            least = cost;
            best = share * length;
        }
        if (hits == 0)
            break;
    }
    return best;
}

void TieRouter::bendPair(std::span<const PairRoute> routes, bool atOutlines)
{
    const auto &pair = routes.front().first;
    const qreal base = bendOf(pair, routes.size());
    for (std::size_t k = 0; k < routes.size(); ++k) {
        auto &[tie, fromCard, toCard] = m_routes[routes[k].second];
        const auto &from = m_cards[std::size_t(fromCard)], &to = m_cards[std::size_t(toCard)];
        const qreal bulge = base + fanShift(k, routes.size());
        tie.curve = bent(from.outlineBox.center(), to.outlineBox.center(),
                         fromCard == pair.first ? bulge : -bulge);
        if (atOutlines)
            cutAt(tie.curve, tieRegion(from, tie.tail.shape == HeadShape::None ? 2 : 3),
                  tieRegion(to, tie.head.shape == HeadShape::None ? 2 : 3));
        else
            cutAt(tie.curve, from.outlineBox.adjusted(-3, -3, 3, 3),
                  to.outlineBox.adjusted(-3, -3, 3, 3));
    }
}

/// As near to the middle as a mark on the tie covers no card.
QPointF TieRouter::markPlace(const TieItem &tie) const
{
    constexpr qreal reach = 12;
    for (const qreal t : {0.5, 0.44, 0.56, 0.38, 0.62, 0.3, 0.7, 0.22, 0.78}) {
        const auto at = tie.at(t);
        const QRectF mark(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach);
        if (std::none_of(m_cards.begin(), m_cards.end(),
                         [&](const CardItem &card) { return card.box.intersects(mark); }))
            return at;
    }
    return tie.middle;
}

void TieRouter::spreadEnds()
{
    std::vector<Ports> ports(m_cards.size());
    for (std::size_t i = 0; i < m_routes.size(); ++i) {
        const auto &[tie, from, to] = m_routes[i];
        ports[std::size_t(from)].add(i, tie.curve[0], breadthOf(tie.tail, tie.width), true);
        ports[std::size_t(to)].add(i, tie.curve[3], breadthOf(tie.head, tie.width), false);
    }
    for (std::size_t card = 0; card < ports.size(); ++card)
        for (const auto &[route, atStart, shift] : ports[card].spread(m_cards[card])) {
            auto &curve = m_routes[route].tie.curve;
            curve[atStart ? 0 : 3] += shift;
            curve[atStart ? 1 : 2] += shift * 0.8;
            curve[atStart ? 2 : 1] += shift * 0.2;
        }
}

} // namespace entente
