// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "convert.h"

#include "input.h"

#include "models/document/alliancedocument.h"
#include "models/map/text.h"

#include <QFileInfo>

namespace entente {

namespace {

/// Why what lies at the place of the output is not to be replaced, or empty.
std::string keepReason(const QString &path, const Console &console)
{
    if (!QFileInfo::exists(path))
        return {};
    const auto there = readInput(path, console.in);
    if (!there.problem.empty())
        return phrase("%1 is there already and is not replaced: %2",
                      {shownPath(path), there.problem});
    if (readMap(there.text()).newerVersion)
        return phrase("%1 is of a newer version of the format and is left alone; open it with a "
                      "newer Entente",
                      {shownPath(path)});
    return {};
}

} // namespace

int runConvert(const ConvertCommand &command, const Console &console)
{
    auto map = readSoundMap(command.in, console);
    if (!map)
        return Failed;
    if (const auto reason = keepReason(command.out, console); !reason.empty()) {
        console.complain(reason);
        return Failed;
    }
    AllianceDocument document;
    document.setMap(std::move(*map));
    QString problem;
    if (document.save(command.out, &problem))
        return Succeeded;
    console.complain(problem.toStdString());
    return Failed;
}

} // namespace entente
