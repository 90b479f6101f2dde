// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "convert.h"

#include "anyfile.h"
#include "excerpt.h"

#include "../dataexport.h"

#include "models/files/graphfiles.h"
#include "models/formats/bibliography/citations.h"
#include "models/formats/graphs/graphmap.h"
#include "models/formats/tables/dyadyears.h"
#include "models/map/text.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace entente {

namespace {

void tellLosses(const AllianceMap &map, FileKind kind, const Console &console)
{
    const auto losses = lossesIn(map, graphFormat(kind));
    if (losses.empty())
        return;
    console.complain(phrase(translate("CommandLine", "%1 does not hold all of the map. Left out:"),
                            {formatName(kind).toStdString()}));
    for (const auto &loss : losses)
        console.complain("    " + loss);
}

bool writeGraph(const AllianceMap &map, FileKind kind, const ConvertCommand &command,
                const Console &console)
{
    tellLosses(map, kind, console);
    GraphFileOptions options;
    options.gexf =
        command.gexfVersion == QStringLiteral("1.2") ? GexfVersion::V1_2 : GexfVersion::V1_3;
    options.forYed = command.forYed;
    return writeFiles(graphFilesOf(map, kind, command.out, options), console);
}

/// OUT.dyad-years.csv
bool isPanel(const QString &path)
{
    return path.endsWith(QStringLiteral(".dyad-years.csv"), Qt::CaseInsensitive);
}

/// A format that is only written: no kind of file, but on the list of formats.
bool writeOther(const AllianceMap &map, const QString &path, const Console &console)
{
    for (const auto &format : dataFormats())
        if (!format.suffix.isEmpty() && path.endsWith(format.suffix, Qt::CaseInsensitive))
            return writeFiles(format.files(map, path), console);
    return false;
}

bool writeFolder(const AllianceMap &map, const QString &path, const Console &console)
{
    if (!QDir().mkpath(path)) {
        console.complain(
            phrase(translate("CommandLine", "the folder %1 cannot be made"), {shownPath(path)}));
        return false;
    }
    const auto &formats = dataFormats();
    const auto folder = std::find_if(formats.begin(), formats.end(),
                                     [](const auto &format) { return format.suffix.isEmpty(); });
    return folder != formats.end() && writeFiles(folder->files(map, path), console);
}

} // namespace

int runConvert(const ConvertCommand &command, const Console &console)
{
    auto map = readAnyMap(command.in, console);
    if (map && (command.date || !command.where.isEmpty()) && !isPanel(command.out))
        map = partOf(*map, command.date, command.where, console);
    else if (map && !command.where.isEmpty())
        map = partOf(*map, std::nullopt, command.where, console);
    if (!map)
        return Failed;
    const auto text = [&](const std::string &content) {
        return writeFiles({{command.out, QByteArray::fromStdString(content)}}, console);
    };
    bool written = false;
    if (isPanel(command.out)) {
        written = text(dyadYears(*map, command.date ? command.date->days() : DayRange()));
    } else if (command.out.endsWith(u'/')) {
        written = writeFolder(*map, command.out, console);
    } else {
        auto kind = kindOfFile(command.out);
        kind = kind == FileKind::Table ? FileKind::CsvPair : kind;
        written = kind == FileKind::CslJson   ? text(writeCslJson(*map))
                  : kind == FileKind::BibTex  ? text(writeBibTex(*map))
                  : kind == FileKind::Map     ? writeMapFile(std::move(*map), command.out, console)
                  : kind == FileKind::Unknown ? writeOther(*map, command.out, console)
                                              : writeGraph(*map, kind, command, console);
    }
    return written ? Succeeded : Failed;
}

} // namespace entente
