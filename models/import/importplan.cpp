// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "importplan.h"

#include "actormerge.h"
#include "tiemerge.h"

#include "models/formats/csl.h"
#include "models/formats/jsontext.h"
#include "models/formats/mapfile.h"
#include "models/formats/tables/csvwriter.h"
#include "models/map/jsonmembers.h"
#include "models/map/text.h"

#include <algorithm>
#include <set>

namespace entente {

namespace {

/// The source of a set as a record, read by the reader of maps, which knows CSL.
Source sourceOf(const TableImport::Set &set, const std::string &id)
{
    if (!set.mapping->source.empty()) {
        auto read =
            readMap(R"({"format": "entente-map", "version": 1, "actors": [], "relations": [], )"
                    R"("events": [], "sources": [)" +
                    set.mapping->source + "]}");
        if (!read.map.sources().empty()) {
            auto source = read.map.sources().at(0);
            source.id = SourceId(id);
            if (source.type.empty()) // a mapping need not say it, and no map is sound without
                source.type = "dataset";
            if (!set.version.empty())
                source.csl.items.emplace_back("version", jsonString(set.version));
            return source;
        }
    }
    Source source;
    source.id = SourceId(id);
    source.type = "dataset";
    source.title = set.mapping->title.empty() ? set.file : set.mapping->title;
    return source;
}

std::string dateText(const Event &event)
{
    return event.date ? event.date->text() : std::string();
}

std::string eventSpan(const EventClaim &claim)
{
    const auto first = claim.first->edtf(), last = claim.last->edtf();
    return first == last ? first : first + "/" + last;
}

/// Carries out the merge of a whole import.
class MapMerge
{
public:
    MapMerge(const AllianceMap &base, TableImport &import)
        : m_base(base)
        , m_import(import)
        , m_ids(base)
        , m_actors(base, import.actors, import.options().countries, m_ids, m_result.patch)
        , m_ties(
              base, import.claims, m_actors,
              [this](const std::string &text) { return citedSource(text); }, m_ids, m_result.patch)
    {
    }

    ImportResult run()
    {
        m_import.claims.joinSides(m_import.options().reach);
        for (const auto &set : m_import.sets)
            addSource(set);
        for (std::size_t i = 0; i < m_import.claims.ties.size(); ++i)
            addTie(ClaimId(i));
        m_ties.finish(m_import.sets);
        for (auto &side : m_import.claims.sides)
            settle(side);
        indexEvents();
        for (auto &claim : m_import.claims.events)
            addEvent(claim);
        for (std::size_t i = 0; i < m_import.actors.actors().size(); ++i)
            if (m_import.actors.actors()[i].wanted)
                m_actors.id(i);
        addHead();
        countRows();
        noteWhatToLookAt();
        return std::move(m_result);
    }

private:
    void addSource(const TableImport::Set &set)
    {
        const auto &mapping = *set.mapping;
        const auto wanted = slug(mapping.id.empty() ? set.file : mapping.id);
        const auto *known = m_base.sources().find(SourceId(wanted));
        const auto before = m_sources.empty() ? nullptr : findSource(wanted);
        const auto id = known || before ? wanted : m_ids.take(wanted);
        m_sources.emplace_back(SourceId(id), wanted);
        if (before)
            return;
        auto source = known ? *known : sourceOf(set, id);
        if (known && !set.version.empty())
            setVersion(source, set.version);
        if (!known || !(*known == source))
            m_result.patch.put(std::move(source));
    }

    /// A newer release tells its version; all else in the source is as people left it.
    static void setVersion(Source &source, const std::string &version)
    {
        for (auto &[key, json] : source.csl.items)
            if (key == "version") {
                json = jsonString(version);
                return;
            }
        source.csl.items.emplace_back("version", jsonString(version));
    }

    const SourceId *findSource(const std::string &wanted) const
    {
        for (const auto &[id, name] : m_sources)
            if (name == wanted)
                return &id;
        return nullptr;
    }

