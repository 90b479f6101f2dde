// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "dategestures.h"

#include "timelineview.h"

#include "models/document/datecursor.h"

#include <cmath>

namespace entente {

namespace {

constexpr double followShare = 0.03; // of what is in view, for each move of the mouse

} // namespace

void DateGesture::drag(QPointF at)
{
    auto scale = view()->picture().scale;
    if (scale.isZoomed() && (at.x() < scale.left() || at.x() > scale.right())) {
        scale.pan((at.x() < scale.left() ? -followShare : followShare) * scale.span());
        view()->setScale(scale);
    }
    dragOver(scale.at(at.x()), at.x());
}

void DateGesture::jump()
{
    view()->dateCursor()->setDay(view()->picture().scale.at(press().x()));
    const auto hit = view()->hitAt(press());
    if (hit.span >= 0)
        view()->selectEvent(view()->picture().layout.spans[std::size_t(hit.span)].event);
}

void MoveDate::dragOver(Day, double x)
{
    view()->dateCursor()->setDay(view()->picture().scale.at(x - m_offset));
}

void MoveComparedDay::drag(QPointF at)
{
    const auto &scale = view()->picture().scale;
    const auto extent = scale.extent();
    view()->moveComparedDay(std::clamp(scale.at(at.x()), extent.first, extent.last));
}

JumpToDate::JumpToDate(TimelineView *view, QPointF press) : MoveDate(view, press)
{
    view->dateCursor()->setDay(view->picture().scale.at(press.x()));
}

void PickEvent::click()
{
    const auto hit = view()->hitAt(press());
    const auto &layout = view()->picture().layout;
    if (hit.mark >= 0)
        view()->activate(layout.marks[std::size_t(hit.mark)]);
    else if (hit.span >= 0)
        view()->chooseEvent(layout.spans[std::size_t(hit.span)].event);
}

void MoveWindow::dragOver(Day, double x)
{
    const auto &scale = view()->picture().scale;
    const double moved = scale.dayAt(scale.x(m_window.first) + x - press().x());
    const int wanted = int(std::lround(moved - m_window.first.number));
    const auto extent = scale.extent();
    const int days = std::clamp(wanted, extent.first.number - m_window.first.number,
                                extent.last.number - m_window.last.number);
    view()->dateCursor()->setWindow({m_window.first.plus(days), m_window.last.plus(days)});
}

void StretchWindow::dragOver(Day day, double)
{
    view()->dateCursor()->setWindow({std::min(day, m_fixed), std::max(day, m_fixed)});
}

} // namespace entente
