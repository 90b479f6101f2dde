// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "ports.h"

#include "curves.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente {

namespace {

constexpr qreal corner = 7;    // kept free at each end of a side
constexpr qreal clearance = 3; // neighbouring heads

enum class Side : unsigned char { Left, Right, Top, Bottom };

/// The side of the box that the point is farthest out of, or nearest to.
Side sideOf(const QRectF &box, const QPointF &p)
{
    const std::array<qreal, 4> out{box.left() - p.x(), p.x() - box.right(), box.top() - p.y(),
                                   p.y() - box.bottom()};
    return Side(std::max_element(out.begin(), out.end()) - out.begin());
}

bool isUpright(Side side)
{
    return side == Side::Left || side == Side::Right;
}

/// Where a line straight out of the side at that coordinate leaves the card, as far off as the end
/// was.
QPointF exitAt(const CardItem &card, Side side, qreal along, const QPointF &before)
{
    const auto &box = card.outlineBox;
    const auto centre = box.center();
    const bool upright = isUpright(side);
    const QPointF from = upright ? QPointF(centre.x(), along) : QPointF(along, centre.y());
    const qreal far = (upright ? box.width() : box.height()) / 2 + 12;
    const qreal sense = side == Side::Left || side == Side::Top ? -1 : 1;
    const QPointF to = from + (upright ? QPointF(sense * far, 0) : QPointF(0, sense * far));
    Cubic line = bent(from, to, {});
    const qreal gap = 3;
    return cutAt(line, tieRegion(card, gap), QPainterPath()) ? line[0] : before;
}

} // namespace

qreal breadthOf(const ArrowHead &head, qreal lineWidth)
{
    switch (head.shape) {
    case HeadShape::Triangle:
    case HeadShape::OpenArrow: return head.size * 0.92;
    case HeadShape::Bar: return head.size * 1.44;
    case HeadShape::Ring: return head.size * 0.8;
    case HeadShape::Diamond: return head.size * 0.68;
    case HeadShape::None: break;
    }
    return lineWidth + 1;
}

std::vector<qreal> spaced(const std::vector<qreal> &wanted, const std::vector<qreal> &gaps,
                          qreal low, qreal high)
{
    const auto n = wanted.size();
    if (n == 0)
        return {};
    const qreal need = std::accumulate(gaps.begin(), gaps.end(), 0.0),
                room = std::max(0.0, high - low);
    const qreal shrink = need > room && need > 0 ? room / need : 1;
    std::vector<qreal> offset(n, 0); // where i would stand were all pressed together
    for (std::size_t i = 1; i < n; ++i)
        offset[i] = offset[i - 1] + gaps[i - 1] * shrink;
    struct Block
    {
        qreal sum;
        std::size_t count;
        qreal mean() const { return sum / qreal(count); }
    };
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < n; ++i) {
        blocks.push_back({wanted[i] - offset[i], 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
            const auto last = blocks.back();
            blocks.pop_back();
            blocks.back().sum += last.sum;
            blocks.back().count += last.count;
        }
    }
    std::vector<qreal> places;
    for (const auto &block : blocks)
        for (std::size_t k = 0; k < block.count; ++k)
            places.push_back(std::clamp(block.mean(), low, std::max(low, high - offset[n - 1])) +
                             offset[places.size()]);
    return places;
}

std::vector<Ports::Shift> Ports::spread(const CardItem &card) const
{
    std::vector<Shift> shifts;
    if (card.kind == ActorKind::Person || m_ends.size() < 2)
        return shifts;
    const auto &box = card.outlineBox;
    for (const auto side : {Side::Left, Side::Right, Side::Top, Side::Bottom}) {
        const bool upright = isUpright(side);
        const auto along = [upright](const End &end) { return upright ? end.at.y() : end.at.x(); };
        std::vector<const End *> ends;
        for (const auto &end : m_ends)
            if (sideOf(box, end.at) == side)
                ends.push_back(&end);
        if (ends.size() < 2)
            continue;
        std::stable_sort(ends.begin(), ends.end(),
                         [&](const End *a, const End *b) { return along(*a) < along(*b); });
        std::vector<qreal> wanted, gaps;
        for (std::size_t i = 0; i < ends.size(); ++i) {
            wanted.push_back(along(*ends[i]));
            if (i > 0)
                gaps.push_back((ends[i - 1]->breadth + ends[i]->breadth) / 2 + clearance);
        }
        const auto places = spaced(wanted, gaps, (upright ? box.top() : box.left()) + corner,
                                   (upright ? box.bottom() : box.right()) - corner);
        for (std::size_t i = 0; i < ends.size(); ++i)
            if (std::abs(places[i] - wanted[i]) > 0.5)
                shifts.push_back({ends[i]->tie, ends[i]->atStart,
                                  exitAt(card, side, places[i], ends[i]->at) - ends[i]->at});
    }
    return shifts;
}

} // namespace entente
