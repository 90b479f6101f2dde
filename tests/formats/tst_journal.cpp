// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/formats/journal.h"
#include "models/formats/mapfile.h"
#include "models/formats/patchtext.h"
#include "tests/support/randomedits.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace entente;
using namespace entente::test;

namespace {

AllianceMap readSample()
{
    QFile file(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample is not there");
    return readMap(file.readAll().toStdString()).map;
}

const AllianceMap &libya()
{
    static const auto map = readSample();
    return map;
}

const JournalHead head{"/maps/libya.entente.json", "abc123", "Libya \"2020\"",
                       "2026-01-01T10:00:00.000Z", "host",   "maria"};

/// A journal of random edits on the sample, with the map after each.
struct Written
{
    explicit Written(unsigned seed, int count)
    {
        JournalWriter writer;
        RandomEdits random(seed);
        auto map = libya();
        text = writer.head(head);
        ends.push_back(text.size());
        while (int(maps.size()) < count) {
            const auto edit = random.next(map);
            if (edit.patch.empty())
                continue;
            text += writer.step({edit.name, "2026-01-01T10:00:00.000Z", edit.mergeKey, edit.patch});
            ends.push_back(text.size());
            map.apply(edit.patch);
            maps.push_back(map);
        }
    }

    std::string text;
    std::vector<std::size_t> ends; // of the head, then of each step
    std::vector<AllianceMap> maps; // after each step
};

AllianceMap replayed(const JournalText &journal)
{
    auto map = libya();
    for (const auto &step : journal.steps)
        map.apply(step.patch);
    return map;
}

/// What a journal that was damaged from byte `at` on still tells: the steps before that byte and no
/// other.
bool tellsUpTo(const std::string &damaged, std::size_t at, const Written &written)
{
    const auto whole = std::size_t(std::upper_bound(written.ends.begin(), written.ends.end(), at) -
                                   written.ends.begin());
    const auto read = readJournal(damaged);
    if (whole == 0)
        return !read;
    if (!read || read->steps.size() != whole - 1 || read->wholeLength != written.ends[whole - 1])
        return false;
    return read->damaged == (damaged.size() > read->wholeLength) &&
           replayed(*read) == (whole == 1 ? libya() : written.maps[whole - 2]);
}

} // namespace

/// A patch and a journal are read back as they were written; what is damaged ends the reading
/// there, and never earlier.
class JournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPatchIsReadBackAsItWasWritten()
    {
        auto map = libya();
        RandomEdits random(11);
        for (int i = 0; i < 2000; ++i) {
            const auto edit = random.next(map);
            const auto text = writePatch(edit.patch);
            QVERIFY2(text.find_first_of("\t\n\r") == std::string::npos, text.c_str());
            const auto read = readPatch(text);
            QVERIFY2(read, text.c_str());
            QCOMPARE(writePatch(*read), text);
            auto other = map;
            const auto back = map.apply(edit.patch);
            const auto otherBack = other.apply(*read);
            QVERIFY2(map == other, text.c_str());
            QCOMPARE(writePatch(otherBack),
                     writePatch(back)); // undo steps hold places in the order
            QCOMPARE(writePatch(*readPatch(writePatch(back))), writePatch(back));
        }
    }

    void membersThatNobodyKnowsSurvive()
    {
        Actor actor;
        actor.id = ActorId("a");
        actor.name = "A";
        actor.extra.items = {{"x-colour", "{\"deep\": [1.50, null]}"}};
        MapInfo info;
        info.title = "T";
        info.extra.items = {{"x-head", "[true]"}};
        info.layoutExtra.items = {{"x-layout", "1e-7"}};
        MapPatch patch;
        patch.put(actor);
        patch.put(info);
        const auto read = readPatch(writePatch(patch));
        QVERIFY(read && read->info && read->actors.size() == 1);
        QVERIFY(*read->actors[0].record == actor);
        QVERIFY(*read->info == info);
    }

