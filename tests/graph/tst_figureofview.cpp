// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphdesk.h"

#include "models/export/figure.h"

#include <QTest>

using namespace entente;
using namespace entente::test;

/// A figure of a view shows what the window shows.
class TestFigureOfView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QString problem;
        QVERIFY(m_desk.document.load(
            QStringLiteral(ENTENTE_SAMPLES "/yemen-2011-2022.entente.json"), &problem));
        m_desk.graph.show();
    }

    void init()
    {
        m_desk.view.setView({});
        m_desk.cursor.setDate(Edtf::parse("2016-06-01"));
        m_desk.feed.flush();
    }

    void showsWhoTheWindowShows_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < int(m_looks.size()); ++i)
            QTest::addRow("%s", m_looks[std::size_t(i)].first) << i;
    }

    void showsWhoTheWindowShows()
    {
        QFETCH(int, row);
        auto view = m_desk.view.view();
        m_looks[std::size_t(row)].second(view);
        m_desk.view.setView(view);
        m_desk.feed.flush();
        const auto figure = drawn();
        const auto &list = m_desk.graph.displayList();
        QCOMPARE(figure.drawing.cards.size(), list.cards.size());
        for (std::size_t i = 0; i < list.cards.size(); ++i) {
            QCOMPARE(figure.drawing.cards[i].actor, list.cards[i].actor);
            QCOMPARE(figure.drawing.cards[i].outsider, list.cards[i].outsider);
        }
        QCOMPARE(figure.drawing.ties.size(), list.ties.size());
        for (auto a = figure.drawing.ties.begin(), b = list.ties.begin(); b != list.ties.end();
             ++a, ++b)
            QVERIFY((*a).tieIndex == (*b).tieIndex && (*a).faint == (*b).faint);
        QCOMPARE(figure.drawing.hulls.size(), list.hulls.size());
        QCOMPARE(figure.legend.items.empty(), !m_desk.view.legendShown());
    }

    void anAreaIsCutOut()
    {
        m_desk.graph.mapCamera().fit();
        m_desk.graph.mapCamera().zoom(3);
        auto options = asked();
        options.look.framing = m_desk.graph.framing();
        const auto area = QRectF(options.look.framing.topLeft.x, options.look.framing.topLeft.y,
                                 options.look.framing.width, options.look.framing.height);
        const auto figure =
            composeFigure(m_desk.feed.snapshot(), m_desk.graph.arrangement(), options);
        QVERIFY(figure.isCut());
        const auto shown = figure.toPage().mapRect(area);
        QVERIFY(figure.body.adjusted(-1, -1, 1, 1).contains(shown));
        QVERIFY(shown.width() > figure.body.width() * 0.9 ||
                shown.height() > figure.body.height() * 0.9);
    }

private:
    FigureOptions asked() const
    {
        FigureOptions options;
        options.look = m_desk.view.look();
        return options;
    }
    FigurePage drawn() const
    {
        return composeFigure(m_desk.feed.snapshot(), m_desk.graph.arrangement(), asked());
    }

    using Change = void (*)(View &);
    GraphDesk m_desk;
    std::vector<std::pair<const char *, Change>> m_looks{
        {"usual", [](View &) {}},
        {"camps", [](View &view) { view.look.camps = true; }},
        {"no legend", [](View &view) { view.look.legend = false; }},
        {"nobody outside", [](View &view) { view.look.outsiders = false; }},
        {"faded ties", [](View &view) { view.look.fadedTies = true; }},
        {"a focus", [](View &view) { view.query.focus = {ActorId("ansar-allah")}; }},
        {"groups", [](View &view) { view.look.grouped = true; }},
        {"camps as groups",
         [](View &view) {
             view.look.grouped = true;
             view.look.groupsBy = GroupsBy::Camps;
         }},
        {"opposition left out",
         [](View &view) { view.query.filter.hiddenKinds = {TieKind::Opposes}; }}};
};

QTEST_MAIN(TestFigureOfView)
#include "tst_figureofview.moc"
