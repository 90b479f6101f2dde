// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "painted.h"

#include <QFontMetricsF>

namespace entente {

namespace {

/// Letters on a plate that hides what is below.
QRectF plateOf(const TextItem &text)
{
    return text.box().adjusted(-3, -0.5, 3, 0.5);
}

class Collector
{
public:
    void letters(const TextItem &text, int actor = -1)
    {
        if (!text.isEmpty())
            parts.push_back({Painted::Part::Letters, text.text, inkOf(text), actor});
    }
    void plate(const TextItem &text, int actor = -1)
    {
        if (!text.isEmpty())
            parts.push_back(
                {Painted::Part::Letters, text.text, plateOf(text) | inkOf(text), actor});
    }
    void mark(const QString &what, const QRectF &box)
    {
        parts.push_back({Painted::Part::Mark, what, box, -1});
    }

    std::vector<Painted> parts;
};

void collectCards(Collector &collector, const DisplayList &list)
{
    for (const auto &card : list.cards) {
        if (card.kind == ActorKind::Person)
            collector.plate(card.label, card.actor);
        else
            collector.letters(card.label, card.actor);
        collector.letters(card.subtitle, card.actor);
    }
}

void collectEvent(Collector &collector, const EventItem &event)
{
    if (event.event < 0)
        return;
    if (!event.box.isNull())
        collector.parts.push_back(
            {Painted::Part::EventBox, QStringLiteral("event"), event.box, -1});
    for (const auto &tab : event.tabs)
        if (!tab.box.isNull())
            collector.parts.push_back({Painted::Part::EventBox, tab.role.text, tab.box, tab.actor});
}

} // namespace

QRectF inkOf(const TextItem &text)
{
    return QFontMetricsF(text.font()).tightBoundingRect(text.text).translated(text.baseline);
}

std::vector<Painted> paintedLabels(const DisplayList &list)
{
    Collector collector;
    collectCards(collector, list);
    for (const auto &tie : list.ties) {
        collector.plate(tie.label);
        if (tie.standing == Standing::Disputed)
            collector.mark(QStringLiteral("?"), QRectF(tie.middle - QPointF(9, 9), QSizeF(18, 18)));
    }
    for (const auto &hull : list.hulls)
        collector.letters(hull.label);
    collectEvent(collector, list.event);
    return collector.parts;
}

std::vector<Painted> paintedParts(const DisplayList &list)
{
    Collector collector;
    collector.parts = paintedLabels(list);
    for (const auto &card : list.cards)
        collector.mark(QStringLiteral("card ") + card.label.text,
                       card.outline.boundingRect().adjusted(-0.6, -0.6, 0.6, 0.6));
    for (const auto &tie : list.ties) {
        const auto half = tie.width / 2;
        collector.mark(QStringLiteral("tie %1").arg(tie.tieIndex),
                       tie.path().boundingRect().adjusted(-half, -half, half, half));
        for (const auto *head : {&tie.head, &tie.tail})
            if (head->shape != HeadShape::None)
                collector.mark(QStringLiteral("head of tie %1").arg(tie.tieIndex),
                               head->path().boundingRect().adjusted(-1, -1, 1, 1));
    }
    for (const auto &hull : list.hulls)
        collector.mark(QStringLiteral("hull"),
                       hull.outline.boundingRect().adjusted(-0.6, -0.6, 0.6, 0.6));
    for (const auto &line : list.event.title)
        if (!list.event.isGlyph)
            collector.letters(line);
    if (!list.event.isGlyph)
        collector.letters(list.event.header);
    return collector.parts;
}

} // namespace entente
