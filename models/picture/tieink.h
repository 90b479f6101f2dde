// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "coverage.h"
#include "displaylist.h"

#include <QTransform>

namespace entente {

/// Ties of a large drawing as ink at one scale: hairlines from afar (but for lines that stand for
/// many ties), else lines with their widths,
/// dashes and heads. Kind lies upon kind, not tie upon tie. The
/// scale is one number: pictures are not turned or sheared.
class TieInk
{
public:
    /// From the drawing's units to the pixels of the coverage.
    explicit TieInk(const QTransform &toPixels);

    /// Puts the tie's line and head on or takes them off.
    void put(Coverage &coverage, const TieItem &tie, Coverage::Turn turn) const;
    /// All of them: the same as one by one.
    void putAll(Coverage &coverage, const std::vector<const TieItem *> &ties,
                Coverage::Turn turn) const;
    /// The colours of the kinds: translucent from afar, so that it shows where many run.
    Coverage::Inks inks(const Theme &theme) const;
    /// Which ink a tie is, and that ink's colour: one for each kind, another where ties recede.
    static int inkOf(const TieItem &tie);
    static QColor colourOf(const Theme &theme, int ink);

private:
    bool isHairline(const TieItem &tie) const;
    QLineF hairline(const TieItem &tie) const;
    void putLine(Coverage &coverage, const TieItem &tie, Coverage::Turn turn) const;
    void putHead(Coverage &coverage, const ArrowHead &head, qreal width, int ink,
                 Coverage::Turn turn) const;

    QTransform m_toPixels;
    qreal m_scale;
};

} // namespace entente
