// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "zoomgestures.h"

#include "timelineview.h"

namespace entente {

PanTime::PanTime(TimelineView *view, QPointF press)
    : TimelineGesture(view, press)
    , m_scale(view->picture().scale)
{
}

void PanTime::drag(QPointF at)
{
    auto scale = m_scale;
    scale.pan((press().x() - at.x()) / scale.pixelsAPlace());
    view()->setScale(scale);
}

MoveFrame::MoveFrame(TimelineView *view, QPointF press)
    : TimelineGesture(view, press)
    , m_scale(view->picture().scale)
{
    const auto frame = view->picture().brush();
    if (press.x() >= frame.left() && press.x() <= frame.right())
        return;
    m_scale.pan((press.x() - frame.center().x()) / view->picture().overview.pixelsAPlace());
    view->setScale(m_scale);
}

void MoveFrame::drag(QPointF at)
{
    auto scale = m_scale;
    scale.pan((at.x() - press().x()) / view()->picture().overview.pixelsAPlace());
    view()->setScale(scale);
}

void StretchFrame::drag(QPointF at)
{
    auto scale = view()->picture().scale;
    const double day = view()->picture().overview.dayAt(at.x());
    scale.show(std::min(day, m_fixed), std::max(day, m_fixed));
    view()->setScale(scale);
}

} // namespace entente
