// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "legend.h"

#include "models/picture/theme.h"

#include <QPainterPath>

class QPainter;

namespace entente {

/// Two states of a map for a picture of both, and what they are called: "1912", "Ankara", a file.
struct ComparedStates
{
    std::shared_ptr<const MergedSnapshot> merged;
    QString first;
    QString second;
    /// Of two sources or speakers: an event that only one of them tells, and in which words.
    struct Told
    {
        QString event; // with its date
        QString quote;
    };
    bool areVoices = false;
    std::vector<Told> firstTells = {};
    std::vector<Told> secondTells = {};

    StateChange ofTie(const TieItem &tie) const;
    StateChange ofActor(const CardItem &card) const;
    /// "new: only in “1915”", said of a tie; of sources and speakers who alone tells it.
    QString words(StateChange change) const;
    /// "1912 compared with 1915"
    QString title() const;
    /// How many ties became what, in a sentence.
    QString counts() const;
};

/// What marks a line or a card, beside its colour: strokes across what ended, and a disc with a
/// plus, a minus or the sign of what is not equal. Nothing for what is the same.
struct StateMarks
{
    QPainterPath strokes; // a line's
    QRectF disc;
    QPainterPath sign; // on the disc, to be filled
    bool filled = false;
};
/// The band behind a line that is new: light, so that the line is told on it, in black and white
/// too.
QColor stateBand(const Theme &theme);
StateMarks stateMarks(const TieItem &tie, StateChange change);
/// None on a card that is too small for it: its ties tell what became of it.
StateMarks stateMarks(const CardItem &card, StateChange change);
/// Leaves the disc out where another one stands already; line and strokes tell the change, too.
void keepApart(StateMarks &marks, std::vector<QRectF> &taken);
void paintStateMarks(QPainter &painter, const StateMarks &marks, const QColor &colour,
                     const Theme &theme);

/// Lets the ties that are the same recede below the others, and leaves no words beside ties.
void styleStates(DisplayList &list, const ComparedStates &states);
/// Paints it with the marks.
void paintStates(QPainter &painter, const DisplayList &list, const ComparedStates &states,
                 const Theme &theme, Emphasis emphasis, qreal pixel = 1);

/// Entries for what there is of begun, ended, changed and same; what is compared, as a note.
Legend stateLegend(const DisplayList &list, const ComparedStates &states);

} // namespace entente
