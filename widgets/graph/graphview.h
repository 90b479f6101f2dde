// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "graphoverlays.h"
#include "inferredlines.h"
#include "mapcamera.h"
#include "toldpicture.h"

#include "models/document/selection.h"
#include "models/map/mappatch.h"
#include "models/picture/emphasis.h"
#include "models/picture/picture.h"
#include "models/picture/rendercache.h"

#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

#include <memory>

namespace entente {

class AllianceDocument;
class Gesture;
class SnapshotFeed;
class ViewState;

/// Actors, by their place in the map, and where they stand or are to stand.
using ActorPlaces = std::vector<std::pair<int, Position>>;

/// A view of a Picture: paints it, moves the camera over it, and turns mouse (a Gesture for each
/// thing that it does) and keys (a Navigator) into selection, focus, dates and moves. Holds no
/// facts of its own; positions change by patches of the document only.
class GraphView : public QWidget
{
    Q_OBJECT
public:
    GraphView(AllianceDocument *document, SnapshotFeed *feed, Selection *selection, ViewState *view,
              QWidget *parent = nullptr);
    ~GraphView() override;

    void setTheme(const Theme &theme);
    const Theme &theme() const { return *m_theme; }
    /// For a projector: type so many times larger than in a window, and cards as large as fits.
    /// No ties are drawn from cards then. 0: no longer.
    void setPresenting(qreal typeScale);
    /// See Picture::keepRoomFor().
    void keepRoomFor(const std::vector<char> &actors);
    /// What a story tells of the picture.
    void tell(ToldPicture::Told told);
    /// Of what is seen now.
    Legend legend() const;
    /// What the pointer is on.
    Item hovered() const;

    const Picture &picture() const { return m_picture; }
    const DisplayList &displayList() const { return m_picture.list(); }
    const Arrangement &arrangement() const { return m_picture.arrangement(); }
    bool awaitsArrangement() const { return m_picture.awaitsArrangement(); }
    /// Shows all there, in the order of the map, without storing it.
    void standAt(const std::vector<Position> &positions);
    /// Over the map's own places.
    const Camera &camera() const { return m_camera.at(); }
    /// Over the display list, which may be composed for the scale.
    Camera drawingCamera() const { return m_camera.overList(); }
    const GraphOverlays &overlays() const { return m_overlays; }
    Emphasis emphasis() const;
    const std::shared_ptr<const SummaryPlan> &summaryPlan() const { return m_picture.plan(); }
    /// Where the keyboard is, as a sentence.
    QString keyboardWords() const;
    /// Where an actor's card, or that of its closed group, is on the widget.
    QRectF cardOnScreen(int actor) const;
    /// The round handles at the sides of the card that the pointer is on, from which ties are
    /// drawn; none on a read-only map.
    std::vector<QPointF> tieHandles() const;
    /// Where on the map, in its own units, that point of the widget lies.
    Position placeAt(const QPoint &position) const;

    /// What follows from the ties of the day, as dotted lines: off until somebody asks, on the
    /// screen alone.
    void setInferredShown(bool shown);
    const std::vector<InferredTie> &inferred() const { return m_inferred; }

    /// False while the picture of a large map stands in, until camera and date rest.
    bool isSharp() const { return !m_rest.isActive(); }
    /// What moves the camera.
    MapCamera &mapCamera() { return m_camera; }
    const MapCamera &mapCamera() const { return m_camera; }
    Framing framing() const { return m_camera.framing(!m_picture.snapshot().query.focus.empty()); }
    void fitSelection();
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

    // What gestures are made of.
    Selection *selection() const { return m_selection; }
    bool isReadOnly() const;
    bool isSelected(int actor) const;
    /// What is under a point of the widget; nothing where legend or minimap cover it.
    Hit hitAt(const QPointF &position) const;
    /// Nothing is hovered while a drag goes on, and the cursor tells which.
    void hold(Qt::CursorShape cursor);
    /// Adds the actors whose cards touch the rectangle of the widget.
    void selectIn(const QRectF &area);
    /// Shows cards elsewhere; moveCards() stores it, as one step that pins them there.
    void showCardsAt(const ActorPlaces &places);
    void moveCards(const ActorPlaces &places);
    /// A tie from the actor to whoever is there, or to nobody yet.
    void dropTie(int from, const QPointF &position);
    /// How far a group was moved from where it would stand.
    Position shiftOf(int group) const;
    void moveGroup(int group, const Position &shift);

Q_SIGNALS:
    void contextMenuWanted(const entente::Item &item, const QPoint &globalPosition);
    /// A tie was drawn from one card to another; `to` is null where the line ended on the
    /// background.
    void tieDrawn(const entente::ActorId &from, const entente::ActorId &to);
    void opened(const entente::Item &item); // double click or Enter on a record
    void arrangementChanged();
    void arrangementAwaited(); // see Picture::awaitsArrangement()
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
    void rearrange();
    void placesChanged();
    void recompose();
    void pictureChanged(const std::shared_ptr<const SummaryPlan> &planBefore);
    void composeFirst();
    void snapshotArrived(const SnapshotDiff &diff);
    void lookChanged();
    void layLegend();
    void changeMinimap();
    void settle();
    void cameraMoves();
    void updateHighlight();
    void describe();

    void paintPicture(QPainter &painter);
    void paintSmallPicture(QPainter &painter);
    bool recedes() const;
    void paintGhosts(QPainter &painter) const;
    void paintFocusedFrame(QPainter &painter) const;
    void paintNothing(QPainter &painter) const;

    QRectF areaOf(const Item &item) const;

    void setHover(const Hit &hit);
    void moveOver(const QPointF &position);
    std::unique_ptr<Gesture> gestureFor(const QMouseEvent &event, const Hit &hit);
    void endGesture();
    void pressItem(const Item &item, bool add);
    MapPatch movesPatch(const ActorPlaces &places) const;

    void walk(int key);
    void nudge(const QPointF &step);
    void enter();
    void enterLines();
    void keyboardMoved();

    bool closeLastGroup();
    void showFrames(const std::vector<int> &groups);
    void openGroupsOf(const std::vector<int> &actors);

    AllianceDocument *m_document;
    SnapshotFeed *m_feed;
    Selection *m_selection;
    ViewState *m_view;
    const Theme *m_theme;

    Picture m_picture;
    bool m_looked = false; // something was composed
    RenderCache m_renderCache;
    QTimer m_rest;              // runs while the camera moves
    bool m_legendIsDue = false; // once it rests
    QTimer m_words;             // until a large map is described anew
    InteractionState m_pointed;
    Navigator m_navigator;
    std::unique_ptr<Gesture> m_gesture; // none while no button is down
    GraphOverlays m_overlays;
    MapCamera m_camera;

    QVariantAnimation m_pulse;

    bool m_inferredShown = false;
    std::vector<InferredTie> m_inferred; // of the snapshot, while they are shown
    int m_handled = -1;                  // the actor whose card shows handles
    qreal m_presentingType = 0;          // 0: in a window
    ToldPicture m_told;
    bool m_groupToggled = false; // by the click that a second one would make a double click
};

} // namespace entente