    /// The source that a cell names: one of the map by id, address or title, else a new one.
    SourceId citedSource(const std::string &text)
    {
        if (m_cited.empty())
            for (const auto &source : m_base.sources())
                for (const auto &name : {source.id.text(), source.title, source.url})
                    if (!name.empty())
                        m_cited.emplace(name, source.id);
        if (const auto it = m_cited.find(text); it != m_cited.end())
            return it->second;
        Source source;
        const bool isAddress = text.starts_with("http://") || text.starts_with("https://");
        source.id = SourceId(m_ids.take(text));
        source.type = isAddress ? "webpage" : "document";
        source.title = text;
        source.url = isAddress ? text : std::string();
        m_cited.emplace(text, source.id);
        const auto id = source.id;
        m_result.patch.put(std::move(source));
        return id;
    }

    long minimumOf(const TableImport::Set &set) const
    {
        const auto asked = m_import.options().minimum;
        return asked > 0 ? asked : set.mapping->minimum;
    }

    void addTie(ClaimId id)
    {
        auto &claim = m_import.claims.ties[id];
        const auto &set = m_import.sets[claim.set];
        if (claim.byEvent && long(claim.events()) < minimumOf(set)) {
            claim.verdict = Verdict::Skipped;
            m_result.tooFew += claim.events();
            return;
        }
        m_ties.add(id, set, m_sources[claim.set].first);
    }

    void settle(SideClaim &side) const
    {
        side.verdict = Verdict::Skipped;
        for (const auto tie : side.ties)
            side.verdict = std::min(side.verdict, m_import.claims.ties[tie].verdict);
    }

    void indexEvents()
    {
        for (const auto &event : m_base.events())
            if (const auto mark = ImportMark::of(event.extra); !mark.isEmpty())
                m_events.emplace(mark.set + '\n' + mark.key, &event);
    }

    void addParticipants(const EventClaim &claim, Event &event)
    {
        for (const auto &[actor, role] : claim.parts)
            event.participants.push_back({m_actors.id(actor), role, {}});
        const auto *group = m_import.claims.group(claim.sides);
        for (std::size_t i = 0; group && i < group->size(); ++i) {
            const auto id = m_actors.id(m_import.claims.sides[(*group)[i]].actor);
            const bool there =
                std::any_of(event.participants.begin(), event.participants.end(),
                            [&](const auto &participant) { return participant.actor == id; });
            if (!there)
                event.participants.push_back({id, Role::Party, {}});
        }
    }

    void addEvent(EventClaim &claim)
    {
        const auto &set = m_import.sets[claim.set];
        Event event;
        event.type = claim.type;
        event.title = claim.title.empty() ? set.mapping->title + " " + claim.key : claim.title;
        if (claim.first && claim.last)
            event.date = Edtf::parse(eventSpan(claim));
        addParticipants(claim, event);
        for (const auto &[what, value] : claim.figures)
            if (value > 0)
                event.figures.push_back({what, value, Bound::About, true, {}, {}});
        event.place = claim.place;
        writeAttributes(claim.attributes, event.extra);
        Evidence evidence;
        evidence.source = m_sources[claim.set].first;
        event.evidence.push_back(std::move(evidence));
        ImportMark mark;
        mark.set = set.mapping->id.empty() ? "table:" + set.file : set.mapping->id;
        mark.key = claim.key;
        mark.file = set.file;
        mark.title = event.title;
        mark.attests = dateText(event);
        claim.verdict = put(std::move(event), mark);
    }

    Verdict put(Event event, const ImportMark &mark)
    {
        const auto it = m_events.find(mark.set + '\n' + mark.key);
        if (it == m_events.end()) {
            event.id = EventId(m_ids.take(event.title));
            mark.writeTo(event.extra);
            m_result.patch.put(std::move(event));
            ++m_result.newEvents;
            return Verdict::New;
        }
        auto known = *it->second;
        update(known, event, mark);
        if (known == *it->second)
            return Verdict::Duplicate;
        m_result.patch.put(std::move(known));
        ++m_result.updatedEvents;
        return Verdict::Updates;
    }

