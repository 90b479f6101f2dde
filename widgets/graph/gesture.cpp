// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "gesture.h"

#include <QApplication>

#include <utility>

namespace entente {

void Gesture::moveTo(const QPointF &position)
{
    const bool isFar =
        (position - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (!m_dragging && !isFar && !dragsAtOnce())
        return;
    if (!std::exchange(m_dragging, true))
        beginDrag();
    const auto step = position - m_lastAt;
    m_lastAt = position;
    dragTo(position, step);
}

void Gesture::release(const QPointF &position, Qt::MouseButton button)
{
    m_dragging ? drop(position) : click(button);
}

} // namespace entente
