// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphview.h"

#include "gesture.h"
#include "tiehandles.h"

#include "models/document/alliancedocument.h"
#include "models/document/snapshotfeed.h"
#include "models/picture/paintdetail.h"
#include "models/picture/textmeasure.h"
#include "models/picture/theme.h"

#include <QPainter>

// How GraphView is painted: small drawings as they are, large ones from a kept picture.

namespace entente {

Emphasis GraphView::emphasis() const
{
    auto pointed = m_pointed;
    pointed.keyboard = m_navigator.position();
    if (pointed.hover
            .isNull()) // a line of a summary that has the keyboard is lit like a hovered one
        pointed.hover.sum = pointed.keyboard.sum;
    auto emphasis = emphasisFor(m_feed->snapshot(), pointed);
    emphasiseSummary(emphasis, m_picture.list().summary, pointed);
    if (recedes())
        m_told.fadeTheRest(emphasis, m_feed->snapshot());
    emphasis.pulse =
        m_pulse.state() == QAbstractAnimation::Running ? m_pulse.currentValue().toReal() : 0;
    return emphasis;
}

void GraphView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_picture.isLarge() && !m_told.isPainted() ? paintPicture(painter) : paintSmallPicture(painter);
    m_overlays.paintLegendCard(painter, size(), *m_theme);
    m_overlays.minimap().paint(painter, size(), m_picture.list(), drawingCamera(), *m_theme,
                               m_rest.isActive());
    paintHandles(painter, tieHandles(), *m_theme);
    paintFocusedFrame(painter);
    if (m_gesture)
        m_gesture->paint(painter);
    if (m_picture.list().cards.empty())
        paintNothing(painter);
}

void GraphView::paintSmallPicture(QPainter &painter)
{
    painter.fillRect(rect(), m_theme->ground);
    m_renderCache.clear();
    const auto lit = emphasis();
    painter.save();
    painter.setTransform(drawingCamera().transform(), true);
    paintInferred(painter, m_picture.list(), m_inferred, *m_theme);
    paintGhosts(painter);
    m_told.paint(painter, m_picture, *m_theme, lit, recedes());
    painter.restore();
}

void GraphView::paintGhosts(QPainter &painter) const
{
    for (const auto &ghost : m_picture.ghosts())
        paintTie(painter, ghost, *m_theme, m_pulse.currentValue().toReal() * 0.6);
}

void GraphView::paintNothing(QPainter &painter) const
{
    painter.setPen(m_theme->mutedText);
    painter.setFont(uiFont(15));
    painter.drawText(
        rect(), Qt::AlignCenter,
        m_document->map().actors().empty()
            ? tr("This map has no actors yet.\nRight-click here, or press Ctrl+Shift+N, to add "
                 "one; drag from card to card for a tie.\n"
                 "Or open a text under Evidence and code it.")
            : tr("Nothing stands on this date."));
}

/// A ring around the name of the open group that has the keyboard.
void GraphView::paintFocusedFrame(QPainter &painter) const
{
    for (const auto &frame : m_picture.list().summary.frames) {
        if (frame.group != m_navigator.position().group)
            continue;
        painter.setPen(QPen(m_theme->accent, 2, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(
            camera().toView(frameTitle(frame, camera().scale()).strip).adjusted(-5, -3, 5, 3), 8,
            8);
    }
}

/// The kept picture, dimmed while something is hovered, and over it what is lit and marked.
void GraphView::paintPicture(QPainter &painter)
{
    const bool moving = m_rest.isActive() && !m_renderCache.isNull();
    m_renderCache.bring({&m_picture.list(), &m_picture.snapshot().map(), m_theme,
                         moving ? m_renderCache.camera() : drawingCamera(), size(),
                         devicePixelRatioF()},
                        moving ? RenderCache::Pace::Moving : RenderCache::Pace::Resting);
    m_renderCache.paint(painter, drawingCamera());
    const auto lit = emphasis();
    if (!lit.fadedActors.empty()) {
        auto veil = m_theme->ground;
        veil.setAlphaF(1 - float(fadedOpacity));
        painter.fillRect(rect(), veil);
    }
    painter.save();
    painter.setTransform(drawingCamera().transform(), true);
    paintInferred(painter, m_picture.list(), m_inferred, *m_theme);
    paintGhosts(painter);
    paintDrawing(painter, litPart(m_picture.list(), lit), *m_theme, lit);
    painter.restore();
}

} // namespace entente
