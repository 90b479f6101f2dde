// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "timelinepicture.h"

#include "density.h"

#include "widgets/drawing/theme.h"

namespace entente {

namespace {

constexpr double margin = 12;
constexpr double gripHeight = 15;
constexpr double axisHeight = 21;
constexpr double stripHeight = 15;
constexpr double stripGap = 4;
constexpr double binWidth = 4;

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
        picture.scale = picture.overview;
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
