// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/picture/displaylist.h"

#include <QString>

namespace entente {

/// What of the drawing is covered with paint, as the painter does it: ink of letters and the plates
/// behind them.
struct Painted
{
    enum class Part : unsigned char { Letters, Mark, EventBox };
    Part part = Part::Letters;
    QString what;
    QRectF box;
    int actor = -1; // whose card it belongs to
};

/// Each line of letters, the marks of disputed ties and the event's box.
std::vector<Painted> paintedLabels(const DisplayList &list);
/// Everything: labels, cards, ties with their heads, hulls, the event's lines.
std::vector<Painted> paintedParts(const DisplayList &list);
/// What the letters cover, and no more.
QRectF inkOf(const TextItem &text);

} // namespace entente
