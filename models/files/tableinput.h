// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/formats/tables/bytesource.h"

#include <QFile>
#include <QString>

#include <iosfwd>
#include <string>

namespace entente {

/// Why the file cannot be opened for reading, or empty. Folders, pipes and devices are refused:
/// these may never end.
std::string unreadableFile(const QString &path);

/// The bytes of a table, of whatever length, as they are asked for: from a regular file, or from
/// standard input for "-".
class TableInput
{
public:
    /// Why it cannot be read, or empty.
    std::string open(const QString &path, std::istream &in);
    ByteSource source();
    /// The file's length; 0 where it is not known.
    std::size_t size() const { return m_size; }

private:
    QFile m_file;
    std::istream *m_stream = nullptr;
    std::size_t m_size = 0;
};

} // namespace entente
