// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "emphasis.h"
#include "graphoverlays.h"
#include "models/analysis/diff.h"
#include "models/map/mappatch.h"
#include "models/picture/camera.h"
#include "models/picture/rendercache.h"
#include "models/picture/summary.h"

#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

namespace entente {

class AllianceDocument;
class Selection;
class SnapshotFeed;
class ViewState;

/// The map as a picture: draws the display list of the current snapshot and turns mouse and keys
/// into selection, focus, dates and moves. Holds no facts of its own; positions change by patches
/// of the document only.
class GraphView : public QWidget
{
    Q_OBJECT
public:
    GraphView(AllianceDocument *document, SnapshotFeed *feed, Selection *selection, ViewState *view,
              QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    const Theme &theme() const { return *m_theme; }
    /// Bigger type for a projector: the drawing may be fitted larger, labels and legend grow with
    /// it.
    void setPresenting(bool presenting);

    const DisplayList &displayList() const { return m_list; }
    const Arrangement &arrangement() const { return m_arrangement; }
    /// True for a large map in which nobody stands anywhere: all are in rows until somebody has it
    /// arranged, which takes too long to wait for.
    bool awaitsArrangement() const { return m_awaitsArrangement; }
    /// Shows them there, in the order of the map, without storing it.
    void standAt(const std::vector<Position> &positions);
    const Camera &camera() const { return m_camera; }
    const GraphOverlays &overlays() const { return m_overlays; }
    Emphasis emphasis() const;
    /// The groups that the picture shows; null where it shows actors.
    const std::shared_ptr<const SummaryPlan> &summaryPlan() const { return m_plan; }
    /// Where an actor's card, or that of its closed group, is on the widget.
    QRectF cardOnScreen(int actor) const;
    /// The round handles at the sides of the card that the pointer is on, from which ties are
    /// drawn; none on a read-only map.
    std::vector<QPointF> tieHandles() const;
    /// Where that point of the widget lies in the drawing.
    Position placeAt(const QPoint &position) const;

    /// False while the picture of a large map stands in, until camera and date rest.
    bool isSharp() const { return !m_rest.isActive(); }
    /// True while the camera shows all and goes on doing so.
    bool isFitted() const { return m_fitted; }
    void setCamera(const Camera &camera, bool fitted);
    /// What the camera is kept on; an area is what the widget shows of the drawing.
    Framing framing() const;
    void setFraming(const Framing &framing);
    void fit(bool animated = false);
    void fitSelection();
    void zoom(qreal factor);
    /// Brings the record into the middle and selects it.
    void showItem(const Item &item);
    void selectAll();
    void invertSelection();
    void togglePins();
    void focusOnSelection(int steps);
    /// Opens or closes a group of the summary where it is.
    void toggleGroup(int group);
    void closeGroups();
    /// One step back: pointer capture, keyboard tie, focus, selection, open group. False where
    /// there was nothing to step back from.
    bool stepBack();

Q_SIGNALS:
    void contextMenuWanted(const entente::Item &item, const QPoint &globalPosition);
    /// A tie was drawn from one card to another; `to` is null where the line ended on the
    /// background.
    void tieDrawn(const entente::ActorId &from, const entente::ActorId &to);
    void opened(const entente::Item &item); // double click or Enter on a record
    void arrangementChanged();
    void arrangementAwaited(); // see awaitsArrangement()
    void cameraMoved();        // by the reader

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;

private:
    enum class Drag : unsigned char { None, Pan, Cards, Marquee, Minimap, Tie, Group };

    void rearrange();
    void takePlaces(const MapIndexPointer &index);
    void recompose();
    void composeAnew();
    bool isLarge() const;
    void cameraMoves();
    void paintPicture(QPainter &painter);
    void settle();
    void planGroups();
    QRectF boxOf(int actor) const;
    bool closeLastGroup();
    void keepInView(int group, const QPointF &before);
    void moveGroup(int group, const Position &shift);
    Position shiftOf(int group) const;
    void findFocusedLine(const GroupTallies::Between &line);
    std::vector<Hit> linesAtFocus() const;
    void focusLine(const Hit &line);
    QString focusWords() const;
    void paintFocusedFrame(QPainter &painter) const;
    void showFrames(const std::vector<int> &groups);
    void openGroupsOf(const std::vector<int> &actors);
    std::vector<int> actorsOf(const CardItem &card) const;
    QStringList summaryWords(const Hit &hit) const;
    int focusedCard() const;
    void layLegend();
    void changeMinimap();
    void composeFirst();
    void snapshotArrived(const SnapshotDiff &diff);
    std::vector<TieItem> ghostsOf(const SnapshotDiff &diff) const;
    void markChanges(const SnapshotDiff &diff, std::vector<TieItem> ghosts);
    void point();
    void describe();

    void zoomAt(const QPointF &position, qreal factor);
    QRectF fitArea() const;
    QRectF fitBounds() const;
    void flyTo(const Camera &camera);
    void setHover(const Hit &hit);
    void moveOver(const QPointF &position);
    bool isOnHandle(const QPointF &position) const;
    void paintHandles(QPainter &painter) const;
    void dropTie(const QPointF &position);
    Hit hitAt(const QPointF &position) const;
    void pressItem(const Item &item, bool add);
    void startDrag(const QPointF &position);
    void dragTo(const QPointF &position);
    void endDrag();
    void dropCards();
    /// Moves with pins, and writes down where everybody else stands as well, so that nobody else is
    /// placed anew.
    MapPatch movesPatch(const std::vector<std::pair<ActorId, Position>> &moves) const;
    void finishMarquee();
    void nudge(const QPointF &step);
    bool walk(int key);
    bool walkTies(int key);
    void enter();
    void enterLines();
    void followLine();
    QString toolTipFor(const Hit &hit) const;

    AllianceDocument *m_document;
    SnapshotFeed *m_feed;
    Selection *m_selection;
    ViewState *m_view;
    const Theme *m_theme;

    Arrangement m_arrangement;
    MapIndexPointer m_arranged; // what it was made for; none for a map that was just loaded
    std::shared_ptr<const SummaryPlan> m_plan;
    std::vector<ActorId> m_plannedOpen;
    std::shared_ptr<const std::vector<char>> m_crowded; // of this arrangement; null until asked for
    bool m_awaitsArrangement = false;
    bool m_looked = false; // something was composed
    DisplayList m_list;
    Snapshot m_composed; // what m_list was made of; no index: not of this arrangement
    ComposeOptions m_composedWith;
    QRectF m_bounds; // of m_list
    RenderCache m_renderCache;
    QTimer m_rest;              // runs while the camera moves
    bool m_legendIsDue = false; // once it rests
    QTimer m_words;             // until a large map is described anew
    InteractionState m_pointed;
    Camera m_camera;
    GraphOverlays m_overlays;
    std::vector<TieItem> m_ghosts; // ties that ended on this step, fading

    QRectF m_drawn; // what was drawn at some date since the cards stand where they stand

    QVariantAnimation m_flight;
    Camera m_flightFrom, m_flightTo;
    QVariantAnimation m_pulse;

    Drag m_drag = Drag::None;
    Hit m_pressed;
    QPointF m_pressedAt;
    QPointF m_lastAt;
    QRectF m_marquee;                                // widget pixels
    std::vector<std::pair<int, Position>> m_dragged; // actors and where they stood
    bool m_fitted = true; // the camera shows all; keep it so while the window changes
    int m_handled = -1;   // the actor whose card shows handles
    bool m_presenting = false;
    bool m_dragStarted = false;
    Position m_draggedShift;     // of the group that is dragged, before
    bool m_groupToggled = false; // by the click that a second one would make a double click
};

} // namespace entente
