// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "curves.h"
#include "tiebundles.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

QPainterPath cubicPath(const std::array<QPointF, 4> &curve)
{
    QPainterPath path(curve[0]);
    path.cubicTo(curve[1], curve[2], curve[3]);
    return path;
}

QPointF normalOf(const QPointF &direction)
{
    return {-direction.y(), direction.x()};
}

QPainterPath polygon(std::initializer_list<QPointF> points, bool closed)
{
    QPainterPath path;
    bool first = true;
    for (const auto &point : points) {
        first ? path.moveTo(point) : path.lineTo(point);
        first = false;
    }
    if (closed)
        path.closeSubpath();
    return path;
}

/// A box whose corners are cut or drawn in at the sides.
QPainterPath cutCorners(const QRectF &box, qreal cut)
{
    return polygon({{box.left() + cut, box.top()},
                    {box.right() - cut, box.top()},
                    {box.right(), box.top() + cut},
                    {box.right(), box.bottom() - cut},
                    {box.right() - cut, box.bottom()},
                    {box.left() + cut, box.bottom()},
                    {box.left(), box.bottom() - cut},
                    {box.left(), box.top() + cut}},
                   true);
}

QPainterPath hexagon(const QRectF &box)
{
    const auto inset = std::min(12.0, box.width() / 4);
    const auto middle = box.center().y();
    return polygon({{box.left() + inset, box.top()},
                    {box.right() - inset, box.top()},
                    {box.right(), middle},
                    {box.right() - inset, box.bottom()},
                    {box.left() + inset, box.bottom()},
                    {box.left(), middle}},
                   true);
}

} // namespace

QFont TextItem::font() const
{
    auto font = uiFont(pixelSize, QFont::Weight(weight));
    font.setItalic(italic);
    if (letterSpacing > 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, letterSpacing);
    return font;
}

QRectF TextItem::box() const
{
    return {baseline.x(), baseline.y() - pixelSize * 0.97, width, pixelSize * 1.21};
}

QPainterPath ArrowHead::path() const
{
    const auto along = direction * size;
    const auto across = normalOf(direction) * size;
    QPainterPath path;
    switch (shape) {
    case HeadShape::None: return path;
    case HeadShape::Triangle:
        return polygon({tip, tip - along + across * 0.46, tip - along - across * 0.46}, true);
    case HeadShape::OpenArrow: {
        path.moveTo(tip - along * 0.85 + across * 0.45);
        path.lineTo(tip);
        path.lineTo(tip - along * 0.85 - across * 0.45);
        return path;
    }
    case HeadShape::Bar: {
        const auto back = direction * (size * 0.34);
        return polygon({tip + across * 0.72, tip - across * 0.72, tip - back - across * 0.72,
                        tip - back + across * 0.72},
                       true);
    }
    case HeadShape::Ring: path.addEllipse(tip - along * 0.42, size * 0.4, size * 0.4); return path;
    case HeadShape::Diamond: {
        const auto middle = tip - along * 0.5;
        return polygon({tip, middle + across * 0.34, tip - along, middle - across * 0.34}, true);
    }
    }
    return path;
}

QPainterPath TieItem::path() const
{
    QPainterPath path;
    for (const auto &part : drawnParts(*this))
        path.addPath(cubicPath(part));
    return path;
}

QRectF DisplayList::bounds() const
{
    QRectF all;
    for (const auto &card : cards)
        all |= card.box;
    for (const auto &tie : ties) {
        const bool within = std::all_of(tie.curve.begin(), tie.curve.end(),
                                        [&](const QPointF &p) { return all.contains(p); });
        if (!within)
            all |= extentOf(tie.curve);
        if (!tie.label.isEmpty())
            all |= tie.label.box();
    }
    for (const auto &hull : hulls)
        all |= hull.outline.boundingRect();
    for (const auto &frame : summary.frames)
        all |= frame.box;
    if (event.event >= 0) {
        all |= event.box;
        for (const auto &tab : event.tabs)
            all |= tab.box;
    }
    return all.isNull() ? all : all.adjusted(-6, -6, 6, 6);
}

