// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "actorbox.h"

#include "fieldwords.h"

#include "models/words/narration.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>

namespace entente {

std::optional<ActorId> actorNamed(const AllianceMap &map, const QString &name)
{
    return ActorNames(map).find(name);
}

ActorBox::ActorBox(const AllianceMap &map, QWidget *parent)
    : QWidget(parent)
    , m_map(map)
    , m_names(map)
    , m_line(new QLineEdit(this))
    , m_kind(new QComboBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line, 1);
    row->addWidget(m_kind);
    auto *completer = new QCompleter(m_names.names(), this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
    m_line->setPlaceholderText(tr("name of an actor; a new name makes a new one"));
    for (std::size_t i = 0; i < allWords<ActorKind>().size(); ++i)
        m_kind->addItem(tr("new: %1").arg(text(actorKindWords(ActorKind(i)))));
    m_kind->setAccessibleName(tr("Kind of the new actor"));
    m_kind->hide();
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        m_kind->setVisible(!isEmpty() && !known());
        Q_EMIT changed();
    });
}

void ActorBox::setActor(const ActorId &id)
{
    const auto *actor = m_map.actors().find(id);
    m_line->setText(actor ? text(actor->name) : QString());
    m_given = id;
    m_givenName = name();
}

void ActorBox::setName(const QString &name)
{
    m_line->setText(name);
}

QString ActorBox::name() const
{
    return m_line->text().trimmed();
}

std::optional<ActorId> ActorBox::known() const
{
    if (isEmpty())
        return std::nullopt;
    return name() == m_givenName && !m_given.empty() ? std::optional(m_given)
                                                     : m_names.find(name());
}

ActorId ActorBox::actorIn(PatchChain &chain) const
{
    if (isEmpty())
        return {};
    if (const auto id = known())
        return *id;
    if (const auto id = actorNamed(chain.map(), name())) // made by another line of the same form
        return *id;
    Actor actor;
    actor.name = typedText(name());
    actor.id = ActorId(freeId(chain.map(), actor.name));
    actor.kind = ActorKind(m_kind->currentIndex());
    MapPatch patch;
    patch.put(actor);
    chain.add(patch);
    return actor.id;
}

} // namespace entente
