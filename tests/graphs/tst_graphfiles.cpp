// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "foreignfiles.h"
#include "randommaps.h"

#include "models/formats/graphs/csvpair.h"
#include "models/formats/graphs/cytoscape.h"
#include "models/formats/graphs/dot.h"
#include "models/formats/graphs/edgelines.h"
#include "models/formats/graphs/gexf.h"
#include "models/formats/graphs/gml.h"
#include "models/formats/graphs/graphmap.h"
#include "models/formats/graphs/graphml.h"
#include "models/formats/graphs/kumu.h"
#include "models/formats/graphs/pajek.h"
#include "models/map/text.h"

#include <QFile>
#include <QTest>

#include <functional>
#include <random>
#include <sstream>

using namespace entente;
using namespace entente::test;

namespace {

constexpr char between = '\x1E'; // the two tables of a pair in one text

/// One format: how it is written and read.
struct Format
{
    const char *name;
    GraphFormat format;
    std::string (*write)(const GraphData &);
    ReadGraph (*read)(std::string_view);
};

const std::vector<Format> &formats()
{
    static const std::vector<Format> all = {
        {"GEXF", GraphFormat::Gexf, [](const GraphData &g) { return writeGexf(g); }, readGexf},
        {"GEXF 1.2", GraphFormat::Gexf,
         [](const GraphData &g) { return writeGexf(g, GexfVersion::V1_2); }, readGexf},
        {"GraphML", GraphFormat::GraphMl, [](const GraphData &g) { return writeGraphMl(g); },
         readGraphMl},
        {"DOT", GraphFormat::Dot, writeDot,
         [](std::string_view text) { return readDotAnswer(writeDotAnswer(parseDot(text))); }},
        {"CX2", GraphFormat::Cx2, writeCx2, readCx2},
        {"cyjs", GraphFormat::Cyjs, writeCyjs, readCyjs},
        {"Pajek", GraphFormat::Pajek, writePajek, readPajek},
        {"CSV", GraphFormat::Csv,
         [](const GraphData &g) {
             const auto pair = writeCsvPair(g);
             return pair.actors + between + pair.ties;
         },
         [](std::string_view text) {
             const auto at = text.find(between);
             return readCsvPair(text.substr(0, at),
                                at == std::string_view::npos ? "" : text.substr(at + 1));
         }},
    };
    return all;
}

const Format &formatNamed(std::string_view name)
{
    for (const auto &format : formats())
        if (format.name == name)
            return format;
    qFatal("no such format");
}

ReadMap through(const Format &format, const AllianceMap &map)
{
    return mapOf(format.read(format.write(graphOf(map))));
}

std::string mapText(const AllianceMap &map)
{
    return writeMap(inOrder(map));
}

/// The first lines that differ, for people to look at.
std::string firstDifference(const std::string &is, const std::string &was, unsigned seed)
{
    std::istringstream a(is), b(was);
    std::string mine, theirs;
    do {
        mine.clear();
        theirs.clear();
        std::getline(a, mine);
        std::getline(b, theirs);
    } while (mine == theirs && (a || b));
    return "seed " + std::to_string(seed) + "\nis  " + mine + "\nwas " + theirs;
}

/// "a backs b 1990-2000", a line each.
std::string tiesOf(const AllianceMap &map)
{
    std::string text;
    for (const auto &tie : map.ties())
        text += tie.from.text() + " " + std::string(word(tie.kind)) + (tie.mutual ? " = " : " ") +
                tie.to.text() + " " + tie.since.text() + "-" + tie.until.text() + "\n";
    return text;
}

std::string codesOf(const ReadMap &read)
{
    std::string text;
    for (const auto &diagnostic : read.diagnostics)
        text += (diagnostic.severity == Diagnostic::Severity::Error ? "error " : "warning ") +
                diagnostic.code + "\n";
    return text;
}

/// What a row of the table in docs/formats.md is about: a text of the map that stands for it.
using Asked = std::function<std::string(const AllianceMap &)>;

const Tie *tieIn(const AllianceMap &map)
{
    return map.ties().empty() ? nullptr : &map.ties().at(0);
}
const Actor *actorIn(const AllianceMap &map)
{
    return map.actors().empty() ? nullptr : &map.actors().at(0);
}
Asked ofActor(std::string (*ask)(const Actor &))
{
    return
        [ask](const AllianceMap &map) { return actorIn(map) ? ask(*actorIn(map)) : std::string(); };
}
Asked ofTie(std::string (*ask)(const Tie &))
{
    return [ask](const AllianceMap &map) { return tieIn(map) ? ask(*tieIn(map)) : std::string(); };
}
std::string evidenceText(const std::vector<Evidence> &evidence)
{
    return evidence.empty() ? std::string() : evidence[0].quote.str() + evidence[0].attests->text();
}

const std::vector<std::pair<std::string, Asked>> &rows()
{
    static const std::vector<std::pair<std::string, Asked>> all = {
        {"title of the map", [](const AllianceMap &m) { return m.info().title; }},
        {"description", [](const AllianceMap &m) { return m.info().description; }},
        {"as-of",
         [](const AllianceMap &m) {
             return m.info().asOf ? m.info().asOf->text() : std::string();
         }},
        {"reach", [](const AllianceMap &m) { return m.info().reach.iso(); }},
        {"actor: id", ofActor([](const Actor &a) { return a.id.text(); })},
        {"actor: name", ofActor([](const Actor &a) { return a.name; })},
        {"actor: kind",
         [](const AllianceMap &m) {
             return m.actors().size() < 2 ? std::string()
                                          : std::string(word(m.actors().at(1).kind));
         }},
        {"actor: short", ofActor([](const Actor &a) { return a.shortName; })},
        {"actor: article, plural",
         ofActor([](const Actor &a) { return a.article + (a.plural ? " plural" : ""); })},
        {"actor: aliases", ofActor([](const Actor &a) {
             return a.aliases.empty() ? std::string() : a.aliases[0] + a.aliases.back();
         })},
        {"actor: codes", ofActor([](const Actor &a) { return a.codes.text("iso3166"); })},
        {"actor: names", ofActor([](const Actor &a) {
             return a.names.empty() ? std::string() : a.names[0].second;
         })},
        {"actor: since, until", ofActor([](const Actor &a) {
             return (a.since ? a.since->text() : "") + (a.until ? a.until->text() : "");
         })},
        {"actor: colour, emblem", ofActor([](const Actor &a) { return a.colour + a.emblem; })},
        {"actor: note", ofActor([](const Actor &a) { return a.note; })},
        {"actor: evidence", ofActor([](const Actor &a) { return evidenceText(a.evidence); })},
        {"actor: unknown keys", ofActor([](const Actor &a) { return a.extra.text("coder"); })},
        {"place and pin",
         [](const AllianceMap &m) {
             return m.placements().empty() ? std::string()
                                           : std::to_string(m.placements().at(0).position.y) +
                                                 (m.placements().at(0).pinned ? "pinned" : "");
         }},
        {"tie: id", ofTie([](const Tie &r) { return r.id.text(); })},
        {"tie: ends",
         [](const AllianceMap &m) {
             const auto *tie = tieIn(m);
             const auto *from = tie ? m.actors().find(tie->from) : nullptr;
             const auto *to = tie ? m.actors().find(tie->to) : nullptr;
             return from && to ? from->name + to->name : std::string();
         }},
        {"tie: kind", ofTie([](const Tie &r) { return std::string(word(r.kind)); })},
        {"tie: mutual", ofTie([](const Tie &r) { return std::string(r.mutual ? "mutual" : ""); })},
        {"tie: means", ofTie([](const Tie &r) {
             return r.means.size() == 2 ? std::string(word(r.means[1])) : std::string();
         })},
        {"tie: since, until", ofTie([](const Tie &r) { return r.since.text() + r.until.text(); })},
        {"tie: strength", ofTie([](const Tie &r) {
             return r.strength ? std::to_string(*r.strength) : std::string();
         })},
        {"tie: evidence", ofTie([](const Tie &r) { return evidenceText(r.evidence); })},
        {"tie: note", ofTie([](const Tie &r) { return r.note.str(); })},
        {"tie: unknown keys",
         ofTie([](const Tie &r) { return std::string(r.extra.json("x-key")); })},
        {"tie: begun-by, ended-by",
         ofTie([](const Tie &r) { return r.begunBy ? r.begunBy->text() : std::string(); })},
        {"sources that are cited",
         [](const AllianceMap &m) {
             const auto *source = m.sources().find(SourceId("article"));
             return source ? source->title + source->issued->text() : std::string();
         }},
        {"sources that are not",
         [](const AllianceMap &m) {
             return m.sources().contains(SourceId("unread")) ? std::string("there") : std::string();
         }},
        {"events",
         [](const AllianceMap &m) {
             return m.events().empty() ? std::string() : m.events().at(0).title;
         }},
    };
    return all;
}

QStringList cellsOf(const QString &line)
{
    QStringList cells;
    for (const auto &cell : line.split(u'|'))
        cells.append(cell.trimmed());
    return cells.mid(1, cells.size() - 2);
}

/// The table of docs/formats.md that says what survives: the first that has a column "member".
QList<QStringList> documentedTable()
{
    QFile file(QStringLiteral(ENTENTE_SOURCE_DIR "/docs/formats.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QStringList> table;
    for (const auto &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const bool isRow = line.startsWith(u'|');
        if (!isRow && !table.isEmpty())
            break;
        if (isRow && (!table.isEmpty() || line.startsWith(QStringLiteral("| member "))) &&
            !line.startsWith(QStringLiteral("|--")))
            table.append(cellsOf(line));
    }
    return table;
}

} // namespace

/// Maps go out and come back, other programs' files come in, and what is hostile does no harm.
class TestGraphFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomMapsComeBack_data()
    {
        QTest::addColumn<QString>("format");
        for (const auto &format : formats())
            if (format.format != GraphFormat::Pajek)
                QTest::newRow(format.name) << QString::fromLatin1(format.name);
    }
    void randomMapsComeBack()
    {
        QFETCH(QString, format);
        const auto &one = formatNamed(format.toStdString());
        for (unsigned seed = 0; seed < 150; ++seed) {
            const auto map = randomMap(seed);
            const auto held = writeMap(heldOf(map, one.format != GraphFormat::Csv));
            const auto back = through(one, map);
            QVERIFY2(back.errors() == 0,
                     qPrintable(QStringLiteral("seed %1: %2")
                                    .arg(seed)
                                    .arg(QString::fromStdString(codesOf(back)))));
            const auto text = mapText(back.map);
            QVERIFY2(text == held, firstDifference(text, held, seed).c_str());
        }
    }

    void pajekKeepsNamesKindsEndsAndYears()
    {
        for (unsigned seed = 0; seed < 150; ++seed) {
            const auto map = randomMap(seed);
            const auto back = through(formatNamed("Pajek"), map);
            QVERIFY(back.errors() == 0);
            QCOMPARE(back.map.actors().size(), map.actors().size());
            QCOMPARE(back.map.ties().size(), map.ties().size());
            for (std::size_t i = 0; i < map.ties().size(); ++i) {
                const auto &was = map.ties().at(i), &is = back.map.ties().at(i);
                QVERIFY(was.kind == is.kind);
                QCOMPARE(*back.map.actors().indexOf(is.from), *map.actors().indexOf(was.from));
                QCOMPARE(*back.map.actors().indexOf(is.to), *map.actors().indexOf(was.to));
            }
        }
    }

    void writingTwiceWritesTheSame()
    {
        for (const auto &format : formats()) {
            const auto text = format.write(graphOf(fullMap()));
            QCOMPARE(format.write(graphOf(fullMap())), text);
        }
    }

    void theTableInTheDocumentationIsTrue()
    {
        const auto table = documentedTable();
        QVERIFY(table.size() > 1);
        QCOMPARE(table.size() - 1, int(rows().size()));
        const auto full = fullMap();
        for (int column = 1; column < table[0].size(); ++column) {
            const auto &format = formatNamed(table[0][column].toStdString());
            const auto back = through(format, full);
            QCOMPARE(back.errors(), 0);
            for (int row = 1; row < table.size(); ++row) {
                const auto &[name, asked] = rows()[std::size_t(row - 1)];
                QCOMPARE(table[row][0].toStdString(), name);
                const auto was = asked(full);
                QVERIFY2(!was.empty(), name.c_str());
                const bool held = asked(back.map) == was;
                QVERIFY2(table[row][column] == QStringLiteral("yes") ||
                             table[row][column] == QStringLiteral("–"),
                         name.c_str());
                QVERIFY2(held == (table[row][column] == QStringLiteral("yes")),
                         (std::string(format.name) + ", " + name + ": " + asked(back.map)).c_str());
            }
        }
    }

    void whatIsLostIsToldBefore()
    {
        const auto losses = lossesIn(fullMap(), GraphFormat::Gexf);
        QCOMPARE(losses,
                 (std::vector<std::string>{
                     "1 event, with who took part in it", "which events began or ended 1 tie",
                     "1 source that no actor and no tie cites",
                     "how the layout came about, and what else the head of the file says"}));
        QVERIFY(lossesIn(AllianceMap(), GraphFormat::Gexf).empty());
        QCOMPARE(int(lossesIn(fullMap(), GraphFormat::Csv).size()), int(losses.size()) + 1);
    }

    void gexfSpellsFollowTheRuleOfStanding()
    {
        const auto graph = graphOf(fullMap());
        QCOMPARE(int(graph.edges[0].spells.size()), 1);
        QCOMPARE(graph.edges[0].spells[0].start, std::string("2014-05-01"));
        QCOMPARE(graph.edges[0].spells[0].end, std::string());
        const auto text = writeGexf(graph);
        QVERIFY(text.find("kind=\"egypt-backs-lna\"") != std::string::npos);
        QVERIFY(text.find("start=\"2014-05-01\"") != std::string::npos);
    }

    void placesAreWhereTheSchemasHaveThem()
    {
        const auto graph = graphOf(fullMap());
        QVERIFY(writeGexf(graph).find("<viz:position x=\"12.5\" y=\"40.25\"") != std::string::npos);
        const auto older = writeGexf(graph, GexfVersion::V1_2);
        QVERIFY(older.find("<position x=\"12.5\" y=\"40.25\"") != std::string::npos);
        QVERIFY(older.find("<viz:") == std::string::npos);
    }

    void otherProgramsGexf()
    {
        const auto read = mapOf(readGexf(foreignGexf()));
        QCOMPARE(codesOf(read), std::string("warning nested-nodes\nwarning several-spells\n"));
        QCOMPARE(tiesOf(read.map),
                 std::string("1 backs 2 2014-01-01-\n2 opposes = 3 -\n1 backs = 3 2007-\n"));
        QCOMPARE(read.map.actors().at(0).since->text(), std::string("1922-02-28"));
        QCOMPARE(std::string(read.map.actors().at(0).extra.json("attributes")),
                 std::string("{\"party\": \"x\"}"));
        QCOMPARE(std::string(read.map.actors().at(1).extra.json("attributes")),
                 std::string("{\"party\": \"none\"}"));
        // What other programs wrote goes back to them.
        const auto again = writeGraphMl(graphOf(read.map));
        QVERIFY(again.find("attr.name=\"party\"") != std::string::npos);
    }

    void otherProgramsGraphMl()
    {
        const auto read = mapOf(readGraphMl(foreignGraphMl()));
        QCOMPARE(codesOf(read),
                 std::string("warning hyperedges\nwarning ports\nwarning nested-graphs\n"));
        QCOMPARE(tiesOf(read.map), std::string("n0 backs n1 -\nn1 opposes = n0 -\n"));
        QCOMPARE(read.map.actors().at(0).name, std::string("Egypt"));
        QCOMPARE(read.map.actors().at(2).name, std::string("n1::n0"));
    }

    void yedGetsShapesAndReadsBack()
    {
        const auto text = writeGraphMl(graphOf(fullMap()), true);
        QVERIFY(text.find("<y:NodeLabel>Egypt</y:NodeLabel>") != std::string::npos);
        const auto back = mapText(mapOf(readGraphMl(text)).map),
                   held = writeMap(heldOf(fullMap(), true));
        QVERIFY2(back == held, firstDifference(back, held, 0).c_str());
    }

    void otherProgramsDot()
    {
        const auto read = mapOf(formatNamed("DOT").read(foreignDot()));
        QCOMPARE(codesOf(read), std::string("warning self-tie\n"));
        QCOMPARE(tiesOf(read.map), std::string("a backs b -\na tied b -\nb tied b -\n"));
        QCOMPARE(read.map.actors().at(0).name, std::string("Egypt Army"));
        QVERIFY2(read.map.actors().at(1).name.find("LNA") != std::string::npos &&
                     read.map.actors().at(1).name.find('<') == std::string::npos,
                 read.map.actors().at(1).name.c_str());
        const auto broken = mapOf(formatNamed("DOT").read("digraph {\n a -> \n}"));
        QCOMPARE(broken.errors(), 1);
        QCOMPARE(broken.diagnostics[0].line, 3);
    }

    void otherProgramsPajek()
    {
        const auto read = mapOf(readPajek(
            "% a comment\r\n*Vertices 3\r\n1 \"North Vietnam\" 0.1 0.2 [1954-1976]\r\n2 B\r\n*Arcs "
            ":1 \"likes\"\r\n1 2 1 [1960-*]\r\n*Edges\r\n2 3 -1\r\n*Arcslist\r\n3 1 2\r\n"));
        QCOMPARE(codesOf(read), std::string());
        QCOMPARE(tiesOf(read.map),
                 std::string("1 backs 2 1960-\n2 opposes = 3 -\n3 backs 1 -\n3 backs 2 -\n"));
        QCOMPARE(read.map.actors().at(0).name, std::string("North Vietnam"));
        QCOMPARE(read.map.actors().at(0).until->text(), std::string("1976"));
        QCOMPARE(tiesOf(mapOf(readPajek("*Vertices 2\n*Matrix\n0 2\n3 0\n")).map),
                 std::string("1 tied 2 -\n2 tied 1 -\n"));
        // Two modes: a matrix joins the first with the second.
        QCOMPARE(tiesOf(mapOf(readPajek("*Vertices 5 2\n*Matrix\n1 0 1\n0 1 0\n")).map),
                 std::string("1 tied = 3 -\n1 tied = 5 -\n2 tied = 4 -\n"));
        // Day numbers are no years.
        const auto days = mapOf(readPajek("*Vertices 2\n*Arcs\n1 2 1 [5234]\n"));
        QCOMPARE(codesOf(days), std::string("warning time-points\n"));
        QCOMPARE(tiesOf(days.map), std::string("1 tied 2 -\n"));
        QVERIFY(days.map.ties().at(0).extra.json("attributes").find("5234") !=
                std::string_view::npos);
        QVERIFY(mapOf(readPajek("*Vertices 2\n*Arcs\n1 5 1\n")).errors() > 0);
        QVERIFY(mapOf(readPajek("*Vertices 99999999999\n")).errors() > 0);
        QVERIFY(mapOf(readPajek("")).errors() > 0);
    }

    void otherListsAndMatrices_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("ties");
        const auto row = [](const char *name, const char *format, const char *text,
                            const char *ties) {
            QTest::newRow(name) << QByteArray(format) << QByteArray(text) << QByteArray(ties);
        };
        row("GML", "gml",
            "# made by hand\ngraph [ directed 1 node [ id 1 label \"T&#252;rkei\" graphics [ x 1.5 "
            "] ] "
            "node [ id 2 ]\nedge [ source 1 target 2 sign -1 ] edge [ source 2 target 1 value 3 ] "
            "]",
            "1 opposes 2 -\n2 tied 1 -\n");
        row("SIF", "sif", "A supports B C\nD\n", "A backs B -\nA backs C -\n");
        row("SIF with tabs", "sif", "New York\twar\tB\n", "New York opposes B -\n");
        row("NCOL", "ncol", "a b\nb c -2.5\n", "a tied = b -\nb opposes = c -\n");
        row("DL, a list with embedded labels", "dl",
            "DL n=3\nformat = edgelist1\nlabels embedded:\ndata:\nx y -1\ny z\n",
            "x opposes y -\ny tied z -\n");
        row("DL, lists of neighbours by number", "dl",
            "DL n=3\nformat = nodelist1\nlabels:\nx, y, z\ndata:\n1 2 3\n",
            "x tied y -\nx tied z -\n");
        row("DL, a matrix", "dl", "dl n=2\nformat = fullmatrix\nlabels:\nx,y\ndata:\n0 1\n-1 0\n",
            "x backs y -\ny opposes x -\n");
        row("DL, a matrix for and one against, with lists of names", "dl",
            "DL\nN=2 NM=2\nFORMAT = FULLMATRIX DIAGONAL PRESENT\nROW LABELS:\nA\nB\nCOLUMN "
            "LABELS:\nA\nB\nLEVEL LABELS:\nXPOS\nXNEG\nDATA:\n 0 1\n 0 0\n 0 0\n 1 0\n",
            "A backs B -\nB opposes A -\n");
        row("DL, a matrix without its diagonal", "dl",
            "dl n=3, diagonal absent\nlabels:\nx,y,z\ndata:\n1 0\n0 -1\n0 1\n",
            "x backs y -\ny opposes z -\nz backs y -\n");
        row("Kumu", "kumu",
            R"({"elements": [{"_id": "e1", "attributes": {"label": "LNA", "element type": "Armed Group"}},
            {"_id": "e2", "attributes": {"label": "Egypt"}}], "connections": [{"_id": "c1", "from": "e2", "to": "e1",
            "direction": "directed", "attributes": {"connection type": "Supports", "start date": "2014-05"}}]})",
            "e2 backs e1 2014-05-\n");
        row("Kumu by label", "kumu",
            R"({"elements": [{"label": "A"}, {"label": "B"}], "connections": [{"from": "A", "to": "B",
            "direction": "mutual", "type": "-"}]})",
            "A opposes = B -\n");
        row("CX", "cx",
            R"([{"nodes": [{"@id": 1, "n": "A"}, {"@id": 2, "n": "B"}]}, {"edges": [{"@id": 5, "s": 1, "t": 2}]},
            {"edgeAttributes": [{"po": 5, "n": "sign", "v": "-1"}]}])",
            "1 opposes 2 -\n");
        row("a project of Pajek", "paj",
            "*Network one\n*Vertices 2\n*Arcs\n1 2 -1\n*Partition p\n*Vertices 2\n1\n2\n",
            "1 opposes 2 -\n");
    }
    void otherListsAndMatrices()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, ties);
        const auto readAs = [&](std::string_view bytes) {
            return format == "gml"    ? readGml(bytes)
                   : format == "sif"  ? readSif(bytes)
                   : format == "ncol" ? readNcol(bytes)
                   : format == "dl"   ? readDl(bytes)
                   : format == "cx"   ? readCx(bytes)
                   : format == "kumu" ? readKumu(bytes)
                                      : readPajek(bytes);
        };
        const auto read = mapOf(readAs(text.toStdString()));
        QVERIFY2(read.errors() == 0, codesOf(read).c_str());
        QCOMPARE(QByteArray::fromStdString(tiesOf(read.map)), ties);
        std::mt19937 random(7);
        for (int round = 0; round < 500; ++round) { // whatever is wrong in it, it is told
            auto mutated = text.toStdString();
            for (auto i = random() % 6; i > 0; --i)
                mutated[random() % mutated.size()] = char(random());
            mapOf(readAs(std::string_view(mutated).substr(0, random() % (mutated.size() + 1))));
        }
    }

    void aMissingNodeIsAnError() { QVERIFY(mapOf(readCyjs(cyjsWithoutItsNode())).errors() == 1); }

    void entitiesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QByteArray bomb = "<!DOCTYPE g [<!ENTITY a \"aaaaaaaaaa\">";
        for (char c = 'b'; c < 'k'; ++c)
            bomb += QByteArray("<!ENTITY ") + c + " \"" +
                    (QByteArray("&") + char(c - 1) + ";").repeated(10) + "\">";
        QTest::newRow("that grow")
            << bomb + "]><graphml><graph><node id=\"&j;\"/></graph></graphml>";
        QTest::newRow("that point to a file") << QByteArray(
            "<!DOCTYPE g [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><gexf><graph><nodes><node "
            "id=\"a\" label=\"&x;\"/></nodes></graph></gexf>");
        QTest::newRow("of parameters")
            << QByteArray("<!DOCTYPE g [<!ENTITY % x SYSTEM \"file:///etc/passwd\"> %x;]><gexf/>");
    }
    void entitiesAreRefused()
    {
        QFETCH(QByteArray, text);
        for (const auto &read : {readGexf(text.toStdString()), readGraphMl(text.toStdString())}) {
            QVERIFY(read.hasErrors());
            QCOMPARE(read.diagnostics[0].code, std::string("entities"));
            QVERIFY(read.graph.nodes.empty());
        }
    }

    void aDoctypeIsNeverFetched()
    {
        const auto read = readGraphMl(
            "<!DOCTYPE graphml SYSTEM \"http://localhost:1/graphml.dtd\"><graphml><graph><node "
            "id=\"a\"/></graph></graphml>");
        QVERIFY(!read.hasErrors());
        QCOMPARE(int(read.graph.nodes.size()), 1);
    }

    void deepNestingIsToldNotFollowed()
    {
        QVERIFY(readCyjs(std::string(100000, '[')).hasErrors());
        std::string deep;
        for (int i = 0; i < 100000; ++i)
            deep += "<a>";
        QVERIFY(readGexf("<gexf>" + deep).hasErrors());
    }

    void whatCgraphSaysIsPutIntoATextOfOurs()
    {
        installTranslator([](const char *, const char *text, const char *, int) {
            const bool isIt = text == std::string_view("The file is no DOT graph: %1.");
            return std::string(isIt ? "Kein Graph: %1." : text);
        });
        const auto read = readDotAnswer(writeDotAnswer(parseDot("digraph { a -> }")));
        installTranslator(
            [](const char *, const char *text, const char *, int) { return std::string(text); });
        QVERIFY(read.hasErrors());
        const auto &message = read.diagnostics.front().message;
        QVERIFY2(message.starts_with("Kein Graph: ") && message.ends_with(".") &&
                     message.find("syntax error") != std::string::npos &&
                     message.find('\n') == std::string::npos,
                 message.c_str());
    }

    void answersOfTheHelperAreNotTrusted()
    {
        const auto answer = writeDotAnswer(parseDot("digraph { a -> b }"));
        QVERIFY(!readDotAnswer(answer).hasErrors());
        for (std::size_t length = 0; length < answer.size(); ++length)
            QVERIFY(readDotAnswer(answer.substr(0, length)).hasErrors());
        std::string_view dot;
        const auto request = writeDotRequest("digraph {}");
        QVERIFY(readDotRequest(request, dot));
        QCOMPARE(std::string(dot), std::string("digraph {}"));
        QVERIFY(!readDotRequest("entente-dot 1 99\ndigraph {}", dot));
        QVERIFY(!readDotRequest("entente-layout 1", dot));
    }

    void mutatedFilesDoNoHarm_data() { formatNames(); }
    void mutatedFilesDoNoHarm()
    {
        QFETCH(QString, format);
        const auto &one = formatNamed(format.toStdString());
        std::mt19937 random(5);
        for (unsigned round = 0; round < 400; ++round) {
            auto text = one.write(graphOf(round % 4 ? fullMap() : randomMap(round)));
            for (auto i = 1 + random() % 6; i > 0; --i) {
                const auto at = random() % text.size();
                switch (random() % 3) {
                case 0: text[at] = char(random()); break;
                case 1: text.erase(at, random() % 20); break;
                default: text.insert(at, text.substr(random() % text.size(), random() % 20)); break;
                }
                if (text.empty())
                    break;
            }
            // cgraph is only trusted in a process of its own: here it gets valid UTF-8 without null
            // bytes at most.
            if (one.format == GraphFormat::Dot)
                continue;
            const auto read = mapOf(one.read(text));
            if (read.errors() == 0)
                QVERIFY(readMap(writeMap(read.map)).errors() == 0);
        }
    }

    void mutatedAnswersOfTheHelperDoNoHarm()
    {
        std::mt19937 random(6);
        const auto answer = writeDotAnswer(parseDot(writeDot(graphOf(fullMap()))));
        for (int round = 0; round < 3000; ++round) {
            auto text = answer;
            for (auto i = 1 + random() % 4; i > 0; --i)
                text[random() % text.size()] = char(random());
            const auto read = mapOf(readDotAnswer(text));
            if (read.errors() == 0)
                QVERIFY(readMap(writeMap(read.map)).errors() == 0);
        }
    }

private:
    static void formatNames()
    {
        QTest::addColumn<QString>("format");
        for (const auto &format : formats())
            QTest::newRow(format.name) << QString::fromLatin1(format.name);
    }
};

QTEST_APPLESS_MAIN(TestGraphFiles)
#include "tst_graphfiles.moc"
