// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tablefile.h"

namespace entente {

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
    if (!m_reader.next())
        return;
    m_firstFault = m_reader.fault();
    std::string store;
    for (const auto cell : m_reader.cells()) {
        store.clear();
        m_firstRow.emplace_back(cellText(cell, store));
    }
    m_header = m_firstRow;
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
    if (!m_reader.next())
        return false;
    m_cells = m_reader.cells();
    m_fault = m_reader.fault();
    m_row = m_reader.rows();
    return true;
}

} // namespace entente
