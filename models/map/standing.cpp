// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "standing.h"

#include <span>

namespace entente {

namespace {

/// What is known of one tie, in days.
struct KnownDays
{
    DayRange life; // outside of it the tie is absent: earliest day of since to latest day of until
    std::vector<DayRange> attestations; // by evidence, clipped to life, sorted
    std::vector<DayRange> denials;
    bool allegedOnly = false;
    Day first = Day::last(); // the first and last known day; first > last where no day is known
    Day last = Day::first();

    bool any() const { return first <= last; }
    void know(Day from, Day to)
    {
        first = std::min(first, from);
        last = std::max(last, to);
    }
};

void readEvidence(const AllianceMap &map, const Tie &tie, KnownDays &known)
{
    bool alleged = false, supported = false;
    for (const auto &item : tie.evidence) {
        const auto days = attestation(map, item);
        const bool supports =
            item.says == AssertionType::Asserts || item.says == AssertionType::Qualifies;
        supported |= supports;
        alleged |= item.says == AssertionType::Alleges;
        if (item.says == AssertionType::Denies)
            known.denials.push_back(days.value_or(DayRange()));
        if (!supports || !days)
            continue;
        const auto clipped = days->clippedTo(known.life);
        if (!clipped.empty())
            known.attestations.push_back(clipped);
    }
    known.allegedOnly = alleged && !supported;
    std::sort(known.attestations.begin(), known.attestations.end(),
              [](const DayRange &a, const DayRange &b) { return a.first < b.first; });
}

KnownDays knownDays(const AllianceMap &map, const Tie &tie)
{
    KnownDays known;
    if (tie.since.isDated())
        known.life.first = tie.since.date.earliest();
    if (tie.until.isDated())
        known.life.last = tie.until.date.latest();
    readEvidence(map, tie, known);
    if (tie.since.isDated())
        known.know(tie.since.date.latest(), tie.since.date.latest());
    if (tie.until.isDated())
        known.know(tie.until.date.earliest(), tie.until.date.earliest());
    for (const auto &days : known.attestations)
        known.know(days.first, days.last);
    const auto &asOf = map.info().asOf;
    if (tie.until.kind == TieBound::Kind::Open && asOf && asOf->latest().isFinite()) {
        const auto days = asOf->days().clippedTo(known.life);
        if (!days.empty())
            known.know(days.first.isFinite() ? days.first : days.last, days.last);
    }
    if (tie.since.kind == TieBound::Kind::Open && known.any())
        known.first = Day::first();
    return known;
}

/// Appends spans in order; those that are empty or say the same as the last one melt away.
class SpanList
{
public:
    /// The days up to `last` (from where the list ends) stand so.
    void upTo(Day last, Standing standing, StandingReason why)
    {
        if (m_full || last < m_next)
            return;
        if (!spans.empty() && spans.back().standing == standing && spans.back().why == why)
            spans.back().days.last = last;
        else
            spans.push_back({{m_next, last}, standing, why});
        m_full = last == Day::last();
        m_next = m_full ? last : Day{last.number + 1};
    }

    std::vector<StandingSpan> spans;

private:
    Day m_next = Day::first();
    bool m_full = false;
};

Day dayBefore(Day day)
{
    return day.plus(-1);
}

/// The stretch between the first and the last known day, with its gaps.
void addKnown(SpanList &list, const KnownDays &known, const CarryOver &reach, bool gapsCount)
{
    const auto standing = known.allegedOnly ? Standing::Assumed : Standing::Attested;
    const auto why = known.allegedOnly ? StandingReason::AllegedOnly : StandingReason::Known;
    if (gapsCount && !known.attestations.empty()) {
        Day attestedTo = known.attestations.front().last;
        for (const auto &days : known.attestations) {
            if (reach.after(attestedTo) < days.first) {
                list.upTo(attestedTo, standing, why);
                list.upTo(dayBefore(days.first), Standing::Assumed, StandingReason::Gap);
            }
            attestedTo = std::max(attestedTo, days.last);
        }
    }
    list.upTo(known.last, standing, why);
}

/// Marks the days that somebody denies.
std::vector<StandingSpan> withDenials(std::vector<StandingSpan> spans,
                                      const std::vector<DayRange> &denials)
{
    for (const auto &denial : denials) {
        std::vector<StandingSpan> cut;
        const auto add = [&cut](DayRange days, Standing standing, StandingReason why) {
            if (!days.empty())
                cut.push_back({days, standing, why});
        };
        for (const auto &span : spans) {
            const auto denied = span.days.clippedTo(denial);
            if (span.standing == Standing::Absent || denied.empty()) {
                cut.push_back(span);
                continue;
            }
            if (span.days.first < denied.first)
                add({span.days.first, Day{denied.first.number - 1}}, span.standing, span.why);
            add(denied, Standing::Disputed, span.why);
            if (denied.last < span.days.last)
                add({Day{denied.last.number + 1}, span.days.last}, span.standing, span.why);
        }
        spans = std::move(cut);
    }
    return spans;
}

} // namespace

std::vector<StandingSpan> standingSpans(const AllianceMap &map, const Tie &tie)
{
    const auto known = knownDays(map, tie);
    const auto reach = map.info().reach;
    SpanList list;
    if (known.life.empty()) { // an error of the file: since after until
        list.upTo(Day::last(), Standing::Absent, StandingReason::After);
        return list.spans;
    }
    if (known.life.first != Day::first())
        list.upTo(dayBefore(known.life.first), Standing::Absent, StandingReason::Before);
    if (!known.any()) {
        list.upTo(known.life.last, Standing::Assumed, StandingReason::NoKnownDay);
    } else {
        if (tie.since.isDated()) {
            list.upTo(dayBefore(known.first), Standing::Assumed, StandingReason::Imprecise);
        } else if (known.first != Day::first()) {
            list.upTo(dayBefore(reach.before(known.first)), Standing::Absent,
                      StandingReason::BeyondReach);
            list.upTo(dayBefore(known.first), Standing::Assumed, StandingReason::WithinReach);
        }
        const bool gapsCount =
            tie.since.kind == TieBound::Kind::Unknown || tie.until.kind == TieBound::Kind::Unknown;
        addKnown(list, known, reach, gapsCount);
        list.upTo(known.life.last, Standing::Assumed,
                  tie.until.isDated() ? StandingReason::Imprecise : StandingReason::AfterLast);
    }
    list.upTo(Day::last(), Standing::Absent, StandingReason::After);
    return withDenials(std::move(list.spans), known.denials);
}

StandingSpan strongest(std::span<const StandingSpan> spans, const DayRange &window)
{
    auto it = std::partition_point(spans.begin(), spans.end(), [&](const StandingSpan &s) {
        return s.days.last < window.first;
    });
    StandingSpan best{window, Standing::Absent, StandingReason::Before};
    for (bool first = true; it != spans.end() && it->days.first <= window.last; ++it, first = false)
        if (first || it->standing > best.standing)
            best = *it;
    return best;
}

} // namespace entente
