// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "marks.h"
#include "ticks.h"

#include "models/analysis/snapshot.h"

#include <QFont>
#include <QSizeF>

namespace entente {

/// Where the parts of the timeline are, in pixels of the widget: names at the left, then a strip
/// for the handle's grip, the lanes, the axis, and the strip of density with the zoomed window.
struct TimelineFrame
{
    QRectF names;
    QRectF grip;
    QRectF lanes;
    QRectF axis;
    QRectF strip;

    /// The least height of a row. Where there is less for each lane, all lanes share one.
    static constexpr double leastRow = 13;
    /// Of the whole with one row for all lanes and nothing else.
    static constexpr double leastHeight = 28;

    /// In a view of that size, in pixels. The strip is high where rows of 20 pixels leave it room;
    /// below one shared row first the strip goes and then the axis.
    static TimelineFrame of(QSizeF size, double namesWidth, int lanes);
    /// Of the whole, with a low strip.
    static double heightFor(int lanes, double rowHeight);
};

/// Everything on the timeline that stays while the date moves: laid out once for a map, a size and
/// a zoom. A value.
struct TimelinePicture
{
    MapIndexPointer index;
    TimelineFrame frame;
    TimeScale scale;
    TimeScale overview;
    MarkLayout layout;
    std::vector<Tick> ticks;
    std::vector<double> cuts; // x of each squeezed stretch that is in view
    std::vector<double> density;
    std::vector<char> dimmed; // by event: the filter leaves it out
    std::optional<Day> asOf;
    double glyphSize = 13;

    bool hasDays() const { return index && index->extent().has_value(); }
    /// The stretch of x that these days cover.
    std::pair<double, double> stretch(const DayRange &days) const;
    /// Where the grips of these days stand: one in the middle of a day, or one at each end.
    std::pair<double, double> grips(const DayRange &days) const;
    /// The zoomed window on the density strip.
    QRectF brush() const;
};

/// The type of lane names and tick labels.
QFont timelineFont();

/// How the days of a timeline are spaced.
enum class SpacingChoice { Automatic, Calendar, Even };

/// The spacing of a map's days: as chosen, or by itself even where most of the time is empty.
Spacing spacingOf(const MapIndex &index, SpacingChoice choice);

/// `scale` says what is in view where its extent is the map's; else all days are.
TimelinePicture makePicture(const Snapshot &snapshot, QSizeF size, double namesWidth,
                            const TimeScale &scale, SpacingChoice spacing);

} // namespace entente
