// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "links.h"

#include "models/map/text.h"
#include "models/words/narration.h"

namespace entente {

namespace {

constexpr QLatin1String scheme("entente");
constexpr std::pair<Item::Kind, QLatin1String> kindWords[] = {
    {Item::Kind::Actor, QLatin1String("actor/")}, {Item::Kind::Tie, QLatin1String("tie/")},
    {Item::Kind::Event, QLatin1String("event/")}, {Item::Kind::Source, QLatin1String("source/")},
    {Item::Kind::Scene, QLatin1String("scene/")},
};

/// Its words, or its id where the table has it not.
template <class RecordId, class Table, class Words>
QString labelIn(const Table &table, const RecordId &id, Words words)
{
    const auto *record = table.find(id);
    return QString::fromStdString(record ? words(*record) : displayText(id.text()));
}

} // namespace

QUrl linkTo(const Item &item)
{
    for (const auto &[kind, word] : kindWords)
        if (kind == item.kind())
            return QUrl(scheme + QLatin1Char(':') + word +
                        QString::fromLatin1(QUrl::toPercentEncoding(item.idText())));
    return {};
}

Item linkedItem(const QUrl &url)
{
    if (url.scheme() != scheme)
        return {};
    const QString path = url.path(QUrl::FullyEncoded);
    for (const auto &[kind, word] : kindWords)
        if (path.startsWith(word))
            return {kind, QUrl::fromPercentEncoding(path.mid(word.size()).toLatin1())};
    return {};
}

std::optional<QUrl> webLink(const std::string &address)
{
    const QUrl url(QString::fromStdString(address).trimmed(), QUrl::StrictMode);
    const bool web =
        url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return url.isValid() && web && !url.host().isEmpty() ? std::optional(url) : std::nullopt;
}

bool holds(const AllianceMap &map, const Item &item)
{
    return recordOf(map.actors(), item) || recordOf(map.ties(), item) ||
           recordOf(map.events(), item) || recordOf(map.sources(), item) ||
           recordOf(map.scenes(), item);
}

QString labelOf(const AllianceMap &map, const Item &item)
{
    if (const auto *id = item.as<ActorId>())
        return labelIn(map.actors(), *id,
                       [](const Actor &actor) { return displayText(actor.label()); });
    if (const auto *id = item.as<TieId>())
        return labelIn(map.ties(), *id, [&](const Tie &tie) { return tieWords(map, tie); });
    if (const auto *id = item.as<EventId>())
        return labelIn(map.events(), *id, [](const Event &event) {
            return event.title.empty() ? eventTypeWords(event.type) : displayText(event.title);
        });
    if (const auto *id = item.as<SourceId>())
        return labelIn(map.sources(), *id, [](const Source &source) {
            return source.title.empty() ? citation(source) : displayText(source.title);
        });
    if (const auto *id = item.as<SceneId>())
        return labelIn(map.scenes(), *id,
                       [](const Scene &scene) { return displayText(scene.title); });
    return {};
}

} // namespace entente
