// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tiemerge.h"

#include "boundmapping.h"

#include "models/formats/jsontext.h"
#include "models/map/text.h"

#include <algorithm>
#include <map>

namespace entente {

namespace {

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
    if (date && date->isOpen())
        return TieBound::open();
    const auto edtf = date ? Edtf::parse(date->edtf()) : std::nullopt;
    return edtf ? TieBound::dated(*edtf) : TieBound::unknown();
}

TieBound dayBound(Day day)
{
    return TieBound::dated(*Edtf::parse(day.iso()));
}

TieBound yearBound(int year)
{
    return boundOf(RowDate::ofYear(year));
}

std::string yearText(int year)
{
    return RowDate::ofYear(year).edtf();
}

/// "12 events; 34 people killed"
std::string withFigures(std::string at, const std::map<std::string, double> &figures)
{
    for (const auto &[what, sum] : figures)
        at += (at.empty() ? "" : "; ") + jsonNumber(sum) + " " + what;
    return at;
}

} // namespace

Tie TieMerge::frame(const TieClaim &claim) const
{
    Tie tie;
    tie.from = m_actors.id(claim.from);
    tie.to = m_actors.id(claim.to);
    tie.kind = claim.kind;
    tie.mutual = claim.mutual;
    tie.strength = claim.strength;
    return tie;
}

std::vector<Tie> TieMerge::tiesOf(const TieClaim &claim, const TableImport::Set &set,
                                  const SourceId &source) const
{
    std::vector<Tie> list;
    if (claim.byYear) {
        for (std::size_t from = 0, to = 0; from < claim.years.size(); from = to) {
            for (to = from + 1; !claim.byEvent && to < claim.years.size() &&
                                claim.years[to].year == claim.years[to - 1].year + 1;)
                ++to;
            list.push_back(runOf(claim, set, source, from, to));
        }
        return list;
    }
    auto tie = frame(claim);
    writeAttributes(claim.attributes, tie.extra);
    tie.since = boundOf(claim.since);
    tie.until = boundOf(claim.until);
    tie.means = meansOf(claim.means);
    Evidence evidence;
    evidence.source = source;
    evidence.says = claim.asserted ? AssertionType::Asserts : AssertionType::Alleges;
    evidence.at = claim.title;
    if (claim.attests)
        evidence.attests = Edtf::parse(*claim.attests);
    if (claim.neverTogether)
        tie.note = translate(
            "Import", "They stood on different sides and were never in it at the same time.");
    tie.evidence.push_back(std::move(evidence));
    addCitations(claim, {}, tie);
    list.push_back(std::move(tie));
    return list;
}

/// The years `from` to `to` (excluded) of a claim, which follow each other, as one tie.
Tie TieMerge::runOf(const TieClaim &claim, const TableImport::Set &set, const SourceId &source,
                    std::size_t from, std::size_t to) const
{
    auto tie = frame(claim);
    const auto &first = claim.years[from], &last = claim.years[to - 1];
    Evidence evidence;
    evidence.source = source;
    std::uint32_t means = 0;
    std::size_t rows = 0;
    bool asserted = false;
    std::map<std::string, double> figures;
    std::vector<std::pair<std::string, std::string>> attributes;
    for (auto i = from; i < to; ++i) {
        means |= claim.years[i].means;
        rows += claim.years[i].rows;
        asserted = asserted || claim.years[i].asserted;
        for (const auto &[what, sum] : claim.years[i].figures)
            figures[what] += sum;
        for (const auto &[name, cells] : claim.years[i].attributes)
            Claims::addAttribute(attributes, name, cells);
    }
    writeAttributes(attributes, tie.extra);
    tie.means = meansOf(means);
    evidence.says = asserted && !claim.suggestion ? AssertionType::Asserts : AssertionType::Alleges;
    std::string span;
    if (claim.byEvent) {
        span = isoText({first.first, first.last});
        evidence.at = translate("Import", "%n event(s)", nullptr, int(rows));
        if (claim.suggestion)
            tie.note = translate("Import",
                                 "Only suggested by %n event(s); no row says it in so many words.",
                                 nullptr, int(rows));
        boundSpell(claim, set, from, tie);
    } else {
        span = first.year == last.year ? yearText(last.year)
                                       : yearText(first.year) + "/" + yearText(last.year);
        boundYears(claim, set, from, to, tie);
    }
    evidence.attests = Edtf::parse(span);
    tie.evidence.push_back(std::move(evidence));
    tie.evidence.back().at = withFigures(tie.evidence.back().at.str(), figures);
    const auto &told = tie.evidence.front().attests;
    addCitations(claim, told ? told->days() : DayRange(), tie);
    return tie;
}

/// A bound is told by a date that agrees with the rows, or by a year before or after without a row;
/// the first and the last year of the table tell none.
void TieMerge::boundYears(const TieClaim &claim, const TableImport::Set &set, std::size_t from,
                          std::size_t to, Tie &tie) const
{
    const auto &first = claim.years[from], &last = claim.years[to - 1];
    const bool sawBefore = set.boundsTold && first.year > set.firstYear;
    const bool sawAfter = set.boundsTold && last.year < set.lastYear;
    const int since = first.since ? first.since->first.year() : first.year + 1;
    const int until = last.until ? last.until->last.year() : last.year - 1;
    if (since == first.year || (since < first.year && !sawBefore))
        tie.since = boundOf(*first.since);
    else if (sawBefore)
        tie.since = yearBound(first.year);
    if (last.ended && (until == last.year || (until > last.year && !sawAfter)))
        tie.until = boundOf(*last.until);
    else if (last.ended || sawAfter)
        tie.until = yearBound(last.year);
}

/// A spell ends with its last event where the table told of a reach more and no event came; it
/// begins with its first one likewise.
void TieMerge::boundSpell(const TieClaim &claim, const TableImport::Set &set, std::size_t at,
                          Tie &tie) const
{
    const auto &spell = claim.years[at];
    if (!set.boundsTold)
        return;
    if (at > 0 || set.days.first < m_reach.before(spell.first))
        tie.since = dayBound(spell.first);
    if (at + 1 < claim.years.size() || m_reach.after(spell.last) < set.days.last)
        tie.until = dayBound(spell.last);
}

/// What rows that tell of these days cite and quote, behind the evidence of the table itself.
void TieMerge::addCitations(const TieClaim &claim, const DayRange &days, Tie &tie) const
{
    for (const auto &citation : m_claims.citations(claim)) {
        const auto attests = Edtf::parse(citation.attests);
        if (attests && !days.overlaps(attests->days()))
            continue;
        auto item = tie.evidence.front();
        item.at.clear();
        item.quote = citation.quote;
        if (!citation.source.empty())
            item.source = m_sourceOf(citation.source);
        if (attests)
            item.attests = attests;
        if (item.quote.empty() && item.source == tie.evidence.front().source)
            continue;
        tie.evidence.push_back(std::move(item));
    }
}

} // namespace entente
