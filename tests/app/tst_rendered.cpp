// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "programrun.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QImage>
#include <QJsonArray>
#include <QProcess>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

#include <csignal>

using namespace entente::test;

namespace {

/// True once the program has said what it does on Ctrl+C.
bool catchesInterrupt(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    const auto all = status.readAll();
    const QByteArray field = "SigCgt:";
    const auto mask =
        all.mid(all.indexOf(field) + field.size(), 18).trimmed().toULongLong(nullptr, 16);
    return mask & (1ULL << (SIGINT - 1));
}

/// What a drawing is made of, as one who reads the file sees it.
struct Drawing
{
    struct Group
    {
        QStringList classes;
        bool titled = false;
    };
    QHash<QString, Group> groups; // by id
    QSet<QString> classes;        // of all groups
    QSet<QString> elements;
    QString texts;          // of <text>
    QStringList rootTitles; // title and desc of the root
    bool sound = false;

    QStringList ids(const QString &kind) const
    {
        QStringList list;
        for (auto it = groups.begin(); it != groups.end(); ++it)
            if (it->classes.contains(kind))
                list.append(it.key());
        list.sort();
        return list;
    }
};

Drawing parsed(const QByteArray &svg)
{
    Drawing drawing;
    QXmlStreamReader xml(svg);
    QStringList open; // ids of the open elements
    int inText = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            const auto name = xml.name().toString();
            const auto id = xml.attributes().value(QStringLiteral("id")).toString();
            const auto classes = xml.attributes()
                                     .value(QStringLiteral("class"))
                                     .toString()
                                     .split(u' ', Qt::SkipEmptyParts);
            drawing.elements.insert(name);
            if (name == QStringLiteral("g")) {
                drawing.classes.unite(QSet<QString>(classes.begin(), classes.end()));
                if (!id.isEmpty())
                    drawing.groups.insert(id, {classes, false});
            } else if (name == QStringLiteral("title") && !open.isEmpty() &&
                       drawing.groups.contains(open.last())) {
                drawing.groups[open.last()].titled = true;
            }
            if ((name == QStringLiteral("title") || name == QStringLiteral("desc")) &&
                open.size() == 1)
                drawing.rootTitles.append(name);
            inText += name == QStringLiteral("text");
            open.append(id);
        } else if (xml.isEndElement()) {
            open.removeLast();
            inText -= xml.name() == QStringLiteral("text");
        } else if (xml.isCharacters() && inText > 0) {
            drawing.texts += xml.text();
        }
    }
    drawing.sound = !xml.hasError();
    return drawing;
}

QStringList classesOf(const Drawing &drawing, const char *id)
{
    return drawing.groups.value(QLatin1String(id)).classes;
}

} // namespace

/// Pictures from the command line: what stands is drawn, what was asked for is kept to, and what
/// makes no sense leaves no file.
class TestRendered : public QObject
{
    Q_OBJECT

private:
    Program m_program;

