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

std::string counted(int count, std::string_view one, std::string_view many)
{
    return phrase(count == 1 ? one : many, {std::to_string(count)});
}

std::string agoWords(int days)
{
    if (days < manyDays)
        return counted(days, "1 day ago", "%1 days ago");
    if (days < manyMonths * daysAMonth)
        return counted(int(days / daysAMonth), "1 month ago", "%1 months ago");
    return counted(int(days / daysAYear), "1 year ago", "%1 years ago");
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
    case Relation::OnDate: return oneDay ? phrase("on this day") : phrase("in this time");
    case Relation::Around: return phrase("around this day");
    case Relation::UnderWay: return phrase("under way");
    case Relation::Before: return phrase("last before, %1", {agoWords(told.days)});
    case Relation::After: return phrase("later, chosen by you");
    case Relation::Planned: {
        const auto &date = *eventOf(snapshot).date;
        const bool now =
            oneDay && date.isSingleDay() && date.earliest() == snapshot.date()->earliest();
        return now ? phrase("planned for this day") : phrase("planned for %1", {date.words()});
    }
    case Relation::Undated: return phrase("undated, chosen by you");
    case Relation::AllTime: return phrase("chosen by you");
    }
    return {};
}

std::string noEventWords(const Snapshot &snapshot)
{
    if (snapshot.currentEvent >= 0)
        return {};
    if (snapshot.map().events().empty())
        return phrase("This map has no events");
    if (snapshot.index->stops().empty())
        return phrase("No event of this map has a date");
    if (!snapshot.date())
        return phrase("All dates together; no event is chosen");
    return latestBegun(*snapshot.index, snapshot.date()->days(), {}) >= 0
               ? phrase("The filter leaves out every event up to this date")
               : phrase("No event up to this date");
}

} // namespace entente
