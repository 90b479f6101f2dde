// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "dataexport.h"

#include "models/formats/bibliography/citations.h"
#include "models/formats/bibliography/replication.h"
#include "models/formats/graphs/graphmap.h"
#include "models/map/text.h"

#include <QCoreApplication>
#include <QDir>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DataExport", text);
}

std::string counted(std::size_t count, const char *one, const char *many)
{
    return std::to_string(count) + " " + (count == 1 ? phrase(one) : phrase(many));
}

} // namespace

const std::vector<DataFormat> &dataFormats()
{
    static const std::vector<DataFormat> all = {
        {tr("GEXF 1.3 (Gephi)"), QStringLiteral(".gexf"), FileKind::Gexf, {}},
        {tr("GEXF 1.2 (older programs, networkx 2)"),
         QStringLiteral(".gexf"),
         FileKind::Gexf,
         {GexfVersion::V1_2, false}},
        {tr("GraphML (networkx, igraph, R)"), QStringLiteral(".graphml"), FileKind::GraphMl, {}},
        {tr("GraphML with shapes and labels (yEd)"),
         QStringLiteral(".graphml"),
         FileKind::GraphMl,
         {GexfVersion::V1_3, true}},
        {tr("DOT (Graphviz)"), QStringLiteral(".dot"), FileKind::Dot, {}},
        {tr("CX2 (Cytoscape)"), QStringLiteral(".cx2"), FileKind::Cx2, {}},
        {tr("Cytoscape.js"), QStringLiteral(".cyjs"), FileKind::Cyjs, {}},
        {tr("Two tables, CSV (actors and relations)"),
         QStringLiteral(".csv"),
         FileKind::CsvPair,
         {}},
        {tr("Pajek"), QStringLiteral(".net"), FileKind::Pajek, {}},
        {tr("Sources as CSL-JSON (Zotero)"), QStringLiteral(".csl.json"), FileKind::CslJson, {}},
        {tr("Sources as BibTeX"), QStringLiteral(".bib"), FileKind::BibTex, {}},
        {tr("Replication folder: claims, codebook, citations and the map"),
         QString(),
         FileKind::Map,
         {}},
    };
    return all;
}

std::vector<std::string> leftOut(const AllianceMap &map, const DataFormat &format)
{
    if (format.suffix.isEmpty())
        return {};
    if (format.kind != FileKind::CslJson && format.kind != FileKind::BibTex)
        return lossesIn(map, graphFormat(format.kind));
    std::vector<std::string> list;
    const auto add = [&](std::size_t count, const char *one, const char *many) {
        if (count > 0)
            list.push_back(counted(count, one, many));
    };
    add(map.actors().size(), "actor", "actors");
    add(map.ties().size(), "tie, with its evidence", "ties, with their evidence");
    add(map.events().size(), "event", "events");
    return list;
}

std::vector<std::pair<QString, QByteArray>> dataFiles(const AllianceMap &map,
                                                      const DataFormat &format, const QString &path)
{
    std::vector<std::pair<QString, QByteArray>> files;
    if (format.suffix.isEmpty()) {
        for (const auto &[name, text] : replicationFiles(map))
            files.emplace_back(QDir(path).filePath(QString::fromStdString(name)),
                               QByteArray::fromStdString(text));
        return files;
    }
    switch (format.kind) {
    case FileKind::CslJson: return {{path, QByteArray::fromStdString(writeCslJson(map))}};
    case FileKind::BibTex: return {{path, QByteArray::fromStdString(writeBibTex(map))}};
    default: return graphFilesOf(map, format.kind, path, format.options);
    }
}

} // namespace entente
