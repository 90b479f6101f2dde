// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timescale.h"

#include <QFontMetricsF>
#include <QRectF>
#include <QString>
#include <vector>

namespace entente {

/// A mark of the time axis. Its label, where it has room for one, begins at the mark, since it
/// names the days that follow.
struct Tick
{
    Day day;
    double x = 0;
    bool major = false; // of the labelled step; else a finer one between
    QString label;
    QRectF labelBox;
};

/// The ticks of the visible days in calendar time, in steps of days, months or years that leave
/// room for their labels: none overlaps another, none is cut at the ends. The first label and each
/// first of a year carry the year.
std::vector<Tick> axisTicks(const TimeScale &scale, const QFontMetricsF &metrics, double labelTop);
/// The ticks of even spacing: one for each stop in view, its date in the middle below it where
/// there is room.
std::vector<Tick> stopTicks(const MapIndex &index, const TimeScale &scale,
                            const QFontMetricsF &metrics, double labelTop);

} // namespace entente
