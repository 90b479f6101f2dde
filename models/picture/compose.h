// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "arrangement.h"
#include "composeoptions.h"
#include "listchange.h"

#include "models/analysis/snapshot.h"

namespace entente {

/// The display list of a snapshot. Pure: same input, same list.
DisplayList compose(const Snapshot &snapshot, const Arrangement &arrangement,
                    const ComposeOptions &options = {});

/// Brings a list that compose() made of the snapshot `before` to what it makes of `after`, with the
/// same arrangement and options. Of a large drawing without labels on ties it composes only the
/// pairs of actors that changed.
ListChange recompose(DisplayList &list, const Snapshot &before, const Snapshot &after,
                     const Arrangement &arrangement, const ComposeOptions &options);

} // namespace entente
