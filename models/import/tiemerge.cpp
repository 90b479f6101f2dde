// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tiemerge.h"

#include "boundmapping.h"

#include "models/formats/jsontext.h"
#include "models/map/text.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace entente {

namespace {

constexpr auto attributesKey = "attributes";

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

std::string endsKey(const Tie &tie)
{
    auto from = tie.from.text(), to = tie.to.text();
    if (tie.mutual && to < from)
        std::swap(from, to);
    return from + '\n' + to + '\n' + std::string(word(tie.kind)) + (tie.mutual ? "=" : ">");
}

/// The days of which a tie tells: its bounds, or else what its evidence attests.
DayRange daysOf(const Tie &tie)
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

bool isJsonNumber(const std::string &text)
{
    const auto number = numberIn(text);
    return number && jsonNumber(*number) == text;
}

/// "12 events; 34 people killed"
std::string withFigures(std::string at, const std::map<std::string, double> &figures)
{
    for (const auto &[what, sum] : figures)
        at += (at.empty() ? "" : "; ") + jsonNumber(sum) + " " + what;
    return at;
}

bool cites(const Tie &tie, const SourceId &source)
{
    return std::any_of(tie.evidence.begin(), tie.evidence.end(),
                       [&](const auto &item) { return item.source == source; });
}

std::string attestedBy(const Evidence &item)
{
    return item.attests ? item.attests->text() : std::string();
}

std::string saysText(AssertionType says)
{
    return says == AssertionType::Asserts ? std::string() : std::string(word(says));
}

std::string strengthText(const Tie &tie)
{
    return tie.strength ? std::to_string(*tie.strength) : std::string();
}

/// The columns that are kept as they are; people have no fields for them.
void tellAttributes(const Tie &told, Tie &tie)
{
    const auto json = told.extra.json(attributesKey);
    if (json.empty())
        return;
    for (auto &[key, value] : tie.extra.items)
        if (key == attributesKey) {
            value = json;
            return;
        }
    tie.extra.items.emplace_back(attributesKey, json);
}

/// True of the item that the data set itself brought, not one that people or its rows quote.
bool isOwnItem(const Evidence &item, const SourceId &source, const ImportMark &mark)
{
    return item.source == source && item.quote.empty() && item.speaker.empty() &&
           (!mark.remembers || attestedBy(item) == mark.attests);
}

/// What people have not written on since it was imported.
bool isUntouched(const Tie &tie, const ImportMark &mark)
{
    return mark.remembers && tie.since.text() == mark.since && tie.until.text() == mark.until &&
           meansText(tie.means) == mark.means && tie.note.str() == mark.note &&
           strengthText(tie) == mark.strength && !tie.begunBy && !tie.endedBy &&
           tie.evidence.size() == 1 && tie.evidence[0].quote.empty() &&
           tie.evidence[0].grade.empty() && tie.evidence[0].speaker.empty() &&
           attestedBy(tie.evidence[0]) == mark.attests;
}

} // namespace

TieMerge::TieMerge(const AllianceMap &base, Claims &claims, ActorMerge &actors, SourceOf sourceOf,
                   NewIds &ids, MapPatch &patch)
    : m_base(base)
    , m_claims(claims)
    , m_actors(actors)
    , m_sourceOf(std::move(sourceOf))
    , m_ids(ids)
    , m_patch(patch)
    , m_reach(base.info().reach)
{
}

