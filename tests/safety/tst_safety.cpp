// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/safety/backups.h"
#include "models/safety/filelock.h"
#include "models/safety/journalfile.h"
#include "models/safety/journalshelf.h"
#include "models/safety/openfile.h"
#include "models/safety/statefolder.h"
#include "models/safety/storefile.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QScopeGuard>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <sys/resource.h>

using namespace entente;

namespace {

QDateTime at(const char *text)
{
    return QDateTime::fromString(QLatin1String(text), Qt::ISODate).toUTC();
}

JournalStep step(const char *name, double x)
{
    MapPatch patch;
    patch.put(Placement{ActorId("egypt"), {x, 0}, true});
    return {name, "2026-01-01T10:00:00.000Z", {}, patch};
}

} // namespace

/// The parts that keep files from being lost, each by itself.
class SafetyTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString problem;

    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    QStringList files() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_STATE_HOME", QFile::encodeName(path("state")));
        problem.clear();
    }

    void aFileIsStoredWhole()
    {
        QVERIFY(storeFile(path("a"), "one", &problem));
        QVERIFY(storeFile(path("a"), "two", &problem));
        QCOMPARE(fileBytes(path("a")), std::optional<QByteArray>("two"));
        QCOMPARE(files(), QStringList{QStringLiteral("a")});
    }

    void linksAreFollowedAndPermissionsKept()
    {
        QVERIFY(storeFile(path("real"), "one", &problem));
        QVERIFY(QFile::setPermissions(path("real"),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        const auto before = QFile::permissions(path("real"));
        QVERIFY(QFile::link(path("real"), path("link")));
        QVERIFY(storeFile(path("link"), "two", &problem));
        QVERIFY(QFileInfo(path("link")).isSymLink());
        QCOMPARE(fileBytes(path("real")), std::optional<QByteArray>("two"));
        QCOMPARE(QFile::permissions(path("real")), before);
    }

    void aFileThatCannotBeStoredSaysWhereAndWhatToDo()
    {
        QVERIFY(!storeFile(path("none/a"), "one", &problem));
        QVERIFY2(problem.contains(path("none/a")) &&
                     problem.contains(QStringLiteral("save elsewhere")),
                 qPrintable(problem));
        QDir().mkpath(path("folder"));
        QVERIFY(!storeFile(path("folder"), "one", &problem));
        QVERIFY2(problem.contains(QStringLiteral("folder of this name")), qPrintable(problem));
        QCOMPARE(files(), QStringList());
    }

    void eachSystemErrorIsToldWithAdvice()
    {
        for (const int error : {ENOSPC, EDQUOT, EFBIG, EROFS, EACCES, EPERM, ENOENT, ENOTDIR,
                                EISDIR, ENAMETOOLONG, EIO, ESTALE, ETIMEDOUT, EMFILE}) {
            const auto words = systemProblem(error);
            QVERIFY2(words.contains(QStringLiteral("ave elsewhere")) ||
                         words.contains(QStringLiteral("Choose")),
                     qPrintable(words));
        }
    }

    void whatADeadProgramLeftIsTakenAway()
    {
        for (const auto *name : {".a.0123abcd.new", ".a.mine.new", ".ab.0123abcd.new", "a"})
            QVERIFY(storeFile(path(name), "x", &problem));
        removeLeftovers(path("a"));
        QCOMPARE(files(), (QStringList{QStringLiteral(".a.mine.new"),
                                       QStringLiteral(".ab.0123abcd.new"), QStringLiteral("a")}));
    }

    void theLastTenAndOneADayAreKept()
    {
        const auto now = at("2026-03-31T12:00:00");
        QList<Backup> all;
        for (int hour = 0; hour < 24 * 45; ++hour) {
            auto time = now.addSecs(-3600 * hour);
            all.append({QString::number(hour), time, 0});
        }
        const auto old = surplus(all, now);
        QList<Backup> kept;
        for (const auto &backup : all)
            if (std::none_of(old.begin(), old.end(),
                             [&](const Backup &o) { return o.path == backup.path; }))
                kept.append(backup);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(kept[i].path, QString::number(i));
        QSet<QDate> days;
        for (const auto &backup : kept)
            days.insert(backup.time.toLocalTime().date());
        QCOMPARE(days.size(), 30);
        QCOMPARE(kept.size(), 10 + 29); // the last of today is among the ten
        QVERIFY(surplus(kept, now).isEmpty());
        QCOMPARE(surplus(all, now, 100).size(), all.size() - 100 - 25); // a hundred are five days
    }

    void backupsAreKeptListedAndFoundByTheirContent()
    {
        Backups backups(path("map.entente.json"));
        auto time = at("2026-03-01T10:00:00");
        for (int i = 0; i < 15; ++i) {
            time = time.addSecs(60);
            QVERIFY2(backups.keep("state " + QByteArray::number(i), &problem, time),
                     qPrintable(problem));
            QVERIFY(backups.keep("state " + QByteArray::number(i), &problem,
                                 time.addSecs(1))); // the same again is no new one
        }
        const auto list = backups.list();
        QCOMPARE(list.size(), 10);
        QCOMPARE(list.first().time, time);
        QCOMPARE(fileBytes(list.first().path), std::optional<QByteArray>("state 14"));
        QCOMPARE(backups.withHash(contentHash("state 9")), std::optional<QByteArray>("state 9"));
        QVERIFY(!backups.withHash(contentHash("state 2")));
        QVERIFY(Backups(path("other.entente.json")).list().isEmpty());
    }

    void aClockSetBackLosesNoBackup()
    {
        Backups backups(path("map.entente.json"));
        for (int day = 1; day <= 20; ++day)
            QVERIFY(backups.keep("later " + QByteArray::number(day), &problem,
                                 at("2026-03-01T10:00:00").addDays(day)));
        QVERIFY(backups.keep("set back", &problem, at("2020-01-01T10:00:00")));
        QVERIFY(backups.withHash(contentHash("set back")));
        QVERIFY(backups.withHash(contentHash("later 20")));
    }

    void backupsThatCannotBeKeptAreTold()
    {
        QVERIFY(storeFile(path("state"), "a file where the folder is to be", &problem));
        QVERIFY(!Backups(path("map")).keep("x", &problem));
        QVERIFY(problem.contains(path("state")));
    }

    void aLockTellsWhoHasTheFile()
    {
        FileLock mine(path("map")), other(path("map"));
        QCOMPARE(mine.take(), FileLock::Outcome::Taken);
        QCOMPARE(other.take(), FileLock::Outcome::HeldByOther);
        const auto holder = other.holder();
        QCOMPARE(holder.process, QCoreApplication::applicationPid());
        QCOMPARE(holder.host, QSysInfo::machineHostName());
        QCOMPARE(holder.user, QFileInfo(m_folder->path()).owner());
        QVERIFY(qAbs(holder.since.secsTo(QDateTime::currentDateTime())) < 60);
        QVERIFY2(holder.words().contains(holder.host), qPrintable(holder.words()));
    }

    void aLockGoesWithItsHolder()
    {
        auto mine = std::make_unique<FileLock>(path("map"));
        QCOMPARE(mine->take(), FileLock::Outcome::Taken);
        mine.reset();
        QCOMPARE(files(), QStringList());
        QCOMPARE(FileLock(path("map")).take(), FileLock::Outcome::Taken);
    }

    void theLockOfADeadProgramIsTakenOver_data()
    {
        QTest::addColumn<QByteArray>("content");
        QProcess gone;
        gone.start(QStringLiteral("true"), QStringList());
        const auto pid = QByteArray::number(gone.processId());
        gone.waitForFinished();
        const auto host = pid + "\nentente\n" + QSysInfo::machineHostName().toUtf8();
        const auto machine = host + '\n' + QSysInfo::machineUniqueId();
        QTest::newRow("whole") << machine + '\n' + QSysInfo::bootUniqueId() + '\n';
        QTest::newRow("machine written by half") << machine.chopped(5);
        QTest::newRow("name written by half") << host.chopped(1);
        QTest::newRow("hardly written") << pid.left(2);
        QTest::newRow("empty") << QByteArray();
    }

    void theLockOfADeadProgramIsTakenOver()
    {
        QFETCH(QByteArray, content);
        QVERIFY(storeFile(path(".map.lock"), {content.constData(), std::size_t(content.size())},
                          &problem));
        QCOMPARE(FileLock(path("map")).take(), FileLock::Outcome::Taken);
    }

    void theLockOfAnotherMachineStands()
    {
        QVERIFY(
            storeFile(path(".map.lock"), "999999\nentente\nelsewhere\nmachine\nstart\n", &problem));
        FileLock lock(path("map"));
        QCOMPARE(lock.take(), FileLock::Outcome::HeldByOther);
        QCOMPARE(lock.holder().host, QStringLiteral("elsewhere"));
    }

    void aJournalIsMadeWithTheFirstStepAndFoundAgain()
    {
        {
            JournalFile journal;
            journal.begin(journalPlaces(path("map")),
                          {path("map").toStdString(), "base", "Map", {}, {}, {}}, nullptr);
            QCOMPARE(files(), QStringList());
            QVERIFY(journal.add(step("one", 1), &problem));
            QVERIFY(journal.add(step("two", 2), &problem));
            QCOMPARE(files(), QStringList{QStringLiteral(".map.journal")});
            QVERIFY(foundJournals(path("map")).isEmpty()); // somebody writes it
            QTRY_VERIFY(journal.isOnDisk());
        }
        const auto found = foundJournals(path("map"));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].text.steps.size(), std::size_t(2));
        QCOMPARE(found[0].stepsAfter("base")->size(), 2);
        QVERIFY(!found[0].stepsAfter("other"));
    }

    void aJournalOfOneFileIsNotTakenForAnothers()
    {
        {
            JournalFile journal;
            journal.begin(journalPlaces(path("map.json")),
                          {path("map.json").toStdString(), "base", {}, {}, {}, {}}, nullptr);
            QVERIFY(journal.add(step("one", 1), &problem));
        }
        QVERIFY(foundJournals(path("map")).isEmpty());
        QVERIFY(foundJournals(path("map.jso")).isEmpty());
        QCOMPARE(foundJournals(path("map.json")).size(), 1);
    }

    void aJournalThatIsThereIsNeverWrittenOver()
    {
        for (int i = 0; i < 2; ++i) {
            JournalFile journal;
            journal.begin(journalPlaces(path("map")),
                          {path("map").toStdString(), "base", {}, {}, {}, {}}, nullptr);
            QVERIFY(journal.add(step("mine", i), &problem));
            QVERIFY(i == 0 || journal.add(step("more", i), &problem));
        }
        QCOMPARE(files(),
                 (QStringList{QStringLiteral(".map.2.journal"), QStringLiteral(".map.journal")}));
        const auto found = foundJournals(path("map"));
        QCOMPARE(found.size(), 1); // the one is the mere beginning of the other
        QCOMPARE(found[0].text.steps.size(), std::size_t(2));
    }

    void aJournalThatCannotBeBesideItsFileIsInTheStateFolder()
    {
        QVERIFY(storeFile(path("blocked"), "no folder", &problem));
        const QStringList places{path("blocked/.map"), journalPlaces(path("map"))[1]};
        JournalFile journal;
        journal.begin(places, {path("map").toStdString(), "base", {}, {}, {}, {}}, nullptr);
        QVERIFY(journal.add(step("one", 1), &problem));
        QVERIFY2(journal.path().startsWith(stateFolder()), qPrintable(journal.path()));
        journal.begin(places, {path("map").toStdString(), "base", {}, {}, {}, {}}, nullptr);
        QCOMPARE(foundJournals(path("map")).size(), 1);
    }

    void whatNoPlaceTakesIsToldAndWrittenLater()
    {
        QVERIFY(storeFile(path("blocked"), "no folder", &problem));
        JournalFile journal;
        journal.begin({path("blocked/.map")}, {path("map").toStdString(), "base", {}, {}, {}, {}},
                      nullptr);
        QVERIFY(!journal.add(step("one", 1), &problem));
        QVERIFY2(problem.contains(QStringLiteral("elsewhere")), qPrintable(problem));
        QFile::remove(path("blocked"));
        QDir().mkpath(path("blocked"));
        QVERIFY(journal.add(step("two", 2), &problem));
        const auto bytes = fileBytes(journal.path());
        QCOMPARE(readJournal(bytes->toStdString())->steps.size(), std::size_t(2));
    }

    /// A line of which a part was written stays out of the way of the next.
    void aJournalThatFailsMidwayIsWholeWhenItCanBeWrittenAgain()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        JournalFile journal;
        journal.begin(journalPlaces(path("map")),
                      {path("map").toStdString(), "base", {}, {}, {}, {}}, nullptr);
        QVERIFY(journal.add(step("one", 1), &problem));
        rlimit before;
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit tight = before;
        tight.rlim_cur = rlim_t(QFileInfo(journal.path()).size() + 20);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
        const bool added = journal.add(step("two", 2), &problem);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!added);
        QVERIFY2(problem.contains(QStringLiteral("larger than is allowed")), qPrintable(problem));
        QVERIFY(journal.add(step("three", 3), &problem));
        const auto read = readJournal(fileBytes(journal.path())->toStdString());
        QVERIFY(read && !read->damaged);
        QCOMPARE(read->steps.size(), std::size_t(3));
    }

    void aJournalWhoseNameIsGoneGoesWholeToTheStateFolder_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("the journal was removed") << QStringLiteral("removed");
        QTest::newRow("its name is another file's") << QStringLiteral("replaced");
        QTest::newRow("the folder was removed") << QStringLiteral("folder removed");
        QTest::newRow("the folder is there and empty") << QStringLiteral("folder empty");
    }

    void aJournalWhoseNameIsGoneGoesWholeToTheStateFolder()
    {
        QFETCH(QString, what);
        const auto file = path("stick/map");
        QDir().mkpath(path("stick"));
        JournalFile journal;
        journal.begin(journalPlaces(file), {file.toStdString(), "base", {}, {}, {}, {}}, nullptr);
        QVERIFY(journal.add(step("one", 1), &problem));
        QVERIFY(journal.path().startsWith(path("stick")) && !journal.hasMoved());
        if (what.startsWith(QStringLiteral("folder")))
            QVERIFY(QDir(path("stick")).removeRecursively());
        else
            QVERIFY(QFile::remove(journal.path()));
        if (what == QStringLiteral("folder empty"))
            QDir().mkpath(path("stick"));
        if (what == QStringLiteral("replaced"))
            QVERIFY(storeFile(path("stick/.map.journal"), "of another", &problem));
        QVERIFY(journal.add(step("two", 2), &problem));
        QVERIFY(journal.hasMoved());
        QVERIFY2(journal.path().startsWith(stateFolder()), qPrintable(journal.path()));
        QVERIFY(journal.add(step("three", 3), &problem));
        const auto read = readJournal(fileBytes(journal.path())->toStdString());
        QVERIFY(read && !read->damaged);
        QCOMPARE(read->steps.size(), std::size_t(3));
        journal.remove();
        QCOMPARE(QFile::exists(path("stick/.map.journal")), what == QStringLiteral("replaced"));
    }

    /// On a real disk of 64 KB, where the system lets a test have one.
    void theLockOfADeadProgramIsTakenOverOnAFullDisk()
    {
        QDir().mkpath(path("full"));
        const auto disk = path("full");
        if (QProcess::execute(QStringLiteral("mount"),
                              {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                               QStringLiteral("size=64k"), QStringLiteral("none"), disk}) != 0)
            QSKIP("no disk can be mounted here");
        const auto unmount = qScopeGuard([&] {
            QProcess::execute(QStringLiteral("umount"), {QStringLiteral("-l"), disk});
        });
        QProcess ended;
        ended.start(QStringLiteral("true"), {});
        QVERIFY(ended.waitForStarted());
        const auto process = ended.processId();
        QVERIFY(ended.waitForFinished());
        const auto told =
            QStringLiteral("%1\ntrue\n%2\n%3\n%4\n")
                .arg(process)
                .arg(QSysInfo::machineHostName(), QString::fromLatin1(QSysInfo::machineUniqueId()),
                     QString::fromLatin1(QSysInfo::bootUniqueId()));
        QVERIFY(storeFile(path("full/.map.lock"), told.toStdString(), &problem));
        QFile filler(path("full/filler"));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(4096, 'x')) > 0)
            ;
        QVERIFY(FileLock(path("full/map")).take() != FileLock::Outcome::HeldByOther);
    }

    void aJournalThatCannotBeReadIsSetAsideAndKept()
    {
        QVERIFY(storeFile(path(".map.journal"), "nonsense", &problem));
        QVERIFY(foundJournals(path("map")).isEmpty());
        QCOMPARE(files(), QStringList());
        QCOMPARE(QDir(journalFolder() + QStringLiteral("/aside")).entryList(QDir::Files).size(), 1);
    }

    void journalsSetAsideAreFoundByTheirFile()
    {
        {
            JournalFile journal;
            journal.begin(journalPlaces(path("map")),
                          {path("map").toStdString(), "base", {}, {}, {}, {}}, nullptr);
            QVERIFY(journal.add(step("one", 1), &problem));
        }
        QVERIFY(!setAside(path(".map.journal")).isEmpty());
        QVERIFY(foundJournals(path("map")).isEmpty());
        QCOMPARE(journalsSetAside(path("map")).size(), 1);
        QVERIFY(journalsSetAside(path("other")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(SafetyTest)
#include "tst_safety.moc"