    /// What people wrote stays: a title or date of their own, participants, figures, evidence.
    static void update(Event &known, const Event &told, const ImportMark &mark)
    {
        const auto before = ImportMark::of(known.extra);
        if (!before.remembers || known.title == before.title)
            known.title = told.title;
        if (!before.remembers || dateText(known) == before.attests)
            known.date = told.date;
        for (const auto &part : told.participants)
            if (std::none_of(known.participants.begin(), known.participants.end(),
                             [&](const auto &one) { return one.actor == part.actor; }))
                known.participants.push_back(part);
        for (const auto &figure : told.figures) {
            const auto it = std::find_if(known.figures.begin(), known.figures.end(),
                                         [&](const auto &one) { return one.what == figure.what; });
            if (it == known.figures.end())
                known.figures.push_back(figure);
            else
                it->value = figure.value;
        }
        if (known.place.empty())
            known.place = told.place;
        for (const auto &[key, json] : told.extra.items)
            setMember(known.extra, key, json);
        const auto &item = told.evidence.front();
        if (std::none_of(known.evidence.begin(), known.evidence.end(),
                         [&](const auto &one) { return one.source == item.source; }))
            known.evidence.push_back(item);
        auto next = mark;
        next.file = before.remembers ? before.file : next.file;
        next.writeTo(known.extra);
    }

    /// A new map is called after its tables, and is as of the last day of which they tell.
    void addHead()
    {
        if (!m_base.actors().empty() || !m_base.ties().empty() || !m_base.info().title.empty())
            return;
        auto head = m_base.info();
        std::vector<std::string> titles;
        for (const auto &set : m_import.sets) {
            const auto &title = set.mapping->title.empty() ? set.file : set.mapping->title;
            if (std::find(titles.begin(), titles.end(), title) == titles.end())
                titles.push_back(title);
            if (const auto asOf = Edtf::parse(set.mapping->asOf); asOf && !head.asOf)
                head.asOf = asOf;
            if (!set.mapping->citation.empty() &&
                head.description.find(set.mapping->citation) == std::string::npos)
                head.description += (head.description.empty() ? "" : "\n") + set.mapping->citation;
        }
        head.title = listWords(titles);
        m_result.patch.put(std::move(head));
    }

    Verdict verdictOf(const TableImport::Link &link)
    {
        const auto &claims = m_import.claims;
        switch (link.target) {
        case TableImport::Target::Tie: return claims.ties[link.id].verdict;
        case TableImport::Target::Side: return claims.sides[link.id].verdict;
        case TableImport::Target::Actor: return m_actors.verdict(link.id);
        case TableImport::Target::Event: break;
        }
        return claims.events[link.id].verdict;
    }

    void countRows()
    {
        m_result.rows = m_import.decided;
        const auto count = [this](const auto &claims) {
            for (const auto &claim : claims)
                m_result.rows[std::size_t(claim.verdict)] += claim.rows;
        };
        for (auto &row : m_import.rows) {
            if (row.links == 0)
                continue;
            row.verdict = Verdict::Skipped;
            for (std::uint32_t i = 0; i < row.links; ++i)
                row.verdict = std::min(row.verdict, verdictOf(m_import.links[row.firstLink + i]));
            ++m_result.rows[std::size_t(row.verdict)];
        }
        if (m_import.rows.empty()) {
            count(m_import.claims.ties);
            count(m_import.claims.sides);
            count(m_import.claims.events);
            for (std::size_t i = 0; i < m_import.actors.actors().size(); ++i)
                if (m_import.actors.actors()[i].firstRow > 0)
                    ++m_result.rows[std::size_t(m_actors.verdict(i))];
        }
    }

    void noteWhatToLookAt()
    {
        m_result.newActors = m_actors.fresh().size();
        m_result.newTies = m_ties.made();
        m_result.updatedTies = m_ties.updated();
        std::vector<std::string> known;
        for (const auto &actor : m_base.actors()) {
            known.push_back(actor.name);
            known.insert(known.end(), actor.aliases.begin(), actor.aliases.end());
        }
        m_result.near = nearMatches(m_actors.fresh(), known);
        for (const auto &note : m_ties.notes())
            m_result.notes.push_back(note);
        for (const auto &set : m_import.sets)
            for (const auto &note : set.notes)
                m_result.notes.push_back(set.file + ": " + note);
        noteNumbersOutOfTheirTime();
        noteGovernments();
    }

