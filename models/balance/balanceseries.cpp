// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "balanceseries.h"

#include "camps.h"

#include "models/formats/tables/csvwriter.h"
#include "models/map/text.h"
#include "models/words/narration.h"

#include <algorithm>
#include <cstdio>
#include <set>

namespace entente {

namespace {

using Side = BalanceMoment::Side;

constexpr std::size_t mostMoments = 2'000;

/// Standing, and not left out by the filter.
bool isShown(const Tie &tie, Standing standing, const Filter &filter)
{
    return standing != Standing::Absent && filter.passes(tie, standing);
}

/// The first days of stretches on which the ties that camps are made of are shown alike: those with
/// a sign, and those that tell who belongs to whom.
std::vector<Day> changes(const MapIndex &index, const DayRange &extent, const Filter &filter)
{
    std::set<Day> days{extent.first};
    for (int i = 0; i < int(index.map().ties().size()); ++i) {
        const auto &tie = index.map().ties().at(std::size_t(i));
        if (sign(tie.kind) == 0 && !isStructure(tie.kind))
            continue;
        bool stood = false;
        for (const auto &span : index.spans(i)) {
            const bool stands = isShown(tie, span.standing, filter);
            if (stands != stood && extent.contains(span.days.first))
                days.insert(span.days.first);
            stood = stands;
        }
    }
    return {days.begin(), days.end()};
}

BalanceMoment momentOf(const Snapshot &snapshot, const Camps &camps, const DayRange &days)
{
    BalanceMoment moment;
    moment.days = days;
    moment.sideOf.assign(camps.campOf.size(), Side::None);
    for (const auto &camp : camps.distinct)
        for (const int actor : camp.members)
            moment.sideOf[actor] = Side(camp.number);
    for (std::size_t actor = 0; actor < camps.straddles.size(); ++actor)
        if (camps.straddles[actor] && !camps.distinct.empty())
            moment.sideOf[actor] = Side::Either;
    moment.leaders = camps.leaders;
    BalanceQuestion question;
    question.rule = camps.rule;
    question.effort = SearchEffort::small();
    question.surveys = question.anyCamps = false;
    const auto balance = balanceOf(snapshot, question);
    moment.pairs = int(balance.of.network.edges.size());
    moment.misfits = int(balance.misfits.size());
    moment.index = balance.division.index;
    moment.isProven = balance.division.isProven();
    moment.normalised = balance.normalised();
    const auto triads = balance.triads.all();
    moment.unbalancedTriads =
        triads == 0 ? -1 : double(balance.triads.unbalanced()) / double(triads);
    return moment;
}

bool isCertain(Side side)
{
    return side == Side::First || side == Side::Second;
}

/// The actor's ties with a sign that begin or end on the change's day, as the filter shows them,
/// and the events of that day in which it takes part.
void findReasons(SideChange &change, const MapIndex &index, const Filter &filter)
{
    for (const int tie : index.tiesOf(change.actor)) {
        const auto &record = index.map().ties().at(std::size_t(tie));
        if (sign(record.kind) == 0)
            continue;
        const auto stands = [&](Day at) {
            return isShown(record, strongest(index.spans(tie), {at, at}).standing, filter);
        };
        const bool is = stands(change.day), was = stands(change.day.plus(-1));
        if (is != was)
            (is ? change.begun : change.ended).push_back(tie);
    }
    const auto &events = index.map().events();
    const auto &actor = index.map().actors().at(std::size_t(change.actor)).id;
    for (int i = 0; i < int(events.size()); ++i) {
        const auto &event = events.at(std::size_t(i));
        if (event.date && event.date->isSingleDay() && event.date->earliest() == change.day &&
            std::any_of(event.participants.begin(), event.participants.end(),
                        [&](const Participant &who) { return who.actor == actor; }))
            change.events.push_back(i);
    }
}

/// Who joins, leaves and changes sides from one moment to the next. Who is in a camp from the
/// first day on joins none.
class ChangeFinder
{
public:
    ChangeFinder(BalanceSeries &series, const Filter &filter)
        : m_series(series)
        , m_filter(filter)
        , m_certain(series.index->map().actors().size(), Side::None)
        , m_isKnown(m_certain.size())
    {
    }

    void find()
    {
        for (std::size_t at = 0; at < m_series.moments.size(); ++at)
            for (int actor = 0; actor < int(m_certain.size()); ++actor)
                look(at, actor);
    }

private:
    void look(std::size_t at, int actor)
    {
        const auto side = m_series.moments[at].sideOf[actor];
        const auto before = at > 0 ? m_series.moments[at - 1].sideOf[actor] : side;
        auto &last = m_certain[actor];
        if (side != Side::None && !m_isKnown[actor]) {
            m_series.actors.push_back(actor);
            m_isKnown[actor] = true;
        }
        if (isCertain(side) && isCertain(last) && side != last)
            add(at, actor, last, side);
        else if (isCertain(side) && before == Side::None)
            add(at, actor, Side::None, side);
        else if (side == Side::None && isCertain(before))
            add(at, actor, before, Side::None);
        if (isCertain(side))
            last = side;
    }

    void add(std::size_t at, int actor, Side from, Side to)
    {
        SideChange change{actor, m_series.moments[at].days.first, from, to, at, {}, {}, {}};
        findReasons(change, *m_series.index, m_filter);
        m_series.changes.push_back(std::move(change));
    }

