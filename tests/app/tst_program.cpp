// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "programrun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace entente::test;

namespace {

QStringList keys(const QJsonObject &object)
{
    return object.keys(); // sorted
}

QStringList words(const char *text)
{
    auto list = QString::fromUtf8(text).split(u' ');
    list.sort();
    return list;
}

QJsonObject firstFile(const Run &run)
{
    return run.json().value(QStringLiteral("files")).toArray().at(0).toObject();
}

} // namespace

/// The words, exit codes and keys that scripts rely on: what a person or a script sees who runs the
/// built program.
class TestProgram : public QObject
{
    Q_OBJECT

private:
    Program m_program;

    QJsonObject info(const QString &path, const QStringList &options = {}) const
    {
        const auto run = m_program.run(QStringList{QStringLiteral("info"), path} + options +
                                       QStringList{QStringLiteral("--json")});
        return run.code == 0 ? run.json() : QJsonObject();
    }
    QString standing(const QString &path, const QString &date) const
    {
        const auto ties = info(path, {QStringLiteral("--date"), date})
                              .value(QStringLiteral("relations"))
                              .toArray();
        return ties.at(0).toObject().value(QStringLiteral("standing")).toString();
    }

private Q_SLOTS:
    void versionAndHelpAreAnsweredOnStandardOutput()
    {
        const auto version = m_program.run({QStringLiteral("--version")});
        QCOMPARE(version.code, 0);
        QVERIFY(QString::fromUtf8(version.out)
                    .contains(QRegularExpression(QStringLiteral("^entente \\d+\\.\\d+"))));
        const auto help = m_program.run({QStringLiteral("--help")});
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains("render") && help.out.contains("check") &&
                help.out.contains("info") && help.out.contains("convert"));
        QVERIFY(help.err.isEmpty());
    }

    void aMisuseExits64AndPointsToTheHelp()
    {
        const auto run = m_program.run(
            {QStringLiteral("render"), QStringLiteral("m.json"), QStringLiteral("--bogus")});
        QCOMPARE(run.code, 64);
        QVERIFY(run.complains("--bogus"));
        QVERIFY(run.complains("entente render --help"));
        QVERIFY(run.out.isEmpty());
    }

    void infoHasEveryKeyAndNothingElse()
    {
        const auto answer = info(Program::sample());
        QCOMPARE(keys(answer), words("title date counts actors relations events"));
        const auto counts = answer.value(QStringLiteral("counts")).toObject();
        QCOMPARE(keys(counts), words("actors relations events sources scenes"));
        const QList<std::pair<const char *, const char *>> tables{
            {"actors", "id name short kind"},
            {"relations", "id from to kind mutual means since until standing evidence"},
            {"events", "id type title date status participants evidence"}};
        for (const auto &[table, expected] : tables) {
            const auto records = answer.value(QLatin1String(table)).toArray();
            QVERIFY(!records.isEmpty());
            QCOMPARE(counts.value(QLatin1String(table)).toInt(), int(records.size()));
            for (const auto &record : records)
                QCOMPARE(keys(record.toObject()), words(expected));
        }
    }

    void whatIsNotSaidIsNull()
    {
        const auto map = m_program.write(
            QStringLiteral("bare.entente.json"),
            R"({"format": "entente-map", "version": 1, "actors": [{"id": "a", "name": "A", "kind": "state"},
                                            {"id": "b", "name": "B", "kind": "state"}],
                                            "relations": [{"id": "r", "from": "a", "to": "b", "kind": "backs"}], "events": [], "sources": []})");
        const auto answer = info(map);
        QVERIFY(answer.value(QStringLiteral("date")).isNull());
        QVERIFY(answer.value(QStringLiteral("actors"))
                    .toArray()
                    .at(0)
                    .toObject()
                    .value(QStringLiteral("short"))
                    .isNull());
        const auto tie = answer.value(QStringLiteral("relations")).toArray().at(0).toObject();
        QVERIFY(tie.value(QStringLiteral("since")).isNull() &&
                tie.value(QStringLiteral("until")).isNull());
        QVERIFY(tie.value(QStringLiteral("means")).isArray() &&
                tie.value(QStringLiteral("mutual")).isBool());
        QCOMPARE(tie.value(QStringLiteral("standing")).toString(), QStringLiteral("assumed"));
        QCOMPARE(tie.value(QStringLiteral("evidence")).toInt(-1), 0);
    }

    void theDateAnsweredIsTheDateAskedForElseTheMapsOwn()
    {
        QCOMPARE(info(Program::sample(), {QStringLiteral("--date"), QStringLiteral("2019-04~")})
                     .value(QStringLiteral("date"))
                     .toString(),
                 QStringLiteral("2019-04~"));
        QCOMPARE(info(Program::sample()).value(QStringLiteral("date")).toString(),
                 QStringLiteral("2020-01-14"));
    }

    void aTieStandsAsItsDatesSay_data()
    {
        QTest::addColumn<QByteArray>("tie");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("standing");
        const QByteArray closed = R"("since": "2020-01-05", "until": "2020-03")",
                         undated = R"("evidence": [{"source": "s"}])";
        QTest::newRow("the day before") << closed << "2020-01-04"
                                        << "absent";
        QTest::newRow("the first day") << closed << "2020-01-05"
                                       << "attested";
        QTest::newRow("an imprecise end") << closed << "2020-03-31"
                                          << "assumed";
        QTest::newRow("a month as a window") << closed << "2020-01"
                                             << "attested";
        QTest::newRow("a year as a window") << closed << "2019"
                                            << "absent";
        QTest::newRow("attested on the day of the article") << undated << "2020-01-14"
                                                            << "attested";
        QTest::newRow("assumed within reach") << undated << "2019-08-01"
                                              << "assumed";
        QTest::newRow("absent beyond it") << undated << "2018-12-31"
                                          << "absent";
    }
    void aTieStandsAsItsDatesSay()
    {
        QFETCH(QByteArray, tie);
        QFETCH(QString, date);
        const auto map = m_program.write(
            QStringLiteral("tie.entente.json"),
            mapText(QByteArray(R"({"id": "r", "from": "a", "to": "b", "kind": "backs", DATES})")
                        .replace("DATES", tie)));
        QTEST(standing(map, date), "standing");
    }

    void infoForPeopleTellsTitleDateTiesAndEvents()
    {
        const auto map = m_program.write(
            QStringLiteral("words.entente.json"),
            mapText(
                R"({"id": "r", "from": "a", "to": "b", "kind": "backs", "means": ["troops"], "since": "2020-01-05"})",
                QByteArray(
                    R"({"id": "e", "type": "talks", "title": "They REDtalk", "date": "2020-01-19", "status": "planned"})")
                    .replace("RED", "\\u001b[31m")));
        const auto run = m_program.run(
            {QStringLiteral("info"), map, QStringLiteral("--date"), QStringLiteral("2020-01-14")});
        QCOMPARE(run.code, 0);
        for (const auto *told :
             {"Test\n", "14 January 2020\n", "2 actors, 1 tie, 1 event, 1 source and 0 scenes",
              "backing (1)", "A backs Beland with troops", "assumed", "since 5 January 2020",
              "planned for 19 January 2020", "They [31mtalk", "armed group"})
            QVERIFY2(run.out.contains(told), told + QByteArray(" is not in\n") + run.out);
        QVERIFY2(!run.out.contains('\x1b'), "a terminal would obey the map");
    }

    void checkTellsWhatIsWrongAndWhere()
    {
        const auto map =
            m_program.write(QStringLiteral("wrong.entente.json"),
                            mapText(R"({"id": "r", "from": "a", "to": "ghost", "kind": "backs"})"));
        const auto run = m_program.run({QStringLiteral("check"), map, QStringLiteral("--json")});
        QCOMPARE(run.code, 2);
        const auto file = firstFile(run);
        QCOMPARE(keys(file), words("file errors warnings problems"));
        QCOMPARE(file.value(QStringLiteral("file")).toString(), map);
        const auto problems = file.value(QStringLiteral("problems")).toArray();
        QCOMPARE(file.value(QStringLiteral("errors")).toInt() +
                     file.value(QStringLiteral("warnings")).toInt(),
                 int(problems.size()));
        bool pointed = false;
        for (const auto &value : problems) {
            const auto problem = value.toObject();
            QCOMPARE(keys(problem), words("severity code message hint line column pointer"));
            pointed = pointed || (problem.value(QStringLiteral("pointer"))
                                      .toString()
                                      .startsWith(QStringLiteral("/relations/0")) &&
                                  problem.value(QStringLiteral("line")).toInt() == 4);
        }
        QVERIFY(pointed);
    }

    /// A file is read piece by piece, standard input at once.
    void checkFindsTheSameInPieces()
    {
        QByteArray ties;
        for (int i = 0; i < 6000; ++i)
            ties += QByteArray(i ? ",\n" : "") + "{\"id\": \"r" + QByteArray::number(i) +
                    "\", \"from\": \"a\", \"to\": \"" + (i % 500 == 499 ? "ghost é" : "b") +
                    "\", \"kind\": \"backs\"}";
        for (const auto &text : {mapText(ties), mapText(ties) + "}"}) {
            QVERIFY(text.size() > 300000);
            const auto map = m_program.write(QStringLiteral("large.entente.json"), text);
            const auto inPieces =
                m_program.run({QStringLiteral("check"), map, QStringLiteral("--json")});
            const auto atOnce = m_program.run(
                {QStringLiteral("check"), QStringLiteral("-"), QStringLiteral("--json")}, text);
            QCOMPARE(inPieces.code, 2);
            QCOMPARE(atOnce.code, 2);
            const auto found = firstFile(inPieces).value(QStringLiteral("problems")).toArray();
            QVERIFY(found.size() > 0);
            QCOMPARE(found, firstFile(atOnce).value(QStringLiteral("problems")).toArray());
        }
    }

    void checkForPeopleIsALineAProblemWithAHint()
    {
        const auto map =
            m_program.write(QStringLiteral("wrong.entente.json"),
                            mapText(R"({"id": "r", "from": "a", "to": "ghost", "kind": "backs"})"));
        const auto run = m_program.run({QStringLiteral("check"), map});
        QCOMPARE(run.code, 2);
        const QRegularExpression line(
            QRegularExpression::escape(map) +
            QStringLiteral(":4:\\d+: error: .*ghost.* \\[[a-z-]+\\]\n    \\S"));
        QVERIFY2(QString::fromUtf8(run.out).contains(line), run.out);
    }

    void checkAuditsTheEvidence()
    {
        const auto map =
            m_program.write(QStringLiteral("unsourced.entente.json"),
                            mapText(R"({"id": "r", "from": "a", "to": "b", "kind": "backs"})"));
        const auto run = m_program.run(
            {QStringLiteral("check"), map, QStringLiteral("--audit"), QStringLiteral("--json")});
        QCOMPARE(run.code, 1); // as without the audit: a warning
        const auto audit = firstFile(run).value(QStringLiteral("audit")).toObject();
        QCOMPARE(keys(audit),
                 words("as-of claims ties events sourced single-source unsourced undated "
                       "disputed stale"));
        QCOMPARE(audit.value(QStringLiteral("ties")).toInt(), 1);
        const auto unsourced = audit.value(QStringLiteral("unsourced")).toObject();
        QCOMPARE(unsourced.value(QStringLiteral("count")).toInt(), 1);
        QCOMPARE(unsourced.value(QStringLiteral("ties")).toArray().at(0).toString(),
                 QStringLiteral("r"));
        QCOMPARE(audit.value(QStringLiteral("sourced"))
                     .toObject()
                     .value(QStringLiteral("count"))
                     .toInt(),
                 0);
        const auto told = m_program.run({QStringLiteral("check"), map, QStringLiteral("--audit")});
        QVERIFY2(told.out.contains("Unsourced             1\n    r: "), told.out);
        QVERIFY(!m_program.run({QStringLiteral("check"), map}).out.contains("Unsourced"));
    }

    void theExitCodeOfCheckIsThatOfTheWorstFile()
    {
        const auto clean = Program::sample(QStringLiteral("libya-2020"));
        const auto unsourced =
            m_program.write(QStringLiteral("unsourced.entente.json"),
                            mapText(R"({"id": "r", "from": "a", "to": "b", "kind": "backs"})"));
        const auto broken = m_program.write(QStringLiteral("broken.entente.json"), "{");
        QCOMPARE(m_program.run({QStringLiteral("check"), unsourced}).code, 1);
        QCOMPARE(m_program.run({QStringLiteral("check"), unsourced, broken, clean}).code, 2);
        const auto files =
            m_program
                .run({QStringLiteral("check"), unsourced, broken, clean, QStringLiteral("--json")})
                .json()
                .value(QStringLiteral("files"))
                .toArray();
        QCOMPARE(files.size(), 3);
        QVERIFY(files.at(0).toObject().value(QStringLiteral("errors")).toInt() == 0 &&
                files.at(1).toObject().value(QStringLiteral("errors")).toInt() > 0);
    }

    void checkOfAFileThatIsNotThereIsAnErrorOfThatFile()
    {
        const auto run =
            m_program.run({QStringLiteral("check"), QStringLiteral("nowhere.entente.json"),
                           Program::sample(), QStringLiteral("--json")});
        QCOMPARE(run.code, 2);
        const auto problem =
            firstFile(run).value(QStringLiteral("problems")).toArray().at(0).toObject();
        QCOMPARE(problem.value(QStringLiteral("code")).toString(), QStringLiteral("unreadable"));
        QVERIFY(run.complains("nowhere"));
        QCOMPARE(run.json().value(QStringLiteral("files")).toArray().size(), 2);
    }

    void aMapComesFromStandardInputToo()
    {
        const auto map = mapText(R"({"id": "r", "from": "a", "to": "b", "kind": "backs"})");
        QCOMPARE(m_program.run({QStringLiteral("check"), QStringLiteral("-")}, map).code, 1);
        QCOMPARE(
            m_program
                .run({QStringLiteral("info"), QStringLiteral("-"), QStringLiteral("--json")}, map)
                .json()
                .value(QStringLiteral("title"))
                .toString(),
            QStringLiteral("Test"));
        QCOMPARE(m_program
                     .run({QStringLiteral("convert"), QStringLiteral("-"), QStringLiteral("-o"),
                           m_program.path(QStringLiteral("in.entente.json"))},
                          map)
                     .code,
                 0);
    }

    void convertWritesTheSameMapAndTheSameBytesAgain()
    {
        const auto source = m_program.write(
            QStringLiteral("extra.entente.json"),
            mapText(
                R"({"id": "r", "from": "a", "to": "b", "kind": "backs", "x-keep": {"deep": [1, {"ü": null}]}})",
                {}, R"("x-head": true,)"));
        const auto once = m_program.path(QStringLiteral("once.entente.json")),
                   twice = m_program.path(QStringLiteral("twice.entente.json"));
        QCOMPARE(
            m_program.run({QStringLiteral("convert"), source, QStringLiteral("-o"), once}).code, 0);
        QCOMPARE(m_program.run({QStringLiteral("convert"), once, QStringLiteral("-o"), twice}).code,
                 0);
        const auto bytes = m_program.content(QStringLiteral("once.entente.json"));
        QVERIFY(bytes.startsWith("{\n  \"format\": \"entente-map\""));
        QCOMPARE(m_program.content(QStringLiteral("twice.entente.json")), bytes);
        QCOMPARE(info(once), info(source));
        const auto tie =
            Run::jsonOf(bytes).value(QStringLiteral("relations")).toArray().at(0).toObject();
        QCOMPARE(QJsonDocument(tie.value(QStringLiteral("x-keep")).toObject())
                     .toJson(QJsonDocument::Compact),
                 QByteArray(R"({"deep":[1,{"ü":null}]})"));
        QVERIFY(Run::jsonOf(bytes).value(QStringLiteral("x-head")).toBool());
    }

    void aFileCanBeConvertedInPlace()
    {
        const auto map = m_program.write(QStringLiteral("place.entente.json"), mapText());
        QCOMPARE(m_program.run({QStringLiteral("convert"), map, QStringLiteral("-o"), map}).code,
                 0);
        QVERIFY(
            m_program.content(QStringLiteral("place.entente.json")).startsWith("{\n  \"format\""));
    }

    void aNewerFileIsNeverWrittenOver()
    {
        const auto newerText = mapText().replace("\"version\": 1", "\"version\": 99");
        const auto newer = m_program.write(QStringLiteral("newer.entente.json"), newerText),
                   map = m_program.write(QStringLiteral("now.entente.json"), mapText());
        for (const auto &in : {newer, map}) {
            const auto run =
                m_program.run({QStringLiteral("convert"), in, QStringLiteral("-o"), newer});
            QCOMPARE(run.code, 2);
            QVERIFY(run.complains("newer"));
            QCOMPARE(m_program.content(QStringLiteral("newer.entente.json")), newerText);
        }
    }

    void aMapWithErrorsIsNotConverted()
    {
        const auto map =
            m_program.write(QStringLiteral("dangling.entente.json"),
                            mapText(R"({"id": "r", "from": "a", "to": "ghost", "kind": "backs"})"));
        const auto run = m_program.run({QStringLiteral("convert"), map, QStringLiteral("-o"),
                                        m_program.path(QStringLiteral("never.entente.json"))});
        QCOMPARE(run.code, 2);
        QVERIFY(run.complains("ghost"));
        QVERIFY(!QFile::exists(m_program.path(QStringLiteral("never.entente.json"))));
    }

    void anOutputThatCannotBeWrittenIsToldAndLeavesNothing()
    {
        const auto map = m_program.write(QStringLiteral("good.entente.json"), mapText());
        const auto before = m_program.files();
        const auto nowhere = m_program.path(QStringLiteral("no/such/folder/x.entente.json"));
        const auto run =
            m_program.run({QStringLiteral("convert"), map, QStringLiteral("-o"), nowhere});
        QCOMPARE(run.code, 2);
        QVERIFY(run.complains("x.entente.json"));
        QCOMPARE(m_program.files(), before);
    }

    void aWindowWithoutADisplayIsRefusedPlainly()
    {
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
        Program blind;
        for (const auto *variable : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
            blind.environment.remove(QLatin1String(variable));
        const auto run = blind.run({Program::sample()});
        QCOMPARE(run.code, 2);
        QVERIFY(run.complains("no display"));
#else
        QSKIP("a display is always there");
#endif
    }

    void aWindowOnNothingIsRefused()
    {
        const auto run = m_program.run({QStringLiteral("nowhere.entente.json")});
        QCOMPARE(run.code, 2);
        QVERIFY(run.complains("nowhere"));
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
