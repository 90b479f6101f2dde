// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tableimport.h"

#include "countrycodes.h"
#include "rowreader.h"

#include "models/map/text.h"

namespace entente {

namespace {

constexpr std::size_t rowsBetweenAsking = 4096;

ActorPool::NameOfCode namesOf(const CountryCodes *countries)
{
    if (!countries)
        return {};
    return [countries](const std::string &system, const std::string &code) {
        return countries->nameOf(system, code);
    };
}

std::string firstWords(const std::vector<std::string> &list)
{
    constexpr std::size_t most = 12;
    if (list.size() <= most)
        return listWords(list);
    return listWords({list.begin(), list.begin() + most}) + " …";
}

} // namespace

TableImport::TableImport(ImportOptions options)
    : m_options(std::move(options))
    , actors(namesOf(m_options.countries))
{
}

std::uint32_t TableImport::reasonId(const std::string &reason)
{
    if (reason.empty())
        return 0;
    // Without a report nobody asks for each reason: then those beyond the first thousands are not
    // kept.
    constexpr std::size_t enough = 4096;
    if (!m_options.everyRow && reasons.size() > enough && !m_reasonIds.contains(reason))
        return 0;
    const auto [it, added] = m_reasonIds.try_emplace(reason, std::uint32_t(reasons.size()));
    if (added) {
        reasons.push_back(reason);
        reasonCounts.push_back(0);
    }
    return it->second;
}

bool TableImport::read(TableFile &file, const TableMapping &mapping, ImportProblem *problem)
{
    const auto fail = [&](ImportProblem why) {
        if (problem)
            *problem = std::move(why);
        return false;
    };
    if (file.firstRow().empty())
        return fail({translate("Import", "The file is empty."),
                     translate("Import", "Choose a table that has rows.")});
    const auto number = std::uint32_t(sets.size());
    auto &set = sets.emplace_back();
    set.mapping = std::make_unique<TableMapping>(mapping);
    set.file = file.name();
    BoundMapping bound(*set.mapping, file.header());
    if (!bound.problems().empty())
        return fail(
            {phrase(translate("Import", "These columns are missing: %1."),
                    {listWords(bound.problems())}),
             phrase(translate("Import",
                              "The table has: %1. Choose another preset, or say in a mapping which "
                              "columns are meant."),
                    {firstWords(file.header())})});
    for (const auto &column : bound.doubled())
        set.notes.push_back(phrase(
            translate("Import", "the column “%1” is there more than once; the first one is read"),
            {column}));
    actors.setSame(set.mapping->actorNames);
    RowReader reader(*this, bound, number);
    for (const auto *where : {&set.mapping->where, &m_options.where})
        if (ImportProblem why; !reader.setWhere(*where, why))
            return fail(std::move(why));
    for (std::size_t rowsRead = 0; file.next(); ++rowsRead) {
        if (bound.version != noColumn && set.version.empty() &&
            file.cells().size() > std::size_t(bound.version))
            set.version = displayText(file.cells()[std::size_t(bound.version)]);
        reader.read(file);
        if (m_options.rowRead)
            m_options.rowRead(file.cells());
        const ImportProgress progress{m_rowsBefore + rowsRead, file.reader().bytesRead()};
        if (rowsRead % rowsBetweenAsking == 0 && m_options.goOn && !m_options.goOn(progress)) {
            m_cancelled = true;
            return fail({translate("Import", "The import was stopped; nothing was changed."), {}});
        }
    }
    m_rowsBefore += set.rows;
    if (reader.sawOtherEncoding())
        set.notes.push_back(
            translate("Import", "some cells are not UTF-8 and were read as Windows-1252; look "
                                "whether their names are right"));
    return true;
}

void TableImport::add(const std::string &file, const AllianceMap &map)
{
    const auto number = std::uint32_t(sets.size());
    auto &set = sets.emplace_back();
    set.mapping = std::make_unique<TableMapping>();
    set.file = file;
    ActorColumns columns;
    std::unordered_map<std::string, std::uint32_t> places;
    for (const auto &actor : map.actors()) {
        columns.kind = word(actor.kind);
        const auto place = std::uint32_t(actors.find(columns, actor.name, actor.id.text()));
        actors.actors()[place].wanted = true;
        places.emplace(actor.id.text(), place);
    }
    const auto dateOf = [](const TieBound &bound) {
        std::optional<RowDate> date;
        if (bound.isDated())
            date.emplace(RowDate{bound.date.earliest(), bound.date.latest(),
                                 RowDate::Precision::Day, true, bound.date.text()});
        return date;
    };
    for (const auto &tieIndex : map.ties()) {
        TieClaim claim;
        claim.set = number;
        claim.from = places.at(tieIndex.from.text());
        claim.to = places.at(tieIndex.to.text());
        claim.kind = tieIndex.kind;
        claim.mutual = tieIndex.mutual;
        claim.since = dateOf(tieIndex.since);
        claim.until = dateOf(tieIndex.until);
        for (const auto means : tieIndex.means)
            claim.means |= std::uint32_t(1) << unsigned(means);
        claim.firstRow = std::uint32_t(++set.rows);
        addRow(claim);
    }
    m_rowsBefore += set.rows;
}

/// One tie that is told as a whole.
void TableImport::addRow(const TieClaim &claim)
{
    ClaimId id = 0;
    bool isNew = false;
    auto &known = claims.tie(claim, id, isNew);
    known.rows += isNew;
    decided[std::size_t(Verdict::Duplicate)] += !isNew;
    if (!m_options.everyRow)
        return;
    Row row;
    row.set = claim.set;
    row.row = claim.firstRow;
    row.firstLink = isNew ? std::uint32_t(links.size()) : known.firstRow;
    row.links = isNew ? 1 : 0;
    row.verdict = isNew ? Verdict::New : Verdict::Duplicate;
    if (isNew)
        links.push_back({Target::Tie, id});
    rows.push_back(row);
}

} // namespace entente
