// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tableinput.h"

#include "input.h"

#include "models/map/text.h"

#include <algorithm>
#include <istream>

namespace entente {

std::string TableInput::open(const QString &path, std::istream &in)
{
    if (path == QStringLiteral("-")) {
        m_stream = &in;
        return {};
    }
    if (auto problem = unreadableFile(path); !problem.empty())
        return problem;
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return phrase("it cannot be opened (%1)", {m_file.errorString().toStdString()});
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
        return std::size_t(std::max<qint64>(0, m_file.read(to, qint64(most))));
    };
}

} // namespace entente
