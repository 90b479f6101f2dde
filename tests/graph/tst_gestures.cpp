// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphdesk.h"

#include "models/map/edits.h"
#include "widgets/graph/gestures.h"

#include <QSignalSpy>
#include <QTest>

using namespace entente;

namespace {

/// Each gesture by itself, on the Libya map and without an event of the mouse.
struct Desk : test::GraphDesk
{
    Desk()
    {
        QString problem;
        document.load(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json"), &problem);
        graph.show();
        feed.flush();
        graph.mapCamera().fit();
    }
    int actor(const char *id) { return document.index()->actorAt(ActorId(id)); }
    QPointF at(const char *id) { return graph.cardOnScreen(actor(id)).center(); }
    Position place(const char *id) { return graph.arrangement().positions[std::size_t(actor(id))]; }
    /// From where it was pressed to there, and let go.
    void drag(Gesture &gesture, const QPointF &to)
    {
        gesture.press();
        gesture.moveTo(to);
        gesture.release(to, Qt::LeftButton);
        feed.flush();
    }
};

} // namespace

class GesturesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aShortWayIsNoDrag()
    {
        Desk desk;
        const auto camera = desk.graph.camera();
        PanGesture pan(desk.graph, {100, 100}, true);
        pan.moveTo({102, 101});
        QVERIFY(!pan.isDragging());
        QCOMPARE(desk.graph.camera(), camera);
        desk.graph.selectAll();
        pan.release({102, 101}, Qt::LeftButton);
        QVERIFY(desk.selection.isEmpty());
    }

    void panMovesThePicture()
    {
        Desk desk;
        const auto before = desk.at("gna");
        QSignalSpy moved(&desk.graph, &GraphView::cameraMoved);
        PanGesture pan(desk.graph, {100, 100}, true);
        desk.drag(pan, {160, 130});
        QCOMPARE((desk.at("gna") - before).toPoint(), QPoint(60, 30));
        QCOMPARE(moved.count(), 1);
        QVERIFY(!desk.graph.mapCamera().isFitted());
    }

    void theMarqueeSelectsWhomItTouches()
    {
        Desk desk;
        const auto card = desk.graph.cardOnScreen(desk.actor("turkey"));
        MarqueeGesture marquee(desk.graph, card.topLeft() - QPointF(30, 30));
        desk.drag(marquee, card.center());
        QVERIFY(desk.graph.isSelected(desk.actor("turkey")));
        QVERIFY(!desk.graph.isSelected(desk.actor("lna")));
    }

    void cardsMoveAndGoBackWhereItIsCancelled()
    {
        Desk desk;
        const auto before = desk.place("qatar");
        MoveCardsGesture move(desk.graph, desk.at("qatar"), desk.actor("qatar"));
        move.moveTo(desk.at("qatar") + QPointF(50, 40));
        QVERIFY(desk.place("qatar") != before);
        QCOMPARE(desk.document.undoStack()->count(), 0);
        move.cancel();
        QVERIFY(desk.place("qatar") == before);
        MoveCardsGesture again(desk.graph, desk.at("qatar"), desk.actor("qatar"));
        desk.drag(again, desk.at("qatar") + QPointF(50, 40));
        QCOMPARE(desk.document.undoStack()->count(), 1);
        QVERIFY(desk.document.map().placements().find(ActorId("qatar"))->pinned);
    }

    void aTieGoesFromCardToCard()
    {
        Desk desk;
        std::string from, to;
        connect(&desk.graph, &GraphView::tieDrawn, &desk.graph,
                [&](const ActorId &a, const ActorId &b) {
                    from = a.text();
                    to = b.text();
                });
        DrawTieGesture draw(desk.graph, desk.at("qatar"), desk.actor("qatar"));
        QVERIFY(draw.keepsHandles());
        desk.drag(draw, desk.at("lna"));
        QCOMPARE(from, std::string("qatar"));
        QCOMPARE(to, std::string("lna"));
    }

    void aGroupMovesByADragAndOpensByAClick()
    {
        Desk desk;
        desk.view.setSummaryShown(true);
        const auto middle = [&] {
            return desk.graph.camera().toView(desk.graph.summaryPlan()->boxes[0].center());
        };
        MoveGroupGesture move(desk.graph, middle(), 0);
        const auto before = desk.graph.summaryPlan()->boxes[0];
        move.moveTo(middle() + QPointF(80, 0));
        QVERIFY(desk.graph.summaryPlan()->boxes[0] != before);
        move.cancel();
        QCOMPARE(desk.graph.summaryPlan()->boxes[0], before);
        MoveGroupGesture click(desk.graph, middle(), 0);
        click.release(middle(), Qt::LeftButton);
        QVERIFY(desk.graph.summaryPlan()->isOpen(0));
    }

    void theMinimapGoesThereAtOnce()
    {
        Desk desk;
        desk.view.setMinimapShown(true);
        const auto box = desk.graph.overlays().minimap().box(desk.graph.size());
        MinimapGesture gesture(desk.graph, box.center());
        const auto before = desk.graph.camera();
        gesture.press();
        QVERIFY(gesture.isDragging());
        gesture.moveTo(box.topLeft() + QPointF(10, 10));
        QVERIFY(desk.graph.camera() != before);
    }
};

QTEST_MAIN(GesturesTest)
#include "tst_gestures.moc"
