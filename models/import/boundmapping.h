// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "condition.h"
#include "mapping.h"
#include "rowdate.h"

#include <deque>
#include <optional>
#include <span>
#include <string_view>

namespace entente {

/// A column's place in the table; none where the table has no such column or the mapping names
/// none.
using ColumnPlace = int;
constexpr ColumnPlace noColumn = -1;

/// One row as the mapping reads it: cells by place, cleaned, with what means nothing taken for
/// empty.
class RowCells
{
public:
    explicit RowCells(const std::vector<std::string> &missing) : m_missing(missing) {}

    /// The cells of the next row; they are not copied.
    void show(std::span<const std::string_view> cells);
    /// The cell of that column, empty where it has none or says that a value is missing.
    std::string_view at(ColumnPlace column) const;
    std::size_t size() const { return m_cells.size(); }
    /// True once a cell was not UTF-8.
    bool sawOtherEncoding() const { return m_otherEncoding; }

private:
    const std::vector<std::string> &m_missing;
    std::span<const std::string_view> m_cells;
    mutable std::deque<std::string> m_stores;
    mutable std::size_t m_used = 0;
    mutable bool m_otherEncoding = false;
};

/// The places of a date's columns.
struct BoundDate
{
    const DateColumns *columns = nullptr;
    ColumnPlace date = noColumn, year = noColumn, month = noColumn, day = noColumn,
                precision = noColumn;

    bool isNamed() const { return date != noColumn || year != noColumn; }
    /// The date that the row tells in these columns.
    DateAnswer read(const RowCells &row) const;
    /// The value as a message shows it.
    std::string quoted(const RowCells &row) const;
};

/// A condition whose columns have places.
struct BoundCondition
{
    Condition condition;
    std::vector<ColumnPlace> places;

    bool isEmpty() const { return condition.isEmpty(); }
    /// True where there is no condition.
    bool holds(const RowCells &row) const
    {
        return condition.holds([&](std::size_t i) { return row.at(places[i]); });
    }
};

struct BoundActor
{
    const ActorColumns *columns = nullptr;
    ColumnPlace name = noColumn, code = noColumn;
    std::vector<ColumnPlace> names, codes; // where several columns hold one actor each
};

/// Columns and what their cells are called.
using NamedColumns = std::vector<std::pair<ColumnPlace, std::string>>;

struct BoundTie
{
    const TieColumns *columns = nullptr;
    std::size_t from = 0, to = 0; // in `actors`
    ColumnPlace kind = noColumn, year = noColumn, meansWords = noColumn, source = noColumn,
                quote = noColumn;
    BoundDate since, until, happened, happenedUntil;
    BoundCondition when, alleged, sinceUnknown, untilUnknown, endsWhen;
    std::vector<std::pair<ColumnPlace, Means>> means;
    std::vector<ColumnPlace> apart;
    ColumnPlace strength = noColumn;
    std::vector<std::pair<ColumnPlace, int>> years;
    NamedColumns attributes, figures;
};

struct BoundSides
{
    const SideColumns *columns = nullptr;
    BoundCondition when, sinceUnknown, untilUnknown;
    std::vector<ColumnPlace> group;
    ColumnPlace side = noColumn;
    std::size_t actor = 0;
    RowDate lastDay; // of which the set tells; open where it does not say
    std::vector<std::pair<BoundDate, BoundDate>> spells;
};

struct BoundEvent
{
    const EventColumns *columns = nullptr;
    BoundCondition when;
    BoundDate date, until;
    std::vector<ColumnPlace> group;
    std::vector<std::pair<std::size_t, Role>> parts;
    NamedColumns attributes, figures;
    ColumnPlace place = noColumn;
};

/// The kind of tie that the value means: its word or "skip"; null where the mapping does not know
/// it. Where 1 and -1 mean kinds, every number means the one of its sign.
const std::string *kindOfValue(const TieColumns &tie, std::string_view value);
/// "weapons, funding" as two words; commas, semicolons, bars and slashes part them.
std::vector<std::string_view> wordsIn(std::string_view cell);

/// A mapping with its columns found in the header of one file.
class BoundMapping
{
public:
    /// Both must outlive it. What is wrong is in `problems`: columns that are not there.
    BoundMapping(const TableMapping &mapping, const std::vector<std::string> &header);

    const TableMapping &mapping() const { return m_mapping; }
    const std::vector<std::string> &header() const { return m_header; }
    const std::vector<std::string> &problems() const { return m_problems; }
    /// Columns that are there twice; the first one is read.
    const std::vector<std::string> &doubled() const { return m_doubled; }
    ColumnPlace place(const std::string &column) const;

    std::vector<BoundActor> actors;
    std::vector<BoundTie> ties;
    std::vector<BoundSides> sides;
    std::vector<BoundEvent> events;
    ColumnPlace version = noColumn;

    /// The columns that a condition names, found in the table.
    BoundCondition bind(const std::string &text);
    /// "{side_a} in {year}" with the cells of the row.
    std::string filled(const std::string &pattern, const RowCells &row) const;

private:
    enum class Need : unsigned char { Required, Optional };
    ColumnPlace find(const std::string &column, Need need);
    std::vector<ColumnPlace> findNumbered(const std::string &pattern) const;
    BoundActor bind(const ActorColumns &actor);
    BoundDate bind(const DateColumns &columns);
    std::size_t slot(const std::string &name) const;
    BoundTie bind(const TieColumns &tie);
    BoundSides bind(const SideColumns &sides);
    BoundEvent bind(const EventColumns &event);

    const TableMapping &m_mapping;
    const std::vector<std::string> &m_header;
    std::vector<std::string> m_problems;
    std::vector<std::string> m_doubled;
};

} // namespace entente
