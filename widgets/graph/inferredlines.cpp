// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "inferredlines.h"

#include <QPainter>

#include <map>

namespace entente {

namespace {

constexpr qreal signSide = 15;

} // namespace

std::vector<InferredTie> inferredFrom(const Snapshot &snapshot)
{
    std::vector<char> counts;
    for (const auto &tie : snapshot.ties)
        counts.push_back(tie.shown);
    return inferredTies(*snapshot.index, counts);
}

void paintInferred(QPainter &painter, const DisplayList &list,
                   const std::vector<InferredTie> &inferred, const Theme &theme)
{
    std::map<int, QPointF> cards; // by actor
    for (const auto &card : list.cards)
        if (card.actor >= 0)
            cards.emplace(card.actor, card.outlineBox.center());
    painter.save();
    painter.setFont(uiFont(13, QFont::DemiBold));
    for (const auto &tie : inferred) {
        const auto a = cards.find(tie.a), b = cards.find(tie.b);
        if (a == cards.end() || b == cards.end())
            continue;
        QPen pen(theme.mutedText, 1.4);
        pen.setCapStyle(Qt::RoundCap);
        pen.setDashPattern({0.1, 4});
        painter.setPen(pen);
        painter.drawLine(a->second, b->second);
        QRectF sign(0, 0, signSide, signSide);
        sign.moveCenter((a->second + b->second) / 2);
        painter.fillRect(sign, theme.ground);
        painter.setPen(theme.mutedText);
        painter.drawText(sign, Qt::AlignCenter,
                         tie.sign > 0 ? QStringLiteral("≈") : QStringLiteral("≠"));
    }
    painter.restore();
}

} // namespace entente