QPainterPath cardOutline(ActorKind kind, const QRectF &box)
{
    QPainterPath path;
    switch (kind) {
    case ActorKind::State:
    case ActorKind::Government: path.addRoundedRect(box, 9, 9); return path;
    case ActorKind::ArmedGroup: return cutCorners(box, std::min(10.0, box.height() / 4));
    case ActorKind::Person: path.addEllipse(box); return path;
    case ActorKind::Organisation:
        path.addRoundedRect(box, box.height() / 2, box.height() / 2);
        return path;
    case ActorKind::Party: {
        const qreal slant = 9;
        return polygon({{box.left() + slant, box.top()},
                        box.topRight(),
                        {box.right() - slant, box.bottom()},
                        box.bottomLeft()},
                       true);
    }
    case ActorKind::Company: path.addRect(box); return path;
    case ActorKind::People: return hexagon(box);
    }
    return path;
}

TieItem sampleTie(TieKind kind, Standing standing, const QRectF &box, bool mutual)
{
    TieItem tie;
    tie.kind = kind;
    tie.standing = standing;
    dressTie(tie, 1, mutual);
    const QPointF from(box.left(), box.center().y()), to(box.right(), box.center().y());
    tie.head.tip = to;
    tie.head.direction = {1, 0};
    tie.tail.tip = from;
    tie.tail.direction = {-1, 0};
    const QPointF start = from + QPointF(lineGap(tie.tail), 0),
                  end = to - QPointF(lineGap(tie.head), 0);
    tie.curve = {start, start + (end - start) / 3, start + (end - start) * 2 / 3, end};
    tie.middle = (start + end) / 2;
    return tie;
}

void dressTie(TieItem &tie, int strength, bool mutual)
{
    tie.strength = strength;
    static constexpr qreal widths[] = {2.6, 3.0, 1.4, 2.2, 1.3, 1.5, 1.2};
    static constexpr HeadShape heads[] = {
        HeadShape::Triangle, HeadShape::Bar,     HeadShape::OpenArrow, HeadShape::Ring,
        HeadShape::None,     HeadShape::Diamond, HeadShape::None};
    const auto kind = std::size_t(tie.kind);
    const bool assumed = tie.standing == Standing::Assumed;
    tie.width = widths[kind];
    if (tie.kind == TieKind::Backs || tie.kind == TieKind::Opposes)
        tie.width += 1.1 * (strength - 1);
    tie.style = tie.kind == TieKind::Opposes    ? LineStyle::Dashed
                : tie.kind == TieKind::Mediates ? LineStyle::Dotted
                                                : LineStyle::Solid;
    tie.head.shape = heads[kind];
    static constexpr qreal sizes[] = {9, 12, 9, 11, 0, 9, 0};
    tie.head.size = sizes[kind] + (tie.kind == TieKind::Backs ? tie.width * 1.6 : 0);
    tie.head.hollow = assumed || tie.kind == TieKind::Mediates;
    if (assumed)
        tie.width = tie.style == LineStyle::Dotted ? std::max(1.8, tie.width / 2)
                                                   : tie.width / 2; // thinner dots vanish
    tie.tail = {};
    if (mutual)
        tie.tail = tie.head;
}

qreal lineGap(const ArrowHead &head)
{
    switch (head.shape) {
    case HeadShape::Triangle: return head.hollow ? head.size : head.size * 0.8;
    case HeadShape::Bar: return head.size * 0.3;
    case HeadShape::OpenArrow: return 0.6;
    case HeadShape::Ring: return head.size * 0.82;
    case HeadShape::Diamond: return head.hollow ? head.size : head.size * 0.7;
    case HeadShape::None: break;
    }
    return 0;
}

} // namespace entente
