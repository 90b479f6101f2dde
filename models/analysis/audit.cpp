// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "audit.h"

#include "models/map/text.h"

#include <algorithm>
#include <map>

namespace entente {

namespace {

constexpr Finding findings[] = {Finding::Sourced, Finding::SingleSource, Finding::Unsourced,
                                Finding::Undated, Finding::Disputed,     Finding::Stale};
constexpr std::string_view words[] = {"sourced", "single-source", "unsourced",
                                      "undated", "disputed",      "stale"};

/// What the evidence alone tells of a claim.
struct EvidenceKind
{
    bool any = false;
    bool single = false;
    bool denied = false;
};

EvidenceKind kindOf(const std::vector<Evidence> &evidence)
{
    EvidenceKind kind;
    kind.any = !evidence.empty();
    kind.single = kind.any && std::all_of(evidence.begin(), evidence.end(), [&](const auto &item) {
                      return item.source == evidence.front().source;
                  });
    kind.denied = std::any_of(evidence.begin(), evidence.end(),
                              [](const auto &item) { return item.says == AssertionType::Denies; });
    return kind;
}

bool isUndated(std::span<const StandingSpan> spans)
{
    return std::any_of(spans.begin(), spans.end(), [](const StandingSpan &span) {
        return span.why == StandingReason::NoKnownDay && span.standing != Standing::Absent;
    });
}

bool isStale(std::span<const StandingSpan> spans, const CarryOver &reach, Day today)
{
    const auto now = strongest(spans, {today, today});
    if (now.why != StandingReason::AfterLast || now.standing == Standing::Absent)
        return false;
    auto first = now.days.first; // a denial may have cut the stretch after the last known day
    for (const auto &span : spans)
        if (span.why == StandingReason::AfterLast)
            first = std::min(first, span.days.first);
    return reach.after(first.plus(-1)) < today;
}

bool isStale(const Event &event, Day today)
{
    return event.status == EventStatus::Planned && event.date && event.date->latest() < today;
}

/// Fills one audit, claim by claim.
class Auditor
{
public:
    explicit Auditor(const MapIndex &index) : m_index(index)
    {
        for (const auto finding : allFindings())
            m_audit.findings.push_back({finding, {}, {}});
        m_audit.asOf = defaultDate(index.map());
        if (m_audit.asOf && m_audit.asOf->latest().isFinite())
            m_today = m_audit.asOf->latest();
        for (const auto &event : index.map().events())
            if (!event.versionOf.empty())
                ++m_tellings[event.versionOf];
    }

    Audit run()
    {
        const auto &map = m_index.map();
        m_audit.ties = map.ties().size();
        m_audit.events = map.events().size();
        for (std::size_t i = 0; i < m_audit.ties; ++i)
            judge(map.ties().at(i), m_index.spans(int(i)));
        for (const auto &event : map.events())
            judge(event);
        return std::move(m_audit);
    }

private:
    void judge(const Tie &tie, std::span<const StandingSpan> spans)
    {
        const auto kind = kindOf(tie.evidence);
        const auto add = [&](Finding finding, bool holds) {
            if (holds)
                m_audit.findings[std::size_t(finding)].ties.push_back(tie.id);
        };
        add(kind.any ? Finding::Sourced : Finding::Unsourced, true);
        add(Finding::SingleSource, kind.single);
        add(Finding::Undated, isUndated(spans));
        add(Finding::Disputed, kind.denied);
        add(Finding::Stale, m_today && isStale(spans, m_index.map().info().reach, *m_today));
    }

    void judge(const Event &event)
    {
        const auto kind = kindOf(event.evidence);
        const bool rivals = !event.versionOf.empty() && m_tellings[event.versionOf] > 1;
        const auto add = [&](Finding finding, bool holds) {
            if (holds)
                m_audit.findings[std::size_t(finding)].events.push_back(event.id);
        };
        add(kind.any ? Finding::Sourced : Finding::Unsourced, true);
        add(Finding::SingleSource, kind.single);
        add(Finding::Undated, !event.date);
        add(Finding::Disputed, kind.denied || rivals);
        add(Finding::Stale, m_today && isStale(event, *m_today));
    }

    const MapIndex &m_index;
    Audit m_audit;
    std::optional<Day> m_today;
    std::map<std::string, int> m_tellings;
};

} // namespace

std::span<const Finding> allFindings()
{
    return findings;
}

std::string_view word(Finding finding)
{
    return words[std::size_t(finding)];
}

std::string findingLabel(Finding finding)
{
    switch (finding) {
    case Finding::Sourced: return phrase("Sourced");
    case Finding::SingleSource: return phrase("From a single source");
    case Finding::Unsourced: return phrase("Unsourced");
    case Finding::Undated: return phrase("Undated");
    case Finding::Disputed: return phrase("Disputed on any date");
    case Finding::Stale: return phrase("Stale");
    }
    return {};
}

std::string findingMeaning(Finding finding)
{
    switch (finding) {
    case Finding::Sourced: return phrase("Some source says something of it.");
    case Finding::SingleSource: return phrase("All that is said of it comes from one source.");
    case Finding::Unsourced: return phrase("Nobody is named who says so.");
    case Finding::Undated:
        return phrase("A tie of which no day is known, or an event without a date.");
    case Finding::Disputed:
        return phrase(
            "A source denies it for some day, or another event tells the same differently.");
    case Finding::Stale:
        return phrase(
            "A tie that goes on only by assumption, its last known day further back than "
            "the map’s reach; or an event that is still planned though its days are over.");
    }
    return {};
}

Audit audit(const MapIndex &index)
{
    return Auditor(index).run();
}

Filter onlyThese(const FoundClaims &claims, Filter filter)
{
    auto only = std::make_shared<RecordSet>();
    for (const auto &tie : claims.ties)
        only->ids.insert(tie.text());
    for (const auto &event : claims.events)
        only->ids.insert(event.text());
    only->words = findingLabel(claims.finding);
    filter.only = std::move(only);
    return filter;
}

std::string claimCountWords(std::size_t ties, std::size_t events)
{
    const auto tieWords = ties == 1 ? phrase("1 tie") : phrase("%1 ties", {std::to_string(ties)});
    const auto eventWords =
        events == 1 ? phrase("1 event") : phrase("%1 events", {std::to_string(events)});
    return ties == 0 ? eventWords : events == 0 ? tieWords : listWords({tieWords, eventWords});
}

} // namespace entente
