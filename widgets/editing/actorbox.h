// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/edits.h"
#include "models/matching/actornames.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace entente {

/// A line for an actor, chosen from the list of all or typed, completed over names, short names and
/// aliases. A name that nobody has makes a new actor, whose kind is asked for beside it.
class ActorBox : public QWidget
{
    Q_OBJECT
public:
    explicit ActorBox(const AllianceMap &map, QWidget *parent = nullptr);

    /// Shows the actor's name; empty for an id that the map lacks.
    void setActor(const ActorId &id);
    /// As if it had been typed.
    void setName(const QString &name);
    QString name() const;
    bool isEmpty() const { return name().isEmpty(); }
    /// The actor of that name, if there is just one.
    std::optional<ActorId> known() const;
    /// The actor's id, after a new one is added to the chain; empty where the line is.
    ActorId actorIn(PatchChain &chain) const;
    QLineEdit *line() const { return m_line; }
    QComboBox *list() const { return m_list; }
    QComboBox *kindBox() const { return m_kind; }

Q_SIGNALS:
    /// Another name, or another kind for a new actor.
    void changed();

private:
    AllianceMap m_map;
    ActorNames m_names;
    ActorId m_given; // by setActor, while the name is still the one that it put there
    QString m_givenName;
    QComboBox *m_list;
    QLineEdit *m_line; // of the list
    QComboBox *m_kind;
};

/// The actor of that map who alone goes by that name.
std::optional<ActorId> actorNamed(const AllianceMap &map, const QString &name);

} // namespace entente
