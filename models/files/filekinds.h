// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/formats/graphs/graphdata.h"

#include <QString>
#include <QStringList>

namespace entente {

/// The kinds of files that Entente reads or writes.
enum class FileKind : unsigned char {
    Unknown,
    Map,
    Gexf,
    GraphMl,
    Dot,
    Cx2,
    Cyjs,
    Pajek,
    CsvPair,
    Gml,
    Sif,
    Ncol,
    Dl,
    Cx,
    Kumu,
    Table,
    CslJson,
    BibTex
};

/// By the name's ending: .entente.json, .gexf, .graphml, .dot, .gv, .cx2, .cyjs, .net, .paj, .gml,
/// .sif, .ncol, .dl, .cx, .csv, .tsv, .tab, .txt, .xlsx, .ods, .gz, .zip (tables), .bib, .csl.json.
/// A .json that is no map is looked into: Kumu and Cytoscape.js call theirs so too.
FileKind kindOfFile(const QString &path);
/// The endings of all that is read, as above, ".entente.json" first.
QStringList readableEndings();
/// Those of what is read without saying what its columns mean: maps, graphs, sources, and .csv,
/// which may stand for a pair of tables.
QStringList mapEndings();
/// True for the kinds that hold a graph: actors and ties.
bool isGraphFile(FileKind kind);
GraphFormat graphFormat(FileKind kind);
/// "GEXF", "Pajek": as people call the format.
QString formatName(FileKind kind);

/// NAME.csv, NAME.actors.csv and NAME.ties.csv stand for one pair: its two files.
struct PairPaths
{
    QString actors;
    QString ties;
};
/// The two files of a pair, by the path of either or of both without its ending.
PairPaths pairOf(const QString &path);
/// True where reading the path means reading a pair: its two files are there.
bool isPair(const QString &path);

} // namespace entente
