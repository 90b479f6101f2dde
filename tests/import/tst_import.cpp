// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "importing.h"

#include "models/formats/mapfile.h"
#include "models/formats/tables/dyadyears.h"
#include "models/import/countrycodes.h"
#include "models/import/mappingfile.h"

#include <QTest>

#include <random>

using namespace entente;
using namespace entente::test;

namespace {

const std::string signedList = "source,target,sign,begin,end\n"
                               "GBR,FRA,-1,1872,1904\n"
                               "GBR,FRA,1,1904,1918\n"
                               "FRA,RUS,1,1891,1918\n";

bool holds(const char *condition, std::initializer_list<std::pair<const char *, const char *>> row)
{
    Condition::Problem problem;
    const auto parsed = Condition::parse(condition, &problem);
    if (!parsed)
        qFatal("%s", problem.message.c_str());
    return parsed->holds([&](std::size_t place) -> std::string_view {
        for (const auto &[column, value] : row)
            if (parsed->columns()[place] == column)
                return value;
        return {};
    });
}

std::string dateOf(const char *text, DateColumns::Order order = DateColumns::Order::Unknown)
{
    const auto answer = dateInCell(text, order);
    return answer.kind == DateAnswer::Kind::Read     ? answer.date.edtf()
           : answer.kind == DateAnswer::Kind::Absent ? "absent"
                                                     : "wrong";
}

std::string datesOf(const char *year, const char *month, const char *day)
{
    const auto answer = dateInCells(year, month, day);
    return answer.kind == DateAnswer::Kind::Read     ? answer.date.edtf()
           : answer.kind == DateAnswer::Kind::Absent ? "absent"
                                                     : "wrong";
}

/// A table of events: who, against whom, when.
TableMapping eventList()
{
    return *readMapping(
        R"({"id": "events", "actors": [{"slot": "a", "name": "a"}, {"slot": "b", "name": "b"}],
        "ties": [{"from": "a", "to": "b", "kind": "opposes", "happened": "day"}]})");
}

/// A yearly table: backer, backed, year.
TableMapping yearly()
{
    const auto mapping = readMapping(
        R"({"id": "yearly", "actors": [{"slot": "a", "name": "backer"}, {"slot": "b", "name": "backed"}],
        "ties": [{"from": "a", "to": "b", "kind": "backs", "year": "year", "means-columns": {"w": "weapons"}, "alleged": "alleged = 1"}]})");
    if (!mapping)
        qFatal("the mapping of the test is wrong");
    return *mapping;
}

} // namespace

