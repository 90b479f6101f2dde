// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mergerecords.h"

#include "recordfields.h"
#include "viewids.h"

#include <algorithm>
#include <map>

namespace entente {

namespace {

template <class T>
void addMissing(std::vector<T> &to, const std::vector<T> &from)
{
    for (const auto &one : from)
        if (std::find(to.begin(), to.end(), one) == to.end())
            to.push_back(one);
}

std::string textOf(const std::string &value)
{
    return value;
}
template <class Tag>
std::string textOf(const Id<Tag> &value)
{
    return value.text();
}
std::string textOf(const Edtf &value)
{
    return value.text();
}
std::string textOf(const TieBound &value)
{
    return value.text();
}
std::string textOf(int value)
{
    return std::to_string(value);
}
template <class Word>
requires std::is_enum_v<Word> std::string textOf(Word value)
{
    return std::string(word(value));
}
template <class Value>
std::string textOf(const std::optional<Value> &value)
{
    return value ? textOf(*value) : std::string();
}

/// Fields of two records become those of one: by the type of the value, and where it is prose.
class FieldMerger
{
public:
    FieldMerger(Merge &merge, std::string_view field, bool prose)
        : m_merge(merge)
        , m_field(field)
        , m_prose(prose)
    {
    }

    /// The kept value stays, except where it says nothing; of prose both stay, one below the other.
    template <class Value>
    void operator()(Value &kept, const Value &other) const
    {
        const auto keptText = textOf(kept), otherText = textOf(other);
        if constexpr (requires { kept += otherText; }) {
            if (m_prose)
                return join(kept, keptText, otherText);
        }
        if (otherText.empty() || keptText == otherText)
            return;
        tell(m_field, keptText.empty() ? otherText : keptText, otherText, keptText.empty());
        if (keptText.empty())
            kept = other;
    }
    /// Yes or no is never without a value.
    void operator()(bool &, bool) const {}
    template <class Item>
    void operator()(std::vector<Item> &kept, const std::vector<Item> &other) const
    {
        const auto before = kept.size();
        addMissing(kept, other);
        if constexpr (std::is_same_v<Item, Evidence>)
            m_merge.evidence += kept.size() - before;
    }
    void operator()(JsonMembers &kept, const JsonMembers &other) const
    {
        for (const auto &[key, value] : other.items) {
            const auto there = std::string(kept.json(key));
            if (there.empty())
                kept.items.emplace_back(key, value);
            if (there != value)
                tell(key, there.empty() ? value : there, value, there.empty());
        }
    }

private:
    template <class Text>
    void join(Text &kept, const std::string &keptText, const std::string &more) const
    {
        if (more.empty() || keptText.find(more) != std::string::npos)
            return;
        kept += (keptText.empty() ? "" : "\n") + more;
        tell(m_field, std::string(kept), more, keptText.empty());
    }
    void tell(std::string_view field, std::string kept, std::string other, bool taken) const
    {
        m_merge.fields.push_back({std::string(field), std::move(kept), std::move(other), taken});
    }