    void whatIsNoPatchIsNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("an unknown table") << QByteArray(R"({"people": [{"remove": "a"}]})");
        QTest::newRow("a table that is none") << QByteArray(R"({"actors": 7})");
        QTest::newRow("neither put nor remove") << QByteArray(R"({"actors": [{}]})");
        QTest::newRow("a place that is none") << QByteArray(
            R"({"actors": [{"at": -1, "put": {"id": "a", "name": "A", "kind": "state"}}]})");
        QTest::newRow("a record without an id")
            << QByteArray(R"({"actors": [{"put": {"name": "A", "kind": "state"}}]})");
        QTest::newRow("half a text") << QByteArray(R"({"actors": [{"remove": "a"})");
        QTest::newRow("no UTF-8") << QByteArray("{\"actors\": [{\"remove\": \"\xFF\"}]}");
    }

    void whatIsNoPatchIsNone()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!readPatch(text.toStdString()));
    }

    void aJournalIsReadBackAsItWasWritten()
    {
        const Written written(3, 200);
        const auto read = readJournal(written.text);
        QVERIFY(read && read->head == head && !read->damaged);
        QCOMPARE(read->steps.size(), std::size_t(200));
        QVERIFY(replayed(*read) == written.maps.back());
        QCOMPARE(read->stepsIn("abc123"), std::optional<std::size_t>(0));
        QVERIFY(!read->stepsIn("another"));
    }

    void aMapThatIsInNoFileStandsInItsJournal()
    {
        JournalWriter writer;
        auto text = writer.head({});
        text += writer.start(libya());
        const auto read = readJournal(text);
        QVERIFY(read && read->start && *read->start == libya());
    }

    void savingSaysWhichStepsTheFileHolds()
    {
        JournalWriter writer;
        MapPatch patch;
        patch.put(Placement{ActorId("egypt"), {1, 2}, true});
        auto text = writer.head(head);
        text += writer.step({"one", {}, {}, patch});
        text += writer.saving("first");
        text += writer.step({"two", {}, {}, patch});
        text += writer.step({"three", {}, {}, patch});
        text += writer.saving("second");
        const auto read = readJournal(text);
        QVERIFY(read);
        QCOMPARE(read->stepsIn("abc123"), std::optional<std::size_t>(0));
        QCOMPARE(read->stepsIn("first"), std::optional<std::size_t>(1));
        QCOMPARE(read->stepsIn("second"), std::optional<std::size_t>(3));
    }

    void aJournalThatWasCutTellsWhatIsBeforeTheCut()
    {
        const Written written(5, 12);
        for (std::size_t length = 0; length <= written.text.size(); length += 1 + length % 7)
            QVERIFY2(tellsUpTo(written.text.substr(0, length), length, written),
                     qPrintable(QString::number(length)));
    }

    void aDamagedByteEndsTheReadingThere()
    {
        const Written written(6, 12);
        Chance chance(7);
        for (int round = 0; round < 1000; ++round) {
            auto text = written.text;
            const auto at = std::size_t(chance.below(int(text.size())));
            text[at] = char(text[at] ^ (1 << chance.below(8)));
            QVERIFY2(tellsUpTo(text, at, written), qPrintable(QStringLiteral("byte %1").arg(at)));
        }
    }

    void linesOutOfTheirPlaceAreNotBelieved()
    {
        const Written written(8, 3);
        const auto line = [&](int i) {
            return written.text.substr(written.ends[std::size_t(i - 1)],
                                       written.ends[std::size_t(i)] -
                                           written.ends[std::size_t(i - 1)]);
        };
        const auto first = written.text.substr(0, written.ends[0]);
        QCOMPARE(readJournal(first + line(2) + line(3))->steps.size(), std::size_t(0));
        QCOMPARE(readJournal(first + line(1) + line(3))->steps.size(), std::size_t(1));
        QCOMPARE(readJournal(first + line(1) + line(1))->steps.size(), std::size_t(1));
    }

    void anyBytesAreAllowed()
    {
        const Written written(9, 8);
        Chance chance(10);
        int heads = 0;
        for (int round = 0; round < 3000; ++round) {
            auto text = written.text;
            for (int n = 1 + chance.below(20); n > 0; --n) {
                const auto at = std::size_t(chance.below(int(text.size())));
                switch (chance.below(4)) {
                case 0: text[at] = char(chance.below(256)); break;
                case 1: text.erase(at, std::size_t(chance.below(40))); break;
                case 2:
                    text.insert(at, std::size_t(chance.below(40)), char(chance.below(256)));
                    break;
                default:
                    text.insert(at, text.substr(std::size_t(chance.below(int(text.size()))), 60));
                    break;
                }
            }
            const auto read = readJournal(text);
            heads += read.has_value();
            QVERIFY(!read || read->steps.size() <= 8);
        }
        QVERIFY(heads > 0);
    }

    void damagedPatchesAreReadOrRefusedAndNothingElse()
    {
        Chance chance(13);
        int read = 0;
        for (int round = 0; round < 3000; ++round) {
            auto text = writePatch(RandomEdits(unsigned(round)).next(libya()).patch);
            text[std::size_t(chance.below(int(text.size())))] = char(32 + chance.below(90));
            const auto patch = readPatch(text);
            read += patch.has_value();
            QVERIFY(!patch || readPatch(writePatch(*patch)));
        }
        QVERIFY(read > 0 && read < 3000);
    }
};

QTEST_APPLESS_MAIN(JournalTest)
#include "tst_journal.moc"
