// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/map/mappatch.h"
#include "models/picture/textmeasure.h"
#include "models/words/scenes.h"
#include "widgets/graph/graphview.h"
#include "widgets/scenes/bigcard.h"
#include "widgets/scenes/presenterview.h"
#include "widgets/scenes/scenecaption.h"
#include "widgets/scenes/showwindow.h"
#include "widgets/scenes/tellings.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMap>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <set>

using namespace entente;

namespace {

AllianceMap sample(const char *name)
{
    AllianceDocument document;
    QString problem;
    const auto path = QStringLiteral(ENTENTE_SAMPLES "/%1.entente.json").arg(QLatin1String(name));
    if (!document.load(path, &problem))
        qFatal("%s", qPrintable(problem));
    return document.map();
}

std::vector<Position> placesOf(const AllianceMap &map)
{
    Picture picture;
    picture.setMap(std::make_shared<const MapIndex>(map));
    return picture.arrangement().positions;
}

/// A map presented on a screen of that size.
struct Show
{
    AllianceMap map;
    ShowWindow window;

    Show(AllianceMap itsMap, QSize screen, bool reducedMotion = true)
        : map(std::move(itsMap))
        , window(map, placesOf(map), reducedMotion)
    {
        window.resize(screen);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&window, key, modifiers);
    }
    std::size_t at() { return window.lesson().at(); }
    const CaptionWords &told() { return window.caption()->words(); }
    QString step() { return QStringLiteral("step %1 “%2”").arg(told().count, told().title); }
};

QString cut(const TextItem &item, const QString &whole)
{
    return item.text == whole ? QString() : QStringLiteral("“%1” is cut").arg(whole);
}

/// What is wrong with the caption: too small, cut, or over something else.
QStringList wrongInCaption(SceneCaption &caption, qreal least)
{
    QStringList wrong;
    const auto layout = caption.layout();
    QString words;
    QList<QRectF> boxes;
    for (const auto &line : layout.words) {
        words += (words.isEmpty() ? QString() : QStringLiteral(" ")) + line.text;
        boxes << line.box();
    }
    QString title;
    for (const auto &line : layout.title) {
        title += (title.isEmpty() ? QString() : QStringLiteral(" ")) + line.text;
        boxes << line.box();
        if (line.pixelSize < least - 0.01)
            wrong << QStringLiteral("the title is too small");
    }
    if (title != caption.words().title)
        wrong << QStringLiteral("the title is cut: %1").arg(title);
    wrong << cut(layout.date, caption.words().date);
    if (words != caption.words().words.simplified())
        wrong << QStringLiteral("words are cut: %1").arg(words);
    QString quote;
    for (const auto &line : layout.quote) {
        quote += (quote.isEmpty() ? QString() : QStringLiteral(" ")) + line.text;
        boxes << line.box();
    }
    const auto &told = caption.words();
    if (!quote.startsWith(told.quote) || !quote.endsWith(told.source))
        wrong << QStringLiteral("the quote is cut: %1").arg(quote);
    if (!told.isQuestion && told.source.isEmpty())
        wrong << QStringLiteral("nobody is said to say so");
    for (const auto *item : {&layout.date, &layout.count})
        if (!item->isEmpty())
            boxes << item->box();
    boxes << layout.legend.adjusted(0, 8, 0, -8) << layout.line.adjusted(0, 8, 0, -8);
    for (int i = 0; i < boxes.size(); ++i) {
        if (!QRectF(caption.rect()).contains(boxes[i]))
            wrong << QStringLiteral("box %1 leaves the caption").arg(i);
        for (int j = i + 1; j < boxes.size(); ++j)
            if (const auto both = boxes[i].intersected(boxes[j]);
                both.width() > 1 && both.height() > 3)
                wrong << QStringLiteral("boxes %1 and %2 overlap").arg(i).arg(j);
    }
    auto items = layout.words;
    items.insert(items.end(), layout.quote.begin(), layout.quote.end());
    items.insert(items.end(), {layout.date, layout.count});
    for (const auto &item : items)
        if (!item.isEmpty() && item.pixelSize < least)
            wrong << QStringLiteral("“%1” is too small").arg(item.text);
    const auto legend = caption.legendLines();
    if (legend.size.width() > layout.legend.width() + 1 ||
        legend.size.height() > layout.legend.height() + 2)
        wrong << QStringLiteral("the legend is too large");
    const bool isNarrow = caption.width() < least * 45 * 1.5;
    if (!legend.notes.empty() && !isNarrow)
        wrong << QStringLiteral("the legend leaves out %1").arg(legend.notes.front().text);
    wrong.removeAll(QString());
    return wrong;
}