/// What rows become in a map, and what each row is told.
class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEdgeListIsTies()
    {
        const auto made = imported(signedList);
        QCOMPARE(made.verdicts, std::string("nnn"));
        QCOMPARE(
            made.ties(),
            std::string(
                "FRA backs RUS 1891-1918\nGBR backs FRA 1904-1918\nGBR opposes FRA 1872-1904\n"));
        QCOMPARE(int(made.map.sources().size()), 1);
    }

    void aSecondImportAddsNothing()
    {
        const auto once = imported(signedList);
        const auto twice = imported(signedList, once.map);
        QCOMPARE(twice.verdicts, std::string("ddd"));
        QVERIFY(twice.result.patch.empty());
        QVERIFY(twice.map == once.map);
    }

    void oneStepTakesAllOfItBack()
    {
        AllianceMap map;
        auto made = imported(signedList);
        const auto back = map.apply(made.result.patch);
        QVERIFY(map == made.map);
        map.apply(back);
        QVERIFY(map == AllianceMap());
    }

    void eachRowHasItsVerdictAndReason()
    {
        const auto made = imported("source,target,sign,begin,end\n"
                                   "A,B,1,1900,1901\n"      // new
                                   "A,B,1,1900,1901\n"      // the same again
                                   "A,B,love,1900,1901\n"   // an unknown sign
                                   "A,A,1,1900,1901\n"      // to itself
                                   "A,,1,1900,1901\n"       // nobody
                                   "A,C,1,1905,1901\n"      // ends before it begins
                                   "A,C,1,1900-02-30,\n"    // no such day
                                   "A,C\n"                  // too short
                                   "A,NULL,1,1900,1901\n"); // nobody, as databases write it
        QCOMPARE(made.verdicts, std::string("ndrssrnrs"));
        QCOMPARE(made.report.substr(0, made.report.find('\n')),
                 std::string("row,verdict,reason,file"));
        for (const auto *line :
             {"3,duplicate,row 2 says the same,table.csv", "“love” in “sign”", "both ends are",
              "no actor stands in “target”", "it ends (1901) before it begins (1905)",
              "a day that its month does not have", "it has 2 cells where the table has 5 columns"})
            QVERIFY2(made.report.find(line) != std::string::npos,
                     (std::string(line) + "\n" + made.report).c_str());
        QCOMPARE(int(made.result.count(Verdict::Rejected)), 3);
    }

    void aSourceWithoutATypeIsADataSet()
    {
        auto mapping = yearly();
        mapping.source = R"({"title": "Said nothing of its type"})";
        const auto made = importedBy(mapping, "backer,backed,year,w,alleged\nA,B,1990,1,0\n");
        QVERIFY(!made.map.sources().empty());
        QCOMPARE(made.map.sources().at(0).type, std::string("dataset"));
        QCOMPARE(readMap(writeMap(made.map)).errors(), 0);
    }

    void missingColumnsAreNamed()
    {
        QCOMPARE(imported("ccode,year\n1,2\n").problem, std::string("not recognised"));
        const auto made = importedBy(yearly(), "backer,year,alleged\nA,1990,0\n");
        QCOMPARE(made.problem, std::string("These columns are missing: backed."));
    }

    void anEdgeListNeedsNoHeader()
    {
        const auto made = imported("0,1,1\n0,2,-1\n");
        QCOMPARE(made.ties(), std::string("0 backs 1 -\n0 opposes 2 -\n"));
    }

    void yearsInARowAreOneTie()
    {
        const auto made = importedBy(yearly(), "backer,backed,year,w,alleged\n"
                                               "A,B,1989,0,0\n"
                                               "A,B,1991,0,0\n"
                                               "A,B,1990,1,0\n"
                                               "A,B,1995,0,1\n"
                                               "C,D,1988,0,0\n"
                                               "C,D,1996,0,0\n");
        QCOMPARE(made.verdicts, std::string("nnnnnn"));
        // The table tells of 1988 to 1996: what begins or ends at its edge has no bound that
        // anybody tells.
        QCOMPARE(made.ties(), std::string("A backs B 1989-1991 weapons [1989/1991]\n"
                                          "A backs B 1995-1995 alleges [1995]\n"
                                          "C backs D -1988 [1988]\n"
                                          "C backs D 1996- [1996]\n"));
    }

    void aNewerReleaseUpdatesItsTie()
    {
        const std::string head = "backer,backed,year,w,alleged\nX,Y,1980,0,0\n";
        const auto old = importedBy(yearly(), head + "A,B,1989,0,0\nA,B,1990,0,0\n");
        const auto now = importedBy(
            yearly(), head + "A,B,1989,0,0\nA,B,1990,0,0\nA,B,1991,1,0\nC,D,1991,0,0\n", old.map);
        QCOMPARE(now.verdicts, std::string("duuun"));
        QCOMPARE(int(now.map.ties().size()), int(old.map.ties().size()) + 1);
        QCOMPARE(now.ties(), std::string("A backs B 1989- weapons [1989/1991]\nC backs D 1991- "
                                         "[1991]\nX backs Y -1980 [1980]\n"));
    }

    void signsAreReadFromWhateverColumnTellsThem_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("ties");
        const auto row = [](const char *name, const char *table, const char *ties) {
            QTest::newRow(name) << QString::fromUtf8(table) << QString::fromUtf8(ties);
        };
        row("words in type", "source,target,type\nA,B,supportive\nA,C,opposing\n",
            "A backs B -\nA opposes C -\n");
        row("numbers in type", "source,target,type\nA,B,1\nA,C,-1\n",
            "A backs B -\nA opposes C -\n");
        row("a negative weight", "source,target,weight\nA,B,0.5\nA,C,-1.0\n",
            "A backs B -\nA opposes C -\n");
        row("a weight of one sign tells none", "source,target,weight\nA,B,0.5\nA,C,1.0\n",
            "A tied B -\nA tied C -\n");
        row("signs of two", "source,target,sign\nA,B,2\nA,C,-2\n", "A backs B -\nA opposes C -\n");
        row("directions are no signs", "source,target,type\nA,B,Directed\nA,C,Undirected\n",
            "A tied = C -\nA tied B -\n");
        row("a column for each year", "source,target,1912,1913,1914\nA,B,1,1,-1\nA,C,,0,1\n",
            "A backs B -1913 [1912/1913]\nA backs C 1914- [1914]\nA opposes B 1914- [1914]\n");
        row("one year that is no sign",
            "source,target,1912,1913,1914\nA,B,1,1,-1\nA,C,friend,?,NA\n",
            "A backs B -1913 [1912/1913]\nA backs C -1912 [1912]\nA opposes B 1914- [1914]\n");
        row("words of which some are no signs",
            "source,target,type\nA,B,supportive\nA,C,hostile\nA,D,neutral\nA,E,strange\n",
            "A backs B -\nA opposes C -\nA tied D -\n");
        row("decimal commas", "source;target;weight\nA;B;1,5\nA;C;-0,5\n",
            "A backs B -\nA opposes C -\n");
    }
    void signsAreReadFromWhateverColumnTellsThem()
    {
        QFETCH(QString, table);
        QFETCH(QString, ties);
        QCOMPARE(imported(table.toStdString()).ties(), ties.toStdString());
    }

    void whatStandsAroundATableIsPassedOver()
    {
        const auto plain = imported("source,target,sign\nA,B,1\n");
        for (const auto *text : {"sep=;\nsource;target;sign\nA;B;1\n",
                                 "Alliances of 1914,,\n,,\nsource,target,sign\nA,B,1\n",
                                 "Alliances of 1914\nsource,target,sign\nA,B,1\n",
                                 "source,target,sign\n#actor+from,#actor+to,#indicator\nA,B,1\n"}) {
            const auto made = imported(text);
            QCOMPARE(made.ties(), plain.ties());
            QCOMPARE(made.verdicts, std::string("n"));
        }
        // One column is no title.
        QVERIFY(!imported("name\nA\nB\n").problem.empty());
    }

    void aSquareMatrixIsAListOfItsCells()
    {
        const auto made = imported(",A,B,C\nA,0,1,-1\nB,1,0,0\nC,-1,0,0\n");
        QCOMPARE(made.ties(), std::string("A backs = B -\nA opposes = C -\n"));
        QCOMPARE(imported("x;A;B;C\nA;;2;-1\nB;;;\nC;-1;1;\n").ties(),
                 std::string("A backs B -\nA opposes C -\nC backs B -\nC opposes A -\n"));
        QCOMPARE(imported("A,B,C\nA,0,1,-1\nB,1,0,0\nC,-1,0,0\n").ties(),
                 std::string("A backs = B -\nA opposes = C -\n")); // as R writes it
        QCOMPARE(imported(";A;B;C\nA;0,0;-0,5;0\nB;-0,5;;1,5\nC;;1,5;\n").ties(),
                 std::string("A opposes = B -\nB backs = C -\n"));
        // Numbers alone: nothing in the diagonal tells them from a list of ties.
        QCOMPARE(imported("0,1,-1\n1,0,0\n-1,0,0\n").ties(),
                 std::string("1 backs = 2 -\n1 opposes = 3 -\n"));
        QCOMPARE(imported("4,5,-1\n5,6,1\n6,4,1\n").ties(),
                 std::string("4 opposes 5 -\n5 backs 6 -\n6 backs 4 -\n"));
        // One sign only tells none.
        QCOMPARE(imported(",A,B,C\nA,0,1,1\nB,1,0,0\nC,1,0,0\n").ties(),
                 std::string("A tied = B -\nA tied = C -\n"));
    }

    void aSignedWeightTellsTheStrengthToo()
    {
        const auto made = imported("source,target,weight\nA,B,-9\nA,C,2\nA,D,4\n");
        QCOMPARE(made.map.ties().at(0).strength, std::optional(3));
        QCOMPARE(made.map.ties().at(1).strength, std::optional(1));
        QCOMPARE(made.map.ties().at(2).strength, std::optional(2));
    }

    void aDateThatCannotBeReadIsUnknownAndTheRowIsTaken()
    {
        const auto made = imported("source,target,sign,begin,end\n"
                                   "A,B,1,soon,1901\n"
                                   "A,C,1,c. 2008,present\n"
                                   "A,D,1,3/4/2003,\n"
                                   "A,E,1,present,1901\n"
                                   "A,F,1,..,1901\n");
        QCOMPARE(made.verdicts, std::string("nnnnn"));
        QCOMPARE(made.ties(), std::string("A backs B -1901\nA backs C 2008~-..\nA backs D 2003-\n"
                                          "A backs E -1901\nA backs F ..-1901\n"));
        QVERIFY2(made.report.find("“soon” in “begin” is no date; the date is left unknown") !=
                     std::string::npos,
                 made.report.c_str());
        QVERIFY(made.report.find("only its year was taken") != std::string::npos);
        // One date of the column tells the order of all.
        const auto told = imported("source,target,sign,begin\nA,B,1,3/4/2003\nA,C,1,20/4/2003\n");
        QCOMPARE(told.ties(), std::string("A backs B 2003-04-03-\nA backs C 2003-04-20-\n"));
    }

    void whatPeopleWroteStaysWhereItIs()
    {
        const auto mapping = eventList();
        const std::string first = "a,b,day\nX,Y,2001-01-10\nX,Y,2004-06-01\nX,Y,2009-06-01\n";
        auto base = importedBy(mapping, first).map;
        // A note and an interview on the middle spell, evidence of one's own from the data set.
        MapPatch patch;
        auto tie = base.ties().at(1);
        QCOMPARE(tie.since.text(), std::string("2004-06-01"));
        tie.note = "seen";
        Evidence interview;
        interview.source = SourceId("interview");
        Evidence quoted = tie.evidence.front();
        quoted.quote = "page 9 says so";
        tie.evidence.push_back(interview);
        tie.evidence.push_back(quoted);
        patch.put(tie);
        base.apply(patch);
        const auto again = importedBy(mapping, first, base);
        QCOMPARE(again.verdicts, std::string("ddd"));
        QVERIFY(again.result.patch.empty());
        // A newer release tells of more, and in another order.
        const auto newer = importedBy(
            mapping, "a,b,day\nX,Y,2009-06-01\nX,Y,2004-09-01\nX,Y,2004-06-01\nX,Y,2001-01-10\n",
            base);
        const auto *kept = newer.map.ties().find(tie.id);
        QVERIFY(kept);
        QCOMPARE(kept->until.text(), std::string("2004-09-01"));
        QCOMPARE(kept->note.str(), std::string("seen"));
        QCOMPARE(kept->evidence.size(), std::size_t(3));
        QCOMPARE(kept->evidence[0].attests->text(), std::string("2004-06-01/2004-09-01"));
        QCOMPARE(kept->evidence[2].quote.str(), std::string("page 9 says so"));
        // A release without the spell leaves it with what people wrote, and says so; the one that
        // nobody wrote on goes.
        const auto less = importedBy(mapping, "a,b,day\nX,Y,2009-06-01\n", base);
        QVERIFY(less.map.ties().find(tie.id));
        QCOMPARE(less.map.ties().size(), std::size_t(2));
        QVERIFY(less.result.notes[1].find("what people wrote on it was kept") != std::string::npos);
    }

    void twoReleasesAreTheSecondAlone()
    {
        std::mt19937 random(11);
        const auto table = [&](unsigned seed) {
            std::mt19937 rows(seed);
            std::string text = "a,b,day\n";
            for (int i = 0; i < 30; ++i)
                text += std::string(1, char('A' + rows() % 3)) + "," +
                        std::string(1, char('P' + rows() % 3)) + "," +
                        std::to_string(1990 + rows() % 20) + "-0" + std::to_string(1 + rows() % 9) +
                        "-1" + std::to_string(rows() % 10) + "\n";
            return text;
        };
        for (int round = 0; round < 60; ++round) {
            const auto first = table(random()), second = table(random());
            const auto old = importedBy(eventList(), first);
            QVERIFY(importedBy(eventList(), first, old.map).result.patch.empty());
            QCOMPARE(importedBy(eventList(), second, old.map).ties(),
                     importedBy(eventList(), second).ties());
        }
    }

    void whatPeopleChangedStays()
    {
        auto base = imported(signedList).map;
        MapPatch patch;
        auto actor = base.actors().at(0);
        actor.name = "Great Britain";
        actor.aliases = {"GBR"};
        actor.note = "renamed";
        patch.put(actor);
        base.apply(patch);
        const auto again = imported(signedList, base);
        QCOMPARE(again.verdicts, std::string("ddd"));
        QCOMPARE(again.map.actors().at(0).name, std::string("Great Britain"));
    }

    void codesFindActorsBeforeNames()
    {
        const auto mapping = readMapping(
            R"({"actors": [{"slot": "a", "name": "name", "code": "id", "system": "ucdp"}, {"slot": "b", "name": "foe"}],
            "ties": [{"from": "a", "to": "b", "kind": "opposes"}]})");
        const auto made =
            importedBy(*mapping, "name,id,foe\nMai-Mai,1,X\nMai-Mai,2,X\nMayi-Mayi,1,Y\n");
        // Two groups of one name stay two; one code under two names is one actor with an alias.
        QCOMPARE(int(made.map.actors().size()), 4);
        QCOMPARE(made.map.actors().at(0).aliases, Texts{"Mayi-Mayi"});
        QCOMPARE(made.ties(),
                 std::string("Mai-Mai opposes X -\nMai-Mai opposes X -\nMai-Mai opposes Y -\n"));
    }

    void nearMatchesAreProposedAndNotMerged()
    {
        const auto base = imported("source,target,sign\nTürkiye,Libya,1\n").map;
        const auto made = imported("source,target,sign\nTurkiye,Government of Libya,1\n", base);
        QCOMPARE(int(made.map.actors().size()), 4);
        QCOMPARE(int(made.result.near.size()), 2);
        QCOMPARE(made.result.near[0].a, std::string("Turkiye"));
        QCOMPARE(made.result.near[0].b, std::string("Türkiye"));
        // Asked to, it merges.
        auto mapping = *readMapping(
            R"({"actors": [{"slot": "a", "name": "source"}, {"slot": "b", "name": "target"}],
            "ties": [{"from": "a", "to": "b", "kind": "backs"}], "actor-names": {"Turkiye": "Türkiye", "Government of Libya": "libya"}})");
        QCOMPARE(int(importedBy(mapping, "source,target\nTurkiye,Government of Libya\n", base)
                         .map.actors()
                         .size()),
                 2);
    }

    void nearMatches_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("near");
        const auto row = [](const char *a, const char *b, bool near) {
            QTest::addRow("%s / %s", a, b) << QString::fromUtf8(a) << QString::fromUtf8(b) << near;
        };
        row("Khalifa Haftar", "Haftar, Khalifa", true);
        row("Kalifa Haftar", "Khalifa Haftar", true);
        row("São Tomé", "Sao Tome", true);
        row("Niger", "Nigeria", false);
        row("Government of Australia", "Government of Austria", false);
        row("Group 17", "Group 18", false);
        row("Egypt", "Egypt", false);
    }
    void nearMatches()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, near);
        QCOMPARE(!entente::nearMatches({a.toStdString(), b.toStdString()}, {}).empty(), near);
    }

    void governmentsMayBeTheirStates()
    {
        CountryCodes codes;
        codes.addIso3166(R"({"3166-1": [{"alpha_2": "TR", "alpha_3": "TUR", "name": "Turkey"}]})");
        ImportOptions options;
        options.countries = &codes;
        auto mapping = *readMapping(
            R"({"id": "acts", "governments-are-states": true, "actors": [{"slot": "a", "name": "a", "code": "id", "system": "ucdp"},
            {"slot": "b", "name": "b"}], "ties": [{"from": "a", "to": "b", "kind": "opposes"}]})");
        const std::string text = "a,id,b\nGovernment of Turkey,118,PKK\n"
                                 "Government of DR Congo (Zaire),87,M23\n"
                                 "Government of Yemen (North Yemen),123,X\n";
        TableFile file("t.csv", bytesOf(text));
        TableImport import(options);
        QVERIFY(import.read(file, mapping));
        const auto base = imported("source,target,sign\nTurkey,Iraq,1\n", {}, options).map;
        auto map = base;
        map.apply(mergedInto(base, import).patch);
        QCOMPARE(tiesOf(map), std::string("Democratic Republic of the Congo opposes M23 -\n"
                                          "Turkey backs Iraq -\nTurkey opposes PKK -\n"
                                          "Yemen opposes X -\n"));
        const auto *turkey = map.actors().find(ActorId("turkey"));
        QVERIFY(turkey);
        QCOMPARE(turkey->codes.text("cow"), std::string("640"));
        QCOMPARE(turkey->codes.text("ucdp"), std::string("118"));
    }

    void aPanelHasARowForEachPairAndYear()
    {
        const auto made =
            imported("source,target,sign,begin,end\nA,B,-1,1912,1913\nA,C,1,1913,1913\n");
        QCOMPARE(dyadYears(made.map),
                 std::string("year,from,to,from_name,to_name,kind,mutual,standing,ties\n"
                             "1912,a,b,A,B,opposes,0,attested,1\n"
                             "1913,a,b,A,B,opposes,0,attested,1\n"
                             "1913,a,c,A,C,backs,0,attested,1\n"));
        QCOMPARE(dyadYears(made.map, {Day::of(1912, 1, 1), Day::of(1912, 12, 31)}).size() < 120,
                 true);
    }

    void aPanelKnowsTheYearsOfSourcesAndEvents()
    {
        const auto map = readMap(R"({"format": "entente-map", "version": 1, "reach": "P1Y",
            "actors": [{"id": "a", "name": "A", "kind": "state"}, {"id": "b", "name": "B", "kind": "state"}],
            "relations": [{"id": "t", "from": "a", "to": "b", "kind": "backs", "evidence": [{"source": "post"}]}],
            "events": [{"id": "e", "type": "talks", "title": "Talks", "date": "1958-05-01"}],
            "sources": [{"id": "post", "type": "article-newspaper", "title": "Post", "issued": "1956-10-30"}]})")
                             .map;
        QCOMPARE(dyadYears(map),
                 std::string("year,from,to,from_name,to_name,kind,mutual,standing,ties\n"
                             "1956,a,b,A,B,backs,0,attested,1\n"
                             "1957,a,b,A,B,backs,0,assumed,1\n"
                             "1958,a,b,A,B,backs,0,assumed,1\n"));
    }

    void aQuoteAttestsTheDayOfItsRow()
    {
        const auto mapping = *readMapping(
            R"({"id": "news", "actors": [{"slot": "a", "name": "a"}, {"slot": "b", "name": "b"}],
            "ties": [{"from": "a", "to": "b", "kind": "opposes", "happened": "day", "source": "paper", "quote": "words"}]})");
        ImportOptions options;
        QVERIFY(CarryOver::parse("P1M", options.reach));
        const auto map =
            importedBy(mapping,
                       "a,b,day,paper,words\nX,Y,2001-01-10,Post,they fought\n"
                       "X,Y,2001-01-20,Post,and again\nX,Y,2001-09-01,Times,once more\n",
                       {}, options)
                .map;
        QCOMPARE(map.ties().size(), std::size_t(2));
        std::string told;
        for (const auto &tie : map.ties())
            for (const auto &item : tie.evidence)
                told += item.attests->text() + " " + item.quote.str() + "\n";
        QCOMPARE(told, std::string("2001-01-10/2001-01-20 \n"
                                   "2001-01-10 they fought\n2001-01-20 and again\n"
                                   "2001-09-01 \n2001-09-01 once more\n"));
    }

    void idsAreTransliterated()
    {
        const auto made = imported("source,target,sign\nTürkei,Россия,1\nΚύπρος,Ísland & Łódź,1\n");
        std::vector<std::string> ids;
        for (const auto &actor : made.map.actors())
            ids.push_back(actor.id.text());
        QCOMPARE(ids, (std::vector<std::string>{"turkei", "rossiya", "kypros", "island-lodz"}));
    }

    void conditions_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *condition, bool expected) {
            QTest::newRow(condition) << QString::fromUtf8(condition) << expected;
        };
        row("year = 2011", true);
        row("year >= 2011 and country = libya", true);
        row("year > 2011 or country = \"Libya\"", true);
        row("not year = 2011", false);
        row("(year = 1 or year = 2011) and not country ~ alg", true);
        row("type in (1, 3)", true);
        row("type in (1, 2)", false);
        row("empty = \"\"", true);
        row("empty < 5", false);
        row("year = 2011.0", true);
        row("country != Libya", false);
    }
    void conditions()
    {
        QFETCH(QString, condition);
        QFETCH(bool, expected);
        QCOMPARE(holds(qPrintable(condition),
                       {{"year", "2011"}, {"country", "Libya"}, {"type", "3"}, {"empty", ""}}),
                 expected);
    }

    void badConditionsAreTold_data()
    {
        QTest::addColumn<QString>("condition");
        for (const auto *text : {"year", "year =", "year = 1 and", "(year = 1", "year = 1 2",
                                 "type in 3", "= 3", "a = \"b"})
            QTest::newRow(text) << QString::fromUtf8(text);
        QTest::newRow("deep") << QString(5000, u'(');
    }
    void badConditionsAreTold()
    {
        QFETCH(QString, condition);
        Condition::Problem problem;
        QVERIFY(!Condition::parse(condition.toStdString(), &problem));
        QVERIFY(!problem.message.empty() && !problem.hint.empty());
    }

    void conditionsLeaveRowsOut()
    {
        ImportOptions options;
        options.where = "year >= 1900 and actor = FRA";
        const auto made = imported(signedList, {}, options);
        QCOMPARE(made.verdicts, std::string("sns"));
        QVERIFY(made.report.find("the condition leaves it out: year >= 1900 and actor = FRA") !=
                std::string::npos);
        options.where = "colour = red";
        QVERIFY(imported(signedList, {}, options).problem.find("“colour”") != std::string::npos);
    }

    void aConditionOnWhatChangesInventsNoBound()
    {
        auto mapping = yearly();
        mapping.where = "w = 1";
        const auto made =
            importedBy(mapping, "backer,backed,year,w,alleged\nA,B,1989,0,0\nA,B,1990,1,0\nA,B,"
                                "1991,0,0\nC,D,1980,1,0\nC,D,1999,1,0\n");
        QVERIFY(made.ties().find("A backs B - weapons [1990]") != std::string::npos);
    }

    void dates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("2020-01-14", "2020-01-14");
        row("2020-01-14 00:00:00", "2020-01-14");
        row("20200114", "2020-01-14");
        row("2020-01", "2020-01");
        row("2020", "2020");
        row("16 February 2023", "2023-02-16");
        row("February 16, 2023", "2023-02-16");
        row("Feb 2023", "2023-02");
        row("1-January-1997", "1997-01-01");
        row("16-Feb-2023", "2023-02-16");
        row("16-Feb-23", "wrong"); // of which century
        row("14/1/2020", "2020-01-14");
        row("1/14/2020", "2020-01-14");
        row("1/2/2020", "2020"); // two days, one year
        row("2/2/2020", "2020-02-02");
        row("c. 2008", "2008~");
        row("03/2016", "2016-03");
        row("2003-2-1", "2003-02-01");
        row("1979-11-?", "1979-11");
        row("1979-11-00", "1979-11");
        row("present", "..");
        row("ongoing", "..");
        row("spring 1914", "1914-21");
        row("-9", "absent");
        row("2020-02-30", "wrong");
        row("2019-04~", "2019-04~");
        row("201X", "201X");
        row("", "absent");
        row("soon", "wrong");
        row("2019/2020", "wrong");
        row("9999", "wrong");
        row("41870", "wrong"); // the day of a spreadsheet
        row("14", "wrong");    // of which century
        row("872", "0872");
    }
    void dates()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(dateOf(qPrintable(text)), expected.toStdString());
    }

    void theOrderOfNumbersIsTheMappings()
    {
        QCOMPARE(dateOf("02/03/1994", DateColumns::Order::MonthFirst), std::string("1994-02-03"));
        QCOMPARE(dateOf("02/03/1994", DateColumns::Order::DayFirst), std::string("1994-03-02"));
        QCOMPARE(dateOf("13/14/1994", DateColumns::Order::DayFirst), std::string("wrong"));
    }

    void datesInPartsAreAsExactAsTheyAre()
    {
        QCOMPARE(datesOf("1902", "7", "24"), std::string("1902-07-24"));
        QCOMPARE(datesOf("1902", "7", "-9"), std::string("1902-07"));
        QCOMPARE(datesOf("1902", "", ""), std::string("1902"));
        QCOMPARE(datesOf("1902", "-9", "4"), std::string("1902"));
        QCOMPARE(datesOf("-9", "7", "4"), std::string("absent"));
        QCOMPARE(datesOf("0", "", ""), std::string("wrong"));
        QCOMPARE(datesOf("1902", "2", "30"), std::string("wrong"));
        QCOMPARE(datesOf("1902", "13", "1"), std::string("wrong"));
        QCOMPARE(datesOf("MCMII", "1", "1"), std::string("wrong"));
    }

    void mappingsSurviveTheirFile()
    {
        for (const auto &preset : presets()) {
            const auto text = writeMapping(preset);
            MappingProblem problem;
            const auto back = readMapping(text, &problem);
            QVERIFY2(back, problem.message.c_str());
            QVERIFY(*back == preset);
            QCOMPARE(writeMapping(*back), text);
        }
    }

    void wrongMappingsAreTold_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("where");
        const auto row = [](const char *name, const char *json, const char *where) {
            QTest::newRow(name) << QByteArray(json) << QByteArray(where);
        };
        row("no JSON", "{", "no JSON");
        row("a key without meaning", R"({"colour": "red"})", "/colour");
        row("a kind that is none",
            R"({"actors": [{"slot": "a", "name": "x"}], "ties": [{"from": "a", "to": "a", "kind": "loves"}]})",
            "/ties/0/kind");
        row("a slot that is nowhere",
            R"({"actors": [], "ties": [{"from": "a", "to": "b", "kind": "backs"}]})", "“a”");
        row("an actor without columns", R"({"actors": [{"slot": "a"}]})", "/actors/0");
        row("a bad condition", R"({"where": "year >"})", "/where");
        row("a list where a text is meant", R"({"id": []})", "/id");
    }
    void wrongMappingsAreTold()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, where);
        MappingProblem problem;
        QVERIFY(!readMapping(json.toStdString(), &problem));
        QVERIFY2(problem.message.find(where.toStdString()) != std::string::npos,
                 problem.message.c_str());
        QVERIFY(!problem.hint.empty());
    }

    void countriesAreKnownByNumberNameAndDate()
    {
        CountryCodes codes;
        QCOMPARE(codes.nameOf("cow", "200"), std::string("United Kingdom"));
        QCOMPARE(codes.nameOf("cow", "9999"), std::string());
        QCOMPARE(codes.nameOf("gw", "340"), std::string("Serbia"));
        QVERIFY(codes.wasState("cow", "260", Day::of(1970, 1, 1)));
        QVERIFY(!codes.wasState("cow", "260", Day::of(1995, 1, 1)));
        QVERIFY(codes.wasState("cow", "2", Day::of(2030, 1, 1)));
        QCOMPARE(codes.numberIn("gw", "cow", "255", Day::of(1995, 1, 1)), std::string("260"));
        QCOMPARE(codes.numberIn("gw", "cow", "255", Day::of(1900, 1, 1)), std::string("255"));
        QCOMPARE(codes.numberIn("gw", "cow", "255"), std::string()); // that depends on the day
        QCOMPARE(codes.numberIn("cow", "ucdp", "123", Day::of(1979, 1, 1)), std::string("678"));
        QCOMPARE(codes.numberIn("cow", "ucdp", "123", Day::of(1994, 1, 1)), std::string("679"));
        QCOMPARE(codes.numberIn("cow", "ucdp", "115"), std::string("640"));
        QCOMPARE(codes.numberIn("cow", "iso3166", "TR"), std::string("640"));
        QCOMPARE(codes.nameOf("gw", "970"), std::string("Kiribati")); // COW's 970 is Nauru
        QCOMPARE(codes.stateNamed("Yemen (North Yemen)", Day::of(1979, 1, 1)),
                 std::string("Yemen Arab Republic"));
        QCOMPARE(codes.stateNamed("Yemen (North Yemen)", Day::of(1994, 1, 1)),
                 std::string("Yemen"));
        QCOMPARE(codes.stateNamed("Germany", Day::of(1960, 1, 1)),
                 std::string("German Federal Republic"));
        QVERIFY(!codes.knowsIso3166());
        QVERIFY(codes.addIso3166(
            R"({"3166-1": [{"alpha_2": "TR", "alpha_3": "TUR", "name": "Türkiye"}, {"alpha_2": "GB", "alpha_3": "GBR", "name": "United Kingdom"}]})"));
        QCOMPARE(codes.iso3166OfName("turkiye"), std::string("TR"));
        QCOMPARE(codes.iso3166OfCode("GBR"), std::string("GB"));
        QCOMPARE(codes.iso3166OfName("TUR"), std::string());
        QVERIFY(!codes.addIso3166("[]"));
    }

    void listsThatNumberAStateOtherwiseFindIt()
    {
        CountryCodes codes;
        ImportOptions options;
        options.countries = &codes;
        const auto cow = imported("rivalryno,rivalryname,ccode1,ccode2,styear,endyear\n1,x,946,640,"
                                  "1995,1999\n",
                                  {}, options);
        // Kiribati is 970 for Gleditsch and Ward, Nauru for COW.
        const auto mapping = *readMapping(
            R"({"id": "gw-list", "actors": [{"slot": "a", "code": "a", "name": "name", "system": "gw", "kind": "state"},
            {"slot": "b", "code": "b", "system": "iso3166", "kind": "state"}],
            "ties": [{"from": "a", "to": "b", "kind": "backs"}]})");
        const std::string text = "a,name,b\n970,Republic of Kiribati,TR\n";
        TableFile file("t.csv", bytesOf(text));
        TableImport import(options);
        QVERIFY(import.read(file, mapping));
        auto map = cow.map;
        map.apply(mergedInto(cow.map, import).patch);
        QCOMPARE(map.actors().size(), std::size_t(2));
        QCOMPARE(tiesOf(map),
                 std::string("Kiribati backs Turkey -\nKiribati opposes = Turkey 1995-1999\n"));
    }

    void aGovernmentIsTheStateOfItsYear()
    {
        CountryCodes codes;
        ImportOptions options;
        options.countries = &codes;
        auto mapping = *presetNamed("ucdp-dyadic");
        mapping.governmentsAreStates = true;
        const std::string text =
            "dyad_id,conflict_id,side_a,side_a_id,side_a_2nd,side_b,side_b_id,side_b_2nd,year,"
            "intensity_level\n"
            "1,1,Government of Yemen (North Yemen),123,,NDF,9,,1980,1\n"
            "2,2,Government of Yemen (North Yemen),123,,AQAP,8,,2010,1\n"
            "3,3,Government of Turkey,115,,PKK,7,,2010,1\n";
        TableFile file("t.csv", bytesOf(text));
        TableImport import(options);
        QVERIFY(import.read(file, mapping));
        const auto base = imported("rivalryno,rivalryname,ccode1,ccode2,styear,endyear\n"
                                   "1,x,678,680,1972,1979\n2,y,679,640,1995,1999\n",
                                   {}, options)
                              .map;
        auto map = base;
        const auto result = mergedInto(base, import);
        map.apply(result.patch);
        QCOMPARE(result.newActors, std::size_t(3)); // those who rebel
        QCOMPARE(tiesOf(map),
                 std::string("Turkey opposes = PKK 2010- fighting [2010]\n"
                             "Yemen Arab Republic opposes = NDF -1980 fighting [1980]\n"
                             "Yemen Arab Republic opposes = Yemen People's Republic 1972-1979\n"
                             "Yemen opposes = AQAP 2010- fighting [2010]\n"
                             "Yemen opposes = Turkey 1995-1999\n"));
        // As actors of their own they are told.
        mapping.governmentsAreStates = false;
        TableFile again("t.csv", bytesOf(text));
        TableImport apart(options);
        QVERIFY(apart.read(again, mapping));
        const auto notes = mergedInto(base, apart).notes;
        QVERIFY(std::any_of(notes.begin(), notes.end(), [](const auto &note) {
            return note.find("“Government of Yemen (North Yemen)” beside “Yemen”") !=
                   std::string::npos;
        }));
    }

    void numbersOutOfTheirTimeAreNoted()
    {
        CountryCodes codes;
        ImportOptions options;
        options.countries = &codes;
        const auto made = imported("rivalryno,rivalryname,ccode1,ccode2,styear,endyear\n1,x,260,2,"
                                   "1995,1999\n2,y,200,220,1850,1900\n",
                                   {}, options);
        QCOMPARE(made.result.notes,
                 std::vector<std::string>{"German Federal Republic (cow 260) was no member of the "
                                          "state system on 1995-12-31"});
    }

    void countriesGetTheirCodesByExactNameOnly()
    {
        CountryCodes codes;
        codes.addIso3166(
            R"({"3166-1": [{"alpha_2": "LY", "alpha_3": "LBY", "name": "Libya"}, {"alpha_2": "EG", "alpha_3": "EGY", "name": "Egypt"}]})");
        ImportOptions options;
        options.countries = &codes;
        const auto made =
            imported("source,target,sign\nEgypt,Libyan National Army,1\n", {}, options);
        QCOMPARE(made.map.actors().at(0).codes.text("iso3166"), std::string("EG"));
        QCOMPARE(made.map.actors().at(0).codes.text("cow"), std::string("651"));
        QVERIFY(made.map.actors().at(0).kind == ActorKind::State);
        QVERIFY(made.map.actors().at(1).codes.empty());
        // Three letters are a country's only where the table calls all its actors so.
        QCOMPARE(imported("source,target,sign\nEGY,LBY,1\n", {}, options)
                     .map.actors()
                     .at(0)
                     .codes.text("iso3166"),
                 std::string("EG"));
        QVERIFY(imported("source,target,sign\nEGY,The LBY,1\n", {}, options)
                    .map.actors()
                    .at(0)
                    .codes.empty());
    }

    void anImportThatIsStoppedLeavesNothing()
    {
        TableFile file("t", bytesOf(signedList));
        ImportOptions options;
        options.goOn = [](const ImportProgress &) { return false; };
        TableImport import(options);
        ImportProblem problem;
        QVERIFY(!import.read(file, *recognised(file), &problem));
        QVERIFY(import.wasCancelled());
        QVERIFY(!problem.message.empty());
    }

    void everyWordOfAMutatedTableIsHarmless()
    {
        std::mt19937 random(3);
        for (int round = 0; round < 2000; ++round) {
            auto text = signedList + signedList;
            for (auto i = random() % 8; i > 0; --i)
                text[random() % text.size()] = char(random());
            const auto made = imported(text);
            const auto read = readMap(writeMap(made.map));
            QVERIFY2(read.errors() == 0, text.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(TestImport)
#include "tst_import.moc"
