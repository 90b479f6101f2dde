// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "recordtable.h"

#include <QStringList>

namespace entente {

/// A cell that cannot be taken: where it is in what was pasted or chosen, and why.
struct CellProblem
{
    int row = 0; // from 1, in what was pasted or chosen
    QString column;
    QString text;
    QString what;

    /// "Row 3, Since: “soon” is not a date."
    QString words() const;
};

/// What a change of many cells comes to, before it is done.
struct TableEdit
{
    MapPatch patch;  // of what can be taken
    int changed = 0; // records
    int added = 0;   // new records
    int cells = 0;   // cells that can be taken
    std::vector<CellProblem> problems;
};

/// Puts one text into a column of several records.
TableEdit setColumn(const RecordTable &table, const AllianceMap &map, const QStringList &ids,
                    int column, const QString &text);

/// Puts a spreadsheet's cells (TSV, with quotes where a cell has tabs or line ends) into the table,
/// from a row and column of the view on. `ids` are the view's rows in their order; rows beyond the
/// last become new records. A first row of column titles tells the columns.
TableEdit pasteCells(const RecordTable &table, const AllianceMap &map, const QStringList &ids,
                     int row, int column, const QString &tsv);

/// Takes records away, in one patch; sources that are cited stay.
MapPatch removeRecords(const RecordTable &table, const AllianceMap &map, const QStringList &ids);

/// Cells to a text that spreadsheets take, and back.
QString toTsv(const std::vector<QStringList> &rows);
std::vector<QStringList> fromTsv(const QString &tsv);

} // namespace entente
