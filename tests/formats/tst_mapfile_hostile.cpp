// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "filetext.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace entente;
using namespace entente::test;

namespace {

const std::string headText = q("{'format': 'entente-map', 'version': 1, 'title': 't', ");

std::string repeated(const std::string &text, int times)
{
    std::string out;
    for (int i = 0; i < times; ++i)
        out += text;
    return out;
}

/// A text with some of its bytes changed, taken out, doubled or moved.
std::string mutated(std::string text, std::mt19937 &random)
{
    static const std::string tokens[] = {"{",
                                         "}",
                                         "[",
                                         "]",
                                         "\"",
                                         ",",
                                         ":",
                                         "null",
                                         "1e9",
                                         "\\u0000",
                                         "\xFF",
                                         "\xC3",
                                         std::string(1, '\0'),
                                         "\"id\"",
                                         "..",
                                         "-"};
    const auto pick = [&](std::size_t count) {
        return std::size_t(random()) % std::max<std::size_t>(count, 1);
    };
    for (std::size_t n = 1 + pick(6); n > 0 && !text.empty(); --n) {
        const auto at = pick(text.size());
        switch (pick(5)) {
        case 0: text[at] = char(random()); break;
        case 1: text.erase(at, 1 + pick(40)); break;
        case 2: text.insert(at, tokens[pick(std::size(tokens))]); break;
        case 3: text.insert(pick(text.size()), text.substr(at, pick(200))); break;
        case 4: std::swap(text[at], text[pick(text.size())]); break;
        }
    }
    return text;
}

/// True where no reference in the map leads nowhere.
bool isClosed(const AllianceMap &map)
{
    const auto sourced = [&](const auto &record) {
        return std::all_of(record.evidence.begin(), record.evidence.end(),
                           [&](const Evidence &e) { return map.sources().contains(e.source); });
    };
    for (const auto &tie : map.ties())
        if (!map.actors().contains(tie.from) || !map.actors().contains(tie.to) ||
            tie.from == tie.to || !sourced(tie) ||
            (tie.begunBy && !map.events().contains(*tie.begunBy)) ||
            (tie.endedBy && !map.events().contains(*tie.endedBy)))
            return false;
    for (const auto &event : map.events())
        if (!sourced(event) ||
            !std::all_of(event.participants.begin(), event.participants.end(),
                         [&](const auto &p) { return map.actors().contains(p.actor); }))
            return false;
    for (const auto &actor : map.actors())
        if (actor.name.empty() || !sourced(actor))
            return false;
    for (const auto &placement : map.placements())
        if (!map.actors().contains(placement.actor))
            return false;
    return true;
}

} // namespace

/// Whatever bytes come in: an answer comes out, in time, and nothing breaks.
class TestMapFileHostile : public QObject
{
    Q_OBJECT

private:
    /// Reads so many bytes at a time, so that every boundary lies somewhere.
    static ReadMap inPieces(const std::string &text, std::size_t step)
    {
        return readMap([&text, step] {
            return [rest = std::string_view(text), step](char *to, std::size_t most) mutable {
                const auto count = rest.copy(to, std::min(most, step));
                rest.remove_prefix(count);
                return count;
            };
        });
    }

    static std::string told(const ReadMap &read)
    {
        std::string text;
        for (const auto &one : read.diagnostics)
            text += std::to_string(one.line) + ":" + std::to_string(one.column) + " " + one.code +
                    " " + one.pointer + " " + one.message + " " + one.hint + "\n";
        return text;
    }

