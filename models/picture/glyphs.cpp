// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "glyphs.h"

#include <QPolygonF>

#include <array>
#include <cmath>
#include <numbers>

namespace entente {

namespace {

QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    path.closeSubpath();
    return path;
}

QPainterPath regular(int corners, double radius, double turn, double inner = 0)
{
    QPolygonF points;
    const int steps = inner > 0 ? corners * 2 : corners;
    for (int i = 0; i < steps; ++i) {
        const double angle = turn + 2 * std::numbers::pi * i / steps;
        const double r = inner > 0 && i % 2 ? inner : radius;
        points << QPointF(r * std::cos(angle), r * std::sin(angle));
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

QPainterPath disc(double x, double y, double radius)
{
    QPainterPath path;
    path.addEllipse(QPointF(x, y), radius, radius);
    return path;
}

QPainterPath interlockedRings()
{
    QPainterPathStroker pen;
    pen.setWidth(0.36);
    return pen.createStroke(disc(-0.42, 0, 0.5)).united(pen.createStroke(disc(0.42, 0, 0.5)));
}

QPainterPath pauseBars()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(-0.85, -0.9, 0.66, 1.8), 0.12, 0.12);
    path.addRoundedRect(QRectF(0.19, -0.9, 0.66, 1.8), 0.12, 0.12);
    return path;
}

QPainterPath saltire()
{
    constexpr double arm = 0.9, half = 0.36;
    return polygon({{-arm, -arm + half},
                    {-arm + half, -arm},
                    {0, -half},
                    {arm - half, -arm},
                    {arm, -arm + half},
                    {half, 0},
                    {arm, arm - half},
                    {arm - half, arm},
                    {0, half},
                    {-arm + half, arm},
                    {-arm, arm - half},
                    {-half, 0}});
}

QPainterPath flag()
{
    return polygon(
        {{-0.8, -1}, {-0.5, -1}, {-0.5, -0.95}, {0.98, -0.38}, {-0.5, 0.22}, {-0.5, 1}, {-0.8, 1}});
}

QPainterPath downArrow()
{
    return polygon({{-0.36, -0.95},
                    {0.36, -0.95},
                    {0.36, -0.05},
                    {0.9, -0.05},
                    {0, 0.95},
                    {-0.9, -0.05},
                    {-0.36, -0.05}});
}

QPainterPath bolt()
{
    return polygon(
        {{0.28, -1.02}, {-0.72, 0.18}, {-0.08, 0.18}, {-0.3, 1.02}, {0.72, -0.26}, {0.06, -0.26}});
}

QPainterPath pointer()
{
    return polygon({{-0.85, -0.72}, {0.25, -0.72}, {0.98, 0}, {0.25, 0.72}, {-0.85, 0.72}});
}

QPainterPath noEntry()
{
    auto path = disc(0, 0, 0.95);
    path.addRect(QRectF(-0.58, -0.22, 1.16, 0.44));
    path.setFillRule(Qt::OddEvenFill);
    return path;
}

QPainterPath tick()
{
    return polygon(
        {{-0.98, 0.08}, {-0.6, -0.34}, {-0.24, 0.04}, {0.6, -0.86}, {0.98, -0.44}, {-0.24, 0.88}});
}

QPainterPath drop()
{
    QPainterPath path(QPointF(0, -1.02));
    path.cubicTo(0.3, -0.45, 0.76, -0.1, 0.76, 0.3);
    path.arcTo(QRectF(-0.76, -0.46, 1.52, 1.46), 0, -180);
    path.cubicTo(-0.76, -0.1, -0.3, -0.45, 0, -1.02);
    path.closeSubpath();
    return path;
}

QPainterPath square()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(-0.78, -0.78, 1.56, 1.56), 0.16, 0.16);
    return path;
}

QPainterPath makePath(EventType type)
{
    constexpr double up = -std::numbers::pi / 2;
    switch (type) {
    case EventType::TruceProposal: return regular(4, 1.02, up);
    case EventType::Ceasefire: return pauseBars();
    case EventType::Agreement: return interlockedRings();
    case EventType::Refusal: return saltire();
    case EventType::Talks: return disc(0, 0, 0.88);
    case EventType::Deployment: return polygon({{0, -0.92}, {0.98, 0.8}, {-0.98, 0.8}});
    case EventType::Offensive: return flag();
    case EventType::Attack: return regular(5, 1.08, up, 0.46);
    case EventType::ArmsDelivery: return downArrow();
    case EventType::Request: return pointer();
    case EventType::Statement: return square();
    case EventType::Threat: return bolt();
    case EventType::Sanction: return noEntry();
    case EventType::Recognition: return tick();
    case EventType::Casualties: return drop();
    case EventType::Other: break;
    }
    return polygon({{-1, 0}, {-0.52, -0.62}, {0.52, -0.62}, {1, 0}, {0.52, 0.62}, {-0.52, 0.62}});
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](int x, int y) {
        return int(std::lround(x * (1 - share) + y * share));
    };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

void paintQuestionMark(QPainter &painter, qreal half, const QColor &colour, const QColor &ground)
{
    auto font = painter.font();
    font.setPixelSize(std::max(8, int(std::lround(half * 1.5))));
    font.setWeight(QFont::Bold);
    QPainterPath mark;
    mark.addText(QPointF(half * 0.75, -half * 0.15), font, QStringLiteral("?"));
    painter.strokePath(mark, QPen(ground, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(mark, colour);
}

} // namespace

const QPainterPath &glyphPath(EventType type)
{
    static const auto paths = [] {
        std::array<QPainterPath, std::size_t(EventType::Other) + 1> all;
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = makePath(EventType(i));
        return all;
    }();
    return paths[std::size_t(type)];
}

void paintGlyph(QPainter &painter, EventType type, EventStatus status, QPointF centre, qreal size,
                const QColor &colour, const QColor &ground)
{
    const qreal half = size / 2;
    const bool hollow = status == EventStatus::Planned || status == EventStatus::Cancelled;
    painter.save();
    painter.translate(centre);
    const auto path =
        QTransform::fromScale(hollow ? half * 0.92 : half, hollow ? half * 0.92 : half)
            .map(glyphPath(type));
    painter.strokePath(path, QPen(ground, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setPen(QPen(colour, hollow || status == EventStatus::Alleged ? 1.5 : 0.5, Qt::SolidLine,
                        Qt::FlatCap, Qt::MiterJoin));
    if (status == EventStatus::Planned) {
        auto pen = painter.pen();
        pen.setDashPattern({2.2, 1.2});
        painter.setPen(pen);
    }
    painter.setBrush(hollow                           ? ground
                     : status == EventStatus::Alleged ? mixed(ground, colour, 0.25)
                                                      : colour);
    painter.drawPath(path);
    if (status == EventStatus::Cancelled) {
        const QLineF strike(-half - 1.5, half + 1.5, half + 1.5, -half - 1.5);
        painter.setPen(QPen(ground, 4));
        painter.drawLine(strike);
        painter.setPen(QPen(colour, 1.6));
        painter.drawLine(strike);
    }
    if (status == EventStatus::Alleged)
        paintQuestionMark(painter, half, colour, ground);
    painter.restore();
}

} // namespace entente
