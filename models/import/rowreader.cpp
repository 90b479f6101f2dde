// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "rowreader.h"

#include "countrycodes.h"
#include "presets.h"

#include "models/formats/numbertext.h"
#include "models/formats/problems.h"
#include "models/map/text.h"

#include <algorithm>

namespace entente {

namespace {

constexpr ColumnPlace yearOfTheRow = -2;
constexpr ColumnPlace actorOfTheRow = -3;
constexpr std::string_view governmentOf = "Government of ";

bool isGovernment(std::string_view name)
{
    return name.size() > governmentOf.size() &&
           sameWord(name.substr(0, governmentOf.size()), governmentOf);
}

/// The parts of a list in one cell, without blanks around them.
std::vector<std::string_view> partsOf(std::string_view cell, std::string_view separator)
{
    std::vector<std::string_view> parts;
    while (!cell.empty()) {
        const auto end =
            separator.empty() ? cell.size() : std::min(cell.find(separator), cell.size());
        auto part = cell.substr(0, end);
        part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
        part = part.substr(0, part.find_last_not_of(' ') + 1);
        if (!part.empty())
            parts.push_back(part);
        cell.remove_prefix(std::min(end + separator.size(), cell.size()));
    }
    return parts;
}

/// "NA", "N/A", "NULL", ".", -9: no actor is called so.
bool isMissingCode(std::string_view cell)
{
    const auto &words = missingWords();
    return cell == "-9" || cell == "-99" ||
           std::find(words.begin(), words.end(), cell) != words.end();
}

} // namespace

RowReader::RowReader(TableImport &import, BoundMapping &bound, std::uint32_t set)
    : m_import(import)
    , m_bound(bound)
    , m_set(set)
    , m_cells(bound.mapping().missing)
    , m_actors(bound.actors.size())
    , m_actorsKnown(bound.actors.size())
{
}

bool RowReader::setWhere(const std::string &text, ImportProblem &problem)
{
    Condition::Problem wrong;
    auto condition = Condition::parse(text, &wrong);
    if (!condition) {
        problem = {wrong.message, wrong.hint};
        return false;
    }
    if (condition->isEmpty())
        return true;
    Where where{std::move(*condition), {}};
    for (const auto &column : where.condition.columns()) {
        auto place = m_bound.place(column);
        if (place == noColumn && sameWord(column, "year"))
            place = yearOfTheRow;
        else if (place == noColumn && sameWord(column, "actor"))
            place = actorOfTheRow;
        where.asksActor = where.asksActor || place == actorOfTheRow;
        if (place == noColumn) {
            problem = {
                phrase(
                    translate(
                        "Import",
                        "The condition asks for the column “%1”, which the table does not have."),
                    {column}),
                phrase(translate("Import",
                                 "Its columns are: %1. Beside them there are year and actor."),
                       {listWords(m_bound.header())})};
            return false;
        }
        where.places.push_back(place);
    }
    m_import.sets[m_set].isWhole = false;
    if (!asksOfTieOnly(where.places))
        m_import.sets[m_set].boundsTold = false;
    m_where.push_back(std::move(where));
    return true;
}

/// True where the condition takes or leaves a tie whole, or by its years: then a year that is not
/// there was not there.
bool RowReader::asksOfTieOnly(const std::vector<ColumnPlace> &places) const
{
    return std::all_of(places.begin(), places.end(), [this](ColumnPlace place) {
        const auto isOfActor = [place](const auto &actor) {
            return actor.name == place || actor.code == place;
        };
        const auto isOfTie = [place](const auto &tie) {
            return tie.year == place ||
                   std::find(tie.apart.begin(), tie.apart.end(), place) != tie.apart.end();
        };
        return place < 0 || std::any_of(m_bound.actors.begin(), m_bound.actors.end(), isOfActor) ||
               std::any_of(m_bound.ties.begin(), m_bound.ties.end(), isOfTie);
    });
}

std::string RowReader::yearOfRow() const
{
    const auto yearIn = [&](const BoundDate &date) {
        const auto answer = date.isNamed() ? date.read(m_cells) : DateAnswer();
        return answer.kind == DateAnswer::Kind::Read && answer.date.first.isFinite()
                   ? std::to_string(answer.date.first.year())
                   : std::string();
    };
    for (const auto &tie : m_bound.ties) {
        if (tie.year != noColumn)
            return std::string(m_cells.at(tie.year));
        for (const auto *date : {&tie.happened, &tie.since, &tie.until})
            if (auto year = yearIn(*date); !year.empty())
                return year;
    }
    for (const auto &event : m_bound.events)
        if (auto year = yearIn(event.date); !year.empty())
            return year;
    for (const auto &sides : m_bound.sides)
        for (const auto &spell : sides.spells)
            if (auto year = yearIn(spell.first); !year.empty())
                return year;
    return {};
}

std::vector<std::string_view> RowReader::actorTexts() const
{
    std::vector<std::string_view> texts;
    for (const auto &actor : m_bound.actors) {
        std::vector<ColumnPlace> columns{actor.name, actor.code};
        columns.insert(columns.end(), actor.names.begin(), actor.names.end());
        columns.insert(columns.end(), actor.codes.begin(), actor.codes.end());
        for (const auto column : columns)
            for (const auto part : partsOf(m_cells.at(column), actor.columns->separator))
                texts.push_back(part);
    }
    return texts;
}

bool RowReader::holds(const Where &where)
{
    std::string year;
    const auto ask = [&](std::string_view actor) {
        return where.condition.holds([&](std::size_t i) -> std::string_view {
            if (where.places[i] == yearOfTheRow)
                return year;
            return where.places[i] == actorOfTheRow ? actor : m_cells.at(where.places[i]);
        });
    };
    if (std::find(where.places.begin(), where.places.end(), yearOfTheRow) != where.places.end())
        year = yearOfRow();
    if (!where.asksActor)
        return ask({});
    const auto texts = actorTexts();
    return std::any_of(texts.begin(), texts.end(), ask);
}

bool RowReader::isTaken()
{
    for (const auto &where : m_where)
        if (!holds(where)) {
            skip(phrase(translate("Import", "the condition leaves it out: %1"),
                        {where.condition.text()}));
            return false;
        }
    return true;
}

/// What is wrong with the row as such, or empty.
std::string RowReader::rowProblem(const TableFile &file) const
{
    switch (file.fault()) {
    case RowFault::None: break;
    case RowFault::NullByte:
        return translate("Import", "there is a null byte in it, which no text has");
    case RowFault::TooLong: return translate("Import", "it is longer than 16 MiB, which no row is");
    case RowFault::OpenQuote:
        return phrase(
            translate(
                "Import",
                "a double quote is opened on line %1 and never closed; nothing of it was read"),
            {std::to_string(file.reader().line())});
    }
    const auto cells = file.cells();
    const auto wanted = file.header().size();
    const auto full = std::size_t(
        cells.rend() - std::find_if(cells.rbegin(), cells.rend(),
                                    [](std::string_view cell) { return !cell.empty(); }));
    if (cells.size() < wanted || full > wanted)
        return phrase(translate("Import", "it has %n cell(s) where the table has %1 columns",
                                nullptr, int(cells.size())),
                      {std::to_string(wanted)});
    return {};
}

void RowReader::read(const TableFile &file)
{
    m_row = std::uint32_t(file.row());
    m_links.clear();
    m_rejected.clear();
    m_skipped.clear();
    m_noted.clear();
    m_passedOver = nullptr;
    m_repeated = 0;
    m_cells.show(file.cells());
    std::fill(m_actorsKnown.begin(), m_actorsKnown.end(), false);
    if (auto problem = rowProblem(file); !problem.empty()) {
        reject(std::move(problem));
    } else if (isTaken()) {
        for (const auto &tie : m_bound.ties)
            readTie(tie);
        for (const auto &sides : m_bound.sides)
            readSides(sides);
        for (const auto &event : m_bound.events)
            readEvent(event);
        if (m_bound.ties.empty() && m_bound.sides.empty() && m_bound.events.empty())
            readActors();
    }
    finish();
}

const std::vector<std::uint32_t> &RowReader::actorsIn(std::size_t slot)
{
    if (!m_actorsKnown[slot]) {
        m_actors[slot].clear();
        fillActors(m_bound.actors[slot], m_actors[slot]);
        m_actorsKnown[slot] = true;
    }
    return m_actors[slot];
}

void RowReader::fillActors(const BoundActor &actor, std::vector<std::uint32_t> &found)
{
    std::string asState;
    const auto add = [&](std::string_view name, std::string_view code) {
        asState.clear();
        const auto &nobody = actor.columns->nobody;
        const bool none = std::any_of(nobody.begin(), nobody.end(),
                                      [&](const auto &text) { return sameWord(text, name); });
        // A code of what is missing is nobody's; Namibia is NA among the codes of ISO 3166.
        if (isMissingCode(code) && actor.columns->system != "iso3166")
            code = {};
        if (isMissingCode(name))
            name = {};
        if (m_bound.mapping().governmentsAreStates && isGovernment(name)) {
            asState = stateOf(name);
            name = asState;
            code = dependsOnDay(*actor.columns, code) ? std::string_view() : code;
        }
        if (none || (name.empty() && code.empty()))
            return;
        const auto place = m_import.actors.find(*actor.columns, name, code);
        if (!asState.empty())
            m_import.actors.actors()[place].kind = ActorKind::State;
        found.push_back(std::uint32_t(place));
    };
    for (const auto column : actor.names)
        add(m_cells.at(column), {});
    for (const auto column : actor.codes)
        add({}, m_cells.at(column));
    const auto name = m_cells.at(actor.name), code = m_cells.at(actor.code);
    if (name.empty() && code.empty())
        return;
    if (actor.columns->separator.empty()) {
        add(name, code);
        return;
    }
    auto names = partsOf(name, actor.columns->separator);
    auto codes = partsOf(code, actor.columns->separator);
    // "A,B" beside "2,696": some rows leave out the blank.
    const auto tight = std::string_view(actor.columns->separator).substr(0, 1);
    auto closeNames = partsOf(name, tight), closeCodes = partsOf(code, tight);
    if (closeNames.size() > names.size() && closeNames.size() == closeCodes.size()) {
        names = std::move(closeNames);
        codes = std::move(closeCodes);
    }
    // One code and several names: the name has the separator in it.
    if (codes.size() == 1 && names.size() != 1) {
        add(name, code);
        return;
    }
    // Lists of names and of codes are sorted each for itself in UCDP's files: which code is whose
    // is told only where there is one.
    if (names.size() == 1 && codes.size() == 1) {
        add(names.front(), codes.front());
        return;
    }
    for (const auto part : names.empty() ? codes : names)
        add(names.empty() ? std::string_view() : part, names.empty() ? part : std::string_view());
}

/// The country of "Government of X", by the name that lists of states have in the year of the row.
std::string RowReader::stateOf(std::string_view government) const
{
    const auto country = government.substr(governmentOf.size());
    const auto *countries = m_import.options().countries;
    if (!countries)
        return std::string(country);
    const auto year = numberIn(yearOfRow());
    const bool isYear = year && *year >= 1 && *year <= 9999;
    return countries->stateNamed(country, isYear ? Day::of(int(*year), 7, 1) : Day::last());
}

/// True of a number that means several states, one after the other.
bool RowReader::dependsOnDay(const ActorColumns &actor, std::string_view code) const
{
    const auto *countries = m_import.options().countries;
    constexpr int long_ago = 1900, now = 2000;
    return countries && !code.empty() &&
           countries->numberIn("cow", actor.system, code, Day::of(long_ago, 7, 1)) !=
               countries->numberIn("cow", actor.system, code, Day::of(now, 7, 1));
}

std::string RowReader::noActor(std::size_t slot) const
{
    const auto &columns = *m_bound.actors[slot].columns;
    const auto &column = columns.name.empty() ? columns.code : columns.name;
    return phrase(translate("Import", "no actor stands in “%1”"), {column});
}

/// A table of actors only.
void RowReader::readActors()
{
    for (std::size_t slot = 0; slot < m_actors.size(); ++slot)
        for (const auto actor : actorsIn(slot)) {
            auto &pooled = m_import.actors.actors()[actor];
            if (pooled.firstRow > 0) {
                repeat(pooled.firstRow);
                continue;
            }
            pooled.firstRow = m_row;
            pooled.wanted = true;
            contribute(TableImport::Target::Actor, actor);
        }
    if (m_links.empty())
        skip(translate("Import", "it names no actor"));
}

void RowReader::contribute(TableImport::Target target, ClaimId id)
{
    m_links.push_back({target, id});
}

void RowReader::repeat(std::uint32_t firstRow)
{
    if (m_repeated == 0)
        m_repeated = firstRow;
}

void RowReader::reject(std::string reason)
{
    if (m_rejected.empty())
        m_rejected = std::move(reason);
}

void RowReader::skip(std::string reason)
{
    if (m_skipped.empty())
        m_skipped = std::move(reason);
}

void RowReader::note(std::string what)
{
    if (m_noted.empty())
        m_noted = std::move(what);
}

void RowReader::countRow(const TableImport::Link &first)
{
    auto &claims = m_import.claims;
    switch (first.target) {
    case TableImport::Target::Tie: ++claims.ties[first.id].rows; break;
    case TableImport::Target::Side: ++claims.sides[first.id].rows; break;
    case TableImport::Target::Event: ++claims.events[first.id].rows; break;
    case TableImport::Target::Actor: break;
    }
}

void RowReader::finish()
{
    ++m_import.sets[m_set].rows;
    auto verdict = Verdict::New;
    const auto *reason = &m_rejected;
    if (m_links.empty() && m_passedOver)
        skip(phrase(translate("Import", "it tells no tie: only rows with %1 do"),
                    {m_passedOver->condition.text()}));
    if (m_links.empty()) {
        verdict = !m_rejected.empty() ? Verdict::Rejected
                  : m_repeated > 0    ? Verdict::Duplicate
                                      : Verdict::Skipped;
        reason = verdict == Verdict::Skipped ? &m_skipped : &m_rejected;
        ++m_import.decided[std::size_t(verdict)];
    } else {
        reason = &m_noted;
        countRow(m_links.front());
    }
    const auto reasonNumber = m_import.reasonId(*reason);
    if (reasonNumber > 0)
        ++m_import.reasonCounts[reasonNumber];
    if (!m_import.options().everyRow)
        return;
    TableImport::Row row;
    row.set = m_set;
    row.row = m_row;
    row.firstLink =
        verdict == Verdict::Duplicate ? m_repeated : std::uint32_t(m_import.links.size());
    row.links = std::uint32_t(m_links.size());
    row.verdict = verdict;
    row.reason = reasonNumber;
    m_import.links.insert(m_import.links.end(), m_links.begin(), m_links.end());
    m_import.rows.push_back(row);
}

} // namespace entente
