// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "displaylist.h"

#include "paintparts.h"
#include "placer.h"
#include "summary.h"

#include "models/analysis/camps.h"

#include <algorithm>

namespace entente {

namespace {

constexpr qreal plainType = 15; // of the names on plain cards

bool isMarked(const std::vector<char> &actors, const std::vector<char> &groups,
              const CardItem &card)
{
    return marked(actors, card.actor) || marked(groups, card.group);
}

bool isFocused(const CardItem &card, const Emphasis &emphasis)
{
    return card.group >= 0 ? emphasis.focusedGroup == card.group
                           : emphasis.focusedActor == card.actor;
}

/// A government's card carries a band along its top edge.
void paintBand(QPainter &painter, const CardItem &card, const QColor &colour)
{
    painter.save();
    painter.setClipPath(card.outline, Qt::IntersectClip);
    painter.fillRect(
        QRectF(card.outlineBox.left(), card.outlineBox.top(), card.outlineBox.width(), 4), colour);
    painter.restore();
}

/// A card from afar: a dot in its colour, as large as can still be seen.
/// The camp whose members' dots have its colour; none where camps are not shown.
int shownCampOf(const DisplayList &list, const CardItem &card)
{
    if (!list.camps || list.hulls.empty() || card.outsider)
        return Camps::none;
    for (const auto &camp : list.camps->distinct)
        if (std::binary_search(camp.members.begin(), camp.members.end(), card.actor))
            return camp.number;
    return Camps::none;
}

void paintDot(QPainter &painter, const DisplayList &list, const CardItem &card, const Theme &theme,
              bool selected, qreal scale)
{
    const int camp = shownCampOf(list, card);
    const qreal radius = std::max((card.prominent        ? 4.0
                                   : camp != Camps::none ? 3.2
                                                         : 2.2) /
                                      scale,
                                  card.outlineBox.height() / 2);
    painter.setPen(Qt::NoPen);
    const auto colour = selected                ? theme.accent
                        : card.colour.isValid() ? card.colour
                        : camp != Camps::none   ? theme.campBorder[camp]
                                                : theme.mutedText;
    if (painter.brush() != QBrush(colour)) // a new brush is dear, even one of the same colour
        painter.setBrush(colour);
    painter.drawEllipse(card.outlineBox.center(), radius, radius);
}

/// A card from further off: its shape in its colour, without a name on it.
void paintChip(QPainter &painter, const CardItem &card, const Theme &theme, bool selected)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(selected                ? theme.accent
                     : card.colour.isValid() ? card.colour
                     : card.prominent        ? theme.text
                                             : theme.cardBorder);
    painter.drawPath(card.outline);
}

void paintFocus(QPainter &painter, const CardItem &card, const Theme &theme)
{
    painter.setPen(QPen(theme.accent, 2, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(card.box.adjusted(-5, -5, 5, 5), 12, 12);
}

/// True where the name on it is too small to read and stands beside it.
bool isNamedBeside(const CardItem &card, const Detail &detail, qreal pixel)
{
    return card.group >= 0 ? groupCardWords(card, detail.scale / pixel).name.empty()
                           : !detail.shows(plainType, leastCardName);
}

void paintCard(QPainter &painter, const DisplayList &list, const CardItem &card, const Theme &theme,
               const Emphasis &emphasis, const Detail &detail, qreal pixel)
{
    const bool selected = isMarked(emphasis.selectedActors, emphasis.selectedGroups, card);
    if (!detail.shows(card.outlineBox.height(), leastCard))
        return paintDot(painter, list, card, theme, selected, detail.scale);
    const bool matched = isMarked(emphasis.matchedActors, emphasis.matchedGroups, card);
    if (card.group >= 0) {
        paintGroupCard(painter, card, theme, selected, matched, isFocused(card, emphasis));
        const auto words = groupCardWords(card, detail.scale / pixel);
        for (const auto &line : words.name)
            paintText(painter, line, theme.text);
        for (const auto &line : words.counts)
            paintText(painter, line, theme.mutedText);
        return;
    }
    const auto border = selected                ? theme.accent
                        : card.colour.isValid() ? card.colour
                        : card.prominent        ? theme.mutedText
                                                : theme.cardBorder;
    if (matched) {
        painter.setPen(QPen(theme.highlight, 10));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(card.outline);
    }
    if (isFocused(card, emphasis))
        paintFocus(painter, card, theme);
    if (isNamedBeside(card, detail, pixel))
        return paintChip(painter, card, theme, selected);
    painter.setPen(QPen(border, selected ? 2.6 : card.prominent ? 1.8 : 1.2));
    painter.setBrush(theme.card);
    painter.drawPath(card.outline);
    if (card.kind == ActorKind::Government)
        paintBand(painter, card, border);
    if (!card.emblemBox.isEmpty() && detail.shows(card.emblemBox.height(), leastEmblem))
        paintEmblem(painter, card.emblemBox, card.emblem, theme, card.kind != ActorKind::Person);
    if (card.kind == ActorKind::Person || !card.outlineBox.contains(card.label.baseline))
        paintTextOnGround(painter, card.label, theme.text, theme.ground);
    else
        paintText(painter, card.label, theme.text);
    paintText(painter, card.subtitle, theme.mutedText);
}

} // namespace

void paintCards(QPainter &painter, const DisplayList &list, const Theme &theme,
                const Emphasis &emphasis, qreal pixel)
{
    const Detail detail(painter);
    for (const auto &card : list.cards) {
        if (!detail.sees(cardReach(card, detail.scale)))
            continue;
        const bool lit = isMarked(emphasis.selectedActors, emphasis.selectedGroups, card) ||
                         isFocused(card, emphasis) ||
                         isMarked(emphasis.matchedActors, emphasis.matchedGroups, card);
        const qreal outside = card.outsider && !lit ? 0.38 : 1;
        painter.setOpacity(isMarked(emphasis.fadedActors, emphasis.fadedGroups, card) ? fadedOpacity
                                                                                      : outside);
        paintCard(painter, list, card, theme, emphasis, detail, pixel);
    }
    painter.setOpacity(1);
}

QRectF cardReach(const CardItem &card, qreal scale)
{
    const qreal margin = std::max(12.0, 5 / scale); // a ring around it; a dot in its place
    return card.box.adjusted(-margin, -margin, margin, margin);
}

namespace {

/// The cards that are seen whose names stand beside them.
std::vector<const CardItem *> namedBeside(const DisplayList &list, const Detail &detail,
                                          const Emphasis &emphasis, qreal pixel)
{
    std::vector<const CardItem *> cards;
    if (list.cards.empty() || (list.summary.isNull() && detail.shows(plainType, leastCardName)))
        return cards;
    for (const auto &card : list.cards)
        if (!card.outsider && detail.sees(card.box) && isNamedBeside(card, detail, pixel) &&
            !isMarked(emphasis.fadedActors, emphasis.fadedGroups, card))
            cards.push_back(&card);
    return cards;
}

} // namespace

std::size_t farNames(const DisplayList &list, const QRectF &visible, qreal scale, qreal pixel)
{
    return namedBeside(list, Detail(visible, scale), {}, pixel).size();
}

std::vector<TextItem> farLabels(const DisplayList &list, const QRectF &visible, qreal scale,
                                const Emphasis &emphasis, qreal pixel)
{
    constexpr qreal farType = 11; // pixels
    constexpr qreal apart = 5;    // so that two names side by side are not read as one
    constexpr std::size_t mostLabels = 400;
    const Detail detail(visible, scale);
    auto order = namedBeside(list, detail, emphasis, pixel);
    std::vector<TextItem> labels;
    const auto most = std::min<std::size_t>(order.size(), mostLabels);
    const auto before = [](const CardItem *a, const CardItem *b) {
        return a->ties != b->ties ? a->ties > b->ties : a->actor < b->actor;
    };
    std::partial_sort(order.begin(), order.begin() + std::ptrdiff_t(most), order.end(), before);
    Placer placer(std::min(scale, 1.0));
    for (const auto &frame : list.summary.frames)
        placer.block(frameTitle(frame, scale / pixel).strip);
    for (const auto &card : list.cards)
        if (detail.shows(card.outlineBox.height(), leastCard) && detail.sees(card.box))
            placer.block(card.outlineBox); // a chip; dots may be covered
    for (std::size_t k = 0; k < most; ++k) {
        const auto &card = *order[k];
        auto label = card.label;
        label.pixelSize = (card.group >= 0 ? leastGroupName * pixel : farType) / scale;
        const auto gap = apart / scale;
        label.width = card.label.width * label.pixelSize / card.label.pixelSize + gap;
        const auto centre = card.outlineBox.center();
        const QPointF right(card.outlineBox.width() / 2 + label.width / 2 + gap / 2, 0),
            below(0, card.outlineBox.height() / 2 + label.pixelSize);
        const QPointF down(right.x() * 0.85, below.y()), up(down.x(), -down.y());
        if (!placer.place(label, {centre - below, centre + below, centre + right, centre - right,
                                  centre + up, centre - down, centre + down, centre - up}))
            continue;
        label.width -= gap;
        label.baseline.rx() += gap / 2;
        labels.push_back(std::move(label));
    }
    return labels;
}

} // namespace entente
