// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "programrun.h"

#include <QDir>
#include <QTest>

using namespace entente::test;

namespace {

const QByteArray signedList = "source,target,sign,begin,end\nGBR,FRA,-1,1872,1904\nGBR,FRA,1,1904,"
                              "1918\nFRA,RUS,love,1891,1918\n";

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

/// Tables and graph files by the command line, as scripts use it.
class TestImporting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTableBecomesAMapWithAReport()
    {
        m_program.write(QStringLiteral("t.csv"), signedList);
        const auto run = m_program.run(words("import t.csv -o m.entente.json --report r.csv"));
        QCOMPARE(run.code, 1); // a row was rejected
        QVERIFY2(run.out.contains("Rows: 2 new, 1 rejected"), run.out);
        QCOMPARE(m_program.content(QStringLiteral("r.csv")).count('\n'), 4);
        QVERIFY(m_program.content(QStringLiteral("r.csv")).contains("4,rejected,"));
        QVERIFY(m_program.run(words("check m.entente.json")).code < 2);
    }

    void eachTableThatIsImportedAgainHasAReport()
    {
        m_program.write(QStringLiteral("one.csv"), "source,target,sign\nA,B,1\n");
        m_program.write(QStringLiteral("two.csv"), "source,target,sign\nC,D,1\nE,F,1\n");
        QCOMPARE(m_program.run(words("import one.csv two.csv -o two.entente.json")).code, 0);
        QCOMPARE(m_program
                     .run(words("import --again two.entente.json -o two.entente.json --report "
                                "again.csv"))
                     .code,
                 0);
        QCOMPARE(m_program.content(QStringLiteral("again-1.csv")).count('\n'), 2);
        QCOMPARE(m_program.content(QStringLiteral("again-2.csv")).count('\n'), 3);
        QVERIFY(!m_program.files().contains(QStringLiteral("again.csv")));
    }

    void standardInputIsATable()
    {
        QCOMPARE(
            m_program.run(words("import - -o in.entente.json"), "source,target,sign\nA,B,1\n").code,
            0);
        QVERIFY(m_program.content(QStringLiteral("in.entente.json")).contains("\"backs\""));
    }

    void aDryRunWritesNothing()
    {
        m_program.write(QStringLiteral("t.csv"), signedList);
        const auto before = m_program.files();
        QCOMPARE(m_program.run(words("import t.csv --dry-run")).code, 1);
        QCOMPARE(m_program.files(), before);
    }

