// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "app/viewhistory.h"

#include "tests/graph/graphdesk.h"

#include <QTest>

using namespace entente;
using namespace entente::test;

namespace {

/// The Libya map, what is seen of it, and the way back.
struct Desk : GraphDesk
{
    ViewHistory history{&document, &cursor, &view, &selection, &feed, &graph};

    Desk()
    {
        QString problem;
        if (!document.load(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json"), &problem))
            qFatal("%s", qPrintable(problem));
        graph.show();
        feed.flush();
        history.record();
    }
    View seen() const
    {
        auto seen = feed.view();
        seen.look.framing = graph.framing();
        return seen;
    }
    /// Does what `change` does and has it taken down.
    template <class Change>
    View after(Change change)
    {
        change();
        feed.flush();
        history.record();
        return seen();
    }
};

} // namespace

/// Whoever goes back sees what was seen, in every way of seeing.
class TestViewHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachStepComesBackWhole()
    {
        Desk desk;
        std::vector<View> steps{desk.seen()};
        const auto step = [&](auto change) { steps.push_back(desk.after(change)); };
        step([&] { desk.view.setCampsShown(true); });
        step([&] { desk.view.setLegendShown(false); });
        step([&] { desk.view.setMinimapShown(true); });
        step([&] { desk.view.setOutsidersHidden(true); });
        step([&] { desk.view.setTiesFaded(true); });
        step([&] { desk.cursor.setDate(Edtf::parse("2020-01-05")); });
        step([&] { desk.cursor.nextEvent(); });
        step([&] { desk.cursor.setDate(Edtf::parse("2019-04-01/2020-01-05")); });
        step([&] {
            Filter filter;
            filter.hiddenKinds = {TieKind::Opposes};
            filter.hiddenStandings = {Standing::Assumed};
            desk.view.setFilter(filter);
        });
        step([&] { desk.view.setFocus({ActorId("lna")}, 2); });
        step([&] { desk.view.setFocus({}); });
        step([&] { desk.view.setSummaryShown(true); });
        step([&] { desk.view.setGroupsBy(GroupsBy::Camps); });
        step([&] { desk.view.setOpenGroups({ActorId("lna")}); });
        step([&] { desk.view.setGroupShift(ActorId("gna"), {30, -20}); });
        step([&] { desk.view.setSummaryShown(false); });
        step([&] { desk.graph.mapCamera().zoom(1.7); });
        for (std::size_t i = 1; i < steps.size(); ++i)
            QVERIFY2(steps[i] != steps[i - 1], qPrintable(QString::number(i)));
        for (std::size_t i = steps.size() - 1; i > 0; --i) {
            QVERIFY(desk.history.canGoBack());
            desk.history.back();
            QVERIFY2(desk.seen() == steps[i - 1], qPrintable(QString::number(i - 1)));
        }
        QVERIFY(!desk.history.canGoBack());
        for (std::size_t i = 1; i < steps.size(); ++i) {
            desk.history.forward();
            QVERIFY2(desk.seen().query == steps[i].query, qPrintable(QString::number(i)));
            QVERIFY2(desk.seen().look.camps == steps[i].look.camps, qPrintable(QString::number(i)));
        }
        QVERIFY(!desk.history.canGoForward());
    }

    void whatWasSelectedIsSelectedAgain()
    {
        Desk desk;
        const Item egypt{Item::Kind::Actor, QStringLiteral("egypt")};
        desk.after([&] { desk.selection.select(egypt); });
        desk.after([&] { desk.selection.clear(); });
        desk.history.back();
        QVERIFY(desk.selection.contains(egypt));
    }

    void aNewWayForgetsTheWayForward()
    {
        Desk desk;
        desk.after([&] { desk.view.setCampsShown(true); });
        desk.history.back();
        QVERIFY(desk.history.canGoForward());
        desk.after([&] { desk.view.setMinimapShown(true); });
        QVERIFY(!desk.history.canGoForward());
        QVERIFY(!desk.view.campsShown());
    }

    void anotherMapHasNoWayBack()
    {
        Desk desk;
        desk.after([&] { desk.view.setCampsShown(true); });
        QString problem;
        QVERIFY(desk.document.load(QStringLiteral(ENTENTE_SAMPLES "/yemen-2011-2022.entente.json"),
                                   &problem));
        QVERIFY(!desk.history.canGoBack());
    }
};

QTEST_MAIN(TestViewHistory)
#include "tst_viewhistory.moc"
