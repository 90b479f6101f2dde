// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "editsession.h"

#include "models/document/fileguard.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <unistd.h>

using namespace entente;
using namespace entente::test;

namespace {

constexpr unsigned seed = 20200114;
constexpr int changes = 40;

const auto sample = QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json");

/// The maps before the first change and after each.
const std::vector<AllianceMap> &states()
{
    static const auto all = [] {
        std::vector<AllianceMap> maps;
        AllianceDocument document;
        QString problem;
        if (!document.load(sample, &problem))
            qFatal("%s", qPrintable(problem));
        EditSession session(&document, seed);
        maps.push_back(document.map());
        while (int(maps.size()) <= changes) {
            session.next();
            maps.push_back(document.map());
        }
        return maps;
    }();
    return all;
}

/// What the program said before it ended.
struct Said
{
    bool ready = false;
    bool killed = false;
    bool dirty = false;
    int edited = 0;
    int saving = 0;
    int saved = 0;
    int failures = 0;
    QString reason;
    QString noJournal;
    int calls = 0;
    int milliseconds = 0; // from the first edit to the end

    explicit Said(const QByteArray &out, const QByteArray &err = {})
    {
        for (const auto &line : QString::fromUtf8(out).split(QLatin1Char('\n'))) {
            const auto what = line.section(QLatin1Char(' '), 0, 0);
            const auto number = line.section(QLatin1Char(' '), 1, 1).toInt();
            const auto rest = line.section(QLatin1Char(' '), 2);
            ready |= what == QStringLiteral("ready");
            dirty |= what == QStringLiteral("dirty");
            if (what == QStringLiteral("edited"))
                edited = number;
            else if (what == QStringLiteral("saving"))
                saving = number;
            else if (what == QStringLiteral("saved"))
                saved = number;
            else if (what == QStringLiteral("nojournal"))
                noJournal = rest;
            if (what == QStringLiteral("failed")) {
                ++failures;
                reason = rest;
            }
        }
        calls = QString::fromUtf8(err).section(QLatin1Char(' '), 0, 0).toInt();
    }
};

/// A folder with a map in it, a program that edits the map, and what is left of both.
class Scenario
{
public:
    Scenario()
    {
        qputenv("XDG_STATE_HOME", QFile::encodeName(state()));
        QDir().mkpath(folder());
        QDir().mkpath(state());
        QFile::copy(sample, file());
        QFile::setPermissions(file(), QFile::Permissions(0x6644));
        for (const auto &path : {m_folder.path(), folder(), state()})
            QFile::setPermissions(path, QFile::Permissions(0x7777));
    }

    QString folder() const { return m_folder.filePath(QStringLiteral("maps")); }
    QString state() const { return m_folder.filePath(QStringLiteral("state")); }
    QString file() const { return folder() + QStringLiteral("/libya.entente.json"); }

    /// Runs it to its end, or kills it so many milliseconds after it is ready.
    Said run(const QByteArray &faults, int killAfter = -1, const QString &user = {})
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(ENTENTE_FAULTYIO));
        environment.insert(QStringLiteral("FAULTYIO"), QString::fromLatin1(faults));
        environment.insert(QStringLiteral("FAULTYIO_UNDER"), folder());
        environment.insert(QStringLiteral("ASAN_OPTIONS"),
                           QStringLiteral("verify_asan_link_order=0"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(ENTENTE_BIN_DIR "/entente-editsaver"),
                      {file(), QString::number(seed), QString::number(changes), user});
        QByteArray out;
        while (!out.contains("ready") && process.waitForReadyRead(30000))
            out += process.readAllStandardOutput();
        QElapsedTimer clock;
        clock.start();
        if (killAfter >= 0) {
            QTest::qSleep(killAfter);
            process.kill();
        }
        process.waitForFinished(60000);
        auto said = ended(process, out);
        said.milliseconds = int(clock.elapsed());
        return said;
    }

    /// What the next start finds: the map in the file, and the map with what was left behind.
    struct Found
    {
        bool whole = false;
        AllianceMap saved;
        AllianceMap recovered;
        int steps = 0;
        int journals = 0;
        int aside = 0;
        QStringList leftovers;
    };
    Found find() const
    {
        Found found;
        AllianceDocument document;
        FileGuard guard(&document);
        QString problem;
        found.whole = document.load(file(), &problem) && !document.isReadOnly();
        found.saved = document.map();
        QList<FoundJournal> aside;
        const auto recoveries = guard.recoveries(&aside);
        found.journals = int(recoveries.size());
        found.aside = int(aside.size());
        if (!recoveries.isEmpty()) {
            found.steps = int(recoveries.first().steps.size());
            guard.recover(recoveries.first());
        }
        found.recovered = document.map();
        guard.letGo();
        found.leftovers = QDir(folder()).entryList(QDir::Files | QDir::Hidden);
        return found;
    }

private:
    static Said ended(QProcess &process, const QByteArray &before)
    {
        Said said(before + process.readAllStandardOutput(), process.readAllStandardError());
        said.killed = process.exitStatus() == QProcess::CrashExit;
        return said;
    }