    Merge &m_merge;
    std::string_view m_field;
    bool m_prose;
};

/// Names are another matter for an actor: what is another name of it is kept as such.
template <class Record>
void mergeFields(Record &kept, const Record &other, Merge &merge)
{
    forEachField<Record>([&](const auto &field) {
        const bool isActorsName = std::is_same_v<Record, Actor> && field.form == FieldForm::Name;
        if (!isActorsName)
            FieldMerger(merge, field.key, field.form == FieldForm::Prose)(kept.*field.member,
                                                                          other.*field.member);
    });
}

void mergeNames(Actor &keep, const Actor &gone, Merge &merge)
{
    const auto add = [&](const std::string &name) {
        const bool known =
            name.empty() || name == keep.name || name == keep.shortName ||
            std::find(keep.aliases.begin(), keep.aliases.end(), name) != keep.aliases.end();
        if (known)
            return;
        keep.aliases.push_back(name);
        merge.names.push_back(name);
    };
    add(gone.name);
    if (keep.shortName.empty())
        FieldMerger(merge, "short", false)(keep.shortName, gone.shortName);
    else
        add(gone.shortName);
    for (const auto &alias : gone.aliases)
        add(alias);
    for (const auto &[language, name] : gone.names) {
        const bool known = std::any_of(keep.names.begin(), keep.names.end(),
                                       [&](const auto &n) { return n.first == language; });
        if (known)
            add(name);
        else
            keep.names.emplace_back(language, name);
    }
}

/// All but the evidence and what the program does not know.
bool saysTheSame(const Tie &a, const Tie &b)
{
    bool same =
        (a.from == b.from && a.to == b.to) || (a.mutual && a.from == b.to && a.to == b.from);
    forEachField<Tie>([&]<class Value>(const Field<Tie, Value> &field) {
        constexpr bool isTold = !std::is_same_v<Value, ActorId> &&
                                !std::is_same_v<Value, std::vector<Evidence>> &&
                                !std::is_same_v<Value, JsonMembers>;
        if constexpr (isTold)
            same = same && a.*field.member == b.*field.member;
    });
    return same;
}

template <class Key, class Record>
void drop(std::vector<Change<Record, Key>> &changes, const Key &id)
{
    changes.push_back({id, nullptr, std::nullopt});
}

/// By the id of a record that goes, that of the one which says what it said.
using KeptIds = std::map<std::string, std::string>;

/// The ties of `gone` as ties of `keep`: some fall away, some say what another tie says already.
void moveTies(const AllianceMap &map, const ActorId &keep, const ActorId &gone, Merge &merge,
              KeptIds &kept)
{
    std::vector<Tie> ties;
    for (const auto &tie : map.ties())
        if (tie.from == keep || tie.to == keep)
            if (tie.from != gone && tie.to != gone)
                ties.push_back(tie);
    for (Tie tie : map.ties()) {
        if (tie.from != gone && tie.to != gone)
            continue;
        tie.from = tie.from == gone ? keep : tie.from;
        tie.to = tie.to == gone ? keep : tie.to;
        const auto same = std::find_if(ties.begin(), ties.end(),
                                       [&](const Tie &other) { return saysTheSame(other, tie); });
        if (tie.from == tie.to) {
            merge.lostTies.push_back(tie.id);
            drop(merge.patch.ties, tie.id);
        } else if (same != ties.end()) {
            addMissing(same->evidence, tie.evidence);
            merge.sameTies.push_back(tie.id);
            kept.emplace(tie.id.text(), same->id.text());
            merge.patch.put(*same);
            drop(merge.patch.ties, tie.id);
        } else {
            merge.movedTies.push_back(tie.id);
            merge.patch.put(tie);
            ties.push_back(std::move(tie));
        }
    }
}

bool speaksFor(std::vector<Evidence> &evidence, const ActorId &keep, const ActorId &gone)
{
    bool changed = false;
    for (auto &item : evidence)
        if (item.speaker == gone.text()) {
            item.speaker = keep.text();
            changed = true;
        }
    return changed;
}

/// The newest state of the record in the patch, else in the map.
template <class Record, class Key, class Table>
Record current(const std::vector<Change<Record, Key>> &changes, const Table &table, const Key &id)
{
    for (auto it = changes.rbegin(); it != changes.rend(); ++it)
        if (it->id == id && it->record)
            return *it->record;
    return *table.find(id);
}

template <class Record, class Key>
bool isDropped(const std::vector<Change<Record, Key>> &changes, const Key &id)
{
    return std::any_of(changes.begin(), changes.end(),
                       [&](const auto &change) { return change.id == id && !change.record; });
}

void moveSpeakers(const AllianceMap &map, const ActorId &keep, const ActorId &gone, Merge &merge)
{
    for (const auto &tie : map.ties()) {
        if (isDropped(merge.patch.ties, tie.id))
            continue;
        auto now = current(merge.patch.ties, map.ties(), tie.id);
        if (speaksFor(now.evidence, keep, gone))
            merge.patch.put(std::move(now));
    }
    for (const auto &actor : map.actors()) {
        if (actor.id == gone)
            continue;
        auto now = current(merge.patch.actors, map.actors(), actor.id);
        if (speaksFor(now.evidence, keep, gone))
            merge.patch.put(std::move(now));
    }
}

void moveParticipants(const AllianceMap &map, const ActorId &keep, const ActorId &gone,
                      Merge &merge)
{
    for (Event event : map.events()) {
        bool changed = speaksFor(event.evidence, keep, gone);
        std::vector<Participant> participants;
        for (auto participant : event.participants) {
            if (participant.actor == gone) {
                participant.actor = keep;
                merge.movedEvents.push_back(event.id);
                changed = true;
            }
            addMissing(participants, {participant});
        }
        event.participants = std::move(participants);
        if (changed)
            merge.patch.put(std::move(event));
    }
}

void movePlace(const AllianceMap &map, const ActorId &keep, const ActorId &gone, Merge &merge)
{
    if (const auto *place = map.placements().find(gone)) {
        if (!map.placements().contains(keep))
            merge.patch.put(Placement{keep, place->position, place->pinned});
        drop(merge.patch.placements, gone);
    }
}

/// Scenes that ask for what goes ask for what stays.
void moveScenes(const AllianceMap &map, const KeptIds &kept, Merge &merge)
{
    for (Scene scene : map.scenes()) {
        const auto before = scene.view;
        replaceIds(scene.view, [&](const std::string &id) {
            const auto it = kept.find(id);
            return it == kept.end() ? id : it->second;
        });
        if (scene.view != before)
            merge.patch.put(std::move(scene));
    }
}

/// Lets the records that cite `gone` cite `keep`; returns their ids.
template <class Record, class Key>
std::vector<Key> recite(const Table<Record, Key> &table, const SourceId &keep, const SourceId &gone,
                        MapPatch &patch)
{
    std::vector<Key> moved;
    for (Record record : table) {
        bool cites = false;
        for (auto &item : record.evidence)
            if (item.source == gone) {
                item.source = keep;
                cites = true;
            }
        if (!cites)
            continue;
        moved.push_back(record.id);
        patch.put(std::move(record));
    }
    return moved;
}

} // namespace

Merge mergeRecords(const AllianceMap &map, const ActorId &keep, const ActorId &gone)
{
    Merge merge;
    const auto *kept = map.actors().find(keep), *other = map.actors().find(gone);
    if (!kept || !other || kept == other)
        return merge;
    Actor actor = *kept;
    mergeNames(actor, *other, merge);
    mergeFields(actor, *other, merge);
    merge.patch.put(std::move(actor));
    KeptIds successors{{gone.text(), keep.text()}};
    moveTies(map, keep, gone, merge, successors);
    moveParticipants(map, keep, gone, merge);
    moveSpeakers(map, keep, gone, merge);
    movePlace(map, keep, gone, merge);
    moveScenes(map, successors, merge);
    drop(merge.patch.actors, gone);
    return merge;
}

Merge mergeRecords(const AllianceMap &map, const TieId &keep, const TieId &gone)
{
    Merge merge;
    const auto *kept = map.ties().find(keep), *other = map.ties().find(gone);
    if (!kept || !other || kept == other)
        return merge;
    Tie tie = *kept;
    mergeFields(tie, *other, merge);
    merge.patch.put(std::move(tie));
    moveScenes(map, {{gone.text(), keep.text()}}, merge);
    drop(merge.patch.ties, gone);
    return merge;
}

Merge mergeRecords(const AllianceMap &map, const EventId &keep, const EventId &gone)
{
    Merge merge;
    const auto *kept = map.events().find(keep), *other = map.events().find(gone);
    if (!kept || !other || kept == other)
        return merge;
    Event event = *kept;
    mergeFields(event, *other, merge);
    merge.patch.put(std::move(event));
    for (Tie tie : map.ties()) {
        const bool begun = tie.begunBy == gone, ended = tie.endedBy == gone;
        if (!begun && !ended)
            continue;
        tie.begunBy = begun ? keep : tie.begunBy;
        tie.endedBy = ended ? keep : tie.endedBy;
        merge.movedTies.push_back(tie.id);
        merge.patch.put(std::move(tie));
    }
    moveScenes(map, {{gone.text(), keep.text()}}, merge);
    drop(merge.patch.events, gone);
    return merge;
}

Merge mergeRecords(const AllianceMap &map, const SourceId &keep, const SourceId &gone)
{
    Merge merge;
    const auto *kept = map.sources().find(keep), *other = map.sources().find(gone);
    if (!kept || !other || kept == other)
        return merge;
    Source source = *kept;
    mergeFields(source, *other, merge);
    if (!source.issued)
        source.issued = other->issued;
    if (source.authors.empty())
        source.authors = other->authors;
    merge.movedTies = recite(map.ties(), keep, gone, merge.patch);
    merge.movedEvents = recite(map.events(), keep, gone, merge.patch);
    recite(map.actors(), keep, gone, merge.patch);
    merge.patch.put(std::move(source));
    moveScenes(map, {{gone.text(), keep.text()}}, merge);
    drop(merge.patch.sources, gone);
    return merge;
}

} // namespace entente
