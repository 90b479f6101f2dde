// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "rowreader.h"

#include "models/formats/numbertext.h"
#include "models/formats/problems.h"
#include "models/map/text.h"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

std::uint32_t bit(Means means)
{
    return std::uint32_t(1) << unsigned(means);
}

bool saysYes(std::string_view cell)
{
    return cell == "1" || cell == "1.0" || sameWord(cell, "yes") || sameWord(cell, "true") ||
           sameWord(cell, "x");
}

std::string joined(const RowCells &row, const std::vector<ColumnPlace> &columns)
{
    std::string text;
    for (const auto column : columns) {
        text += text.empty() ? "" : " / ";
        text += row.at(column);
    }
    return text;
}

} // namespace

std::optional<TieKind> RowReader::kindOf(const BoundTie &tie)
{
    return tie.kind == noColumn ? tie.columns->kind
                                : kindIn(tie, tie.kind, tie.columns->kindColumn);
}

std::optional<TieKind> RowReader::kindIn(const BoundTie &tie, ColumnPlace column,
                                         const std::string &name)
{
    const auto cell = m_cells.at(column);
    const auto *found = kindOfValue(*tie.columns, cell);
    if (!found) {
        if (cell.empty())
            skip(phrase(translate("Import", "“%1” is empty"), {name}));
        else
            reject(
                phrase(translate("Import", "%1 in “%2” is no kind of tie that the mapping knows"),
                       {quotedValue(cell), name}));
        return std::nullopt;
    }
    if (*found == "skip") {
        skip(phrase(translate("Import", "%1 in “%2” means no tie"), {quotedValue(cell), name}));
        return std::nullopt;
    }
    return parse<TieKind>(*found);
}

/// How strong the number is, whatever its sign: 1 to 3 as it is, or in thirds of the most.
static std::optional<int> strengthOf(std::string_view cell, double most)
{
    const auto number = numberWithComma(cell);
    if (!number || *number == 0)
        return std::nullopt;
    const auto size = most > 0 ? std::abs(*number) * 3 / most : std::abs(*number);
    return int(std::clamp(std::ceil(size), 1.0, 3.0));
}

template <class List>
void RowReader::readAttributes(const NamedColumns &columns, List &attributes)
{
    for (const auto &[column, name] : columns)
        if (const auto cell = m_cells.at(column); !cell.empty())
            Claims::addAttribute(attributes, name, displayText(cell));
}

void RowReader::addFigures(const BoundTie &tie, YearOfTie &told)
{
    for (const auto &[column, what] : tie.figures)
        if (const auto number = numberIn(m_cells.at(column)); number && *number > 0)
            Claims::addFigure(told, what, *number);
}

/// A date that cannot be read is not known; the rest of the row is, and its verdict says so.
void RowReader::readDate(const BoundDate &columns, std::optional<RowDate> &date)
{
    if (!columns.isNamed())
        return;
    auto answer = columns.read(m_cells);
    if (!answer.why.empty()) {
        const auto &name =
            columns.columns->date.empty() ? columns.columns->year : columns.columns->date;
        const auto told = phrase(answer.why, {columns.quoted(m_cells), name});
        note(answer.kind == DateAnswer::Kind::Wrong
                 ? phrase(translate("Import", "%1; the date is left unknown"), {told})
                 : told);
    }
    if (answer.kind == DateAnswer::Kind::Read)
        date = std::move(answer.date);
}

/// Since and until of one row; false where they are wrong.
bool RowReader::readBounds(const BoundTie &tie, TieClaim &claim)
{
    readDate(tie.since, claim.since);
    readDate(tie.until, claim.until);
    if (claim.since && claim.since->isOpen() && m_cells.at(tie.since.date) == "..") {
        claim.since->first = claim.since->last = Day::first(); // it goes back for ever
    } else if (claim.since && claim.since->isOpen()) {
        note(phrase(translate("Import", "%1 in “%2” is no beginning; the date is left unknown"),
                    {tie.since.quoted(m_cells), tie.since.columns->date}));
        claim.since.reset();
    }
    if (claim.since && claim.until && claim.until->last < claim.since->first) {
        reject(phrase(translate("Import", "it ends (%1) before it begins (%2)"),
                      {claim.until->edtf(), claim.since->edtf()}));
        return false;
    }
    const bool sinceUnknown = !tie.sinceUnknown.isEmpty() && tie.sinceUnknown.holds(m_cells);
    const bool untilUnknown = !tie.untilUnknown.isEmpty() && tie.untilUnknown.holds(m_cells);
    if (sinceUnknown || untilUnknown) {
        const auto &asOf = m_bound.mapping().asOf;
        const auto from = claim.since ? claim.since->edtf() : std::string();
        const auto to = claim.until ? claim.until->edtf() : asOf;
        if (!from.empty() && !to.empty())
            claim.attests = from == to ? from : from + "/" + to;
    }
    if (sinceUnknown)
        claim.since.reset();
    if (untilUnknown)
        claim.until.reset();
    return true;
}

