// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "hittest.h"

namespace entente {

/// Where the keyboard is in a drawing: on an actor's card or a group (its card, or an open one's
/// name), and inside its lines on one of them. Indices into the map's tables and into a summary's
/// groups and sums; -1 for none.
struct KeyboardPosition
{
    int actor = -1;
    int group = -1;
    int tie = -1;
    int sum = -1;

    bool isNull() const { return actor < 0 && group < 0; }
    bool isOnLine() const { return tie >= 0 || sum >= 0; }
    bool operator==(const KeyboardPosition &) const = default;
};

/// Walks through a drawing by keys: from card to card, into the lines of one and along them. Pure
/// but for the position, which is a value that anybody may read and set.
class Navigator
{
public:
    const KeyboardPosition &position() const { return m_position; }
    /// Where the keyboard stands; nowhere after clear().
    void setPosition(const KeyboardPosition &position) { m_position = position; }
    void clear() { m_position = {}; }

    /// Onto the first prominent card, or the first at all, where it is nowhere yet.
    void enter(const DisplayList &list);
    /// To the nearest card, or name of an open group, that way (a unit vector). `scale`: how large
    /// the drawing is seen.
    void walk(const DisplayList &list, const QPointF &direction, qreal scale);
    /// The lines that end where the keyboard is: those that stand for most ties first, then ties.
    std::vector<Hit> lines(const DisplayList &list) const;
    /// Onto the first of these lines; false where there is none.
    bool enterLines(const DisplayList &list);
    /// To the next of them, or the one before, around.
    void walkLines(const DisplayList &list, bool forwards);
    void leaveLines();
    /// Along a line that stands for many ties to its other end.
    void followLine(const DisplayList &list);
    /// Keeps to the line that it is on while the list becomes another one of the same groups.
    void keepLine(const GroupTallies &before, const GroupTallies &now);
    void forgetGroups();

    /// The card's place in the list; -1 where it is on none.
    int card(const DisplayList &list) const;

private:
    KeyboardPosition m_position;
};

} // namespace entente
