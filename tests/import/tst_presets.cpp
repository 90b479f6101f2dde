// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "importing.h"

#include "models/import/mappingfile.h"
#include "models/map/standing.h"

#include <QFile>
#include <QTest>

#include <array>
#include <random>
#include <set>

using namespace entente;
using namespace entente::test;

namespace {

/// How many ties somebody attests, or disputes, on a day of the year.
int standingIn(const AllianceMap &map, int year)
{
    int count = 0;
    for (const auto &tie : map.ties()) {
        const auto spans = standingSpans(map, tie);
        const auto found = strongest(spans, {Day::of(year, 1, 1), Day::of(year, 12, 31)}).standing;
        count += found == Standing::Attested || found == Standing::Disputed;
    }
    return count;
}

/// A table of events: who, against whom, when.
TableMapping eventList()
{
    return *readMapping(
        R"({"id": "events", "actors": [{"slot": "a", "name": "a"}, {"slot": "b", "name": "b"}],
        "ties": [{"from": "a", "to": "b", "kind": "opposes", "happened": "day"}]})");
}

/// That docs/formats.md has the numbers of this import: rows, actors, ties, and how many ties stand
/// in each of three years.
void verifyDocumented(const char *preset, const Imported &made, const std::array<int, 3> &years)
{
    static const auto page = [] {
        QFile file(QStringLiteral(ENTENTE_SOURCE_DIR "/docs/formats.md"));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }();
    QStringList asked, standing;
    for (const int year : years) {
        asked << QString::number(year);
        standing << QString::number(standingIn(made.map, year));
    }
    const auto line =
        QStringLiteral("| `%1` | %2 | %3 | %4 | %5 | %6 |\n")
            .arg(QLatin1String(preset))
            .arg(made.verdicts.size())
            .arg(made.map.actors().size())
            .arg(made.map.ties().size())
            .arg(asked.join(QStringLiteral(", ")), standing.join(QStringLiteral(", ")));
    QVERIFY2(page.contains(line), qPrintable(line));
}

} // namespace

