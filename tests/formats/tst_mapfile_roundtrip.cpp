// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "filetext.h"

#include "models/map/mappatch.h"

#include <QTest>

using namespace entente;
using namespace entente::test;

/// What is read is what the file says, and what is written is what was read.
class TestMapFileRoundTrip : public QObject
{
    Q_OBJECT

private:
    static const Actor &gna(const AllianceMap &map) { return *map.actors().find(ActorId("gna")); }

private Q_SLOTS:
    void aFileWithEveryKeyIsWrittenBackByteForByte()
    {
        const auto text = everyKey();
        QVERIFY(!text.empty());
        const auto read = readMap(text);
        QCOMPARE(summary(read), std::string());
        QCOMPARE(writeMap(read.map), text);
    }

    void theHeadIsRead()
    {
        const auto info = readMap(everyKey()).map.info();
        QCOMPARE(info.version, 1);
        QCOMPARE(info.title, std::string("Every key \"once\""));
        QCOMPARE(info.description,
                 std::string("First line.\nSecond line, with a tab\tand a backslash \\."));
        QCOMPARE(info.language, std::string("en"));
        QCOMPARE(info.asOf->text(), std::string("2020-01-14"));
        QVERIFY(info.reachGiven);
        QCOMPARE(info.reach.months, 18);
        QCOMPARE(info.layoutEngine, std::string("stage"));
        QCOMPARE(*info.layoutSeed, 7u);
        QCOMPARE(std::string(info.extra.json("x-head")),
                 std::string(R"({"ü": "é", "deep": [[[]]]})"));
        QCOMPARE(std::string(info.layoutExtra.json("x-layout")), std::string("false"));
    }

    void anActorIsRead()
    {
        const auto map = readMap(everyKey()).map;
        const auto &actor = gna(map);
        QCOMPARE(actor.label(), std::string("GNA"));
        QVERIFY(actor.kind == ActorKind::Government);
        QCOMPARE(actor.aliases.size(), std::size_t(2));
        QCOMPARE(actor.codes.text("iso3166"), std::string("LY"));
        QCOMPARE(actor.codes.text("cow"), std::string("620"));
        QCOMPARE(actor.names[0],
                 std::make_pair(std::string("ar"), std::string("حكومة الوفاق الوطني")));
        QCOMPARE(actor.since->text(), std::string("2015-12-17"));
        QCOMPARE(actor.until->text(), std::string("2021-03"));
        QCOMPARE(actor.colour, std::string("#2e6b9e"));
        QCOMPARE(actor.emblem, std::string("flag:ly"));
        const auto &evidence = actor.evidence.at(0);
        QCOMPARE(evidence.source.text(), std::string("un-report"));
        QCOMPARE(evidence.attests->text(), std::string("2019/2020-01"));
        QCOMPARE(evidence.grade, std::string("B2"));
        QCOMPARE(evidence.speaker, std::string("haftar"));
        QCOMPARE(evidence.via, std::string("quoted by Interfax"));
        QCOMPARE(evidence.at, std::string("p. 7"));
    }

    void aTieIsRead()
    {
        const auto map = readMap(everyKey()).map;
        const auto &tie = *map.ties().find(TieId("gna-opposes-lna"));
        QCOMPARE(tie.from.text(), std::string("gna"));
        QCOMPARE(tie.to.text(), std::string("lna"));
        QVERIFY(tie.kind == TieKind::Opposes && tie.mutual);
        QVERIFY((tie.means == std::vector{Means::Fighting, Means::Statement}));
        QCOMPARE(tie.since.text(), std::string("2019-04~"));
        QVERIFY(tie.until.kind == TieBound::Kind::Open);
        QCOMPARE(tie.begunBy->text(), std::string("offensive"));
        QCOMPARE(tie.endedBy->text(), std::string("berlin"));
        QCOMPARE(*tie.strength, 3);
        QVERIFY(tie.evidence[4].says == AssertionType::NotFound);
        QCOMPARE(std::string(tie.extra.json("x-relation")),
                 std::string("12345678901234567890.0100"));
        const auto &leads = *map.ties().find(TieId("haftar-leads-lna"));
        QVERIFY(leads.since.kind == TieBound::Kind::Open);
        QVERIFY(leads.until.kind == TieBound::Kind::Unknown);
    }

