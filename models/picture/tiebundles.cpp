// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tiebundles.h"

#include "textmeasure.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace entente {

std::vector<DrawnTie> drawnTies(const Snapshot &snapshot)
{
    std::vector<DrawnTie> drawn;
    const auto &index = *snapshot.index;
    const auto pairOf = [&](int tie) {
        const auto [low, high] = std::minmax({index.from(tie), index.to(tie)});
        return std::uint64_t(std::uint32_t(low)) << 32U | std::uint32_t(high);
    };
    std::unordered_map<std::uint64_t, std::size_t> counts;
    for (std::size_t i = 0; i < snapshot.ties.size(); ++i)
        if (snapshot.ties[i].shown)
            ++counts[pairOf(int(i))];
    std::map<std::tuple<std::uint64_t, TieKind, bool, bool>, std::size_t> bundles;
    for (std::size_t i = 0; i < snapshot.ties.size(); ++i) {
        const int tie = int(i);
        if (!snapshot.ties[i].shown)
            continue;
        if (counts[pairOf(tie)] > mostTiesApart) {
            const auto &record = snapshot.map().ties().at(i);
            const auto [at, isNew] = bundles.try_emplace(
                {pairOf(tie), record.kind, index.from(tie) < index.to(tie), record.mutual},
                drawn.size());
            if (!isNew) {
                ++drawn[at->second].alike;
                continue;
            }
        }
        drawn.push_back({tie, 0});
    }
    return drawn;
}

namespace {

constexpr qreal stubLength = 26;  // of each end that is drawn
constexpr qreal mostOfLine = 0.3; // for each end; shorter lines are not parted
constexpr qreal bandWidth = 8;
constexpr qreal bandType = 14;
constexpr std::size_t fewestInBundle = 4;
constexpr std::ptrdiff_t mostCounted = 300; // ties; crossings of more are not counted

using Ties = std::vector<TieItem *>;

int crossingsOf(const DisplayList &list)
{
    std::vector<std::pair<const TieItem *, QLineF>> lines;
    for (const auto &tie : list.ties)
        lines.emplace_back(&tie, QLineF(tie.curve[0], tie.curve[3]));
    int count = 0;
    for (std::size_t a = 0; a < lines.size(); ++a)
        for (std::size_t b = 0; b < a; ++b) {
            const auto &[one, way] = lines[a];
            const auto &[other, otherWay] = lines[b];
            const bool meet = one->from == other->from || one->from == other->to ||
                              one->to == other->from || one->to == other->to;
            count += !meet && way.intersects(otherWay, nullptr) == QLineF::BoundedIntersection;
        }
    return count;
}

/// Those that may be bundled, each set alike in kind, standing and means.
std::vector<Ties> alikeTies(DisplayList &list, const Snapshot &snapshot)
{
    std::set<int> told; // who takes part in the event
    if (list.event.event >= 0)
        for (const auto &participant :
             snapshot.map().events().at(std::size_t(list.event.event)).participants)
            told.insert(snapshot.index->actorAt(participant.actor));
    std::map<std::tuple<TieKind, Standing, QString, bool>, Ties> sets;
    for (auto &tie : list.ties)
        if (sign(tie.kind) < 0 && tie.standing != Standing::Disputed && tie.alike == 0 &&
            !(told.count(tie.from) && told.count(tie.to)))
            sets[{tie.kind, tie.standing, tie.label.text, tie.tail.shape != HeadShape::None}]
                .push_back(&tie);
    std::vector<Ties> all;
    for (auto &[key, ties] : sets)
        if (ties.size() >= fewestInBundle)
            all.push_back(std::move(ties));
    return all;
}

/// The ties that hang together with the first, taken out of the others.
Ties takeConnected(Ties &others)
{
    Ties connected{others.front()};
    others.erase(others.begin());
    std::set<int> actors{connected.front()->from, connected.front()->to};
    for (bool grew = true; grew;) {
        grew = false;
        for (auto it = others.begin(); it != others.end();)
            if (actors.count((*it)->from) || actors.count((*it)->to)) {
                actors.insert({(*it)->from, (*it)->to});
                connected.push_back(*it);
                it = others.erase(it);
                grew = true;
            } else
                ++it;
    }
    return connected;
}

/// True where each tie joins one side with the other, and both have several actors.
bool partsInTwo(const Ties &ties)
{
    std::map<int, bool> sideOf; // of connected ties, in an order in which each touches an earlier
    for (const auto *tie : ties) {
        const auto from = sideOf.find(tie->from), to = sideOf.find(tie->to);
        if (from != sideOf.end() && to != sideOf.end()) {
            if (from->second == to->second)
                return false;
        } else if (from != sideOf.end())
            sideOf[tie->to] = !from->second;
        else if (to != sideOf.end())
            sideOf[tie->from] = !to->second;
        else
            sideOf = {{tie->from, false}, {tie->to, true}};
    }
    const auto second = std::size_t(
        std::count_if(sideOf.begin(), sideOf.end(), [](const auto &one) { return one.second; }));
    return second > 1 && sideOf.size() - second > 1;
}

/// The one between principals, else between those who have most of them.
TieItem *mainOf(const Ties &ties, const std::vector<CardItem> &cards)
{
    std::map<int, std::size_t> counts;
    for (const auto &card : cards)
        counts[card.actor] = card.prominent ? ties.size() : 0;
    for (const auto *tie : ties) {
        ++counts[tie->from];
        ++counts[tie->to];
    }
    return *std::max_element(ties.begin(), ties.end(), [&](const TieItem *a, const TieItem *b) {
        return counts[a->from] + counts[a->to] < counts[b->from] + counts[b->to];
    });
}

void bundle(const Ties &ties, TieItem *main, const QString &usualMeans)
{
    auto words = main->label.isEmpty() ? usualMeans : main->label.text;
    words += (words.isEmpty() ? QString() : QStringLiteral(" ")) + QChar(0x00D7) +
             QString::number(ties.size());
    for (auto *tie : ties) {
        tie->label = {};
        tie->alike = -1;
    }
    main->alike = int(ties.size()) - 1;
    main->label = measured(words, bandType, QFont::DemiBold);
    main->width = bandWidth;
    for (auto *head : {&main->head, &main->tail})
        head->size *= 1.6;
}

} // namespace

void bundleSides(DisplayList &list, const Snapshot &snapshot)
{
    if (!canBundle(snapshot) || crossingsOf(list) <= mostCrossings)
        return;
    for (auto &ties : alikeTies(list, snapshot))
        while (!ties.empty())
            if (const auto connected = takeConnected(ties);
                connected.size() >= fewestInBundle && partsInTwo(connected))
                bundle(connected, mainOf(connected, list.cards),
                       list.usualMeans[std::size_t(connected.front()->kind)]);
}

bool canBundle(const Snapshot &snapshot)
{
    return std::count_if(snapshot.ties.begin(), snapshot.ties.end(),
                         [](const Snapshot::Tie &tie) { return tie.shown; }) <= mostCounted;
}

bool isStub(const TieItem &tie)
{
    return tie.alike < 0;
}

std::vector<Cubic> drawnParts(const TieItem &tie)
{
    const auto chord = tie.curve[3] - tie.curve[0];
    const auto length = std::hypot(chord.x(), chord.y());
    if (!isStub(tie) || length * mostOfLine < stubLength)
        return {tie.curve};
    const auto part = stubLength / length;
    return {between(tie.curve, 0, part), between(tie.curve, 1 - part, 1)};
}

} // namespace entente
