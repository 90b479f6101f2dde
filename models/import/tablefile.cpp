// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tablefile.h"

#include "models/formats/numbertext.h"

#include <algorithm>

namespace entente {

namespace {

std::size_t filledCells(const std::vector<std::string> &cells)
{
    return std::size_t(
        std::count_if(cells.begin(), cells.end(), [](const auto &cell) { return !cell.empty(); }));
}

/// A cell of a matrix: a number, a sign, or nothing.
bool isValue(const std::string &cell)
{
    return cell.empty() || cell == "+" || cell == "-" ||
           cell.find_first_not_of("0123456789.,+-eE") == std::string::npos;
}

/// A cell of a matrix that tells no tie.
bool isNothing(const std::string &cell)
{
    const auto number = numberWithComma(cell);
    return cell.empty() || (number && *number == 0);
}

/// "#actor+name", as HXL puts them below the header.
bool areTags(std::span<const std::string_view> cells)
{
    bool any = false;
    for (const auto cell : cells) {
        const bool tag = cell.size() > 1 && cell[0] == '#' && cell[1] >= 'a' && cell[1] <= 'z';
        if (!tag && !cell.empty())
            return false;
        any = any || tag;
    }
    return any;
}

} // namespace

std::string_view cutAt(std::string_view cell, std::size_t most)
{
    if (cell.size() <= most)
        return cell;
    for (int back = 0; back < 3 && (static_cast<unsigned char>(cell[most]) & 0xC0) == 0x80; ++back)
        --most;
    return cell.substr(0, most);
}

TableFile::TableFile(std::string name, ByteSource source, char delimiter,
                     std::optional<TextEncoding> encoding)
    : m_name(std::move(name))
    , m_reader(std::move(source), delimiter, encoding)
{
    if (!lookAhead())
        return;
    passTitles();
    const auto &first = m_ahead[m_given++];
    m_firstRow = first.cells;
    m_firstFault = first.fault;
    m_row = first.number;
    m_header = m_firstRow;
    findMatrix();
}

/// Reads one row more; false at the end.
bool TableFile::lookAhead()
{
    if (!m_reader.next())
        return false;
    Row row{{}, m_reader.fault(), m_reader.rows()};
    std::string store;
    for (const auto cell : m_reader.cells()) {
        store.clear();
        row.cells.emplace_back(cellText(cell, store));
    }
    m_ahead.push_back(std::move(row));
    return true;
}

/// Rows with one cell above a row with several are a title.
void TableFile::passTitles()
{
    constexpr std::size_t most = 8;
    std::size_t at = 0;
    while (filledCells(m_ahead[at].cells) < 2 && at < most &&
           (at + 1 < m_ahead.size() || lookAhead()))
        ++at;
    if (filledCells(m_ahead[at].cells) > 2)
        m_given = at;
}

/// A square of numbers with nothing in its diagonal, and nothing else: its actors have no names.
bool TableFile::isNamelessMatrix()
{
    constexpr std::size_t most = 2000;
    const auto size = m_firstRow.size();
    const auto begin = m_given - 1;
    if (size > most || !std::all_of(m_firstRow.begin(), m_firstRow.end(), isValue))
        return false;
    for (std::size_t i = 0; i < size; ++i) {
        if (begin + i == m_ahead.size() && !lookAhead())
            return false;
        const auto &row = m_ahead[begin + i].cells;
        if (row.size() != size || !isNothing(row[i]) ||
            !std::all_of(row.begin(), row.end(), isValue))
            return false;
    }
    return begin + size == m_ahead.size() && !lookAhead();
}

void TableFile::findMatrix()
{
    const auto &names = m_firstRow;
    if (names.size() < 3 || m_firstFault != RowFault::None ||
        (m_given == m_ahead.size() && !lookAhead()))
        return;
    if (isNamelessMatrix()) {
        m_isMatrix = true;
        m_isNameless = true;
        for (std::size_t i = 1; i <= names.size(); ++i)
            m_columns.push_back(std::to_string(i));
        --m_given; // the first row is one of numbers too
        m_firstRow = m_header = {"source", "target", "value"};
        return;
    }
    const auto &row = m_ahead[m_given].cells;
    // R leaves out the corner: then the header is a cell shorter than the rows.
    const bool hasCorner = row.size() == names.size();
    const auto first = names.begin() + (hasCorner ? 1 : 0);
    const bool square = (hasCorner || row.size() == names.size() + 1) && row[0] == *first &&
                        !row[0].empty() && std::all_of(row.begin() + 1, row.end(), isValue) &&
                        !std::all_of(first, names.end(), isValue);
    if (!square)
        return;
    m_isMatrix = true;
    m_columns.assign(first, names.end());
    m_firstRow = m_header = {"source", "target", "value"};
}

void TableFile::setHeader(std::vector<std::string> names)
{
    m_header = std::move(names);
    m_firstIsData = true;
}

bool TableFile::next()
{
    if (m_firstIsData && !m_firstIsGiven) {
        m_firstIsGiven = true;
        m_firstCells.assign(m_firstRow.begin(), m_firstRow.end());
        m_cells = m_firstCells;
        m_fault = m_firstFault;
        return !m_firstRow.empty();
    }
    return m_isMatrix ? nextOfMatrix() : nextRow();
}

bool TableFile::nextRow()
{
    if (m_given < m_ahead.size()) {
        const auto &row = m_ahead[m_given++];
        m_firstCells.assign(row.cells.begin(), row.cells.end());
        m_cells = m_firstCells;
        m_fault = row.fault;
        m_row = row.number;
    } else {
        if (!m_reader.next())
            return false;
        m_cells = m_reader.cells();
        m_fault = m_reader.fault();
        m_row = m_reader.rows();
    }
    return areTags(m_cells) ? nextRow() : true;
}

/// The next cell of the matrix that says something.
bool TableFile::nextOfMatrix()
{
    for (;;) {
        for (; m_inRow && m_column < m_rowCells.size(); ++m_column)
            if (const auto &value = m_rowCells[m_column]; !isNothing(value)) {
                m_firstCells = {m_rowName, m_columns[m_column], value};
                m_cells = m_firstCells;
                ++m_column;
                return true;
            }
        m_inRow = false;
        if (!nextRow())
            return false;
        const std::size_t named = m_isNameless ? 0 : 1;
        if (m_fault != RowFault::None || m_cells.size() != m_columns.size() + named)
            return true; // told as a row that is wrong
        std::string store;
        m_rowName =
            m_isNameless ? std::to_string(++m_matrixRow) : std::string(cellText(m_cells[0], store));
        m_rowCells.clear();
        for (const auto cell : m_cells.subspan(named)) {
            store.clear();
            m_rowCells.emplace_back(cellText(cell, store));
        }
        m_column = 0;
        m_inRow = true;
    }
}

} // namespace entente