    void anEventIsRead()
    {
        const auto map = readMap(everyKey()).map;
        const auto &event = *map.events().find(EventId("offensive"));
        QVERIFY(event.type == EventType::Offensive && event.status == EventStatus::Happened);
        QVERIFY(event.date->isInterval());
        QVERIFY(event.participants[0].role == Role::Party);
        QCOMPARE(event.figures[0].value, 280.0);
        QVERIFY(event.figures[0].bound == Bound::MoreThan && event.figures[0].boundGiven);
        QVERIFY(event.figures[1].bound == Bound::Exactly && !event.figures[1].boundGiven);
        QCOMPARE(event.figures[2].unit, std::string("million dollars"));
        QCOMPARE(event.versionOf, std::string("the-offensive"));
        const auto &planned = *map.events().find(EventId("berlin"));
        QVERIFY(!planned.date && planned.status == EventStatus::Planned);
        QCOMPARE(planned.notBefore->text(), std::string("2020-01-05"));
        QCOMPARE(planned.notAfter->text(), std::string("2020-01"));
    }

    void aSourceTellsItsDateAndAuthors()
    {
        const auto map = readMap(everyKey()).map;
        const auto &report = *map.sources().find(SourceId("un-report"));
        QCOMPARE(report.issued->text(), std::string("2019-12/2020-01"));
        QCOMPARE(report.authors, (Texts{"Ghassan Salamé", "UNSMIL"}));
        QCOMPARE(report.csl.text("page"), std::string("7-9"));
        QCOMPARE(map.sources().find(SourceId("article"))->issued->text(),
                 std::string("2020-01-14"));
    }

    void placesAndPinsAreRead()
    {
        const auto map = readMap(everyKey()).map;
        QCOMPARE(map.placements().size(), std::size_t(3));
        QVERIFY((map.placements().at(1) == Placement{ActorId("lna"), {120.25, 0}, false}));
        QVERIFY(map.placements().at(0).pinned && map.placements().at(2).pinned);
    }