    QTemporaryDir m_folder;
};

/// Empty where nothing was lost: the file is the old or the new one, and what is recovered ends
/// with the last edit that was told, or with the one under the hand.
QString loss(const Said &said, const Scenario::Found &found)
{
    const auto is = [](const AllianceMap &map, int state) {
        return state <= changes && states()[std::size_t(state)] == map;
    };
    if (!found.whole)
        return QStringLiteral("the file is not whole");
    if (!is(found.saved, said.saved) && !is(found.saved, said.saving))
        return QStringLiteral("the file is neither state %1 nor %2")
            .arg(said.saved)
            .arg(said.saving);
    if (!is(found.recovered, said.edited) && !is(found.recovered, said.edited + 1))
        return QStringLiteral(
                   "what is recovered (%1 steps) is neither state %2 nor the next; saved was %3")
            .arg(found.steps)
            .arg(said.edited)
            .arg(said.saved);
    if (found.aside > 0)
        return QStringLiteral("a journal was taken for another file's");
    if (found.leftovers != QStringList{QStringLiteral("libya.entente.json")})
        return QStringLiteral("left over: ") + found.leftovers.join(QStringLiteral(", "));
    return {};
}

/// How many runs were killed, and when.
struct Tally
{
    int kills = 0;
    int during = 0;
    int withSteps = 0;
    QString problem; // of the run that lost something

    /// Runs once; true where it was killed.
    bool killed(const QByteArray &faults, int killAfter)
    {
        Scenario scenario;
        const auto said = scenario.run(faults, killAfter);
        const auto found = scenario.find();
        const auto lost = loss(said, found);
        if (!lost.isEmpty())
            problem = QStringLiteral("%1 %2: %3")
                          .arg(QString::fromLatin1(faults))
                          .arg(killAfter)
                          .arg(lost);
        if (!said.killed)
            return false;
        ++kills;
        during += said.saving > said.saved;
        withSteps += found.steps > 0;
        return true;
    }

    QString words() const
    {
        return QStringLiteral(
                   "killed %1 times: %2 while saving, %3 with steps to recover, none lost")
            .arg(kills)
            .arg(during)
            .arg(withSteps);
    }
};

/// A file system of its own, of that size; gone at the end.
class SmallDisk
{
public:
    SmallDisk(const QString &path, const QString &options) : m_path(path)
    {
        m_mounted =
            ::geteuid() == 0 &&
            QProcess::execute(QStringLiteral("mount"),
                              {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                               options, QStringLiteral("tmpfs"), path}) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            QProcess::execute(QStringLiteral("umount"), {QStringLiteral("-l"), m_path});
    }
    bool isMounted() const { return m_mounted; }

private:
    QString m_path;
    bool m_mounted = false;
};

} // namespace

/// However a program ends while it edits and saves, and whatever the disk does, nothing is lost but
/// the edit under the hand. ENTENTE_KILLS chooses how many times it is killed.
class KilledTest : public QObject
{
    Q_OBJECT

    static int kills()
    {
        const int chosen = qEnvironmentVariableIntValue("ENTENTE_KILLS");
        return chosen > 0 ? chosen : 40;
    }

private Q_SLOTS:
    void leftAloneItSavesAndEndsClean()
    {
        Scenario scenario;
        const auto said = scenario.run("count");
        QCOMPARE(said.edited, changes);
        QCOMPARE(said.saved, changes);
        QVERIFY(said.calls > 100);
        QCOMPARE(loss(said, scenario.find()), QString());
    }

    /// Half of the moments are calls on files, evenly spread over the whole run: before, in the
    /// middle of, and after each.
    void killedAtACallOnFiles()
    {
        const int calls = Scenario().run("count").calls;
        const int moments = (kills() + 1) / 2;
        const char *const ways[] = {"kill-before", "kill-half", "kill-after"};
        Tally tally;
        for (int i = 0; i < moments; ++i) {
            int call = 1 + int((qint64(calls) - 1) * i / std::max(1, moments - 1));
            // How many calls there are depends a little on the thread that brings them to the disk.
            for (bool killed = false; !killed; call = std::max(1, call - 5)) {
                const auto faults = QByteArray(ways[i % 3]) + ':' + QByteArray::number(call);
                killed = tally.killed(faults, -1);
                QVERIFY2(tally.problem.isEmpty(), qPrintable(tally.problem));
            }
        }
        qInfo("%s, of %d calls", qPrintable(tally.words()), calls);
        QVERIFY(tally.during > 0 && tally.withSteps > 0);
    }

    /// The other half are moments of the clock.
    void killedAtAMoment()
    {
        const int whole = std::max(10, Scenario().run({}).milliseconds);
        Chance chance(seed);
        Tally tally;
        while (tally.kills < kills() / 2) {
            tally.killed({}, chance.below(whole)); // where it ended before that, it is not counted
            QVERIFY2(tally.problem.isEmpty(), qPrintable(tally.problem));
        }
        qInfo("%s, by the clock", qPrintable(tally.words()));
    }

