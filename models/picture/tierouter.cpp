// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tierouter.h"

#include "ports.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace entente {

namespace {

constexpr qreal fanStep = 24;
constexpr qreal widestFan = 150;
constexpr qreal plainCost = 18;       // of a bow by a fifth of the way
constexpr std::size_t mostApart = 12; // ties of a pair that each may go a way of their own
constexpr int outsideWeight = 5;      // of a step out of the room, against one behind a card
constexpr std::size_t avoidanceLimit = 400000; // ties times cards; beyond it ties run straight
constexpr std::size_t spreadLimit = 1500;      // ties; beyond it heads may cover each other
constexpr std::size_t carefulLimit = 200;      // ties; beyond it they are bent one way only
constexpr std::size_t detourLimit = 48;        // cards; beyond it no long way round is looked for
constexpr std::size_t outlineLimit = 1500;     // ties; beyond it they end at their cards' boxes
constexpr qreal hitCost =
    30; // a step of the way behind a card, against a bend by a third of the way
constexpr qreal bendCost = 90;

/// How far tie k of a pair's `ties` stands off their common line.
qreal fanShift(std::size_t k, std::size_t ties)
{
    const auto gaps = qreal(ties) - 1;
    const auto step = gaps > 0 ? std::min(fanStep, widestFan / gaps) : 0;
    return (qreal(k) - gaps / 2) * step;
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
    // Along the line, so that the rest of it stays where it was found clear.
    const auto shorten = [](QPointF &end, const QPointF &control, const ArrowHead &head) {
        const auto straight = end - control;
        const auto most = 0.8 * std::hypot(straight.x(), straight.y());
        end -= head.direction * std::min(lineGap(head), most);
    };
    shorten(tie.curve[3], tie.curve[2], tie.head);
    shorten(tie.curve[0], tie.curve[1], tie.tail);
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
    m_boxes.clear();
    if (avoidsCards(ties))
        for (const auto &card : m_cards) {
            m_obstacles.push_back(card.box.adjusted(-7, -5, 7, 5));
            m_boxes.push_back(card.box.adjusted(-3, -3, 3, 3));
        }
    auto &known = KnownBows::of(m_cards, m_clear, m_room);
    std::sort(m_pairs.begin(), m_pairs.end());
    for (auto from = m_pairs.cbegin(); from != m_pairs.cend();) {
        const auto end = std::find_if(from, m_pairs.cend(), [&](const PairRoute &other) {
            return other.first != from->first;
        });
        bendPair({from, end}, ties, known);
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

namespace {

/// A bow and what it costs beside a straight line.
struct RatedBow
{
    std::pair<qreal, qreal> bow;
    qreal bend = 0;
};

/// Those that are tried, the plainest first.
const std::vector<RatedBow> &rated(bool carefully)
{
    static const auto make = [](bool bothWays) {
        std::vector<RatedBow> bows;
        const std::vector<qreal> heights =
            bothWays ? std::vector<qreal>{0,    0.06,  -0.06, 0.12,  -0.12, 0.18,  -0.18,
                                          0.25, -0.25, 0.34,  -0.34, 0.45,  -0.45, 0.6,
                                          -0.6, 0.8,   -0.8,  1.1,   -1.1,  1.5,   -1.5}
                     : std::vector<qreal>{0, 0.06, -0.06, 0.12, -0.12, 0.18, -0.18, 0.25, -0.25};
        for (const auto first : heights)
            for (const auto second : heights)
                if (bothWays || first == second)
                    bows.push_back({{first, second},
                                    std::max(std::abs(first), std::abs(second)) +
                                        0.5 * std::abs(first - second)});
        std::stable_sort(bows.begin(), bows.end(),
                         [](const RatedBow &a, const RatedBow &b) { return a.bend < b.bend; });
        return bows;
    };
    static const auto many = make(true), few = make(false);
    return carefully ? many : few;
}

} // namespace

/// How often the curve runs into obstacles, through what is kept clear or out of the room.
int TieRouter::hitsOf(const Cubic &curve, const Pair &pair, const std::vector<QRectF> &obstacles,
                      int enough) const
{
    const auto step = m_boxes.data() == obstacles.data() ? 5 : 14;
    int hits = collisions(curve, obstacles, pair.first, pair.second, step, enough);
    if (hits < enough)
        hits += collisions(curve, m_clear, -1, -1, step);
    for (int i = 1; i < 24 && !m_room.isNull() && hits < enough; ++i)
        hits += outsideWeight * !m_room.contains(pointAt(curve, i / 24.0));
    return hits;
}

/// The least costly bow that keeps lines at those shifts off other cards: straight where that will
/// do, else one bow; where many ways may be tried, also one that is higher at an end, or an S. One
/// that is taken already is not tried.
TieRouter::Choice TieRouter::bowOf(const Pair &pair, const std::vector<qreal> &shifts,
                                   const std::vector<QRectF> &obstacles, bool carefully,
                                   const std::vector<Bow> &taken) const
{
    const auto a = m_cards[std::size_t(pair.first)].outlineBox.center(),
               b = m_cards[std::size_t(pair.second)].outlineBox.center();
    const auto length = std::hypot(b.x() - a.x(), b.y() - a.y());
    Choice best;
    qreal least = -1;
    for (const auto &[shares, bend] : rated(carefully)) {
        const Bow bow{shares.first * length, shares.second * length};
        if (std::find(taken.begin(), taken.end(), bow) != taken.end())
            continue;
        // With so many it is chosen no more.
        const int enough = least < 0 ? std::numeric_limits<int>::max()
                                     : std::max(1, int((least - bendCost * bend) / hitCost) + 2);
        int hits = 0;
        for (std::size_t i = 0; i < shifts.size() && hits < enough; ++i)
            hits += hitsOf(bent(a, b, {bow.first + shifts[i], bow.second + shifts[i]}), pair,
                           obstacles, enough - hits);
        const qreal cost = hitCost * hits + bendCost * bend;
        if (least < 0 || cost < least || hits == 0) {
            least = cost;
            best = {bow, hits, cost};
        }
        if (hits == 0)
            break;
    }
    return best;
}

/// One bow for all ties of a pair, fanned out; where that is not clear of cards a bow of its own
/// for each.
std::vector<Bow> TieRouter::bowsOf(const Pair &pair, std::size_t ties, bool carefully) const
{
    const auto fanned = [&](qreal width) {
        std::vector<qreal> shifts;
        for (std::size_t k = 0; k < ties; ++k)
            shifts.push_back(width * fanShift(k, ties));
        return shifts;
    };
    auto shifts = fanned(1);
    auto together = bowOf(pair, shifts, m_obstacles, carefully, {});
    // Rather nearer to each other and to cards than a long way round.
    for (const auto *obstacles : {&m_obstacles, &m_boxes}) {
        if (!carefully || together.cost <= plainCost)
            break;
        const auto narrow = fanned(0.5);
        if (const auto other = bowOf(pair, narrow, *obstacles, carefully, {});
            std::pair(other.hits, other.cost) < std::pair(together.hits, together.cost)) {
            together = other;
            shifts = narrow;
        }
    }
    std::vector<Bow> bows;
    for (const auto shift : shifts)
        bows.push_back({together.bow.first + shift, together.bow.second + shift});
    if (!carefully || ties > mostApart || m_room.isNull())
        return bows;
    const auto a = m_cards[std::size_t(pair.first)].outlineBox.center(),
               b = m_cards[std::size_t(pair.second)].outlineBox.center();
    const auto leadsRound = [&](const Bow &bow) {
        return isClearWay(bent(a, b, bow), pair, m_boxes);
    };
    if (std::all_of(bows.begin(), bows.end(), leadsRound))
        return bows;
    bows.clear();
    for (std::size_t k = 0; k < ties; ++k) {
        const auto own = bowOf(pair, {0}, m_boxes, carefully, bows).bow;
        const bool stays = m_cards.size() > detourLimit || leadsRound(own);
        bows.push_back(stays ? own : detourOf(pair, own, bows));
    }
    return bows;
}

namespace {

/// A way round, in shares of the distance, and how far round it is.
struct Detour
{
    Bow bow;
    qreal bend = 0;
};

/// Those that are tried, which set out and arrive at any angle; the shortest first.
const std::vector<Detour> &detours()
{
    static const auto all = [] {
        std::vector<qreal> heights{0};
        for (const auto height : {0.1, 0.2, 0.3, 0.4, 0.52, 0.65, 0.8, 1.0, 1.25, 1.5, 1.85, 2.2})
            for (const auto side : {height, -height})
                heights.push_back(side);
        const auto shares = {0.3, 0.0, 0.65, -0.3, 1.0};
        std::vector<Detour> ways;
        for (const auto first : heights)
            for (const auto second : heights)
                for (const auto firstShare : shares)
                    for (const auto secondShare : shares)
                        ways.push_back(
                            {{first, second, firstShare, secondShare},
                             std::max(std::abs(first), std::abs(second)) +
                                 0.5 * std::abs(first - second) +
                                 0.4 * (std::abs(firstShare - 0.3) + std::abs(secondShare - 0.3))});
        std::stable_sort(ways.begin(), ways.end(),
                         [](const Detour &a, const Detour &b) { return a.bend < b.bend; });
        return ways;
    }();
    return all;
}

} // namespace

bool TieRouter::isClearWay(const Cubic &curve, const Pair &pair,
                           const std::vector<QRectF> &obstacles) const
{
    constexpr qreal step = 3;
    const auto reach = extentOf(curve); // of a level line as high as nothing
    const bool isInRoom = m_room.isNull() || (m_room.contains(reach.topLeft()) &&
                                              m_room.contains(reach.bottomRight()));
    return isInRoom && isClear(curve, m_clear, -1, -1, step) &&
           isClear(curve, obstacles, pair.first, pair.second, step);
}

/// The shortest way round all cards, or one that is little longer and has room beside it;
/// `otherwise` where there is none.
Bow TieRouter::detourOf(const Pair &pair, const Bow &otherwise, const std::vector<Bow> &taken) const
{
    constexpr qreal littleLonger = 1.4;
    const auto a = m_cards[std::size_t(pair.first)].outlineBox.center(),
               b = m_cards[std::size_t(pair.second)].outlineBox.center();
    const auto length = std::hypot(b.x() - a.x(), b.y() - a.y());
    const auto search = [&](const std::vector<QRectF> &boxes) {
        std::optional<Bow> shortest;
        qreal most = 0;
        for (const auto &way : detours()) {
            auto bow = way.bow;
            bow.first *= length;
            bow.second *= length;
            if (shortest && way.bend > most)
                break;
            const auto curve = bent(a, b, bow);
            if (std::find(taken.begin(), taken.end(), bow) != taken.end() ||
                !isClearWay(curve, pair, boxes))
                continue;
            if (isClearWay(curve, pair, m_obstacles))
                return std::optional(bow);
            if (!shortest) {
                shortest = bow;
                most = littleLonger * way.bend;
            }
        }
        return shortest;
    };
    if (const auto way = search(m_boxes))
        return *way;
    auto bare = m_boxes; // at worst as near as the line is wide
    for (auto &box : bare)
        box.adjust(2, 2, -2, -2);
    if (const auto way = search(bare))
        return *way;
    return otherwise;
}

void TieRouter::bendPair(std::span<const PairRoute> routes, std::size_t ties, KnownBows &known)
{
    const auto &pair = routes.front().first;
    const bool carefully = ties <= carefulLimit;
    const auto bows = m_obstacles.empty()
                          ? bowsOf(pair, routes.size(), carefully)
                          : known.bows({pair.first, pair.second, routes.size(), carefully},
                                       [&] { return bowsOf(pair, routes.size(), carefully); });
    for (std::size_t k = 0; k < routes.size(); ++k) {
        auto &[tie, fromCard, toCard] = m_routes[routes[k].second];
        const auto &from = m_cards[std::size_t(fromCard)], &to = m_cards[std::size_t(toCard)];
        const auto &bow = bows[k];
        const auto a = from.outlineBox.center(), b = to.outlineBox.center();
        tie.curve = bent(a, b, fromCard == pair.first ? bow : bow.reversed());
        if (ties <= outlineLimit)
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
    constexpr qreal reach = 9.5;
    constexpr int steps = 64;
    for (int step = 0; step < steps; ++step) { // to both sides in turn
        const auto at =
            pointAt(tie.curve, 0.5 + (step % 2 ? -0.98 : 0.98) * ((step + 1) / 2) / steps);
        const QRectF mark(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach);
        if (std::none_of(m_cards.begin(), m_cards.end(),
                         [&](const CardItem &card) { return card.box.intersects(mark); }))
            return at;
    }
    return tie.middle;
}

void TieRouter::spreadEnds()
{
    const bool small = !m_room.isNull() && m_routes.size() <= carefulLimit;
    std::vector<Ports> ports(m_cards.size());
    for (std::size_t i = 0; i < m_routes.size(); ++i) {
        const auto &[tie, from, to] = m_routes[i];
        ports[std::size_t(from)].add(i, tie.curve[0], breadthOf(tie.tail, tie.width), true);
        ports[std::size_t(to)].add(i, tie.curve[3], breadthOf(tie.head, tie.width), false);
    }
    for (std::size_t card = 0; card < ports.size(); ++card)
        for (const auto &[route, atStart, shift] : ports[card].spread(m_cards[card])) {
            auto &curve = m_routes[route].tie.curve;
            const auto before = curve;
            curve[atStart ? 0 : 3] += shift;
            curve[atStart ? 1 : 2] += shift * 0.8;
            curve[atStart ? 2 : 1] += shift * 0.2;
            // Rather two heads near each other than a line behind a card.
            const auto &[tie, from, to] = m_routes[route];
            const Pair pair(std::minmax(from, to));
            if (small && isClearWay(before, pair, m_boxes)
                    ? !isClearWay(curve, pair, m_boxes)
                    : hitsOf(curve, pair, m_boxes) > hitsOf(before, pair, m_boxes))
                curve = before;
        }
}

} // namespace entente