    /// Governments that stand beside their states: UCDP and COW are not joined by themselves.
    void noteGovernments()
    {
        constexpr std::string_view government = "Government of ";
        const auto *countries = m_import.options().countries;
        std::set<std::string> states;
        const auto addState = [&](ActorKind kind, const std::string &name) {
            if (kind == ActorKind::State)
                states.insert(name);
        };
        for (const auto &actor : m_base.actors())
            addState(actor.kind, actor.name);
        for (const auto &actor : m_import.actors.actors())
            addState(actor.kind, actor.name);
        std::size_t count = 0;
        std::string example, state;
        for (const auto &actor : m_import.actors.actors()) {
            if (!countries || !actor.name.starts_with(government))
                continue;
            const auto name = countries->stateNamed(actor.name.substr(government.size()));
            if (states.contains(name) && ++count == 1)
                example = actor.name, state = name;
        }
        if (count > 0)
            m_result.notes.push_back(
                phrase(translate("Import",
                                 "%n government(s) stand beside their states as actors of their "
                                 "own, for example “%1” beside “%2”; --governments-are-states, or "
                                 "its box in the import dialog, takes them for one",
                                 nullptr, int(count)),
                       {example, state}));
    }

    /// A number that was no member of the state system when its tie began: perhaps a wrong one.
    void noteNumbersOutOfTheirTime()
    {
        constexpr std::size_t most = 5;
        std::vector<bool> noted(m_import.actors.actors().size());
        std::size_t count = 0;
        for (const auto &claim : m_import.claims.ties) {
            const auto day = claim.since ? claim.since->last : Day::last();
            if (!m_import.options().countries || !day.isFinite() || day < Day::of(1816, 1, 1))
                continue;
            for (const auto place : {claim.from, claim.to}) {
                const auto &actor = m_import.actors.actors()[place];
                for (const auto &[system, code] : actor.codes)
                    if (!noted[place] &&
                        !m_import.options().countries->wasState(system, code, day)) {
                        noted[place] = true;
                        if (++count <= most)
                            m_result.notes.push_back(phrase(
                                translate("Import",
                                          "%1 (%2 %3) was no member of the state system on %4"),
                                {actor.name, system, code, day.iso()}));
                    }
            }
        }
        if (const int more = int(count) - int(most); more > 0)
            m_result.notes.push_back(
                translate("Import", "… nor was/were %n other actor(s) when its/their ties began",
                          nullptr, more));
    }

    const AllianceMap &m_base;
    TableImport &m_import;
    ImportResult m_result;
    NewIds m_ids;
    ActorMerge m_actors;
    TieMerge m_ties;
    std::vector<std::pair<SourceId, std::string>> m_sources; // by set
    std::unordered_map<std::string, SourceId> m_cited;       // by what cells say
    std::unordered_map<std::string, const Event *> m_events; // by mark
};

} // namespace

std::string reasonOf(const TableImport &import, const TableImport::Row &row)
{
    if (row.reason > 0)
        return import.reasons[row.reason];
    if (row.verdict == Verdict::Duplicate)
        return row.links == 0 ? phrase(translate("Import", "row %1 says the same"),
                                       {std::to_string(row.firstLink)})
                              : translate("Import", "the map says the same already");
    if (row.verdict != Verdict::Skipped || row.links == 0)
        return {};
    const auto &link = import.links[row.firstLink];
    if (link.target != TableImport::Target::Side)
        return translate("Import", "too few events tell of this tie");
    return import.claims.sides[link.id].together
               ? translate("Import", "no other member was in it at the same time")
               : translate("Import", "nobody stands on the other side");
}

ImportResult mergedInto(const AllianceMap &base, TableImport &import)
{
    return MapMerge(base, import).run();
}

std::string reportText(const TableImport &import)
{
    std::string out;
    CsvWriter csv(out);
    csv.row({"row", "verdict", "reason", "file"});
    for (const auto &row : import.rows)
        csv.row({std::to_string(row.row), word(row.verdict), reasonOf(import, row),
                 import.sets[row.set].file});
    return out;
}

} // namespace entente
