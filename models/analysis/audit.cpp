// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "audit.h"

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

Audit audit(const MapIndex &index)
{
    return Auditor(index).run();
}

Filter onlyThese(const FoundClaims &claims, std::string words, Filter filter)
{
    auto only = std::make_shared<RecordSet>();
    for (const auto &tie : claims.ties)
        only->ids.insert(tie.text());
    for (const auto &event : claims.events)
        only->ids.insert(event.text());
    only->words = std::move(words);
    filter.only = std::move(only);
    return filter;
}

} // namespace entente
