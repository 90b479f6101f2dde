// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/snapshot.h"
#include "models/document/selection.h"
#include "models/picture/theme.h"

#include <QString>

#include <vector>

namespace entente {

/// What a page is made from: the map on one day, the look, and the width of the column in pixels.
struct PageContext
{
    const Snapshot &snapshot;
    const Theme &theme;
    int width = 320;
};

/// The inspector's pages as HTML: pure functions. Every text of the map is escaped; pictures and
/// links name records of the map and are resolved by the inspector; web addresses are links only
/// where they are http or https.
QString mapPage(const PageContext &context);
/// About one record, which the map must have.
QString actorPage(const PageContext &context, const ActorId &id);
QString tiePage(const PageContext &context, const TieId &id);
QString eventPage(const PageContext &context, const EventId &id);
QString sourcePage(const PageContext &context, const SourceId &id);
QString scenePage(const PageContext &context, const SceneId &id);
/// What two actors of the map have between them.
QString pairPage(const PageContext &context, const ActorId &a, const ActorId &b);
/// Several records as links, by kind.
QString itemsPage(const PageContext &context, const std::vector<Item> &items);

/// The page for what is selected: a record, a pair of actors, several records, or the map where
/// nothing is.
QString pageOf(const PageContext &context, const std::vector<Item> &items);

} // namespace entente
