// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "programrun.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace entente::test;

namespace {

QByteArray times(qsizetype count, char what)
{
    return QByteArray(count, what);
}

QByteArray tie(const QByteArray &members)
{
    return QByteArray(R"({"id": "r", "from": "a", "to": "b", "kind": "backs", MEMBERS})")
        .replace("MEMBERS", members);
}

} // namespace

/// Whatever bytes a file has, every command ends soon with a list of what is wrong, and nothing is
/// written.
class TestBadInput : public QObject
{
    Q_OBJECT

private:
    Program m_program;

    void refusedEverywhere(const QString &map)
    {
        const auto before = m_program.files();
        const auto check = m_program.run({QStringLiteral("check"), map, QStringLiteral("--json")});
        QCOMPARE(check.code, 2);
        const auto file = check.json().value(QStringLiteral("files")).toArray().at(0).toObject();
        QVERIFY(file.value(QStringLiteral("errors")).toInt() > 0);
        for (const auto &problem : file.value(QStringLiteral("problems")).toArray())
            for (const auto *key : {"message", "hint", "code"})
                QVERIFY2(!problem.toObject().value(QLatin1String(key)).toString().isEmpty(), key);
        const auto picture = m_program.path(QStringLiteral("never.png")),
                   copy = m_program.path(QStringLiteral("never.entente.json"));
        for (const QStringList &arguments :
             {QStringList{QStringLiteral("info"), map},
              QStringList{QStringLiteral("info"), map, QStringLiteral("--json")},
              QStringList{QStringLiteral("render"), map, QStringLiteral("-o"), picture},
              QStringList{QStringLiteral("convert"), map, QStringLiteral("-o"), copy}}) {
            const auto run = m_program.run(arguments);
            QCOMPARE(run.code, 2);
            QVERIFY2(run.complains(), run.err);
            QVERIFY(run.out.isEmpty());
        }
        QCOMPARE(m_program.files(), before);
    }

private Q_SLOTS:
    void isToldAndNothingIsWritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        QFile sample(Program::sample());
        QVERIFY(sample.open(QIODevice::ReadOnly));
        const auto whole = sample.readAll();
        QByteArray binary;
        for (int i = 0; i < 16384; ++i)
            binary.append(char(i));
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("hello {");
        QTest::newRow("truncated") << whole.left(whole.size() * 2 / 3);
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("foreign") << QByteArray(R"({"type": "FeatureCollection", "features": []})");
        QTest::newRow("binary") << binary;
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6);
        QTest::newRow("nested 100,000 deep")
            << QByteArray(R"({"format": "entente-map", "version": 1, "title": DEEP})")
                   .replace("DEEP", times(100000, '[') + times(100000, ']'));
        QTest::newRow("a dangling id") << mapText(tie(R"("begun-by": "ghost")"));
        QTest::newRow("an id twice") << mapText(tie(R"("note": "")") + "," + tie(R"("note": "")"));
        QTest::newRow("an impossible day") << mapText(tie(R"("since": "2020-02-31")"));
        QTest::newRow("until before since") << mapText(tie(R"("since": "2020", "until": "2019")"));
        QTest::newRow("an unknown kind")
            << mapText(R"({"id": "r", "from": "a", "to": "b", "kind": "adores"})");
        QTest::newRow("a wrong type") << mapText("1");
        QTest::newRow("a newer version") << mapText().replace("\"version\": 1", "\"version\": 99");
    }
    void isToldAndNothingIsWritten()
    {
        QFETCH(QByteArray, text);
        refusedEverywhere(m_program.write(QStringLiteral("bad.entente.json"), text));
    }

    void aFolderIsNoMap()
    {
        QVERIFY(QDir(m_program.path({})).mkpath(QStringLiteral("folder.entente.json")));
        refusedEverywhere(m_program.path(QStringLiteral("folder.entente.json")));
        const auto run = m_program.run(
            {QStringLiteral("info"), m_program.path(QStringLiteral("folder.entente.json"))});
        QVERIFY(run.complains("folder"));
    }

    void pipesAndDevicesAreNotWaitedFor()
    {
#ifdef Q_OS_UNIX
        const auto pipe = m_program.path(QStringLiteral("pipe.entente.json"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QElapsedTimer clock;
        clock.start();
        refusedEverywhere(pipe);
        QCOMPARE(m_program.run({pipe}).code, 2);
        QCOMPARE(m_program.run({QStringLiteral("check"), QStringLiteral("/dev/zero")}).code, 2);
        const auto map = m_program.write(QStringLiteral("good.entente.json"), mapText());
        QCOMPARE(m_program.run({QStringLiteral("convert"), map, QStringLiteral("-o"), pipe}).code,
                 2);
        QVERIFY(clock.elapsed() < 30000);
        QVERIFY(QFile::remove(pipe));
#else
        QSKIP("pipes have no names here");
#endif
    }

    void whatFollowsTheFirstErrorIsToldToo()
    {
        const auto map =
            m_program.write(QStringLiteral("many.entente.json"),
                            mapText(R"({"id": "r", "from": "a", "to": "ghost", "kind": "backs"},
                                                    {"id": "q", "from": "phantom", "to": "b", "kind": "adores", "since": "2020-13-01"})"));
        const auto run = m_program.run({QStringLiteral("info"), map});
        for (const auto *told : {"ghost", "phantom", "adores", "2020-13-01"})
            QVERIFY2(run.complains(told), told);
    }

    void aThousandErrorsAreNotPouredOverTheTerminal()
    {
        QByteArray ties;
        for (int i = 0; i < 1000; ++i)
            ties += (i ? "," : "") +
                    QByteArray(R"({"id": "rN", "from": "a", "to": "ghost", "kind": "backs"})")
                        .replace("N", QByteArray::number(i));
        const auto map = m_program.write(QStringLiteral("thousand.entente.json"), mapText(ties));
        const auto run = m_program.run({QStringLiteral("info"), map});
        QCOMPARE(run.code, 2);
        QVERIFY2(run.err.count('\n') < 60, QByteArray::number(run.err.count('\n')));
        QVERIFY(run.complains("entente check"));
    }

    void aFileNameCannotSteerTheTerminal()
    {
        const auto run =
            m_program.run({QStringLiteral("info"), QStringLiteral("a\x1b[31m\nentente: fine")});
        QCOMPARE(run.code, 2);
        QVERIFY(!run.err.contains('\x1b'));
        QCOMPARE(run.err.count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
