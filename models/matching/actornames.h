// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/alliancemap.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace entente {

/// Who is meant by a name: the actors of one map by all their names, without regard to case and
/// accents. A value.
class ActorNames
{
public:
    ActorNames() = default;
    explicit ActorNames(const AllianceMap &map);

    /// The actor of that name, short name, alias or id. Nothing where there is none, or where two
    /// share it.
    std::optional<ActorId> find(const QString &name) const;
    /// All that share the name.
    std::vector<ActorId> meantBy(const QString &name) const;
    bool isAmbiguous(const QString &name) const { return meantBy(name).size() > 1; }
    /// Every name, for completion: labels first.
    const QStringList &names() const { return m_names; }
    /// The actors that a sentence names, in its order, each once; of names within names the
    /// longest.
    std::vector<ActorId> namedIn(const QString &sentence) const;

private:
    void add(const std::string &name, const ActorId &actor);

    QHash<QString, std::vector<ActorId>> m_byName; // folded
    QStringList m_names;
};

} // namespace entente
