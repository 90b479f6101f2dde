// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "navigator.h"

#include "summary.h"

#include <algorithm>
#include <tuple>

namespace entente {

namespace {

/// Cards, and after them the names of open groups, which are stops like cards.
DisplayList stopsOf(const DisplayList &list, qreal scale)
{
    DisplayList stops;
    stops.cards = list.cards;
    for (const auto &frame : list.summary.frames) {
        CardItem name;
        name.actor = -1;
        name.group = frame.group;
        name.box = frameTitle(frame, scale).strip;
        stops.cards.push_back(std::move(name));
    }
    return stops;
}

bool isAt(const GroupEnd &end, const KeyboardPosition &position)
{
    return end.actor >= 0 ? end.actor == position.actor : end.group == position.group;
}

} // namespace

void Navigator::enter(const DisplayList &list)
{
    if (card(list) >= 0 || list.cards.empty())
        return;
    const auto prominent = std::find_if(list.cards.begin(), list.cards.end(),
                                        [](const CardItem &card) { return card.prominent; });
    const auto &first = prominent == list.cards.end() ? list.cards.front() : *prominent;
    m_position.actor = first.actor;
    m_position.group = first.group;
}

int Navigator::card(const DisplayList &list) const
{
    if (m_position.isNull())
        return -1;
    const auto it =
        std::find_if(list.cards.begin(), list.cards.end(), [this](const CardItem &card) {
            return card.group >= 0 ? card.group == m_position.group
                                   : card.actor == m_position.actor;
        });
    return it == list.cards.end() ? -1 : int(it - list.cards.begin());
}

void Navigator::walk(const DisplayList &list, const QPointF &direction, qreal scale)
{
    const bool framed = !list.summary.frames.empty();
    const auto stops = framed ? stopsOf(list, scale) : DisplayList();
    const auto &cards = framed ? stops : list;
    const int next = nearestThatWay(cards, card(cards), direction);
    if (next < 0)
        return;
    m_position.actor = cards.cards[std::size_t(next)].actor;
    m_position.group = cards.cards[std::size_t(next)].group;
}

std::vector<Hit> Navigator::lines(const DisplayList &list) const
{
    std::vector<std::pair<int, Hit>> lines;
    const auto &between = list.summary.tallies.between;
    for (const auto &tie : list.ties) {
        Hit hit;
        hit.tieIndex = tie.tieIndex;
        hit.sum = tie.sum;
        if (tie.sum >= 0) {
            const auto &line = between[std::size_t(tie.sum)];
            if (isAt(line.a, m_position) || isAt(line.b, m_position))
                lines.emplace_back(-line.tally.count(), hit);
        } else if (m_position.actor >= 0 &&
                   (tie.from == m_position.actor || tie.to == m_position.actor)) {
            lines.emplace_back(0, hit);
        }
    }
    std::sort(lines.begin(), lines.end(), [](const auto &a, const auto &b) {
        return std::tuple(a.first, a.second.sum, a.second.tieIndex) <
               std::tuple(b.first, b.second.sum, b.second.tieIndex);
    });
    std::vector<Hit> hits;
    for (const auto &line : lines)
        hits.push_back(line.second);
    return hits;
}

bool Navigator::enterLines(const DisplayList &list)
{
    const auto all = lines(list);
    if (all.empty())
        return false;
    m_position.tie = all.front().tieIndex;
    m_position.sum = all.front().sum;
    return true;
}

void Navigator::walkLines(const DisplayList &list, bool forwards)
{
    const auto all = lines(list);
    if (all.empty())
        return;
    const auto at = std::find_if(all.begin(), all.end(), [this](const Hit &line) {
        return line.tieIndex == m_position.tie && line.sum == m_position.sum;
    });
    const auto count = std::ptrdiff_t(all.size());
    const auto &next = all[std::size_t((at - all.begin() + (forwards ? 1 : count - 1)) % count)];
    m_position.tie = next.tieIndex;
    m_position.sum = next.sum;
}

void Navigator::leaveLines()
{
    m_position.tie = m_position.sum = -1;
}

void Navigator::followLine(const DisplayList &list)
{
    if (m_position.sum < 0)
        return;
    const auto &line = list.summary.tallies.between[std::size_t(m_position.sum)];
    const auto &other = isAt(line.a, m_position) ? line.b : line.a;
    m_position = {};
    (other.actor >= 0 ? m_position.actor : m_position.group) =
        other.actor >= 0 ? other.actor : other.group;
}

void Navigator::keepLine(const GroupTallies &before, const GroupTallies &now)
{
    if (m_position.sum < 0 || std::size_t(m_position.sum) >= before.between.size())
        return;
    const auto &line = before.between[std::size_t(m_position.sum)];
    const auto at = std::find_if(now.between.begin(), now.between.end(), [&](const auto &other) {
        return other.a == line.a && other.b == line.b && other.kind == line.kind;
    });
    m_position.sum = at == now.between.end() ? -1 : int(at - now.between.begin());
}

void Navigator::forgetGroups()
{
    m_position.group = m_position.sum = -1;
}

} // namespace entente
