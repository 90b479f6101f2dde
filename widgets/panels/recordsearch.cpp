// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "recordsearch.h"

#include "models/analysis/narration.h"
#include "models/map/text.h"
#include "widgets/inspector/links.h"

#include <algorithm>

namespace entente {

namespace {

QString shown(const std::string &text)
{
    return QString::fromStdString(displayText(text));
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

constexpr int notFound = 100;

/// 0: the text begins so; 1: one of its words does; 2: it holds the word.
int placeRank(const QString &text, const QString &word)
{
    int best = notFound;
    for (auto at = text.indexOf(word); at >= 0 && best > 1; at = text.indexOf(word, at + 1))
        best = std::min(best, at == 0 ? 0 : text[at - 1].isLetterOrNumber() ? 2 : 1);
    return best;
}

} // namespace

RecordSearch::RecordSearch(const AllianceMap &map)
{
    for (const auto &actor : map.actors()) {
        QStringList names{shown(actor.name)};
        for (const auto &alias : actor.aliases)
            names << shown(alias);
        for (const auto &[language, name] : actor.names)
            names << shown(name);
        add(itemOf(actor.id), shown(actor.label()),
            capitalised(QString::fromStdString(actorKindWords(actor.kind))), names);
    }
    for (const auto &event : map.events()) {
        const auto type = capitalised(QString::fromStdString(eventTypeWords(event.type)));
        add(itemOf(event.id), labelOf(map, itemOf(event.id)),
            QStringLiteral("%1 · %2").arg(type, QString::fromStdString(eventDateWords(event))),
            {type, shown(event.place)});
    }
    for (const auto &source : map.sources()) {
        QStringList names{shown(source.containerTitle), shown(source.publisher)};
        for (const auto &author : source.authors)
            names << shown(author);
        add(itemOf(source.id), labelOf(map, itemOf(source.id)),
            QString::fromStdString(citation(source)), names);
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

int RecordSearch::rank(const Entry &entry, const QStringList &words, int *foundIn)
{
    int worst = 0;
    for (const auto &word : words) {
        int best = notFound;
        for (int i = 0; i < int(entry.folded.size()); ++i) {
            const int place = placeRank(entry.folded[i], word);
            const int its =
                place == notFound ? notFound : place * 2 + (i > 0); // the label before other names
            if (its < best) {
                best = its;
                *foundIn = i;
            }
        }
        worst = std::max(worst, best);
    }
    return worst;
}

std::vector<SearchHit> RecordSearch::find(const QString &text, std::size_t most) const
{
    const auto words = foldedText(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    struct Found
    {
        int rank;
        const Entry *entry;
        int name;
    };
    std::vector<Found> found;
    for (const auto &entry : m_entries) {
        int name = 0;
        if (const int its = rank(entry, words, &name); its < notFound)
            found.push_back({its, &entry, name});
    }
    std::stable_sort(found.begin(), found.end(), [](const Found &a, const Found &b) {
        return std::pair(a.entry->item.kind, a.rank) < std::pair(b.entry->item.kind, b.rank);
    });
    std::vector<SearchHit> hits;
    for (const auto &[its, entry, name] : found) {
        if (hits.size() == most)
            break;
        const bool otherName = name > 0 && entry->item.kind == Item::Kind::Actor;
        hits.push_back({entry->item, entry->label,
                        otherName ? QStringLiteral("%1 · %2").arg(entry->detail, entry->names[name])
                                  : entry->detail});
    }
    return hits;
}

} // namespace entente
