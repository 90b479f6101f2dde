// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/picture/emphasis.h"
#include "models/picture/picture.h"

class QPainter;

namespace entente {

/// What a story tells of a Picture: what is new and lit while the rest recedes, and what is asked
/// for, which stands as "?" until the answer comes.
class ToldPicture
{
public:
    struct Told
    {
        std::vector<int> newTies;
        std::vector<int> hiddenTies; // stand as "?", and nobody can point at them
        std::vector<int> actors;     // lit with the new ties, while the rest recedes; none: all is
        bool event = false;          // participants are marked with their roles
    };
    void tell(Told told) { m_told = std::move(told); }
    const Told &told() const { return m_told; }

    /// After telling, or once the picture is another: of one that is not `presented`, and of a
    /// large one in which nothing is asked, the picture's own list is seen.
    void update(const Picture &picture, bool presented);
    /// True where list() is the story's own.
    bool isPainted() const { return m_isPainted; }
    /// What can be seen, pointed at and read in the legend.
    const DisplayList &list(const Picture &picture) const
    {
        return m_isPainted ? m_list : picture.list();
    }
    /// True where something is lit, and all else is to fade.
    bool recedes() const { return !m_told.actors.empty(); }
    void fadeTheRest(Emphasis &emphasis, const Snapshot &snapshot) const;
    /// The list with its `lit` part over a veil, or all of it alike where nothing recedes.
    void paint(QPainter &painter, const Picture &picture, const Theme &theme, const Emphasis &lit,
               bool recedes) const;

private:
    DisplayList listAsTold(DisplayList list) const;
    void paintQuestions(QPainter &painter, const DisplayList &list, const Theme &theme) const;

    Told m_told;
    bool m_isPainted = false;
    DisplayList m_list;
};

} // namespace entente
