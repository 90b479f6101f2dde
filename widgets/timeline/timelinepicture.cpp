// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "timelinepicture.h"

#include "density.h"

#include "models/picture/theme.h"

namespace entente {

namespace {

constexpr double margin = 12;
constexpr double gripHeight = 15;
constexpr double axisHeight = 21;
constexpr double stripHeight = 15;
constexpr double stripGap = 4;
constexpr double binWidth = 4;
constexpr double fullEnough = 0.8; // events over this share of all days: no need to zoom

/// What a map opens with: all days where its events fill them; where ties reach far back before the
/// first event, the events' days. The strip shows that there is more.
TimeScale openingScale(const MapIndex &index, const TimeScale &overview)
{
    auto scale = overview;
    if (index.stops().empty())
        return scale;
    double first = index.stops().front().days.first.number, last = first;
    for (const auto &stop : index.stops()) {
        const auto days = index.map()
                              .events()
                              .at(std::size_t(stop.event))
                              .date->days()
                              .clippedTo(*index.extent());
        first = std::min(first, double(days.first.number));
        last = std::max(last, days.last.number + 1.0);
    }
    if (const auto &asOf = index.map().info().asOf)
        last = std::max(last, asOf->days().clippedTo(*index.extent()).last.number + 1.0);
    const double spare = std::max(1.0, (last - first) * 0.018);
    if (last - first < fullEnough * overview.span())
        scale.show(first - spare, last + spare);
    return scale;
}

} // namespace

TimelineFrame TimelineFrame::of(QSizeF size, double namesWidth)
{
    const double left = namesWidth, width = std::max(40.0, size.width() - namesWidth - margin);
    const double stripTop = size.height() - stripHeight - 5;
    const double axisTop = stripTop - stripGap - axisHeight;
    TimelineFrame frame;
    frame.names = QRectF(margin, gripHeight, namesWidth - margin, axisTop - gripHeight);
    frame.grip = QRectF(left, 0, width, gripHeight);
    frame.lanes = QRectF(left, gripHeight, width, std::max(10.0, axisTop - gripHeight));
    frame.axis = QRectF(left, axisTop, width, axisHeight);
    frame.strip = QRectF(left, stripTop, width, stripHeight);
    return frame;
}

double TimelineFrame::heightFor(int lanes, double rowHeight)
{
    return gripHeight + lanes * rowHeight + axisHeight + stripGap + stripHeight + 5;
}

std::pair<double, double> TimelinePicture::stretch(const DayRange &days) const
{
    const auto shown = days.clippedTo(scale.extent());
    return {scale.x(shown.first), scale.x(shown.last.plus(1))};
}

QRectF TimelinePicture::brush() const
{
    const double from = overview.x(scale.first()), to = overview.x(scale.last());
    return {from, frame.strip.top(), to - from, frame.strip.height()};
}

QFont timelineFont()
{
    return uiFont(12);
}

TimelinePicture makePicture(const Snapshot &snapshot, QSizeF size, double namesWidth,
                            const TimeScale &scale)
{
    TimelinePicture picture;
    picture.index = snapshot.index;
    picture.frame = TimelineFrame::of(size, namesWidth);
    if (!picture.hasDays())
        return picture;
    const auto &index = *picture.index;
    const auto &frame = picture.frame;
    picture.overview = TimeScale(*index.extent(), frame.lanes.left(), frame.lanes.right());
    picture.scale = scale;
    if (scale.extent() == *index.extent())
        picture.scale.resize(frame.lanes.left(), frame.lanes.right());
    else
        picture.scale = openingScale(index, picture.overview);
    const auto lanes = std::max<std::size_t>(1, lanesOf(index).size());
    picture.glyphSize = std::clamp(frame.lanes.height() / double(lanes) - 5, 10.0, 14.0);
    picture.layout = layOutMarks(index, picture.scale, frame.lanes, picture.glyphSize);
    const QFontMetricsF metrics(timelineFont());
    picture.ticks = axisTicks(picture.scale, metrics, frame.axis.top() + 4);
    picture.density = eventDensity(index, picture.overview, int(frame.strip.width() / binWidth));
    for (const auto &event : index.map().events())
        picture.dimmed.push_back(!snapshot.query.filter.passes(event));
    if (const auto &asOf = index.map().info().asOf; asOf && asOf->latest().isFinite())
        picture.asOf = asOf->latest();
    return picture;
}

} // namespace entente
