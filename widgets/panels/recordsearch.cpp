// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "recordsearch.h"

#include "models/map/text.h"
#include "models/matching/foldedtext.h"
#include "models/matching/searchwords.h"
#include "models/picture/textmeasure.h"
#include "models/words/narration.h"
#include "widgets/inspector/links.h"

#include <algorithm>

namespace entente {

RecordSearch::RecordSearch(const AllianceMap &map)
{
    for (const auto &actor : map.actors()) {
        QStringList names;
        for (const auto &name : allNames(actor))
            names << shown(name);
        add(Item(actor.id), shown(actor.label()), shown(sentenceCase(actorKindWords(actor.kind))),
            names);
    }
    for (const auto &event : map.events()) {
        const auto type = shown(sentenceCase(eventTypeWords(event.type)));
        add(Item(event.id), labelOf(map, Item(event.id)),
            QStringLiteral("%1 · %2").arg(type, QString::fromStdString(eventDateWords(event))),
            {type, shown(event.place)});
    }
    for (const auto &source : map.sources()) {
        QStringList names{shown(source.containerTitle), shown(source.publisher)};
        for (const auto &author : source.authors)
            names << shown(author);
        add(Item(source.id), labelOf(map, Item(source.id)),
            QString::fromStdString(citation(source)), names);
    }
    int number = 0;
    for (const auto &scene : map.scenes()) {
        auto detail = tr("Scene %1").arg(++number);
        if (const auto &date = scene.view.query.date)
            detail = QStringLiteral("%1 · %2").arg(detail, shown(date->words()));
        add(Item(scene.id), shown(scene.title), detail, {shown(scene.caption)});
    }
}

void RecordSearch::add(Item item, QString label, QString detail, QStringList names)
{
    names.prepend(label);
    names.removeAll(QString());
    names.removeDuplicates();
    QStringList folded;
    for (const auto &name : names)
        folded << foldedText(name);
    m_entries.push_back({std::move(item), std::move(label), std::move(detail), std::move(names),
                         std::move(folded)});
}

std::vector<SearchHit> RecordSearch::find(const QString &text, std::size_t most) const
{
    const SearchWords words(text);
    if (words.isEmpty())
        return {};
    struct Found
    {
        SearchMatch match;
        const Entry *entry;
    };
    std::vector<Found> found;
    for (const auto &entry : m_entries)
        if (const auto match = words.foundIn(entry.folded))
            found.push_back({*match, &entry});
    std::stable_sort(found.begin(), found.end(), [](const Found &a, const Found &b) {
        return std::pair(a.entry->item.kind(), a.match.rank) <
               std::pair(b.entry->item.kind(), b.match.rank);
    });
    std::vector<SearchHit> hits;
    for (const auto &[match, entry] : found) {
        if (hits.size() == most)
            break;
        const bool otherName = match.name > 0 && entry->item.as<ActorId>();
        hits.push_back({entry->item, entry->label,
                        otherName
                            ? QStringLiteral("%1 · %2").arg(entry->detail, entry->names[match.name])
                            : entry->detail});
    }
    return hits;
}

} // namespace entente
