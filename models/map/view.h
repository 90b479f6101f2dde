// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edtf.h"
#include "filter.h"
#include "position.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// What is asked of the map: a day or window (nothing: all time), the event that is told, what to
/// leave out, and the neighbourhood to stay in.
struct SnapshotQuery
{
    std::optional<Edtf> date;
    EventId event; // chosen; empty: the latest begun
    Filter filter;
    std::vector<ActorId> focus; // empty: everybody
    int focusSteps = 1;         // from those in focus, 0 to most

    static constexpr int mostFocusSteps = 9;

    bool operator==(const SnapshotQuery &) const = default;
    DayRange window() const { return date ? date->days() : DayRange(); }
};

/// What the camera is kept on.
struct Framing
{
    enum class On : unsigned char {
        All,   // whatever is drawn at any date
        Focus, // who is in focus, with the neighbourhood
        Area
    };
    On on = On::All;
    Position topLeft; // of the area, as are width and height, in points of the drawing
    double width = 0;
    double height = 0;

    bool operator==(const Framing &) const = default;
};

/// How the answer is drawn.
struct Look
{
    bool grouped = false; // actors gathered, each group one card
    GroupsBy groupsBy = GroupsBy::Blocs;
    std::vector<ActorId> openGroups; // by leader, in the order in which they were opened
    GroupShifts groupShifts;
    bool camps = false;
    bool legend = true;
    bool minimap = false;
    bool outsiders = true;  // actors who are not in the picture of the day, faded
    bool fadedTies = false; // where many run together, most recede until they are lit
    /// Sources or speakers, by id, title or name: what they tell, a drawing each where several.
    std::vector<std::string> accordingTo;
    Framing framing;

    bool operator==(const Look &) const = default;
};

/// What a reader sees of a map, as a value: window, history, scene, picture and command line take
/// it from each other. Search, selection and reduced motion are the reader's and no part of it.
struct View
{
    SnapshotQuery query;
    Look look;

    bool operator==(const View &) const = default;
};

/// Calls the view's actors by another id; an empty one takes the actor out of the view.
using ActorNaming = std::function<ActorId(const ActorId &)>;
void replaceActors(View &view, const ActorNaming &newName);

} // namespace entente
