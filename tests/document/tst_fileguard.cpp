// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "editsession.h"

#include "models/document/diskwatch.h"
#include "models/document/fileguard.h"
#include "models/safety/backups.h"
#include "models/safety/storefile.h"
#include "models/words/differencewords.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace entente;
using namespace entente::test;

namespace {

/// A window on a map without the window.
struct Desk
{
    AllianceDocument document;
    FileGuard guard{&document};
    DiskWatch watch{&document};
    QString problem;

    void rename(const char *id, const char *name)
    {
        Actor actor = *document.map().actors().find(ActorId(id));
        actor.name = name;
        MapPatch patch;
        patch.put(std::move(actor));
        document.apply(patch, QStringLiteral("Rename ") + QLatin1String(id));
    }
    void move(const char *id, double x)
    {
        const std::pair<ActorId, Position> moves[] = {{ActorId(id), {x, 0}}};
        document.apply(moveActors(document.map(), moves, true),
                       QStringLiteral("Move ") + QLatin1String(id), QStringLiteral("drag"));
    }
    std::string name(const char *id) const
    {
        return document.map().actors().find(ActorId(id))->name;
    }
    bool isClean() { return document.undoStack()->isClean(); }
};

} // namespace

/// What is done to a map survives the window, and what others do to its file is brought together
/// with it.
class FileGuardTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    QStringList besides() const
    {
        auto files = QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
        files.removeAll(QStringLiteral("map.entente.json"));
        return files;
    }

    static QList<Recovery> unsaved()
    {
        QList<FoundJournal> aside;
        return FileGuard::recoveriesOf({}, &aside);
    }

    std::unique_ptr<Desk> open() const
    {
        auto desk = std::make_unique<Desk>();
        if (!desk->document.load(m_file, &desk->problem))
            qFatal("%s", qPrintable(desk->problem));
        return desk;
    }

    /// Somebody else changes the file.
    void others(const char *id, const char *name) const
    {
        AllianceDocument document;
        QString problem;
        if (!document.load(m_file, &problem))
            qFatal("%s", qPrintable(problem));
        Actor actor = *document.map().actors().find(ActorId(id));
        actor.name = name;
        MapPatch patch;
        patch.put(std::move(actor));
        document.apply(patch, QStringLiteral("Rename"));
        if (!document.save(m_file, &problem))
            qFatal("%s", qPrintable(problem));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder->filePath(QStringLiteral("state"))));
        m_file = m_folder->filePath(QStringLiteral("map.entente.json"));
        QVERIFY(QFile::copy(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json"), m_file));
        QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner);
    }

    void lookingLeavesNothingBehind()
    {
        auto desk = open();
        QCOMPARE(besides(), QStringList{QStringLiteral(".map.entente.json.lock")});
        desk->guard.letGo();
        QCOMPARE(besides(), QStringList());
    }

    void editsAfterTheFolderVanishedAreOfferedAgain_data()
    {
        QTest::addColumn<bool>("isDisk");
        QTest::newRow("the folder is removed") << false;
        QTest::newRow("a disk is unmounted while it is in use") << true;
    }

    /// A stick is pulled while the map is open, edited on, and the window killed.
    void editsAfterTheFolderVanishedAreOfferedAgain()
    {
        QFETCH(bool, isDisk);
        const auto stick = m_folder->filePath(QStringLiteral("stick"));
        const auto file = stick + QStringLiteral("/map.entente.json");
        QVERIFY(QDir().mkpath(stick));
        const auto system = [&](const QString &words) {
            auto arguments = words.split(QLatin1Char(' ')) << stick;
            const auto program = arguments.takeFirst();
            return QProcess::execute(program, arguments) == 0;
        };
        if (isDisk && !system(QStringLiteral("mount -t tmpfs none")))
            QSKIP("no disk can be mounted here");
        QVERIFY(QFile::copy(m_file, file));
        AllianceMap end;
        {
            Desk desk;
            QVERIFY(desk.document.load(file, &desk.problem));
            QSignalSpy moved(&desk.guard, &FileGuard::journalMoved),
                failed(&desk.guard, &FileGuard::journalFailed);
            desk.rename("egypt", "Misr");
            QVERIFY(isDisk ? system(QStringLiteral("umount -l")) : QDir(stick).removeRecursively());
            for (int x = 0; x < 5; ++x)
                desk.move("lna", x);
            QVERIFY(isDisk || !desk.document.save(file, &desk.problem));
            QCOMPARE(moved.size(), 1); // told once
            QCOMPARE(failed.size(), 0);
            end = desk.document.map();
        } // it does not let go
        const auto recoveries = FileGuard::recoveriesWithoutFile();
        QCOMPARE(recoveries.size(), 1);
        Desk desk;
        desk.guard.recover(recoveries[0]);
        QVERIFY(desk.document.map() == end);
        QVERIFY(FileGuard::recoveriesWithoutFile().isEmpty());
    }

    void theStepsOfAWindowThatDiedAreListedAndDoneAgain()
    {
        AllianceMap end;
        {
            auto desk = open();
            desk->rename("egypt", "Misr");
            for (int x = 0; x < 20; ++x)
                desk->move("lna", x);
            desk->document.undoStack()->undo();
            desk->document.undoStack()->redo();
            end = desk->document.map();
        } // it does not let go
        auto desk = open();
        QList<FoundJournal> aside;
        const auto recoveries = desk->guard.recoveries(&aside);
        QCOMPARE(recoveries.size(), 1);
        QStringList names;
        for (const auto &line : recoveries[0].lines()) {
            names << line.name;
            QVERIFY(qAbs(line.time.secsTo(QDateTime::currentDateTimeUtc())) < 60);
        }
        QCOMPARE(names,
                 (QStringList{QStringLiteral("Rename egypt"), QStringLiteral("Move lna"),
                              QStringLiteral("Undo Move lna"), QStringLiteral("Redo Move lna")}));
        desk->guard.recover(recoveries[0]);
        QVERIFY(desk->document.map() == end);
        QVERIFY(!desk->isClean());
        QCOMPARE(desk->document.undoStack()->count(), 4);
        while (desk->document.undoStack()->canUndo())
            desk->document.undoStack()->undo();
        QVERIFY(desk->document.map() == desk->document.savedMap());
    }

    void aRecoveryThatIsCutShortCanBeDoneAgain()
    {
        AllianceMap end;
        for (int round = 0; round < 3; ++round) {
            auto desk = open();
            QList<FoundJournal> aside;
            const auto recoveries = desk->guard.recoveries(&aside);
            QCOMPARE(recoveries.size(), round > 0 ? 1 : 0);
            if (round > 0) {
                desk->guard.recover(recoveries[0]);
                QVERIFY(desk->document.map() == end);
            }
            desk->rename("egypt", round == 0 ? "Misr" : round == 1 ? "Kemet" : "Egypt again");
            end = desk->document.map();
            QCOMPARE(besides().filter(QStringLiteral(".journal")).size(), 1);
        }
    }

    void theJournalGoesWithASave()
    {
        auto desk = open();
        desk->rename("egypt", "Misr");
        QVERIFY(besides().contains(QStringLiteral(".map.entente.json.journal")));
        QVERIFY2(desk->document.save(m_file, &desk->problem), qPrintable(desk->problem));
        QCOMPARE(besides(), QStringList{QStringLiteral(".map.entente.json.lock")});
        desk->document.undoStack()->undo(); // of before the save
        desk.reset();
        desk = open();
        QCOMPARE(desk->name("egypt"), std::string("Misr"));
        QList<FoundJournal> aside;
        desk->guard.recover(desk->guard.recoveries(&aside).value(0));
        QCOMPARE(desk->name("egypt"), std::string("Egypt"));
    }

    void aJournalOfAnotherStateOfTheFileIsSetAsideAndCanBeMerged()
    {
        {
            auto desk = open();
            desk->rename("egypt", "Misr");
            QVERIFY(
                desk->document.save(m_file, &desk->problem)); // now there is a backup to start from
            desk->rename("turkey", "Türkiye");
        }
        others("russia", "Rossiya");
        auto desk = open();
        QList<FoundJournal> aside;
        QVERIFY(desk->guard.recoveries(&aside).isEmpty());
        QCOMPARE(aside.size(), 1);
        QCOMPARE(desk->name("turkey"), std::string("Turkey"));
        QVERIFY(desk->guard.recoveries(&aside).isEmpty());
        QCOMPARE(aside.size(), 1); // it is not found twice
        const auto conflicts = desk->guard.mergeAside(aside[0]);
        QVERIFY(conflicts && conflicts->empty());
        QCOMPARE(desk->name("turkey"), std::string("Türkiye"));
        QCOMPARE(desk->name("russia"), std::string("Rossiya"));
        QCOMPARE(journalsSetAside(m_file).size(), 1);
    }

    void whatIsDiscardedIsStillKeptAside()
    {
        open()->rename("egypt", "Misr");
        auto desk = open();
        QList<FoundJournal> aside;
        FileGuard::discard(desk->guard.recoveries(&aside).value(0));
        QVERIFY(desk->guard.recoveries(&aside).isEmpty() && aside.isEmpty());
        QCOMPARE(journalsSetAside(m_file).size(), 1);
    }

    void aReadOnlyWindowFollowsTheFile()
    {
        auto desk = open();
        desk->document.setReadOnly();
        others("turkey", "Türkiye");
        desk->watch.look();
        desk->watch.reload();
        QCOMPARE(desk->name("turkey"), std::string("Türkiye"));
        QVERIFY(desk->document.isReadOnly());
    }

    void whatWasOpenedIsABackupBeforeAnythingElseHappens()
    {
        auto desk = open();
        QTRY_COMPARE(Backups(m_file).list().size(), 1);
        QCOMPARE(*fileBytes(Backups(m_file).list().first().path), *fileBytes(m_file));
    }

    void aFileThatHoldsTheStepsAlreadyIsLeftAsItIs()
    {
        {
            auto desk = open();
            desk->rename("egypt", "Misr");
            QFile::copy(m_folder->filePath(QStringLiteral(".map.entente.json.journal")),
                        m_folder->filePath(QStringLiteral("copy")));
            QVERIFY(desk->document.save(m_file, &desk->problem));
        }
        // As after a kill between the rename of the file and the removal of the journal; the mark
        // is what tells.
        JournalWriter writer;
        Desk before;
        QVERIFY(before.document.load(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json"),
                                     &before.problem));
        MapPatch patch;
        auto text = writer.head(
            {m_file.toStdString(), before.document.savedHash().toStdString(), {}, {}, {}, {}});
        text += writer.step({"Rename egypt", {}, {}, patch});
        text += writer.saving(contentHash(*fileBytes(m_file)).toStdString());
        QVERIFY(storeFile(m_folder->filePath(QStringLiteral(".map.entente.json.journal")), text,
                          &before.problem));
        auto desk = open();
        QList<FoundJournal> aside;
        QVERIFY(desk->guard.recoveries(&aside).isEmpty());
        QVERIFY(aside.isEmpty());
        QCOMPARE(besides().filter(QStringLiteral(".journal")), QStringList());
    }

    void aMapThatWasNeverSavedIsRecoveredWhole()
    {
        AllianceMap end;
        {
            Desk desk;
            auto source = open();
            desk.document.setMap(source->document.map());
            desk.rename("egypt", "Misr");
            end = desk.document.map();
        }
        QCOMPARE(unsaved().size(), 1);
        Desk desk;
        desk.guard.recover(unsaved()[0]);
        QVERIFY(desk.document.map() == end);
        QVERIFY(desk.document.path().isEmpty());
        QVERIFY(!desk.isClean());
        desk.guard.letGo();
        QVERIFY(unsaved().isEmpty());
    }

    void aReadOnlyWindowLeavesTheJournalWhereItIs()
    {
        open()->rename("egypt", "Misr");
        {
            auto desk = open();
            desk->document.setReadOnly();
            QList<FoundJournal> aside;
            QVERIFY(desk->guard.recoveries(&aside).isEmpty() && aside.isEmpty());
        }
        auto desk = open();
        QList<FoundJournal> aside;
        QCOMPARE(desk->guard.recoveries(&aside).size(), 1);
    }

    void theSecondWindowIsToldOfTheFirst()
    {
        Desk first, second;
        QVERIFY(!first.guard.otherHolder(m_file));
        QVERIFY(first.document.load(m_file, &first.problem));
        QVERIFY(!first.guard.otherHolder(m_file));
        const auto holder = second.guard.otherHolder(m_file);
        QVERIFY(holder);
        QCOMPARE(holder->process, QCoreApplication::applicationPid());
        first.guard.letGo();
        QVERIFY(!second.guard.otherHolder(m_file));
    }

    void everySaveIsABackupAndSoIsWhatWasThereBefore()
    {
        auto desk = open();
        const auto before = *fileBytes(m_file);
        for (const auto *name : {"One", "Two", "Three"}) {
            desk->rename("egypt", name);
            QVERIFY(desk->document.save(m_file, &desk->problem));
        }
        const auto list = Backups(m_file).list();
        QCOMPARE(list.size(), 4);
        QCOMPARE(*fileBytes(list.last().path), before);
        QCOMPARE(*fileBytes(list.first().path), *fileBytes(m_file));
    }

    void aChangeOnDiskIsNoticedAndNotWrittenOver()
    {
        auto desk = open();
        QSignalSpy changed(&desk->watch, &DiskWatch::changed);
        desk->rename("egypt", "Misr");
        others("turkey", "Türkiye");
        QVERIFY(changed.wait(5000));
        const auto changes = desk->watch.theirChanges();
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(differenceWords(changes[0])),
                 QStringLiteral("Actor Turkey: name changed"));
        QVERIFY(!desk->document.save(m_file, &desk->problem));
        QVERIFY2(desk->problem.contains(QStringLiteral("changed by another program")),
                 qPrintable(desk->problem));
        QVERIFY(!desk->isClean());
        desk->watch.look();
        QCOMPARE(changed.count(), 1); // told once
    }

    void reloadingIsAStepThatCanBeUndone()
    {
        auto desk = open();
        desk->rename("egypt", "Misr");
        others("turkey", "Türkiye");
        desk->watch.look();
        desk->watch.reload();
        QCOMPARE(desk->name("egypt"), std::string("Egypt"));
        QCOMPARE(desk->name("turkey"), std::string("Türkiye"));
        QVERIFY(desk->isClean());
        desk->document.undoStack()->undo();
        QCOMPARE(desk->name("egypt"), std::string("Misr"));
        QVERIFY(!desk->isClean());
    }

    void keepingMineLetsItBeSaved()
    {
        auto desk = open();
        desk->rename("egypt", "Misr");
        others("turkey", "Türkiye");
        desk->watch.look();
        desk->watch.keepMine();
        QVERIFY(!desk->isClean());
        QVERIFY2(desk->document.save(m_file, &desk->problem), qPrintable(desk->problem));
        QCOMPARE(desk->name("turkey"), std::string("Turkey"));
        // What was opened and the others' are not lost.
        QCOMPARE(Backups(m_file).list().size(), 3);
    }

    void mergingKeepsBoth()
    {
        auto desk = open();
        desk->rename("egypt", "Misr");
        desk->rename("russia", "Mine");
        others("turkey", "Türkiye");
        others("russia", "Theirs");
        desk->watch.look();
        const auto conflicts = desk->watch.merge(&desk->problem);
        QVERIFY(conflicts);
        QCOMPARE(conflicts->size(), std::size_t(1));
        QCOMPARE((*conflicts)[0].field, std::string("name"));
        QCOMPARE(desk->name("egypt"), std::string("Misr"));
        QCOMPARE(desk->name("turkey"), std::string("Türkiye"));
        QCOMPARE(desk->name("russia"), std::string("Mine"));
        QVERIFY2(desk->document.save(m_file, &desk->problem), qPrintable(desk->problem));
    }

    void whatWasMergedOrKeptIsJournaledFromTheNewState()
    {
        for (const bool merge : {false, true}) {
            init();
            AllianceMap end;
            {
                auto desk = open();
                desk->rename("egypt", "Misr");
                others("turkey", "Türkiye");
                desk->watch.look();
                if (merge)
                    desk->watch.merge(&desk->problem);
                else
                    desk->watch.keepMine();
                desk->rename("lna", "The LNA");
                end = desk->document.map();
            }
            auto desk = open();
            QList<FoundJournal> aside;
            const auto recoveries = desk->guard.recoveries(&aside);
            QCOMPARE(recoveries.size(), 1);
            desk->guard.recover(recoveries[0]);
            QVERIFY(desk->document.map() == end);
        }
    }

    void aFileThatVanishedIsToldAndCanBeWrittenAgain()
    {
        auto desk = open();
        QSignalSpy vanished(&desk->watch, &DiskWatch::vanished);
        QVERIFY(QFile::remove(m_file));
        QVERIFY(vanished.wait(5000));
        QVERIFY(!desk->isClean());
        QVERIFY2(desk->document.save(m_file, &desk->problem), qPrintable(desk->problem));
        QVERIFY(QFile::exists(m_file));
        QVERIFY(desk->isClean());
    }

    void anEditCostsTheJournalItsPatchOnly()
    {
        auto desk = open();
        desk->rename("egypt", "Misr");
        const auto before = QFileInfo(desk->guard.journal().path()).size();
        desk->move("lna", 5);
        const auto after = QFileInfo(desk->guard.journal().path()).size();
        QVERIFY2(after - before < 300, qPrintable(QString::number(after - before)));
    }
};

QTEST_GUILESS_MAIN(FileGuardTest)
#include "tst_fileguard.moc"
