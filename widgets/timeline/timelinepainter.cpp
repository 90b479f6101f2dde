// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "timelinepainter.h"

#include "datewords.h"
#include "models/picture/glyphs.h"

#include <QCoreApplication>
#include <QLinearGradient>
#include <QPainterPath>

#include <cmath>

namespace entente {

namespace {

constexpr double dimmedOpacity = 0.28;
constexpr double barAlpha = 0.36;
constexpr double fadedAlpha = 0.05;
constexpr double asOfSize = 10.5; // of the label, in pixels

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](int x, int y) {
        return int(std::lround(x * (1 - share) + y * share));
    };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

double crisp(double x)
{
    return std::floor(x) + 0.5;
}

/// Full in the certain part, fading where the bound is not known.
QLinearGradient spanGradient(const Span &span, const QColor &colour)
{
    QLinearGradient gradient(span.from, 0, span.to, 0);
    const double width = std::max(1.0, span.to - span.from);
    const double solidFrom = (span.solidFrom - span.from) / width,
                 solidTo = (span.solidTo - span.from) / width;
    gradient.setColorAt(0, withAlpha(colour, solidFrom > 0 ? fadedAlpha : barAlpha));
    gradient.setColorAt(std::clamp(solidFrom, 0.0, 1.0), withAlpha(colour, barAlpha));
    gradient.setColorAt(std::clamp(solidTo, 0.0, 1.0), withAlpha(colour, barAlpha));
    gradient.setColorAt(1, withAlpha(colour, solidTo < 1 ? fadedAlpha : barAlpha));
    return gradient;
}

} // namespace

TimelinePainter::TimelinePainter(QPainter &painter, const TimelinePicture &picture,
                                 const Theme &theme)
    : m_painter(painter)
    , m_picture(picture)
    , m_theme(theme)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setFont(timelineFont());
}

void TimelinePainter::paintStill()
{
    paintAfterAsOf();
    paintGrid();
    paintCuts();
    paintLanes();
    paintAxis();
    paintStrip();
}

/// The glyphs of the first and last day may reach a little over the ends.
void TimelinePainter::clipToTime()
{
    const auto &lanes = m_picture.frame.lanes;
    m_painter.setClipRect(
        QRectF(lanes.left() - 9, 0, lanes.width() + 18, m_picture.frame.strip.bottom()));
}

void TimelinePainter::paintAfterAsOf()
{
    if (!m_picture.asOf)
        return;
    const auto &frame = m_picture.frame;
    const double x = m_picture.scale.x(m_picture.asOf->plus(1));
    if (x > frame.lanes.right())
        return;
    const double from = std::max(x, frame.lanes.left());
    const QRectF after(from, frame.lanes.top(), frame.lanes.right() - from, frame.lanes.height());
    m_painter.fillRect(after, withAlpha(m_theme.line, m_theme.isDark() ? 0.35 : 0.38));
    if (x < frame.lanes.left())
        return;
    m_painter.setPen(QPen(m_theme.mutedText, 1, Qt::DotLine));
    m_painter.drawLine(QPointF(crisp(x), frame.lanes.top()),
                       QPointF(crisp(x), frame.lanes.bottom()));
}

/// In the strip above the lanes, beside the mark; empty where there is no room.
QRectF TimelinePainter::asOfLabelBox(const QString &label) const
{
    const auto &frame = m_picture.frame;
    const double x = m_picture.scale.x(m_picture.asOf->plus(1));
    const double width = QFontMetricsF(uiFont(asOfSize)).horizontalAdvance(label) + 2;
    const double left = x + 10 + width <= frame.lanes.right() ? x + 10 : x - 12 - width;
    const bool fits =
        x >= frame.lanes.left() && x <= frame.lanes.right() && left >= frame.lanes.left();
    return fits ? QRectF(left, frame.grip.top(), width, frame.grip.height()) : QRectF();
}

void TimelinePainter::paintAsOfLabel(const std::optional<DayRange> &date)
{
    if (!m_picture.asOf)
        return;
    const auto label =
        QCoreApplication::translate("Timeline", "as of %1").arg(shortDay(*m_picture.asOf));
    const auto box = asOfLabelBox(label);
    const auto [grip, gripEnd] = date ? m_picture.grips(*date) : std::pair(0.0, 0.0);
    if (box.isNull() || (date && grip - 7 < box.right() && gripEnd + 7 > box.left()))
        return;
    m_painter.setFont(uiFont(asOfSize));
    m_painter.setPen(m_theme.mutedText);
    m_painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft, label);
    m_painter.setFont(timelineFont());
}

