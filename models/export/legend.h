// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/connect/mergedsnapshot.h"
#include "models/picture/displaylist.h"

#include <QStringList>

namespace entente {

/// One sign of the picture and what it means.
struct LegendEntry
{
    enum class Sign : unsigned char { Tie, Card, Event, Camp };
    Sign sign = Sign::Tie;
    TieKind tie = TieKind::Backs;
    Standing standing = Standing::Attested;
    bool mutual = false;
    bool changed = false;                     // with the mark of what began with the last step
    StateChange change = StateChange::Absent; // with the mark of what two states differ in
    ActorKind card = ActorKind::State;
    bool planned = false; // of the event
    QString words;
};

/// What a reader needs to read the picture, made from what is visible in it and from nothing else.
struct Legend
{
    std::vector<LegendEntry> entries;
    QStringList notes;   // sentences: first the date, then what is assumed, what is left out
    qreal lineScale = 1; // how large the drawing's lines are seen: the legend shows them as thin

    bool empty() const { return entries.empty() && notes.isEmpty(); }
};

/// `seen`: what is seen of the drawing; null: all of it.
Legend buildLegend(const Snapshot &snapshot, const DisplayList &list, const QRectF &seen = {});

/// Adds the mark of a tie of that kind that began with the last step. For the screen: what is
/// exported has no last step.
void addChangedEntry(Legend &legend, TieKind kind);

/// "1 year", "6 months", "90 days".
QString reachWords(const CarryOver &reach);

} // namespace entente
