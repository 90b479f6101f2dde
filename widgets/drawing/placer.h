// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "displaylist.h"

namespace entente {

/// Keeps labels off each other and off cards: first come, first served, by priority of the caller.
class Placer
{
public:
    void block(const QRectF &box) { m_taken.push_back(box); }
    /// The heads of a tie: no label covers what tells its direction.
    void blockHeads(const TieItem &tie);
    bool isFree(const QRectF &box) const;
    /// Centres the label on the first free place and takes it; false where none is free.
    bool place(TextItem &label, const std::vector<QPointF> &centres);

private:
    std::vector<QRectF> m_taken;
};

} // namespace entente
