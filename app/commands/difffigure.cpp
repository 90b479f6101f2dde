// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "connect.h"

#include "models/connect/comparison.h"
#include "models/export/comparisonfigure.h"
#include "models/export/writer.h"
#include "models/map/text.h"

#include <QFileInfo>

namespace entente {

namespace {

ComparedStates statesOf(const DiffCommand &command, const AllianceMap &map,
                        const std::optional<AllianceMap> &other)
{
    if (other)
        return comparedFiles(map, QFileInfo(command.file).fileName(), *other,
                             QFileInfo(command.other).fileName());
    const auto index = std::make_shared<const MapIndex>(map);
    if (command.dates)
        return comparedDates(index, command.dates->first, command.dates->second);
    return comparedVoices(index, command.voices.at(0).toStdString(),
                          command.voices.at(1).toStdString());
}

} // namespace

bool writeDiffFigure(const DiffCommand &command, const AllianceMap &map,
                     const std::optional<AllianceMap> &other, QString *problem)
{
    const auto states = std::make_shared<const ComparedStates>(statesOf(command, map, other));
    const auto &index = *states->merged->both.index;
    auto arrangement = measure(index);
    placeMissing(index, arrangement);
    auto options = comparisonOptions(states, command.sideBySide);
    options.size = command.size;
    options.theme = command.theme;
    return writeFigure(states->merged->both, arrangement, options, command.out, problem);
}

} // namespace entente