    Run render(const QString &map, const QString &out, const QStringList &options = {}) const
    {
        return m_program.run(
            QStringList{QStringLiteral("render"), map, QStringLiteral("-o"), m_program.path(out)} +
            options);
    }
    QByteArray svg(const QString &map, const QStringList &options = {}) const
    {
        QFile::remove(m_program.path(QStringLiteral("drawn.svg")));
        const auto run = render(map, QStringLiteral("drawn.svg"), options);
        return run.code == 0 ? m_program.content(QStringLiteral("drawn.svg"))
                             : "<failed>" + run.err;
    }
    QString twoTies() const
    {
        return m_program.write(
            QStringLiteral("two.entente.json"),
            mapText(
                R"({"id": "past", "from": "a", "to": "b", "kind": "opposes", "since": "2018", "until": "2018-12-31"},
                                          {"id": "now", "from": "a", "to": "b", "kind": "backs", "evidence": [{"source": "s"}]})"));
    }

private Q_SLOTS:
    void whatStandsIsDrawnAndNothingElse()
    {
        const auto drawing =
            parsed(svg(twoTies(), {QStringLiteral("--date"), QStringLiteral("2020-01-14")}));
        QVERIFY(drawing.sound);
        QCOMPARE(drawing.ids(QStringLiteral("relation")),
                 QStringList{QStringLiteral("relation-now")});
        QCOMPARE(drawing.ids(QStringLiteral("actor")),
                 (QStringList{QStringLiteral("actor-a"), QStringLiteral("actor-b")}));
        QVERIFY(classesOf(drawing, "relation-now").contains(QStringLiteral("backs")) &&
                classesOf(drawing, "relation-now").contains(QStringLiteral("attested")));
        QVERIFY(classesOf(drawing, "actor-b").contains(QStringLiteral("armed-group")));
        QVERIFY(drawing.texts.contains(QStringLiteral("Beland")));
    }

    void theStandingDrawnIsThatOfInfo()
    {
        const auto answer =
            m_program
                .run({QStringLiteral("info"), Program::sample(), QStringLiteral("--date"),
                      QStringLiteral("2019-08-01"), QStringLiteral("--json")})
                .json();
        const auto drawing = parsed(
            svg(Program::sample(), {QStringLiteral("--date"), QStringLiteral("2019-08-01")}));
        int standing = 0;
        for (const auto &value : answer.value(QStringLiteral("relations")).toArray()) {
            const auto tie = value.toObject();
            const auto word = tie.value(QStringLiteral("standing")).toString();
            const auto group = drawing.groups.value(QStringLiteral("relation-") +
                                                    tie.value(QStringLiteral("id")).toString());
            QCOMPARE(!group.classes.isEmpty(), word != QStringLiteral("absent"));
            QVERIFY(group.classes.isEmpty() || (group.classes.contains(word) && group.titled));
            standing += !group.classes.isEmpty();
        }
        QVERIFY(standing > 0);
        QCOMPARE(drawing.ids(QStringLiteral("relation")).size(), standing);
    }

    void theSameCommandWritesTheSameBytes_data()
    {
        QTest::addColumn<QString>("out");
        for (const auto *out : {"same.svg", "same.png", "same.pdf"})
            QTest::newRow(out) << out;
    }
    void theSameCommandWritesTheSameBytes()
    {
        QFETCH(QString, out);
        QCOMPARE(render(Program::sample(), out).code, 0);
        const auto first = m_program.content(out);
        QCOMPARE(render(Program::sample(), out).code, 0);
        QVERIFY(!first.isEmpty());
        QVERIFY(m_program.content(out) == first);
    }

    void aPictureHasTheSizeAskedFor()
    {
        QCOMPARE(render(twoTies(), QStringLiteral("size.png"),
                        {QStringLiteral("--size"), QStringLiteral("801x602")})
                     .code,
                 0);
        QCOMPARE(QImage(m_program.path(QStringLiteral("size.png"))).size(), QSize(801, 602));
        QCOMPARE(render(twoTies(), QStringLiteral("size.png")).code, 0);
        QCOMPARE(QImage(m_program.path(QStringLiteral("size.png"))).size(), QSize(1920, 1080));
    }

    void aTransparentPictureHasNoGround()
    {
        QCOMPARE(
            render(twoTies(), QStringLiteral("clear.png"), {QStringLiteral("--transparent")}).code,
            0);
        QCOMPARE(qAlpha(QImage(m_program.path(QStringLiteral("clear.png"))).pixel(1, 1)), 0);
    }

    void pdfIsPdf()
    {
        QCOMPARE(render(twoTies(), QStringLiteral("paper.pdf")).code, 0);
        QVERIFY(m_program.content(QStringLiteral("paper.pdf")).startsWith("%PDF-"));
    }

    void legendAndSourcesAreInTheFigureUnlessLeftOut()
    {
        const auto with = parsed(svg(twoTies())),
                   without = parsed(svg(twoTies(), {QStringLiteral("--no-legend")}));
        QVERIFY(with.classes.contains(QStringLiteral("legend")) &&
                with.classes.contains(QStringLiteral("sources")));
        QVERIFY(!without.classes.contains(QStringLiteral("legend")));
        QCOMPARE(with.rootTitles, (QStringList{QStringLiteral("title"), QStringLiteral("desc")}));
    }

    void textIsTextOrOutlines()
    {
        QVERIFY(parsed(svg(twoTies())).elements.contains(QStringLiteral("text")));
        const auto outlined = parsed(svg(twoTies(), {QStringLiteral("--outline-text")}));
        QVERIFY(!outlined.elements.contains(QStringLiteral("text")));
        QVERIFY(outlined.groups.value(QStringLiteral("actor-a")).titled);
    }

    void everyThemeIsALookOfItsOwn()
    {
        QSet<QByteArray> looks;
        for (const auto *theme : {"light", "dark", "print"})
            looks.insert(svg(twoTies(), {QStringLiteral("--theme"), QLatin1String(theme)}));
        QCOMPARE(looks.size(), 3);
        QVERIFY(looks.contains(svg(twoTies())));
    }

    void focusLeavesWhoIsNear()
    {
        const auto map = m_program.write(
            QStringLiteral("chain.entente.json"),
            mapText(
                R"({"id": "ab", "from": "a", "to": "b", "kind": "backs"}, {"id": "bc", "from": "b", "to": "c", "kind": "backs"})")
                .replace("\"actors\": [", QByteArray("\"actors\": [") +
                                              R"({"id": "c", "name": "Celand", "kind": "state"})" +
                                              ","));
        const auto one = parsed(svg(map, {QStringLiteral("--focus"), QStringLiteral("aland")}));
        QCOMPARE(one.ids(QStringLiteral("relation")), QStringList{QStringLiteral("relation-ab")});
        QVERIFY(!one.groups.contains(QStringLiteral("actor-c")));
        const auto two = parsed(svg(map, {QStringLiteral("--focus"), QStringLiteral("a:2")}));
        QCOMPARE(two.ids(QStringLiteral("relation")).size(), 2);
    }

    void whatMakesNoSenseLeavesNoFile_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("theme") << "--theme plaid" << 64 << QByteArray("plaid");
        QTest::newRow("size") << "--size wide" << 64 << QByteArray("--size");
        QTest::newRow("date") << "--date 2020-02-31" << 64 << QByteArray("2020-02-31");
        QTest::newRow("focus") << "--focus nobody-of-that-name" << 2
                               << QByteArray("nobody-of-that-name");
    }
    void whatMakesNoSenseLeavesNoFile()
    {
        QFETCH(QString, options);
        const auto run = render(twoTies(), QStringLiteral("never.png"), options.split(u' '));
        QTEST(run.code, "code");
        QFETCH(QByteArray, told);
        QVERIFY2(run.complains(told), run.err);
        QVERIFY(!QFile::exists(m_program.path(QStringLiteral("never.png"))));
    }

