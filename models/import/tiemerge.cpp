// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tiemerge.h"

#include "models/map/jsonmembers.h"
#include "models/map/text.h"

#include <algorithm>
#include <unordered_map>

namespace entente {

namespace {

constexpr auto attributesKey = "attributes";

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

/// What the columns that are kept said; people have no fields for them.
void tellAttributes(const Tie &told, Tie &tie)
{
    if (const auto json = told.extra.json(attributesKey); !json.empty())
        setMember(tie.extra, attributesKey, std::string(json));
}

/// What marks the ties of the set; a table without a mapping of its own is known by its name.
std::string markSet(const TableImport::Set &set)
{
    return set.mapping->id.empty() ? "table:" + set.file : set.mapping->id;
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

void TieMerge::add(ClaimId id, const TableImport::Set &set, const SourceId &source)
{
    auto &claim = m_claims.ties[id];
    claim.verdict = Verdict::Duplicate;
    for (auto &tie : tiesOf(claim, set, source)) {
        Made made{std::move(tie), id, &set, source, nullptr};
        if (m_base.ties().empty())
            claim.verdict = std::min(claim.verdict, put(made)); // nothing to find it in
        else
            m_list.push_back(std::move(made));
    }
}

ImportMark TieMerge::markOf(const Made &made) const
{
    const auto &tie = made.tie;
    ImportMark mark;
    mark.set = markSet(*made.set);
    mark.key = m_claims.ties[made.claim].apart;
    mark.file = made.set->file;
    mark.since = tie.since.text();
    mark.until = tie.until.text();
    mark.means = meansText(tie.means);
    mark.strength = strengthText(tie);
    mark.note = tie.note.str();
    mark.says = saysText(tie.evidence.front().says);
    mark.attests = attestedBy(tie.evidence.front());
    return mark;
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
        const auto [from, to] = byEnds.equal_range(endsKey(made.tie));
        if (from == to)
            continue;
        const auto madeMark = markOf(made);
        const auto madeDays = daysOf(made.tie);
        const bool unnamed = madeMark.set.starts_with("table:");
        for (auto i = from; i != to; ++i) {
            const auto &known = i->second;
            const bool sameBounds =
                known.tie->since == made.tie.since && known.tie->until == made.tie.until;
            if (known.mark.isOfSame(madeMark)) {
                const auto &mark = known.mark;
                const bool sameBrought = mark.remembers && mark.since == madeMark.since &&
                                         mark.until == madeMark.until &&
                                         mark.attests == madeMark.attests;
                const auto shared = known.days.clippedTo(madeDays);
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
    const auto madeMark = markOf(made);
    const auto mark = ImportMark::of(tie.extra);
    const bool ours = mark.isEmpty() ? cites(tie, made.source) : mark.isOfSame(madeMark);
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
        auto next = madeMark;
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
        markOf(made).writeTo(tie.extra);
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
        const auto name = markSet(set);
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
        notes.push_back(translate("Import",
                                  "%n ties that an earlier release told are not in this one; "
                                  "nobody has written on them, and they were taken away",
                                  nullptr, int(m_gone)));
    for (const auto &id : m_keptIds)
        notes.push_back(
            phrase(translate("Import",
                             "the tie “%1” is not in this release any more; what people wrote on "
                             "it was kept with it"),
                   {id}));
    if (m_elsewhere > 0)
        notes.push_back(
            translate("Import", "%n ties of other files of the same data set were left as they are",
                      nullptr, int(m_elsewhere)));
    return notes;
}

} // namespace entente