    void cslDatesAreReadInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("issued");
        QTest::addColumn<QByteArray>("date");
        const auto row = [](const char *issued, const char *date) {
            QTest::newRow(issued) << QByteArray(issued) << QByteArray(date);
        };
        row(R"({"date-parts": [[2020, 1, 14]]})", "2020-01-14");
        row(R"({"date-parts": [["2020", "01"]]})", "2020-01");
        row(R"({"date-parts": [[1914]]})", "1914");
        row(R"({"date-parts": [[-43, 3, 15]]})", "-0043-03-15");
        row(R"({"date-parts": [[476]]})", "0476");
        row(R"({"date-parts": [[1914, 7], [1918, 11, 11]]})", "1914-07/1918-11-11");
        row(R"({"date-parts": [[2020]], "season": 2})", "2020-22");
        row(R"({"date-parts": [[2020]], "circa": true})", "2020~");
        row(R"({"raw": "2020-01-14"})", "2020-01-14");
        row(R"({"literal": "2019-04~"})", "2019-04~");
        row(R"("2020-01")", "2020-01");
        row(R"({"date-parts": [[""]]})", "");
        row(R"({"date-parts": [[2020, 13]]})", "!");
        row(R"({"date-parts": [[2020, 1, 14, 5]]})", "!");
        row(R"({"date-parts": [[2020.5]]})", "!");
        row(R"({"date-parts": 2020})", "!");
        row(R"({"raw": "a Tuesday"})", "!");
        row("2020", "!");
        row("null", "");
    }

    void cslDatesAreReadInEveryForm()
    {
        QFETCH(QByteArray, issued);
        QFETCH(QByteArray, date);
        const auto read = readMap(
            R"({"format": "entente-map", "version": 1, "title": "t", "sources": [{"id": "s", "type": "book", "title": "s", "issued": )" +
            issued.toStdString() + "}]}");
        const auto &source = read.map.sources().at(0);
        QCOMPARE(QByteArray::fromStdString(source.issued ? source.issued->text() : ""),
                 date == "!" ? QByteArray() : date);
        QCOMPARE(summary(read).find("bad-issued") != std::string::npos, date == "!");
        QCOMPARE(QByteArray::fromStdString(std::string(source.csl.json("issued"))), issued);
    }

    void aSampleIsWrittenTheSameTwice_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const auto *name : {"libya-2020", "europe-1879-1918", "yemen-2011-2022"})
            QTest::newRow(name) << QByteArray(name) + ".entente.json";
    }

    void aSampleIsWrittenTheSameTwice()
    {
        QFETCH(QByteArray, name);
        const auto text = sample(name.toStdString());
        QVERIFY(!text.empty());
        const auto read = readMap(text);
        QCOMPARE(read.errors(), 0);
        QVERIFY(!read.map.ties().empty());
        const auto written = writeMap(read.map);
        const auto again = readMap(written);
        QVERIFY(again.map == read.map);
        QCOMPARE(writeMap(again.map), written);
        QCOMPARE(summary(again).size(), summary(read).size());
    }

    void theSamplesAreStoredAsTheProgramWritesThem_data() { aSampleIsWrittenTheSameTwice_data(); }

    void theSamplesAreStoredAsTheProgramWritesThem()
    {
        QFETCH(QByteArray, name);
        const auto text = sample(name.toStdString());
        QVERIFY2(writeMap(readMap(text).map) == text, "run: entente convert FILE -o FILE");
    }

    void keysInAnyOrderAndCrampedTextMeanTheSame()
    {
        const auto wide = readMap(
            R"({"format": "entente-map", "version": 1, "title": "t", "actors": [{"id": "a", "name": "A", "kind": "state"}]})");
        const auto odd =
            readMap("\xEF\xBB\xBF\r\n{\"actors\":[{\"kind\":\"state\",\"id\":\"\\u0061\",\"name\":"
                    "\"A\"}],\t\"title\":\"t\",\"version\":1,\"format\":\"entente-map\"}  ");
        QVERIFY(wide.map == odd.map);
        QCOMPARE(odd.errors(), 0);
    }

    void nullSaysNothing()
    {
        const auto read = readMap(
            R"({"format": "entente-map", "version": 1, "title": "t", "as-of": null, "scenes": null, "layout": null,
            "actors": [{"id": "a", "name": "A", "kind": "state", "short": null, "since": null, "evidence": null, "codes": null, "names": null},
                       {"id": "b", "name": "B", "kind": "state"}],
            "relations": [{"id": "r", "from": "a", "to": "b", "kind": "backs", "mutual": null, "means": null, "since": null, "begun-by": null,
                           "strength": null, "evidence": [{"source": "s", "says": null, "attests": null}]}],
            "events": null, "sources": [{"id": "s", "type": "book", "title": "s", "publisher": null}]})");
        QCOMPARE(summary(read), std::string());
        QVERIFY(writeMap(read.map).find("null") == std::string::npos);
    }

    void unknownKeysAreKeptAtEveryLevel()
    {
        auto text = everyKey();
        std::size_t count = 0;
        for (std::size_t at = 0; (at = text.find("\"x-", at)) != std::string::npos; ++at)
            ++count;
        QCOMPARE(count, std::size_t(11));
        const auto written = writeMap(readMap(text).map);
        for (std::size_t at = 0; (at = text.find("\"x-", at)) != std::string::npos; ++at)
            QVERIFY(written.find(text.substr(at, text.find('"', at + 1) - at)) !=
                    std::string::npos);
    }

    void theExampleOfTheGuideIsAMapAsTheProgramWritesIt()
    {
        const auto guide = fileText(ENTENTE_SOURCE_DIR "/docs/file-format.md");
        const auto start = guide.find("```json\n") + 8;
        const auto example = guide.substr(start, guide.find("```", start) - start);
        const auto read = readMap(example);
        QCOMPARE(summary(read), std::string());
        QCOMPARE(QByteArray::fromStdString(writeMap(read.map)), QByteArray::fromStdString(example));
    }

    void anEmptyMapHasItsTables()
    {
        QCOMPARE(writeMap(AllianceMap()),
                 std::string("{\n  \"format\": \"entente-map\",\n  \"version\": 1,\n  \"actors\": "
                             "[],\n  \"relations\": [],\n"
                             "  \"events\": [],\n  \"sources\": []\n}\n"));
    }

    void aReachInDaysIsKept()
    {
        const auto read =
            readMap(R"({"format": "entente-map", "version": 1, "title": "t", "reach": 90})");
        QCOMPARE(read.errors(), 0);
        QVERIFY((read.map.info().reach == CarryOver{0, 90}));
        QVERIFY(writeMap(read.map).find("\"reach\": \"P90D\"") != std::string::npos);
    }

    void oneChangedFactIsASmallDiff()
    {
        auto map = readMap(everyKey()).map;
        const auto before = writeMap(map);
        auto tie = *map.ties().find(TieId("gna-opposes-lna"));
        tie.until = TieBound::dated(*Edtf::parse("2020-10-23"));
        MapPatch patch;
        patch.put(tie);
        map.apply(patch);
        const auto after = writeMap(map);
        const auto split = [](const std::string &text) {
            return QByteArray::fromStdString(text).split('\n');
        };
        const auto old = split(before), now = split(after);
        QCOMPARE(now.size(), old.size());
        int changed = 0;
        for (int i = 0; i < old.size(); ++i)
            changed += old[i] != now[i];
        QCOMPARE(changed, 1);
    }
};

QTEST_APPLESS_MAIN(TestMapFileRoundTrip)
#include "tst_mapfile_roundtrip.moc"
