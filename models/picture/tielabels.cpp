// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tielabels.h"

#include "curves.h"
#include "textmeasure.h"
#include "tiebundles.h"

#include "models/words/narration.h"
#include "models/words/testimony.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>

namespace entente {

namespace {

constexpr std::size_t clearLabelsLimit = 400; // ties; beyond it labels may stand on other ties
constexpr std::size_t mostLabels = 400;       // more are a grey haze
constexpr qreal seenLine = 30;                // on each side of a label that stands on its line

/// True where enough of the line is seen on both sides of the label.
bool standsOnLine(const TieItem &tie)
{
    const auto chord = tie.curve[3] - tie.curve[0];
    const auto length = std::hypot(chord.x(), chord.y());
    const auto box = tie.label.box();
    // The line passes under the label's width, or its height, whichever it leaves first.
    const qreal across = std::min(box.width() * length / std::max(1.0, std::abs(chord.x())),
                                  box.height() * length / std::max(1.0, std::abs(chord.y())));
    return length > across + 2 * seenLine;
}

/// Places along the tie, nearest to its middle first: on the line where that is long enough, else
/// beside it.
std::vector<QPointF> labelPlaces(const TieItem &tie)
{
    std::vector<QPointF> places;
    const bool onLine = standsOnLine(tie);
    for (const qreal t : {0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73})
        if (onLine)
            places.push_back(pointAt(tie.curve, t));
    for (const qreal t : {0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78}) {
        const auto point = pointAt(tie.curve, t), along = tangentAt(tie.curve, t);
        const auto length = std::hypot(along.x(), along.y());
        if (length <= 0)
            continue;
        const QPointF across(-along.y() / length, along.x() / length);
        const qreal away = 9 + tie.width + std::abs(across.x()) * tie.label.width / 2;
        places.push_back(point + across * away);
        places.push_back(point - across * away);
    }
    return places;
}

/// The places ordered by how many other ties the label would stand on; those with as many keep
/// their order.
std::vector<QPointF> clearestFirst(const TieItem &tie, const std::vector<QPointF> &places,
                                   const DisplayList &list)
{
    std::vector<std::pair<int, QPointF>> rated;
    for (const auto &place : places) {
        auto label = tie.label;
        centreOn(label, place);
        const auto box = label.box().adjusted(-3, -2, 3, 2);
        int hits = 0;
        for (const auto &other : list.ties)
            for (int i = 0; i <= 24 && other.tieIndex != tie.tieIndex && !isStub(other); ++i)
                hits += box.contains(pointAt(other.curve, i / 24.0));
        rated.emplace_back(hits, place);
    }
    std::stable_sort(rated.begin(), rated.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<QPointF> ordered;
    for (const auto &[hits, place] : rated)
        ordered.push_back(place);
    return ordered;
}

} // namespace

/// The means beside a tie, in one word each. What goes without saying (mediation by diplomacy) is
/// left out.
TextItem tieLabel(const Tie &tieIndex)
{
    constexpr qreal type = 12, widest = 160;
    QStringList words;
    for (const auto means : tieIndex.means) {
        const bool plain = means == Means::Unknown || means == Means::Other ||
                           (means == Means::Diplomatic && tieIndex.kind == TieKind::Mediates);
        if (!plain)
            words << shown(meansLabel(means));
    }
    const bool sourced = !tieIndex.evidence.empty();
    for (auto told = words.size();; --told) { // as many as have room, and how many more there are
        auto text = words.first(told).join(QStringLiteral(", "));
        if (told < words.size())
            text += QStringLiteral(" +%1").arg(words.size() - told);
        if (!sourced)
            text += (text.isEmpty() ? QString() : QStringLiteral(" · ")) + shown(noSourceWords());
        if (text.isEmpty())
            return {};
        if (auto label = measured(text, type); told <= 1 || label.width <= widest)
            return label;
    }
}

TextItem bundleLabel(int ties)
{
    return measured(QChar(0x00D7) + QLocale::c().toString(ties), 12, QFont::DemiBold);
}

void takeUsualMeans(DisplayList &list)
{
    constexpr int fewest = 3;
    for (std::size_t kind = 0; kind < list.usualMeans.size(); ++kind) {
        std::map<QString, int> counts;
        int all = 0;
        for (const auto &tie : list.ties)
            if (std::size_t(tie.kind) == kind) {
                ++all;
                ++counts[tie.label.text];
            }
        // One that says nothing would be read as saying the same.
        if (counts.count(QString()) > 0)
            continue;
        for (const auto &[label, count] : counts)
            if (count >= fewest && 2 * count > all)
                list.usualMeans[kind] = label;
        for (auto &tie : list.ties)
            if (std::size_t(tie.kind) == kind && tie.label.text == list.usualMeans[kind])
                tie.label = {};
    }
}

void placeTieLabels(DisplayList &list, Placer &placer)
{
    const bool few = list.ties.size() <= clearLabelsLimit;
    std::vector<TieItem *> labelled;
    for (auto &tie : list.ties) {
        if (tie.standing == Standing::Disputed)
            placer.block(QRectF(tie.middle.x() - 10, tie.middle.y() - 10, 20, 20));
        if (!tie.label.isEmpty())
            labelled.push_back(&tie);
    }
    // Where there are too many, backing and opposition come first.
    if (labelled.size() > mostLabels)
        std::stable_partition(labelled.begin(), labelled.end(),
                              [](const TieItem *tie) { return sign(tie->kind) != 0; });
    std::size_t placed = 0;
    for (auto *tie : labelled) {
        const bool free =
            placed < mostLabels &&
            placer.place(tie->label,
                         few ? clearestFirst(*tie, labelPlaces(*tie), list) : labelPlaces(*tie));
        placed += free;
        if (!free) {
            tie->label = {};
            ++list.labelsWithoutRoom;
        }
    }
}

std::vector<TextItem> labelsInView(const DisplayList &list, const AllianceMap &map,
                                   const QRectF &visible, qreal scale)
{
    constexpr qreal leastScale = 0.55; // six pixels of type
    std::vector<TextItem> labels;
    if (scale < leastScale)
        return labels;
    Placer placer;
    for (const auto &card : list.cards)
        if (card.box.intersects(visible))
            placer.block(card.box.adjusted(-2, -2, 2, 2));
    std::vector<const TieItem *> seen;
    for (const auto &tie : list.ties)
        if (tie.tieIndex >= 0 && visible.contains(tie.middle)) {
            seen.push_back(&tie);
            if (tie.standing == Standing::Disputed)
                placer.block(QRectF(tie.middle.x() - 10, tie.middle.y() - 10, 20, 20));
        }
    if (list.event.event >= 0)
        placer.block(list.event.box.adjusted(-4, -4, 4, 4));
    std::stable_partition(seen.begin(), seen.end(),
                          [](const TieItem *tie) { return sign(tie->kind) != 0; });
    for (const auto *tie : seen) {
        if (labels.size() >= mostLabels)
            break;
        auto labelled = *tie;
        labelled.label = tie->alike > 0 ? bundleLabel(tie->alike + 1)
                                        : tieLabel(map.ties().at(std::size_t(tie->tieIndex)));
        if (!labelled.label.isEmpty() && placer.place(labelled.label, labelPlaces(labelled)))
            labels.push_back(std::move(labelled.label));
    }
    return labels;
}

} // namespace entente
