// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "coding.h"

#include "models/formats/jsontext.h"
#include "quotes.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace entente {

namespace {

constexpr auto textKey = "entente:text";

void place(Coding &coding, const QuoteFinder &finder, const SourceId &source, const Item &item,
           const std::vector<Evidence> &evidence)
{
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        if (!(evidence[i].source == source))
            continue;
        const auto range = finder.find(QString::fromStdString(evidence[i].quote),
                                       QString::fromStdString(evidence[i].at));
        if (range)
            coding.passages.push_back({*range, item, i});
        else
            coding.unplaced.push_back(item);
    }
}

} // namespace

std::vector<const CodedPassage *> Coding::at(int position) const
{
    std::vector<const CodedPassage *> there;
    for (const auto &passage : passages)
        if (passage.range.contains(position))
            there.push_back(&passage);
    std::stable_sort(there.begin(), there.end(),
                     [](auto *a, auto *b) { return a->range.length < b->range.length; });
    return there;
}

const CodedPassage *Coding::of(const Item &item) const
{
    for (const auto &passage : passages)
        if (passage.item == item)
            return &passage;
    return nullptr;
}

Coding codingOf(const AllianceMap &map, const SourceId &source, const ReadingText &text)
{
    Coding coding;
    const QuoteFinder finder(text);
    const auto placeAll = [&](const auto &table) {
        for (const auto &record : table)
            place(coding, finder, source, Item(record.id), record.evidence);
    };
    placeAll(map.ties());
    placeAll(map.events());
    placeAll(map.actors());
    std::stable_sort(coding.passages.begin(), coding.passages.end(),
                     [](const auto &a, const auto &b) { return a.range.start < b.range.start; });
    coding.sentences = int(text.sentences().size());
    for (const auto &sentence : text.sentences())
        coding.codedSentences +=
            std::any_of(coding.passages.begin(), coding.passages.end(),
                        [&](const auto &passage) { return passage.range.overlaps(sentence); });
    return coding;
}

std::optional<QString> keptText(const Source &source)
{
    const auto json = source.csl.json(textKey);
    if (json.empty())
        return std::nullopt;
    const auto list = QByteArray("[") + QByteArray(json.data(), qsizetype(json.size())) + "]";
    const auto value = QJsonDocument::fromJson(list).array().at(0);
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

Source withKeptText(Source source, const std::optional<QString> &text)
{
    auto &items = source.csl.items;
    const auto it = std::find_if(items.begin(), items.end(),
                                 [](const auto &item) { return item.first == textKey; });
    if (!text) {
        if (it != items.end())
            items.erase(it);
        return source;
    }
    auto json = jsonString(text->toStdString());
    if (it != items.end())
        it->second = std::move(json);
    else
        items.emplace_back(textKey, std::move(json));
    return source;
}

} // namespace entente
