// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tiemerge.h"

#include "models/formats/jsontext.h"
#include "models/map/text.h"

#include <algorithm>

namespace entente {

namespace {

constexpr auto markKey = "import";

std::vector<Means> meansOf(std::uint32_t bits)
{
    std::vector<Means> list;
    for (std::size_t i = 0; i < allWords<Means>().size(); ++i)
        if (bits & (std::uint32_t(1) << i))
            list.push_back(Means(i));
    return list;
}

TieBound boundOf(const std::optional<RowDate> &date)
{
    const auto edtf = date ? Edtf::parse(date->edtf()) : std::nullopt;
    return edtf ? TieBound::dated(*edtf) : TieBound::unknown();
}

TieBound yearBound(int year)
{
    return boundOf(RowDate::ofYear(year));
}

std::string yearText(int year)
{
    return RowDate::ofYear(year).edtf();
}

std::string endsKey(const Tie &tie)
{
    auto from = tie.from.text(), to = tie.to.text();
    if (tie.mutual && to < from)
        std::swap(from, to);
    return from + '\n' + to + '\n' + std::string(word(tie.kind)) + (tie.mutual ? "=" : ">");
}

/// The days of which a tie tells: its bounds, or else what its evidence attests.
DayRange reachOf(const Tie &tie)
{
    DayRange range{Day::last(), Day::first()};
    for (const auto &item : tie.evidence)
        if (item.attests) {
            range.first = std::min(range.first, item.attests->earliest());
            range.last = std::max(range.last, item.attests->latest());
        }
    if (tie.since.isDated())
        range.first = tie.since.date.earliest();
    if (tie.until.isDated())
        range.last = tie.until.date.latest();
    return range.empty() ? DayRange{} : range;
}

bool touches(const DayRange &a, const DayRange &b)
{
    constexpr int year = 366;
    return DayRange{a.first.plus(-year), a.last.plus(year)}.overlaps(b);
}

bool cites(const Tie &tie, const SourceId &source)
{
    return std::any_of(tie.evidence.begin(), tie.evidence.end(),
                       [&](const auto &item) { return item.source == source; });
}

} // namespace

std::string importMark(const std::string &set, const std::string &key)
{
    return "{\"set\": " + jsonString(set) + ", \"key\": " + jsonString(key) + "}";
}

TieMerge::TieMerge(const AllianceMap &base, const Claims &claims, ActorMerge &actors,
                   SourceOf sourceOf, NewIds &ids, MapPatch &patch)
    : m_base(base)
    , m_claims(claims)
    , m_actors(actors)
    , m_sourceOf(std::move(sourceOf))
    , m_ids(ids)
    , m_patch(patch)
{
    for (const auto &tie : base.ties())
        m_byEnds.emplace(endsKey(tie), &tie);
}

Tie TieMerge::frame(const TieClaim &claim, const TableImport::Set &set) const
{
    Tie tie;
    tie.from = m_actors.id(claim.from);
    tie.to = m_actors.id(claim.to);
    tie.kind = claim.kind;
    tie.mutual = claim.mutual;
    if (!set.mapping->id.empty())
        tie.extra.items.emplace_back(markKey, importMark(set.mapping->id, claim.apart));
    return tie;
}

std::vector<Tie> TieMerge::tiesOf(const TieClaim &claim, const TableImport::Set &set,
                                  const SourceId &source) const
{
    std::vector<Tie> list;
    if (claim.byYear) {
        for (std::size_t from = 0, to = 0; from < claim.years.size(); from = to) {
            for (to = from + 1;
                 to < claim.years.size() && claim.years[to].year == claim.years[to - 1].year + 1;)
                ++to;
            list.push_back(runOf(claim, set, source, from, to));
        }
        return list;
    }
    auto tie = frame(claim, set);
    tie.since = boundOf(claim.since);
    tie.until = boundOf(claim.until);
    tie.means = meansOf(claim.means);
    Evidence evidence;
    evidence.source = source;
    evidence.says = claim.asserted ? AssertionType::Asserts : AssertionType::Alleges;
    evidence.at = claim.title;
    if (claim.attests)
        evidence.attests = Edtf::parse(*claim.attests);
    tie.evidence.push_back(std::move(evidence));
    addCitations(claim, 0, 0, tie);
    list.push_back(std::move(tie));
    return list;
}

/// The years `from` to `to` (excluded) of a claim, which follow each other, as one tie.
Tie TieMerge::runOf(const TieClaim &claim, const TableImport::Set &set, const SourceId &source,
                    std::size_t from, std::size_t to) const
{
    auto tie = frame(claim, set);
    const auto &first = claim.years[from], &last = claim.years[to - 1];
    Evidence evidence;
    evidence.source = source;
    std::uint32_t means = 0;
    std::size_t rows = 0;
    bool asserted = false;
    for (auto i = from; i < to; ++i) {
        means |= claim.years[i].means;
        rows += claim.years[i].rows;
        asserted = asserted || claim.years[i].asserted;
    }
    tie.means = meansOf(means);
    evidence.says = asserted && !claim.suggestion ? AssertionType::Asserts : AssertionType::Alleges;
    std::string span;
    if (claim.byEvent) {
        auto end = first.last;
        for (auto i = from; i < to; ++i)
            end = std::max(end, claim.years[i].last);
        span = first.first == end ? end.iso() : first.first.iso() + "/" + end.iso();
        evidence.at = phrase("%1 events", {std::to_string(rows)});
        if (claim.suggestion)
            tie.note =
                phrase("Only suggested: %1 events of this kind were coded by machine; nobody "
                       "has read them.",
                       {std::to_string(rows)});
    } else {
        span = first.year == last.year ? yearText(last.year)
                                       : yearText(first.year) + "/" + yearText(last.year);
        // A bound is told by a date, or by a year before or after without a row; the first and the
        // last year of the table tell none.
        if (first.since && first.since->first.year() <= first.year)
            tie.since = boundOf(*first.since);
        else if (set.boundsTold && first.year > set.firstYear)
            tie.since = yearBound(first.year);
        if (last.ended && last.until && last.until->last.year() >= last.year)
            tie.until = boundOf(*last.until);
        else if (last.ended || (set.boundsTold && last.year < set.lastYear))
            tie.until = yearBound(last.year);
    }
    evidence.attests = Edtf::parse(span);
    tie.evidence.push_back(std::move(evidence));
    addCitations(claim, first.year, last.year, tie);
    return tie;
}

/// What rows of these years cite and quote, behind the evidence of the table itself.
void TieMerge::addCitations(const TieClaim &claim, int firstYear, int lastYear, Tie &tie) const
{
    for (const auto &citation : m_claims.citations(claim)) {
        if (citation.year < firstYear || citation.year > lastYear)
            continue;
        auto item = tie.evidence.front();
        item.at.clear();
        item.quote = citation.quote;
        if (!citation.source.empty())
            item.source = m_sourceOf(citation.source);
        if (citation.year != 0)
            item.attests = Edtf::parse(yearText(citation.year));
        if (item.quote.empty() && item.source == tie.evidence.front().source)
            continue;
        tie.evidence.push_back(std::move(item));
    }
}

/// The tie of the map that this one is, or null.
const Tie *TieMerge::known(const Tie &made, const SourceId &source) const
{
    const auto [from, to] = m_byEnds.equal_range(endsKey(made));
    const auto mark = made.extra.json(markKey);
    const Tie *touching = nullptr;
    for (auto i = from; i != to; ++i) {
        const auto &old = *i->second;
        if (m_taken.contains(&old))
            continue;
        const auto oldMark = old.extra.json(markKey);
        if (old.since == made.since && old.until == made.until &&
            (oldMark == mark || oldMark.empty()))
            return &old;
        const bool sameRelease = mark.empty()
                                     ? cites(old, source) && old.since == made.since
                                     : oldMark == mark && touches(reachOf(old), reachOf(made));
        if (sameRelease && !touching)
            touching = &old;
    }
    return touching;
}

Verdict TieMerge::put(Tie made, const SourceId &source)
{
    const auto *old = known(made, source);
    if (!old) {
        const auto &since = made.since;
        auto name = made.from.text() + " " + std::string(word(made.kind)) + " " + made.to.text();
        if (since.isDated())
            name += " " + since.date.text().substr(0, 4);
        made.id = TieId(m_ids.take(name));
        m_patch.put(std::move(made));
        ++m_made;
        return Verdict::New;
    }
    m_taken.insert(old);
    auto merged = *old;
    const bool ours = cites(*old, source);
    if (ours) {
        merged.since = made.since;
        merged.until = made.until;
        merged.means = made.means;
        merged.note = made.note.empty() ? merged.note : made.note;
        std::erase_if(merged.evidence, [&](const auto &item) { return item.source == source; });
    }
    for (auto &item : made.evidence)
        if (std::find(merged.evidence.begin(), merged.evidence.end(), item) ==
            merged.evidence.end())
            merged.evidence.push_back(std::move(item));
    if (ours && merged.evidence.size() == old->evidence.size())
        std::stable_sort(
            merged.evidence.begin(), merged.evidence.end(), [&](const auto &a, const auto &b) {
                const auto place = [&](const Evidence &item) {
                    const auto &items = old->evidence;
                    const auto same = std::find(items.begin(), items.end(), item);
                    return same != items.end()
                               ? same
                               : std::find_if(items.begin(), items.end(), [&](const auto &other) {
                                     return other.source == item.source;
                                 });
                };
                return place(a) < place(b);
            });
    if (merged == *old)
        return Verdict::Duplicate;
    m_patch.put(std::move(merged));
    ++m_updated;
    return Verdict::Updates;
}

void TieMerge::merge(TieClaim &claim, const TableImport::Set &set, const SourceId &source)
{
    auto best = Verdict::Duplicate;
    for (auto &tie : tiesOf(claim, set, source))
        best = std::min(best, put(std::move(tie), source));
    claim.verdict = best;
}

} // namespace entente
