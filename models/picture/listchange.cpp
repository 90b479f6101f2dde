// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "listchange.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace entente {

namespace {

auto looks(const ArrowHead &head)
{
    return std::tuple(head.shape, head.tip.x(), head.tip.y(), head.direction.x(),
                      head.direction.y(), head.size, head.hollow);
}

bool looksSame(const TieItem &a, const TieItem &b)
{
    const auto looksOf = [](const TieItem &tie) {
        return std::tuple(tie.kind, tie.standing, tie.unsourced, tie.faint, tie.style, tie.width,
                          tie.from, tie.to);
    };
    return looksOf(a) == looksOf(b) && a.curve == b.curve && looks(a.head) == looks(b.head) &&
           looks(a.tail) == looks(b.tail);
}

bool looksSame(const TextItem &a, const TextItem &b)
{
    return a.text == b.text && a.baseline == b.baseline && a.pixelSize == b.pixelSize &&
           a.weight == b.weight;
}

bool looksSame(const CardItem &a, const CardItem &b)
{
    return a.kind == b.kind && a.box == b.box && a.outlineBox == b.outlineBox &&
           a.emblem.flag == b.emblem.flag && a.emblem.monogram == b.emblem.monogram &&
           a.colour == b.colour && looksSame(a.label, b.label) &&
           looksSame(a.subtitle, b.subtitle) && a.prominent == b.prominent &&
           a.outsider == b.outsider;
}

bool looksSame(const EventItem &a, const EventItem &b)
{
    const auto sameText = [](const TextItem &x, const TextItem &y) { return looksSame(x, y); };
    const auto sameTab = [&](const EventItem::Tab &x, const EventItem::Tab &y) {
        return x.box == y.box && looksSame(x.role, y.role);
    };
    return (a.event < 0) == (b.event < 0) && a.box == b.box && a.type == b.type &&
           a.isGlyph == b.isGlyph && a.planned == b.planned && looksSame(a.header, b.header) &&
           std::equal(a.title.begin(), a.title.end(), b.title.begin(), b.title.end(), sameText) &&
           std::equal(a.tabs.begin(), a.tabs.end(), b.tabs.begin(), b.tabs.end(), sameTab);
}

/// By where the curve runs, which tells nearly all ties apart.
std::size_t hashOf(const TieItem &tie)
{
    std::size_t hash = 0;
    for (const auto &point : tie.curve)
        for (const double at : {point.x(), point.y()})
            hash = hash * 1000003 + std::hash<double>()(at);
    return hash;
}

/// Ties of `now` that `before` has not, and the other way round. Where a tie stands in the map does
/// not show.
void tellTies(const DisplayList &before, const DisplayList &now, ListChange &change)
{
    std::unordered_multimap<std::size_t, const TieItem *> were;
    were.reserve(before.ties.size());
    for (const auto &tie : before.ties)
        were.emplace(hashOf(tie), &tie);
    for (const auto &tie : now.ties) {
        const auto [from, to] = were.equal_range(hashOf(tie));
        const auto it =
            std::find_if(from, to, [&](const auto &was) { return looksSame(*was.second, tie); });
        if (it == to)
            change.come.push_back(tie);
        else
            were.erase(it);
    }
    for (const auto &[hash, tie] : were)
        change.gone.push_back(*tie);
}

} // namespace

ListChange changeBetween(const DisplayList &before, const DisplayList &now)
{
    ListChange change;
    const bool large = before.ties.size() > manyTies && now.ties.size() > manyTies;
    const bool comparable = large && before.hulls.empty() && now.hulls.empty() &&
                            before.summary.isNull() && now.summary.isNull() &&
                            before.cards.size() == now.cards.size();
    if (!comparable)
        return change;
    change.all = false;
    tellTies(before, now, change);
    for (std::size_t i = 0; i < now.cards.size(); ++i) {
        if (looksSame(before.cards[i], now.cards[i]))
            continue;
        change.cards.push_back(int(i));
        change.cardsGone.push_back(before.cards[i]);
    }
    change.event = !looksSame(before.event, now.event);
    return change;
}

} // namespace entente
