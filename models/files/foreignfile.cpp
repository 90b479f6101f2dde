// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "foreignfile.h"

#include "models/map/text.h"

#include <QFile>

namespace entente {

namespace {

constexpr qint64 enough = 4096; // bytes that tell what a file is

bool isZipWith(QByteArrayView bytes, const char *name)
{
    return bytes.startsWith("PK\x03\x04") && bytes.contains(QByteArrayView(name));
}

/// Pictures, by how they begin.
std::string pictureName(QByteArrayView bytes)
{
    constexpr std::pair<const char *, const char *> kinds[] = {{"\x89PNG", "PNG"},
                                                               {"\xff\xd8\xff", "JPEG"},
                                                               {"GIF8", "GIF"},
                                                               {"BM", "BMP"},
                                                               {"II*", "TIFF"}};
    for (const auto &[begin, name] : kinds)
        if (bytes.startsWith(QByteArrayView(begin)))
            return name;
    const bool webp =
        bytes.size() > 12 && bytes.startsWith("RIFF") && bytes.sliced(8).startsWith("WEBP");
    return webp ? "WebP" : "";
}

} // namespace

std::string foreignWords(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return translate("Files",
                         "the file is empty. A copy may be among the backups (File, Backups) or in "
                         "the bin.");
    if (const auto picture = pictureName(bytes); !picture.empty())
        return phrase(
            translate("Files",
                      "it is a picture (%1), not a map. Open the map that it was drawn from, which "
                      "ends in .entente.json."),
            {picture});
    if (bytes.startsWith("%PDF"))
        return translate(
            "Files", "it is a PDF. To code its text, copy it there and paste it here (Evidence, "
                     "Read and Code What Was Copied).");
    if (isZipWith(bytes, "xl/") || isZipWith(bytes, "opendocument.spreadsheet") ||
        bytes.startsWith("\xd0\xcf\x11\xe0"))
        return translate(
            "Files", "it is a workbook (Excel or OpenDocument). Give its name the ending .xlsx or "
                     ".ods and import it (File, Import).");
    if (isZipWith(bytes, "word/") || isZipWith(bytes, "opendocument.text"))
        return translate(
            "Files", "it is a document (Word or OpenDocument). Save it as plain text, or copy the "
                     "text and paste it (Evidence, Read and Code What Was Copied).");
    if (isZipWith(bytes, "workspace.xml") || isZipWith(bytes, "Workspace_") ||
        isZipWith(bytes, "gephi"))
        return translate("Files",
                         "it is a project of Gephi. Export the graph there as GEXF or GraphML and "
                         "open that.");
    if (bytes.startsWith("PK\x03\x04"))
        return translate(
            "Files", "it is a packed archive (ZIP). Give its name the ending .zip and import it "
                     "(File, Import), or unpack it.");
    if (bytes.startsWith("SQLite format 3"))
        return translate("Files",
                         "it is a database (SQLite). Export its tables as CSV and import those.");
    return {};
}

std::string foreignFileWords(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return foreignWords(file.read(enough));
}

} // namespace entente
