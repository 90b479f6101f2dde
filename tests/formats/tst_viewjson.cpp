// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "filetext.h"
#include "tests/support/randomview.h"

#include "models/formats/viewjson.h"

#include <QTest>

using namespace entente;
using namespace entente::test;

/// A view is a value: equal to itself only, and the same again after a way through text.
class TestViewJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyViewIsTheSameAgain()
    {
        std::mt19937 random(1);
        for (int i = 0; i < 500; ++i) {
            const auto view = randomView(random);
            const auto text = viewJson(view);
            const auto read = viewFromJson(text);
            QVERIFY2(read && *read == view, text.c_str());
            QCOMPARE(viewJson(*read), text);
        }
    }

    void aViewThatSaysNothingIsWrittenAsNothing()
    {
        QCOMPARE(viewJson(View()), std::string("{}"));
        QVERIFY(viewFromJson("{}") == View());
        QVERIFY(!viewFromJson("[]"));
        QVERIFY(!viewFromJson("{\"date\": "));
    }

    void eachMemberMakesAnotherView()
    {
        for (const auto *text :
             {R"({"date": "2020"})", R"({"event": "a"})", R"({"focus": ["a"]})", R"({"steps": 2})",
              R"({"filter": {"hidden-kinds": ["backs"]}})", R"({"filter": {"only": []}})",
              R"({"view": {"groups": true}})", R"({"view": {"groups-by": "camps"}})",
              R"({"view": {"open-groups": ["a"]}})", R"({"view": {"moved-groups": {"a": [1, 2]}}})",
              R"({"view": {"camps": true}})", R"({"view": {"legend": false}})",
              R"({"view": {"minimap": true}})", R"({"view": {"outsiders": false}})",
              R"({"view": {"faded-ties": true}})", R"({"view": {"according-to": ["a", "b"]}})",
              R"({"view": {"camera": "focus"}})", R"({"view": {"camera": [0, 0, 10, 5]}})"}) {
            const auto view = viewFromJson(text);
            QVERIFY2(view && *view != View(), text);
            QVERIFY2(viewFromJson(viewJson(*view)) == view, text);
        }
    }

    void whatIsNotUnderstoodIsKept()
    {
        const auto read = lookFromJson(
            R"({"zoom": 1.25, "camps": "perhaps", "camera": [1, 2], "legend": false})");
        QVERIFY(!read.value.legend && !read.value.camps);
        QVERIFY(read.value.framing == Framing());
        QCOMPARE(read.misread, (Texts{"camps", "camera"}));
        QCOMPARE(lookJson(read.value, read.rest),
                 std::string(R"({"legend": false, "zoom": 1.25, "camps": "perhaps", )"
                             R"("camera": [1, 2]})"));
        // Also what says nothing, under a key that is another program's.
        const auto nothing = lookFromJson(R"({"theirs": null, "camps": null})");
        QVERIFY(nothing.misread.empty());
        QCOMPARE(lookJson(nothing.value, nothing.rest), std::string(R"({"theirs": null})"));
        QCOMPARE(filterFromJson("\"backers only\"").rest, std::string("\"backers only\""));
        QCOMPARE(filterJson({}, "\"backers only\""), std::string("\"backers only\""));
    }

    void anActorOfAnotherNameIsTheSameInTheView()
    {
        auto view = *viewFromJson(
            R"({"focus": ["a", "b"], "view": {"open-groups": ["a"], "moved-groups": {"a": [1, 2]}}})");
        replaceActors(view, [](const ActorId &id) { return id.text() == "a" ? ActorId("b") : id; });
        QVERIFY(view == viewFromJson(R"({"focus": ["b"], "view": {"open-groups": ["b"], )"
                                     R"("moved-groups": {"b": [1, 2]}}})"));
        replaceActors(view, [](const ActorId &) { return ActorId(); });
        QVERIFY(view == View());
    }

    void scenesOfAnOldFileStillRead()
    {
        const auto file = q(
            "{'format': 'entente-map', 'version': 1, 'title': 'Old', 'actors': [], 'relations': [],"
            " 'events': [], 'sources': [], 'scenes': [{'id': 's', 'title': 'S', 'date': '1904',"
            " 'filter': {'kinds': ['backs']}, 'view': {'zoom': 2}}]}");
        const auto read = readMap(file);
        QVERIFY(read.diagnostics.empty());
        const auto &scene = read.map.scenes().at(0);
        QVERIFY(scene.view.query.date == Edtf::parse("1904"));
        QVERIFY(scene.view.look == Look() && scene.view.query.filter.empty());
        const auto written = writeMap(read.map);
        QVERIFY(written.find(R"("filter": {"kinds": ["backs"]})") != std::string::npos);
        QVERIFY(written.find(R"("view": {"zoom": 2})") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestViewJson)
#include "tst_viewjson.moc"
