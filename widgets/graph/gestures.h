// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gesture.h"
#include "graphview.h"

namespace entente {

/// Moves the picture under the window. A click with the left button on nothing clears the
/// selection.
class PanGesture : public Gesture
{
public:
    PanGesture(GraphView &view, const QPointF &at, bool clears);

protected:
    void beginDrag() override;
    void dragTo(const QPointF &position, const QPointF &step) override;
    void drop(const QPointF &position) override;
    void click(Qt::MouseButton button) override;

private:
    GraphView &m_view;
    bool m_clears;
};

/// Adds the actors in a rectangle to the selection.
class MarqueeGesture : public Gesture
{
public:
    MarqueeGesture(GraphView &view, const QPointF &at);
    void paint(QPainter &painter) const override;

protected:
    void beginDrag() override;
    void dragTo(const QPointF &position, const QPointF &step) override;
    void drop(const QPointF &position) override;

private:
    GraphView &m_view;
    QRectF m_area; // widget pixels
};

/// Moves the pressed actor and who else is selected, and pins them there.
class MoveCardsGesture : public Gesture
{
public:
    MoveCardsGesture(GraphView &view, const QPointF &at, int actor);
    void cancel() override;
    bool holdsRecords() const override { return true; }

protected:
    void beginDrag() override;
    void dragTo(const QPointF &position, const QPointF &step) override;
    void drop(const QPointF &position) override;

private:
    GraphView &m_view;
    int m_actor;
    ActorPlaces m_from;
    ActorPlaces m_to;
};

/// Draws a tie from an actor to where it is let go.
class DrawTieGesture : public Gesture
{
public:
    DrawTieGesture(GraphView &view, const QPointF &at, int actor);
    void paint(QPainter &painter) const override;
    bool holdsRecords() const override { return true; }
    bool keepsHandles() const override { return true; }

protected:
    void beginDrag() override;
    void dragTo(const QPointF &position, const QPointF &step) override;
    void drop(const QPointF &position) override;

private:
    GraphView &m_view;
    int m_actor;
};

/// Moves a group of a summary; a click opens or closes it.
class MoveGroupGesture : public Gesture
{
public:
    MoveGroupGesture(GraphView &view, const QPointF &at, int group);
    void cancel() override;
    bool holdsRecords() const override { return true; }

protected:
    void beginDrag() override;
    void dragTo(const QPointF &position, const QPointF &step) override;
    void click(Qt::MouseButton button) override;

private:
    GraphView &m_view;
    int m_group;
    Position m_from; // its shift before
};

/// Moves what is seen to where the pointer is on the minimap.
class MinimapGesture : public Gesture
{
public:
    MinimapGesture(GraphView &view, const QPointF &at);

protected:
    bool dragsAtOnce() const override { return true; }
    void beginDrag() override;
    void dragTo(const QPointF &position, const QPointF &step) override;
    void drop(const QPointF &position) override;

private:
    GraphView &m_view;
};

} // namespace entente
