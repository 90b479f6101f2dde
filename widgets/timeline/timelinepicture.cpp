// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "timelinepicture.h"

#include "datewords.h"
#include "density.h"

#include "models/picture/theme.h"

namespace entente {

namespace {

constexpr double margin = 12;
constexpr double gripHeight = 13;
constexpr double axisHeight = 18;
constexpr double lowStrip = 8;
constexpr double highStrip = 15; // where the rows are high enough
constexpr double stripGap = 2;
constexpr double stripMargin = 4; // below it
constexpr double roomyRow = 20;
constexpr double binWidth = 4;

/// Behind a cut in calendar time there are no steps: the year in which it begins or ends is told
/// where there is room.
void addYearsBehindCuts(TimelinePicture &picture, const QFontMetricsF &metrics, double top)
{
    const auto &scale = picture.scale;
    const auto [from, to] = scale.spacing().calendarDays();
    const auto add = [&](Day day, double x, bool atRight) {
        const auto label = yearText(day);
        const double width = metrics.horizontalAdvance(label);
        const QRectF box(atRight ? x - width : x, top, width, metrics.height());
        const bool fits =
            box.left() >= scale.left() - 1 && box.right() <= scale.right() + 1 &&
            std::none_of(picture.ticks.begin(), picture.ticks.end(), [&](const Tick &tick) {
                return tick.labelBox.adjusted(-8, 0, 8, 0).intersects(box);
            });
        if (fits)
            picture.ticks.push_back({day, x, false, label, box});
    };
    const auto extent = scale.extent();
    if (from > extent.first.number)
        add(extent.first, scale.x(extent.first), false);
    if (to < extent.last.number)
        add(extent.last, scale.x(extent.last.plus(1)), true);
}

/// Which of the scale's cuts are in view.
std::vector<double> cutsInView(const TimeScale &scale)
{
    std::vector<double> cuts;
    for (const double place : scale.spacing().cuts())
        if (const double x = scale.placeX(place); x > scale.left() && x < scale.right())
            cuts.push_back(x);
    return cuts;
}

} // namespace

TimelineFrame TimelineFrame::of(QSizeF size, double namesWidth, int lanes)
{
    const double left = namesWidth, width = std::max(40.0, size.width() - namesWidth - margin);
    const double roomy = heightFor(lanes, roomyRow) + highStrip - lowStrip;
    const double stripHeight = size.height() >= roomy ? highStrip : lowStrip;
    const double whole = heightFor(1, leastRow), stripRoom = stripGap + lowStrip + stripMargin;
    const double below = size.height() + 2 * stripGap; // what has no room stands there, unseen
    const bool hasStrip = size.height() >= whole, hasAxis = size.height() >= whole - stripRoom;
    const double stripTop = hasStrip ? size.height() - stripHeight - stripMargin : below;
    const double axisTop = hasStrip  ? stripTop - stripGap - axisHeight
                           : hasAxis ? size.height() - axisHeight
                                     : size.height();
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
    return gripHeight + lanes * rowHeight + axisHeight + stripGap + lowStrip + stripMargin;
}

std::pair<double, double> TimelinePicture::stretch(const DayRange &days) const
{
    const auto shown = days.clippedTo(scale.extent());
    return {scale.x(shown.first), scale.x(shown.last.plus(1))};
}

std::pair<double, double> TimelinePicture::grips(const DayRange &days) const
{
    const auto shown = days.clippedTo(scale.extent());
    if (!shown.isSingle())
        return stretch(days);
    return {scale.centre(shown.first), scale.centre(shown.first)};
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

Spacing spacingOf(const MapIndex &index, SpacingChoice choice)
{
    const auto stops = Spacing::stopDays(index);
    const bool even = choice == SpacingChoice::Even ||
                      (choice == SpacingChoice::Automatic && Spacing::isMostlyEmpty(stops));
    return even ? Spacing::even(stops, *index.extent()) : Spacing::calendar(stops, *index.extent());
}

TimelinePicture makePicture(const Snapshot &snapshot, QSizeF size, double namesWidth,
                            const TimeScale &scale, SpacingChoice spacing)
{
    TimelinePicture picture;
    picture.index = snapshot.index;
    const int lanes = std::max(1, int(lanesOf(*picture.index).size()));
    picture.frame = TimelineFrame::of(size, namesWidth, lanes);
    if (!picture.hasDays())
        return picture;
    const auto &index = *picture.index;
    const auto &frame = picture.frame;
    picture.overview = TimeScale(*index.extent(), frame.lanes.left(), frame.lanes.right(),
                                 spacingOf(index, spacing));
    picture.scale = picture.overview;
    if (scale.extent() == *index.extent() && scale.isZoomed()) {
        const bool same = scale.spacing() == picture.overview.spacing();
        if (same)
            picture.scale = scale;
        picture.scale.resize(frame.lanes.left(), frame.lanes.right());
        if (!same)
            picture.scale.show(scale.first(), scale.last());
    }
    const double row = frame.lanes.height() / lanes;
    picture.glyphSize =
        std::clamp((row < TimelineFrame::leastRow ? frame.lanes.height() : row) - 5, 10.0, 14.0);
    picture.layout =
        layOutMarks(index, picture.scale, frame.lanes, picture.glyphSize, TimelineFrame::leastRow);
    const QFontMetricsF metrics(timelineFont());
    picture.ticks = picture.scale.spacing().isEven()
                        ? stopTicks(index, picture.scale, metrics, frame.axis.top() + 3)
                        : axisTicks(picture.scale, metrics, frame.axis.top() + 3);
    if (!picture.scale.spacing().isEven())
        addYearsBehindCuts(picture, metrics, frame.axis.top() + 3);
    picture.cuts = cutsInView(picture.scale);
    picture.density = eventDensity(index, picture.overview, int(frame.strip.width() / binWidth));
    for (const auto &event : index.map().events())
        picture.dimmed.push_back(!snapshot.query.filter.passes(event));
    if (const auto &asOf = index.map().info().asOf; asOf && asOf->latest().isFinite())
        picture.asOf = asOf->latest();
    return picture;
}

} // namespace entente