void RowReader::readTie(const BoundTie &tie)
{
    if (!tie.when.isEmpty() && !tie.when.holds(m_cells)) {
        m_passedOver = m_passedOver ? m_passedOver : &tie.when;
        return;
    }
    const auto &from = actorsIn(tie.from);
    const auto &to = actorsIn(tie.to);
    if (from.empty() || to.empty()) {
        skip(noActor(from.empty() ? tie.from : tie.to));
        return;
    }
    const auto kind = tie.years.empty() ? kindOf(tie) : tie.columns->kind;
    if (!kind)
        return;
    TieClaim claim;
    claim.set = m_set;
    claim.kind = *kind;
    if (tie.strength != noColumn)
        claim.strength = strengthOf(m_cells.at(tie.strength), tie.columns->strengthMost);
    claim.mutual = tie.columns->mutual;
    claim.suggestion = tie.columns->suggestion;
    claim.byYear = tie.year != noColumn || !tie.years.empty() || tie.happened.isNamed();
    claim.byEvent = tie.happened.isNamed();
    claim.apart = joined(m_cells, tie.apart);
    claim.asserted = tie.alleged.isEmpty() || !tie.alleged.holds(m_cells);
    claim.firstRow = m_row;
    for (const auto means : tie.columns->means)
        claim.means |= bit(means);
    for (const auto &[column, means] : tie.means)
        claim.means |= saysYes(m_cells.at(column)) ? bit(means) : 0;
    if (tie.meansWords != noColumn && !readMeans(tie, claim))
        return;
    if (!claim.byYear && !readBounds(tie, claim))
        return;
    for (const auto a : from)
        for (const auto b : to) {
            claim.from = a;
            claim.to = b;
            if (a == b)
                skip(phrase(translate("Import", "both ends are %1"),
                            {quotedValue(m_import.actors.actors()[a].name)}));
            else if (claim.byEvent)
                addEvent(tie, claim);
            else if (!tie.years.empty())
                addYears(tie, claim);
            else if (claim.byYear)
                addYear(tie, claim);
            else
                addExact(tie, claim);
        }
}

/// The means that a cell lists in words; false where one is not known.
bool RowReader::readMeans(const BoundTie &tie, TieClaim &claim)
{
    for (const auto part : wordsIn(m_cells.at(tie.meansWords))) {
        const auto &words = tie.columns->meansWords;
        const auto it = words.find(std::string(part));
        const auto means = parse<Means>(it == words.end() ? lowerCase(part) : it->second);
        if (!means) {
            reject(phrase(translate("Import", "%1 in “%2” is no means that the mapping knows"),
                          {quotedValue(part), tie.columns->meansColumn}));
            return false;
        }
        claim.means |= bit(*means);
    }
    return true;
}

/// Keeps in the claim where the row says that it was read, and in whose words; true where that was
/// not there before.
bool RowReader::cite(const BoundTie &tie, std::string attests, TieClaim &claim)
{
    if (tie.source == noColumn && tie.quote == noColumn)
        return false;
    Citation citation{std::move(attests), displayText(m_cells.at(tie.source)),
                      std::string(m_cells.at(tie.quote))};
    const bool says = !citation.source.empty() || !citation.quote.empty();
    return says && m_import.claims.cite(claim, std::move(citation));
}

void RowReader::noteYear(int year)
{
    auto &set = m_import.sets[m_set];
    set.firstYear = std::min(set.firstYear, year);
    set.lastYear = std::max(set.lastYear, year);
}

void RowReader::addExact(const BoundTie &tie, const TieClaim &identity)
{
    ClaimId id = 0;
    bool isNew = false;
    auto &claim = m_import.claims.tie(identity, id, isNew);
    const auto means = claim.means | identity.means;
    const bool tells = cite(tie, {}, claim);
    const bool adds =
        isNew || tells || means != claim.means || (identity.asserted && !claim.asserted);
    claim.means = means;
    readAttributes(tie.attributes, claim.attributes);
    claim.asserted = claim.asserted || identity.asserted;
    if (adds)
        contribute(TableImport::Target::Tie, id);
    else
        repeat(claim.firstRow);
}

void RowReader::addYear(const BoundTie &tie, const TieClaim &identity)
{
    const auto answer = dateInCells(m_cells.at(tie.year), {}, {});
    if (answer.kind != DateAnswer::Kind::Read) {
        reject(
            phrase(answer.why.empty() ? translate("Import", "%1 in “%2” is no year") : answer.why,
                   {quotedValue(m_cells.at(tie.year)), tie.columns->year}));
        return;
    }
    addYear(tie, identity, answer.date.first.year());
}