    void aFolderThatIsNotThereIsTold()
    {
        const auto run = render(twoTies(), QStringLiteral("no/such/folder/x.png"));
        QCOMPARE(run.code, 2);
        QVERIFY(run.complains("x.png"));
    }

    void aPictureNeedsNoDisplay()
    {
        auto blind = m_program.environment;
        for (const auto *variable : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
            m_program.environment.remove(QLatin1String(variable));
        const auto run = render(twoTies(), QStringLiteral("blind.png"));
        m_program.environment = blind;
        QVERIFY2(run.code == 0, run.err);
    }

    void labelsAreInert()
    {
        const auto map = m_program.write(
            QStringLiteral("hostile.entente.json"),
            mapText(
                R"({"id": "r", "from": "a", "to": "b", "kind": "backs", "note": "TURNgnp.exeBELL",
                                                     "evidence": [{"source": "s", "quote": "CLOSE<script>x</script>"}]})")
                .replace("CLOSE", "]]></text>")
                .replace("TURN", "\\u202e")
                .replace("BELL", "\\u0007")
                .replace("Aland", "<img src=x onerror=alert(1)><TABLE><TR><TD>")
                .replace("\"short\": \"A\", ", "")
                .replace("\"title\": \"S\"", R"-("title": "S", "URL": "javascript:alert(1)")-"));
        const auto text = svg(map);
        const auto drawing = parsed(text);
        QVERIFY(drawing.sound);
        for (const auto *element : {"script", "foreignObject", "iframe", "img", "TABLE", "image"})
            QVERIFY2(!drawing.elements.contains(QLatin1String(element)), element);
        QVERIFY(!text.contains("javascript:"));
        QVERIFY(drawing.groups.contains(QStringLiteral("actor-a")) &&
                drawing.groups.contains(QStringLiteral("relation-r")));
    }

    /// Nothing is left of a picture that was not wanted any more, and the old one is as it was.
    void controlCLeavesNoHalfFile()
    {
        QByteArray actors, ties;
        for (int i = 0; i < 2000; ++i)
            actors += QByteArray(i ? "," : "") + "{\"id\": \"a" + QByteArray::number(i) +
                      "\", \"name\": \"Actor " + QByteArray::number(i) + "\", \"kind\": \"state\"}";
        for (int i = 0; i < 8000; ++i)
            ties += QByteArray(i ? "," : "") + "{\"id\": \"t" + QByteArray::number(i) +
                    "\", \"from\": \"a" + QByteArray::number(i % 2000) + "\", \"to\": \"a" +
                    QByteArray::number((i * 7 + 1) % 2000) + "\", \"kind\": \"backs\"}";
        const auto map = m_program.write(
            QStringLiteral("large.json"),
            "{\"format\": \"entente-map\", \"version\": 1, \"title\": \"Large\", \"actors\": [" +
                actors + "], \"relations\": [" + ties + "]}");
        m_program.write(QStringLiteral("large.png"), "old");
        QProcess process;
        process.setProcessEnvironment(m_program.environment);
        process.start(QStringLiteral(ENTENTE_BIN_DIR "/entente"),
                      {QStringLiteral("render"), map, QStringLiteral("-o"),
                       m_program.path(QStringLiteral("large.png")), QStringLiteral("--size"),
                       QStringLiteral("9000x6000")});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY(catchesInterrupt(process.processId()));
        QCOMPARE(process.state(), QProcess::Running);
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(m_program.content(QStringLiteral("large.png")), QByteArray("old"));
        QCOMPARE(QDir(QFileInfo(map).path())
                     .entryList({QStringLiteral("*large*")}, QDir::Files | QDir::Hidden),
                 QStringList({QStringLiteral("large.json"), QStringLiteral("large.png")}));
    }
};

QTEST_GUILESS_MAIN(TestRendered)
#include "tst_rendered.moc"
