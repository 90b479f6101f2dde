// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/item.h"
#include "models/map/mappatch.h"
#include "models/matching/actornames.h"

namespace entente {

/// The kinds that were chosen for actors that are not in the map yet, by folded name; a state where
/// none was.
using NewActorKinds = QHash<QString, ActorKind>;

/// A tie as it is typed while coding: names and dates as text.
struct TieDraft
{
    QString from;
    TieKind kind = TieKind::Backs;
    QString to;
    bool mutual = false;
    QString means; // "troops, funding"
    QString since;
    QString until;
};

/// An event as it is typed while coding.
struct EventDraft
{
    EventType type = EventType::Other;
    QString title;
    QString date;
    EventStatus status = EventStatus::Happened;
    QString participants; // "Russia (proposer), Turkey (host), Haftar"
};

/// An actor as it is typed while coding.
struct ActorDraft
{
    QString name;
    QString shortName;
    ActorKind kind = ActorKind::State;
    QString aliases; // "Vardanian Republic, VR"
};

/// What a draft comes to, or what is wrong with it in plain words.
struct CodingResult
{
    MapPatch patch;
    Item item;             // the record that is made or added to
    bool isNew = true;     // else the evidence is added to a record that is there
    QStringList newActors; // names that nobody in the map has: actors that are made as well
    QString words;         // "Vardania backs Osmark"
    QString problem;

    bool ok() const { return problem.isEmpty(); }
};

/// A new tie with its evidence, and with actors that are not there yet. Where the map has the same
/// tie (ends and kind, dates that do not contradict it) it is that one which gets the evidence.
CodingResult codeTie(const AllianceMap &map, const ActorNames &names, const TieDraft &draft,
                     const Evidence &evidence, const NewActorKinds &kinds = {});
/// A new event; one of the same title gets the evidence, and participants and a date that it lacks.
CodingResult codeEvent(const AllianceMap &map, const ActorNames &names, const EventDraft &draft,
                       const Evidence &evidence, const NewActorKinds &kinds = {});
/// A new actor; one of that name gets the evidence, and aliases that it lacks.
CodingResult codeActor(const AllianceMap &map, const ActorNames &names, const ActorDraft &draft,
                       const Evidence &evidence);

} // namespace entente
