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
    visit("article", &Actor::article);
    visit("plural", &Actor::plural);
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

/// The same for the other records.
template <class Visit>
void forEachField(const Tie *, Visit visit)
{
    visit("from", &Tie::from);
    visit("to", &Tie::to);
    visit("kind", &Tie::kind);
    visit("mutual", &Tie::mutual);
    visit("means", &Tie::means);
    visit("since", &Tie::since);
    visit("until", &Tie::until);
    visit("begun-by", &Tie::begunBy);
    visit("ended-by", &Tie::endedBy);
    visit("strength", &Tie::strength);
    visit("evidence", &Tie::evidence);
    visit("note", &Tie::note);
    visit("", &Tie::extra);
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
    visit("view", &Scene::view);
    visit("notes", &Scene::notes);
    visit("predict", &Scene::predict);
    visit("hidden", &Scene::hidden);
    visit("advance", &Scene::advance);
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
