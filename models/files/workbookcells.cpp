// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "workbookcells.h"

#include "compressed.h"

#include <QBuffer>
#include <QFile>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace entente {

namespace {

constexpr std::size_t blockSize = std::size_t(64) << 10;

bool standsInItsCell(QStringView type)
{
    return type == QLatin1String("inlineStr") || type == QLatin1String("str") ||
           type == QLatin1String("d");
}

/// The text of a cell: its value, or the runs of text in it without the readings above them.
QString textOfCell(QXmlStreamReader &reader, int depth = 0)
{
    constexpr int deepest = 2; // text in a run in a cell
    QString text;
    while (reader.readNextStartElement()) {
        const auto name = reader.name();
        if (depth < deepest && (name == QLatin1String("is") || name == QLatin1String("r")))
            text += textOfCell(reader, depth + 1);
        else if (name == QLatin1String("v") || name == QLatin1String("t"))
            text += reader.readElementText(QXmlStreamReader::SkipChildElements);
        else
            reader.skipCurrentElement();
    }
    return text;
}

void rewriteCell(QXmlStreamReader &reader, QXmlStreamWriter &writer)
{
    const auto space = reader.namespaceUri().toString();
    const auto attributes = reader.attributes();
    writer.writeStartElement(space, QStringLiteral("c"));
    for (const auto *name : {"r", "s"})
        if (const auto value = attributes.value(QLatin1String(name)); !value.isEmpty())
            writer.writeAttribute(QLatin1String(name), value.toString());
    writer.writeAttribute(QStringLiteral("t"), QStringLiteral("str"));
    writer.writeTextElement(space, QStringLiteral("f"), QStringLiteral("0"));
    writer.writeTextElement(space, QStringLiteral("v"), textOfCell(reader));
    writer.writeEndElement();
}

bool isWorksheet(std::string_view name)
{
    return name.starts_with("xl/worksheets/") && name.ends_with(".xml");
}

/// Takes what an archive is made of.
class ZipText
{
public:
    ZipText() : m_archive(archive_write_new(), archive_write_free)
    {
        archive_write_set_format_zip(m_archive.get());
        archive_write_zip_set_compression_store(m_archive.get());
        archive_write_open(m_archive.get(), &m_bytes, nullptr, take, nullptr);
    }
    void add(const char *name, const QByteArray &bytes)
    {
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(
            archive_entry_new(), archive_entry_free);
        archive_entry_set_pathname(entry.get(), name);
        archive_entry_set_size(entry.get(), bytes.size());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_write_header(m_archive.get(), entry.get());
        archive_write_data(m_archive.get(), bytes.constData(), std::size_t(bytes.size()));
    }
    std::string finished()
    {
        archive_write_close(m_archive.get());
        return std::move(m_bytes);
    }

private:
    static la_ssize_t take(archive *, void *to, const void *bytes, std::size_t count)
    {
        static_cast<std::string *>(to)->append(static_cast<const char *>(bytes), count);
        return la_ssize_t(count);
    }

    std::string m_bytes;
    std::unique_ptr<archive, decltype(&archive_write_free)> m_archive;
};

} // namespace

QByteArray withReadableCells(const QByteArray &worksheet)
{
    QBuffer in;
    in.setData(worksheet);
    in.open(QIODevice::ReadOnly);
    QXmlStreamReader reader(&in);
    QByteArray out;
    QXmlStreamWriter writer(&out);
    while (!reader.atEnd() && reader.readNext() != QXmlStreamReader::Invalid) {
        const bool isCell = reader.isStartElement() && reader.name() == QLatin1String("c");
        if (isCell && standsInItsCell(reader.attributes().value(QLatin1String("t"))))
            rewriteCell(reader, writer);
        else if (reader.tokenType() != QXmlStreamReader::DTD)
            writer.writeCurrentToken(reader);
    }
    return out;
}

std::string readableWorkbook(const QString &path)
{
    if (!anyHolds(path, {"t=\"inlineStr\"", "t=\"str\"", "t=\"d\""}))
        return {};
    const std::unique_ptr<archive, decltype(&archive_read_free)> reader(archive_read_new(),
                                                                        archive_read_free);
    archive_read_support_format_zip(reader.get());
    if (archive_read_open_filename(reader.get(), QFile::encodeName(path).constData(), blockSize) !=
        ARCHIVE_OK)
        return {};
    ZipText zip;
    archive_entry *entry = nullptr;
    while (archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK) {
        const std::string name = archive_entry_pathname(entry) ? archive_entry_pathname(entry) : "";
        QByteArray bytes;
        QByteArray block(qsizetype(blockSize), '\0');
        for (;;) {
            const auto count = archive_read_data(reader.get(), block.data(), blockSize);
            if (count <= 0)
                break;
            bytes.append(block.constData(), qsizetype(count));
        }
        zip.add(name.c_str(), isWorksheet(name) ? withReadableCells(bytes) : bytes);
    }
    return zip.finished();
}

} // namespace entente
