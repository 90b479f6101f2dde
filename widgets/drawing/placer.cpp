// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "placer.h"

#include "textmeasure.h"

#include <algorithm>

namespace entente {

void Placer::blockHeads(const TieItem &tie)
{
    for (const auto *head : {&tie.head, &tie.tail})
        if (head->shape != HeadShape::None)
            block(head->path().boundingRect());
}

bool Placer::isFree(const QRectF &box) const
{
    return std::none_of(m_taken.begin(), m_taken.end(), [&](const QRectF &taken) { return taken.intersects(box); });
}

bool Placer::place(TextItem &label, const std::vector<QPointF> &centres)
{
    for (const auto &centre : centres) {
        centreOn(label, centre);
        const auto box = label.box().adjusted(-4, -1.5, 4, 1.5);
        if (isFree(box)) {
            block(box);
            return true;
        }
    }
    return false;
}

} // namespace entente
