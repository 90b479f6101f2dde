// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "actorpool.h"
#include "boundmapping.h"
#include "claims.h"
#include "tablefile.h"

#include "models/map/alliancemap.h"

#include <memory>
#include <span>

namespace entente {

class CountryCodes;

/// How far an import is.
struct ImportProgress
{
    std::size_t rows = 0;
    std::size_t bytes = 0;
};

struct ImportOptions
{
    std::string where;     // condition on the rows of all files
    long minimum = 0;      // of events, for suggested ties; 0: as the mapping says
    bool everyRow = false; // keep a verdict for each row
    CarryOver reach;       // of the map: events further apart are two spells
    const CountryCodes *countries = nullptr;
    /// Shown the cells of each row after it was read.
    std::function<void(std::span<const std::string_view>)> rowRead;
    /// Asked now and then; false ends the import, and nothing of it remains.
    std::function<bool(const ImportProgress &)> goOn;
};

/// Why a table cannot be imported.
struct ImportProblem
{
    std::string message;
    std::string hint;
};

/// What the rows of one or more tables say, gathered while they stream by. `mergedInto` makes
/// records of it.
class TableImport
{
    ImportOptions m_options; // before `actors`, which asks it for names

public:
    explicit TableImport(ImportOptions options = {});

    /// Reads a whole table. False where it cannot be read at all or `goOn` ended it.
    bool read(TableFile &file, const TableMapping &mapping, ImportProblem *problem = nullptr);
    /// Takes the actors and ties of a map (read from a graph file) as rows, one a tie.
    void add(const std::string &file, const AllianceMap &map);
    bool wasCancelled() const { return m_cancelled; }

    /// One table that was read.
    struct Set
    {
        std::unique_ptr<TableMapping> mapping;
        std::string file;
        std::string version;
        int firstYear = 9999, lastYear = -9999;   // of the rows that were taken
        DayRange days{Day::last(), Day::first()}; // of the events in them
        bool boundsTold = true; // a year without a row was looked at; false where a condition may
                                // have left it out
        bool isWhole = true;    // no condition left rows out
        std::size_t rows = 0;
        std::vector<std::string> notes;
    };

    enum class Target : unsigned char { Tie, Side, Event, Actor };
    struct Link
    {
        Target target;
        ClaimId id;
    };
    /// What is known of a row before the map is looked at: a verdict, or the claims that it made.
    struct Row
    {
        std::uint32_t set = 0;
        std::uint32_t row = 0;
        std::uint32_t firstLink = 0; // of a duplicate: the row that says the same
        std::uint32_t links = 0;
        std::uint32_t reason = 0; // in `reasons`; 0: none
        Verdict verdict = Verdict::New;
    };

    const ImportOptions &options() const { return m_options; }
    std::vector<Set> sets;
    std::vector<Row> rows;
    std::vector<Link> links;
    std::vector<std::string> reasons{std::string()};
    std::vector<std::size_t> reasonCounts{0}; // rows left out for that reason
    std::array<std::size_t, 5> decided{};     // rows by verdict, of those that are decided already
    ActorPool actors;
    Claims claims;

private:
    std::uint32_t reasonId(const std::string &reason);
    void addRow(const TieClaim &claim);

    friend class RowReader;

    std::unordered_map<std::string, std::uint32_t> m_reasonIds;
    std::size_t m_rowsBefore = 0;
    bool m_cancelled = false;
};

} // namespace entente
