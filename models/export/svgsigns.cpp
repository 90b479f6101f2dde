// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "svgsigns.h"

#include "svgstyle.h"

#include "models/picture/paintdetail.h"

#include <algorithm>

namespace entente {

void SvgSigns::heads(const TieItem &tie, std::string_view lineClass)
{
    if (tie.isThread())
        return;
    const auto kind = svgTieClass(tie.kind, tie.faint);
    for (const auto *end : {&tie.head, &tie.tail})
        head(*end, kind, lineClass, tie.width);
    if (tie.standing != Standing::Disputed)
        return;
    const QRectF circle(tie.middle.x() - 9, tie.middle.y() - 9, 18, 18);
    m_pen.circle(circle, kind + "-hollow", QPen(tieColour(m_theme, tie.kind, tie.faint), 1.6));
    m_pen.centredText(QStringLiteral("?"), circle, 13, QFont::Bold, "ink");
}

void SvgSigns::head(const ArrowHead &head, const std::string &kind, std::string_view lineClass,
                    qreal width)
{
    if (head.shape == HeadShape::None)
        return;
    QPen pen(Qt::black, std::clamp(width, 1.2, 2.0));
    pen.setCapStyle(Qt::FlatCap);
    if (head.shape == HeadShape::OpenArrow)
        m_pen.path(head.path(), lineClass, pen);
    else if (head.hollow)
        m_pen.path(head.path(), kind + "-hollow", pen);
    else
        m_pen.path(head.path(), kind + "-head");
}

void SvgSigns::marks(const StateMarks &marks, const TieItem &tie)
{
    if (!marks.strokes.isEmpty())
        m_pen.path(marks.strokes, std::string(word(tie.kind)) + "-line",
                   QPen(m_theme.tie(tie.kind), 1.6));
    disc(marks);
}

void SvgSigns::disc(const StateMarks &marks)
{
    if (marks.disc.isNull())
        return;
    m_pen.circle(marks.disc, marks.filled ? "state-new" : "state", QPen(m_theme.text, 1.4));
    m_pen.path(marks.sign, marks.filled ? "state-sign" : "ink");
}

} // namespace entente
