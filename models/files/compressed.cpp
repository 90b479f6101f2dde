// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "compressed.h"

#include "filekinds.h"

#include "models/map/text.h"

#include <QFile>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t blockSize = std::size_t(64) << 10;

/// What libarchive says is wrong; it does not always say so.
const char *reasonOf(archive *reader)
{
    const auto *why = archive_error_string(reader);
    return why ? why : "damaged";
}

bool isTable(const char *name)
{
    const auto path = QString::fromUtf8(name ? name : "");
    return kindOfFile(path) == FileKind::Table && !isCompressed(path) &&
           !path.contains(QStringLiteral("__MACOSX"));
}

} // namespace

bool isCompressed(const QString &path)
{
    return path.endsWith(QStringLiteral(".gz"), Qt::CaseInsensitive) ||
           path.endsWith(QStringLiteral(".zip"), Qt::CaseInsensitive);
}

void CompressedInput::Closer::operator()(archive *open) const
{
    archive_read_free(open);
}

CompressedInput::CompressedInput() = default;
CompressedInput::~CompressedInput() = default;

std::string CompressedInput::open(const QString &path)
{
    m_archive.reset(archive_read_new());
    auto *reader = m_archive.get();
    archive_read_support_filter_gzip(reader);
    archive_read_support_format_zip(reader);
    archive_read_support_format_raw(reader);
    if (archive_read_open_filename(reader, QFile::encodeName(path).constData(), blockSize) !=
        ARCHIVE_OK)
        return phrase(translate("Files", "it cannot be unpacked (%1)"), {reasonOf(reader)});
    const bool isZip = path.endsWith(QStringLiteral(".zip"), Qt::CaseInsensitive);
    archive_entry *entry = nullptr;
    int answer = ARCHIVE_OK;
    while ((answer = archive_read_next_header(reader, &entry)) == ARCHIVE_OK)
        if (!isZip || isTable(archive_entry_pathname(entry)))
            return {};
    if (answer == ARCHIVE_EOF)
        return translate("Files", "no file in it is called like a table (.csv, .tsv, .txt)");
    return phrase(translate("Files", "it cannot be unpacked (%1)"), {reasonOf(reader)});
}

std::size_t CompressedInput::read(char *to, std::size_t wanted)
{
    if (!m_problem.empty())
        return 0;
    const auto count = archive_read_data(m_archive.get(), to, wanted);
    if (count < 0) {
        m_problem = phrase(translate("Files", "it is broken (%1)"), {reasonOf(m_archive.get())});
        return 0;
    }
    m_bytes += std::size_t(count);
    if (m_bytes > most) {
        m_problem = translate("Files", "it unpacks to more than 8 GiB");
        return 0;
    }
    return std::size_t(count);
}

bool anyHolds(const QString &path, std::string_view bytes)
{
    const std::unique_ptr<archive, decltype(&archive_read_free)> reader(archive_read_new(),
                                                                        archive_read_free);
    archive_read_support_format_zip(reader.get());
    if (archive_read_open_filename(reader.get(), QFile::encodeName(path).constData(), blockSize) !=
        ARCHIVE_OK)
        return false;
    archive_entry *entry = nullptr;
    std::string block(blockSize, '\0');
    while (archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK) {
        std::string kept; // the end of the block before, in which the bytes may begin
        for (;;) {
            const auto count = archive_read_data(reader.get(), block.data(), block.size());
            if (count <= 0)
                break;
            kept.append(block, 0, std::size_t(count));
            if (kept.find(bytes) != std::string::npos)
                return true;
            kept.erase(0, kept.size() - std::min(kept.size(), bytes.size() - 1));
        }
    }
    return false;
}

std::size_t unpackedSize(const QString &path)
{
    const std::unique_ptr<archive, decltype(&archive_read_free)> reader(archive_read_new(),
                                                                        archive_read_free);
    archive_read_support_format_zip(reader.get());
    if (archive_read_open_filename(reader.get(), QFile::encodeName(path).constData(), blockSize) !=
        ARCHIVE_OK)
        return 0;
    std::size_t bytes = 0;
    archive_entry *entry = nullptr;
    while (archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK)
        bytes += std::size_t(std::max<la_int64_t>(0, archive_entry_size(entry)));
    return bytes;
}

} // namespace entente
