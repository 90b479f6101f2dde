// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timescale.h"

#include "models/analysis/mapindex.h"

#include <QPointF>
#include <QRectF>
#include <vector>

namespace entente {

/// One lane of the timeline: a family of event types that has events.
struct LaneRow
{
    int lane = 0;
    double top = 0;
    double height = 0;

    double centre() const { return top + height / 2; }
};

/// The days of one event where these are many: a bar where it lasted, a soft band where its day is
/// not known. Between `solidFrom` and `solidTo` it certainly was; outside of these it fades.
struct Span
{
    int event = 0;
    bool lasted = false;
    double from = 0;
    double solidFrom = 0;
    double solidTo = 0;
    double to = 0;
    QRectF box;
};

/// What can be clicked in a lane: one event's glyph, a count where too many share one spot, or a
/// bracket "somewhere here" for undated events whose bounds are near.
struct Mark
{
    enum class Form { Glyph, Cluster, Hint };
    Form form = Form::Glyph;
    std::vector<int> events; // one for a glyph; indices into the map's events
    int lane = 0;
    double anchor = 0; // x of the true date; the glyph may stand a little beside it
    QRectF box;

    QPointF centre() const { return box.center(); }
    bool contains(int event) const
    {
        return std::find(events.begin(), events.end(), event) != events.end();
    }
};

/// Where every event of a map stands on the timeline. Each dated event is in exactly one glyph or
/// cluster; undated ones are in none.
struct MarkLayout
{
    std::vector<LaneRow> rows;
    std::vector<Span> spans;
    std::vector<Mark> marks; // in painting order

    /// The row of that family of event types; null where it has none.
    const LaneRow *row(int lane) const;
    /// True where all lanes are one row.
    bool sharesRow() const;
    /// The glyph or cluster that has the event; null for undated ones.
    const Mark *markOf(int event) const;
};

/// The lanes that have something to show, top to bottom.
std::vector<int> lanesOf(const MapIndex &index);

/// `glyphSize` is the edge of a glyph's box; `area` is where the lanes are, which share one row
/// where theirs would be lower than `leastRow`.
MarkLayout layOutMarks(const MapIndex &index, const TimeScale &scale, const QRectF &area,
                       double glyphSize, double leastRow = 0);

} // namespace entente
