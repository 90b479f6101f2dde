// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/selection.h"
#include "models/map/alliancemap.h"
#include "models/picture/theme.h"

#include <QHash>
#include <QIcon>

namespace entente {

/// The small pictures of records in lists: an actor's emblem, an event's dot in the colour of its
/// lane, a source's sheet. Drawn when first asked for.
class RecordIcons
{
public:
    static constexpr int side = 22;

    void setTheme(const Theme &theme);
    const Theme &theme() const { return m_theme; }
    /// The map is another one.
    void clear() { m_icons.clear(); }

    /// Drawn from the map when first asked for, and kept until clear().
    QIcon icon(const AllianceMap &map, const Item &item) const;

private:
    Theme m_theme = Theme::of(Theme::Name::Light);
    mutable QHash<QString, QIcon> m_icons;
};

} // namespace entente
