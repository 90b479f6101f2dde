// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "app/controllers/arrangingcontroller.h"
#include "app/controllers/openingcontroller.h"
#include "app/controllers/presentingcontroller.h"
#include "app/controllers/savingcontroller.h"
#include "app/docks/paneldocks.h"
#include "app/mainwindow.h"
#include "app/messagebar.h"
#include "app/notice.h"
#include "app/workspace.h"
#include "tests/support/threadsatrest.h"

#include "models/document/diskwatch.h"
#include "widgets/graph/graphview.h"

#include <QFile>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace entente;
using namespace entente::test;

namespace {

const auto libya = QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json");

/// A file that takes more than a moment to read and none to draw: two actors and very many sources.
QByteArray largeFile()
{
    QByteArray text = R"({"format": "entente-map", "version": 1, "title": "Large", "actors": [)"
                      R"({"id": "a", "name": "A", "kind": "state"},)"
                      R"({"id": "b", "name": "B", "kind": "state"}], "relations": [)"
                      R"({"id": "t", "from": "a", "to": "b", "kind": "backs", "evidence": [)"
                      R"({"source": "s0", "quote": "A backs B."}]}], "sources": [)";
    for (int i = 0; i < 200000; ++i)
        text += QByteArray(i ? ",\n" : "\n") + "{\"id\": \"s" + QByteArray::number(i) +
                "\", \"type\": \"report\", \"title\": \"The report with number " +
                QByteArray::number(i) + "\", \"issued\": {\"date-parts\": [[2020, 1]]}}";
    return text + "]}\n";
}

/// Very many actors in pairs, none of whom has a place; with `broken`, one tie leads nowhere.
QByteArray unplaced(int actors, bool broken = false)
{
    QByteArray people, ties;
    for (int i = 0; i < actors; ++i) {
        const auto id = QByteArray::number(i);
        people += (i ? ",{\"id\": \"a" : "{\"id\": \"a") + id + "\", \"name\": \"A " + id +
                  "\", \"kind\": \"state\"}";
        ties += (i ? ",{\"id\": \"t" : "{\"id\": \"t") + id + "\", \"from\": \"a" + id +
                "\", \"to\": \"" + (broken && i == 0 ? "b" : "a") +
                QByteArray::number((i * 7 + 1) % actors) + "\", \"kind\": \"backs\"}";
    }
    return R"({"format": "entente-map", "version": 1, "title": "Unplaced", "actors": [)" + people +
           R"(], "relations": [)" + ties + "]}\n";
}

} // namespace

/// A large file is opened beside the window's work.
class OpeningTest : public QObject
{
    Q_OBJECT

private:
    QString write(const char *name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the file could not be written");
        return file.fileName();
    }

    QTemporaryDir m_folder;
    QByteArray m_text = largeFile();
    QString m_large = write("large.entente.json", m_text);

private Q_SLOTS:
    void progressRisesAndTheMapIsTheSame()
    {
        LoadJob job;
        QSignalSpy progress(&job, &LoadJob::progressed);
        std::shared_ptr<LoadedFile> loaded;
        connect(&job, &LoadJob::finished, this, [&](const auto &file) { loaded = file; });
        job.start(m_large);
        QVERIFY(job.isRunning() && !loaded);
        QTRY_VERIFY_WITH_TIMEOUT(loaded, 60000);
        QVERIFY(!job.isRunning());
        QVERIFY(!progress.isEmpty());
        qint64 before = 0;
        for (const auto &step : progress) {
            QVERIFY(step[0].toLongLong() >= before);
            before = step[0].toLongLong();
            QCOMPARE(step[1].toLongLong(), qint64(m_text.size()));
        }
        const auto direct = readMap({m_text.constData(), std::size_t(m_text.size())});
        QVERIFY(loaded->read.map == direct.map);
        QVERIFY(loaded->index && loaded->index->map() == direct.map);
        QCOMPARE(loaded->read.diagnostics.size(), direct.diagnostics.size());
        QCOMPARE(loaded->read.diagnostics.back().line, direct.diagnostics.back().line);
        AllianceDocument document;
        QString problem;
        QVERIFY(document.load(m_large, &problem));
        QCOMPARE(document.savedHash(), loaded->hash);
        QCOMPARE(document.diskState(), AllianceDocument::DiskState::Same);
    }

    void whatIsCancelledIsNotHeardOfAgain()
    {
        LoadJob job;
        QSignalSpy finished(&job, &LoadJob::finished);
        job.start(m_large);
        job.cancel();
        QVERIFY(!job.isRunning());
        job.start(libya);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(threadsAreAtRest());
        QCOMPARE(finished.size(), 1);
        const auto loaded = finished[0][0].value<std::shared_ptr<LoadedFile>>();
        QVERIFY(loaded->path.endsWith(QStringLiteral("libya-2020.entente.json")));
    }

