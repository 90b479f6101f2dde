// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "links.h"

#include "models/map/text.h"
#include "models/words/narration.h"

namespace entente {

namespace {

constexpr QLatin1String scheme("entente");
constexpr std::pair<Item::Kind, QLatin1String> kindWords[] = {
    {Item::Kind::Actor, QLatin1String("actor/")},
    {Item::Kind::Tie, QLatin1String("tie/")},
    {Item::Kind::Event, QLatin1String("event/")},
    {Item::Kind::Source, QLatin1String("source/")},
};

template <class Id, class Table, class Words>
QString labelIn(const Table &table, const QString &id, Words words)
{
    const auto *record = table.find(Id(id.toStdString()));
    return record ? QString::fromStdString(words(*record))
                  : QString::fromStdString(displayText(id.toStdString()));
}

} // namespace

QUrl linkTo(const Item &item)
{
    for (const auto &[kind, word] : kindWords)
        if (kind == item.kind)
            return QUrl(scheme + QLatin1Char(':') + word +
                        QString::fromLatin1(QUrl::toPercentEncoding(item.id)));
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
    const auto id = item.id.toStdString();
    switch (item.kind) {
    case Item::Kind::Actor: return map.actors().contains(ActorId(id));
    case Item::Kind::Tie: return map.ties().contains(TieId(id));
    case Item::Kind::Event: return map.events().contains(EventId(id));
    case Item::Kind::Source: return map.sources().contains(SourceId(id));
    case Item::Kind::None: break;
    }
    return false;
}

QString labelOf(const AllianceMap &map, const Item &item)
{
    switch (item.kind) {
    case Item::Kind::Actor:
        return labelIn<ActorId>(map.actors(), item.id,
                                [](const Actor &actor) { return displayText(actor.label()); });
    case Item::Kind::Tie:
        return labelIn<TieId>(map.ties(), item.id,
                              [&](const Tie &tie) { return tieWords(map, tie); });
    case Item::Kind::Event:
        return labelIn<EventId>(map.events(), item.id, [](const Event &event) {
            return event.title.empty() ? eventTypeWords(event.type) : displayText(event.title);
        });
    case Item::Kind::Source:
        return labelIn<SourceId>(map.sources(), item.id, [](const Source &source) {
            return source.title.empty() ? citation(source) : displayText(source.title);
        });
    case Item::Kind::None: break;
    }
    return {};
}

} // namespace entente
