// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "marks.h"

#include "models/picture/theme.h"

#include <cmath>

namespace entente {

namespace {

constexpr double maxRowHeight = 34;
constexpr double maxShift = 10;     // how far a glyph may stand from its day
constexpr double clusterReach = 14; // what is nearer to each other than this becomes one count
constexpr double hintShare = 0.25;  // bounds further apart than this share of all days tell nothing
constexpr double minHintWidth = 14;

const Event &eventAt(const MapIndex &index, int event)
{
    return index.map().events().at(std::size_t(event));
}

int laneOf(const MapIndex &index, int event)
{
    return eventLane(eventAt(index, event).type);
}

/// The days between an undated event's two bounds, where both are told and near each other.
std::optional<DayRange> hintDays(const Event &event, const DayRange &extent)
{
    if (!event.notBefore || !event.notAfter)
        return std::nullopt;
    const DayRange days{event.notBefore->earliest(), event.notAfter->latest()};
    if (!days.first.isFinite() || !days.last.isFinite() || days.empty() || !days.overlaps(extent))
        return std::nullopt;
    const double all = double(extent.last.number) - extent.first.number + 1;
    return days.last.number - days.first.number + 1 <= std::max(1.0, all * hintShare)
               ? std::optional(days)
               : std::nullopt;
}

/// One thing on the line of a lane that wants to stand at `anchor`.
struct Piece
{
    std::vector<int> events;
    double anchor = 0;
    double x = 0;
    double width = 0;
};

double widthOf(std::size_t count, double glyphSize)
{
    return count < 2     ? glyphSize - 2
           : count < 10  ? glyphSize + 8
           : count < 100 ? glyphSize + 13
                         : glyphSize + 20;
}

/// Moves the pieces apart, each as little as possible: least squares with minimum distances, by
/// pooling neighbours.
void spread(std::vector<Piece> &pieces)
{
    struct Pool
    {
        double sum;
        std::size_t count;
        double mean() const { return sum / double(count); }
    };
    std::vector<Pool> pools;
    std::vector<double> offsets;
    double offset = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (i > 0)
            offset += (pieces[i - 1].width + pieces[i].width) / 2;
        offsets.push_back(offset);
        pools.push_back({pieces[i].anchor - offset, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            const auto last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().count += last.count;
        }
    }
    std::size_t at = 0;
    for (const auto &pool : pools)
        for (std::size_t i = 0; i < pool.count; ++i, ++at)
            pieces[at].x = pool.mean() + offsets[at];
}

bool touches(const Piece &a, const Piece &b)
{
    return b.x - a.x < (a.width + b.width) / 2 + 0.01;
}

Piece merged(const Piece &a, const Piece &b, double glyphSize)
{
    Piece both;
    both.events = a.events;
    both.events.insert(both.events.end(), b.events.begin(), b.events.end());
    const double parts = double(both.events.size());
    both.anchor = (a.anchor * double(a.events.size()) + b.anchor * double(b.events.size())) / parts;
    both.width = widthOf(both.events.size(), glyphSize);
    return both;
}

/// Joins near neighbours of one crowd, left to right, until each would stand near its day. True
/// where something was joined.
bool joinCrowd(std::vector<Piece> &pieces, std::size_t first, std::size_t count, double reach,
               double glyphSize)
{
    std::vector<Piece> joined;
    double start = 0;
    for (std::size_t i = first; i < first + count; ++i) {
        if (!joined.empty() && pieces[i].anchor - start <= reach) {
            joined.back() = merged(joined.back(), pieces[i], glyphSize);
            continue;
        }
        start = pieces[i].anchor;
        joined.push_back(pieces[i]);
    }
    const bool changed = joined.size() < count;
    const auto from = pieces.begin() + std::ptrdiff_t(first);
    pieces.erase(from, from + std::ptrdiff_t(count));
    pieces.insert(pieces.begin() + std::ptrdiff_t(first), joined.begin(), joined.end());
    return changed;
}

/// One round over all crowds; true where another round is due.
bool joinCrowds(std::vector<Piece> &pieces, double reach, double glyphSize)
{
    bool changed = false;
    for (std::size_t first = 0; first < pieces.size();) {
        std::size_t last = first;
        double worst = std::abs(pieces[first].x - pieces[first].anchor);
        while (last + 1 < pieces.size() && touches(pieces[last], pieces[last + 1])) {
            ++last;
            worst = std::max(worst, std::abs(pieces[last].x - pieces[last].anchor));
        }
        const auto before = pieces.size();
        if (worst > maxShift)
            changed |= joinCrowd(pieces, first, last - first + 1, reach, glyphSize);
        first = last + 1 - (before - pieces.size());
    }
    return changed;
}

void arrangeLane(std::vector<Piece> &pieces, double glyphSize)
{
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Piece &a, const Piece &b) { return a.anchor < b.anchor; });
    spread(pieces);
    for (double reach = clusterReach; reach < 200 && joinCrowds(pieces, reach, glyphSize);
         reach *= 1.3)
        spread(pieces);
}

Mark markFrom(const Piece &piece, const LaneRow &row, double glyphSize)
{
    Mark mark;
    mark.form = piece.events.size() > 1 ? Mark::Form::Cluster : Mark::Form::Glyph;
    mark.events = piece.events;
    mark.anchor = piece.anchor;
    const double width = piece.events.size() > 1 ? piece.width - 2 : glyphSize;
    mark.box = QRectF(piece.x - width / 2, row.centre() - glyphSize / 2, width, glyphSize);
    return mark;
}

