// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "claims.h"

#include "models/map/text.h"

#include <algorithm>

namespace entente {

namespace {

void appendNumber(std::string &key, std::uint32_t number)
{
    for (int shift = 0; shift < 32; shift += 8)
        key += char((number >> shift) & 0xFF);
}

void appendDate(std::string &key, const std::optional<RowDate> &date)
{
    key += '\0';
    if (date)
        key += date->edtf();
}

/// What both spells share; its bounds are known where one of theirs is.
struct Shared
{
    const RowDate *since = nullptr;
    const RowDate *until = nullptr;
    bool sinceOpen = false, untilOpen = false;
    bool isEmpty() const { return since && until && until->last < since->first; }
};

Shared sharedBy(const SideClaim::Spell &a, const SideClaim::Spell &b)
{
    Shared shared;
    for (const auto *spell : {&a, &b}) {
        if (spell->since && (!shared.since || shared.since->first < spell->since->first)) {
            shared.since = &*spell->since;
            shared.sinceOpen = spell->sinceOpen;
        }
        if (spell->until && (!shared.until || spell->until->last < shared.until->last)) {
            shared.until = &*spell->until;
            shared.untilOpen = spell->untilOpen;
        }
    }
    return shared;
}

std::string spanOf(const RowDate &first, const RowDate &last)
{
    return first.edtf() == last.edtf() ? first.edtf() : first.edtf() + "/" + last.edtf();
}

/// From the first day to the last on which either of them took part.
Shared hull(const SideClaim &a, const SideClaim &b)
{
    Shared either;
    for (const auto *side : {&a, &b})
        for (const auto &spell : side->spells) {
            if (spell.since && (!either.since || spell.since->first < either.since->first))
                either.since = &*spell.since;
            if (spell.until && (!either.until || either.until->last < spell.until->last))
                either.until = &*spell.until;
        }
    return either;
}

} // namespace

std::string_view word(Verdict verdict)
{
    constexpr std::array<std::string_view, 5> words = {"new", "updates", "duplicate", "skipped",
                                                       "rejected"};
    return words[std::size_t(verdict)];
}

std::size_t TieClaim::events() const
{
    std::size_t count = 0;
    for (const auto &year : years)
        count += year.rows;
    return count;
}

TieClaim &Claims::tie(const TieClaim &identity, ClaimId &id, bool &isNew)
{
    m_key.clear();
    appendNumber(m_key, identity.set);
    // A mutual tie is the same from either end.
    const bool turned = identity.mutual && identity.to < identity.from;
    appendNumber(m_key, turned ? identity.to : identity.from);
    appendNumber(m_key, turned ? identity.from : identity.to);
    m_key += char(identity.kind);
    m_key += char(identity.byYear * 2 + identity.byEvent);
    m_key += identity.apart;
    if (!identity.byYear) {
        appendDate(m_key, identity.since);
        appendDate(m_key, identity.until);
    }
    const auto [it, added] = m_ties.try_emplace(m_key, ClaimId(ties.size()));
    if (added)
        ties.push_back(identity);
    id = it->second;
    isNew = added;
    return ties[id];
}

bool Claims::cite(TieClaim &tie, Citation citation)
{
    if (tie.cited == 0) {
        tie.cited = std::uint32_t(m_cited.size());
        m_cited.emplace_back();
    }
    return m_cited[tie.cited].insert(std::move(citation)).second;
}

SideClaim &Claims::side(const std::string &group, const SideClaim &identity, ClaimId &id,
                        bool &isNew)
{
    m_key = group;
    m_key += '\0';
    appendNumber(m_key, identity.actor);
    m_key += identity.side;
    const auto [it, added] = m_sides.try_emplace(m_key, ClaimId(sides.size()));
    if (added) {
        sides.push_back(identity);
        auto &members = m_groups[group];
        if (members.empty())
            m_groupOrder.push_back(group);
        members.push_back(it->second);
    }
    id = it->second;
    isNew = added;
    return sides[id];
}

EventClaim &Claims::event(const EventClaim &identity, ClaimId &id, bool &isNew)
{
    m_key.clear();
    appendNumber(m_key, identity.set);
    m_key += identity.key;
    const auto [it, added] = m_events.try_emplace(m_key, ClaimId(events.size()));
    if (added)
        events.push_back(identity);
    id = it->second;
    isNew = added;
    return events[id];
}

YearOfTie &Claims::yearOf(TieClaim &tie, int year)
{
    if (!tie.years.empty() && tie.years.back().year == year)
        return tie.years.back();
    // The years of most ties follow each other: the place is known then.
    if (!tie.years.empty() && year >= tie.years.front().year) {
        const auto guess = std::size_t(year - tie.years.front().year);
        if (guess < tie.years.size() && tie.years[guess].year == year)
            return tie.years[guess];
    }
    const auto it = std::lower_bound(tie.years.begin(), tie.years.end(), year,
                                     [](const auto &a, int y) { return a.year < y; });
    if (it != tie.years.end() && it->year == year)
        return *it;
    YearOfTie fresh;
    fresh.year = year;
    return *tie.years.insert(it, std::move(fresh));
}

void Claims::addFigure(YearOfTie &told, const std::string &what, double number)
{
    for (auto &[known, sum] : told.figures)
        if (known == what) {
            sum += number;
            return;
        }
    told.figures.push_back({what, number});
}

void Claims::addCell(std::string &cells, std::string_view cell)
{
    constexpr std::size_t most = 200; // bytes
    for (std::size_t at = 0; at <= cells.size();) {
        const auto end = std::min(cells.find("; ", at), cells.size());
        if (std::string_view(cells).substr(at, end - at) == cell)
            return;
        at = end + 2;
    }
    if (cells.size() + cell.size() < most)
        cells += "; " + std::string(cell);
}

YearOfTie &Claims::spellOf(TieClaim &tie, const DayRange &days, const CarryOver &reach)
{
    auto &spells = tie.years;
    // Ordered by their days, which do not overlap: the first spell that reaches these days.
    auto it = std::partition_point(spells.begin(), spells.end(), [&](const YearOfTie &spell) {
        return reach.after(spell.last) < days.first;
    });
    if (it == spells.end() || reach.after(days.last) < it->first) {
        YearOfTie fresh;
        fresh.first = days.first;
        fresh.last = days.last;
        it = spells.insert(it, std::move(fresh));
    }
    it->first = std::min(it->first, days.first);
    it->last = std::max(it->last, days.last);
    auto next = it + 1;
    for (; next != spells.end() && !(reach.after(it->last) < next->first); ++next) {
        it->last = std::max(it->last, next->last);
        it->firstRow = std::min(it->firstRow, next->firstRow);
        it->rows += next->rows;
        it->means |= next->means;
        it->asserted = it->asserted || next->asserted;
        for (const auto &[what, sum] : next->figures)
            addFigure(*it, what, sum);
        for (const auto &[name, cells] : next->attributes)
            addAttribute(it->attributes, name, cells);
    }
    spells.erase(it + 1, next);
    it->year = it->first.year();
    return *it;
}

const std::vector<ClaimId> *Claims::group(const std::string &name) const
{
    const auto it = m_groups.find(name);
    return it == m_groups.end() ? nullptr : &it->second;
}

void Claims::addEventOf(const TieClaim &claim, const DayRange &days, SideClaim &a, SideClaim &b,
                        const CarryOver &reach)
{
    ClaimId id = 0;
    bool isNew = false;
    auto &told = spellOf(tie(claim, id, isNew), days, reach);
    ++told.rows;
    told.means |= claim.means;
    told.asserted = true;
    a.ties.push_back(id);
    b.ties.push_back(id);
}

/// What both took part in at one time, each spell as a tie like `claim`; false where they never
/// did.
bool Claims::joinAs(const TieClaim &claim, SideClaim &a, SideClaim &b, const CarryOver &reach)
{
    bool any = false;
    for (const auto &mine : a.spells)
        for (const auto &theirs : b.spells) {
            const auto both = sharedBy(mine, theirs);
            if (both.isEmpty())
                continue;
            any = true;
            if (claim.byEvent) {
                if (both.since && both.until && both.since->first.isFinite())
                    addEventOf(claim, {both.since->first, both.until->last}, a, b, reach);
                continue;
            }
            auto together = claim;
            if (both.since && !both.sinceOpen)
                together.since.emplace(*both.since);
            if (both.until && !both.untilOpen)
                together.until.emplace(*both.until);
            if ((both.sinceOpen || both.untilOpen) && both.since && both.until &&
                !both.until->isOpen())
                together.attests = spanOf(*both.since, *both.until);
            addTieOf(together, a, b);
        }
    return any;
}

/// Opponents in one dispute who were never in it together: no row says that they fought, on any
/// day.
void Claims::allege(TieClaim apart, SideClaim &a, SideClaim &b)
{
    apart.asserted = false;
    apart.neverTogether = true;
    const auto either = hull(a, b);
    if (either.since)
        apart.since.emplace(*either.since);
    if (either.until)
        apart.until.emplace(*either.until);
    addTieOf(apart, a, b);
}

void Claims::addTieOf(const TieClaim &claim, SideClaim &a, SideClaim &b)
{
    ClaimId id = 0;
    bool isNew = false;
    tie(claim, id, isNew);
    a.ties.push_back(id);
    b.ties.push_back(id);
}

/// What a tie of both says, apart from its days.
TieClaim Claims::tieOf(const std::string &group, const SideClaim &a, const SideClaim &b)
{
    TieClaim claim;
    claim.set = a.set;
    claim.from = a.actor;
    claim.to = b.actor;
    claim.kind = a.kind;
    claim.mutual = true;
    claim.byYear = claim.byEvent = a.happened;
    claim.apart = a.happened ? std::string() : group;
    claim.title = a.happened ? std::string() : a.title;
    claim.means = a.means | b.means;
    return claim;
}

/// Members who have pledged different things: each one's pledge to the other.
void Claims::joinMembers(const std::string &group, SideClaim &a, SideClaim &b,
                         const CarryOver &reach)
{
    auto claim = tieOf(group, a, b);
    if (a.kind == b.kind && a.means == b.means) {
        joinAs(claim, a, b, reach);
        return;
    }
    claim.means = a.means;
    claim.mutual = a.kind == TieKind::Tied;
    joinAs(claim, a, b, reach);
    std::swap(claim.from, claim.to);
    claim.kind = b.kind;
    claim.means = b.means;
    claim.mutual = b.kind == TieKind::Tied;
    joinAs(claim, b, a, reach);
}

void Claims::joinGroup(const std::string &group, const CarryOver &reach)
{
    const auto members = m_groups[group];
    std::set<std::pair<std::uint32_t, std::uint32_t>> met;
    std::vector<std::pair<ClaimId, ClaimId>> apart;
    for (std::size_t i = 0; i < members.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            auto &a = sides[members[j]], &b = sides[members[i]];
            const bool related = a.together ? b.together : a.side != b.side;
            if (!related || a.actor == b.actor)
                continue;
            if (a.together)
                joinMembers(group, a, b, reach);
            else if (joinAs(tieOf(group, a, b), a, b, reach))
                met.insert(std::minmax(a.actor, b.actor));
            else if (!a.happened)
                apart.emplace_back(members[j], members[i]);
        }
    for (const auto &[one, other] : apart) // who changed sides may have met them before or after
        if (!met.contains(std::minmax(sides[one].actor, sides[other].actor)))
            allege(tieOf(group, sides[one], sides[other]), sides[one], sides[other]);
}

void Claims::joinSides(const CarryOver &reach)
{
    for (const auto &group : m_groupOrder)
        joinGroup(group, reach);
}

} // namespace entente