Tie TieMerge::frame(const TieClaim &claim) const
{
    Tie tie;
    tie.from = m_actors.id(claim.from);
    tie.to = m_actors.id(claim.to);
    tie.kind = claim.kind;
    tie.mutual = claim.mutual;
    tie.strength = claim.strength;
    std::string attributes;
    for (const auto &[name, value] : claim.attributes)
        attributes += (attributes.empty() ? "{" : ", ") + jsonString(name) + ": " +
                      (isJsonNumber(value) ? value : jsonString(value));
    if (!attributes.empty())
        tie.extra.items.emplace_back(attributesKey, attributes + "}");
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
    auto tie = frame(claim);
    const auto &first = claim.years[from], &last = claim.years[to - 1];
    Evidence evidence;
    evidence.source = source;
    std::uint32_t means = 0;
    std::size_t rows = 0;
    bool asserted = false;
    std::map<std::string, double> figures;
    for (auto i = from; i < to; ++i) {
        means |= claim.years[i].means;
        rows += claim.years[i].rows;
        asserted = asserted || claim.years[i].asserted;
        for (const auto &[what, sum] : claim.years[i].figures)
            figures[what] += sum;
    }
    tie.means = meansOf(means);
    evidence.says = asserted && !claim.suggestion ? AssertionType::Asserts : AssertionType::Alleges;
    std::string span;
    int lastYear = last.year;
    if (claim.byEvent) {
        span = first.first == first.last ? first.last.iso()
                                         : first.first.iso() + "/" + first.last.iso();
        lastYear = first.last.year();
        evidence.at = rows == 1 ? phrase("1 event") : phrase("%1 events", {std::to_string(rows)});
        if (claim.suggestion)
            tie.note =
                phrase("Only suggested: %1 events of this kind were coded by machine; nobody "
                       "has read them.",
                       {std::to_string(rows)});
        boundSpell(claim, set, from, tie);
    } else {
        span = first.year == last.year ? yearText(last.year)
                                       : yearText(first.year) + "/" + yearText(last.year);
        boundYears(claim, set, from, to, tie);
    }
    evidence.attests = Edtf::parse(span);
    tie.evidence.push_back(std::move(evidence));
    tie.evidence.back().at = withFigures(tie.evidence.back().at.str(), figures);
    addCitations(claim, first.year, lastYear, tie);
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

void TieMerge::add(ClaimId id, const TableImport::Set &set, const SourceId &source)
{
    auto &claim = m_claims.ties[id];
    claim.verdict = Verdict::Duplicate;
    for (auto &tie : tiesOf(claim, set, source)) {
        ImportMark mark;
        mark.set = set.mapping->id.empty() ? "table:" + set.file : set.mapping->id;
        mark.key = claim.apart;
        mark.file = set.file;
        mark.since = tie.since.text();
        mark.until = tie.until.text();
        mark.means = meansText(tie.means);
        mark.strength = strengthText(tie);
        mark.note = tie.note.str();
        mark.says = saysText(tie.evidence.front().says);
        mark.attests = attestedBy(tie.evidence.front());
        const auto days = daysOf(tie);
        m_list.push_back({std::move(tie), std::move(mark), id, source, days});
    }
}

/// Pairs what was made with what the map has, the most alike first.
void TieMerge::matchAll()
{
    std::unordered_multimap<std::string, Known> byEnds;
    for (const auto &tie : m_base.ties())
        byEnds.emplace(endsKey(tie), Known{&tie, ImportMark::of(tie.extra), daysOf(tie)});
    constexpr long same = 4000000, likewise = 3000000, farthest = 366;
    std::vector<Match> matches;
    for (auto &made : m_list) {
        const bool unnamed = made.mark.set.starts_with("table:");
        const auto [from, to] = byEnds.equal_range(endsKey(made.tie));
        for (auto i = from; i != to; ++i) {
            const auto &known = i->second;
            const bool sameBounds =
                known.tie->since == made.tie.since && known.tie->until == made.tie.until;
            if (known.mark.isOfSame(made.mark)) {
                const auto &mark = known.mark;
                const bool sameBrought = mark.remembers && mark.since == made.mark.since &&
                                         mark.until == made.mark.until &&
                                         mark.attests == made.mark.attests;
                const auto shared = known.days.clippedTo(made.days);
                const long days = std::clamp<long>(
                    long(shared.last.number) - long(shared.first.number), -same, same / 2);
                if (sameBrought || sameBounds || days >= -farthest)
                    matches.push_back({sameBrought  ? same
                                       : sameBounds ? likewise
                                                    : days,
                                       &made, &known});
            } else if (sameBounds &&
                       (known.mark.isEmpty() || unnamed || known.mark.set.starts_with("table:"))) {
                matches.push_back({likewise - 1, &made, &known});
            } else if (known.mark.isEmpty() && unnamed && cites(*known.tie, made.source) &&
                       known.tie->since == made.tie.since) {
                matches.push_back({1, &made, &known}); // of an older version, without a mark
            }
        }
    }
    std::stable_sort(matches.begin(), matches.end(),
                     [](const auto &a, const auto &b) { return a.likeness > b.likeness; });
    for (const auto &match : matches)
        if (!match.made->known && m_taken.insert(match.known->tie).second)
            match.made->known = match.known->tie;
}

/// The tie of the map with what the import tells anew: what people changed since stays.
Tie TieMerge::updated(const Made &made) const
{
    auto tie = *made.known;
    const auto mark = ImportMark::of(tie.extra);
    const bool ours = mark.isEmpty() ? cites(tie, made.source) : mark.isOfSame(made.mark);
    std::size_t own = tie.evidence.size();
    if (ours) {
        if (!mark.remembers || tie.since.text() == mark.since)
            tie.since = made.tie.since;
        if (!mark.remembers || tie.until.text() == mark.until)
            tie.until = made.tie.until;
        if (!mark.remembers || meansText(tie.means) == mark.means)
            tie.means = made.tie.means;
        if (!mark.remembers || strengthText(tie) == mark.strength)
            tie.strength = made.tie.strength;
        tellAttributes(made.tie, tie);
        if (!made.tie.note.empty() &&
            (tie.note.empty() || !mark.remembers || tie.note.str() == mark.note))
            tie.note = made.tie.note;
        const auto it =
            std::find_if(tie.evidence.begin(), tie.evidence.end(),
                         [&](const auto &item) { return isOwnItem(item, made.source, mark); });
        own = std::size_t(it - tie.evidence.begin());
        if (it != tie.evidence.end()) {
            const auto &told = made.tie.evidence.front();
            it->attests = told.attests;
            it->at = told.at;
            if (!mark.remembers || saysText(it->says) == mark.says)
                it->says = told.says;
        }
        auto next = made.mark;
        next.file = mark.remembers ? mark.file : next.file;
        next.writeTo(tie.extra);
    }
    for (std::size_t i = 0; i < made.tie.evidence.size(); ++i) {
        const auto &item = made.tie.evidence[i];
        const bool there =
            (i == 0 && own < made.known->evidence.size()) ||
            std::find(tie.evidence.begin(), tie.evidence.end(), item) != tie.evidence.end();
        if (!there)
            tie.evidence.push_back(item);
    }
    return tie;
}

Verdict TieMerge::put(Made &made)
{
    if (!made.known) {
        auto &tie = made.tie;
        auto name = tie.from.text() + " " + std::string(word(tie.kind)) + " " + tie.to.text();
        if (tie.since.isDated())
            name += " " + tie.since.date.text().substr(0, 4);
        tie.id = TieId(m_ids.take(name));
        made.mark.writeTo(tie.extra);
        m_patch.put(std::move(tie));
        ++m_made;
        return Verdict::New;
    }
    auto tie = updated(made);
    if (tie == *made.known)
        return Verdict::Duplicate;
    m_patch.put(std::move(tie));
    ++m_updated;
    return Verdict::Updates;
}

/// Of an earlier release of a file that was read whole. A file of another name is taken for one
/// where it tells most of what that one told.
void TieMerge::takeAway(const std::vector<TableImport::Set> &sets)
{
    struct Earlier
    {
        std::size_t known = 0;
        std::vector<std::pair<const Tie *, ImportMark>> gone;
    };
    std::unordered_map<std::string, Earlier> files; // by set and file
    for (const auto &tie : m_base.ties()) {
        auto mark = ImportMark::of(tie.extra);
        if (!mark.remembers)
            continue;
        auto &earlier = files[mark.set + '\n' + mark.file];
        if (m_taken.contains(&tie))
            ++earlier.known;
        else
            earlier.gone.emplace_back(&tie, std::move(mark));
    }
    for (const auto &set : sets) {
        const auto name = set.mapping->id.empty() ? "table:" + set.file : set.mapping->id;
        for (auto &[key, earlier] : files) {
            if (earlier.gone.empty() || !set.isWhole || earlier.gone.front().second.set != name)
                continue;
            const bool isEarlier = isReleaseOf(earlier.gone.front().second.file, set.file) ||
                                   earlier.known >= 3 * earlier.gone.size();
            for (const auto &[tie, mark] : earlier.gone)
                if (!isEarlier)
                    ++m_elsewhere;
                else if (isUntouched(*tie, mark)) {
                    m_patch.ties.push_back({tie->id, nullptr, {}});
                    ++m_gone;
                } else
                    m_keptIds.push_back(tie->id.text());
            earlier.gone.clear();
        }
    }
}

void TieMerge::finish(const std::vector<TableImport::Set> &sets)
{
    matchAll();
    for (auto &made : m_list) {
        auto &verdict = m_claims.ties[made.claim].verdict;
        verdict = std::min(verdict, put(made));
    }
    takeAway(sets);
}

std::vector<std::string> TieMerge::notes() const
{
    std::vector<std::string> notes;
    if (m_gone > 0)
        notes.push_back(phrase("%1 ties that an earlier release told are not in this one; nobody "
                               "has written on them, and they were taken away",
                               {std::to_string(m_gone)}));
    for (const auto &id : m_keptIds)
        notes.push_back(phrase("the tie “%1” is not in this release any more; what people wrote on "
                               "it was kept with it",
                               {id}));
    if (m_elsewhere > 0)
        notes.push_back(phrase("%1 ties of other files of the same data set were left as they are",
                               {std::to_string(m_elsewhere)}));
    return notes;
}

} // namespace entente
