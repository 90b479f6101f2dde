// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/formats/tables/tablereader.h"

#include <span>

namespace entente {

/// A table that is being read: its first row has been looked at, and is given out again where it
/// turns out to be data. Titles above the header and the tags of HXL below it are passed over. A
/// square matrix whose first row and column name the same is given out as a list of its cells:
/// source, target, value.
class TableFile
{
public:
    /// Delimiter and encoding are found out where they are not told.
    TableFile(std::string name, ByteSource source, char delimiter = 0,
              std::optional<TextEncoding> encoding = std::nullopt);

    const std::string &name() const { return m_name; }
    /// The cells of the first row, clean; empty where the file has no row.
    const std::vector<std::string> &firstRow() const { return m_firstRow; }
    const TableReader &reader() const { return m_reader; }

    /// Says that the first row is data; the columns are called by these names.
    void setHeader(std::vector<std::string> names);
    const std::vector<std::string> &header() const { return m_header; }
    bool firstRowIsData() const { return m_firstIsData; }
    bool isMatrix() const { return m_isMatrix; }

    /// Goes to the next row; false behind the last.
    bool next();
    std::span<const std::string_view> cells() const { return m_cells; }
    RowFault fault() const { return m_fault; }
    /// The row's number as a spreadsheet counts.
    std::size_t row() const { return m_row; }

private:
    struct Row
    {
        std::vector<std::string> cells;
        RowFault fault;
        std::size_t number;
    };

    bool lookAhead();
    void passTitles();
    void findMatrix();
    bool isNamelessMatrix();
    bool nextRow();
    bool nextOfMatrix();

    std::string m_name;
    TableReader m_reader;
    std::vector<std::string> m_firstRow;
    std::vector<std::string> m_header;
    std::vector<std::string_view> m_firstCells;
    std::span<const std::string_view> m_cells;
    RowFault m_firstFault = RowFault::None;
    RowFault m_fault = RowFault::None;
    std::size_t m_row = 1;
    bool m_firstIsData = false;
    bool m_firstIsGiven = false;
    std::vector<Row> m_ahead; // rows that were read to find out what the table is
    std::size_t m_given = 0;  // of them
    bool m_isMatrix = false;
    bool m_isNameless = false;          // the matrix
    std::vector<std::string> m_columns; // of a matrix
    std::size_t m_matrixRow = 0;        // where rows have no names
    std::string m_rowName;              // of the matrix' row at hand
    std::vector<std::string> m_rowCells;
    std::size_t m_column = 0; // in it
    bool m_inRow = false;
};

/// The beginning of a cell, at most so many bytes, and no letter cut in two.
std::string_view cutAt(std::string_view cell, std::size_t most);

} // namespace entente
