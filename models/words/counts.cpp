// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "counts.h"

#include "models/map/text.h"

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

} // namespace entente
