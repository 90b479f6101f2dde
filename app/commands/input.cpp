// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "input.h"

#include "models/document/loadjob.h"
#include "models/files/tableinput.h"
#include "models/map/text.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <istream>

namespace entente {

namespace {

constexpr qint64 longestInput = qint64(1) << 30;
constexpr std::size_t mostToldErrors = 20;

std::string tooLong()
{
    return translate("CommandLine", "it is larger than 1 GiB, which no map is");
}

Input readStream(std::istream &in)
{
    Input input;
    std::array<char, 65536> buffer;
    while (in.read(buffer.data(), buffer.size()), in.gcount() > 0) {
        if (input.bytes.size() + in.gcount() > longestInput)
            return {{}, tooLong()};
        input.bytes.append(buffer.data(), qsizetype(in.gcount()));
    }
    if (in.bad())
        return {{}, translate("CommandLine", "standard input cannot be read")};
    return input;
}

} // namespace

void tellErrors(const QString &path, const ReadMap &read, const Console &console)
{
    std::size_t told = 0;
    for (const auto &diagnostic : read.diagnostics) {
        if (diagnostic.severity != Diagnostic::Severity::Error || ++told > mostToldErrors)
            continue;
        console.complain(placedWords(path, diagnostic));
        console.complain("    " + diagnostic.hint);
    }
    if (told > mostToldErrors)
        console.complain(phrase(translate("CommandLine",
                                          "… and %n more errors; “entente check %1” lists them all",
                                          nullptr, int(told - mostToldErrors)),
                                {shownPath(path)}));
}

std::string inputProblem(const QString &path)
{
    auto problem = unreadableFile(path);
    return problem.empty() && QFileInfo(path).size() > longestInput ? tooLong() : problem;
}

Input readInput(const QString &path, std::istream &in)
{
    if (path == QStringLiteral("-"))
        return readStream(in);
    if (auto problem = inputProblem(path); !problem.empty())
        return {{}, std::move(problem)};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{},
                phrase(translate("CommandLine", "it cannot be opened (%1)"),
                       {file.errorString().toStdString()})};
    Input input{file.readAll(), {}};
    if (file.error() != QFileDevice::NoError)
        input.problem = phrase(translate("CommandLine", "it cannot be read (%1)"),
                               {file.errorString().toStdString()});
    return input;
}

std::optional<AllianceMap> readSoundMap(const QString &path, const Console &console,
                                        const std::function<bool(qint64, qint64)> &goOn)
{
    ReadMap read;
    if (path == QStringLiteral("-")) {
        const auto input = readInput(path, console.in);
        if (!input.problem.empty()) {
            console.complain(shownPath(path) + ": " + input.problem);
            return std::nullopt;
        }
        read = readMap(input.text());
    } else if (const auto problem = inputProblem(path); !problem.empty()) {
        console.complain(shownPath(path) + ": " + problem);
        return std::nullopt;
    } else {
        const auto all = QFileInfo(path).size();
        bool stopped = false;
        auto loaded = loadedFile(path, [&](qint64 bytes) {
            stopped = goOn && !goOn(bytes, all);
            return !stopped;
        });
        if (stopped)
            return std::nullopt;
        if (!loaded.problem.isEmpty()) {
            console.complain(loaded.problem.toStdString());
            return std::nullopt;
        }
        read = std::move(loaded.read);
    }
    if (read.errors() == 0)
        return std::move(read.map);
    tellErrors(path, read, console);
    return std::nullopt;
}

} // namespace entente
