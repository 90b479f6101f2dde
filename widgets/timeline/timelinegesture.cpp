// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "dategestures.h"
#include "timelineview.h"
#include "zoomgestures.h"

namespace entente {

namespace {

using Part = TimelineHit::Part;

std::unique_ptr<TimelineGesture> gestureOn(Part part, TimelineView *view, QPointF at)
{
    const auto &scale = view->picture().scale;
    const auto window = view->shownDate().value_or(DayRange{scale.at(at.x()), scale.at(at.x())});
    switch (part) {
    case Part::Nothing: break;
    case Part::Event: return std::make_unique<PickEvent>(view, at);
    case Part::Handle:
        return std::make_unique<MoveDate>(view, at, at.x() - scale.centre(window.first));
    case Part::ComparedHandle: return std::make_unique<MoveComparedDay>(view, at);
    case Part::WindowBody: return std::make_unique<MoveWindow>(view, at, window);
    case Part::WindowFirst: return std::make_unique<StretchWindow>(view, at, window.last);
    case Part::WindowLast: return std::make_unique<StretchWindow>(view, at, window.first);
    case Part::Lanes: return std::make_unique<JumpToDate>(view, at);
    case Part::StripBody: return std::make_unique<MoveFrame>(view, at);
    case Part::StripFirst: return std::make_unique<StretchFrame>(view, at, scale.last());
    case Part::StripLast: return std::make_unique<StretchFrame>(view, at, scale.first());
    case Part::Strip:
        return std::make_unique<StretchFrame>(view, at, view->picture().overview.dayAt(at.x()));
    }
    return nullptr;
}

bool isOnStrip(Part part)
{
    return part == Part::StripBody || part == Part::StripFirst || part == Part::StripLast ||
           part == Part::Strip;
}

} // namespace

std::unique_ptr<TimelineGesture> gestureAt(TimelineView *view, QPointF at, Qt::MouseButton button,
                                           Qt::KeyboardModifiers modifiers)
{
    if (!view->picture().hasDays())
        return nullptr;
    if (button == Qt::MiddleButton)
        return std::make_unique<PanTime>(view, at);
    const auto part = view->hitAt(at).part;
    if (button != Qt::LeftButton || part == Part::Nothing)
        return nullptr;
    if (modifiers & Qt::ShiftModifier && !isOnStrip(part))
        return std::make_unique<StretchWindow>(view, at, view->picture().scale.at(at.x()));
    return gestureOn(part, view, at);
}

} // namespace entente