/// What is wrong with the cards and labels on the screen. Those who are not `meant`, where a scene
/// looks at a part of the map, may be outside.
QStringList wrongInPicture(const GraphView &graph, qreal least, const std::set<int> &meant)
{
    QStringList wrong;
    const auto camera = graph.drawingCamera();
    QList<std::pair<QString, QRectF>> boxes;
    const auto isMeant = [&](int actor) { return meant.empty() || meant.contains(actor); };
    const auto check = [&](const TextItem &item, bool mayBeOutside) {
        if (item.isEmpty())
            return;
        if (const auto type = item.pixelSize * camera.scale(); type < least - 0.01)
            wrong << QStringLiteral("“%1” is %2 pixels").arg(item.text).arg(type);
        if (!mayBeOutside &&
            !QRectF(graph.rect()).adjusted(-1, -1, 1, 1).contains(camera.toView(item.box())))
            wrong << QStringLiteral("“%1” is outside").arg(item.text);
    };
    for (const auto &card : graph.displayList().cards) {
        if (card.outsider)
            continue;
        if (card.label.isEmpty())
            wrong << QStringLiteral("a card without its name");
        check(card.label, !isMeant(card.actor));
        if (card.subtitle.text.endsWith(QChar(0x2026)))
            wrong << QStringLiteral("“%1” is cut").arg(card.subtitle.text);
        boxes.append({card.label.text, camera.toView(card.box)});
        if (isMeant(card.actor) && !QRectF(graph.rect()).contains(boxes.last().second))
            wrong << QStringLiteral("card “%1” is outside").arg(card.label.text);
    }
    for (const auto &tie : graph.displayList().ties) {
        check(tie.label, !meant.empty());
        if (!tie.label.isEmpty())
            boxes.append({tie.label.text, camera.toView(tie.label.box())});
    }
    for (const auto &tab : graph.displayList().event.tabs)
        if (!tab.box.isEmpty()) {
            check(tab.role, !meant.empty());
            boxes.append({tab.role.text, camera.toView(tab.box)});
        }
    for (int i = 0; i < boxes.size(); ++i)
        for (int j = i + 1; j < boxes.size(); ++j)
            if (boxes[i].second.adjusted(1, 1, -1, -1).intersects(boxes[j].second))
                wrong << QStringLiteral("“%1” on “%2”").arg(boxes[i].first, boxes[j].first);
    return wrong;
}

/// Those in focus where the scene looks at a part of the map, else nobody.
std::set<int> meantIn(Show &show)
{
    const auto &view = show.window.lesson().scene().view;
    const auto &focus = view.query.focus;
    std::set<int> meant;
    if (view.look.framing.on == Framing::On::Area)
        for (const auto &card : show.window.graph()->displayList().cards)
            if (const auto &id = show.map.actors().at(card.actor).id;
                std::find(focus.begin(), focus.end(), id) != focus.end())
                meant.insert(card.actor);
    return meant;
}

QMap<int, QRectF> cardsOf(const GraphView &graph)
{
    QMap<int, QRectF> cards;
    for (const auto &card : graph.displayList().cards)
        cards[card.actor] = graph.drawingCamera().toView(card.box);
    return cards;
}

} // namespace

class ShowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachStepIsReadFromTheBackOfTheRoom_data()
    {
        QTest::addColumn<QString>("map");
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<int>("textPercent");
        for (const char *map : {"libya-2020", "europe-1879-1918", "yemen-2011-2022"})
            for (const auto screen : {QSize(1366, 768), QSize(1280, 720), QSize(1920, 1080),
                                      QSize(1024, 768), QSize(3840, 2160)})
                for (const int percent : {100, 200})
                    QTest::addRow("%s %dx%d, text at %d %%", map, screen.width(), screen.height(),
                                  percent)
                        << QString::fromLatin1(map) << screen << percent;
    }
    void eachStepIsReadFromTheBackOfTheRoom()
    {
        QFETCH(QString, map);
        QFETCH(QSize, screen);
        QFETCH(int, textPercent);
        const auto usual = QApplication::font();
        const auto restore = qScopeGuard([&] { QApplication::setFont(usual); });
        QApplication::setFont(uiFont(13.0 * textPercent / 100));
        Show show(sample(map.toLatin1().constData()), screen);
        const qreal least = screen.height() / 45.0;
        QMap<int, QRectF> before;
        QRect graph;
        for (int steps = 0; steps < 60; ++steps) {
            const auto wrong = wrongInCaption(*show.window.caption(), least) +
                               wrongInPicture(*show.window.graph(), least, meantIn(show));
            QVERIFY2(wrong.isEmpty(),
                     qPrintable(show.step() + QStringLiteral(": ") + wrong.join(u'\n')));
            const auto cards = cardsOf(*show.window.graph());
            const bool onAll =
                show.window.keepsCamera() &&
                show.window.lesson().scene().view.look.framing.on == Framing::On::All;
            if (steps > 0) {
                QCOMPARE(show.window.graph()->geometry(), graph);
                for (auto it = cards.begin(); onAll && it != cards.end(); ++it)
                    if (before.contains(it.key()))
                        QVERIFY2((before[it.key()].center() - it->center()).manhattanLength() < 0.5,
                                 qPrintable(show.step()));
            }
            before = onAll ? cards : QMap<int, QRectF>();
            graph = show.window.graph()->geometry();
            const auto told = show.step();
            show.press(Qt::Key_PageDown);
            if (show.step() == told)
                return; // the end
        }
        QFAIL("the lesson does not end");
    }

    void theQuoteIsOfWhatIsTold()
    {
        Show show(sample("libya-2020"), {1366, 768});
        show.window.goTo(3); // who backs whom; that day somebody else refuses to sign
        QVERIFY2(show.told().quote.contains(QStringLiteral("is backed by")),
                 qPrintable(show.told().quote));
        show.window.goTo(4); // those who sign and refuse
        QVERIFY2(show.told().quote.contains(QStringLiteral("refused to sign")),
                 qPrintable(show.told().quote));
    }

    void theLegendIsOfWhereTheCameraFliesTo()
    {
        qreal scales[2];
        for (const bool reducedMotion : {true, false}) {
            Show show(sample("yemen-2011-2022"), {1366, 768}, reducedMotion);
            show.window.goTo(2);
            scales[reducedMotion] = show.window.graph()->legend().lineScale;
        }
        QCOMPARE(scales[0], scales[1]);
    }

    void theClickersKeysStep()
    {
        Show show(sample("libya-2020"), {1280, 720});
        const auto last = show.window.lesson().scenes().size() - 1;
        show.press(Qt::Key_End);
        QCOMPARE(show.at(), last);
        for (const auto back :
             {Qt::Key_PageUp, Qt::Key_Left, Qt::Key_Up, Qt::Key_Backspace, Qt::Key_P}) {
            show.press(Qt::Key_End);
            show.press(back);
            QCOMPARE(show.at(), last - 1);
        }
        for (const auto forth : {Qt::Key_PageDown, Qt::Key_Right, Qt::Key_Down, Qt::Key_Space,
                                 Qt::Key_N, Qt::Key_Return}) {
            show.press(Qt::Key_Home);
            QCOMPARE(show.at(), std::size_t(0));
            show.press(forth);
            QCOMPARE(show.at(), std::size_t(1));
        }
        show.press(Qt::Key_4);
        show.press(Qt::Key_Return);
        QCOMPARE(show.at(), std::size_t(3));
        show.press(Qt::Key_9);
        show.press(Qt::Key_9);
        show.press(Qt::Key_Enter);
        QCOMPARE(show.at(), std::size_t(3)); // there is no such scene
    }

    void theScreenIsBlankedAndAStepShowsItAgain()
    {
        Show show(sample("libya-2020"), {1280, 720});
        const auto centre = show.window.rect().center();
        const std::pair<Qt::Key, QColor> keys[] = {{Qt::Key_B, Qt::black},
                                                   {Qt::Key_Period, Qt::black},
                                                   {Qt::Key_W, Qt::white},
                                                   {Qt::Key_Comma, Qt::white}};
        for (const auto &[key, colour] : keys) {
            show.press(key);
            QCOMPARE(show.window.grab().toImage().pixelColor(centre), colour);
            show.press(key);
            QVERIFY(show.window.blank()->isHidden());
        }
        show.press(Qt::Key_B);
        show.press(Qt::Key_PageDown);
        QVERIFY(show.window.blank()->isHidden());
    }

    void theAnswerIsNotGivenBeforeItIsAskedFor()
    {
        Show show(sample("libya-2020"), {1366, 768});
        show.press(Qt::Key_2);
        show.press(Qt::Key_Return);
        QVERIFY(show.told().isQuestion);
        QCOMPARE(show.told().title, QStringLiteral("The GNA asked for military aid. What will "
                                                   "Turkey send?"));
        QVERIFY(!show.told().quote.contains(QStringLiteral("Jan. 5")));
        const auto hidden = show.window.lesson().hiddenTies();
        QVERIFY(!hidden.empty());
        const auto &list = show.window.graph()->displayList();
        const auto camera = show.window.graph()->drawingCamera();
        for (const auto &tie : list.ties)
            if (tie.tieIndex == hidden.front())
                QVERIFY(show.window.graph()->hitAt(camera.toView(tie.middle)).tieIndex !=
                        tie.tieIndex);
        show.press(Qt::Key_S); // nor on the card
        QVERIFY(!show.window.card()->toPlainText().contains(QStringLiteral("Jan. 5")));
        for (std::size_t i = 0; i < hidden.size(); ++i) {
            show.press(Qt::Key_PageDown);
            QVERIFY(!show.told().quote.isEmpty());
        }
        QVERIFY(show.window.lesson().hiddenTies().empty());
        show.press(Qt::Key_PageDown);
        QCOMPARE(show.told().title, QStringLiteral("Turkey sends military personnel"));
    }

    void whoSaysSoIsOneCard()
    {
        Show show(sample("libya-2020"), {1366, 768});
        show.press(Qt::Key_2);
        show.press(Qt::Key_Return);
        show.press(Qt::Key_PageDown); // revealed
        show.press(Qt::Key_S);
        auto *card = show.window.card();
        QVERIFY(card->isVisible());
        const auto words = card->toPlainText();
        QVERIFY2(words.contains(QStringLiteral("Jan. 5")), qPrintable(words));
        QVERIFY(words.contains(QStringLiteral("2020")));
        QVERIFY(words.contains(QStringLiteral("disputes it")));
        QVERIFY(card->document()->defaultFont().pixelSize() >= 768 / 45);
        QVERIFY(show.window.rect().contains(card->geometry()));
        show.press(Qt::Key_Escape);
        QVERIFY(card->isHidden());
        const auto tie = show.window.document()->map().ties().at(0).id.text();
        show.window.selection()->select({Item::Kind::Tie, QString::fromStdString(tie)});
        show.press(Qt::Key_S);
        QVERIFY(card->isVisible());
        show.press(Qt::Key_PageDown);
        QVERIFY(card->isHidden());
    }

    void whatTheClassMovesIsForgotten()
    {
        const auto map = sample("libya-2020");
        Show show(map, {1366, 768});
        const auto before = cardsOf(*show.window.graph());
        const std::pair<ActorId, Position> moves[] = {{ActorId("lna"), {4000, 4000}}};
        show.window.document()->apply(moveActors(map, moves, true), QStringLiteral("Move"));
        show.window.feed()->flush();
        show.window.graph()->mapCamera().zoom(2);
        QVERIFY(cardsOf(*show.window.graph()) != before);
        show.press(Qt::Key_Escape); // returns, and does not leave
        QCOMPARE(cardsOf(*show.window.graph()), before);
        QVERIFY(show.window.document()->map() == map);
        QSignalSpy left(&show.window, &ShowWindow::left);
        show.press(Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
    }

    void whatIsPointedAtIsToldInLargeType()
    {
        Show show(sample("libya-2020"), {1366, 768});
        const auto at = cardsOf(*show.window.graph()).first().center().toPoint();
        QHelpEvent help(QEvent::ToolTip, at, show.window.graph()->mapToGlobal(at));
        QApplication::sendEvent(show.window.graph(), &help);
        QVERIFY2(QToolTip::text().contains(QStringLiteral("font-size:18px")),
                 qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }

    void theSpeakerSeesNotesAndTheNextScene()
    {
        const auto map = sample("libya-2020");
        ShowWindow window(map, placesOf(map), true);
        PresenterView view(&window); // on its screen before the show is on the other
        view.resize(1024, 768);
        view.show();
        window.resize(1366, 768);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QVERIFY(view.notes().contains(QStringLiteral("who is fighting whom")));
        QCOMPARE(view.nextTitle(), QStringLiteral("Next: Turkey sends military personnel"));
        QVERIFY(view.elapsed().startsWith(QStringLiteral("0:0")));
        QTRY_COMPARE(view.elapsed(), QStringLiteral("0:01"));
        PresenterView again(&window); // after its screen was away
        QVERIFY(again.elapsed() >= QStringLiteral("0:01"));
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(window.lesson().at(), std::size_t(5));
        QCOMPARE(view.nextTitle(), QStringLiteral("Next: the end"));
        QSignalSpy left(&window, &ShowWindow::left);
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
    }

    void theDayAsSeveralTellIt_data()
    {
        QTest::addColumn<QString>("map");
        for (const char *map : {"libya-2020", "europe-1879-1918", "yemen-2011-2022"})
            QTest::newRow(map) << QString::fromLatin1(map);
    }
    void theDayAsSeveralTellIt()
    {
        QFETCH(QString, map);
        Show show(sample(map.toLatin1().constData()), {1366, 768});
        show.press(Qt::Key_4);
        show.press(Qt::Key_Return);
        while (!show.window.lesson().hiddenTies().empty())
            show.press(Qt::Key_PageDown);
        show.press(Qt::Key_T);
        QVERIFY(show.window.tellings()->isVisible());
        const auto &figure = *show.window.tellings()->figure();
        QVERIFY(figure.panels.size() >= 2 && figure.panels.size() <= 4);
        const auto scale = show.window.width() / figure.page.width();
        for (const auto &panel : figure.panels)
            for (const auto &line : panel.heading) {
                QVERIFY(line.pixelSize * scale >= 768 / 45.0);
                const bool isCut = line.text.endsWith(QChar(0x2026)); // a very long title may be
                QVERIFY2(!isCut || panel.heading.size() == 2, qPrintable(line.text));
            }
        show.press(Qt::Key_Escape);
        QVERIFY(show.window.tellings()->isHidden());
        AllianceMap nobody;
        Show empty(nobody, {1366, 768});
        empty.press(Qt::Key_T);
        QVERIFY(empty.window.tellings()->isHidden());
        QVERIFY(empty.window.card()->isVisible());
    }

    void aSceneIsToldByTwo()
    {
        auto map = sample("yemen-2011-2022");
        auto scene = map.scenes().at(map.scenes().size() - 1);
        const auto snapshot = snapshotOf(std::make_shared<const MapIndex>(map), scene);
        scene.view.look.accordingTo = voicesIn(snapshot, 2);
        scene.view.look.accordingTo.push_back("nobody");
        QCOMPARE(scene.view.look.accordingTo.size(), std::size_t(3));
        scene.predict.clear();
        MapPatch patch;
        patch.put(scene);
        map.apply(patch);
        Show show(map, {1366, 768});
        QVERIFY(show.window.tellings()->isHidden());
        show.press(Qt::Key_End);
        QVERIFY(show.window.tellings()->isVisible());
        QCOMPARE(show.window.tellings()->figure()->panels.size(), std::size_t(2));
        QCOMPARE(show.window.tellings()->geometry(), show.window.graph()->geometry());
        show.press(Qt::Key_PageUp);
        QVERIFY(show.window.tellings()->isHidden());
        show.press(Qt::Key_PageDown);
        QVERIFY(show.window.tellings()->isVisible());
        show.press(Qt::Key_T);
        QVERIFY(show.window.tellings()->isHidden());
    }

    void keysAreShownAndTheLegendHides()
    {
        Show show(sample("libya-2020"), {1366, 768});
        show.press(Qt::Key_Question);
        QVERIFY(show.window.card()->isVisible());
        QVERIFY(keysHtml(48).contains(QStringLiteral("cellpadding='14'"))); // as on a large screen
        show.press(Qt::Key_Question);
        QVERIFY(show.window.card()->isHidden());
        const auto graph = show.window.graph()->geometry();
        show.press(Qt::Key_L);
        QVERIFY(!show.window.caption()->isLegendShown());
        QCOMPARE(show.window.graph()->geometry(), graph);
    }

    void anyMapIsASensibleShow_data()
    {
        QTest::addColumn<int>("actors");
        QTest::newRow("nobody") << 0;
        QTest::newRow("one actor") << 1;
        QTest::newRow("ten thousand") << 10000;
    }
    void anyMapIsASensibleShow()
    {
        QFETCH(int, actors);
        AllianceMap map;
        MapPatch patch;
        for (int i = 0; i < actors; ++i) {
            Actor actor;
            actor.id = ActorId("a" + std::to_string(i));
            actor.name = actor.id.text();
            patch.put(actor);
        }
        map.apply(patch);
        Show show(map, {1280, 720});
        QVERIFY(!show.told().title.isEmpty());
        QVERIFY(!show.told().words.isEmpty());
        for (const auto key : {Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_S, Qt::Key_Escape})
            show.press(key);
    }

    void aSceneOfADateThatTheMapHasNotIsNoExploring()
    {
        auto map = sample("libya-2020");
        auto scene = map.scenes().at(0);
        scene.view.query.date = Edtf::parse("2031-01-01");
        MapPatch patch;
        patch.put(scene);
        map.apply(patch);
        Show show(map, {1280, 720});
        QCOMPARE(show.told().count, QStringLiteral("1 of 6"));
        show.press(Qt::Key_PageDown);
        QCOMPARE(show.told().count, QStringLiteral("2 of 6"));
    }

    void hostileCaptionsAreInertText()
    {
        AllianceMap map;
        MapPatch patch;
        Actor actor;
        actor.id = ActorId("a");
        actor.name = "<img src=http://remote.example/x.png>";
        patch.put(actor);
        Scene scene;
        scene.id = SceneId("s");
        scene.title = "\u202egnp.exe <b>bold</b>";
        scene.caption = "<script>alert(1)</script>![p](http://remote.example/x.png) **told**\u202e";
        patch.put(scene);
        map.apply(patch);
        Show show(map, {1280, 720});
        QVERIFY(!show.told().title.contains(QChar(0x202E)));
        QVERIFY(show.told().title.contains(QStringLiteral("<b>"))); // as it is written
        QCOMPARE(show.told().words, QStringLiteral("<script>alert(1)</script>p told"));
    }
};

QTEST_MAIN(ShowTest)
#include "tst_show.moc"