void TimelinePainter::paintGrid()
{
    const auto &lanes = m_picture.frame.lanes;
    m_painter.setPen(QPen(withAlpha(m_theme.line, 0.55), 1));
    for (const auto &tick : m_picture.ticks)
        if (tick.major)
            m_painter.drawLine(QPointF(crisp(tick.x), lanes.top()),
                               QPointF(crisp(tick.x), lanes.bottom()));
}

/// A zigzag through the lanes where time is squeezed.
void TimelinePainter::paintCuts()
{
    const auto &lanes = m_picture.frame.lanes;
    constexpr double step = 5, swing = 3;
    for (const double x : m_picture.cuts) {
        QPolygonF line;
        int side = 1;
        for (double y = lanes.top(); y <= lanes.bottom(); y += step, side = -side)
            line << QPointF(x + side * swing, y);
        m_painter.setPen(QPen(m_theme.panel, 4));
        m_painter.drawPolyline(line);
        m_painter.setPen(QPen(m_theme.mutedText, 1));
        m_painter.drawPolyline(line);
    }
}

void TimelinePainter::paintLanes()
{
    const auto &frame = m_picture.frame;
    const QFontMetricsF metrics(m_painter.font());
    for (const auto &row : m_picture.layout.rows) {
        m_painter.setPen(QPen(m_theme.line, 1));
        const double y = crisp(row.centre());
        m_painter.drawLine(QPointF(frame.lanes.left(), y), QPointF(frame.lanes.right(), y));
        if (m_picture.layout.sharesRow())
            break;
        m_painter.setPen(m_theme.mutedText);
        const QRectF box(frame.names.left(), row.top, frame.names.width() - 12, row.height);
        m_painter.drawText(
            box, Qt::AlignVCenter | Qt::AlignRight,
            metrics.elidedText(eventLaneName(row.lane), Qt::ElideRight, box.width()));
    }
    m_painter.save();
    clipToTime();
    for (const auto &span : m_picture.layout.spans)
        paintSpan(span);
    for (const auto &mark : m_picture.layout.marks)
        paintMark(mark);
    m_painter.restore();
}

void TimelinePainter::paintSpan(const Span &span)
{
    const auto &it = event(span.event);
    const auto colour = laneColour(eventLane(it.type));
    const auto box = span.box.intersected(
        QRectF(m_picture.scale.left() - 30, span.box.top(),
               m_picture.scale.right() - m_picture.scale.left() + 60, span.box.height()));
    if (box.width() < 1)
        return;
    m_painter.setOpacity(m_picture.dimmed[std::size_t(span.event)] ? dimmedOpacity : 1);
    const bool hollow = it.status == EventStatus::Planned || it.status == EventStatus::Cancelled;
    QPen outline(withAlpha(colour, it.date->imprecise() ? 0.8 : 0.9), 1, Qt::DashLine);
    outline.setDashPattern({3, 2.5});
    const bool marked = it.date->approximate() || it.date->uncertain();
    m_painter.setPen(hollow || marked ? outline : QPen(Qt::NoPen));
    m_painter.setBrush(hollow ? QBrush(Qt::NoBrush) : QBrush(spanGradient(span, colour)));
    const double radius = box.height() / 2;
    m_painter.drawRoundedRect(hollow || marked ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box, radius,
                              radius);
    m_painter.setOpacity(1);
}

void TimelinePainter::paintMark(const Mark &mark)
{
    if (mark.box.right() < m_picture.scale.left() - 9 ||
        mark.box.left() > m_picture.scale.right() + 9)
        return;
    const bool allDimmed = std::all_of(mark.events.begin(), mark.events.end(), [this](int at) {
        return m_picture.dimmed[std::size_t(at)] != 0;
    });
    m_painter.setOpacity(allDimmed ? dimmedOpacity : 1);
    if (mark.form == Mark::Form::Hint)
        paintHint(mark);
    else if (mark.form == Mark::Form::Cluster)
        paintCluster(mark);
    else {
        const auto &it = event(mark.events.front());
        if (std::abs(mark.anchor - mark.centre().x()) > 4) {
            m_painter.setPen(QPen(withAlpha(laneColour(mark.lane), 0.6), 1));
            m_painter.drawLine(QPointF(mark.anchor, mark.box.bottom() + 3),
                               QPointF(mark.centre().x(), mark.box.center().y()));
        }
        paintGlyph(m_painter, it.type, it.status, mark.centre(), m_picture.glyphSize,
                   laneColour(mark.lane), m_theme.panel);
        paintDateMarks(mark, it);
    }
    m_painter.setOpacity(1);
}

