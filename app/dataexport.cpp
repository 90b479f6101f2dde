// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "dataexport.h"

#include "models/formats/bibliography/citations.h"
#include "models/formats/bibliography/replication.h"
#include "models/formats/graphs/graphmap.h"
#include "models/formats/tables/dyadyears.h"
#include "models/map/edits.h"
#include "models/words/counts.h"

#include <QCoreApplication>
#include <QDir>

namespace entente {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(DataExport)
};

std::vector<std::string> allButTheSources(const AllianceMap &map)
{
    std::vector<std::string> list;
    if (const int count = int(map.actors().size()))
        list.push_back(actorsCounted(count));
    if (const int count = int(map.ties().size()))
        list.push_back(Words::tr("%n tie(s), with the evidence", nullptr, count).toStdString());
    if (const int count = int(map.events().size()))
        list.push_back(eventsCounted(count));
    return list;
}

/// A graph that the formats of graph files write.
DataFormat graph(const QString &name, const char *suffix, FileKind kind,
                 const GraphFileOptions &options = {})
{
    return {name, QLatin1String(suffix),
            [kind, options](const AllianceMap &map, const QString &path) {
                return graphFilesOf(map, kind, path, options);
            },
            [kind](const AllianceMap &map) { return lossesIn(map, graphFormat(kind)); }};
}

/// One file, whose text a function makes of the sources.
DataFormat sources(const QString &name, const char *suffix,
                   std::string (*write)(const AllianceMap &))
{
    return {name, QLatin1String(suffix),
            [write](const AllianceMap &map, const QString &path) {
                return NamedFiles{{path, QByteArray::fromStdString(write(map))}};
            },
            allButTheSources};
}

std::vector<std::string> allButDyadYears(const AllianceMap &map)
{
    std::vector<std::string> list;
    if (const int count = int(map.ties().size()))
        list.push_back(
            Words::tr("evidence, means and days of %n tie(s)", nullptr, count).toStdString());
    if (const int count = int(map.events().size()))
        list.push_back(eventsCounted(count));
    return list;
}

NamedFiles panel(const AllianceMap &map, const QString &path)
{
    return {{path, QByteArray::fromStdString(dyadYears(map))}};
}

NamedFiles replicationFolder(const AllianceMap &map, const QString &path)
{
    NamedFiles files;
    for (const auto &[name, text] : replicationFiles(map))
        files.emplace_back(QDir(path).filePath(QString::fromStdString(name)),
                           QByteArray::fromStdString(text));
    return files;
}

} // namespace

const std::vector<DataFormat> &dataFormats()
{
    static const std::vector<DataFormat> all = {
        graph(Words::tr("GEXF 1.3 (Gephi)"), ".gexf", FileKind::Gexf),
        graph(Words::tr("GEXF 1.2 (older programs, networkx 2)"), ".gexf", FileKind::Gexf,
              {GexfVersion::V1_2, false}),
        graph(Words::tr("GraphML (networkx, igraph, R)"), ".graphml", FileKind::GraphMl),
        graph(Words::tr("GraphML with shapes and labels (yEd)"), ".graphml", FileKind::GraphMl,
              {GexfVersion::V1_3, true}),
        graph(Words::tr("DOT (Graphviz)"), ".dot", FileKind::Dot),
        graph(Words::tr("CX2 (Cytoscape)"), ".cx2", FileKind::Cx2),
        graph(Words::tr("Cytoscape.js"), ".cyjs", FileKind::Cyjs),
        graph(Words::tr("Two tables, CSV (actors and relations)"), ".csv", FileKind::CsvPair),
        graph(Words::tr("Pajek"), ".net", FileKind::Pajek),
        {Words::tr("Panel for statistics, CSV (pair, year and kind with standing)"),
         QStringLiteral(".dyad-years.csv"), panel, allButDyadYears},
        sources(Words::tr("Sources as CSL-JSON (Zotero)"), ".csl.json", writeCslJson),
        sources(Words::tr("Sources as BibTeX"), ".bib", writeBibTex),
        {Words::tr("Replication folder: claims, codebook, citations and the map"), QString(),
         replicationFolder, [](const AllianceMap &) { return std::vector<std::string>(); }},
    };
    return all;
}

AllianceMap partOf(const Snapshot &snapshot, MapPart part)
{
    const auto &map = snapshot.map();
    if (part == MapPart::Whole)
        return map;
    RecordSelection picked;
    for (std::size_t i = 0; i < snapshot.ties.size(); ++i) {
        const auto &tie = snapshot.ties[i];
        if (part == MapPart::InView ? tie.shown : tie.standing != Standing::Absent)
            picked.ties.insert(map.ties().at(i).id);
    }
    const auto window = snapshot.date() ? snapshot.date()->days() : DayRange();
    for (const auto &event : map.events()) {
        const bool happens =
            !snapshot.date() || (event.date && event.date->days().overlaps(window));
        if (happens && (part == MapPart::OnItsDate || snapshot.query.filter.passes(event)))
            picked.events.insert(event.id);
    }
    return excerpt(map, picked);
}

} // namespace entente
