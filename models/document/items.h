// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "selection.h"

#include "models/map/ids.h"

namespace entente {

/// A record's id as something to point at.
inline Item itemOf(const ActorId &id)
{
    return {Item::Kind::Actor, QString::fromStdString(id.text())};
}
inline Item itemOf(const TieId &id)
{
    return {Item::Kind::Tie, QString::fromStdString(id.text())};
}
inline Item itemOf(const EventId &id)
{
    return {Item::Kind::Event, QString::fromStdString(id.text())};
}
inline Item itemOf(const SourceId &id)
{
    return {Item::Kind::Source, QString::fromStdString(id.text())};
}

} // namespace entente
