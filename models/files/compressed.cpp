// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "compressed.h"

#include "filekinds.h"

#include "models/map/text.h"

#include <QFile>
#include <QtEndian>

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

std::string nameOf(archive_entry *entry)
{
    const auto *name = archive_entry_pathname(entry); // null where it is no text
    return name ? name : "";
}

bool isTable(const std::string &name)
{
    const auto path = QString::fromStdString(name);
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

/// Opens the archive at its beginning; false, and `problem`, where that cannot be.
bool CompressedInput::start(const QString &path, std::string &problem)
{
    m_archive.reset(archive_read_new());
    auto *reader = m_archive.get();
    archive_read_support_filter_gzip(reader);
    archive_read_support_format_zip(reader);
    archive_read_support_format_raw(reader);
    if (archive_read_open_filename(reader, QFile::encodeName(path).constData(), blockSize) ==
        ARCHIVE_OK)
        return true;
    problem = phrase(translate("Files", "it cannot be unpacked (%1)"), {reasonOf(reader)});
    return false;
}

std::string CompressedInput::open(const QString &path, const QString &wanted)
{
    constexpr std::size_t mostNames = 1000;
    const bool isZip = path.endsWith(QStringLiteral(".zip"), Qt::CaseInsensitive);
    std::string problem;
    if (!start(path, problem))
        return problem;
    archive_entry *entry = nullptr;
    int answer = ARCHIVE_OK;
    while (isZip && m_names.size() < mostNames &&
           (answer = archive_read_next_header(m_archive.get(), &entry)) == ARCHIVE_OK)
        if (isTable(nameOf(entry)))
            m_names.push_back(nameOf(entry));
    if (isZip && m_names.empty())
        return answer == ARCHIVE_EOF
                   ? translate("Files", "no file in it is called like a table (.csv, .tsv, .txt)")
                   : phrase(translate("Files", "it cannot be unpacked (%1)"),
                            {reasonOf(m_archive.get())});
    if (isZip) {
        // A text beside tables is what one is to read first.
        const auto first = std::find_if_not(m_names.begin(), m_names.end(), [](const auto &name) {
            return name.ends_with(".txt");
        });
        const auto number = !wanted.isEmpty()        ? wanted.toInt()
                            : first == m_names.end() ? 1
                                                     : int(first - m_names.begin()) + 1;
        const auto it = std::find_if(m_names.begin(), m_names.end(), [&](const auto &name) {
            const auto file = QString::fromStdString(name);
            return file == wanted || file.section(QLatin1Char('/'), -1) == wanted;
        });
        if (it == m_names.end() && (number < 1 || std::size_t(number) > m_names.size()))
            return phrase(translate("Files", "it has no table “%1”; there are %2"),
                          {wanted.toStdString(), displayText(listWords(m_names))});
        m_name = it == m_names.end() ? m_names[std::size_t(number - 1)] : *it;
        if (!start(path, problem))
            return problem;
    }
    while ((answer = archive_read_next_header(m_archive.get(), &entry)) == ARCHIVE_OK)
        if (!isZip || nameOf(entry) == m_name)
            return {};
    return phrase(translate("Files", "it cannot be unpacked (%1)"), {reasonOf(m_archive.get())});
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

bool anyHolds(const QString &path, std::initializer_list<std::string_view> texts)
{
    std::size_t longest = 1;
    for (const auto text : texts)
        longest = std::max(longest, text.size());
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
            for (const auto text : texts)
                if (kept.find(text) != std::string::npos)
                    return true;
            kept.erase(0, kept.size() - std::min(kept.size(), longest - 1));
        }
    }
    return false;
}

/// What the directory at the end of a ZIP archive says that its files come to; readers make room
/// by it, whatever the files' own heads say.
static std::size_t sizeByDirectory(const QString &path)
{
    constexpr qint64 farthest = 65557; // of the end of the directory from that of the file
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    file.seek(std::max<qint64>(0, file.size() - farthest));
    const auto tail = file.readAll();
    const auto end = tail.lastIndexOf("PK\x05\x06");
    if (end < 0 || end + 20 > tail.size())
        return 0;
    file.seek(qFromLittleEndian<quint32>(tail.constData() + end + 16));
    const auto directory = file.read(qFromLittleEndian<quint32>(tail.constData() + end + 12));
    constexpr qsizetype headSize = 46;
    std::size_t bytes = 0;
    for (qsizetype at = 0; at + headSize <= directory.size();) {
        const auto *head = directory.constData() + at;
        if (!QByteArrayView(head, 4).startsWith("PK\x01\x02"))
            break;
        bytes += qFromLittleEndian<quint32>(head + 24);
        at += headSize;
        for (const int length : {28, 30, 32})
            at += qFromLittleEndian<quint16>(head + length);
    }
    return bytes;
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
    return std::max(bytes, sizeByDirectory(path));
}

} // namespace entente
