// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "toldevent.h"

#include "models/map/text.h"

namespace entente {

namespace {

using Relation = ToldEvent::Relation;

constexpr double daysAMonth = 30.44, daysAYear = 365.24;
constexpr int manyDays = 60;   // told in months from here on
constexpr int manyMonths = 24; // told in years from here on

const Event &eventOf(const Snapshot &snapshot)
{
    return snapshot.map().events().at(std::size_t(snapshot.currentEvent));
}

Relation relationTo(const Edtf &date, const DayRange &window)
{
    if (date.latest() < window.first)
        return Relation::Before;
    if (date.earliest() > window.last)
        return Relation::After;
    if (!date.start().days.overlaps(window))
        return Relation::UnderWay;
    const bool within =
        window.first <= date.start().days.first && date.start().days.last <= window.last;
    return within ? Relation::OnDate : Relation::Around;
}

/// How long before the date its last event was.
std::string lastBeforeWords(int days)
{
    if (days < manyDays)
        return translate("ToldEvent", "last before, %n day(s) ago", nullptr, days);
    if (days < manyMonths * daysAMonth)
        return translate("ToldEvent", "last before, %n month(s) ago", nullptr,
                         int(days / daysAMonth));
    return translate("ToldEvent", "last before, %n year(s) ago", nullptr, int(days / daysAYear));
}

} // namespace

ToldEvent toldEvent(const Snapshot &snapshot)
{
    if (snapshot.currentEvent < 0)
        return {};
    const auto &event = eventOf(snapshot);
    if (!event.date)
        return {Relation::Undated, 0};
    if (event.status == EventStatus::Planned)
        return {Relation::Planned, 0};
    if (!snapshot.date())
        return {Relation::AllTime, 0};
    const auto window = snapshot.date()->days();
    const auto relation = relationTo(*event.date, window);
    return {relation,
            relation == Relation::Before ? window.first.number - event.date->latest().number : 0};
}

std::string toldEventWords(const Snapshot &snapshot)
{
    const auto told = toldEvent(snapshot);
    const bool oneDay = snapshot.date() && snapshot.date()->isSingleDay();
    switch (told.relation) {
    case Relation::None: return {};
    case Relation::OnDate:
        return oneDay ? translate("ToldEvent", "on this day")
                      : translate("ToldEvent", "in this time");
    case Relation::Around: return translate("ToldEvent", "around this day");
    case Relation::UnderWay: return translate("ToldEvent", "under way");
    case Relation::Before: return lastBeforeWords(told.days);
    case Relation::After: return translate("ToldEvent", "later, chosen by you");
    case Relation::Planned: {
        const auto &date = *eventOf(snapshot).date;
        const bool now =
            oneDay && date.isSingleDay() && date.earliest() == snapshot.date()->earliest();
        return now ? translate("ToldEvent", "planned for this day")
                   : phrase(translate("ToldEvent", "planned for %1"), {date.words()});
    }
    case Relation::Undated: return translate("ToldEvent", "undated, chosen by you");
    case Relation::AllTime: return translate("ToldEvent", "chosen by you");
    }
    return {};
}

std::string noEventWords(const Snapshot &snapshot)
{
    if (snapshot.currentEvent >= 0)
        return {};
    if (snapshot.map().events().empty())
        return translate("ToldEvent", "This map has no events");
    if (snapshot.index->stops().empty())
        return translate("ToldEvent", "No event of this map has a date");
    if (!snapshot.date())
        return translate("ToldEvent", "All dates together; no event is chosen");
    return latestBegun(*snapshot.index, snapshot.date()->days(), {}) >= 0
               ? translate("ToldEvent", "The filter leaves out every event up to this date")
               : translate("ToldEvent", "No event up to this date");
}

} // namespace entente
