// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct archive;

namespace entente {

/// True of .gz and .zip.
bool isCompressed(const QString &path);
/// What the files of a ZIP archive come to by its own word, in bytes; 0 where it is none.
std::size_t unpackedSize(const QString &path);

/// True where a file in a ZIP archive holds one of these texts. The archive is unpacked once.
bool anyHolds(const QString &path, std::initializer_list<std::string_view> texts);

/// The table in a compressed file: all of a .gz, one file of a .zip that is called like a table.
/// Bytes come as they are asked for.
class CompressedInput
{
public:
    /// More than this is not unpacked.
    static constexpr std::size_t most = std::size_t(8) << 30;

    CompressedInput();
    ~CompressedInput();

    /// Why it cannot be read, or empty. `wanted` is the name of a file in a .zip, or its number
    /// from 1 among those called like tables; empty: the first of them.
    std::string open(const QString &path, const QString &wanted = {});
    /// The file that is read, and all that are called like tables; empty of a .gz.
    const std::string &name() const { return m_name; }
    const std::vector<std::string> &names() const { return m_names; }
    /// At most `most` bytes; 0 at the end and where `problem` tells what is wrong.
    std::size_t read(char *to, std::size_t most);
    const std::string &problem() const { return m_problem; }

private:
    bool start(const QString &path, std::string &problem);

    struct Closer
    {
        void operator()(archive *open) const;
    };
    std::unique_ptr<archive, Closer> m_archive;
    std::string m_problem;
    std::string m_name;
    std::vector<std::string> m_names;
    std::size_t m_bytes = 0;
};

} // namespace entente
