// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "arrangement.h"
#include "composeoptions.h"
#include "displaylist.h"

#include "models/analysis/snapshot.h"

#include <functional>

namespace entente {

/// A map's actors in groups, each a card that can be opened: where cards, frames and the members in
/// them stand. No date changes it.
struct SummaryPlan
{
    struct Card
    {
        TextItem name; // at 0,0
        QSizeF size;
        QPointF closedAt;             // centre while all are closed
        std::vector<Position> inside; // members around 0,0; empty until it was open once
        QSizeF insideSize;
    };
    MapIndexPointer index;
    std::shared_ptr<const Groups> groups;
    std::vector<Card> cards; // by group
    std::vector<char> open;  // by group
    GroupShifts shifts;
    std::vector<QRectF> boxes; // by group: the card, or the frame of an open one
    Arrangement members;       // in it, members of open groups stand where they are drawn
    int mostTies = 1;          // of one kind between two groups, at all dates together

    /// Where the actor is seen: its card, or that of its group.
    QRectF boxOf(int actor) const;
    /// True where its members are seen; false for -1.
    bool isOpen(int group) const { return group >= 0 && open[std::size_t(group)]; }
    /// The actor that the group is named after.
    const ActorId &leaderOf(int group) const;
};

/// Groups the map's actors. Each group stands where its members stand together in the map, drawn
/// nearer; those whose heads are in `opened` are opened where they are, and the others make room;
/// then each is moved by its shift.
/// What is the same as in the plan `before` is taken over from it.
std::shared_ptr<const SummaryPlan> planSummary(const MapIndexPointer &index,
                                               const Arrangement &arrangement, GroupsBy by,
                                               const std::vector<ActorId> &opened,
                                               const SummaryPlan *before = nullptr,
                                               const GroupShifts &shifts = {});

/// The display list of a snapshot by that plan: one line for all ties of a kind between two groups,
/// as wide as they are many, with their number; see compose().
DisplayList composeSummary(const Snapshot &snapshot, const SummaryPlan &plan,
                           const ComposeOptions &options);

/// What closes a frame, at a scale at which it may be too small to read.
struct FrameTitle
{
    TextItem name;
    QRectF mark;
    QRectF strip; // name and mark
};
/// What is written over a frame at that scale, and where.
FrameTitle frameTitle(const FrameItem &frame, qreal scale);

/// What a group's card says at a scale at which it may be too small to read: type is no smaller on
/// the screen than can be read, and says as much as finds room. No name where that does not: it
/// stands beside the card.
struct GroupCardWords
{
    std::vector<TextItem> name;
    std::vector<TextItem> counts;
};
/// The lines on a group's card at that scale.
GroupCardWords groupCardWords(const CardItem &card, qreal scale);

/// What is written beside the ties of a list that `isWritten`: numbers of a summary no smaller on
/// the screen than can be read, those of the widest lines first, where they find room beside cards
/// and `names`; where there is little, the number alone.
struct TieLabel
{
    const TieItem *tie;
    TextItem text;
};
/// The labels of lines that find room at that scale beside the names.
std::vector<TieLabel> tieLabelsAt(const DisplayList &list, const std::vector<TextItem> &names,
                                  qreal scale,
                                  const std::function<bool(const TieItem &)> &isWritten);

/// A stack of cards, with nothing on it.
void paintGroupCard(QPainter &painter, const CardItem &card, const Theme &theme, bool selected,
                    bool matched, bool focused);
/// The outlines that lie behind the front card, the hindmost first.
std::vector<QPainterPath> stackOutlines(const CardItem &card);
QRectF frontOf(const CardItem &card);
/// The sign in a frame's mark.
QPainterPath closingSign(const QRectF &mark);
/// Frames lie below all, their names and marks above the ties.
void paintFrames(QPainter &painter, const SummaryItem &summary, const Theme &theme);
void paintFrameTitles(QPainter &painter, const SummaryItem &summary, const Theme &theme,
                      qreal scale);

} // namespace entente
