// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "timelinehit.h"

#include <cmath>

namespace entente {

namespace {

using Part = TimelineHit::Part;

constexpr double handleReach = 8; // pixels to both sides
constexpr double edgeReach = 6;

int markAt(const TimelinePicture &picture, QPointF at)
{
    const auto &marks = picture.layout.marks;
    for (int i = int(marks.size()) - 1; i >= 0; --i)
        if (marks[std::size_t(i)].box.adjusted(-2, -3, 2, 3).contains(at))
            return i;
    return -1;
}

int spanAt(const TimelinePicture &picture, QPointF at)
{
    const auto &spans = picture.layout.spans;
    for (int i = int(spans.size()) - 1; i >= 0; --i)
        if (spans[std::size_t(i)].box.adjusted(0, -3, 0, 3).contains(at))
            return i;
    return -1;
}

Part stripPart(const TimelinePicture &picture, double x)
{
    const auto brush = picture.brush();
    if (std::abs(x - brush.left()) <= edgeReach)
        return Part::StripFirst;
    if (std::abs(x - brush.right()) <= edgeReach)
        return Part::StripLast;
    return picture.scale.isZoomed() ? Part::StripBody : Part::Strip;
}

Part datePart(const TimelinePicture &picture, const std::optional<DayRange> &date, double x)
{
    if (!date)
        return Part::Lanes;
    const auto [from, to] = picture.grips(*date);
    if (date->isSingle())
        return std::abs(x - from) <= handleReach ? Part::Handle : Part::Lanes;
    if (std::abs(x - from) <= edgeReach)
        return Part::WindowFirst;
    if (std::abs(x - to) <= edgeReach)
        return Part::WindowLast;
    return x > from && x < to ? Part::WindowBody : Part::Lanes;
}

} // namespace

bool isOnComparedDay(const TimelinePicture &picture, Day day, QPointF at)
{
    return picture.hasDays() && at.y() < picture.frame.strip.top() - 2 &&
           std::abs(at.x() - picture.scale.centre(day)) <= handleReach;
}

TimelineHit hitTest(const TimelinePicture &picture, const std::optional<DayRange> &date, QPointF at)
{
    const auto &frame = picture.frame;
    if (!picture.hasDays() || at.x() < frame.lanes.left() - handleReach)
        return {};
    if (at.y() >= frame.strip.top() - 2)
        return {stripPart(picture, at.x())};
    TimelineHit hit{Part::Event, markAt(picture, at), spanAt(picture, at)};
    if (hit.mark >= 0)
        return hit;
    hit.part = datePart(picture, date, at.x());
    const bool isBand = hit.span >= 0 && !picture.layout.spans[std::size_t(hit.span)].lasted;
    if (isBand && (hit.part == Part::Lanes || hit.part == Part::WindowBody))
        hit.part = Part::Event;
    return hit;
}

Qt::CursorShape cursorShape(TimelineHit::Part part)
{
    switch (part) {
    case Part::Event: return Qt::PointingHandCursor;
    case Part::Handle:
    case Part::ComparedHandle:
    case Part::WindowFirst:
    case Part::WindowLast:
    case Part::StripFirst:
    case Part::StripLast: return Qt::SizeHorCursor;
    case Part::WindowBody:
    case Part::StripBody: return Qt::OpenHandCursor;
    default: return Qt::ArrowCursor;
    }
}

} // namespace entente