    /// The hash is that of all bytes, also where the reader has no use for the rest.
    void theHashIsThatOfTheWholeFile()
    {
        const auto path = write("nul.json", m_text.left(100000) + '\0' + m_text.mid(100000));
        AllianceDocument document;
        QString problem;
        QVERIFY(document.load(path, &problem));
        QVERIFY(document.isReadOnly());
        QCOMPARE(document.diskState(), AllianceDocument::DiskState::Same);
    }

    void whatOthersDoToItIsReadBesideTheWork()
    {
        const auto path = write("watched.entente.json", m_text);
        AllianceDocument document;
        QString problem;
        QVERIFY(document.load(path, &problem));
        DiskWatch watch(&document);
        QSignalSpy changed(&watch, &DiskWatch::changed);
        write("watched.entente.json", QByteArray(m_text).replace("\"Large\"", "\"Theirs\""));
        watch.lookIfTouched();
        QVERIFY(changed.isEmpty()); // not inside the call
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 60000);
        QVERIFY(watch.isReadable() && !watch.theirChanges().empty());
        watch.reload();
        QCOMPARE(document.title(), QStringLiteral("Theirs"));
        QVERIFY(document.isClean());
        watch.lookIfTouched();
        QVERIFY(threadsAreAtRest()); // each change is told once
        QCOMPARE(changed.size(), 1);
    }

    void theWindowTellsHowFarItIsAndShowsTheMap()
    {
        MainWindow window;
        window.show();
        QVERIFY(window.opening()->start(m_large));
        QVERIFY(window.messages()->message().isEmpty()); // what is quick does not flicker
        QTRY_VERIFY(window.messages()->message().startsWith(QStringLiteral("Opening “large.")));
        QVERIFY(window.messages()->findChild<QProgressBar *>()->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(window.document()->title(), QStringLiteral("Large"), 60000);
        QVERIFY(window.messages()->message().isEmpty());
        QVERIFY(!window.messages()->findChild<QProgressBar *>()->isVisible());
        QVERIFY(!window.document()->isReadOnly());
    }

    void cancellingLeavesTheOpenMap()
    {
        for (const bool byButton : {false, true}) {
            MainWindow window;
            QVERIFY(window.openFile(libya));
            window.show();
            const auto before = window.document()->map();
            QVERIFY(window.opening()->start(m_large));
            QTRY_VERIFY(!window.messages()->message().isEmpty());
            if (byButton)
                window.messages()->findChildren<QPushButton *>().last()->click();
            else
                QTest::keyClick(window.graph(), Qt::Key_Escape);
            QVERIFY(window.messages()->message().isEmpty());
            QVERIFY(threadsAreAtRest());
            QVERIFY(window.document()->map() == before);
            QVERIFY(window.document()->path().endsWith(QStringLiteral("libya-2020.entente.json")));
            QVERIFY(window.messages()->message().isEmpty());
        }
    }

    void aBrokenFileIsShownAsFarAsItCanBeRead()
    {
        const auto path = write("half.entente.json", m_text.left(m_text.size() / 2));
        MainWindow window;
        window.show();
        QVERIFY(window.opening()->start(path));
        QTRY_VERIFY_WITH_TIMEOUT(window.document()->isReadOnly(), 60000);
        QVERIFY(window.document()->map().sources().size() > 100000);
        QVERIFY(window.messages()->message().contains(QStringLiteral("read-only")));
    }

    /// Its first arrangement is no wait either; once it is there, the summary is offered.
    void aMapWithoutPlacesIsArrangedBesideTheWindowsWork()
    {
        MainWindow window;
        window.show();
        QVERIFY(window.openFile(write("unplaced.entente.json", unplaced(3000))));
        QVERIFY(window.graph()->awaitsArrangement());
        QTRY_VERIFY(window.arranging()->isRunning());
        QVERIFY(window.messages()->message().startsWith(QStringLiteral("Arranging with stress")));
        QVERIFY(window.messages()->findChild<QProgressBar *>()->isVisible());
        QVERIFY(window.document()->map().placements().empty());
        int turns = 0;
        QTimer turn;
        connect(&turn, &QTimer::timeout, this, [&] { turns += window.arranging()->isRunning(); });
        turn.start(5);
        QTRY_VERIFY_WITH_TIMEOUT(!window.arranging()->isRunning(), 60000);
        QVERIFY(turns > 2);
        QVERIFY(!window.graph()->awaitsArrangement());
        QVERIFY(window.document()->isClean()); // nobody asked for it
        QVERIFY(window.messages()->message().contains(QStringLiteral("A summary shows them")));
    }

    void theFirstArrangementCanBeCancelled()
    {
        MainWindow window;
        window.show();
        QVERIFY(window.openFile(write("unplaced.entente.json", unplaced(3000))));
        QTRY_VERIFY(window.arranging()->isRunning());
        const auto before = window.document()->map();
        QTest::keyClick(window.graph(), Qt::Key_Escape);
        QVERIFY(!window.arranging()->isRunning());
        QVERIFY(window.messages()->message().contains(QStringLiteral("A summary shows them")));
        QVERIFY(threadsAreAtRest());
        QVERIFY(window.document()->map() == before && window.document()->isClean());
    }

    void aMapThatIsOnlyToBeLookedAtIsArrangedWithoutAStep()
    {
        MainWindow window;
        window.show();
        QVERIFY(window.openFile(write("broken.entente.json", unplaced(80, true))));
        QVERIFY(window.document()->isReadOnly() && window.graph()->awaitsArrangement());
        const auto rows = window.graph()->arrangement().positions;
        QTRY_VERIFY_WITH_TIMEOUT(!window.graph()->awaitsArrangement(), 60000);
        QVERIFY(window.graph()->arrangement().positions != rows);
        QVERIFY(window.document()->isClean() && window.document()->map().placements().empty());
        QVERIFY2(window.messages()->message().contains(QStringLiteral("has 1 error.")),
                 qPrintable(window.messages()->message())); // nobody asked for the arranging
    }

    void anArrangementOfOtherActorsMovesNobody()
    {
        MainWindow window;
        window.show();
        QVERIFY(window.openFile(libya));
        window.arranging()->arrange(QStringLiteral("stress"));
        auto patch = removeActor(window.document()->map(), ActorId("egypt"));
        Actor newcomer;
        newcomer.id = ActorId("newcomer");
        patch.put(newcomer);
        QVERIFY(window.document()->apply(patch, QStringLiteral("Another one")));
        const auto map = window.document()->map();
        QTRY_VERIFY_WITH_TIMEOUT(!window.arranging()->isRunning(), 60000);
        QCOMPARE(window.document()->undoStack()->count(), 1);
        QVERIFY(window.document()->map() == map);
        QVERIFY(window.messages()->notice()->text().contains(QStringLiteral("nobody was moved")));
    }

    /// Before the picture has heard of it.
    void aMapThatJustChangedIsArranged()
    {
        MainWindow window;
        window.show();
        QVERIFY(window.openFile(write("unplaced.entente.json", unplaced(80))));
        MapPatch patch;
        for (int i = 0; i < 80; ++i) {
            Actor late;
            late.id = ActorId("late" + std::to_string(i));
            patch.put(late);
        }
        QVERIFY(window.document()->apply(patch, QStringLiteral("More")));
        QTRY_VERIFY_WITH_TIMEOUT(!window.graph()->awaitsArrangement(), 60000);
        QCOMPARE(window.graph()->arrangement().positions.size(), std::size_t(160));
        QCOMPARE(window.document()->undoStack()->count(), 1);
    }

    /// Going back to where nobody stood and forth again leaves no step of its own.
    void arrangingAnewIsNoStep()
    {
        MainWindow window;
        window.show();
        const auto text = unplaced(80);
        const auto read = readMap({text.constData(), std::size_t(text.size())});
        MapPatch all;
        for (const auto &actor : read.map.actors())
            all.put(Actor(actor));
        QVERIFY(window.document()->apply(all, QStringLiteral("Add all")));
        QTRY_VERIFY_WITH_TIMEOUT(!window.graph()->awaitsArrangement(), 60000);
        auto *history = window.document()->undoStack();
        history->undo();
        window.feed()->flush();
        history->redo();
        window.feed()->flush();
        QTRY_VERIFY_WITH_TIMEOUT(!window.graph()->awaitsArrangement(), 60000);
        QCOMPARE(history->count(), 1);
    }

    /// What is seen is what is saved, though nobody asked for the arranging.
    void theFirstSaveStoresWhereEverybodyStands()
    {
        const auto path = write("unplaced.entente.json", unplaced(80));
        std::vector<Position> seen;
        {
            MainWindow window;
            window.show();
            QVERIFY(window.openFile(path));
            QTRY_VERIFY_WITH_TIMEOUT(!window.graph()->awaitsArrangement(), 60000);
            QVERIFY(window.document()->isClean());
            QVERIFY(window.saving()->save());
            QVERIFY(window.document()->isClean());
            seen = window.graph()->arrangement().positions;
        }
        AllianceDocument document;
        QString problem;
        QVERIFY(document.load(path, &problem));
        const auto &placements = document.map().placements();
        QCOMPARE(placements.size(), seen.size());
        for (std::size_t i = 0; i < seen.size(); ++i)
            QCOMPARE(placements.find(document.map().actors().at(i).id)->position, seen[i].stored());
    }

    /// Nobody's work is pushed out by a file that was on its way.
    void whatWasBegunMeanwhileStays()
    {
        MainWindow window;
        window.show();
        QVERIFY(window.opening()->start(m_large));
        MapPatch patch;
        Actor actor;
        actor.id = ActorId("mine");
        actor.name = "Mine";
        patch.put(actor);
        QVERIFY(window.document()->apply(patch, QStringLiteral("Add")));
        QTRY_VERIFY_WITH_TIMEOUT(
            window.messages()->message().contains(QStringLiteral("can be opened now")), 60000);
        QVERIFY(window.document()->map().actors().contains(ActorId("mine")));
    }
};

QTEST_MAIN(OpeningTest)
#include "tst_opening.moc"
