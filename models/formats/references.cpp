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
    case TableName::Actors: return translate("Formats", "no actor");
    case TableName::Ties: return translate("Formats", "no relation");
    case TableName::Events: return translate("Formats", "no event");
    case TableName::Sources: return translate("Formats", "no source");
    case TableName::Scenes: return translate("Formats", "no scene");
    }
    return {};
}

} // namespace

std::size_t References::slotOf(const IdText *id) const
{
    const auto mask = m_slots.size() - 1;
    auto slot = id->hash & mask;
    while (m_slots[slot] != none && m_known[m_slots[slot]].id != id)
        slot = (slot + 1) & mask;
    return slot;
}

void References::makeRoom()
{
    if (m_slots.size() > m_known.size() * 3 / 2)
        return;
    m_slots.assign(std::max(fewestSlots, m_slots.size() * 2), none);
    for (std::size_t i = m_known.size(); i-- > 0;) // the first of an id last, so that it stays
        m_slots[slotOf(m_known[i].id)] = std::uint32_t(i);
}

std::uint32_t References::first(const IdText *id) const
{
    return m_slots.empty() ? none : m_slots[slotOf(id)];
}

const References::Known *References::find(TableName table, const IdText *id) const
{
    auto at = first(id);
    while (at != none && m_known[at].table != table)
        at = m_known[at].next;
    return at == none ? nullptr : &m_known[at];
}

References::Known &References::findOrAdd(TableName table, const IdText *id)
{
    makeRoom();
    auto &slot = m_slots[slotOf(id)];
    auto at = slot;
    while (at != none && m_known[at].table != table)
        at = m_known[at].next;
    if (at != none)
        return m_known[at];
    const auto added = std::uint32_t(m_known.size());
    m_known.push_back({id, 0, 0, none, table});
    if (slot == none)
        slot = added;
    else
        m_known.back().next = std::exchange(m_known[slot].next, added);
    return m_known.back();
}

bool References::declare(const IdText *id, const Fields &record)
{
    const auto place = record.record();
    auto &here = findOrAdd(place.table, id);
    for (std::size_t t = 0; t < tableCount; ++t) {
        const auto *earlier = find(TableName(t), id);
        if (!earlier || !earlier->declared)
            continue;
        const bool same = earlier == &here;
        record.error(
            "duplicate-id", record.placeOf(*record.find("id")),
            phrase(translate("Formats", "the id %1 is already taken by /%2/%3.%4"),
                   {quotedValue(id->text), tableWord(TableName(t)), std::to_string(earlier->record),
                    same ? " " + translate("Formats", "The second record is left out.")
                         : std::string()}),
            translate(
                "Formats",
                "Give one of the two another id and put what refers to it right; ids are unique "
                "across all tables."));
        if (same)
            return false;
        break;
    }
    here.declared = true;
    here.offset = record.object().start;
    here.record = place.record;
    ++m_counts[std::size_t(place.table)];
    return true;
}

void References::refer(TableName target, const IdText *id, const RecordPlace &from,
                       std::size_t offset, const char *key, std::size_t item)
{
    if (m_telling)
        return sayDangling(target, id, from, offset, key, item);
    auto &there = findOrAdd(target, id);
    if (from.table == TableName::Scenes) // which may ask for what is gone
        there.wished = there.used = true;
    else
        there.referred = there.used = true;
}

void References::use(TableName target, const IdText *id)
{
    if (!m_telling)
        findOrAdd(target, id).used = true;
}

void References::drop(TableName table, const IdText *id)
{
    findOrAdd(table, id).dropped = true;
}

bool References::holds(TableName table, const IdText *id) const
{
    const auto *there = find(table, id);
    return there && there->declared && !there->dropped;
}

void References::forget()
{
    m_known = {};
    m_slots = {};
}

bool References::anyGone() const
{
    return std::any_of(m_known.begin(), m_known.end(), [](const Known &known) {
        return known.dropped || (known.referred && !known.declared);
    });
}

bool References::dangle(const std::array<bool, tableCount> &whole) const
{
    return std::any_of(m_known.begin(), m_known.end(), [&](const Known &known) {
        return (known.referred || known.wished) && !known.declared &&
               whole[std::size_t(known.table)];
    });
}

void References::reportDangling(const References &all, const std::array<bool, tableCount> &whole,
                                Problems &problems)
{
    m_telling.emplace(Telling{all, whole, problems});
}

void References::sayDangling(TableName target, const IdText *id, const RecordPlace &from,
                             std::size_t offset, const char *key, std::size_t item)
{
    auto &telling = *m_telling;
    const auto *there = telling.all.find(target, id);
    if ((there && there->declared) || !telling.whole[std::size_t(target)])
        return;
    auto pointer = from.pointer() + "/" + key;
    if (item != noItem)
        pointer += "/" + std::to_string(item);
    if (from.table == TableName::Scenes)
        return telling.problems.warning(
            "missing-in-scene", {offset, std::move(pointer)},
            phrase(translate("Formats", "%1: \"%2\" asks for %3, but %4 has this id; the scene is "
                                        "shown with what is left."),
                   {from.who(), key, quotedValue(id->text), aRecord(target)}),
            hintFor(target, id));
    telling.problems.error("dangling-id", {offset, std::move(pointer)},
                           phrase(translate("Formats", "%1: \"%2\" names %3, but %4 has this id."),
                                  {from.who(), key, quotedValue(id->text), aRecord(target)}),
                           hintFor(target, id));
}

std::string References::hintFor(TableName target, const IdText *id)
{
    const auto &all = m_telling->all;
    std::string near;
    if (m_telling->suggestions++ < mostSuggestions &&
        all.m_counts[std::size_t(target)] <= mostCandidates) {
        std::vector<std::string_view> words;
        for (const auto &known : all.m_known)
            if (known.table == target && known.declared)
                words.push_back(known.id->text);
        std::sort(words.begin(), words.end());
        near = nearestWord(id->text, words);
    }
    if (!near.empty())
        return phrase(translate("Formats", "Did you mean %1? If not, add %2 to \"%3\"."),
                      {quotedValue(near), quotedValue(id->text), tableWord(target)});
    return phrase(
        translate("Formats", "Add a record with the id %1 to \"%2\", or name one that is there."),
        {quotedValue(id->text), tableWord(target)});
}

void References::reportUnused(Problems &problems) const
{
    const auto report = [&](TableName table, std::string_view code, const std::string &message,
                            const std::string &hint) {
        for (const auto &known : m_known) {
            const RecordPlace place{known.id, known.record, 0, table, ItemList::None};
            if (known.table == table && known.declared && !known.used)
                problems.warning(std::string(code), {known.offset, place.pointer()},
                                 phrase(translate("Formats", "%1: %2"), {place.who(), message}),
                                 hint);
        }
    };
    report(TableName::Actors, "lone-actor",
           translate("Formats", "it is in no relation and in no event."),
           translate("Formats", "Add a relation or an event with it, or take the actor out."));
    report(TableName::Sources, "unused-source", translate("Formats", "no evidence refers to it."),
           translate("Formats",
                     "Refer to it from the evidence that it gives, or take the source out."));
}

} // namespace entente
