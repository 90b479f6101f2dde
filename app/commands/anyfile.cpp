// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "anyfile.h"

#include "input.h"

#include "models/document/alliancedocument.h"
#include "models/files/graphfiles.h"
#include "models/formats/bibliography/citations.h"
#include "models/map/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t mostToldWarnings = 10;

/// The helper program is found beside the program, which only an application object can tell.
ReadMap readGraph(FileKind kind, const QByteArray &bytes)
{
    if (kind != FileKind::Dot || QCoreApplication::instance())
        return readGraphFile(kind, bytes);
    static char name[] = "entente";
    char *arguments[] = {name, nullptr};
    int count = 1;
    QCoreApplication application(count, arguments);
    return readGraphFile(kind, bytes);
}

/// Piece by piece, so that a large file is never in memory beside its map.
AnyFile readMapFile(const QString &path)
{
    if (auto problem = inputProblem(path); !problem.empty())
        return {{}, std::move(problem)};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {{},
                phrase(translate("CommandLine", "it cannot be opened (%1)"),
                       {file.errorString().toStdString()})};
    AnyFile read{readMap([&] {
                     file.seek(0);
                     return ByteSource([&](char *to, std::size_t most) {
                         return std::size_t(std::max<qint64>(file.read(to, qint64(most)), 0));
                     });
                 }),
                 {}};
    if (file.error() != QFileDevice::NoError)
        return {{},
                phrase(translate("CommandLine", "it cannot be read (%1)"),
                       {file.errorString().toStdString()})};
    return read;
}

AnyFile readPair(const QString &path, std::istream &in)
{
    const auto pair = pairOf(path);
    const auto actors = readInput(pair.actors, in), ties = readInput(pair.ties, in);
    if (!actors.problem.empty() || !ties.problem.empty())
        return {{}, actors.problem.empty() ? ties.problem : actors.problem};
    return {readPairFiles(actors.bytes, ties.bytes), {}};
}

/// Why what lies at the place of the output is not to be replaced, or empty.
std::string keepReason(const QString &path, const Console &console)
{
    if (!QFileInfo::exists(path))
        return {};
    const auto there = readInput(path, console.in);
    if (!there.problem.empty())
        return phrase(translate("CommandLine", "%1 is there already and is not replaced: %2"),
                      {shownPath(path), there.problem});
    if (readMap(there.text()).newerVersion)
        return phrase(
            translate("CommandLine",
                      "%1 is of a newer version of the format and is left alone; open it with a "
                      "newer Entente"),
            {shownPath(path)});
    return {};
}

void tellWarnings(const QString &path, const ReadMap &read, const Console &console)
{
    std::size_t told = 0;
    for (const auto &diagnostic : read.diagnostics)
        if (++told <= mostToldWarnings)
            console.complain(placedWords(path, diagnostic));
    if (told > mostToldWarnings)
        console.complain(
            phrase(translate("CommandLine", "… and %n more; “entente check %1” lists them all",
                             nullptr, int(told - mostToldWarnings)),
                   {shownPath(path)}));
}

} // namespace

AnyFile readAnyFile(const QString &path, std::istream &in)
{
    const auto kind = path == QStringLiteral("-") ? FileKind::Map : kindOfFile(path);
    if (kind == FileKind::Table && isPair(path))
        return readPair(path, in);
    if (kind == FileKind::Table)
        return {{}, translate("CommandLine", "it is a table; “entente import” reads it")};
    if (kind == FileKind::Unknown)
        return {{},
                phrase(translate("CommandLine",
                                 "its format is not known; its name is to end in one of %1"),
                       {mapEndings().join(QStringLiteral(", ")).toStdString()})};
    if (kind == FileKind::Map && path != QStringLiteral("-"))
        return readMapFile(path);
    const auto input = readInput(path, in);
    if (!input.problem.empty())
        return {{}, input.problem};
    switch (kind) {
    case FileKind::Map: return {readMap(input.text()), {}};
    case FileKind::CslJson: return {readCslJson(input.text()), {}};
    case FileKind::BibTex: return {readBibTex(input.text()), {}};
    default: return {readGraph(kind, input.bytes), {}};
    }
}

std::optional<AllianceMap> readAnyMap(const QString &path, const Console &console)
{
    const auto kind = kindOfFile(path);
    if (path == QStringLiteral("-") || kind == FileKind::Map)
        return readSoundMap(path, console);
    auto file = readAnyFile(path, console.in);
    if (!file.problem.empty()) {
        console.complain(shownPath(path) + ": " + file.problem);
        return std::nullopt;
    }
    if (file.read.errors() > 0) {
        tellErrors(path, file.read, console);
        return std::nullopt;
    }
    tellWarnings(path, file.read, console);
    return std::move(file.read.map);
}

bool writeFiles(const std::vector<std::pair<QString, QByteArray>> &files, const Console &console)
{
    std::vector<std::unique_ptr<QSaveFile>> open;
    for (const auto &[path, bytes] : files) {
        auto &file = open.emplace_back(std::make_unique<QSaveFile>(path));
        const QFileInfo there(path);
        if (there.exists() && !there.isFile()) {
            console.complain(
                phrase(translate("CommandLine", "%1 is there already and is no ordinary file"),
                       {shownPath(path)}));
            return false;
        }
        if (!file->open(QIODevice::WriteOnly) || file->write(bytes) != bytes.size()) {
            console.complain(phrase(translate("CommandLine", "%1 cannot be written (%2)"),
                                    {shownPath(path), file->errorString().toStdString()}));
            return false;
        }
    }
    for (auto &file : open)
        if (!file->commit()) {
            console.complain(
                phrase(translate("CommandLine", "%1 cannot be written (%2)"),
                       {shownPath(file->fileName()), file->errorString().toStdString()}));
            return false;
        }
    return true;
}

bool writeMapFile(AllianceMap map, const QString &path, const Console &console)
{
    if (const auto reason = keepReason(path, console); !reason.empty()) {
        console.complain(reason);
        return false;
    }
    AllianceDocument document;
    document.setMap(std::move(map));
    QString problem;
    if (document.save(path, &problem))
        return true;
    console.complain(problem.toStdString());
    return false;
}

} // namespace entente
