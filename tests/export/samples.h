// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/export/figure.h"

#include <QByteArray>

namespace entente {

/// A map ready to be drawn: read, indexed, placed, and asked for one date.
struct Scenery
{
    MapIndexPointer index;
    Arrangement arrangement;
    Snapshot snapshot;

    FigurePage figure(const FigureOptions &options = {}) const
    {
        return composeFigure(snapshot, arrangement, options);
    }
    const AllianceMap &map() const { return index->map(); }
};

/// A sample by the first word of its file ("libya"), on a date, or on its own where none is given.
Scenery sample(const QString &name, const QString &date = {});
QString sampleFile(const QString &name);
/// A map written as JSON.
Scenery fromJson(const QByteArray &json, const QString &date = {}, const Filter &filter = {});
/// Head, two actors a and b (state, armed-group), sources s and t, and the ties, each a JSON
/// object.
QByteArray smallMap(const QByteArray &ties, const QByteArray &more = {});
/// A map whose names, ids and links try to be markup.
QByteArray hostileMap();

} // namespace entente