/// A column for each year: an empty cell and a 0 tell no tie.
void RowReader::addYears(const BoundTie &tie, TieClaim &identity)
{
    for (const auto &[column, year] : tie.years) {
        noteYear(year);
        const auto cell = m_cells.at(column);
        const auto number = numberIn(cell);
        if (cell.empty() || (number && *number == 0)) {
            skip(translate("Import", "no cell of its years tells a tie"));
            continue;
        }
        const auto &columns = *tie.columns;
        if (!columns.kinds.empty() && !kindOfValue(columns, cell)) {
            note(phrase(translate("Import", "%1 in “%2” is no kind of tie that the mapping knows"),
                        {quotedValue(cell), std::to_string(year)}));
            continue;
        }
        const auto kind = columns.kinds.empty() ? std::optional(columns.kind)
                                                : kindIn(tie, column, std::to_string(year));
        if (!kind)
            continue;
        identity.kind = *kind;
        addYear(tie, identity, year);
    }
}

void RowReader::addYear(const BoundTie &tie, const TieClaim &identity, int year)
{
    std::optional<RowDate> since, until;
    readDate(tie.since, since);
    readDate(tie.until, until);
    noteYear(year);
    ClaimId id = 0;
    bool isNew = false;
    auto &claim = m_import.claims.tie(identity, id, isNew);
    auto &told = Claims::yearOf(claim, year);
    const bool ended = !tie.endsWhen.isEmpty() && tie.endsWhen.holds(m_cells);
    const auto means = told.means | identity.means;
    const bool tells = cite(tie, RowDate::ofYear(year).edtf(), claim);
    const bool adds = told.rows == 0 || tells || means != told.means ||
                      (identity.asserted && !told.asserted) || (ended && !told.ended);
    told.firstRow = told.rows == 0 ? m_row : told.firstRow;
    ++told.rows;
    told.means = means;
    addFigures(tie, told);
    readAttributes(tie.attributes, told.attributes);
    told.asserted = told.asserted || identity.asserted;
    told.ended = told.ended || ended;
    if (since && (!told.since || since->first < told.since->first))
        told.since = std::make_shared<const RowDate>(*since);
    if (ended && until && !until->isOpen() && (!told.until || told.until->last < until->last))
        told.until = std::make_shared<const RowDate>(*until);
    if (adds)
        contribute(TableImport::Target::Tie, id);
    else
        repeat(told.firstRow);
}

void RowReader::addEvent(const BoundTie &tie, const TieClaim &identity)
{
    std::optional<RowDate> first, last;
    readDate(tie.happened, first);
    readDate(tie.happenedUntil, last);
    if (!first || !first->first.isFinite()) {
        reject(m_noted.empty()
                   ? phrase(translate("Import", "“%1” has no date"),
                            {tie.columns->happened.date.empty() ? tie.columns->happened.year
                                                                : tie.columns->happened.date})
                   : m_noted);
        return;
    }
    const auto end = last && first->first <= last->last ? last->last : first->last;
    const int year = first->first.year();
    noteYear(year);
    ClaimId id = 0;
    bool isNew = false;
    auto &claim = m_import.claims.tie(identity, id, isNew);
    const DayRange days{first->first, end};
    auto &told = Claims::spellOf(claim, days, m_import.options().reach);
    auto &set = m_import.sets[m_set];
    set.days.first = std::min(set.days.first, days.first);
    set.days.last = std::max(set.days.last, days.last);
    told.firstRow = told.rows == 0 ? m_row : told.firstRow;
    ++told.rows;
    told.means |= identity.means;
    addFigures(tie, told);
    readAttributes(tie.attributes, told.attributes);
    told.asserted = told.asserted || identity.asserted;
    cite(tie, isoText(days), claim);
    contribute(TableImport::Target::Tie, id);
}

/// The spells of a participant; nothing where one is wrong.
std::optional<std::vector<SideClaim::Spell>> RowReader::spellsOf(const BoundSides &sides)
{
    const bool sinceUnknown = !sides.sinceUnknown.isEmpty() && sides.sinceUnknown.holds(m_cells);
    const bool untilUnknown = !sides.untilUnknown.isEmpty() && sides.untilUnknown.holds(m_cells);
    std::vector<SideClaim::Spell> spells;
    for (const auto &[since, until] : sides.spells) {
        SideClaim::Spell spell;
        readDate(since, spell.since);
        if (untilUnknown)
            spell.until = sides.lastDay;
        else
            readDate(until, spell.until);
        spell.sinceOpen = sinceUnknown;
        spell.untilOpen = untilUnknown;
        if (spell.since && spell.until && spell.until->last < spell.since->first) {
            reject(phrase(translate("Import", "it ends (%1) before it begins (%2)"),
                          {spell.until->edtf(), spell.since->edtf()}));
            return std::nullopt;
        }
        if (spell.since || (spell.until && !untilUnknown))
            spells.push_back(spell);
    }
    return spells;
}

