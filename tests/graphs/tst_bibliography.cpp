// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/formats/bibliography/citations.h"
#include "models/formats/bibliography/latex.h"
#include "models/formats/bibliography/replication.h"
#include "models/formats/tables/tablereader.h"

#include "tests/formats/filetext.h"

#include <QTest>

#include <random>

using namespace entente;
using namespace entente::test;

namespace {

AllianceMap libya()
{
    return readMap(sample("libya-2020.entente.json")).map;
}

const char *const bib = R"(@string{cup = "Cambridge University Press"}
@comment{ignored}
@article{meier2023, author = {Meier, Vanessa and Karl{\'e}n, Niklas and {UCDP}}, title = {{External} support in armed conflicts},
  journal = {Journal of Peace Research}, year = 2023, month = may, volume = 60, number = {3}, pages = "545--554", doi = {10.1177/x_y} }
@book{wight, author = "Martin Wight", title = "Power " # {Politics \& Order}, publisher = cup, date = {1978~}, keywords = {theory}})";

} // namespace

/// Sources travel to and from Zotero and LaTeX, and a journal gets its appendix.
class TestBibliography : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cslJsonComesBack()
    {
        const auto map = libya();
        const auto back = readCslJson(writeCslJson(map));
        QCOMPARE(back.errors(), 0);
        QVERIFY(back.map.sources() == map.sources());
    }

    void bibTexIsRead()
    {
        const auto read = readBibTex(bib);
        QCOMPARE(read.errors(), 0);
        QCOMPARE(int(read.map.sources().size()), 2);
        const auto &article = read.map.sources().at(0);
        QCOMPARE(article.id.text(), std::string("meier2023"));
        QCOMPARE(article.type, std::string("article-journal"));
        QCOMPARE(article.title, std::string("External support in armed conflicts"));
        QCOMPARE(article.authors, (Texts{"Vanessa Meier", "Niklas Karlén", "UCDP"}));
        QCOMPARE(article.issued->text(), std::string("2023-05"));
        QCOMPARE(article.csl.text("page"), std::string("545–554"));
        const auto &book = read.map.sources().at(1);
        QCOMPARE(book.title, std::string("Power Politics & Order"));
        QCOMPARE(book.publisher, std::string("Cambridge University Press"));
        QCOMPARE(book.issued->text(), std::string("1978~"));
        QCOMPARE(book.csl.text("keywords"), std::string("theory"));
    }

    void bibTexComesBack()
    {
        const auto once = readBibTex(bib).map;
        const auto back = readBibTex(writeBibTex(once)).map;
        QCOMPARE(back.sources().size(), once.sources().size());
        for (std::size_t i = 0; i < once.sources().size(); ++i) {
            const auto &was = once.sources().at(i), &is = back.sources().at(i);
            QCOMPARE(is.id.text(), was.id.text());
            QCOMPARE(is.type, was.type);
            QCOMPARE(is.title, was.title);
            QCOMPARE(is.authors, was.authors);
            QCOMPARE(is.issued->text(), was.issued->text());
            QCOMPARE(is.csl.text("DOI"), was.csl.text("DOI"));
        }
    }

    void latexBecomesLettersAndBack_data()
    {
        QTest::addColumn<QString>("latex");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *latex, const char *text) {
            QTest::newRow(latex) << QString::fromUtf8(latex) << QString::fromUtf8(text);
        };
        row(R"({\"O}berg)", "Öberg");
        row(R"(\"{u})", "ü");
        row(R"(\v{s}\'{\i}\c{c})", "šíç");
        row(R"(Stra{\ss}e)", "Straße");
        row(R"(\O stby)", "Østby");
        row(R"(a--b---c)", "a–b—c");
        row(R"(50\% \& \emph{more})", "50% & more");
        row(R"(no~break)", "no break");
    }
    void latexBecomesLettersAndBack()
    {
        QFETCH(QString, latex);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(fromLatex(latex.toStdString())), text);
    }

    void specialCharactersSurvive()
    {
        const std::string text = R"(50% & #1_a {b} \ ~ ^ $ Ä)";
        QCOMPARE(fromLatex(toLatex(text)).find("50% & #1_a"), std::size_t(0));
    }

    void aFileWithoutEntriesIsAnError()
    {
        QVERIFY(readBibTex("hello").errors() > 0);
        QVERIFY(readCslJson("{").errors() > 0);
        QVERIFY(readCslJson("{}").errors() > 0);
    }

    void theAppendixHasARowForEachItemOfEvidence()
    {
        const auto map = libya();
        std::size_t expected = 0;
        const auto count = [&](const auto &table) {
            for (const auto &record : table)
                expected += std::max<std::size_t>(1, record.evidence.size());
        };
        count(map.ties());
        count(map.events());
        count(map.actors());
        const auto files = replicationFiles(map);
        QCOMPARE(files[0].name, std::string("claims.csv"));
        TableReader reader(bytesOf(files[0].text));
        QVERIFY(reader.next());
        const auto columns = reader.cells().size();
        std::vector<std::string> names(reader.cells().begin(), reader.cells().end());
        std::size_t rows = 0;
        while (reader.next()) {
            QCOMPARE(reader.cells().size(), columns);
            ++rows;
        }
        QCOMPARE(rows, expected);
        // The codebook explains each column.
        QCOMPARE(files[1].name, std::string("codebook.md"));
        for (const auto &name : names)
            QVERIFY2(files[1].text.find("| `" + name + "` |") != std::string::npos, name.c_str());
        QCOMPARE(readMap(files[4].text).map == map, true);
    }

    void theAppendixHasTheAttributesOfEachRecord()
    {
        const auto map = readMap(R"({"format": "entente-map", "version": 1,
            "actors": [{"id": "a", "name": "A", "kind": "state", "attributes": {"gdp": 5}}],
            "events": [{"id": "e", "type": "attack", "title": "E", "attributes": {"deaths": 34, "side": "b"}}]})")
                             .map;
        const auto claims = replicationFiles(map)[0].text;
        QVERIFY2(claims.find(",gdp=5\n") != std::string::npos, claims.c_str());
        QVERIFY2(claims.find(",\"deaths=34; side=b\"\n") != std::string::npos, claims.c_str());
    }

    void mutatedBibliographiesDoNoHarm()
    {
        std::mt19937 random(9);
        const auto csl = writeCslJson(libya());
        for (int round = 0; round < 2000; ++round) {
            auto text = round % 2 ? std::string(bib) : csl;
            for (auto i = 1 + random() % 5; i > 0; --i)
                text[random() % text.size()] = char(random());
            text.resize(random() % text.size());
            const auto read = round % 2 ? readBibTex(text) : readCslJson(text);
            if (read.errors() == 0)
                QVERIFY(readMap(writeMap(read.map)).errors() == 0);
        }
    }
};

QTEST_APPLESS_MAIN(TestBibliography)
#include "tst_bibliography.moc"