/// "~" and "?" of the date, small beside the glyph.
void TimelinePainter::paintDateMarks(const Mark &mark, const Event &it)
{
    const auto &start = it.date->start().isDated() ? it.date->start() : it.date->end();
    if (!start.approximate && !start.uncertain)
        return;
    const auto sign = start.approximate && start.uncertain ? QStringLiteral("~?")
                      : start.approximate                  ? QStringLiteral("~")
                                                           : QStringLiteral("?");
    auto font = uiFont(11, QFont::DemiBold);
    QPainterPath path;
    path.addText(QPointF(mark.box.right() + 0.5, mark.box.bottom() + 1), font, sign);
    m_painter.strokePath(path,
                         QPen(m_theme.panel, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.fillPath(path, m_theme.text);
}

void TimelinePainter::paintHint(const Mark &mark)
{
    const auto colour = laneColour(mark.lane);
    const auto box = mark.box.adjusted(0.5, 0.5, -0.5, -0.5);
    m_painter.fillRect(box, withAlpha(m_theme.panel, 0.7));
    m_painter.fillRect(box, QBrush(withAlpha(colour, 0.45), Qt::BDiagPattern));
    QPainterPath bracket;
    constexpr double foot = 3.5;
    bracket.moveTo(box.left() + foot, box.top());
    bracket.lineTo(box.topLeft());
    bracket.lineTo(box.bottomLeft());
    bracket.lineTo(box.left() + foot, box.bottom());
    bracket.moveTo(box.right() - foot, box.top());
    bracket.lineTo(box.topRight());
    bracket.lineTo(box.bottomRight());
    bracket.lineTo(box.right() - foot, box.bottom());
    m_painter.strokePath(bracket, QPen(withAlpha(colour, 0.9), 1));
}

void TimelinePainter::paintCluster(const Mark &mark)
{
    const auto colour = laneColour(mark.lane);
    const auto box = mark.box;
    const double radius = box.height() / 2;
    m_painter.setPen(QPen(m_theme.panel, 1.5));
    m_painter.setBrush(mixed(colour, m_theme.panel, 0.45));
    m_painter.drawRoundedRect(box.translated(1.5, -1.5), radius, radius);
    m_painter.setBrush(colour);
    m_painter.drawRoundedRect(box, radius, radius);
    m_painter.setFont(uiFont(std::min(11.0, box.height() - 3), QFont::DemiBold));
    m_painter.setPen(m_theme.isDark() ? m_theme.accentText : QColor(Qt::white));
    m_painter.drawText(box, Qt::AlignCenter, QString::number(mark.events.size()));
    m_painter.setFont(timelineFont());
}

void TimelinePainter::paintAxis()
{
    const auto &axis = m_picture.frame.axis;
    const double y = crisp(axis.top());
    m_painter.setPen(QPen(m_theme.cardBorder, 1));
    m_painter.drawLine(QPointF(axis.left(), y), QPointF(axis.right(), y));
    for (const auto &tick : m_picture.ticks)
        m_painter.drawLine(QPointF(crisp(tick.x), y),
                           QPointF(crisp(tick.x), y + (tick.major ? 7 : 3)));
    m_painter.setPen(m_theme.mutedText);
    for (const auto &tick : m_picture.ticks)
        if (!tick.label.isEmpty())
            m_painter.drawText(tick.labelBox.adjusted(0, 0, 2, 2), Qt::AlignLeft | Qt::AlignTop,
                               tick.label);
}

void TimelinePainter::paintStrip()
{
    const auto &strip = m_picture.frame.strip;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(withAlpha(m_theme.line, 0.55));
    m_painter.drawRoundedRect(strip, 4, 4);
    const auto &counts = m_picture.density;
    const double most = counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
    const double width = strip.width() / double(std::max<std::size_t>(1, counts.size()));
    m_painter.setBrush(withAlpha(m_theme.mutedText, 0.75));
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0) {
            const double height = std::max(1.5, std::sqrt(counts[i] / most) * (strip.height() - 3));
            m_painter.drawRect(QRectF(strip.left() + double(i) * width, strip.bottom() - 1 - height,
                                      width - 1, height));
        }
    if (!m_picture.scale.isZoomed())
        return;
    const auto brush = m_picture.brush();
    m_painter.setBrush(withAlpha(m_theme.panel, 0.62));
    m_painter.drawRect(QRectF(strip.topLeft(), QPointF(brush.left(), strip.bottom())));
    m_painter.drawRect(QRectF(QPointF(brush.right(), strip.top()), strip.bottomRight()));
    m_painter.setBrush(withAlpha(m_theme.accent, 0.10));
    m_painter.setPen(QPen(m_theme.accent, 1.5));
    m_painter.drawRoundedRect(brush.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    m_painter.setBrush(m_theme.accent);
    for (const double x : {brush.left(), brush.right()})
        m_painter.drawRoundedRect(QRectF(x - 2, brush.center().y() - 4, 4, 8), 1.5, 1.5);
}

void TimelinePainter::paintOutsideFade(const DayRange &window)
{
    const auto &lanes = m_picture.frame.lanes;
    const auto [from, to] = m_picture.stretch(window);
    const auto veil = withAlpha(m_theme.panel, 0.55);
    const double left = lanes.left() - 9, right = lanes.right() + 9;
    if (from > left)
        m_painter.fillRect(
            QRectF(QPointF(left, lanes.top()), QPointF(std::min(from, right), lanes.bottom())),
            veil);
    if (to < right)
        m_painter.fillRect(
            QRectF(QPointF(std::max(to, left), lanes.top()), QPointF(right, lanes.bottom())), veil);
}

void TimelinePainter::paintGrip(double x, bool grabbed)
{
    const auto &frame = m_picture.frame;
    const auto colour = grabbed ? m_theme.accent : m_theme.text;
    m_painter.setPen(QPen(colour, 1.6));
    m_painter.drawLine(QPointF(x, frame.grip.top() + 8), QPointF(x, frame.axis.top() + 7));
    QPainterPath grip;
    const double top = frame.grip.top() + 2;
    grip.addPolygon(QPolygonF({QPointF(x - 7, top), QPointF(x + 7, top), QPointF(x, top + 10)}));
    grip.closeSubpath();
    m_painter.strokePath(grip, QPen(m_theme.panel, 2.5));
    m_painter.fillPath(grip, colour);
}

void TimelinePainter::paintDate(const DayRange &days, bool grabbed)
{
    m_painter.save();
    clipToTime();
    const auto &frame = m_picture.frame;
    const auto [from, to] = m_picture.stretch(days);
    const auto shown = days.clippedTo(m_picture.scale.extent());
    const QRectF band(from, frame.lanes.top(), to - from, frame.lanes.height());
    if (shown.isSingle()) {
        if (band.width() > 6)
            m_painter.fillRect(band, withAlpha(m_theme.text, 0.07));
        paintGrip(m_picture.scale.centre(shown.first), grabbed);
    } else {
        m_painter.fillRect(band, withAlpha(m_theme.accent, m_theme.isDark() ? 0.16 : 0.11));
        m_painter.fillRect(QRectF(from, frame.grip.top() + 2, to - from, 4),
                           withAlpha(m_theme.text, 0.85));
        paintGrip(from, grabbed);
        paintGrip(to, grabbed);
    }
    m_painter.setPen(QPen(m_theme.text, 1.6));
    const double x = m_picture.overview.x(shown.first.number +
                                          (shown.last.number - shown.first.number + 1) / 2.0);
    m_painter.drawLine(QPointF(x, frame.strip.top() - 1), QPointF(x, frame.strip.bottom() + 1));
    m_painter.restore();
}

void TimelinePainter::paintComparedDay(Day day)
{
    m_painter.save();
    clipToTime();
    const auto &frame = m_picture.frame;
    const double x = m_picture.scale.centre(day), top = frame.grip.top() + 2;
    m_painter.setPen(QPen(m_theme.text, 1.6, Qt::DashLine));
    m_painter.drawLine(QPointF(x, top + 10), QPointF(x, frame.axis.top() + 7));
    m_painter.setPen(QPen(m_theme.text, 1.6));
    m_painter.setBrush(m_theme.panel);
    m_painter.drawPolygon(
        QPolygonF({QPointF(x - 7, top), QPointF(x + 7, top), QPointF(x, top + 10)}));
    m_painter.restore();
}

void TimelinePainter::paintCurrentRing(const Mark &mark)
{
    m_painter.save();
    clipToTime();
    const auto box = mark.box.adjusted(-4.5, -4.5, 4.5, 4.5);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_theme.panel, 4));
    m_painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    m_painter.setPen(QPen(m_theme.text, 2));
    m_painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    paintMark(mark); // above the line of the date
    m_painter.restore();
}

void TimelinePainter::paintSelectedRing(const Mark &mark)
{
    m_painter.save();
    clipToTime();
    const auto box = mark.box.adjusted(-2.5, -2.5, 2.5, 2.5);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_theme.accent, 2));
    m_painter.drawRoundedRect(box, 3, 3);
    m_painter.restore();
}

void TimelinePainter::paintHover(const Mark &mark)
{
    m_painter.save();
    clipToTime();
    const auto box = mark.box.adjusted(-3, -3, 3, 3);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(withAlpha(laneColour(mark.lane), 0.25));
    m_painter.drawRoundedRect(box, 5, 5);
    m_painter.restore();
}

void TimelinePainter::paintFocusRing(const QRectF &box)
{
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_theme.accent, 2));
    m_painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5);
}

} // namespace entente