void RowReader::readSides(const BoundSides &sides)
{
    const auto &columns = *sides.columns;
    if (!sides.when.isEmpty() && !sides.when.holds(m_cells)) {
        m_passedOver = m_passedOver ? m_passedOver : &sides.when;
        return;
    }
    const auto &found = actorsIn(sides.actor);
    const std::string side(sides.side == noColumn ? std::string_view(columns.sideIs)
                                                  : m_cells.at(sides.side));
    const auto title = m_bound.filled(columns.title, m_cells);
    const auto group = columns.group.empty() ? title : joined(m_cells, sides.group);
    if (found.empty() && sides.side == noColumn) {
        skip(noActor(sides.actor)); // the other side's column may have one
        return;
    }
    if (found.empty() || (side.empty() && !columns.together) || group.empty()) {
        reject(found.empty() ? noActor(sides.actor)
                             : translate("Import", "nothing tells the dispute, or the side in it"));
        return;
    }
    const auto spells = spellsOf(sides);
    if (!spells)
        return;
    SideClaim identity;
    identity.set = m_set;
    identity.side = side;
    identity.together = columns.together;
    identity.kind = columns.kind;
    identity.happened = columns.happened;
    identity.title = title;
    for (const auto means : columns.means)
        identity.means |= bit(means);
    if (columns.together)
        identity.side = std::string(word(columns.kind)) + std::to_string(identity.means);
    for (const auto actor : found) {
        identity.actor = actor;
        ClaimId id = 0;
        bool isNew = false;
        auto &claim = m_import.claims.side(columns.set + ":" + group, identity, id, isNew);
        for (const auto &spell : *spells)
            if (std::find(claim.spells.begin(), claim.spells.end(), spell) == claim.spells.end())
                claim.spells.push_back(spell);
        if (claim.spells.empty())
            claim.spells.emplace_back();
        contribute(TableImport::Target::Side, id);
    }
}

void RowReader::readEvent(const BoundEvent &event)
{
    if (!event.when.isEmpty() && !event.when.holds(m_cells))
        return;
    EventClaim identity;
    identity.set = m_set;
    readDate(event.date, identity.first);
    readDate(event.until, identity.last);
    if (!identity.last)
        identity.last = identity.first;
    if (identity.first && identity.last->last < identity.first->first) {
        reject(phrase(translate("Import", "it ends (%1) before it begins (%2)"),
                      {identity.last->edtf(), identity.first->edtf()}));
        return;
    }
    const auto group = joined(m_cells, event.group);
    identity.key = event.columns->group.empty() ? std::to_string(m_row) : group;
    identity.type = event.columns->type;
    if (!event.columns->sides.empty())
        identity.sides = event.columns->sides + ":" + group;
    ClaimId id = 0;
    bool isNew = false;
    auto &claim = m_import.claims.event(identity, id, isNew);
    addToEvent(event, claim, isNew);
    contribute(TableImport::Target::Event, id);
}

void RowReader::addToEvent(const BoundEvent &columns, EventClaim &event, bool isNew)
{
    if (isNew) {
        event.title = m_bound.filled(columns.columns->title, m_cells);
        event.place = displayText(m_cells.at(columns.place));
    }
    std::optional<RowDate> first, last;
    if (!isNew) {
        readDate(columns.date, first);
        readDate(columns.until, last);
        if (first && (!event.first || first->first < event.first->first))
            event.first = first;
        const auto &end = last ? last : first;
        if (end && (!event.last || event.last->last < end->last))
            event.last = end;
    }
    readAttributes(columns.attributes, event.attributes);
    for (const auto &[slot, role] : columns.parts)
        for (const auto actor : actorsIn(slot)) {
            const std::pair part(actor, role);
            if (std::find(event.parts.begin(), event.parts.end(), part) == event.parts.end())
                event.parts.push_back(part);
        }
    for (const auto &[column, what] : columns.figures) {
        const auto number = numberIn(m_cells.at(column));
        const auto it = std::find_if(event.figures.begin(), event.figures.end(),
                                     [&w = what](const auto &figure) { return figure.first == w; });
        if (number && it == event.figures.end())
            event.figures.emplace_back(what, *number);
        else if (number)
            it->second += *number;
    }
}

} // namespace entente
