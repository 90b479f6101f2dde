// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "matrixview.h"

#include "models/picture/textmeasure.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <utility>

namespace entente {

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    auto to = m_current;
    switch (event->key()) {
    case Qt::Key_Left: --to.column; break;
    case Qt::Key_Right: ++to.column; break;
    case Qt::Key_Up: --to.row; break;
    case Qt::Key_Down: ++to.row; break;
    case Qt::Key_Home: to.column = 0; break;
    case Qt::Key_End: to.column = int(m_matrix.columns.size()) - 1; break;
    case Qt::Key_Return:
    case Qt::Key_Enter: return selectAt(m_current, true);
    case Qt::Key_B: return setOnlyBacking(!m_onlyBacking);
    case Qt::Key_Plus:
    case Qt::Key_Equal: return setCellSize(m_cell + 3);
    case Qt::Key_Minus: return setCellSize(m_cell - 3);
    default: return QAbstractScrollArea::keyPressEvent(event);
    }
    goTo(to);
}

void MatrixView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    m_moved = false;
    m_dragged = isOfGroups() ? -1 : endAt(placeAt(event->pos()));
}

void MatrixView::mouseMoveEvent(QMouseEvent *event)
{
    const bool onName = !isOfGroups() && endAt(placeAt(event->pos())) >= 0;
    if (!(event->buttons() & Qt::LeftButton)) {
        viewport()->setCursor(onName ? Qt::OpenHandCursor : Qt::ArrowCursor);
        return;
    }
    m_moved = m_moved ||
              (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_dragged >= 0 && m_moved)
        viewport()->setCursor(Qt::ClosedHandCursor);
}

void MatrixView::mouseReleaseEvent(QMouseEvent *event)
{
    const auto place = placeAt(event->pos());
    const int dragged = std::exchange(m_dragged, -1);
    if (dragged >= 0 && m_moved) {
        if (const int to = endAt(place); to >= 0)
            moveActor(dragged, to);
        return;
    }
    if (place.row >= 0 && place.column >= 0)
        goTo(place);
    selectAt(place, false);
}

void MatrixView::mouseDoubleClickEvent(QMouseEvent *event)
{
    selectAt(placeAt(event->pos()), true);
}

void MatrixView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    if (const int turned = event->angleDelta().y(); turned != 0)
        setCellSize(m_cell + (turned > 0 ? 2 : -2));
}

bool MatrixView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto words = wordsOf(placeAt(help->pos()));
    words.isEmpty() ? QToolTip::hideText()
                    : QToolTip::showText(help->globalPos(), plainToolTip(words), this);
    return true;
}

} // namespace entente