    void whatCannotBeImportedWritesNothing_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a header alone") << QByteArray("source,target,sign\n");
        QTest::newRow("unknown columns") << QByteArray("apples,pears\n1,2\n");
        QTest::newRow("rejected rows alone") << QByteArray("source,target,sign\nA,B,love\n");
    }
    void whatCannotBeImportedWritesNothing()
    {
        QFETCH(QByteArray, table);
        m_program.write(QStringLiteral("bad.csv"), table);
        const auto run = m_program.run(words("import bad.csv -o bad.entente.json"));
        QCOMPARE(run.code, 2);
        QVERIFY(run.complains());
        QVERIFY(!m_program.files().contains(QStringLiteral("bad.entente.json")));
    }

    void theDisputeOfAListIsAskedFor()
    {
        m_program.write(QStringLiteral("ww1.csv"),
                        "country,side,enter,exit\nGermany,Central,1914-08-01,1918-11-11\n"
                        "France,Allies,1914-08-03,1918-11-11\n");
        const auto asked = m_program.run(words("import ww1.csv -o w.entente.json"));
        QCOMPARE(asked.code, 2);
        QVERIFY2(asked.err.contains("--dispute"), asked.err);
        QCOMPARE(m_program.run(words("import ww1.csv -o w.entente.json --dispute WW1")).code, 0);
        QCOMPARE(m_program.content(QStringLiteral("w.entente.json")).count("\"opposes\""), 1);
    }

    void aMappingThatIsShownCanBeUsed()
    {
        m_program.write(QStringLiteral("t.csv"), signedList);
        const auto shown = m_program.run(words("import t.csv --show-mapping"));
        QCOMPARE(shown.code, 0);
        m_program.write(QStringLiteral("m.json"), shown.out);
        QCOMPARE(m_program.run(words("import t.csv -o mapped.entente.json --mapping m.json")).code,
                 1);
        QVERIFY(m_program.run(words("import t.csv -o x.entente.json --preset nonsense"))
                    .complains("nonsense"));
        QVERIFY(m_program.run(words("import --preset ucdp-ged --show-mapping"))
                    .out.contains("type_of_violence"));
    }

    void everyFormatIsWrittenReadAndChecked_data()
    {
        QTest::addColumn<QString>("file");
        for (const auto *file :
             {"o.gexf", "o.graphml", "o.dot", "o.gv", "o.cx2", "o.cyjs", "o.net", "o.csv"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }
    void everyFormatIsWrittenReadAndChecked()
    {
        QFETCH(QString, file);
        const auto written = m_program.run(
            {QStringLiteral("convert"), Program::sample(), QStringLiteral("-o"), file});
        QCOMPARE(written.code, 0);
        QVERIFY(written.complains("does not hold all of the map"));
        QVERIFY(m_program.run({QStringLiteral("check"), file}).code < 2);
        const auto back = QString(file).replace(u'.', u'-') + QStringLiteral(".entente.json");
        QCOMPARE(m_program.run({QStringLiteral("convert"), file, QStringLiteral("-o"), back}).code,
                 0);
        const auto was =
            m_program.run({QStringLiteral("info"), Program::sample(), QStringLiteral("--json")})
                .json();
        const auto is =
            m_program.run({QStringLiteral("info"), back, QStringLiteral("--json")}).json();
        for (const auto *what : {"actors", "relations"})
            QCOMPARE(is[QStringLiteral("counts")][QLatin1String(what)],
                     was[QStringLiteral("counts")][QLatin1String(what)]);
    }

    void graphFilesAndSourcesAreImportedToo()
    {
        m_program.write(QStringLiteral("g.net"), "*Vertices 2\n1 \"A\"\n2 \"B\"\n*Arcs\n1 2 -1\n");
        m_program.write(
            QStringLiteral("s.bib"),
            "@book{wight, title = {Power Politics}, author = {Wight, Martin}, year = 1978}");
        QCOMPARE(m_program.run(words("import g.net s.bib -o g.entente.json")).code, 0);
        const auto map = m_program.content(QStringLiteral("g.entente.json"));
        QVERIFY(map.contains("\"opposes\"") && map.contains("Power Politics") &&
                map.contains("g.net"));
    }

    void aFolderHoldsTheAppendix()
    {
        QCOMPARE(m_program
                     .run({QStringLiteral("convert"), Program::sample(), QStringLiteral("-o"),
                           QStringLiteral("data/")})
                     .code,
                 0);
        QCOMPARE(QDir(m_program.path(QStringLiteral("data"))).entryList(QDir::Files, QDir::Name),
                 QStringList({QStringLiteral("citations.bib"), QStringLiteral("citations.csl.json"),
                              QStringLiteral("claims.csv"), QStringLiteral("codebook.md"),
                              QStringLiteral("map.entente.json")}));
    }

    void hostileDotDoesNoHarm()
    {
        m_program.write(QStringLiteral("h.dot"), QByteArray("digraph { a -> b \0 }", 20));
        QCOMPARE(m_program.run(words("convert h.dot -o h.entente.json")).code, 2);
        m_program.write(QStringLiteral("h.dot"),
                        "digraph {" + QByteArray("subgraph {").repeated(20000));
        const auto run = m_program.run(words("convert h.dot -o h.entente.json"));
        QCOMPARE(run.code, 2);
        QVERIFY(run.complains());
        QVERIFY(!m_program.files().contains(QStringLiteral("h.entente.json")));
    }

private:
    Program m_program;
};

QTEST_APPLESS_MAIN(TestImporting)
#include "tst_importing.moc"
