// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mergerecords.h"

#include <algorithm>

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
std::string textOf(const std::optional<Edtf> &value)
{
    return value ? value->text() : std::string();
}
std::string textOf(const TieBound &value)
{
    return value.text();
}
std::string textOf(const std::optional<EventId> &value)
{
    return value ? value->text() : std::string();
}
std::string textOf(const ActorId &value)
{
    return value.text();
}
std::string textOf(const std::optional<int> &value)
{
    return value ? std::to_string(*value) : std::string();
}
template <class Word>
requires std::is_enum_v<Word> std::string textOf(Word value)
{
    return std::string(word(value));
}

/// Fields of two records become those of one.
class Fields
{
public:
    explicit Fields(Merge &merge) : m_merge(merge) {}

    /// The kept value stays, except where it says nothing.
    template <class Value>
    void take(const char *field, Value &kept, const Value &other)
    {
        const auto keptText = textOf(kept), otherText = textOf(other);
        if (otherText.empty() || keptText == otherText)
            return;
        m_merge.fields.push_back(
            {field, keptText.empty() ? otherText : keptText, otherText, keptText.empty()});
        if (keptText.empty())
            kept = other;
    }

    /// Both notes, one below the other.
    template <class Text>
    void join(const char *field, Text &kept, const Text &other)
    {
        const std::string more(other);
        if (more.empty() || std::string_view(kept).find(more) != std::string_view::npos)
            return;
        const bool taken = kept.empty();
        kept += (taken ? "" : "\n") + more;
        m_merge.fields.push_back({field, std::string(kept), more, taken});
    }

    void members(JsonMembers &kept, const JsonMembers &other)
    {
        for (const auto &[key, value] : other.items) {
            const auto there = std::string(kept.json(key));
            if (there.empty())
                kept.items.emplace_back(key, value);
            if (there != value)
                m_merge.fields.push_back(
                    {key, there.empty() ? value : there, value, there.empty()});
        }
    }

    void evidence(std::vector<Evidence> &kept, const std::vector<Evidence> &other)
    {
        const auto before = kept.size();
        addMissing(kept, other);
        m_merge.evidence += kept.size() - before;
    }

private:
    Merge &m_merge;
};

void takeNames(Actor &keep, const Actor &gone, Merge &merge)
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
    if (keep.article.empty() && !gone.article.empty())
        Fields(merge).take("article", keep.article, gone.article);
    if (keep.shortName.empty() && !gone.shortName.empty())
        Fields(merge).take("short", keep.shortName, gone.shortName);
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

bool saysTheSame(const Tie &a, const Tie &b)
{
    const bool ends =
        (a.from == b.from && a.to == b.to) || (a.mutual && a.from == b.to && a.to == b.from);
    return ends && a.kind == b.kind && a.mutual == b.mutual && a.since == b.since &&
           a.until == b.until && a.means == b.means && a.begunBy == b.begunBy &&
           a.endedBy == b.endedBy && a.strength == b.strength && a.note == b.note;
}

template <class Key, class Record>
void drop(std::vector<Change<Record, Key>> &changes, const Key &id)
{
    changes.push_back({id, nullptr, std::nullopt});
}

/// The ties of `gone` as ties of `keep`: some fall away, some say what another tie says already.
void moveTies(const AllianceMap &map, const ActorId &keep, const ActorId &gone, Merge &merge)
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
    for (Scene scene : map.scenes()) {
        const auto before = scene.view;
        replaceActors(scene.view, [&](const ActorId &id) { return id == gone ? keep : id; });
        if (scene.view != before)
            merge.patch.put(std::move(scene));
    }
}

template <class Record>
bool cites(const Record &record, const SourceId &source)
{
    return std::any_of(record.evidence.begin(), record.evidence.end(),
                       [&](const Evidence &item) { return item.source == source; });
}

} // namespace

Merge mergeRecords(const AllianceMap &map, const ActorId &keep, const ActorId &gone)
{
    Merge merge;
    const auto *kept = map.actors().find(keep), *other = map.actors().find(gone);
    if (!kept || !other || kept == other)
        return merge;
    Actor actor = *kept;
    Fields fields(merge);
    takeNames(actor, *other, merge);
    fields.take("kind", actor.kind, other->kind);
    fields.take("since", actor.since, other->since);
    fields.take("until", actor.until, other->until);
    fields.take("colour", actor.colour, other->colour);
    fields.take("emblem", actor.emblem, other->emblem);
    fields.members(actor.codes, other->codes);
    fields.members(actor.extra, other->extra);
    fields.join("note", actor.note, other->note);
    fields.evidence(actor.evidence, other->evidence);
    merge.patch.put(std::move(actor));
    moveTies(map, keep, gone, merge);
    moveParticipants(map, keep, gone, merge);
    moveSpeakers(map, keep, gone, merge);
    movePlace(map, keep, gone, merge);
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
    Fields fields(merge);
    fields.take("from", tie.from, other->from);
    fields.take("to", tie.to, other->to);
    fields.take("kind", tie.kind, other->kind);
    fields.take("since", tie.since, other->since);
    fields.take("until", tie.until, other->until);
    fields.take("begun-by", tie.begunBy, other->begunBy);
    fields.take("ended-by", tie.endedBy, other->endedBy);
    fields.take("strength", tie.strength, other->strength);
    addMissing(tie.means, other->means);
    fields.members(tie.extra, other->extra);
    fields.join("note", tie.note, other->note);
    fields.evidence(tie.evidence, other->evidence);
    merge.patch.put(std::move(tie));
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
    Fields fields(merge);
    fields.take("title", event.title, other->title);
    fields.take("type", event.type, other->type);
    fields.take("date", event.date, other->date);
    fields.take("not-before", event.notBefore, other->notBefore);
    fields.take("not-after", event.notAfter, other->notAfter);
    fields.take("status", event.status, other->status);
    fields.take("place", event.place, other->place);
    fields.take("version-of", event.versionOf, other->versionOf);
    addMissing(event.participants, other->participants);
    addMissing(event.figures, other->figures);
    fields.members(event.extra, other->extra);
    fields.join("note", event.note, other->note);
    fields.evidence(event.evidence, other->evidence);
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
    drop(merge.patch.events, gone);
    return merge;
}

Merge mergeRecords(const AllianceMap &map, const SourceId &keep, const SourceId &gone)
{
    Merge merge;
    const auto *kept = map.sources().find(keep), *other = map.sources().find(gone);
    if (!kept || !other || kept == other)
        return merge;
    Source source = *kept; // the patch is that of mergeSources(); the fields are told here
    Fields fields(merge);
    fields.take("type", source.type, other->type);
    fields.take("title", source.title, other->title);
    fields.take("container-title", source.containerTitle, other->containerTitle);
    fields.take("publisher", source.publisher, other->publisher);
    fields.take("URL", source.url, other->url);
    fields.members(source.csl, other->csl);
    for (const auto &tie : map.ties())
        if (cites(tie, gone))
            merge.movedTies.push_back(tie.id);
    for (const auto &event : map.events())
        if (cites(event, gone))
            merge.movedEvents.push_back(event.id);
    merge.patch = mergeSources(map, keep, gone);
    return merge;
}

} // namespace entente