    static void survives(const std::string &text)
    {
        const auto read = readMap(text);
        QVERIFY(isClosed(read.map));
        const auto pieces = inPieces(text, 1 + text.size() % 5);
        QCOMPARE(told(pieces), told(read));
        QVERIFY(pieces.map == read.map);
        if (read.errors() > 0)
            return;
        const auto again = readMap(writeMap(read.map));
        QVERIFY2(again.errors() == 0, summary(again).c_str());
        QVERIFY(again.map == read.map);
    }

private Q_SLOTS:
    void changedBytesAreReadOrRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("times");
        QTest::newRow("every key") << QByteArray::fromStdString(everyKey()) << 2000;
        QTest::newRow("the Libya map")
            << QByteArray::fromStdString(sample("libya-2020.entente.json")) << 300;
        QTest::newRow("a small map")
            << QByteArray::fromStdString(
                   headText + q("'actors': [{'id': 'a', 'name': 'A', 'kind': 'state'}]}"))
            << 3000;
    }

    void changedBytesAreReadOrRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, times);
        std::mt19937 random(20200114);
        for (int i = 0; i < times && !QTest::currentTestFailed(); ++i)
            survives(mutated(text.toStdString(), random));
    }

    void readInPiecesItIsTheSame()
    {
        for (const auto &text : {everyKey(), sample("libya-2020.entente.json")})
            for (const std::size_t step : {1, 2, 3, 4, 5, 64}) {
                const auto whole = readMap(text), pieces = inPieces(text, step);
                QVERIFY(pieces.map == whole.map && !whole.map.actors().empty());
                QCOMPARE(told(pieces), told(whole));
            }
    }

    void aTextCutOffAnywhereIsRefused()
    {
        const auto text = sample("libya-2020.entente.json");
        for (std::size_t i = 0; i < 200; ++i) {
            const auto read = readMap(text.substr(0, text.size() * i / 200));
            QVERIFY(read.errors() > 0);
            QVERIFY(isClosed(read.map));
        }
        const auto half = readMap(text.substr(0, text.size() * 2 / 3));
        QVERIFY(half.map.actors().size() > 10);
        QCOMPARE(half.errors(), 1);
    }

    void nestingWithoutEndIsToldQuickly_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("at the very start") << QByteArray();
        QTest::newRow("in the title")
            << QByteArray("{\"format\": \"entente-map\", \"version\": 1, \"title\": ");
        QTest::newRow("in an unknown key") << QByteArray("{\"format\": \"entente-map\", \"x\": ");
        QTest::newRow("in the actors") << QByteArray("{\"format\": \"entente-map\", \"actors\": ");
        QTest::newRow("in a record")
            << QByteArray("{\"format\": \"entente-map\", \"actors\": [{\"id\": \"a\", \"codes\": ");
        QTest::newRow("in the positions")
            << QByteArray("{\"format\": \"entente-map\", \"layout\": {\"positions\": {\"a\": ");
        QTest::newRow("in the pins")
            << QByteArray("{\"format\": \"entente-map\", \"layout\": {\"pinned\": ");
    }

    void nestingWithoutEndIsToldQuickly()
    {
        QFETCH(QByteArray, before);
        for (const auto *opening : {"[", "{\"a\":"}) {
            QElapsedTimer timer;
            timer.start();
            const auto read = readMap(before.toStdString() + repeated(opening, 100000));
            QVERIFY(timer.elapsed() < 1000);
            QVERIFY(summary(read).find("error too-deep") != std::string::npos);
        }
    }

    void sixtyLevelsAreKept()
    {
        const auto text = headText + "\"x\": " + repeated("[", 60) + repeated("]", 60) + "}";
        const auto read = readMap(text);
        QCOMPARE(read.errors(), 0);
        QCOMPARE(std::string(read.map.info().extra.json("x")),
                 repeated("[", 60) + repeated("]", 60));
    }

    void hugeTextsAreKeptAndShownShort()
    {
        const std::string huge(1 << 20, 'x');
        survives(headText + q("'description': '") + huge + "\"}");
        const auto read = readMap(headText + q("'actors': [{'id': 'a', 'name': 'A', 'kind': '") +
                                  huge + q("', 'since': '") + huge + q("', '") + huge + "\": 1}]}");
        QVERIFY(read.errors() >= 2);
        for (const auto &said : read.diagnostics)
            QVERIFY2(said.message.size() < 1000 && said.hint.size() < 1000, said.code.c_str());
    }

    void aRecordOfMillionsOfPartsIsRefused()
    {
        const auto read =
            readMap(headText + q("'actors': [{'id': 'a', 'name': 'A', 'kind': 'state', 'x': [") +
                    repeated("0,", 2000000) + "0]}]}");
        QVERIFY(summary(read).find("error too-large /actors/0") != std::string::npos);
    }

    void numbersOfAnySizeAreReadOrRefused()
    {
        survives(headText +
                 q("'x': [1e308, -1e308, 1e-999, 123456789012345678901234567890, -0, 0.1000]}"));
        for (const auto *number : {"1e999", "-1e999", "1e309"})
            QVERIFY(
                summary(readMap(headText + "\"x\": " + number + "}")).find("number-too-large") !=
                std::string::npos);
        survives(headText + q("'actors': [{'id': 'a', 'name': 'A', 'kind': 'state'}], 'layout': "
                              "{'seed': 4294967295, 'positions': {'a': [1e300, -1e-300]}}}"));
    }

    void nullBytesAreTold()
    {
        const std::string nul(1, '\0');
        for (const auto &text :
             {nul, nul + nul, headText + nul, "{" + nul + "}", headText + "\"x\": 1}" + nul + "{}"})
            QVERIFY(readMap(text).errors() > 0);
    }

    void labelsThatLookLikeCodeArePlainText()
    {
        const std::string name =
            q("<img src=x onerror=alert(1)>\\', shape=none, image=\\'/etc/passwd");
        const auto read = readMap(headText + q("'actors': [{'id': 'a', 'name': '") + name +
                                  q("', 'kind': 'state'}]}"));
        QCOMPARE(read.errors(), 0);
        QCOMPARE(read.map.actors().at(0).name,
                 std::string("<img src=x onerror=alert(1)>\", shape=none, image=\"/etc/passwd"));
    }

    void manyKeysOfOneNameAreToldAndCapped()
    {
        QElapsedTimer timer;
        timer.start();
        const auto read =
            readMap(headText + q("'actors': [{") + repeated("\"id\": \"a\", ", 50000) +
                    q("'name': 'A', 'kind': 'state'}]}"));
        QCOMPARE(read.errors(), 1001);
        QVERIFY(timer.elapsed() < 5000);
    }
};

QTEST_APPLESS_MAIN(TestMapFileHostile)
#include "tst_mapfile_hostile.moc"
