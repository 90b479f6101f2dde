// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tieink.h"

#include "curves.h"
#include "paintdetail.h"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

using Corners = std::vector<QPointF>;

constexpr float farOpacity = 0.75F;
constexpr qreal flatness = 0.2; // pixels that a chord may lie off its curve

/// A straight piece with square ends, `width` across.
void putPiece(Coverage &coverage, Corners &corners, const QLineF &line, qreal width, int ink,
              Coverage::Turn turn)
{
    const auto length = line.length();
    if (length <= 0)
        return;
    const QPointF across(-line.dy() / length * width / 2, line.dx() / length * width / 2);
    corners = {line.p1() + across, line.p2() + across, line.p2() - across, line.p1() - across};
    coverage.shape(corners, ink, turn);
}

/// On and off again along a line, in pixels: stretches of `on`, each with its middle a whole number
/// of periods from the start. None: drawn through.
struct Rhythm
{
    qreal on = 0;
    qreal period = 0;
    qreal first = 0; // where the first one begins
};

Rhythm rhythmOf(const TieItem &tie, qreal scale)
{
    const auto stretch = dashStretch(tie) * scale;
    if (tie.style == LineStyle::Dashed)
        return {8 * stretch, 13 * stretch, 0};
    if (tie.style == LineStyle::Dotted)
        return {tie.width * scale, 6 * stretch, -tie.width * scale / 2};
    return {};
}

/// The curve as chords, in pixels.
Corners chords(const Cubic &curve)
{
    const QLineF chord(curve[0], curve[3]);
    const auto length = std::max(chord.length(), 1e-6);
    qreal off = 0;
    for (const int control : {1, 2}) {
        const auto to = curve[std::size_t(control)] - curve[0];
        off = std::max(off, std::abs(to.x() * chord.dy() - to.y() * chord.dx()) / length);
    }
    const int pieces = off < flatness ? 1 : std::clamp(int(std::ceil(std::sqrt(off * 3))), 2, 40);
    Corners points;
    for (int i = 0; i <= pieces; ++i)
        points.push_back(pointAt(curve, qreal(i) / pieces));
    return points;
}

} // namespace

TieInk::TieInk(const QTransform &toPixels)
    : m_toPixels(toPixels)
    , m_scale(std::hypot(toPixels.m11(), toPixels.m12()))
{
}

Coverage::Inks TieInk::inks(const Theme &theme) const
{
    Coverage::Inks inks;
    inks.strongestOnTop = m_scale < farScale;
    inks.ground = theme.ground;
    for (int ink = 0; ink < Coverage::inks; ++ink) {
        auto colour = colourOf(theme, ink);
        colour.setAlphaF(m_scale < farScale ? farOpacity : 1);
        inks.at[std::size_t(ink)] = Coverage::Ink(colour, theme.ground);
    }
    return inks;
}

int TieInk::inkOf(const TieItem &tie)
{
    return int(tie.kind) + (tie.faint ? Coverage::kinds : 0);
}

QColor TieInk::colourOf(const Theme &theme, int ink)
{
    return tieColour(theme, TieKind(ink % Coverage::kinds), ink >= Coverage::kinds);
}

bool TieInk::isHairline(const TieItem &tie) const
{
    return tie.isThread() || (m_scale < farScale && tie.sum < 0);
}

QLineF TieInk::hairline(const TieItem &tie) const
{
    return {m_toPixels.map(tie.curve[0]), m_toPixels.map(tie.curve[3])};
}

void TieInk::putAll(Coverage &coverage, const std::vector<const TieItem *> &ties,
                    Coverage::Turn turn) const
{
    std::vector<Coverage::InkedLine> lines;
    for (const auto *tie : ties)
        if (isHairline(*tie))
            lines.push_back({hairline(*tie), inkOf(*tie)});
        else
            put(coverage, *tie, turn);
    coverage.lines(lines, turn);
}

void TieInk::put(Coverage &coverage, const TieItem &tie, Coverage::Turn turn) const
{
    if (isHairline(tie)) {
        coverage.line(hairline(tie), inkOf(tie), turn);
        return;
    }
    putLine(coverage, tie, turn);
    for (const auto *head : {&tie.head, &tie.tail})
        putHead(coverage, *head, tie.width, inkOf(tie), turn);
}

void TieInk::putLine(Coverage &coverage, const TieItem &tie, Coverage::Turn turn) const
{
    const qreal width = std::max(tie.width * m_scale, 1.0);
    const QRectF seen = QRectF(QPointF(), coverage.size()).adjusted(-width, -width, width, width);
    Cubic curve;
    for (std::size_t i = 0; i < curve.size(); ++i)
        curve[i] = m_toPixels.map(tie.curve[i]);
    const auto rhythm = rhythmOf(tie, m_scale);
    const auto points = chords(curve);
    Corners corners;
    qreal before = 0; // length of the pieces before this one
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const QLineF piece(points[i], points[i + 1]);
        const auto length = piece.length();
        auto part = piece;
        if (length > 0 && clipLine(part, seen)) {
            const qreal start = before + QLineF(piece.p1(), part.p1()).length(),
                        end = start + part.length();
            const auto at = [&](qreal along) { return piece.pointAt((along - before) / length); };
            if (rhythm.period <= 0)
                putPiece(coverage, corners, part, width, inkOf(tie), turn);
            else
                for (auto beat = std::floor((start - rhythm.first) / rhythm.period);; ++beat) {
                    const qreal from = rhythm.first + beat * rhythm.period;
                    if (from >= end)
                        break;
                    const qreal first = std::max(from, start),
                                last = std::min(from + rhythm.on, end);
                    if (last > first)
                        putPiece(coverage, corners, {at(first), at(last)}, width, inkOf(tie), turn);
                }
        }
        before += length;
    }
}

void TieInk::putHead(Coverage &coverage, const ArrowHead &head, qreal width, int ink,
                     Coverage::Turn turn) const
{
    if (head.shape == HeadShape::None || head.size * m_scale < leastHead)
        return;
    const auto tip = m_toPixels.map(head.tip);
    const qreal reach = head.size * m_scale + 4;
    if (!QRectF(QPointF(), coverage.size()).adjusted(-reach, -reach, reach, reach).contains(tip))
        return;
    for (const auto &polygon : head.path().toSubpathPolygons(m_toPixels)) {
        Corners corners(polygon.begin(), polygon.end());
        if (!head.hollow && head.shape != HeadShape::OpenArrow) {
            if (corners.size() > 1 && corners.front() == corners.back())
                corners.pop_back();
            coverage.shape(corners, ink, turn);
            continue;
        }
        const qreal pen = std::max(1.2, std::min(width, 2.0)) * m_scale;
        Corners piece;
        for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
            QLineF edge(corners[i], corners[i + 1]);
            edge.setLength(edge.length() + pen / 2); // into the corner
            putPiece(coverage, piece, edge, pen, ink, turn);
        }
    }
}

} // namespace entente
