// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "drafts.h"

#include "models/map/newids.h"
#include "models/matching/foldedtext.h"
#include "models/matching/typeddate.h"
#include "models/matching/typedwords.h"
#include "models/words/narration.h"

#include <QCoreApplication>

#include <algorithm>

namespace entente {

namespace {

class DraftsWords
{
    Q_DECLARE_TR_FUNCTIONS(Drafts)
};

/// Finds actors by name, and makes those that are not there.
class Cast
{
public:
    Cast(const AllianceMap &map, const ActorNames &names, const NewActorKinds &kinds, NewIds &ids,
         CodingResult &coded)
        : m_map(map)
        , m_names(names)
        , m_kinds(kinds)
        , m_ids(ids)
        , m_coded(coded)
    {
    }

    /// Empty, and the problem told, where the name means nobody or several.
    ActorId actor(const QString &typed)
    {
        const auto name = typed.simplified();
        if (m_names.isAmbiguous(name)) {
            m_coded.problem =
                DraftsWords::tr("“%1” can be more than one actor: write the full name.").arg(name);
            return {};
        }
        if (const auto known = m_names.find(name))
            return *known;
        const auto key = foldedText(name);
        if (const auto made = m_made.find(key); made != m_made.end())
            return *made;
        Actor actor;
        actor.name = name.toStdString();
        actor.id = ActorId(m_ids.take(actor.name));
        actor.kind = m_kinds.value(key, ActorKind::State);
        m_made.insert(key, actor.id);
        m_coded.newActors << name;
        m_coded.patch.put(actor);
        return actor.id;
    }

private:
    const AllianceMap &m_map;
    const ActorNames &m_names;
    const NewActorKinds &m_kinds;
    NewIds &m_ids;
    CodingResult &m_coded;
    QHash<QString, ActorId> m_made;
};

/// A date that is typed is never lent to a tie whose own is unknown: that one may be older.
bool sameBound(const TieBound &typed, const TieBound &there)
{
    return typed.kind == TieBound::Kind::Unknown || typed == there;
}

/// True where the evidence speaks of days on which that tie is certainly over or not begun.
bool speaksOfOtherDays(const AllianceMap &map, const Evidence &evidence, const Tie &tie)
{
    const auto days = attestation(map, evidence);
    if (!days)
        return false;
    return (tie.until.isDated() && tie.until.date.latest() < days->first) ||
           (tie.since.isDated() && days->last < tie.since.date.earliest());
}

bool sameEnds(const Tie &a, const Tie &b)
{
    return (a.from == b.from && a.to == b.to) || (a.mutual && a.from == b.to && a.to == b.from);
}

const Tie *sameTie(const AllianceMap &map, const Tie &drafted, const Evidence &evidence)
{
    for (const auto &tie : map.ties())
        if (tie.kind == drafted.kind && tie.mutual == drafted.mutual && sameEnds(drafted, tie) &&
            sameBound(drafted.since, tie.since) && sameBound(drafted.until, tie.until) &&
            !speaksOfOtherDays(map, evidence, tie))
            return &tie;
    return nullptr;
}

template <class Record>
void addEvidence(Record &record, const Evidence &evidence, CodingResult &coded)
{
    if (evidence.source.empty())
        return;
    if (std::find(record.evidence.begin(), record.evidence.end(), evidence) !=
        record.evidence.end())
        coded.problem = DraftsWords::tr("This sentence is its evidence already.");
    else
        record.evidence.push_back(evidence);
}

/// Dates and means as typed; the problem told where they are none.
bool readTie(const TieDraft &draft, Tie &tie, CodingResult &coded)
{
    const auto since = parseTypedBound(draft.since, true);
    const auto until = parseTypedBound(draft.until, false);
    const auto means = parseMeans(draft.means);
    for (const auto &problem : {since.problem, until.problem, means.problem})
        if (!problem.isEmpty())
            coded.problem = problem;
    tie.kind = draft.kind;
    tie.mutual = draft.mutual;
    tie.since = since.bound;
    tie.until = until.bound;
    tie.means = means.words;
    if (tie.since.isDated() && tie.until.isDated() &&
        tie.until.date.latest() < tie.since.date.earliest())
        coded.problem = DraftsWords::tr("It would end before it begins.");
    return coded.ok();
}

QString missingEnd(const TieDraft &draft)
{
    return draft.from.trimmed().isEmpty() ? DraftsWords::tr("Write who acts.")
           : draft.to.trimmed().isEmpty() ? DraftsWords::tr("Write towards whom.")
                                          : QString();
}

QString tieSentence(const AllianceMap &map, const MapPatch &patch, const Tie &tie)
{
    AllianceMap after = map;
    after.apply(patch);
    return QString::fromStdString(tieWords(after, tie));
}

void addParticipants(const QString &typed, Cast &cast, Event &event, CodingResult &coded)
{
    const auto participants = parseParticipants(typed);
    coded.problem = participants.problem;
    for (const auto &[name, role] : participants.words) {
        if (!coded.ok())
            return;
        const Participant participant{cast.actor(name), role, {}};
        if (coded.ok() && std::find(event.participants.begin(), event.participants.end(),
                                    participant) == event.participants.end())
            event.participants.push_back(participant);
    }
}

const Event *eventOfTitle(const AllianceMap &map, const QString &title)
{
    const auto key = foldedText(title);
    for (const auto &event : map.events())
        if (foldedText(QString::fromStdString(event.title)) == key)
            return &event;
    return nullptr;
}

/// The date as typed: one date, or an interval where it lasted.
void readDate(const QString &typed, Event &event, CodingResult &coded)
{
    const auto point = parseTypedPoint(typed);
    if (point.ok() && !point.date)
        return; // undated
    const auto date = point.ok() ? point : parseTypedDate(typed);
    if (!date.ok() || !date.date)
        coded.problem = point.problem;
    else if (event.date && !(*event.date == *date.date))
        coded.problem =
            DraftsWords::tr(
                "The event of that title has another date (%1): change the title or the date.")
                .arg(QString::fromStdString(event.date->words()));
    else
        event.date = date.date;
}

void addAliases(const QString &typed, Actor &actor)
{
    for (const auto &part : typedParts(typed)) {
        auto alias = part.toStdString();
        if (alias != actor.name &&
            std::find(actor.aliases.begin(), actor.aliases.end(), alias) == actor.aliases.end())
            actor.aliases.push_back(std::move(alias));
    }
}

} // namespace

CodingResult codeTie(const AllianceMap &map, const ActorNames &names, const TieDraft &draft,
                     const Evidence &evidence, const NewActorKinds &kinds)
{
    CodingResult coded;
    NewIds ids(map);
    Cast cast(map, names, kinds, ids, coded);
    Tie tie;
    coded.problem = missingEnd(draft);
    if (!coded.ok() || !readTie(draft, tie, coded))
        return coded;
    tie.from = cast.actor(draft.from);
    tie.to = coded.ok() ? cast.actor(draft.to) : ActorId();
    if (coded.ok() && tie.from == tie.to)
        coded.problem = DraftsWords::tr("A tie joins two different actors.");
    if (!coded.ok())
        return coded;
    if (const auto *there = sameTie(map, tie, evidence)) {
        const auto typed = std::exchange(tie, *there);
        coded.isNew = false;
        for (const auto one : typed.means)
            if (std::find(tie.means.begin(), tie.means.end(), one) == tie.means.end())
                tie.means.push_back(one);
    } else {
        tie.id = TieId(
            ids.take(tie.from.text() + "-" + std::string(word(tie.kind)) + "-" + tie.to.text()));
    }
    addEvidence(tie, evidence, coded);
    coded.item = Item(tie.id);
    coded.patch.put(tie);
    coded.words = tieSentence(map, coded.patch, tie);
    return coded;
}

CodingResult codeEvent(const AllianceMap &map, const ActorNames &names, const EventDraft &draft,
                       const Evidence &evidence, const NewActorKinds &kinds)
{
    CodingResult coded;
    NewIds ids(map);
    Cast cast(map, names, kinds, ids, coded);
    const auto title = draft.title.simplified();
    if (title.isEmpty()) {
        coded.problem = DraftsWords::tr("Write in a few words what happened.");
        return coded;
    }
    Event event;
    if (const auto *there = eventOfTitle(map, title)) {
        event = *there;
        coded.isNew = false;
    } else {
        event.title = title.toStdString();
        event.id = EventId(ids.take(event.title));
        event.type = draft.type;
        event.status = draft.status;
    }
    readDate(draft.date, event, coded);
    if (coded.ok())
        addParticipants(draft.participants, cast, event, coded);
    if (coded.ok())
        addEvidence(event, evidence, coded);
    coded.item = Item(event.id);
    coded.words = QString::fromStdString(event.title);
    coded.patch.put(event);
    return coded;
}

CodingResult codeActor(const AllianceMap &map, const ActorNames &names, const ActorDraft &draft,
                       const Evidence &evidence)
{
    CodingResult coded;
    const auto name = draft.name.simplified();
    if (name.isEmpty())
        coded.problem = DraftsWords::tr("Write the actor’s name.");
    else if (names.isAmbiguous(name))
        coded.problem =
            DraftsWords::tr("“%1” can be more than one actor: write the full name.").arg(name);
    if (!coded.ok())
        return coded;
    Actor actor;
    if (const auto known = names.find(name)) {
        actor = *map.actors().find(*known);
        coded.isNew = false;
    } else {
        actor.name = name.toStdString();
        actor.id = ActorId(NewIds(map).take(actor.name));
        actor.shortName = draft.shortName.simplified().toStdString();
        actor.kind = draft.kind;
    }
    addAliases(draft.aliases, actor);
    addEvidence(actor, evidence, coded);
    coded.item = Item(actor.id);
    coded.words = QString::fromStdString(actor.name);
    coded.patch.put(actor);
    return coded;
}

} // namespace entente
