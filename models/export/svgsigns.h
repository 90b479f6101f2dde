// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "comparisonmarks.h"
#include "svgpen.h"

namespace entente {

/// Writes what stands on a line beside the line itself, in the drawing and in its legend.
class SvgSigns
{
public:
    SvgSigns(SvgPen &pen, const Theme &theme) : m_pen(pen), m_theme(theme) {}

    /// The heads, and the sign of what is disputed. `lineClass`: where the tie's group has no class
    /// for its lines.
    void heads(const TieItem &tie, std::string_view lineClass = {});
    /// What became of it between two states.
    void marks(const StateMarks &marks, const TieItem &tie);
    /// The mark's disc alone, as on a card.
    void disc(const StateMarks &marks);

private:
    void head(const ArrowHead &head, const std::string &kind, std::string_view lineClass,
              qreal width);

    SvgPen &m_pen;
    const Theme &m_theme;
};

} // namespace entente
