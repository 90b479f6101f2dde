// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "compressed.h"
#include "spreadsheet.h"

#include "models/formats/tables/bytesource.h"

#include <QFile>
#include <QString>

#include <iosfwd>
#include <string>

namespace entente {

/// Why the file cannot be opened for reading, or empty. Folders, pipes and devices are refused:
/// these may never end.
std::string unreadableFile(const QString &path);

/// The bytes of a table, of whatever length, as they are asked for: from a regular file, a
/// compressed one, a sheet of a workbook, or from standard input for "-".
class TableInput
{
public:
    /// Why it cannot be read, or empty. `sheet` names a sheet of a workbook or a file in a .zip;
    /// empty: the first with a table.
    std::string open(const QString &path, std::istream &in, const QString &sheet = {});
    ByteSource source();
    /// What went wrong while bytes were asked for, or empty: nothing behind it was read.
    std::string problem() const { return m_compressed ? m_compressed->problem() : std::string(); }
    /// The sheet that is read, with the other sheets of the workbook or tables of the .zip; empty
    /// of other files.
    const std::string &sheet() const { return m_compressed ? m_compressed->name() : m_sheet.name; }
    const std::vector<std::string> &sheets() const
    {
        return m_compressed ? m_compressed->names() : m_sheet.sheets;
    }
    /// The file's length; 0 where it is not known.
    std::size_t size() const { return m_size; }

private:
    QFile m_file;
    std::istream *m_stream = nullptr;
    std::unique_ptr<CompressedInput> m_compressed;
    SheetText m_sheet;
    std::size_t m_given = 0; // of the sheet's text
    std::size_t m_size = 0;
};

} // namespace entente
