// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "arrangement.h"

#include "emblem.h"
#include "textmeasure.h"

#include <algorithm>

namespace entente {

namespace {

constexpr qreal labelSize = 14;
constexpr qreal prominentSize = 19;
constexpr qreal personDisc = 44;

QSizeF personSize(const CardMetrics &card)
{
    const auto label = measured(card.label, 12.5, QFont::Medium);
    return {std::max(personDisc, label.width + 6), personDisc + 20};
}

QSizeF prominentCardSize(const CardMetrics &card, bool flag)
{
    const auto label = measured(card.label, prominentSize, QFont::Bold);
    const auto subtitle = measured(card.subtitle, 11);
    return {std::max(132.0, std::max(label.width, subtitle.width) + 32 + (flag ? 40 : 0)), 58};
}

QSizeF plainCardSize(const CardMetrics &card, ActorKind kind)
{
    const auto label = measured(card.label, labelSize, QFont::DemiBold);
    const qreal slant = kind == ActorKind::Party || kind == ActorKind::People ? 14 : 0;
    return {std::max(84.0, label.width + 7 + 26 + 8 + 15 + slant), 40};
}

/// The most backed actor of each camp, where at least two ties back it.
bool isHead(const MapIndex &index, const Camps &camps, int actor)
{
    if (camps.head[0] != actor && camps.head[1] != actor)
        return false;
    int backing = 0;
    for (const int tie : index.tiesOf(actor)) {
        const auto &tieIndex = index.map().ties().at(std::size_t(tie));
        backing += tieIndex.kind == TieKind::Backs && (index.to(tie) == actor || tieIndex.mutual);
    }
    return backing >= 2;
}

CardMetrics measureCard(const MapIndex &index, const Camps &camps, int at)
{
    const auto &actor = index.map().actors().at(std::size_t(at));
    CardMetrics card;
    card.prominent = actor.kind != ActorKind::Person && isHead(index, camps, at);
    const qreal size = card.prominent ? prominentSize : labelSize;
    card.label =
        measured(shown(actor.label()), size, card.prominent ? QFont::Bold : QFont::DemiBold, 190)
            .text;
    if (card.prominent && actor.label() != actor.name)
        card.subtitle = measured(shown(actor.name), 11, QFont::Normal, 250).text;
    if (actor.kind == ActorKind::Person)
        card.size = personSize(card);
    else if (card.prominent)
        card.size = prominentCardSize(card, !Emblem::of(actor).flag.isEmpty());
    else
        card.size = plainCardSize(card, actor.kind);
    return card;
}

int backingOf(const MapIndex &index, int actor)
{
    int backing = 0;
    for (const int tie : index.tiesOf(actor))
        backing += index.map().ties().at(std::size_t(tie)).kind == TieKind::Backs &&
                   index.to(tie) == actor;
    return backing;
}

} // namespace

QRectF Arrangement::boxOf(int actor) const
{
    const auto &size = cards[std::size_t(actor)].size;
    const auto &at = positions[std::size_t(actor)];
    return {at.x - size.width() / 2, at.y - size.height() / 2, size.width(), size.height()};
}

bool Arrangement::complete() const
{
    return std::all_of(placed.begin(), placed.end(), [](char p) { return p != 0; });
}

Arrangement measure(const MapIndex &index, const MapIndex *indexBefore, const Arrangement *before)
{
    Arrangement arrangement;
    const auto &actors = index.map().actors();
    const bool sameTies = indexBefore && before && index.hasSameTies(*indexBefore);
    const auto isKnown = [&](std::size_t i) {
        return sameTies && actors.pointer(i) == indexBefore->map().actors().pointer(i);
    };
    arrangement.camps = sameTies ? before->camps : campsOfAllTime(index);
    arrangement.positions.resize(actors.size());
    arrangement.placed.resize(actors.size());
    for (std::size_t i = 0; i < actors.size(); ++i) {
        arrangement.cards.push_back(isKnown(i) ? before->cards[i]
                                               : measureCard(index, arrangement.camps, int(i)));
        if (const auto *placement = index.map().placements().find(actors.at(i).id)) {
            arrangement.positions[i] = placement->position;
            arrangement.placed[i] = true;
        }
    }
    return arrangement;
}

LayoutRequest layoutRequest(const MapIndex &index, const Arrangement &arrangement,
                            const std::string &engine, bool keepPlaced)
{
    LayoutRequest request;
    request.engine = engine;
    const auto &map = index.map();
    request.warm = map.info().layoutEngine == engine;
    for (std::size_t i = 0; i < map.actors().size(); ++i) {
        LayoutRequest::Node node;
        node.width = arrangement.cards[i].size.width();
        node.height = arrangement.cards[i].size.height();
        node.position = arrangement.positions[i];
        node.hasPosition = arrangement.placed[i];
        const auto *placement = map.placements().find(map.actors().at(i).id);
        node.pinned = placement && (placement->pinned || keepPlaced);
        node.camp = arrangement.camps.campOf[i];
        node.weight = backingOf(index, int(i));
        node.isPerson = map.actors().at(i).kind == ActorKind::Person;
        request.nodes.push_back(node);
    }
    for (std::size_t i = 0; i < map.ties().size(); ++i) {
        const auto &tieIndex = map.ties().at(i);
        const int from = index.from(int(i)), to = index.to(int(i));
        if (from >= 0 && to >= 0 && from != to)
            request.edges.push_back({from, to, sign(tieIndex.kind), isStructure(tieIndex.kind),
                                     tieIndex.kind == TieKind::Mediates});
    }
    return request;
}

bool placeMissing(const MapIndex &index, Arrangement &arrangement, const MapIndex *indexBefore,
                  const Arrangement *before, const ProgressAndCancel &watch)
{
    if (arrangement.complete())
        return true;
    auto request = layoutRequest(index, arrangement, {}, true);
    for (std::size_t i = 0; before && i < request.nodes.size(); ++i) {
        auto &node = request.nodes[i];
        const int then = indexBefore->actorAt(index.map().actors().at(i).id);
        // Who stood alone so far stood anywhere: the first tie is what tells the place, and until
        // then those who are alone stand together.
        const bool stranger = then >= 0 && indexBefore->tiesOf(then).empty();
        if (node.hasPosition || then < 0 || stranger)
            continue;
        node.position = before->positions[std::size_t(then)];
        node.hasPosition = true;
    }
    const auto result = placeNewcomers(request, watch);
    for (std::size_t i = 0; i < arrangement.positions.size() && i < result.positions.size(); ++i)
        if (!arrangement.placed[i])
            arrangement.positions[i] =
                result.positions[i].stored(); // so that storing them moves nobody
    return result.ok();
}

} // namespace entente
