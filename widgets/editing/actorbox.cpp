// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "actorbox.h"

#include "fieldwords.h"

#include "models/words/narration.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace entente {

std::optional<ActorId> actorNamed(const AllianceMap &map, const QString &name)
{
    return ActorNames(map).find(name);
}

namespace {

QStringList sortedNames(const AllianceMap &map)
{
    QStringList names;
    for (const auto &actor : map.actors())
        names << text(actor.name);
    names.removeDuplicates();
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
        return QString::localeAwareCompare(a, b) < 0;
    });
    return names;
}

} // namespace

ActorBox::ActorBox(const AllianceMap &map, QWidget *parent)
    : QWidget(parent)
    , m_map(map)
    , m_names(map)
    , m_list(new QComboBox(this))
    , m_line(new QLineEdit(m_list))
    , m_kind(new QComboBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_list, 1);
    m_list->setEditable(true);
    m_list->setLineEdit(m_line);
    m_list->setInsertPolicy(QComboBox::NoInsert);
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMaxVisibleItems(14);
    m_list->addItems(sortedNames(map));
    m_list->setCurrentIndex(-1);
    row->addWidget(m_kind);
    auto *completer = new QCompleter(m_names.names(), this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
    m_line->setPlaceholderText(tr("choose or type an actor; a new name makes a new one"));
    for (std::size_t i = 0; i < allWords<ActorKind>().size(); ++i)
        m_kind->addItem(tr("new: %1").arg(text(actorKindWords(ActorKind(i)))));
    m_kind->setAccessibleName(tr("Kind of the new actor"));
    m_kind->hide();
    setFocusProxy(m_list);
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
