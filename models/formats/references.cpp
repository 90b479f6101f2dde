// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "references.h"

#include "models/map/text.h"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

constexpr std::size_t mostSuggestions = 50;
constexpr std::size_t mostCandidates = 5000;
constexpr std::size_t fewestSlots = 64; // a power of two

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

std::uint32_t tagOf(const IdText *id)
{
    return std::uint32_t(id->hash >> 32);
}

} // namespace

std::size_t References::slotOf(const IdText *id) const
{
    const auto mask = m_slots.size() - 1;
    auto slot = id->hash & mask;
    while (m_slots[slot].at != none &&
           (m_slots[slot].tag != tagOf(id) || m_known[m_slots[slot].at].id != id))
        slot = (slot + 1) & mask;
    return slot;
}

void References::makeRoom()
{
    if (m_slots.size() > m_known.size() * 3 / 2)
        return;
    m_slots.assign(std::max(fewestSlots, m_slots.size() * 2), {});
    for (std::size_t i = m_known.size(); i-- > 0;) { // the first of an id last, so that it stays
        const auto *id = m_known[i].id;
        m_slots[slotOf(id)] = {tagOf(id), std::uint32_t(i)};
    }
}

std::uint32_t References::first(const IdText *id) const
{
    return m_slots.empty() ? none : m_slots[slotOf(id)].at;
}

const References::Known *References::known(TableName table, const IdText *id) const
{
    auto at = first(id);
    while (at != none && m_known[at].table != table)
        at = m_known[at].next;
    return at == none ? nullptr : &m_known[at];
}

References::Known *References::known(TableName table, const IdText *id)
{
    return const_cast<Known *>(std::as_const(*this).known(table, id));
}

bool References::declare(const IdText *id, const Fields &record)
{
    const auto place = record.record();
    const auto there = first(id);
    for (std::size_t t = 0; there != none && t < tableCount; ++t) {
        const auto *earlier = known(TableName(t), id);
        if (!earlier)
            continue;
        const bool same = TableName(t) == place.table;
        record.error(
            "duplicate-id", record.placeOf(*record.find("id")),
            phrase("the id %1 is already taken by /%2/%3.%4",
                   {shown(id->text), tableWord(TableName(t)), std::to_string(earlier->record),
                    same ? " " + phrase("The second record is left out.") : std::string()}),
            phrase("Give one of the two another id and put what refers to it right; ids are unique "
                   "across all tables."));
        if (same)
            return false;
        break;
    }
    makeRoom();
    const auto at = std::uint32_t(m_known.size());
    m_known.push_back({id, record.object().start, place.record, none, place.table});
    ++m_counts[std::size_t(place.table)];
    if (there == none) {
        m_slots[slotOf(id)] = {tagOf(id), at};
        return true;
    }
    m_known[at].next = m_known[there].next;
    m_known[there].next = at;
    return true;
}

void References::refer(TableName target, const IdText *id, const RecordPlace &from,
                       std::size_t offset, const char *key, std::size_t item)
{
    if (auto *there = known(target, id))
        there->used = true;
    else
        m_pending.push_back({id, key, offset, from, std::uint32_t(item), target});
}

void References::use(TableName target, const IdText *id)
{
    refer(target, id, {}, 0, nullptr);
}

void References::drop(TableName table, const IdText *id)
{
    m_anyGone = true;
    if (auto *there = known(table, id))
        there->dropped = true;
}

bool References::holds(TableName table, const IdText *id) const
{
    const auto *there = known(table, id);
    return there && !there->dropped;
}

std::string References::hintFor(const Pending &pending, bool suggest) const
{
    std::string near;
    if (suggest && m_counts[std::size_t(pending.target)] <= mostCandidates) {
        std::vector<std::string_view> words;
        for (const auto &known : m_known)
            if (known.table == pending.target)
                words.push_back(known.id->text);
        std::sort(words.begin(), words.end());
        near = nearestWord(pending.id->text, words);
    }
    if (!near.empty())
        return phrase("Did you mean %1? If not, add %2 to \"%3\".",
                      {shown(near), shown(pending.id->text), tableWord(pending.target)});
    return phrase("Add a record with the id %1 to \"%2\", or name one that is there.",
                  {shown(pending.id->text), tableWord(pending.target)});
}

void References::reportDangling(Problems &problems, const std::array<bool, tableCount> &whole)
{
    std::size_t suggestions = 0;
    for (const auto &pending : m_pending) {
        if (auto *there = known(pending.target, pending.id)) {
            there->used = true;
            continue;
        }
        if (!pending.key)
            continue;
        m_anyGone = true;
        if (!whole[std::size_t(pending.target)])
            continue;
        auto pointer = pending.from.pointer() + "/" + pending.key;
        if (pending.item != noItem)
            pointer += "/" + std::to_string(pending.item);
        problems.error("dangling-id", {pending.offset, std::move(pointer)},
                       phrase("%1: \"%2\" names %3, but %4 has this id.",
                              {pending.from.who(), pending.key, shown(pending.id->text),
                               aRecord(pending.target)}),
                       hintFor(pending, suggestions++ < mostSuggestions));
    }
    m_pending.clear();
}

void References::reportUnused(Problems &problems) const
{
    const auto report = [&](TableName table, std::string_view code, const std::string &message,
                            const std::string &hint) {
        for (const auto &known : m_known) {
            const RecordPlace place{known.id, known.record, 0, table, ItemList::None};
            if (known.table == table && !known.used)
                problems.warning(std::string(code), {known.offset, place.pointer()},
                                 phrase("%1: %2", {place.who(), message}), hint);
        }
    };
    report(TableName::Actors, "lone-actor", phrase("it is in no relation and in no event."),
           phrase("Add a relation or an event with it, or take the actor out."));
    report(TableName::Sources, "unused-source", phrase("no evidence refers to it."),
           phrase("Refer to it from the evidence that it gives, or take the source out."));
}

} // namespace entente
