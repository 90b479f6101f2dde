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
    BalanceQuestion question;
    question.rule.contradictions = signRuleOf(snapshot.map().info()).contradictions;
    question.effort = SearchEffort::small();
    question.surveys = question.anyCamps = false;
    const auto balance = balanceOf(snapshot, question);
    moment.pairs = int(balance.of.network.edges.size());
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

/// The actor's ties with a sign that begin or end on the day, as the filter shows them.
std::vector<int> turningTies(const MapIndex &index, int actor, Day day, const Filter &filter)
{
    std::vector<int> found;
    for (const int tie : index.tiesOf(actor)) {
        const auto &record = index.map().ties().at(std::size_t(tie));
        if (sign(record.kind) == 0)
            continue;
        const auto stands = [&](Day at) {
            return isShown(record, strongest(index.spans(tie), {at, at}).standing, filter);
        };
        if (stands(day) != stands(day.plus(-1)))
            found.push_back(tie);
    }
    return found;
}

void findSwitches(BalanceSeries &series, const Filter &filter)
{
    const auto actors = series.index->map().actors().size();
    std::vector<Side> last(actors, Side::None);
    for (const auto &moment : series.moments)
        for (int actor = 0; actor < int(actors); ++actor) {
            const auto side = moment.sideOf[actor];
            if (side != Side::None && last[actor] == Side::None)
                series.actors.push_back(actor);
            if (isCertain(side) && isCertain(last[actor]) && side != last[actor])
                series.switches.push_back(
                    {actor, moment.days.first, last[actor], side,
                     turningTies(*series.index, actor, moment.days.first, filter)});
            if (isCertain(side))
                last[actor] = side;
            else if (last[actor] == Side::None && side == Side::Either)
                last[actor] = Side::Either;
        }
}

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
    case BalanceMeasure::Misfits: return moment.pairs > 0 ? double(moment.index) : -1;
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
    findSwitches(series, filter);
    return series;
}

std::string seriesCsv(const BalanceSeries &series)
{
    const auto &actors = series.index->map().actors();
    std::string out;
    CsvWriter csv(out);
    std::vector<std::string> row{
        "from", "to", "pairs", "frustration_index", "proven", "normalised", "unbalanced_triads"};
    for (const int actor : series.actors)
        row.push_back(actors.at(std::size_t(actor)).label());
    csv.row(row);
    for (const auto &moment : series.moments) {
        row = {moment.days.first.iso(),
               moment.days.last.iso(),
               std::to_string(moment.pairs),
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

std::string switchWords(const BalanceSeries &series, const SideSwitch &change)
{
    const auto &map = series.index->map();
    std::vector<std::string> ties;
    for (const int tie : change.ties)
        ties.push_back(tieWords(map, map.ties().at(std::size_t(tie))));
    const auto &actor = map.actors().at(std::size_t(change.actor));
    const int number = grammaticalNumber(actor);
    return phrase(ties.empty() ? translate("Balance", "%1: %2 changes/change sides",
                                           "a date, an actor", number)
                               : translate("Balance", "%1: %2 changes/change sides (%3)",
                                           "a date, an actor, the ties that did it", number),
                  {Edtf::ofDay(change.day).words(), actorInSentence(actor), listWords(ties)});
}

} // namespace entente
