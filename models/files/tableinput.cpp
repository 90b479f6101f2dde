// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tableinput.h"

#include "models/map/text.h"

#include <algorithm>
#include <filesystem>
#include <istream>

namespace entente {

std::string unreadableFile(const QString &path)
{
    namespace fs = std::filesystem;
    std::error_code failure;
    const auto status = fs::status(fs::path(QFile::encodeName(path).toStdString()), failure);
    switch (status.type()) {
    case fs::file_type::regular: break;
    case fs::file_type::not_found:
        return path.isEmpty() ? translate("Files", "the name of the file is empty")
                              : translate("Files", "there is no such file");
    case fs::file_type::directory: return translate("Files", "it is a folder, not a file");
    case fs::file_type::none:
    case fs::file_type::unknown:
        return phrase(translate("Files", "it cannot be reached (%1)"), {failure.message()});
    default:
        return translate(
            "Files", "it is no ordinary file but a pipe or device; to read from a pipe, write - "
                     "as the file");
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return phrase(translate("Files", "it cannot be opened (%1)"),
                      {file.errorString().toStdString()});
    return {};
}

std::string TableInput::open(const QString &path, std::istream &in, const QString &sheet)
{
    if (path == QStringLiteral("-")) {
        m_stream = &in;
        return {};
    }
    if (auto problem = unreadableFile(path); !problem.empty())
        return problem;
    if (isSpreadsheet(path)) {
        m_sheet = readSheet(path, sheet);
        m_size = m_sheet.text.size();
        return m_sheet.problem;
    }
    if (isCompressed(path)) {
        m_compressed = std::make_unique<CompressedInput>();
        return m_compressed->open(path, sheet);
    }
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return phrase(translate("Files", "it cannot be opened (%1)"),
                      {m_file.errorString().toStdString()});
    m_size = std::size_t(m_file.size());
    return {};
}

ByteSource TableInput::source()
{
    return [this](char *to, std::size_t most) -> std::size_t {
        if (m_stream) {
            m_stream->read(to, std::streamsize(most));
            return std::size_t(m_stream->gcount());
        }
        if (m_compressed)
            return m_compressed->read(to, most);
        if (!m_sheet.sheets.empty()) {
            const auto count = m_sheet.text.copy(to, most, m_given);
            m_given += count;
            return count;
        }
        return std::size_t(std::max<qint64>(0, m_file.read(to, qint64(most))));
    };
}

} // namespace entente