Span spanOf(int event, const Edtf &date, const TimeScale &scale, const LaneRow &row,
            double glyphSize)
{
    Span span;
    span.event = event;
    span.lasted = date.isInterval();
    const auto from = [&](Day day) { return day.isFinite() ? scale.x(day) : scale.left() - 40; };
    const auto to = [&](Day day) {
        return day.isFinite() ? scale.x(day.plus(1)) : scale.right() + 40;
    };
    span.from = from(date.earliest());
    span.to = to(date.latest());
    const bool openEnd = date.end().open, openStart = date.start().open;
    span.solidFrom = !span.lasted                   ? (span.from + span.to) / 2
                     : openStart                    ? span.from
                     : date.start().days.isSingle() ? span.from
                                                    : to(date.start().days.last);
    span.solidTo = !span.lasted                 ? span.solidFrom
                   : openEnd                    ? span.to
                   : date.end().days.isSingle() ? span.to
                                                : from(date.end().days.first);
    span.solidTo = std::max(span.solidTo, span.solidFrom);
    const double height = span.lasted ? glyphSize * 0.62 : glyphSize * 0.9;
    span.box = QRectF(span.from, row.centre() - height / 2, span.to - span.from, height);
    return span;
}

std::vector<LaneRow> makeRows(const std::vector<int> &lanes, const QRectF &area, double leastRow)
{
    std::vector<LaneRow> rows;
    const double own = area.height() / double(std::max<std::size_t>(1, lanes.size()));
    const bool shared = own < leastRow;
    const double height = std::min(maxRowHeight, shared ? area.height() : own);
    for (std::size_t i = 0; i < lanes.size(); ++i)
        rows.push_back({lanes[i], area.top() + (shared ? 0 : double(i) * height), height});
    return rows;
}

void addHints(const MapIndex &index, const TimeScale &scale, double glyphSize, MarkLayout &layout)
{
    for (const int event : index.undatedEvents()) {
        const auto *row = layout.row(laneOf(index, event));
        const auto days = hintDays(eventAt(index, event), scale.extent());
        if (!row || !days)
            continue;
        const double left = scale.x(days->first), right = scale.x(days->last.plus(1));
        const double pad = std::max(0.0, (minHintWidth - (right - left)) / 2);
        const QRectF box(left - pad, row->centre() - glyphSize / 2 - 1, right - left + 2 * pad,
                         glyphSize + 2);
        const auto same =
            std::find_if(layout.marks.begin(), layout.marks.end(), [&](const Mark &mark) {
                return mark.lane == row->lane && std::abs(mark.box.left() - box.left()) < 4 &&
                       std::abs(mark.box.right() - box.right()) < 4;
            });
        if (same != layout.marks.end())
            same->events.push_back(event);
        else
            layout.marks.push_back({Mark::Form::Hint, {event}, row->lane, (left + right) / 2, box});
    }
    std::stable_sort(layout.marks.begin(), layout.marks.end(),
                     [](const Mark &a, const Mark &b) { return a.box.width() > b.box.width(); });
}

} // namespace

const LaneRow *MarkLayout::row(int lane) const
{
    const auto it = std::find_if(rows.begin(), rows.end(),
                                 [lane](const LaneRow &row) { return row.lane == lane; });
    return it == rows.end() ? nullptr : &*it;
}

bool MarkLayout::sharesRow() const
{
    return rows.size() > 1 && rows[0].top == rows[1].top;
}

const Mark *MarkLayout::markOf(int event) const
{
    const auto it = std::find_if(marks.begin(), marks.end(), [event](const Mark &mark) {
        return mark.form != Mark::Form::Hint && mark.contains(event);
    });
    return it == marks.end() ? nullptr : &*it;
}

std::vector<int> lanesOf(const MapIndex &index)
{
    std::vector<char> used(static_cast<std::size_t>(eventLaneCount()));
    for (const auto &stop : index.stops())
        used[std::size_t(laneOf(index, stop.event))] = true;
    for (const int event : index.undatedEvents())
        if (index.extent() && hintDays(eventAt(index, event), *index.extent()))
            used[std::size_t(laneOf(index, event))] = true;
    std::vector<int> lanes;
    for (int lane = 0; lane < eventLaneCount(); ++lane)
        if (used[std::size_t(lane)])
            lanes.push_back(lane);
    return lanes;
}

MarkLayout layOutMarks(const MapIndex &index, const TimeScale &scale, const QRectF &area,
                       double glyphSize, double leastRow)
{
    MarkLayout layout;
    layout.rows = makeRows(lanesOf(index), area, leastRow);
    addHints(index, scale, glyphSize, layout);
    const auto rows = layout.sharesRow() ? 1 : layout.rows.size();
    for (std::size_t i = 0; i < rows; ++i) {
        const auto &row = layout.rows[i];
        std::vector<Piece> pieces;
        for (const auto &stop : index.stops()) {
            if (rows > 1 && laneOf(index, stop.event) != row.lane)
                continue;
            const double anchor = scale.x(middleOf(stop));
            pieces.push_back({{stop.event}, anchor, anchor, widthOf(1, glyphSize)});
            const auto &date = *eventAt(index, stop.event).date;
            if (!date.isSingleDay())
                layout.spans.push_back(spanOf(stop.event, date, scale, row, glyphSize));
        }
        arrangeLane(pieces, glyphSize);
        for (const auto &piece : pieces) {
            layout.marks.push_back(markFrom(piece, row, glyphSize));
            layout.marks.back().lane = laneOf(index, piece.events.front());
        }
    }
    return layout;
}

} // namespace entente