/// The field's data sets on small files made from their documented headers, counted by hand.
class TestPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPresetIsThere()
    {
        std::vector<std::string> ids;
        for (const auto &preset : presets())
            ids.push_back(preset.id);
        const std::vector<std::string> expected = {"acled",
                                                   "atop",
                                                   "atop-alliances",
                                                   "atop-dyads",
                                                   "atop-members",
                                                   "cow-alliance-members",
                                                   "cow-alliances",
                                                   "cow-extra-state-wars",
                                                   "cow-inter-state-wars",
                                                   "cow-intra-state-wars",
                                                   "cow-mid",
                                                   "cow-mid-disputes",
                                                   "cow-mid-incident-participants",
                                                   "cow-mid-incidents",
                                                   "cow-non-state-wars",
                                                   "gdelt",
                                                   "gephi-nodes",
                                                   "gml-mid-dyad-years",
                                                   "icews",
                                                   "polecat",
                                                   "rivalries-td",
                                                   "rivalries-tss",
                                                   "ucdp-acd",
                                                   "ucdp-dyadic",
                                                   "ucdp-esd",
                                                   "ucdp-ged",
                                                   "ucdp-nonstate"};
        QVERIFY(ids == expected);
        for (const auto &preset : presets())
            QVERIFY2(
                preset.id == "gephi-nodes" ||
                    (!preset.citation.empty() && !preset.licence.empty() && !preset.source.empty()),
                preset.id.c_str());
    }

    void externalSupport()
    {
        const auto made = imported(
            "conflict_id,dyad_id,dyad_name,location,year,actor_id,actor_name,actor_nonstate,ext_id,"
            "ext_name,ext_sup,ext_alleged,ext_x,ext_w,ext_f\n"
            "1,1,d,Libya,2014,10,LNA,1,20,Government of Egypt,1,0,0,1,0\n"
            "1,1,d,Libya,2015,10,LNA,1,20,Government of Egypt,1,0,0,1,1\n"
            "1,1,d,Libya,2015,10,LNA,1,,,0,0,0,0,0\n"                       // no support
            "1,1,d,Libya,2016,10,LNA,1,30,Government of Russia,1,1,0,0,1\n" // alleged
            "1,2,d,Libya,2015,10,LNA,1,20,Government of Egypt,1,0,0,1,0\n" // another dyad tells the
                                                                           // same
            "1,1,d,Libya,2013,11,GNC,0,40,Government of Turkey,1,0,1,0,0\n");
        QCOMPARE(made.verdicts, std::string("nnsndn"));
        QCOMPARE(made.ties(),
                 std::string("Government of Egypt backs LNA 2014-2015 weapons funding [2014/2015]\n"
                             "Government of Russia backs LNA 2016- funding alleges [2016]\n"
                             "Government of Turkey backs GNC -2013 troops [2013]\n"));
        QVERIFY(made.report.find("it tells no tie: only rows with ext_sup = 1 do") !=
                std::string::npos);
        verifyDocumented("ucdp-esd", made, {2013, 2014, 2015});
    }

    void dyadicWithItsSecondaryParties()
    {
        const auto made = imported(
            "dyad_id,conflict_id,location,side_a,side_a_id,side_a_2nd,side_b,side_b_id,side_b_2nd,"
            "incompatibility,territory_name,year,intensity_level,type_of_conflict,start_date,start_"
            "prec,start_date2,start_prec2,gwno_a,gwno_a_2nd,gwno_b,gwno_b_2nd,gwno_loc,region,"
            "version\n"
            "5,1,Mali,Government of Mali,72,\"Government of France, Government of "
            "Chad\",AQIM,539,,2,,2012,1,4,2009-06-10,1,2012-01-24,1,432,\"220, 483\",,,432,4,22.1\n"
            "5,1,Mali,Government of Mali,72,Government of "
            "France,AQIM,539,,2,,2013,1,4,2009-06-10,1,2012-01-24,1,432,220,,,432,4,22.1\n"
            "6,2,Chad,Government of "
            "Chad,483,,FACT,7,,2,,2016,1,3,2016-05-02,4,2016-05-02,4,483,,,,483,4,22.1\n");
        QCOMPARE(made.verdicts, std::string("nnn"));
        // The start of an episode is a day where it is known to the day, and the year where it is
        // not.
        QCOMPARE(made.ties(),
                 std::string(
                     "Government of Chad backs Government of Mali -2012 troops [2012]\n"
                     "Government of Chad opposes = FACT 2016- fighting [2016]\n"
                     "Government of France backs Government of Mali -2013 troops [2012/2013]\n"
                     "Government of Mali opposes = AQIM 2012-01-24-2013 fighting [2012/2013]\n"));
        QCOMPARE(made.map.sources().at(0).csl.text("version"), std::string("22.1"));
        verifyDocumented("ucdp-dyadic", made, {2011, 2012, 2013});
        // Lists of names and of numbers are not in the same order: a code is taken only where it
        // stands alone.
        for (const auto &actor : made.map.actors())
            if (actor.name == "Government of Chad")
                QCOMPARE(actor.codes.text("gw"), std::string());
    }

    void armedConflictTellsOnlyTheYearsOfItsDyads()
    {
        // The start of the conflict's episode (2001) is not that of a dyad that joined it in 2004.
        const std::string head =
            "conflict_id,location,side_a,side_a_id,side_a_2nd,side_b,side_b_id,side_b_2nd,"
            "incompatibility,territory_name,year,intensity_level,cumulative_intensity,"
            "type_of_conflict,start_date,start_prec,start_date2,start_prec2,ep_end,ep_end_date,"
            "ep_end_prec,gwno_a,gwno_a_2nd,gwno_b,gwno_b_2nd,gwno_loc,region,version\n";
        const auto row = [](const char *foe, const char *id, int year, bool ends) {
            return "9,Chad,Government of Chad,483,," + std::string(foe) + "," + id + ",,2,," +
                   std::to_string(year) + ",1,0,3,1966-07-31,1,2001-03-05,1," +
                   (ends ? "1," + std::to_string(year) + "-11-30,1" : "0,,") +
                   ",483,,,,483,4,23.1\n";
        };
        const auto made =
            imported(head + row("MDJT", "1", 2001, false) + row("FUC", "2", 2004, false) +
                     row("\"FUC, UFDD\"", "\"2, 3\"", 2005, true) + row("MDJT", "1", 2008, false));
        QCOMPARE(made.ties(),
                 std::string("Government of Chad opposes = FUC 2004-2005 fighting [2004/2005]\n"
                             "Government of Chad opposes = MDJT -2001 fighting [2001]\n"
                             "Government of Chad opposes = MDJT 2008- fighting [2008]\n"
                             "Government of Chad opposes = UFDD 2005-2005 fighting [2005]\n"));
        verifyDocumented("ucdp-acd", made, {2001, 2002, 2005});
        for (const auto &[year, dyads] : std::map<int, int>{
                 {2000, 0}, {2001, 1}, {2002, 0}, {2004, 1}, {2005, 2}, {2006, 0}, {2008, 1}})
            QCOMPARE(standingIn(made.map, year), dyads);
    }

    void noTieStandsInAYearOfWhichNoRowTells()
    {
        const auto mapping = *readMapping(
            R"({"id": "yearly", "actors": [{"slot": "a", "name": "a"}, {"slot": "b", "name": "b"}],
            "ties": [{"from": "a", "to": "b", "kind": "opposes", "year": "year"}]})");
        std::mt19937 random(23);
        for (int round = 0; round < 40; ++round) {
            std::map<int, std::set<std::string>> told;
            std::string text = "a,b,year\n";
            for (int i = 0; i < 40; ++i) {
                const auto a = std::string(1, char('A' + random() % 3)),
                           b = std::string(1, char('P' + random() % 3));
                const int year = 1950 + int(random() % 15);
                told[year].insert(a + b);
                text += a + "," + b + "," + std::to_string(year) + "\n";
            }
            const auto made = importedBy(mapping, text);
            for (int year = told.begin()->first; year <= told.rbegin()->first; ++year) {
                int standing = 0;
                for (const auto &tie : made.map.ties())
                    standing += strongest(standingSpans(made.map, tie),
                                          {Day::of(year, 1, 1), Day::of(year, 12, 31)})
                                    .standing != Standing::Absent;
                QCOMPARE(standing, int(told[year].size()));
                QCOMPARE(standingIn(made.map, year), int(told[year].size()));
            }
        }
    }

    void theEventsOfOneSpellAreNoFurtherApartThanTheReach()
    {
        const auto made = importedBy(
            eventList(), "a,b,day\nX,Y,2001-01-10\nX,Y,2004-06-01\nX,Y,2001-12-30\n"
                         "X,Y,2003-01-01\nX,Y,2003-09-01\nP,Q,2000-01-01\nP,Q,2009-01-01\n");
        QCOMPARE(made.ties(),
                 std::string("P opposes Q -2000-01-01 [2000-01-01]\n"
                             "P opposes Q 2009-01-01- [2009-01-01]\n"
                             "X opposes Y 2001-01-10-2001-12-30 [2001-01-10/2001-12-30]\n"
                             "X opposes Y 2003-01-01-2004-06-01 [2003-01-01/2004-06-01]\n"));
        // In whatever order they come.
        QCOMPARE(
            importedBy(eventList(), "a,b,day\nX,Y,2001-01-10\nX,Y,2002-10-01\nX,Y,2001-12-01\n")
                .ties(),
            std::string("X opposes Y - [2001-01-10/2002-10-01]\n"));
    }

    void geoReferencedEvents()
    {
        std::string head, blank;
        const auto &header = presetNamed("ucdp-ged")->header;
        const auto row = [&](std::map<std::string, std::string> cells) {
            std::string line;
            for (const auto &column : header)
                line += (line.empty() ? "" : ",") + (cells.contains(column) ? cells[column] : "0");
            return line + "\n";
        };
        for (const auto &column : header)
            head += (head.empty() ? "" : ",") + column;
        const auto event = [&](const char *type, const char *b, const char *start, const char *end,
                               const char *year, const char *civilians) {
            return row({{"type_of_violence", type},
                        {"side_a", "Huthis"},
                        {"side_a_new_id", "1"},
                        {"side_b", b},
                        {"side_b_new_id", "2"},
                        {"dyad_new_id", b},
                        {"date_start", start},
                        {"date_end", end},
                        {"year", year},
                        {"deaths_civilians", civilians},
                        {"country", "Yemen"}});
        };
        const auto rows = event("1", "Hadi", "2015-03-25", "2015-03-27", "2015", "0") +
                          event("1", "Hadi", "2016-01-02 00:00:00", "2016-01-02", "2016", "0") +
                          event("1", "Hadi", "05/06/2019", "05/07/2019", "2019", "0") +
                          event("3", "Civilians", "2015-05-01", "2015-05-01", "2015", "7") +
                          event("3", "Civilians", "2015-07-01", "2015-07-03", "2015", "5");
        const auto made = imported(head + "\n" + rows);
        QCOMPARE(made.verdicts, std::string("nnnnn"));
        QCOMPARE(
            made.ties(),
            std::string("Huthis opposes = Hadi -2016-01-02 fighting [2015-03-25/2016-01-02]\n"
                        "Huthis opposes = Hadi 2019-05-06- fighting [2019-05-06/2019-05-07]\n"));
        QCOMPARE(made.events(),
                 std::string("Violence against civilians by Huthis, 2015 2015-05-01/2015-07-03 "
                             "sender Huthis 12 civilians killed\n"));
        QCOMPARE(int(made.map.actors().size()), 2); // civilians are nobody's opponent
        // A candidate release without a header, asked for by name.
        auto headless = rows;
        verifyDocumented("ucdp-ged", made, {2015, 2017, 2019});
        headless.replace(0, 1, "7");
        QCOMPARE(imported(headless, {}, {}, "ucdp-ged").verdicts, std::string("nnnnn"));
    }

    void formalAlliances()
    {
        const auto made = imported(
            "version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_"
            "year,dyad_end_day,dyad_end_month,dyad_end_year,left_censor,right_censor,defense,"
            "neutrality,nonaggression,entente,version\n"
            "1,200,United Kingdom,235,Portugal,1,1,1816,,,,1,1,1,0,1,0,4.1\n" // since before, on
                                                                              // and on
            "2,300,Austria-Hungary,255,Germany,7,10,1879,-9,11,1918,0,0,1,0,0,0,4.1\n"
            "3,365,Russia,255,Germany,18,6,1887,18,6,1890,0,0,0,1,0,0,4.1\n" // neutrality is no
                                                                             // backing
            "4,220,France,200,United Kingdom,8,4,1904,0,0,1918,0,0,0,0,0,1,4.1\n");
        QCOMPARE(made.verdicts, std::string("nnnn"));
        QCOMPARE(made.ties(),
                 std::string(
                     "Austria-Hungary backs = Germany 1879-10-07-1918-11 defence-pact\n"
                     "France backs = United Kingdom 1904-04-08-1918 diplomatic\n"
                     "Russia tied = Germany 1887-06-18-1890-06-18\n"
                     "United Kingdom backs = Portugal - defence-pact [1816-01-01/2012-12-31]\n"));
        QCOMPARE(made.map.info().asOf->text(), std::string("2012-12-31"));
        verifyDocumented("cow-alliances", made, {1888, 1904, 1919});
        QCOMPARE(made.map.actors().at(0).codes.text("cow"), std::string("200"));
    }

    void militarizedDisputes()
    {
        const auto made = imported(
            "dispnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,revstate,revtype1,"
            "revtype2,fatality,fatalpre,hiact,hostlev,orig,version\r\n"
            "2,UKG,200,-9,7,1902,24,1,1903,0,1,1,-9,0,0,0,1,1,5\r\n"
            "2,USA,2,1,8,1902,24,1,1903,1,1,1,-9,0,0,7,3,1,5\r\n"
            "3,AUH,300,2,5,1913,25,10,1913,1,1,1,-9,0,0,7,3,1,5\r\n"
            "4,YUG,345,2,5,1946,25,10,1946,1,1,1,-9,0,0,7,3,1,5\r\n"
            "4,ALB,339,1,1,1947,25,10,1947,0,1,1,-9,0,0,7,3,1,5\r\n"); // never at the same time
        QCOMPARE(made.verdicts, std::string("nnsnn"));
        QVERIFY(made.report.find("nobody stands on the other side") != std::string::npos);
        QCOMPARE(made.map.ties().size(), std::size_t(2));
        verifyDocumented("cow-mid", made, {1902, 1904, 1946});
        QVERIFY2(made.ties().find(" 1902-08-01-1903-01-24") != std::string::npos,
                 made.ties().c_str());
        // It is only alleged, within the dispute, and nobody attests a day of it.
        const auto &apart = made.map.ties().at(1);
        QVERIFY(apart.evidence.at(0).says == AssertionType::Alleges && !apart.note.empty());
        QCOMPARE(apart.since.text() + " " + apart.until.text(),
                 std::string("1946-05-02 1947-10-25"));
        QCOMPARE(standingIn(made.map, 1946), 0);
        QVERIFY(
            strongest(standingSpans(made.map, apart), {Day::of(1990, 1, 1), Day::of(1990, 12, 31)})
                .standing == Standing::Absent);
    }

    void whoChangedSidesIsNotAllegedToFightWhomTheyFought()
    {
        // Of a war: one fights the other, makes peace, and comes back on the other's side.
        const auto made = imported(
            "dispnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,revstate,revtype1,"
            "revtype2,fatality,fatalpre,hiact,hostlev,orig,version\n"
            "9,FRN,220,3,9,1939,22,6,1940,1,1,1,-9,0,0,7,3,1,5\n"
            "9,ITA,325,10,6,1940,2,9,1943,0,1,1,-9,0,0,7,3,1,5\n"
            "9,FRN,220,7,7,1940,14,7,1941,0,1,1,-9,0,0,7,3,1,5\n"
            "9,ITA,325,18,10,1943,7,5,1945,1,1,1,-9,0,0,7,3,1,5\n");
        QCOMPARE(made.ties(), std::string("COW 220 opposes = COW 325 1940-06-10-1940-06-22\n"));
    }

    void disputesAreEvents()
    {
        const auto made = imported(
            "dispnum,stday,stmon,styear,endday,endmon,endyear,outcome,settle,fatality,fatalpre,"
            "maxdur,mindur,hiact,hostlev,recip,numa,numb,ongo2014,version\n"
            "2,-9,7,1902,24,1,1903,6,1,0,0,208,178,7,3,0,1,1,0,5\n");
        QCOMPARE(int(made.map.events().size()), 1);
        verifyDocumented("cow-mid-disputes", made, {1901, 1902, 1903});
    }

    void interStateWars()
    {
        const auto made = imported(
            "WarNum,WarName,WarType,ccode,StateName,Side,StartMonth1,StartDay1,StartYear1,"
            "EndMonth1,EndDay1,EndYear1,StartMonth2,StartDay2,StartYear2,EndMonth2,EndDay2,"
            "EndYear2,TransFrom,WhereFought,Initiator,Outcome,TransTo,BatDeath,Version\n"
            "1,Franco-Spanish War,1,230,Spain,2,4,7,1823,11,13,1823,-8,-8,-8,-8,-8,-8,503,2,2,2,"
            "-8,600,4\n"
            "1,Franco-Spanish War,1,220,France,1,4,7,1823,11,13,1823,-8,-8,-8,-8,-8,-8,503,2,1,1,"
            "-8,400,4\n");
        QCOMPARE(made.ties(),
                 std::string("Spain opposes = France 1823-04-07-1823-11-13 fighting\n"));
        verifyDocumented("cow-inter-state-wars", made, {1822, 1823, 1824});
    }

    void strategicRivalries()
    {
        const auto td = imported("rivalryno,rivalryname,ccode1,ccode2,styear,endyear,region\n"
                                 "1,Austria-France,300,220,1494,1918,Europe\n"
                                 "2,China-India,710,750,1948,2010,Asia\n");
        verifyDocumented("rivalries-td", td, {1493, 1800, 1950});
        const auto tss = imported("tssr_id,rivalry,ccode1,ccode2,start,end\n"
                                  "1,A-B,2,200,1783,1904\n2,C-D,365,640,1668,1918\n");
        verifyDocumented("rivalries-tss", tss, {1780, 1800, 1910});
    }

    void nonStateConflict()
    {
        const auto made = imported(
            "conflict_id,dyad_id,org,side_a_name,side_a_id,side_a_2nd,gwno_a_2nd,side_b_name,"
            "side_b_id,side_b_2nd,gwno_b_2nd,start_date,start_prec,start_date2,start_prec2,ep_end,"
            "ep_end_date,ep_end_prec,year,best_fatality_estimate,low_fatality_estimate,"
            "high_fatality_estimate,location,gwno_location,region,version\n"
            "1,1,1,Anti-Balaka,10,,,Ex-Seleka,11,,,2013-09-06,1,2013-09-06,1,0,,,2013,30,30,30,"
            "CAR,482,4,23.1\n"
            "1,1,1,Anti-Balaka,10,,,Ex-Seleka,11,,,2013-09-06,1,2013-09-06,1,1,2014-10-09,1,2014,"
            "90,90,90,CAR,482,4,23.1\n");
        QCOMPARE(made.ties(), std::string("Anti-Balaka opposes = Ex-Seleka 2013-09-06-2014-10-09 "
                                          "fighting [2013/2014]\n"));
        verifyDocumented("ucdp-nonstate", made, {2012, 2013, 2014});
    }

    void listsOfNamesMayLeaveOutTheirBlanks()
    {
        const auto made = imported(
            "dyad_id,org,side_a_name,side_a_id,side_a_2nd,gwno_a_2nd,side_b_name,side_b_id,"
            "side_b_2nd,gwno_b_2nd,start_date2,start_prec2,ep_end,ep_end_date,ep_end_prec,year,"
            "version\n"
            "1,1,AQAP,881,,,PLC,6254,\"Government of United States of America,Government of Saudi "
            "Arabia\",\"2,670\",,,0,,,2017,23.1\n"
            "1,1,\"Junta, Peace and Justice\",882,,,PLC,6254,,,,,0,,,2017,23.1\n");
        QCOMPARE(made.ties(),
                 std::string("AQAP opposes = PLC - fighting [2017]\n"
                             "Government of Saudi Arabia backs PLC - troops [2017]\n"
                             "Government of United States of America backs PLC - troops [2017]\n"
                             "Junta, Peace and Justice opposes = PLC - fighting [2017]\n"));
    }

    void olderReleasesCallTheirColumnsOtherwise()
    {
        const auto made = imported(
            "ID,Location,SideA,SideA2nd,SideB,SideBID,SideB2nd,Incomp,Terr,YEAR,Int,CumInt,Type,"
            "StartDate,StartPrec,StartDate2,Startprec2,EpEnd,EpEndDate,EpEndPrec,GWNOA,GWNOA2nd,"
            "GWNOB,GWNOB2nd,GWNOLoc,Region,Version\n"
            "10,Israel,Israel,,\"Egypt, Iraq\",,,1,Palestine,1948,2,1,2,1948-05-15,1,1948-05-15,1,"
            "0,,,666,,\"651, 645\",,666,2,2013-4\n"
            "10,Israel,Israel,,\"Egypt, Iraq\",,,1,Palestine,1949,1,1,2,1948-05-15,1,1948-05-15,1,"
            "1,1949-01-07,1,666,,\"651, 645\",,666,2,2013-4\n");
        QCOMPARE(made.ties(), std::string("Israel opposes = Egypt - fighting [1948/1949]\n"
                                          "Israel opposes = Iraq - fighting [1948/1949]\n"));
        QCOMPARE(made.map.sources().at(0).csl.text("version"), std::string("2013-4"));
        // What the rows of one spell tell differently is kept, each once.
        QCOMPARE(made.map.ties().at(0).extra.json("attributes"),
                 std::string(R"({"intensity_level": "2; 1", "incompatibility": 1, )"
                             R"("territory_name": "Palestine"})"));
        const auto condition = imported("DYAD_ID,CONFLICT_ID,SideA,SideA2nd,SideB,SideB2nd,Year,"
                                        "Intensity\n1,2,A,,B,,1990,1\n1,2,A,,B,,1991,1\n",
                                        {}, [] {
                                            ImportOptions options;
                                            options.where = "side_a = A and Year >= 1991";
                                            return options;
                                        }());
        QCOMPARE(condition.verdicts, std::string("sn"));
    }

    void warsWithASideInEachColumn()
    {
        const auto intra = imported(
            "WarNum,WarName,WarType,CcodeA,SideA,CcodeB,SideB,Intnl,StartMonth1,StartDay1,"
            "StartYear1,EndMonth1,EndDay1,EndYear1,StartMonth2,StartDay2,StartYear2,EndMonth2,"
            "EndDay2,EndYear2,TransFrom,WhereFought,Initiator,Outcome,TransTo,SideADeaths,"
            "SideBDeaths,Version\n"
            "600,A War,4,230,Spain,-8,Carlists,1,1,1,1834,1,1,1840,-8,-8,-8,-8,-8,-8,-8,2,C,1,-8,1,"
            "1,4.1\n"
            "600,A War,4,200,United Kingdom,-8,-8,1,3,1,1835,1,1,1840,-8,-8,-8,-8,-8,-8,-8,2,C,1,"
            "-8,1,1,4.1\n");
        QCOMPARE(intra.verdicts, std::string("nn"));
        verifyDocumented("cow-intra-state-wars", intra, {1834, 1836, 1841});
        QCOMPARE(intra.ties(),
                 std::string("Carlists opposes = United Kingdom 1835-03-01-1840-01-01 fighting\n"
                             "Spain opposes = Carlists 1834-01-01-1840-01-01 fighting\n"));
        QCOMPARE(intra.events(),
                 std::string("A War 1834-01-01/1840-01-01 party Spain party Carlists party United "
                             "Kingdom\n"));
        for (const auto &actor : intra.map.actors())
            QCOMPARE(actor.kind == ActorKind::State, actor.name != "Carlists");
        QCOMPARE(imported("WarNum,WarName,V5RegionNum,WarType,CcodeA,SideA,SideB,Intnl,StartMo1,"
                          "StartDy1,StartYr1,EndMo1,EndDy1,EndYr1,WDuratDays,Version\n500,First "
                          "Caucasus War,3,5,365,Russia,Rebels,0,6,10,1818,11,-9,1822,1596,5.1\n")
                     .ties(),
                 std::string("Russia opposes = Rebels 1818-06-10-1822-11 fighting\n"));
        const auto extra =
            imported("WarNum,WarName,WarType,ccode1,SideA,ccode2,SideB,StartMonth1,StartDay1,"
                     "StartYear1,EndMonth1,EndDay1,EndYear1,StartMonth2,StartDay2,StartYear2,"
                     "EndMonth2,EndDay2 ,EndYear2,Initiator,Version\n"
                     "300,Algiers,3,200,United Kingdom,-8,Algeria,8,26,1816,8,30,1816,-8,-8,"
                     "-8,-8,-8,-8,1,4\n300,Algiers,3,210,Netherlands,-8,-8,8,26,1816,8,30,"
                     "1816,-8,-8,-8,-8,-8,-8,1,4\n");
        QCOMPARE(extra.ties(),
                 std::string("Algeria opposes = Netherlands 1816-08-26-1816-08-30 fighting\n"
                             "United Kingdom opposes = Algeria 1816-08-26-1816-08-30 fighting\n"));
        verifyDocumented("cow-extra-state-wars", extra, {1815, 1816, 1817});
        // The dates are the war's; where several stand on a side, not those of each of them.
        const auto nonState =
            imported("WarNum,WarName,WarType,WhereFought,SideA1,SideA2,SideB1,SideB2,SideB3,"
                     "StartYear,StartMonth,StartDay,EndYear,EndMonth,EndDay,TotalCombatDeaths\n"
                     "1,Tribal,8,9,Ngapuhi,-8,Toa,Whatua,-8,1818,-9,-9,1824,-9,-9,21000\n"
                     "2,Shaka,8,4,Zulu,-8,Ndwandwe,-8,-8,1819,-9,-9,1828,9,22,60000\n");
        QCOMPARE(nonState.ties(),
                 std::string("Ngapuhi opposes = Toa - fighting [1818/1824]\n"
                             "Ngapuhi opposes = Whatua - fighting [1818/1824]\n"
                             "Zulu opposes = Ndwandwe 1819-1828-09-22 fighting\n"));
        verifyDocumented("cow-non-state-wars", nonState, {1818, 1820, 1829});
    }

    void incidentsAreEventsOfTheirPair()
    {
        const std::string head = "dispnum,incidnum,stabb,ccode,stday,stmon,styear,endday,endmon,"
                                 "endyear,insidea,sidea,fatality,fatalpre,action,hostlev,version\n";
        const auto row = [](int incident, int state, int side, int year) {
            return "9," + std::to_string(incident) + ",X," + std::to_string(state) + ",16,7," +
                   std::to_string(year) + ",18,7," + std::to_string(year) + "," +
                   std::to_string(side) + ",1,0,0,7,3,5\n";
        };
        const auto made = imported(head + row(1, 2, 1, 1992) + row(1, 345, 0, 1992) +
                                   row(2, 345, 0, 1993) + row(2, 2, 1, 1993) + row(3, 2, 1, 1999) +
                                   row(3, 345, 0, 1999) + row(4, 2, 1, 1999));
        QCOMPARE(made.verdicts, std::string("nnnnnns"));
        verifyDocumented("cow-mid-incident-participants", made, {1992, 1995, 1999});
        QCOMPARE(made.ties(),
                 std::string("COW 2 opposes = COW 345 -1993-07-18 [1992-07-16/1993-07-18]\n"
                             "COW 2 opposes = COW 345 1999-07-16- [1999-07-16/1999-07-18]\n"));
        const auto incidents =
            imported("dispnum,incidnum,stday,stmon,styear,endday,endmon,endyear,duration,tbi,"
                     "fatality,fatalpre,action,hostlev,numa,version\n"
                     "9,1,18,10,1993,18,10,1993,1,-9,0,3,1,2,1,5\n");
        verifyDocumented("cow-mid-incidents", incidents, {1992, 1993, 1994});
        QCOMPARE(incidents.events(),
                 std::string("Militarized incident 1 of dispute 9 1993-10-18 3 killed\n"));
    }

    void membersBackEachOtherWhileBothAreIn()
    {
        const auto atop = imported(
            "atopid,atopphase,member,yrent,moent,dayent,yrexit,moexit,dayexit,ineffect,defense,"
            "offense,neutral,nonagg,consul\n"
            "1,1,2,1949,8,24,0,0,0,1,1,0,0,0,1\n1,1,640,1952,2,18,0,0,0,1,1,0,0,0,1\n"
            "1,1,220,1949,8,24,1951,3,.,0,1,0,0,0,1\n1,1,350,1950,1,1,0,0,0,1,0,0,0,1,0\n"
            "2,1,70,1950,1,1,0,0,0,1,1,0,0,0,0\n");
        QCOMPARE(atop.verdicts, std::string("nnnns"));
        verifyDocumented("atop-members", atop, {1949, 1950, 1952});
        QCOMPARE(atop.ties(),
                 std::string(
                     "COW 2 backs = COW 220 1949-08-24-1951-03 defence-pact\n"
                     "COW 2 backs = COW 640 1952-02-18- defence-pact [1952-02-18/2018-12-31]\n"
                     "COW 2 backs COW 350 1950-01-01- defence-pact [1950-01-01/2018-12-31]\n"
                     "COW 220 backs COW 350 1950-01-01-1951-03 defence-pact\n"
                     "COW 350 tied = COW 2 1950-01-01- [1950-01-01/2018-12-31]\n"
                     "COW 350 tied = COW 220 1950-01-01-1951-03\n"
                     "COW 350 tied = COW 640 1952-02-18- [1952-02-18/2018-12-31]\n"
                     "COW 640 backs COW 350 1952-02-18- defence-pact [1952-02-18/2018-12-31]\n"));
        QVERIFY(atop.report.find("no other member was in it at the same time") !=
                std::string::npos);
        const auto cow = imported(
            "version4id,ccode,state_name,all_st_day,all_st_month,all_st_year,all_end_day,"
            "all_end_month,all_end_year,ss_type,mem_st_day,mem_st_month,mem_st_year,mem_end_day,"
            "mem_end_month,mem_end_year,left_censor,right_censor,defense,neutrality,nonaggression,"
            "entente,version\n"
            "1,200,United Kingdom,1,1,1816,,,,x,1,1,1816,,,,1,1,1,0,1,0,4.1\n"
            "1,235,Portugal,1,1,1816,,,,x,1,1,1816,,,,1,1,1,0,1,0,4.1\n"
            "7,300,Austria-Hungary,-9,6,1879,,,,x,7,10,1879,3,11,1918,0,0,1,0,0,0,4.1\n"
            "7,255,Germany,-9,6,1879,,,,x,7,10,1879,9,11,1918,0,0,1,0,0,0,4.1\n");
        QCOMPARE(cow.ties(),
                 std::string(
                     "Austria-Hungary backs = Germany 1879-10-07-1918-11-03 defence-pact\n"
                     "United Kingdom backs = Portugal - defence-pact [1816-01-01/2012-12-31]\n"));
        verifyDocumented("cow-alliance-members", cow, {1878, 1880, 1919});
    }

    void anAlliancesDateIsThatOfItsPairOnly()
    {
        const auto made = imported(
            "atopid,cowid,begyr,begmo,begday,endyr,endmo,endday,ineffect,bilat,defense,offense,"
            "neutral,nonagg,consul,mem1,mem2,mem3\n"
            "1,.,1815,1,3,1815,2,8,0,0,1,0,0,0,1,200,220,300\n"
            "2,.,1879,10,7,1914,7,28,0,1,1,0,0,0,0,255,300,.\n"
            "3,.,1990,1,1,0,0,0,1,1,0,0,0,1,0,2,20,.\n");
        QCOMPARE(made.verdicts, std::string("nnn"));
        verifyDocumented("atop-alliances", made, {1815, 1900, 1995});
        QCOMPARE(made.ties(),
                 std::string("COW 2 tied = COW 20 1990-01-01- [1990-01-01/2018-12-31]\n"
                             "COW 255 backs = COW 300 1879-10-07-1914-07-28 defence-pact\n"));
        QCOMPARE(made.map.events().size(), std::size_t(3));
        QCOMPARE(made.map.events().at(0).participants.size(), std::size_t(3));
    }

    void oneWarIsNamedByPeople()
    {
        const std::string text = "country,side,enter,exit\nGermany,Central,1914-08-01,1918-11-11\n"
                                 "France,Allies,1914-08-03,1918-11-11\nItaly,Allies,1915-05-23,"
                                 "1918-11-11\n";
        TableFile file("ww1.csv", bytesOf(text));
        auto mapping = recognised(file);
        QVERIFY(mapping && mapping->sides.size() == 1 && mapping->sides[0].group.empty());
        QVERIFY(importedBy(*mapping, text).ties().empty()); // nothing says which war it is
        mapping->sides[0].title = "First World War";
        QCOMPARE(importedBy(*mapping, text).ties(),
                 std::string("Germany opposes = France 1914-08-03-1918-11-11\n"
                             "Germany opposes = Italy 1915-05-23-1918-11-11\n"));
        QCOMPARE(imported("war,country,side,enter,exit\nI,A,1,1914,1918\nI,B,2,1914,1918\n"
                          "II,A,1,1939,1945\nII,C,2,1940,1945\n")
                     .ties(),
                 std::string("A opposes = B 1914-1918\nA opposes = C 1940-1945\n"));
    }

    void disputesByDyadAndYear()
    {
        const auto made =
            imported("dispnum,ccode1,ccode2,year,gmlmidongoing,sidea1,sidea2,hostlev\n"
                     "2,2,200,1902,1,1,0,3\n2,200,2,1902,1,0,1,3\n"
                     "2,2,200,1903,1,1,0,3\n2,200,2,1903,1,0,1,3\n");
        QCOMPARE(made.verdicts, std::string("ndnd"));
        verifyDocumented("gml-mid-dyad-years", made, {1902, 1903, 1904});
        QCOMPARE(made.ties(), std::string("COW 2 opposes = COW 200 - [1902/1903]\n"));
    }

    void whoOwesWhomIsNotToldOfPairs()
    {
        const auto made = imported(
            "dyad,year,mem1,mem2,atopally,defense,offense,neutral,nonagg,consul,asymm,atopid1\n"
            "2020,1940,2,20,1,1,0,0,0,1,0,2260\n2365,1940,2,365,1,1,0,0,0,0,1,3000\n"
            "2070,1940,2,70,1,0,0,0,1,0,0,3005\n2040,1940,2,40,0,0,0,0,0,0,0,.\n");
        QCOMPARE(made.verdicts, std::string("nnns"));
        QCOMPARE(made.ties(), std::string("COW 2 backs = COW 20 - defence-pact [1940]\n"
                                          "COW 2 tied = COW 365 - defence-pact [1940]\n"
                                          "COW 2 tied = COW 70 - [1940]\n"));
        verifyDocumented("atop-dyads", made, {1939, 1940, 1941});
    }

    void treatyObligations()
    {
        const auto made =
            imported("atopid,stateA,stateB,year,defense,offense,neutral,nonagg,consul\n"
                     "1,2,20,1950,1,0,0,0,0\n1,20,2,1950,1,0,0,0,0\n2,2,365,1950,0,0,0,1,0\n3,2,70,"
                     "1950,.,.,.,.,.\n");
        QCOMPARE(made.verdicts, std::string("nnns"));
        verifyDocumented("atop", made, {1949, 1950, 1951});
        QCOMPARE(
            made.ties(),
            std::string("COW 2 backs COW 20 - defence-pact [1950]\nCOW 2 tied = COW 365 - [1950]\n"
                        "COW 20 backs COW 2 - defence-pact [1950]\n"));
    }

    void conflictEvents()
    {
        const auto made = imported(
            "\xEF\xBB\xBF"
            "event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_"
            "actor_1,actor2,assoc_actor_2,country,fatalities\n"
            "L1,16 February 2019,2019,1,Battles,Armed clash,LNA,Wagner; Al Kaniyat,GNA,,Libya,3\n"
            "L2,2019-02-20,2019,3,Battles,Armed clash,GNA,,LNA,,Libya,1\n" // the order of actors is
                                                                           // no direction
            "L3,2019-02-21,2019,1,Violence against civilians,Attack,LNA,,Civilians "
            "(Libya),,Libya,4\n"
            "L4,2019-02-21,2019,1,Protests,Peaceful,Protesters (Libya),,,,Libya,0\n");
        QCOMPARE(made.verdicts, std::string("nnns"));
        verifyDocumented("acled", made, {2018, 2019, 2020});
        QCOMPARE(made.ties(), std::string("Al Kaniyat tied = LNA - alleges [2019-02-16]\n"
                                          "LNA opposes = GNA - fighting [2019-02-01/2019-02-28]\n"
                                          "Wagner tied = LNA - alleges [2019-02-16]\n"));
        QCOMPARE(
            made.events(),
            std::string(
                "Violence against civilians: LNA, 2019 2019-02-21 party LNA 4 people killed\n"));
    }

    void eventsWithASourceColumnAreNoListOfTies()
    {
        // ACLED's own header, whose column "source" is where an event was read.
        const auto made = imported(
            "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,"
            "actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,"
            "civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,"
            "longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp\n"
            "LBY1,2019-04-05,2019,1,Political violence,Battles,Armed clash,LNA,,2,GNA,NA,1,12,,434,"
            "Northern Africa,Libya,,,,Tripoli,32,13,1,Reuters,International,Clash.,3,,1\n");
        QCOMPARE(made.ties(), std::string("LNA opposes = GNA - fighting [2019-04-05]\n"));
    }

    void machineCodedEventsOnlySuggest()
    {
        const auto &header = presetNamed("gdelt")->header;
        const auto row = [&](int id, const char *day, const char *from, const char *to,
                             const char *code) {
            std::string line;
            for (const auto &column : header)
                line += (line.empty() ? "" : "\t") + (column == "GlobalEventID" ? std::to_string(id)
                                                      : column == "Day"         ? std::string(day)
                                                      : column == "Actor1Name"  ? std::string(from)
                                                      : column == "Actor2Name"  ? std::string(to)
                                                      : column == "EventCode"   ? std::string(code)
                                                                                : std::string());
            return line + "\n";
        };
        std::string text;
        for (int i = 0; i < 12; ++i)
            text += row(1000 + i, "20200105", "TURKEY", "LIBYA", "070"); // aid
        text += row(2000, "20200106", "TURKEY", "LIBYA", "190"); // one event suggests nothing
        text += row(2001, "20200106", "TURKEY", "LIBYA", "010"); // a statement
        const auto made = imported(text);
        QCOMPARE(made.verdicts, std::string("nnnnnnnnnnnnss"));
        verifyDocumented("gdelt", made, {2019, 2020, 2021});
        QCOMPARE(made.ties(), std::string("TURKEY backs LIBYA - alleges [2020-01-05]\n"));
        const auto &tie = made.map.ties().at(0);
        QVERIFY(tie.note.view().find("12 events") != std::string::npos);
        QCOMPARE(tie.evidence[0].at, std::string("12 events"));
        QVERIFY(made.report.find("too few events tell of this tie") != std::string::npos);
    }

    void otherMachineCodedSets()
    {
        ImportOptions options;
        options.minimum = 1;
        const auto polecat =
            imported("Event ID\tEvent Date\tEvent Type\tEvent Mode\tActor Name\tRecipient Name\n"
                     "1\t2020-01-05\tAID\tNone\tTurkey\tLibya; "
                     "Qatar\n2\t2020-01-05\tCONSULT\tNone\tTurkey\tLibya\n3\t2020-01-"
                     "05\tASSAULT\tNone\tNone\tLibya\n",
                     {}, options);
        QCOMPARE(polecat.verdicts, std::string("nss"));
        verifyDocumented("polecat", polecat, {2019, 2020, 2021});
        QCOMPARE(polecat.ties(), std::string("Turkey backs Libya - alleges [2020-01-05]\nTurkey "
                                             "backs Qatar - alleges [2020-01-05]\n"));
        const auto icews = imported(
            "Event ID\tEvent Date\tSource Name\tCAMEO Code\tTarget "
            "Name\n1\t2014-03-01\tRussia\t190\tUkraine\n2\t2014-03-01\tRussia\t010\tUkraine\n",
            {}, options);
        QCOMPARE(icews.verdicts, std::string("ns"));
        verifyDocumented("icews", icews, {2013, 2014, 2015});
        QCOMPARE(icews.ties(), std::string("Russia opposes Ukraine - alleges [2014-03-01]\n"));
    }

    void gephisTables()
    {
        const auto nodes = imported("Id,Label\n1,Egypt\n2,LNA\n2,LNA\n");
        QCOMPARE(nodes.verdicts, std::string("nnd"));
        QCOMPARE(int(nodes.map.actors().size()), 2);
        verifyDocumented("gephi-nodes", nodes, {2019, 2020, 2021});
        const auto edges = imported("Source,Target,Type,Id,Label,Weight\nEgypt,LNA,Directed,1,,"
                                    "1\nLNA,GNA,Undirected,2,,1\n",
                                    nodes.map);
        QCOMPARE(edges.ties(), std::string("Egypt tied LNA -\nLNA tied = GNA -\n"));
        QCOMPARE(int(edges.map.actors().size()), 3);
    }
};

QTEST_APPLESS_MAIN(TestPresets)
#include "tst_presets.moc"
