// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "counts.h"

#include "models/map/text.h"

#include <QtGlobal>

#include <algorithm>
#include <iterator>

namespace entente {

std::string actorsCounted(int count)
{
    return translate("Counts", "%n actor(s)", nullptr, count);
}

std::string tiesCounted(int count)
{
    return translate("Counts", "%n tie(s)", nullptr, count);
}

std::string eventsCounted(int count)
{
    return translate("Counts", "%n event(s)", nullptr, count);
}

std::string sourcesCounted(int count)
{
    return translate("Counts", "%n source(s)", nullptr, count);
}

std::string scenesCounted(int count)
{
    return translate("Counts", "%n scene(s)", nullptr, count);
}

std::string countInWords(int count)
{
    static constexpr const char *words[] = {
        translatable("Narrator", "no"),    translatable("Narrator", "one"),
        translatable("Narrator", "two"),   translatable("Narrator", "three"),
        translatable("Narrator", "four"),  translatable("Narrator", "five"),
        translatable("Narrator", "six"),   translatable("Narrator", "seven"),
        translatable("Narrator", "eight"), translatable("Narrator", "nine"),
        translatable("Narrator", "ten"),   translatable("Narrator", "eleven"),
        translatable("Narrator", "twelve")};
    return count >= 0 && count < int(std::size(words))
               ? translate("Narrator", words[std::size_t(count)])
               : std::to_string(count);
}

std::string actorsInWords(const AllianceMap &map, const std::vector<int> &actors)
{
    const auto areAll = [&](ActorKind kind) {
        return std::all_of(actors.begin(), actors.end(), [&](int actor) {
            return map.actors().at(std::size_t(actor)).kind == kind;
        });
    };
    const auto *pattern =
        areAll(ActorKind::State)        ? QT_TRANSLATE_N_NOOP("Narrator", "%1 state(s)")
        : areAll(ActorKind::Government) ? QT_TRANSLATE_N_NOOP("Narrator", "%1 government(s)")
        : areAll(ActorKind::ArmedGroup) ? QT_TRANSLATE_N_NOOP("Narrator", "%1 armed group(s)")
                                        : QT_TRANSLATE_N_NOOP("Narrator", "%1 actor(s)");
    const int count = int(actors.size());
    return phrase(translate("Narrator", pattern, nullptr, count), {countInWords(count)});
}

} // namespace entente
