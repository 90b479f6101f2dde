// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "filekinds.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <string_view>
#include <utility>

namespace entente {

namespace {

constexpr std::pair<const char *, FileKind> endings[] = {
    {".entente.json", FileKind::Map},
    {".csl.json", FileKind::CslJson},
    {".json", FileKind::Map},
    {".gexf", FileKind::Gexf},
    {".graphml", FileKind::GraphMl},
    {".dot", FileKind::Dot},
    {".gv", FileKind::Dot},
    {".cx2", FileKind::Cx2},
    {".cyjs", FileKind::Cyjs},
    {".net", FileKind::Pajek},
    {".bib", FileKind::BibTex},
    {".csv", FileKind::Table},
    {".tsv", FileKind::Table},
    {".tab", FileKind::Table},
    {".txt", FileKind::Table},
    {".paj", FileKind::Pajek},
    {".gml", FileKind::Gml},
    {".sif", FileKind::Sif},
    {".ncol", FileKind::Ncol},
    {".dl", FileKind::Dl},
    {".cx", FileKind::Cx},
    {".gz", FileKind::Table},
    {".zip", FileKind::Table},
    {".xlsx", FileKind::Table},
    {".ods", FileKind::Table},
};

const QString csv = QStringLiteral(".csv");

/// What a file called .json is: a map, unless its first bytes tell of elements in a list (Kumu) or
/// in an object (Cytoscape.js).
FileKind kindOfJson(const QString &path)
{
    constexpr qint64 enough = 65536;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return FileKind::Map;
    const auto bytes = file.read(enough);
    const auto at = bytes.indexOf("\"elements\"");
    if (at < 0 || bytes.contains("\"entente-map\""))
        return FileKind::Map;
    const auto rest = bytes.mid(at + int(qstrlen("\"elements\""))).simplified();
    if (!rest.startsWith(':'))
        return FileKind::Map;
    const auto value = rest.mid(1).trimmed();
    return value.startsWith('[')   ? FileKind::Kumu
           : value.startsWith('{') ? FileKind::Cyjs
                                   : FileKind::Map;
}

/// UCINET calls its files .dat and .txt as well: they begin with "DL" and the number of actors.
bool isDl(const QString &path)
{
    constexpr qint64 enough = 200;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    static const QRegularExpression begin(QStringLiteral("^dl[\\s,]+(n|nr|nm|nc|format)\\s*="),
                                          QRegularExpression::CaseInsensitiveOption);
    return begin.match(QString::fromLatin1(file.read(enough))).hasMatch();
}

} // namespace

FileKind kindOfFile(const QString &path)
{
    for (const auto &[ending, kind] : endings)
        if (path.endsWith(QLatin1String(ending), Qt::CaseInsensitive))
            return std::string_view(ending) == ".json"                ? kindOfJson(path)
                   : std::string_view(ending) == ".txt" && isDl(path) ? FileKind::Dl
                                                                      : kind;
    return path.endsWith(QLatin1String(".dat"), Qt::CaseInsensitive) && isDl(path)
               ? FileKind::Dl
               : FileKind::Unknown;
}

QStringList readableEndings()
{
    QStringList found;
    for (const auto &known : endings)
        found << QLatin1String(known.first);
    return found;
}

QStringList mapEndings()
{
    QStringList found;
    for (const auto &[ending, kind] : endings)
        if (kind != FileKind::Table || QLatin1String(ending) == csv)
            found << QLatin1String(ending);
    return found;
}

bool isGraphFile(FileKind kind)
{
    return kind >= FileKind::Gexf && kind <= FileKind::Kumu;
}

GraphFormat graphFormat(FileKind kind)
{
    switch (kind) {
    case FileKind::GraphMl: return GraphFormat::GraphMl;
    case FileKind::Dot: return GraphFormat::Dot;
    case FileKind::Cx2: return GraphFormat::Cx2;
    case FileKind::Cyjs: return GraphFormat::Cyjs;
    case FileKind::Pajek: return GraphFormat::Pajek;
    case FileKind::CsvPair: return GraphFormat::Csv;
    default: return GraphFormat::Gexf;
    }
}

QString formatName(FileKind kind)
{
    constexpr const char *names[] = {
        "?",   "Entente", "GEXF", "GraphML",   "DOT", "CX2",  "Cytoscape.js", "Pajek",    "CSV",
        "GML", "SIF",     "NCOL", "UCINET DL", "CX",  "Kumu", "a table",      "CSL-JSON", "BibTeX"};
    return QString::fromLatin1(names[std::size_t(kind)]);
}

PairPaths pairOf(const QString &path)
{
    auto stem = path;
    for (const auto *ending : {".actors.csv", ".relations.csv", ".csv"})
        if (stem.endsWith(QLatin1String(ending), Qt::CaseInsensitive)) {
            stem.chop(int(qstrlen(ending)));
            break;
        }
    return {stem + QStringLiteral(".actors") + csv, stem + QStringLiteral(".relations") + csv};
}

bool isPair(const QString &path)
{
    const auto pair = pairOf(path);
    const bool single = path != pair.actors && path != pair.ties && QFileInfo::exists(path);
    return !single && QFileInfo::exists(pair.actors) && QFileInfo::exists(pair.ties);
}

} // namespace entente