    BalanceSeries &m_series;
    const Filter &m_filter;
    std::vector<Side> m_certain; // by actor: the camp that it was last certain of
    std::vector<char> m_isKnown;
};

std::string number(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.4f", value);
    return text;
}

std::string sideText(Side side)
{
    switch (side) {
    case Side::First: return "1";
    case Side::Second: return "2";
    case Side::Either: return "either";
    case Side::None: break;
    }
    return {};
}

} // namespace

double valueOf(const BalanceMoment &moment, BalanceMeasure measure)
{
    switch (measure) {
    case BalanceMeasure::Normalised: return moment.pairs > 0 ? moment.normalised : -1;
    case BalanceMeasure::Misfits: return moment.pairs > 0 ? double(moment.misfits) : -1;
    case BalanceMeasure::UnbalancedTriads: return moment.unbalancedTriads;
    }
    return -1;
}

BalanceSeries balanceSeries(const MapIndexPointer &index, const Filter &filter,
                            const std::function<bool(double)> &goOn)
{
    BalanceSeries series;
    series.index = index;
    const auto extent = index->extent();
    if (!extent)
        return series;
    auto days = changes(*index, *extent, filter);
    series.isWhole = days.size() <= mostMoments;
    days.resize(std::min(days.size(), mostMoments));
    const auto ofAllTime = campsOfAllTime(*index);
    series.leaders = ofAllTime.leaders;
    for (std::size_t i = 0; i < days.size(); ++i) {
        SnapshotQuery query;
        query.date = Edtf::ofDay(days[i]);
        query.filter = filter;
        const auto snapshot = snapshotAt(index, query);
        const auto last = i + 1 < days.size() ? days[i + 1].plus(-1) : extent->last;
        series.moments.push_back(momentOf(snapshot, campsAt(snapshot, ofAllTime), {days[i], last}));
        if (goOn && !goOn(double(i + 1) / double(days.size()))) {
            series.isWhole = false;
            break;
        }
    }
    ChangeFinder(series, filter).find();
    return series;
}

std::string seriesCsv(const BalanceSeries &series)
{
    const auto &actors = series.index->map().actors();
    std::string out;
    CsvWriter csv(out);
    std::vector<std::string> row{"from",
                                 "to",
                                 "pairs",
                                 "misfits",
                                 "frustration_index",
                                 "proven",
                                 "normalised",
                                 "unbalanced_triads"};
    for (const int actor : series.actors)
        row.push_back(actors.at(std::size_t(actor)).label());
    csv.row(row);
    for (const auto &moment : series.moments) {
        row = {moment.days.first.iso(),
               moment.days.last.iso(),
               std::to_string(moment.pairs),
               std::to_string(moment.misfits),
               std::to_string(moment.index),
               moment.isProven ? "yes" : "no",
               number(moment.normalised),
               moment.unbalancedTriads < 0 ? std::string() : number(moment.unbalancedTriads)};
        for (const int actor : series.actors)
            row.push_back(sideText(moment.sideOf[actor]));
        csv.row(row);
    }
    return out;
}

int BalanceSeries::switches() const
{
    return int(std::count_if(changes.begin(), changes.end(),
                             [](const SideChange &change) { return change.isSwitch(); }));
}

namespace {

/// What decided a change; nothing where others' ties did.
std::string reasonWords(const AllianceMap &map, const SideChange &change)
{
    std::vector<std::string> reasons;
    const auto words = [&](int tie) { return tieWords(map, map.ties().at(std::size_t(tie))); };
    for (const int tie : change.begun)
        reasons.push_back(words(tie));
    for (const int event : change.events)
        reasons.push_back(phrase(translate("Balance", "“%1”", "an event"),
                                 {displayText(map.events().at(std::size_t(event)).title)}));
    for (const int tie : change.ended)
        reasons.push_back(phrase(translate("Balance", "no longer: %1", "a tie"), {words(tie)}));
    return listWords(reasons);
}

/// The change itself: who, and where to.
std::string turnWords(const BalanceSeries &series, const SideChange &change)
{
    const auto &actors = series.index->map().actors();
    const auto &actor = actors.at(std::size_t(change.actor));
    const int number = grammaticalNumber(actor);
    const auto date = Edtf::ofDay(change.day).words(), who = actorInSentence(actor);
    if (change.isSwitch())
        return phrase(
            translate("Balance", "%1: %2 changes/change sides", "a date, an actor", number),
            {date, who});
    const bool joins = change.to != Side::None;
    const auto &moment = series.moments[joins ? change.moment : change.moment - 1];
    const int leader = moment.leaders[std::size_t(joins ? change.to : change.from)];
    if (leader == Camps::none || leader == change.actor)
        return phrase(joins ? translate("Balance", "%1: %2 stands/stand at the head of a camp",
                                        "a date, an actor", number)
                            : translate("Balance", "%1: %2 stands/stand in no camp any more",
                                        "a date, an actor", number),
                      {date, who});
    return phrase(joins ? translate("Balance", "%1: %2 joins/join the camp of %3",
                                    "a date, an actor, who leads the camp", number)
                        : translate("Balance", "%1: %2 leaves/leave the camp of %3",
                                    "a date, an actor, who leads the camp", number),
                  {date, who, actorInSentence(actors.at(std::size_t(leader)))});
}

} // namespace

std::string changeWords(const BalanceSeries &series, const SideChange &change)
{
    const auto turn = turnWords(series, change);
    const auto reasons = reasonWords(series.index->map(), change);
    return reasons.empty() ? turn
                           : phrase(translate("Balance", "%1 (%2)",
                                              "a change of sides, the ties and events that did it"),
                                    {turn, reasons});
}

std::string campWords(const BalanceSeries &series, BalanceMoment::Side side)
{
    if (!isCertain(side) || series.leaders[std::size_t(side)] == Camps::none)
        return {};
    const auto &leader =
        series.index->map().actors().at(std::size_t(series.leaders[std::size_t(side)]));
    return phrase(translate("Balance", "%1 and allies"), {leader.label()});
}

} // namespace entente
