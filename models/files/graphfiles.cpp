// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphfiles.h"

#include "models/formats/graphs/csvpair.h"
#include "models/formats/graphs/cytoscape.h"
#include "models/formats/graphs/dot.h"
#include "models/formats/graphs/edgelines.h"
#include "models/formats/graphs/gml.h"
#include "models/formats/graphs/graphmap.h"
#include "models/formats/graphs/graphml.h"
#include "models/formats/graphs/kumu.h"
#include "models/formats/graphs/pajek.h"
#include "models/layout/layoutjob.h"
#include "models/map/text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

namespace entente {

namespace {

std::string_view textOf(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

ReadGraph graphIn(FileKind kind, const QByteArray &bytes)
{
    const auto text = textOf(bytes);
    switch (kind) {
    case FileKind::Gexf: return readGexf(text);
    case FileKind::GraphMl: return readGraphMl(text);
    case FileKind::Dot: return parsedByHelper(bytes);
    case FileKind::Cx2: return readCx2(text);
    case FileKind::Cyjs: return readCyjs(text);
    case FileKind::Pajek: return readPajek(text);
    case FileKind::Gml: return readGml(text);
    case FileKind::Sif: return readSif(text);
    case FileKind::Ncol: return readNcol(text);
    case FileKind::Dl: return readDl(text);
    case FileKind::Cx: return readCx(text);
    case FileKind::Kumu: return readKumu(text);
    default: break;
    }
    ReadGraph read;
    read.error("unknown-format", translate("Files", "The format of this file is not known."),
               translate("Files",
                         "Its name is to end in .gexf, .graphml, .dot, .gv, .cx2, .cyjs, .net, "
                         ".paj, .gml, .sif, .ncol, .dl or .cx."));
    return read;
}

ReadGraph helperFailed(const QString &why)
{
    ReadGraph read;
    read.error("no-helper",
               phrase(translate("Files", "DOT is read by a helper program, and it failed: %1."),
                      {why.toStdString()}),
               translate("Files",
                         "Look whether “gc” of Graphviz can read the file; install Entente again "
                         "where it can."));
    return read;
}

} // namespace

ReadGraph parsedByHelper(const QByteArray &dot, int deadline)
{
    const auto helper = LayoutJob::helperPath();
    if (!QFileInfo(helper).isExecutable())
        return helperFailed(
            QCoreApplication::translate("Files", "it is missing (looked for %1)").arg(helper));
    QProcess process;
    process.start(helper, {QString::number(deadline / 1000 + 5)});
    if (!process.waitForStarted(deadline))
        return helperFailed(process.errorString());
    process.write(QByteArray::fromStdString(writeDotRequest(textOf(dot))));
    process.closeWriteChannel();
    if (!process.waitForFinished(deadline)) {
        process.kill();
        process.waitForFinished(1000);
        return helperFailed(QCoreApplication::translate("Files", "it took too long"));
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return helperFailed(QCoreApplication::translate("Files", "it crashed"));
    return readDotAnswer(textOf(process.readAllStandardOutput()));
}

ReadMap readGraphFile(FileKind kind, const QByteArray &bytes)
{
    return mapOf(graphIn(kind, bytes));
}

ReadMap readPairFiles(const QByteArray &actors, const QByteArray &ties)
{
    return mapOf(readCsvPair(textOf(actors), textOf(ties)));
}

std::vector<std::pair<QString, QByteArray>> graphFilesOf(const AllianceMap &map, FileKind kind,
                                                         const QString &path,
                                                         const GraphFileOptions &options)
{
    const auto graph = graphOf(map);
    const auto one = [&](const std::string &text) {
        return std::vector<std::pair<QString, QByteArray>>{{path, QByteArray::fromStdString(text)}};
    };
    switch (kind) {
    case FileKind::Gexf: return one(writeGexf(graph, options.gexf));
    case FileKind::GraphMl: return one(writeGraphMl(graph, options.forYed));
    case FileKind::Dot: return one(writeDot(graph));
    case FileKind::Cx2: return one(writeCx2(graph));
    case FileKind::Cyjs: return one(writeCyjs(graph));
    case FileKind::Pajek: return one(writePajek(graph));
    default: break;
    }
    const auto pair = writeCsvPair(graph);
    const auto paths = pairOf(path);
    return {{paths.actors, QByteArray::fromStdString(pair.actors)},
            {paths.ties, QByteArray::fromStdString(pair.ties)}};
}

} // namespace entente
