// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/records.h"

#include <string_view>

namespace entente {

/// Calls `visit(name, member)` for each field of a record, named as in the file. What the program
/// does not know comes last, with an empty name.
template <class Visit>
void forEachField(const Actor *, Visit visit)
{
    visit("name", &Actor::name);
    visit("short", &Actor::shortName);
    visit("kind", &Actor::kind);
    visit("aliases", &Actor::aliases);
    visit("codes", &Actor::codes);
    visit("names", &Actor::names);
    visit("since", &Actor::since);
    visit("until", &Actor::until);
    visit("colour", &Actor::colour);
    visit("emblem", &Actor::emblem);
    visit("note", &Actor::note);
    visit("evidence", &Actor::evidence);
    visit("", &Actor::extra);
}

template <class Visit>
void forEachField(const Relation *, Visit visit)
{
    visit("from", &Relation::from);
    visit("to", &Relation::to);
    visit("kind", &Relation::kind);
    visit("mutual", &Relation::mutual);
    visit("means", &Relation::means);
    visit("since", &Relation::since);
    visit("until", &Relation::until);
    visit("begun-by", &Relation::begunBy);
    visit("ended-by", &Relation::endedBy);
    visit("strength", &Relation::strength);
    visit("evidence", &Relation::evidence);
    visit("note", &Relation::note);
    visit("", &Relation::extra);
}

template <class Visit>
void forEachField(const Event *, Visit visit)
{
    visit("type", &Event::type);
    visit("title", &Event::title);
    visit("date", &Event::date);
    visit("not-before", &Event::notBefore);
    visit("not-after", &Event::notAfter);
    visit("status", &Event::status);
    visit("participants", &Event::participants);
    visit("figures", &Event::figures);
    visit("place", &Event::place);
    visit("version-of", &Event::versionOf);
    visit("evidence", &Event::evidence);
    visit("note", &Event::note);
    visit("", &Event::extra);
}

/// `issued` and `authors` are read from the members that come last, so they are no fields of their
/// own.
template <class Visit>
void forEachField(const Source *, Visit visit)
{
    visit("type", &Source::type);
    visit("title", &Source::title);
    visit("container-title", &Source::containerTitle);
    visit("publisher", &Source::publisher);
    visit("URL", &Source::url);
    visit("", &Source::csl);
}

template <class Visit>
void forEachField(const Scene *, Visit visit)
{
    visit("title", &Scene::title);
    visit("caption", &Scene::caption);
    visit("date", &Scene::date);
    visit("focus", &Scene::focus);
    visit("notes", &Scene::notes);
    visit("", &Scene::extra);
}

template <class Visit>
void forEachField(const Placement *, Visit visit)
{
    visit("position", &Placement::position);
    visit("pinned", &Placement::pinned);
}

template <class Visit>
void forEachField(const MapInfo *, Visit visit)
{
    visit("title", &MapInfo::title);
    visit("description", &MapInfo::description);
    visit("language", &MapInfo::language);
    visit("as-of", &MapInfo::asOf);
    visit("reach", &MapInfo::reach);
    visit("layout engine", &MapInfo::layoutEngine);
    visit("layout seed", &MapInfo::layoutSeed);
    visit("", &MapInfo::extra);
    visit("", &MapInfo::layoutExtra);
}

} // namespace entente
