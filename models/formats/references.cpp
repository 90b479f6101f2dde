// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "references.h"

#include "models/map/text.h"

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t mostSuggestions = 50;
constexpr std::size_t mostCandidates = 5000;

std::string aRecord(TableName table)
{
    switch (table) {
    case TableName::Actors: return phrase("no actor");
    case TableName::Relations: return phrase("no relation");
    case TableName::Events: return phrase("no event");
    case TableName::Sources: return phrase("no source");
    case TableName::Scenes: return phrase("no scene");
    }
    return {};
}

} // namespace

std::string_view tableWord(TableName table)
{
    static constexpr std::string_view words[] = {"actors", "relations", "events", "sources",
                                                 "scenes"};
    return words[std::size_t(table)];
}

std::string_view recordWord(TableName table)
{
    static constexpr std::string_view words[] = {"Actor", "Relation", "Event", "Source", "Scene"};
    return words[std::size_t(table)];
}

References::Known *References::known(TableName table, const std::string &id)
{
    auto &ids = m_known[std::size_t(table)];
    const auto it = ids.find(id);
    return it == ids.end() ? nullptr : &it->second;
}

bool References::declare(TableName table, const std::string &id, const Fields &record,
                         std::size_t index)
{
    const auto *node = record.find("id");
    for (std::size_t t = 0; t < tableCount; ++t) {
        const auto *first = known(TableName(t), id);
        if (!first)
            continue;
        const bool same = t == std::size_t(table);
        record.error(
            "duplicate-id", record.placeOf(*node),
            phrase("the id %1 is already taken by /%2/%3.%4",
                   {shown(id), tableWord(TableName(t)), std::to_string(first->index),
                    same ? " " + phrase("The second record is left out.") : std::string()}),
            phrase("Give one of the two another id and put what refers to it right; ids are unique "
                   "across all tables."));
        if (same)
            return false;
        break;
    }
    m_known[std::size_t(table)].emplace(id, Known{record.object().start, index});
    return true;
}

void References::refer(TableName target, const std::string &id, const Fields &from, Place place,
                       std::string_view key)
{
    if (auto *there = known(target, id))
        there->used = true;
    else
        m_pending.push_back({target, id, from.who(), std::string(key), std::move(place)});
}

void References::use(TableName target, const std::string &id)
{
    if (auto *there = known(target, id))
        there->used = true;
    else
        m_pending.push_back({target, id, {}, {}, {}});
}

void References::drop(TableName table, const std::string &id)
{
    if (auto *there = known(table, id))
        there->dropped = true;
}

bool References::holds(TableName table, const std::string &id) const
{
    const auto &ids = m_known[std::size_t(table)];
    const auto it = ids.find(id);
    return it != ids.end() && !it->second.dropped;
}

std::string References::hintFor(const Pending &pending, bool suggest) const
{
    const auto &ids = m_known[std::size_t(pending.target)];
    std::string near;
    if (suggest && ids.size() <= mostCandidates) {
        std::vector<std::string_view> words;
        for (const auto &[id, known] : ids)
            words.push_back(id);
        std::sort(words.begin(), words.end());
        near = nearestWord(pending.id, words);
    }
    if (!near.empty())
        return phrase("Did you mean %1? If not, add %2 to \"%3\".",
                      {shown(near), shown(pending.id), tableWord(pending.target)});
    return phrase("Add a record with the id %1 to \"%2\", or name one that is there.",
                  {shown(pending.id), tableWord(pending.target)});
}

void References::reportDangling(Problems &problems, const std::array<bool, tableCount> &whole)
{
    std::size_t suggestions = 0;
    for (const auto &pending : m_pending) {
        if (auto *there = known(pending.target, pending.id)) {
            there->used = true;
            continue;
        }
        if (pending.who.empty() || !whole[std::size_t(pending.target)])
            continue;
        problems.error(
            "dangling-id", pending.place,
            phrase("%1: \"%2\" names %3, but %4 has this id.",
                   {pending.who, pending.key, shown(pending.id), aRecord(pending.target)}),
            hintFor(pending, suggestions++ < mostSuggestions));
    }
    m_pending.clear();
}

void References::reportUnused(Problems &problems) const
{
    const auto report = [&](TableName table, std::string_view code, const std::string &message,
                            const std::string &hint) {
        for (const auto &[id, known] : m_known[std::size_t(table)])
            if (!known.used)
                problems.warning(std::string(code),
                                 {known.offset, "/" + std::string(tableWord(table)) + "/" +
                                                    std::to_string(known.index)},
                                 phrase("%1 %2: %3", {recordWord(table), shown(id), message}),
                                 hint);
    };
    report(TableName::Actors, "lone-actor", phrase("it is in no relation and in no event."),
           phrase("Add a relation or an event with it, or take the actor out."));
    report(TableName::Sources, "unused-source", phrase("no evidence refers to it."),
           phrase("Refer to it from the evidence that it gives, or take the source out."));
}

} // namespace entente
