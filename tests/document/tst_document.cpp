// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/document/alliancedocument.h"
#include "models/document/datecursor.h"
#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace entente;

class DocumentTest : public QObject
{
    Q_OBJECT
private:
    static QString libya() { return QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json"); }

    static void move(AllianceDocument &document, double x, const QString &key)
    {
        const std::pair<ActorId, Position> moves[] = {{document.map().actors().at(0).id, {x, 10}}};
        document.apply(moveActors(document.map(), moves, true), QStringLiteral("Move"), key);
    }

private Q_SLOTS:
    void aDragIsOneStepOfTheHistory()
    {
        AllianceDocument document;
        QString problem;
        QVERIFY(document.load(libya(), &problem));
        const auto start = document.map();
        for (int x = 0; x < 20; ++x)
            move(document, x, QStringLiteral("drag"));
        QCOMPARE(document.undoStack()->count(), 1);
        document.undoStack()->undo();
        QVERIFY(document.map() == start);
        document.undoStack()->redo();
        QCOMPARE(document.map().placements().at(0).position.x, 19.0);
        document.endMerge();
        move(document, 50, QStringLiteral("drag"));
        QCOMPARE(document.undoStack()->count(), 2);
    }

    void aChangeThatChangesNothingLeavesNoStep()
    {
        AllianceDocument document;
        QString problem;
        QVERIFY(document.load(libya(), &problem));
        MapPatch same;
        same.put(Actor(document.map().actors().at(0)));
        document.apply(same, QStringLiteral("Nothing"));
        QCOMPARE(document.undoStack()->count(), 0);
        QVERIFY(document.undoStack()->isClean());
    }

    void aFileWithErrorsOpensReadOnly()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("broken.entente.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            R"({"format": "entente-map", "version": 1, "actors": [{"id": "a", "name": "A", "kind": "state"}], "relations": [)");
        file.close();
        AllianceDocument document;
        QString problem;
        QVERIFY(document.load(path, &problem));
        QVERIFY(document.isReadOnly());
        QVERIFY(!document.save(path, &problem));
        QVERIFY(!problem.isEmpty());
        QVERIFY(!document.load(folder.filePath(QStringLiteral("none")), &problem));
        QVERIFY(problem.contains(QStringLiteral("none")));
    }

    void savesAndReadsBackTheSame()
    {
        QTemporaryDir folder;
        AllianceDocument document, again;
        QString problem;
        QVERIFY(document.load(libya(), &problem));
        move(document, 5, {});
        const auto path = folder.filePath(QStringLiteral("saved.entente.json"));
        QVERIFY2(document.save(path, &problem), qPrintable(problem));
        QVERIFY(document.undoStack()->isClean());
        QVERIFY(again.load(path, &problem));
        QVERIFY(again.map() == document.map());
        QVERIFY(!document.save(QStringLiteral("/proc/no/such/place"), &problem));
    }

    void aCardMayBeDraggedAnywhereAndSaved()
    {
        QTemporaryDir folder;
        AllianceDocument document, again;
        QString problem;
        QVERIFY(document.load(libya(), &problem));
        move(document, 1000.0 / 7, {});
        QVERIFY2(document.save(folder.filePath(QStringLiteral("m.entente.json")), &problem),
                 qPrintable(problem));
        QVERIFY(again.load(document.path(), &problem));
        QVERIFY(again.map() == document.map());
    }

    void whatWouldNotBeReadBackIsNotSavedAndToldWhy()
    {
        QTemporaryDir folder;
        AllianceDocument document;
        QString problem;
        QVERIFY(document.load(libya(), &problem));
        Tie tie = document.map().ties().at(0);
        tie.to = ActorId("nobody");
        MapPatch patch;
        patch.put(tie);
        document.apply(patch, QStringLiteral("Break"));
        const auto path = folder.filePath(QStringLiteral("m.entente.json"));
        QVERIFY(!document.save(path, &problem));
        QVERIFY2(problem.contains(QStringLiteral("nobody")), qPrintable(problem));
        QVERIFY(!QFile::exists(path));
        QVERIFY(!document.undoStack()->isClean());
    }

    void whatIsMadeOfAMapIsCalledLikeIt()
    {
        QTemporaryDir folder;
        AllianceDocument document;
        AllianceMap map;
        MapPatch patch;
        MapInfo info;
        info.title = "Libya 2019/2020";
        patch.put(info);
        map.apply(patch);
        document.setMap(map);
        QCOMPARE(document.stem(), QStringLiteral("Libya 2019-2020"));
        const auto stem = folder.filePath(QStringLiteral("a.entente.jsons"));
        for (const auto *ending : {".json", ".entente.json"}) {
            QString problem;
            QVERIFY2(document.save(stem + QLatin1String(ending), &problem), qPrintable(problem));
            QCOMPARE(document.stem(), stem);
        }
    }

    void theHistoryGoesOnAfterASave()
    {
        QTemporaryDir folder;
        AllianceDocument document;
        QString problem;
        QVERIFY(document.load(libya(), &problem));
        const auto start = document.map();
        move(document, 5, {});
        QVERIFY(document.save(folder.filePath(QStringLiteral("m.entente.json")), &problem));
        document.undoStack()->undo();
        QVERIFY(document.map() == start);
        QVERIFY(!document.undoStack()->isClean());
        document.undoStack()->redo();
        QVERIFY(document.undoStack()->isClean());
    }

    void theCursorStepsThroughEveryDatedEventAndBack()
    {
        AllianceDocument document;
        QString problem;
        QVERIFY(document.load(libya(), &problem));
        DateCursor cursor;
        cursor.setIndex(document.index());
        QCOMPARE(cursor.date()->text(), std::string("2020-01-14"));
        while (cursor.previousEvent()) {}
        QCOMPARE(cursor.chosenEvent(), document.index()->stops().front().event);
        int steps = 1;
        while (cursor.nextEvent())
            ++steps;
        QCOMPARE(steps, int(document.index()->stops().size()));
        cursor.setDay(Day::of(3000, 1, 1));
        QCOMPARE(cursor.date()->latest(), cursor.extent()->last);
    }

    void theEventThatIsToldStaysWhileOthersGo()
    {
        AllianceDocument document;
        QString problem;
        QVERIFY(document.load(libya(), &problem));
        DateCursor cursor;
        cursor.setIndex(document.index());
        cursor.chooseEvent(3);
        const auto told = document.map().events().at(3).id;
        document.apply(removeEvent(document.map(), document.map().events().at(0).id),
                       QStringLiteral("Delete"));
        cursor.setIndex(document.index());
        QCOMPARE(document.map().events().at(std::size_t(cursor.chosenEvent())).id, told);
        document.apply(removeEvent(document.map(), told), QStringLiteral("Delete"));
        cursor.setIndex(document.index());
        QCOMPARE(cursor.chosenEvent(), -1);
    }

    void monthsAreSteppedFromTheEndThatLiesThatWay_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("months");
        QTest::addColumn<QString>("to");
        const auto row = [](const char *from, int months, const char *to) {
            QTest::addRow("%s %+d", from, months)
                << QString::fromLatin1(from) << months << QString::fromLatin1(to);
        };
        row("2019-07-10", 1, "2019-08-10");
        row("2019-07-10", -1, "2019-06-10");
        row("2019-10-31", 1, "2019-11-30"); // the month has no 31st
        row("2019-12-31", -1, "2019-11-30");
        row("2019-11-15", 2, "2020-01-15"); // over the end of the year
        row("2019-07-10/2019-07-20", 1, "2019-08-20");
        row("2019-07-10/2019-07-20", -1, "2019-06-10");
        row("2020-01-10", 1, "2020-01-19");  // the map ends there
        row("2019-04-20", -1, "2019-04-01"); // and begins here
        row("", 1, "2019-04-01");            // from all dates: in at the near end
        row("", -1, "2020-01-19");
    }

    void monthsAreSteppedFromTheEndThatLiesThatWay()
    {
        QFETCH(QString, from);
        QFETCH(int, months);
        QFETCH(QString, to);
        AllianceDocument document;
        QString problem;
        QVERIFY(document.load(libya(), &problem));
        DateCursor cursor;
        cursor.setIndex(document.index());
        cursor.setDate(Edtf::parse(from.toStdString()));
        cursor.stepMonths(months);
        QCOMPARE(QString::fromStdString(cursor.date()->text()), to);
    }

    void manyMovesAreOneSnapshot()
    {
        AllianceDocument document;
        DateCursor cursor;
        ViewState view;
        SnapshotFeed feed(&document, &cursor, &view);
        QString problem;
        QVERIFY(document.load(libya(), &problem));
        feed.flush();
        QSignalSpy spy(&feed, &SnapshotFeed::snapshotChanged);
        for (int day = 1; day <= 12; ++day)
            cursor.setDay(Day::of(2020, 1, day));
        QVERIFY(spy.wait(1000));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(feed.snapshot().date()->text(), std::string("2020-01-12"));
    }
};

QTEST_GUILESS_MAIN(DocumentTest)
#include "tst_document.moc"
