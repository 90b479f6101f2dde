// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "render.h"

#include "models/map/text.h"
#include "models/matching/actornames.h"

#include <QRegularExpression>

namespace entente {

namespace {

/// An id means its own actor, whoever else may be called so.
std::vector<std::string> idsOf(const AllianceMap &map, const QString &words)
{
    if (map.actors().contains(ActorId(words.toStdString())))
        return {words.toStdString()};
    std::vector<std::string> ids;
    for (const auto &id : ActorNames(map).meantBy(words))
        ids.push_back(id.text());
    return ids;
}

FocusWords found(const AllianceMap &map, const QString &words, int steps)
{
    const auto ids = idsOf(map, words);
    const auto shown = displayText(words.toStdString());
    if (ids.empty())
        return {
            {},
            steps,
            phrase(translate("CommandLine",
                             "--focus: the map has no actor “%1”; “entente info” lists its actors"),
                   {shown})};
    if (ids.size() > 1)
        return {{},
                steps,
                phrase(translate("CommandLine", "--focus: “%1” may be %2; write the id"),
                       {shown, displayText(listWords(ids))})};
    return {ActorId(ids.front()), steps, {}};
}

} // namespace

FocusWords focusFromWords(const AllianceMap &map, const QString &words)
{
    static const QRegularExpression withSteps(QStringLiteral("^(.+):([0-9]+)$"),
                                              QRegularExpression::DotMatchesEverythingOption);
    const auto match = withSteps.match(words);
    if (!match.hasMatch() || !idsOf(map, words).empty())
        return found(map, words, 1);
    const int steps = match.captured(2).toInt();
    if (match.captured(2).size() > 1 || steps < 1)
        return {{},
                1,
                phrase(translate("CommandLine", "--focus: steps are 1 to 9, not %1"),
                       {match.captured(2).toStdString()})};
    return found(map, match.captured(1), steps);
}

} // namespace entente
