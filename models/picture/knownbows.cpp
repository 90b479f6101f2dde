// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "knownbows.h"

#include <algorithm>
#include <list>

namespace entente {

namespace {

constexpr std::size_t drawings = 4;     // map, comparison, what is exported or presented meanwhile
constexpr std::size_t mostBows = 20000; // of a drawing

} // namespace

KnownBows &KnownBows::of(const std::vector<CardItem> &cards, const std::vector<QRectF> &clear,
                         const QRectF &room)
{
    std::vector<qreal> drawing; // numbers, as boxes are equal too where they nearly are
    const auto add = [&](const QRectF &box) {
        drawing.insert(drawing.end(), {box.x(), box.y(), box.width(), box.height()});
    };
    add(room);
    std::for_each(clear.begin(), clear.end(), add);
    for (const auto &card : cards) {
        add(card.box);
        add(card.outlineBox);
    }
    thread_local std::list<KnownBows> known; // the last one first
    const auto at = std::find_if(known.begin(), known.end(),
                                 [&](const KnownBows &one) { return one.m_drawing == drawing; });
    if (at != known.end()) {
        known.splice(known.begin(), known, at);
        return known.front();
    }
    known.emplace_front().m_drawing = std::move(drawing);
    if (known.size() > drawings)
        known.pop_back();
    return known.front();
}

const std::vector<Bow> &KnownBows::bows(const Question &question,
                                        const std::function<std::vector<Bow>()> &find)
{
    if (m_bows.size() >= mostBows)
        m_bows.clear();
    const auto [at, isNew] = m_bows.try_emplace(question);
    if (isNew)
        at->second = find();
    return at->second;
}

} // namespace entente
