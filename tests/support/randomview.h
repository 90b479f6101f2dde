// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/view.h"

#include <random>

namespace entente::test {

/// Any view of a map whose records are called actor-0, event-1, source-2 and so on.
inline View randomView(std::mt19937 &random)
{
    const auto number = [&](int below) { return int(random() % unsigned(below)); };
    const auto maybe = [&] { return number(2) == 0; };
    const auto place = [&] { return Position{(number(9999) - 5000) / 7.0, number(999) / 100.0}; };
    const auto actor = [&] { return ActorId("actor-" + std::to_string(number(9))); };
    View view;
    auto &query = view.query;
    for (const auto *date : {"2020-01-14", "2019-04~", "2019/2020", "-0043", "1904?"})
        if (number(4) == 0)
            query.date = Edtf::parse(date);
    if (maybe())
        query.event = EventId("event-" + std::to_string(number(9)));
    for (int i = number(3); i > 0; --i)
        query.focus.push_back(actor());
    query.focusSteps = number(SnapshotQuery::mostFocusSteps + 1);
    for (int i = number(3); i > 0; --i) {
        query.filter.hiddenKinds.insert(TieKind(number(7)));
        query.filter.hiddenMeans.insert(Means(number(15)));
        query.filter.hiddenStandings.insert(Standing(number(4)));
        query.filter.hiddenSources.insert(SourceId("source-" + std::to_string(number(9))));
    }
    query.filter.hideUnsourced = maybe();
    if (maybe())
        query.filter.only = std::make_shared<RecordSet>(
            RecordSet{{"event-1", "tie \"é\""}, maybe() ? "Unsourced" : ""});
    auto &look = view.look;
    look.grouped = maybe();
    look.groupsBy = GroupsBy(number(3));
    for (int i = number(3); i > 0; --i) {
        look.openGroups.push_back(actor());
        look.groupShifts[actor()] = place();
    }
    for (bool *flag : {&look.camps, &look.legend, &look.minimap, &look.outsiders, &look.fadedTies})
        *flag = maybe();
    look.framing.on = Framing::On(number(3));
    if (look.framing.on == Framing::On::Area)
        look.framing = {Framing::On::Area, place(), 1 + number(900) / 3.0, 1.0 + number(99)};
    return view;
}

} // namespace entente::test
