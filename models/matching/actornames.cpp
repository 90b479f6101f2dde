// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "actornames.h"

#include "foldedtext.h"
#include "models/map/text.h"

#include <algorithm>

namespace entente {

ActorNames::ActorNames(const AllianceMap &map)
{
    for (const auto &actor : map.actors())
        add(actor.label(), actor.id);
    for (const auto &actor : map.actors())
        for (const auto &name : allNames(actor))
            add(name, actor.id);
    for (const auto &actor :
         map.actors()) { // an id is a name of last resort, and offered to nobody
        auto &meant = m_byName[foldedText(QString::fromStdString(actor.id.text()))];
        if (meant.empty())
            meant.push_back(actor.id);
    }
}

void ActorNames::add(const std::string &name, const ActorId &actor)
{
    const auto shown = QString::fromStdString(displayText(name));
    const auto key = foldedText(shown);
    if (key.isEmpty())
        return;
    auto &meant = m_byName[key];
    if (std::find(meant.begin(), meant.end(), actor) != meant.end())
        return;
    meant.push_back(actor);
    if (!m_names.contains(shown))
        m_names << shown;
}

std::vector<ActorId> ActorNames::meantBy(const QString &name) const
{
    return m_byName.value(foldedText(name));
}

std::optional<ActorId> ActorNames::find(const QString &name) const
{
    const auto meant = meantBy(name);
    return meant.size() == 1 ? std::optional(meant.front()) : std::nullopt;
}

std::vector<ActorId> ActorNames::namedIn(const QString &sentence) const
{
    const auto text = foldedText(sentence);
    struct Mention
    {
        qsizetype start;
        qsizetype length;
        ActorId actor;
    };
    std::vector<Mention> mentions;
    for (auto it = m_byName.begin(); it != m_byName.end(); ++it) {
        if (it->size() != 1 || it.key().size() < 2)
            continue;
        for (auto at = text.indexOf(it.key()); at >= 0; at = text.indexOf(it.key(), at + 1)) {
            const auto end = at + it.key().size();
            const bool whole = (at == 0 || !text[at - 1].isLetterOrNumber()) &&
                               (end == text.size() || !text[end].isLetterOrNumber());
            if (whole)
                mentions.push_back({at, it.key().size(), it->front()});
        }
    }
    std::sort(mentions.begin(), mentions.end(), [](const Mention &a, const Mention &b) {
        return a.start != b.start ? a.start < b.start : a.length > b.length;
    });
    std::vector<ActorId> actors;
    qsizetype taken = 0;
    for (const auto &mention : mentions) {
        if (mention.start < taken)
            continue;
        taken = mention.start + mention.length;
        if (std::find(actors.begin(), actors.end(), mention.actor) == actors.end())
            actors.push_back(mention.actor);
    }
    return actors;
}

} // namespace entente