    void aDeviceThatFailsKeepsTheOldFile_data()
    {
        QTest::addColumn<QByteArray>("faults");
        QTest::addColumn<QString>("advice");
        const auto fail = [](const char *call, int error) {
            return QByteArray("fail:") + call + ':' + QByteArray::number(error);
        };
        QTest::newRow("full disk")
            << fail("write", ENOSPC)
            << QStringLiteral("The disk is full. Make room, or save elsewhere.");
        QTest::newRow("full while it is brought to the disk")
            << fail("fsync", ENOSPC) << QStringLiteral("disk is full");
        QTest::newRow("share used up")
            << fail("write", EDQUOT) << QStringLiteral("share of the disk");
        QTest::newRow("read-only")
            << fail("create", EROFS) << QStringLiteral("read-only. Save elsewhere.");
        QTest::newRow("rename fails")
            << fail("rename", EIO) << QStringLiteral("drive does not answer");
        QTest::newRow("rename is refused")
            << fail("rename", EACCES) << QStringLiteral("may not write into this folder");
        QTest::newRow("drive vanished")
            << fail("create", ESTALE) << QStringLiteral("drive does not answer");
        QTest::newRow("drive vanishes later")
            << fail("write", EIO) + ":40" << QStringLiteral("drive does not answer");
    }

    void aDeviceThatFailsKeepsTheOldFile()
    {
        QFETCH(QByteArray, faults);
        QFETCH(QString, advice);
        Scenario scenario;
        const auto said = scenario.run(faults);
        QCOMPARE(said.edited, changes);
        QVERIFY(said.failures > 0);
        QVERIFY2(said.reason.contains(advice), qPrintable(said.reason));
        QVERIFY2(said.reason.contains(scenario.file()), qPrintable(said.reason));
        QVERIFY(said.dirty);
        QCOMPARE(said.noJournal, QString());
        QCOMPARE(loss(said, scenario.find()), QString());
    }

    void aFullDisk()
    {
        Scenario scenario;
        const SmallDisk disk(scenario.folder(), QStringLiteral("size=64k,mode=0777"));
        if (!disk.isMounted())
            QSKIP("a small disk can be made by root only; the failing device above stands for it");
        QVERIFY(QFile::copy(sample, scenario.file()));
        const auto said = scenario.run({});
        QVERIFY(said.failures > 0);
        QVERIFY2(said.reason.contains(QStringLiteral("The disk is full")), qPrintable(said.reason));
        QVERIFY(said.dirty);
        QCOMPARE(loss(said, scenario.find()), QString());
    }

    void aReadOnlyDisk()
    {
        Scenario scenario;
        const SmallDisk disk(scenario.folder(), QStringLiteral("size=1m,mode=0777"));
        if (!disk.isMounted())
            QSKIP("a disk can be mounted by root only");
        QVERIFY(QFile::copy(sample, scenario.file()));
        QCOMPARE(QProcess::execute(
                     QStringLiteral("mount"),
                     {QStringLiteral("-o"), QStringLiteral("remount,ro"), scenario.folder()}),
                 0);
        const auto said = scenario.run({});
        QCOMPARE(said.failures, changes / 5);
        QVERIFY2(said.reason.contains(QStringLiteral("read-only. Save elsewhere.")),
                 qPrintable(said.reason));
        QCOMPARE(loss(said, scenario.find()), QString());
    }

    void aReadOnlyFolder()
    {
        Scenario scenario;
        QVERIFY(QFile::setPermissions(scenario.folder(), QFile::ReadOwner | QFile::ExeOwner |
                                                             QFile::ReadGroup | QFile::ExeGroup |
                                                             QFile::ReadOther | QFile::ExeOther));
        const auto said =
            scenario.run({}, -1, ::geteuid() == 0 ? QStringLiteral("65534") : QString());
        QCOMPARE(said.failures, changes / 5);
        QVERIFY2(said.reason.contains(QStringLiteral("You may not write into this folder")),
                 qPrintable(said.reason));
        QVERIFY(said.dirty);
        QCOMPARE(loss(said, scenario.find()), QString());
        QVERIFY(QFile::setPermissions(scenario.folder(), QFile::Permissions(0x7777)));
    }

    void aFolderThatWentAway()
    {
        Scenario scenario;
        const auto said =
            scenario.run(QByteArray("fail:create:") + QByteArray::number(ENOENT) + ":3");
        QVERIFY(said.failures > 0);
        QVERIFY2(said.reason.contains(QStringLiteral("The folder is not there")),
                 qPrintable(said.reason));
        QCOMPARE(loss(said, scenario.find()), QString());
    }
};

QTEST_GUILESS_MAIN(KilledTest)
#include "tst_killed.moc"
