// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "connect.h"
#include "input.h"

#include "models/connect/names.h"
#include "models/map/text.h"

namespace entente {

namespace {

/// The actor that is called so, or -1 and the reason told.
int actorCalled(const AllianceMap &map, const QString &words, const Console &console)
{
    const auto actors = actorsCalled(map, words.toStdString());
    const auto shown = displayText(words.toStdString());
    if (actors.empty()) {
        console.complain(phrase(
            translate("CommandLine", "the map has no actor “%1”; “entente info” lists its actors"),
            {shown}));
        return -1;
    }
    if (actors.size() > 1) {
        std::vector<std::string> ids;
        for (const int actor : actors)
            ids.push_back(map.actors().at(std::size_t(actor)).id.text());
        console.complain(phrase(translate("CommandLine", "“%1” may be %2; write the id"),
                                {shown, displayText(listWords(ids))}));
        return -1;
    }
    return actors.front();
}

} // namespace

std::optional<TwoActors> readTwoActors(const QString &file, const QString &a, const QString &b,
                                       const Console &console)
{
    auto map = readSoundMap(file, console);
    if (!map)
        return std::nullopt;
    TwoActors two;
    two.a = actorCalled(*map, a, console);
    two.b = two.a < 0 ? -1 : actorCalled(*map, b, console);
    if (two.b < 0)
        return std::nullopt;
    two.index = std::make_shared<const MapIndex>(std::move(*map));
    return two;
}

} // namespace entente
