// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphdesk.h"

#include "models/formats/mapfile.h"
#include "models/map/edits.h"
#include "models/picture/curves.h"

#include <QFile>
#include <QHelpEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

using namespace entente;

namespace {

/// The Libya map in a view of 1200x800.
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
    QPoint at(const char *id) { return graph.cardOnScreen(actor(id)).center().toPoint(); }
    Item item(const char *id) { return {Item::Kind::Actor, QString::fromLatin1(id)}; }
    Position place(const char *id) { return graph.arrangement().positions[std::size_t(actor(id))]; }
    const TieItem *tie(const char *id)
    {
        const int wanted = document.index()->tieAt(TieId(id));
        for (const auto &tie : graph.displayList().ties)
            if (tie.tieIndex == wanted)
                return &tie;
        return nullptr;
    }
    void hover(const QPointF &p) { mouse(QEvent::MouseMove, p); }
    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(&graph, Qt::LeftButton, {}, from);
        for (int i = 1; i <= 5; ++i) {
            const QPointF p = QPointF(from) + QPointF(to - from) * i / 5;
            mouse(QEvent::MouseMove, p, Qt::NoButton, Qt::LeftButton);
        }
        QTest::mouseRelease(&graph, Qt::LeftButton, {}, to);
        feed.flush();
    }
};

/// 400 actors and 2,000 ties, each tenth of which begins with a year of its own, 2000 to 2009.
AllianceMap largeMap()
{
    MapPatch patch;
    for (int n = 0; n < 400; ++n) {
        Actor actor;
        actor.id = ActorId("actor-" + std::to_string(n));
        actor.name = "Actor " + std::to_string(n);
        patch.put(actor);
        patch.put(Placement{actor.id, {n % 20 * 150.0, n / 20 * 110.0}, false});
    }
    for (int n = 0; n < 2000; ++n) {
        Tie tie;
        tie.id = TieId("tie-" + std::to_string(n));
        tie.from = ActorId("actor-" + std::to_string(n % 400));
        tie.to = ActorId("actor-" + std::to_string((n * 7 + n / 400 + 1) % 400));
        tie.kind = n % 3 ? TieKind::Backs : TieKind::Opposes;
        tie.since = TieBound::dated(*Edtf::parse(std::to_string(2000 + n % 10)));
        tie.until = TieBound::open();
        patch.put(tie);
    }
    MapInfo info;
    info.title = "Large";
    patch.put(info);
    AllianceMap map;
    map.apply(patch);
    return map;
}

/// A desk with the large map.
struct LargeDesk : Desk
{
    LargeDesk()
    {
        document.setMap(largeMap());
        cursor.setDate(*Edtf::parse("2009"));
        feed.flush();
        graph.mapCamera().fit();
        graph.grab();
    }
    void turnWheel(int by)
    {
        const QPointF at(600, 400);
        QWheelEvent wheel(at, graph.mapToGlobal(at), {}, {0, by}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&graph, &wheel);
    }
    /// What a view shows that was never anywhere else.
    QImage anew()
    {
        GraphView other(&document, &feed, &selection, &view);
        other.resize(graph.size());
        other.mapCamera().setAt(graph.camera(), false);
        return other.grab().toImage();
    }
    QImage now() { return graph.grab().toImage(); }
};

/// Tells whether a widget was painted.
struct PaintWatch : QObject
{
    bool painted = false;

    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        painted |= event->type() == QEvent::Paint;
        return false;
    }
};

} // namespace

class GraphViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hoverLightsTheNeighboursAndFadesTheRest()
    {
        Desk desk;
        QTest::mouseMove(&desk.graph, desk.at("qatar"));
        auto emphasis = desk.graph.emphasis();
        QVERIFY(!emphasis.fadedActors[std::size_t(desk.actor("qatar"))]);
        QVERIFY(!emphasis.fadedActors[std::size_t(desk.actor("gna"))]);
        QVERIFY(emphasis.fadedActors[std::size_t(desk.actor("egypt"))]);
        QTest::mouseMove(&desk.graph, QPoint(3, 3));
        QVERIFY(desk.graph.emphasis().fadedActors.empty());
    }

    void aPlaceIsWhereACardWouldBeSeen()
    {
        Desk desk;
        desk.graph.resize(1700, 500); // another shape than the map's
        desk.graph.mapCamera().fit();
        const auto stretch = desk.graph.picture().stretch();
        QVERIFY(stretch.across > 1.2 * stretch.down);
        for (const QPoint &at : {QPoint(420, 330), QPoint(1300, 360)}) {
            const int qatar = desk.actor("qatar");
            desk.graph.showCardsAt({{qatar, desk.graph.placeAt(at)}});
            const auto seen = desk.graph.cardOnScreen(qatar).center();
            QVERIFY2((seen - at).manhattanLength() < 40, // it may give way a little
                     qPrintable(QStringLiteral("%1, %2").arg(seen.x()).arg(seen.y())));
        }
    }

    void whatIsAskedCannotBePointedAt()
    {
        LargeDesk desk;
        desk.graph.setPresenting(1);
        const auto hitOf = [&](const TieItem &tie) {
            const auto at = desk.graph.drawingCamera().toView(tie.middle);
            return desk.graph.hitAt(at).tieIndex;
        };
        const auto &ties = desk.graph.displayList().ties;
        const auto it = std::find_if(ties.begin(), ties.end(), [&](const TieItem &tie) {
            return hitOf(tie) == tie.tieIndex;
        });
        QVERIFY(it != ties.end());
        const auto asked = *it;
        ToldPicture::Told told;
        told.hiddenTies = {asked.tieIndex};
        desk.graph.tell(told);
        QVERIFY(hitOf(asked) != asked.tieIndex);
        desk.graph.tell({});
        QCOMPARE(hitOf(asked), asked.tieIndex);
    }

    void aToldEventIsTheTabsOfThoseWhoTakePart()
    {
        Desk desk;
        desk.graph.setPresenting(1.3);
        const auto &event = desk.graph.displayList().event;
        QVERIFY(event.event >= 0 && !event.tabs.empty() && !event.box.isNull());
        const auto hitAt = [&](const QRectF &box) {
            return desk.graph.hitAt(desk.graph.drawingCamera().toView(box.center())).event;
        };
        const auto legendTellsIt = [&] {
            const auto entries = desk.graph.legend().entries;
            return std::any_of(entries.begin(), entries.end(), [](const LegendEntry &entry) {
                return entry.sign == LegendEntry::Sign::Event;
            });
        };
        ToldPicture::Told told;
        told.event = true;
        desk.graph.tell(told);
        QCOMPARE(hitAt(event.tabs.front().box), event.event);
        QCOMPARE(hitAt(event.box), -1); // it stands in the caption
        QVERIFY(!legendTellsIt());
        const auto tabOnScreen = desk.graph.drawingCamera().toView(event.tabs.front().box).toRect();
        const auto worn = desk.graph.grab(tabOnScreen).toImage();
        QCOMPARE(worn.pixelColor(worn.width() / 2, 1), desk.graph.theme().caption);
        desk.graph.tell({});
        QCOMPARE(hitAt(event.tabs.front().box), -1);
        QVERIFY(!legendTellsIt());
        desk.graph.setPresenting(0);
        QVERIFY(legendTellsIt());
    }

    void aLargeMapIsSharpSoonAfterAMove()
    {
        LargeDesk desk;
        QVERIFY(desk.graph.displayList().ties.size() > manyTies);
        desk.turnWheel(240);
        QVERIFY(!desk.graph.isSharp());
        QVERIFY(desk.now() != desk.anew()); // the old picture stands in
        desk.turnWheel(120);
        QCoreApplication::processEvents();
        const PaintWatch watch(&desk.graph);
        QTRY_VERIFY_WITH_TIMEOUT(desk.graph.isSharp(), 1000);
        QTRY_VERIFY(watch.painted); // of itself
        QVERIFY(desk.now() == desk.anew());
    }

    void aLargeMapIsPaintedAsIfAnewOnEachDate()
    {
        LargeDesk desk;
        for (const char *year : {"2008", "2009", "2008"}) {
            desk.cursor.setDate(*Edtf::parse(year));
            const auto before = desk.now();
            desk.feed.flush();
            QVERIFY(desk.now() != before); // the lines at once
            QTRY_VERIFY_WITH_TIMEOUT(desk.graph.isSharp(), 1000);
            QVERIFY(desk.now() == desk.anew());
        }
        desk.graph.setTheme(Theme::of(Theme::Name::Dark));
        desk.graph.setTheme(Theme::of(Theme::Name::Light));
        QVERIFY(desk.now() == desk.anew());
    }

    void theMinimapIsPaintedWhereTheMapIsAnotherOnly()
    {
        LargeDesk desk;
        desk.view.setMinimapShown(true);
        const auto box = desk.graph.overlays().minimap().box(desk.graph.size()).toRect();
        const auto shot = [&] { return desk.now().copy(box); };
        const auto whole = shot();
        QCOMPARE(desk.graph.overlays().minimap().paintings(), 1);
        desk.turnWheel(240);
        desk.drag({3, 3}, {53, 33});
        QVERIFY(shot() != whole); // the frame
        QTRY_VERIFY_WITH_TIMEOUT(desk.graph.isSharp(), 1000);
        const auto seen = desk.graph.camera();
        QTest::mouseClick(&desk.graph, Qt::LeftButton, {}, box.center());
        QVERIFY(!(desk.graph.camera() == seen));
        shot();
        QCOMPARE(desk.graph.overlays().minimap().paintings(), 1);
        desk.cursor.setDate(*Edtf::parse("2003"));
        desk.feed.flush();
        shot();
        QCOMPARE(desk.graph.overlays().minimap().paintings(), 1); // later
        QTRY_VERIFY_WITH_TIMEOUT(desk.graph.isSharp(), 1000);
        shot();
        QCOMPARE(desk.graph.overlays().minimap().paintings(), 2);
        desk.graph.setTheme(Theme::of(Theme::Name::Dark));
        shot();
        QCOMPARE(desk.graph.overlays().minimap().paintings(), 3);
    }

    void theMinimapHoldsAllOfAWideMap()
    {
        Minimap minimap;
        minimap.setShown(true);
        minimap.change({0, 0, 90000, 40000});
        const QSizeF view(1200, 800);
        const auto box = minimap.box(view);
        QVERIFY(minimap.toScene(box.topLeft(), view).x() < 0);
        QVERIFY(minimap.toScene(box.bottomRight(), view).x() > 90000);
    }

    void aClickInTheMinimapGoesThere()
    {
        Desk desk;
        desk.view.setMinimapShown(true);
        desk.graph.mapCamera().zoom(4);
        const auto box = desk.graph.overlays().minimap().box(desk.graph.size());
        const auto at = (box.center() + QPointF(30, -20)).toPoint();
        const auto wanted = desk.graph.overlays().minimap().toScene(at, desk.graph.size());
        QTest::mouseClick(&desk.graph, Qt::LeftButton, {}, at);
        const auto off =
            desk.graph.drawingCamera().toScene(QRectF(desk.graph.rect()).center()) - wanted;
        QVERIFY(std::hypot(off.x(), off.y()) < 0.5);
        QVERIFY(desk.graph.overlays().minimap().toScene(box.center(), desk.graph.size()).x() <
                wanted.x());
    }

    void hoverOnALargeMapLightsTheNeighboursAndGoesAgain()
    {
        LargeDesk desk;
        const auto before = desk.now();
        desk.hover(desk.graph.cardOnScreen(210).center());
        QVERIFY(!desk.graph.emphasis().fadedActors.empty());
        QVERIFY(desk.now() != before);
        desk.hover({3, 3});
        QVERIFY(desk.now() == before);
    }

    void aStepLeavesNothingFadedUnderARestingPointer()
    {
        Desk desk;
        QTest::mouseMove(&desk.graph, desk.at("qatar"));
        QVERIFY(!desk.graph.emphasis().fadedActors.empty());
        desk.cursor.previousEvent();
        desk.feed.flush();
        QVERIFY(desk.graph.emphasis().fadedActors.empty());
    }

    void aClickSelectsAndControlMakesAPair()
    {
        Desk desk;
        QTest::mouseClick(&desk.graph, Qt::LeftButton, {}, desk.at("turkey"));
        QVERIFY(desk.selection.contains(desk.item("turkey")));
        QTest::mouseClick(&desk.graph, Qt::LeftButton, Qt::ControlModifier, desk.at("russia"));
        QCOMPARE(int(desk.selection.items().size()), 2);
        QTest::mouseClick(&desk.graph, Qt::LeftButton, {}, QPoint(3, 3));
        QVERIFY(desk.selection.isEmpty());
    }

    void legendAndMinimapKeepApartAndOffCards()
    {
        Desk desk;
        for (const int width : {700, 900, 1200, 1900}) {
            desk.view.setMinimapShown(false);
            desk.graph.resize(width, 600);
            desk.graph.mapCamera().fit();
            desk.view.setMinimapShown(true);
            const auto &overlays = desk.graph.overlays();
            const auto legend = overlays.legendBox(desk.graph.size()),
                       minimap = overlays.minimap().box(desk.graph.size());
            QVERIFY(!legend.isEmpty() && !minimap.isEmpty());
            QVERIFY2(!legend.intersects(minimap), qPrintable(QString::number(width)));
            for (const auto &card : desk.graph.displayList().cards) {
                const auto box = desk.graph.drawingCamera().toView(card.box);
                QVERIFY2(!box.intersects(legend) && !box.intersects(minimap),
                         qPrintable(QString::number(width) + card.label.text));
            }
        }
    }

    void aVeryWideMapIsSeenWhole()
    {
        LargeDesk desk;
        MapPatch patch;
        patch.put(Placement{ActorId("actor-0"), {-200000, 0}, false});
        desk.document.apply(patch, QStringLiteral("Move"));
        desk.feed.flush();
        const auto isWhole = [&] {
            return QRectF(desk.graph.rect()).contains(desk.graph.cardOnScreen(0)) &&
                   QRectF(desk.graph.rect()).contains(desk.graph.cardOnScreen(399));
        };
        desk.graph.mapCamera().fit();
        QVERIFY(isWhole());
        const auto whole = desk.graph.camera().scale();
        QVERIFY(whole < Camera::minScale);
        for (int i = 0; i < 5; ++i)
            desk.turnWheel(600); // nearer
        QVERIFY(!isWhole());
        for (int i = 0; i < 20; ++i)
            desk.turnWheel(-600);
        QCOMPARE(desk.graph.camera().scale(), whole);
    }

    void aMapThatIsSeenWholeGetsNoSpeck()
    {
        LargeDesk desk;
        for (int i = 0; i < 20; ++i)
            desk.turnWheel(-600);
        QCOMPARE(desk.graph.camera().scale(), Camera::minScale);
    }

    void eachTieOfAPairCanBeClicked()
    {
        Desk desk;
        std::vector<QString> seen;
        const auto ties = desk.graph.displayList().ties; // a click makes a new list
        for (const auto &tie : ties) {
            if (tie.from != desk.actor("turkey") || tie.to != desk.actor("gna"))
                continue;
            for (int i = 1; i < 20; ++i) {
                const auto point =
                    desk.graph.drawingCamera().toView(pointAt(tie.curve, i / 20.0)).toPoint();
                QTest::mouseClick(&desk.graph, Qt::LeftButton, {}, point);
                const auto id = QString::fromStdString(
                    desk.document.map().ties().at(std::size_t(tie.tieIndex)).id.text());
                if (desk.selection.current() == Item{Item::Kind::Tie, id}) {
                    seen.push_back(id);
                    break;
                }
            }
        }
        QCOMPARE(int(seen.size()), 3);
    }

    void aDragPinsIsOneStepAndMovesNobodyElse()
    {
        Desk desk;
        const auto before = desk.document.map();
        const auto turkey = desk.place("turkey"), egypt = desk.place("egypt");
        const auto from = desk.at("turkey");
        desk.drag(from, from + QPoint(60, 40));
        const auto across = desk.graph.camera().scale() * desk.graph.picture().stretch().across;
        QVERIFY(std::abs(desk.place("turkey").x - turkey.x - 60 / across) < 2);
        QVERIFY(desk.place("egypt") == egypt);
        QVERIFY(desk.document.map().placements().find(ActorId("turkey"))->pinned);
        QVERIFY(!desk.document.map().placements().find(ActorId("egypt"))->pinned);
        QCOMPARE(desk.document.undoStack()->count(), 1);
        desk.document.undoStack()->undo();
        desk.feed.flush();
        QVERIFY(desk.place("turkey") == turkey);
        QVERIFY(desk.document.map() == before);
    }

    void theWheelZoomsAtTheCursor()
    {
        Desk desk;
        const QPointF at(300, 250);
        const auto before = desk.graph.camera().toScene(at);
        const auto scale = desk.graph.camera().scale();
        QWheelEvent wheel(at, desk.graph.mapToGlobal(at), {}, {0, 240}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&desk.graph, &wheel);
        QVERIFY(desk.graph.camera().scale() > scale * 1.2);
        const auto off = desk.graph.camera().toScene(at) - before;
        QVERIFY(std::hypot(off.x(), off.y()) < 0.01);
    }

    void draggingTheBackgroundPansAndShiftSelects()
    {
        Desk desk;
        const auto at = desk.graph.camera().toView(QPointF());
        desk.drag({3, 3}, {53, 33});
        QCOMPARE((desk.graph.camera().toView(QPointF()) - at).toPoint(), QPoint(50, 30));
        desk.graph.mapCamera().fit();
        QTest::mousePress(&desk.graph, Qt::LeftButton, Qt::ShiftModifier, QPoint(2, 2));
        for (const QPoint p : {QPoint(200, 200), QPoint(1198, 798)}) {
            QMouseEvent move(QEvent::MouseMove, p, desk.graph.mapToGlobal(p), Qt::NoButton,
                             Qt::LeftButton, Qt::ShiftModifier);
            QCoreApplication::sendEvent(&desk.graph, &move);
        }
        QTest::mouseRelease(&desk.graph, Qt::LeftButton, Qt::ShiftModifier, QPoint(1198, 798));
        QCOMPARE(int(desk.selection.items().size()), int(desk.document.map().actors().size()));
    }

    void theKeyboardWalksFromCardToCardAndIntoTies()
    {
        Desk desk;
        desk.graph.setFocus(Qt::TabFocusReason);
        QFocusEvent focus(QEvent::FocusIn, Qt::TabFocusReason);
        QCoreApplication::sendEvent(&desk.graph, &focus);
        const int first = desk.graph.emphasis().focusedActor;
        QVERIFY(first >= 0);
        QTest::keyClick(&desk.graph, Qt::Key_Right);
        QCOMPARE(desk.graph.emphasis().focusedActor, desk.actor("lna"));
        QTest::keyClick(&desk.graph, Qt::Key_Return);
        QCOMPARE(desk.selection.current().kind(), Item::Kind::Actor);
        QTest::keyClick(&desk.graph, Qt::Key_Return);
        QVERIFY(desk.graph.emphasis().hoveredTie >= 0);
        QTest::keyClick(&desk.graph, Qt::Key_Return);
        QCOMPARE(desk.selection.current().kind(), Item::Kind::Tie);
        QVERIFY(desk.graph.stepBack());
        QFocusEvent menu(QEvent::FocusOut, Qt::PopupFocusReason);
        QCoreApplication::sendEvent(&desk.graph, &menu);
        QVERIFY(desk.graph.emphasis().focusedActor >= 0);
        QFocusEvent clickedElsewhere(QEvent::FocusOut, Qt::MouseFocusReason);
        QCoreApplication::sendEvent(&desk.graph, &clickedElsewhere);
        QVERIFY(desk.graph.emphasis().focusedActor < 0);
    }

    void nudgesMelt()
    {
        Desk desk;
        desk.selection.select(desk.item("turkey"));
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(&desk.graph, Qt::Key_Right, Qt::ControlModifier);
            desk.feed.flush();
        }
        QCOMPARE(desk.document.undoStack()->count(), 1);
    }

    void anEditMovesNobodyOnAMapWithoutPlaces()
    {
        QFile file(QStringLiteral(ENTENTE_SAMPLES "/yemen-2011-2022.entente.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto json = QJsonDocument::fromJson(file.readAll()).object();
        json.remove(QStringLiteral("layout"));
        Desk desk;
        desk.document.setMap(readMap(QJsonDocument(json).toJson().toStdString()).map);
        desk.feed.flush();
        const auto before = desk.graph.arrangement().positions;
        const auto ties = desk.document.map().ties().size();
        RecordSelection picked;
        picked.ties.insert(desk.document.map().ties().at(3).id);
        desk.document.apply(removePicked(desk.document.map(), picked), QStringLiteral("Remove"));
        desk.feed.flush();
        QCOMPARE(desk.document.map().ties().size(), ties - 1);
        QVERIFY(desk.graph.arrangement().positions == before);
    }

    void positionsDoNotDependOnTheDate()
    {
        Desk desk;
        const auto before = desk.graph.arrangement().positions;
        while (desk.cursor.previousEvent())
            desk.feed.flush();
        QVERIFY(desk.graph.arrangement().positions == before);
    }

    void focusKeepsTheNeighbourhoodAndEscapeClearsIt()
    {
        Desk desk;
        const auto all = desk.graph.displayList().cards.size();
        desk.selection.select(desk.item("qatar"));
        desk.graph.focusOnSelection(1);
        desk.feed.flush();
        QCOMPARE(int(desk.graph.displayList().cards.size()), 2);
        QVERIFY(desk.graph.stepBack());
        desk.feed.flush();
        QCOMPARE(desk.graph.displayList().cards.size(), all);
    }

    void aTooltipSaysEachLineOnce()
    {
        Desk desk;
        const auto *tie = desk.tie("turkey-opposes-lna");
        QVERIFY(tie);
        const auto at = desk.graph.drawingCamera().toView(pointAt(tie->curve, 0.6)).toPoint();
        QHelpEvent help(QEvent::ToolTip, at, desk.graph.mapToGlobal(at));
        QCoreApplication::sendEvent(&desk.graph, &help);
        QCOMPARE(QToolTip::text().count(QStringLiteral("Turkey opposes the LNA")), 1);
    }

    void theTroopsAreMarkedAsNew()
    {
        Desk desk;
        desk.cursor.setDay(Day::of(2020, 1, 4));
        desk.feed.flush();
        desk.cursor.setDay(Day::of(2020, 1, 5));
        desk.feed.flush();
        const int troops = desk.document.index()->tieAt(TieId("turkey-backs-gna-troops"));
        QVERIFY(troops >= 0);
        QVERIFY(desk.graph.emphasis().changedTies[std::size_t(troops)]);
    }

    void aDragFromACardsHandleDrawsATie()
    {
        Desk desk;
        std::vector<std::pair<ActorId, ActorId>> drawn;
        QObject::connect(
            &desk.graph, &GraphView::tieDrawn,
            [&](const ActorId &from, const ActorId &to) { drawn.emplace_back(from, to); });
        QVERIFY(desk.graph.tieHandles().empty());
        desk.hover(desk.at("egypt"));
        QCOMPARE(desk.graph.tieHandles().size(), std::size_t(4));
        const auto place = desk.place("egypt");
        desk.drag(desk.graph.tieHandles()[0].toPoint(), desk.at("gna"));
        QCOMPARE(drawn.size(), std::size_t(1));
        QVERIFY(drawn[0].first == ActorId("egypt") && drawn[0].second == ActorId("gna"));
        QVERIFY(desk.place("egypt") == place); // the card has not moved
    }

    void aTieDrawnToTheBackgroundLacksAnEnd()
    {
        Desk desk;
        ActorId to("not told");
        QObject::connect(&desk.graph, &GraphView::tieDrawn,
                         [&](const ActorId &, const ActorId &end) { to = end; });
        desk.hover(desk.at("egypt"));
        desk.drag(desk.graph.tieHandles()[0].toPoint(), QPoint(5, 5));
        QVERIFY(to.empty());
    }
};

QTEST_MAIN(GraphViewTest)
#include "tst_graphview.moc"
