// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "arrangement.h"

#include "emblem.h"
#include "textmeasure.h"

#include "models/analysis/signedgraph.h"
#include "models/balance/camps.h"

#include <algorithm>

namespace entente {

namespace {

QSizeF personSize(const CardMetrics &card, const CardMeasures &measures)
{
    const auto label = measured(card.label, measures.personName, QFont::Medium);
    return {std::max(measures.disc, label.width + 6), measures.disc + 25};
}

QSizeF prominentCardSize(const CardMetrics &card, const CardMeasures &measures, bool full)
{
    const auto label = measured(card.label, measures.leaderName, QFont::Bold);
    const auto subtitle = measured(full ? card.subtitle : QString(), 11);
    const qreal width = std::max(label.width, subtitle.width);
    return full ? QSizeF(std::max(132.0, width + 32 + (card.hasFlag ? 40 : 0)),
                         measures.leaderHeight)
                : QSizeF(std::max(76.0, width + 22 + (card.hasFlag ? measures.emblem + 6 : 0)),
                         measures.leaderHeight);
}

QSizeF plainCardSize(const CardMetrics &card, const CardMeasures &measures)
{
    const auto label = measured(card.label, measures.name, QFont::DemiBold);
    const bool slants = card.kind == ActorKind::Party || card.kind == ActorKind::People;
    const qreal width = measures.padding + measures.emblem + measures.gap + label.width +
                        measures.end + (slants ? 2 * measures.padding : 0);
    return {std::max(measures.height * 2.1, width), measures.height};
}

/// The most backed actor of each camp, where at least two ties back it.
bool isHead(const MapIndex &index, const Camps &camps, int actor)
{
    if (camps.leaders[0] != actor && camps.leaders[1] != actor)
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
    card.kind = actor.kind;
    card.hasFlag = !Emblem::of(actor).flag.isEmpty();
    card.ties = int(index.tiesOf(at).size());
    card.prominent = actor.kind != ActorKind::Person && isHead(index, camps, at);
    const qreal size = card.prominent ? fullCard.leaderName : fullCard.name;
    card.label =
        measured(shown(actor.label()), size, card.prominent ? QFont::Bold : QFont::DemiBold, 190)
            .text;
    if (card.prominent && actor.label() != actor.name)
        card.subtitle = measured(shown(actor.name), 11, QFont::Normal, 280).text;
    card.size = cardSize(card, CardForm::Full);
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

/// Each pair that backs or opposes once, as camps see it; from whom its first such tie comes.
void addSignedEdges(LayoutRequest &request, const MapIndex &index)
{
    const auto graph = signedGraphOfAllTime(index, signRuleOf(index.map().info()));
    for (const auto &dyad : graph.dyads) {
        const int weight = graph.weight(dyad), wanted = weight < 0 ? -1 : 1;
        int from = dyad.a;
        for (const int tie : graph.tiesOf(dyad))
            if (sign(index.map().ties().at(std::size_t(tie)).kind) == wanted) {
                from = index.from(tie);
                break;
            }
        request.edges.push_back(
            {from, from == dyad.a ? dyad.b : dyad.a, weight == 0 ? 0 : wanted, false, false});
    }
}

/// True for an actor who had no tie before and now has one to somebody who had.
bool joinsOthers(const MapIndex &index, const MapIndex &before, int actor)
{
    const auto thenOf = [&](int i) {
        return before.actorAt(index.map().actors().at(std::size_t(i)).id);
    };
    if (!before.tiesOf(thenOf(actor)).empty())
        return false;
    const auto ties = index.tiesOf(actor);
    return std::any_of(ties.begin(), ties.end(), [&](int tie) {
        const int other = index.from(tie) == actor ? index.to(tie) : index.from(tie);
        const int then = other >= 0 ? thenOf(other) : -1;
        return then >= 0 && !before.tiesOf(then).empty();
    });
}

} // namespace

QSizeF cardSize(const CardMetrics &card, CardForm form)
{
    if (form == CardForm::Chip || form == CardForm::Dot) {
        const qreal side = form == CardForm::Chip ? chipSize : dotSize;
        return {side, side};
    }
    const bool full = form == CardForm::Full;
    const auto &measures = full ? fullCard : compactCard;
    if (card.kind == ActorKind::Person)
        return personSize(card, measures);
    return card.prominent ? prominentCardSize(card, measures, full) : plainCardSize(card, measures);
}

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
    const bool sameCamps =
        sameTies && signRuleOf(index.map().info()) == signRuleOf(indexBefore->map().info());
    arrangement.camps = sameCamps ? before->camps : campsOfAllTime(index);
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
    addSignedEdges(request, index);
    for (std::size_t i = 0; i < map.ties().size(); ++i) {
        const auto kind = map.ties().at(i).kind;
        const int from = index.from(int(i)), to = index.to(int(i));
        if (from >= 0 && to >= 0 && from != to && sign(kind) == 0)
            request.edges.push_back({from, to, 0, isStructure(kind), kind == TieKind::Mediates});
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
        // Who stood alone stood anywhere: the first tie is what tells the place.
        if (node.hasPosition || then < 0 || joinsOthers(index, *indexBefore, int(i)))
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
