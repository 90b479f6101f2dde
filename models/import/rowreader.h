// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tableimport.h"

namespace entente {

/// Makes claims of the rows of one table.
class RowReader
{
public:
    RowReader(TableImport &import, BoundMapping &bound, std::uint32_t set);

    /// False where the condition on rows cannot be asked of this table; `problem` says why.
    bool setWhere(const std::string &text, ImportProblem &problem);
    void read(const TableFile &file);
    bool sawOtherEncoding() const { return m_cells.sawOtherEncoding(); }

private:
    /// A condition that may also ask for the year and the actors of the row.
    struct Where
    {
        Condition condition;
        std::vector<ColumnPlace> places;
        bool asksActor = false;
    };

    bool isTaken();
    bool holds(const Where &where);
    bool asksOfTieOnly(const std::vector<ColumnPlace> &places) const;
    std::string yearOfRow() const;
    std::vector<std::string_view> actorTexts() const;
    std::string rowProblem(const TableFile &file) const;

    const std::vector<std::uint32_t> &actorsIn(std::size_t slot);
    void fillActors(const BoundActor &actor, std::vector<std::uint32_t> &found);
    std::string noActor(std::size_t slot) const;
    std::string stateOf(std::string_view government) const;
    bool dependsOnDay(const ActorColumns &actor, std::string_view code) const;

    void readTie(const BoundTie &tie);
    std::optional<TieKind> kindOf(const BoundTie &tie);
    std::optional<TieKind> kindIn(const BoundTie &tie, ColumnPlace column, const std::string &name);
    bool readBounds(const BoundTie &tie, TieClaim &claim);
    bool readMeans(const BoundTie &tie, TieClaim &claim);
    bool cite(const BoundTie &tie, std::string attests, TieClaim &claim);
    void addYear(const BoundTie &tie, const TieClaim &identity);
    void addYear(const BoundTie &tie, const TieClaim &identity, int year);
    void addYears(const BoundTie &tie, TieClaim &identity);
    void addFigures(const BoundTie &tie, YearOfTie &told);
    template <class List>
    void readAttributes(const NamedColumns &columns, List &attributes);
    void addEvent(const BoundTie &tie, const TieClaim &identity);
    void addExact(const BoundTie &tie, const TieClaim &identity);
    void noteYear(int year);
    void readDate(const BoundDate &columns, std::optional<RowDate> &date);
    std::optional<std::vector<SideClaim::Spell>> spellsOf(const BoundSides &sides);
    void readSides(const BoundSides &sides);
    void readEvent(const BoundEvent &event);
    void addToEvent(const BoundEvent &columns, EventClaim &event, bool isNew);

    void readActors();
    void contribute(TableImport::Target target, ClaimId id);
    void repeat(std::uint32_t firstRow);
    void reject(std::string reason);
    void skip(std::string reason);
    void note(std::string what);
    void countRow(const TableImport::Link &first);
    void finish();

    TableImport &m_import;
    BoundMapping &m_bound;
    std::uint32_t m_set;
    RowCells m_cells;
    std::vector<Where> m_where;
    std::vector<std::vector<std::uint32_t>> m_actors; // by slot
    std::vector<bool> m_actorsKnown;
    std::uint32_t m_row = 0;

    // What the row at hand came to.
    std::vector<TableImport::Link> m_links;
    std::string m_rejected;
    std::string m_skipped;
    std::string m_noted;                          // of a row that is taken: what in it was not
    const BoundCondition *m_passedOver = nullptr; // of a tie: the row does not meet it
    std::uint32_t m_repeated = 0;                 // the row that says the same
};

} // namespace entente
