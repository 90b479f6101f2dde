// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "app/backupsdialog.h"
#include "app/controllers/arrangingcontroller.h"
#include "app/controllers/openingcontroller.h"
#include "app/controllers/presentingcontroller.h"
#include "app/controllers/savingcontroller.h"
#include "app/docks/paneldocks.h"
#include "app/mainwindow.h"
#include "app/messagebar.h"
#include "app/notice.h"
#include "app/recoverydialog.h"
#include "app/workspace.h"
#include "models/safety/filelock.h"
#include "models/safety/journalshelf.h"
#include "models/safety/storefile.h"

#include <QApplication>
#include <QDir>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

using namespace entente;

namespace {

QPushButton *buttonOf(QWidget *parent, const QString &text)
{
    for (auto *button : parent->findChildren<QPushButton *>())
        if (!button->isHidden() && button->text().remove(QLatin1Char('&')) == text)
            return button;
    return nullptr;
}

/// Answers the next box that opens: looks at it, then presses the button of that name.
class Answer : public QObject
{
public:
    Answer(const QString &button, std::function<void(QWidget *)> look = {})
        : m_button(button)
        , m_look(std::move(look))
    {
        connect(&m_timer, &QTimer::timeout, this, &Answer::tryIt);
        m_timer.start(20);
    }
    bool wasAsked() const { return m_asked; }

private:
    void tryIt()
    {
        auto *box = QApplication::activeModalWidget();
        auto *button = box ? buttonOf(box, m_button) : nullptr;
        if (!button)
            return;
        m_timer.stop();
        m_asked = true;
        if (m_look)
            m_look(box);
        QTest::mouseClick(button, Qt::LeftButton);
    }

    QString m_button;
    std::function<void(QWidget *)> m_look;
    QTimer m_timer;
    bool m_asked = false;
};

void rename(AllianceDocument *document, const char *id, const char *name)
{
    Actor actor = *document->map().actors().find(ActorId(id));
    actor.name = name;
    MapPatch patch;
    patch.put(std::move(actor));
    document->apply(patch, QStringLiteral("Rename ") + QLatin1String(id));
}

} // namespace

/// What the window says and asks, so that nothing is lost and nothing done unasked.
class SafekeepingTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    struct Window : MainWindow
    {
        Window()
        {
            keepSafe();
            show();
        }
        std::string name(const char *id)
        {
            return document()->map().actors().find(ActorId(id))->name;
        }
        bool press(const QString &action)
        {
            auto *button = buttonOf(messages(), action);
            if (button)
                QTest::mouseClick(button, Qt::LeftButton);
            return button;
        }
        QAction *menuAction(const QString &objectName) { return findChild<QAction *>(objectName); }
    };

    std::unique_ptr<Window> open()
    {
        auto window = std::make_unique<Window>();
        if (!window->openFile(m_file))
            qFatal("%s cannot be opened", qPrintable(m_file));
        return window;
    }

    /// Edits and goes without a word, as a window that crashed.
    void crash()
    {
        auto window = open();
        rename(window->document(), "egypt", "Misr");
        rename(window->document(), "turkey", "Türkiye");
    }

    /// More sources than can be read at once.
    void makeLarge()
    {
        AllianceDocument document;
        QString problem;
        QVERIFY(document.load(m_file, &problem));
        MapPatch patch;
        for (int i = 0; i < 30000; ++i) {
            Source source;
            source.id = SourceId("s" + std::to_string(i));
            source.type = "report";
            source.title = "A report with a long title, so that the file is large: number " +
                           std::to_string(i) + std::string(80, '.');
            patch.put(std::move(source));
        }
        QVERIFY(document.apply(patch, QStringLiteral("Add")));
        QVERIFY2(document.save(m_file, &problem), qPrintable(problem));
        QVERIFY(QFileInfo(m_file).size() > LoadJob::smallFile);
    }

    void others(const char *id, const char *name)
    {
        AllianceDocument document;
        QString problem;
        QVERIFY(document.load(m_file, &problem));
        rename(&document, id, name);
        QVERIFY2(document.save(m_file, &problem), qPrintable(problem));
    }

private Q_SLOTS:
    void init()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("entente-test"));
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
        qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder->filePath(QStringLiteral("state"))));
        m_file = m_folder->filePath(QStringLiteral("libya.entente.json"));
        QVERIFY(QFile::copy(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json"), m_file));
        QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner);
    }

    void whatCanBeRecoveredIsShownStepByStepAndRecovered()
    {
        crash();
        QStringList steps;
        Answer answer(QStringLiteral("Recover"), [&](QWidget *box) {
            const auto *table = box->findChild<QTableWidget *>();
            for (int row = 0; row < table->rowCount(); ++row)
                steps << table->item(row, 1)->text();
            QVERIFY(!table->item(0, 0)->text().isEmpty());
        });
        auto window = open();
        QVERIFY(answer.wasAsked());
        QCOMPARE(steps,
                 (QStringList{QStringLiteral("Rename egypt"), QStringLiteral("Rename turkey")}));
        QCOMPARE(window->name("egypt"), std::string("Misr"));
        QVERIFY(window->isWindowModified());
        QVERIFY2(window->messages()->message().contains(QStringLiteral("Recovered: 2 steps")),
                 qPrintable(window->messages()->message()));
        QVERIFY(window->press(QStringLiteral("Save")));
        QVERIFY(!window->isWindowModified());
        window.reset();
        QCOMPARE(open()->name("turkey"), std::string("Türkiye")); // and nobody is asked again
    }

    void whatIsKeptForLaterIsOfferedAgain()
    {
        crash();
        for (int i = 0; i < 2; ++i) {
            Answer answer(QStringLiteral("Keep for Later"));
            QCOMPARE(open()->name("egypt"), std::string("Egypt"));
            QVERIFY(answer.wasAsked());
        }
    }

    void whatIsDiscardedIsNotOfferedAgainButFoundAmongTheBackups()
    {
        crash();
        {
            Answer answer(QStringLiteral("Discard"));
            open();
            QVERIFY(answer.wasAsked());
        }
        auto window = open();
        Answer answer(QStringLiteral("Close"), [](QWidget *box) {
            const auto *list = box->findChild<QTreeWidget *>();
            QVERIFY(list && list->topLevelItemCount() > 0);
            QCOMPARE(list->topLevelItem(list->topLevelItemCount() - 1)->text(1),
                     QStringLiteral("Edits set aside"));
        });
        window->menuAction(QStringLiteral("file.backups"))->trigger();
        QVERIFY(answer.wasAsked());
    }

    void atTheStartFilesOpenedOfLateAreOffered()
    {
        crash();
        Window window;
        Answer answer(QStringLiteral("Recover"));
        window.offerRecovery();
        QVERIFY(answer.wasAsked());
        QCOMPARE(window.document()->path(), m_file);
        QCOMPARE(window.name("egypt"), std::string("Misr"));
    }

    /// A large file is opened beside the window's work first, and what is asked once is not asked
    /// again.
    void aLargeFileIsRecoveredOnceItIsOpen()
    {
        makeLarge();
        crash();
        Window window;
        Answer answer(QStringLiteral("Recover"));
        window.offerRecovery();
        QVERIFY(answer.wasAsked());
        QVERIFY(window.document()->path().isEmpty()); // still on its way
        QTRY_COMPARE_WITH_TIMEOUT(window.document()->path(), m_file, 60000);
        QCOMPARE(window.name("egypt"), std::string("Misr"));
        QCOMPARE(window.document()->undoStack()->count(), 2);
        QVERIFY(window.messages()->message().startsWith(QStringLiteral("Recovered")));
    }

    void whatIsCancelledOnItsWayCanBeRecoveredLater()
    {
        makeLarge();
        crash();
        Window window;
        {
            Answer answer(QStringLiteral("Recover"));
            window.offerRecovery();
        }
        window.opening()->cancel();
        QVERIFY(window.workspace().isVacant());
        Answer again(QStringLiteral("Recover"));
        QVERIFY(window.openFile(m_file));
        QVERIFY(again.wasAsked());
        QCOMPARE(window.name("egypt"), std::string("Misr"));
    }

    /// The lock of the file on its way is let go, not that of the next.
    void anotherFileIsLockedWhileItIsOnItsWay()
    {
        makeLarge();
        const auto other = m_folder->filePath(QStringLiteral("other.entente.json"));
        QVERIFY(QFile::copy(m_file, other));
        Window window;
        QVERIFY(window.opening()->start(m_file));
        QVERIFY(window.opening()->start(other));
        QVERIFY(FileLock(m_file).take() == FileLock::Outcome::Taken);
        QVERIFY(FileLock(other).take() == FileLock::Outcome::HeldByOther);
        QTRY_COMPARE_WITH_TIMEOUT(window.document()->path(), other, 60000);
    }

    /// Others changed the file after it was asked whether to recover.
    void whatCannotBeRecoveredAnyMoreIsTold()
    {
        makeLarge();
        crash();
        Window window;
        {
            Answer answer(QStringLiteral("Recover"),
                          [this](QWidget *) { others("russia", "Rossiya"); });
            window.offerRecovery();
            QVERIFY(answer.wasAsked());
        }
        QTRY_COMPARE_WITH_TIMEOUT(window.document()->path(), m_file, 60000);
        QCOMPARE(window.name("egypt"), std::string("Egypt"));
        QVERIFY2(
            window.messages()->message().contains(QStringLiteral("another state of this file")),
            qPrintable(window.messages()->message()));
    }

    void atTheStartEditsOfAFileThatOthersChangedAreTold()
    {
        crash();
        others("russia", "Rossiya");
        Window window;
        window.offerRecovery();
        QVERIFY(window.press(QStringLiteral("Open it")));
        QCOMPARE(window.document()->path(), m_file);
        QCOMPARE(window.name("egypt"), std::string("Egypt")); // nothing is applied blindly
        QVERIFY2(
            window.messages()->message().contains(QStringLiteral("another state of this file")),
            qPrintable(window.messages()->message()));
    }

    void atTheStartMapsThatWereNeverSavedAreOffered()
    {
        {
            Window window;
            AllianceDocument source;
            QString problem;
            QVERIFY(source.load(m_file, &problem));
            window.document()->setMap(source.map());
            rename(window.document(), "egypt", "Misr");
        }
        Window window;
        Answer answer(QStringLiteral("Recover"));
        window.offerRecovery();
        QVERIFY(answer.wasAsked());
        QCOMPARE(window.name("egypt"), std::string("Misr"));
        QVERIFY(window.document()->path().isEmpty());
    }

    void whoHasTheFileIsToldAndItCanBeReadOnly()
    {
        FileLock other(m_file);
        QCOMPARE(other.take(), FileLock::Outcome::Taken);
        QString told;
        Answer answer(QStringLiteral("Open Read-Only"),
                      [&](QWidget *box) { told = qobject_cast<QMessageBox *>(box)->text(); });
        auto window = open();
        QVERIFY(answer.wasAsked());
        QVERIFY2(told.contains(QSysInfo::machineHostName()) &&
                     told.contains(QString::number(QCoreApplication::applicationPid())),
                 qPrintable(told));
        QVERIFY(window->document()->isReadOnly());
        QVERIFY2(window->messages()->message().contains(QStringLiteral("Somebody else")),
                 qPrintable(window->messages()->message()));
    }

    void itCanBeOpenedAnywayOrNotAtAll()
    {
        FileLock other(m_file);
        QCOMPARE(other.take(), FileLock::Outcome::Taken);
        {
            Answer answer(QStringLiteral("Open Anyway"));
            QVERIFY(!open()->document()->isReadOnly());
        }
        Window window;
        Answer answer(QStringLiteral("Cancel"));
        QVERIFY(!window.openFile(m_file));
        QVERIFY(window.document()->path().isEmpty());
    }

    void aChangeOnDiskIsToldWithItsDifference()
    {
        auto window = open();
        others("russia", "Rossiya");
        QTRY_VERIFY(window->messages()->message().contains(QStringLiteral("1 actor changed")));
        QString line;
        Answer answer(QStringLiteral("Close"), [&](QWidget *box) {
            line = box->findChild<QListWidget *>()->item(0)->text();
        });
        QVERIFY(window->press(QStringLiteral("Show…")));
        QCOMPARE(line, QStringLiteral("Actor Russia: name changed"));
        QVERIFY(window->press(QStringLiteral("Reload")));
        QCOMPARE(window->name("russia"), std::string("Rossiya"));
        QVERIFY(!window->isWindowModified());
    }

    void savingOverOthersIsNotPossibleUnasked()
    {
        auto window = open();
        rename(window->document(), "egypt", "Misr");
        others("russia", "Rossiya");
        QVERIFY(!window->saving()->save());
        QVERIFY(window->messages()->message().contains(
            QStringLiteral("Another program changed this file")));
        QVERIFY(window->press(QStringLiteral("Merge")));
        QVERIFY(window->messages()->message().contains(QStringLiteral("Merged")));
        QVERIFY(window->press(QStringLiteral("Save")));
        AllianceDocument document;
        QString problem;
        QVERIFY(document.load(m_file, &problem));
        QCOMPARE(document.map().actors().find(ActorId("egypt"))->name, std::string("Misr"));
        QCOMPARE(document.map().actors().find(ActorId("russia"))->name, std::string("Rossiya"));
    }

    void whatBothChangedIsListed()
    {
        auto window = open();
        rename(window->document(), "egypt", "Mine");
        others("egypt", "Theirs");
        QVERIFY(!window->saving()->save());
        QVERIFY(window->press(QStringLiteral("Merge")));
        QString line;
        Answer answer(QStringLiteral("Close"), [&](QWidget *box) {
            line = box->findChild<QListWidget *>()->item(0)->text();
        });
        QVERIFY(window->press(QStringLiteral("Show them…")));
        QVERIFY2(line.contains(QStringLiteral("name")) &&
                     line.contains(QStringLiteral("yours is kept")),
                 qPrintable(line));
        QCOMPARE(window->name("egypt"), std::string("Mine"));
    }

    void aBrokenFileOnDiskIsNotTakenOver()
    {
        auto window = open();
        QString problem;
        QVERIFY(storeFile(m_file, "{\"format\": \"entente-map\", \"vers", &problem));
        QTRY_VERIFY(
            window->messages()->message().contains(QStringLiteral("cannot be read any more")));
        QVERIFY(!buttonOf(window->messages(), QStringLiteral("Reload")));
        QVERIFY(window->press(QStringLiteral("Keep mine")));
        QVERIFY(window->isWindowModified());
        QVERIFY(window->saving()->save());
    }

    void aFileThatVanishedIsTold()
    {
        auto window = open();
        QVERIFY(QFile::remove(m_file));
        QTRY_VERIFY(window->messages()->message().contains(QStringLiteral("The file is gone")));
        QVERIFY(window->press(QStringLiteral("Save")));
        QVERIFY(QFile::exists(m_file));
    }

    void aBackupIsBroughtBackAsAStep()
    {
        auto window = open();
        rename(window->document(), "egypt", "Misr");
        QVERIFY(window->saving()->save());
        QString summary;
        Answer answer(QStringLiteral("Bring Back"), [&](QWidget *box) {
            auto *list = box->findChild<QTreeWidget *>();
            QCOMPARE(list->topLevelItemCount(), 2);
            QVERIFY(!buttonOf(box, QStringLiteral("Bring Back"))
                         ->isEnabled()); // the newest is what is open
            list->setCurrentItem(list->topLevelItem(1));
            summary = box->findChild<QListWidget *>()->item(0)->text();
        });
        window->menuAction(QStringLiteral("file.backups"))->trigger();
        QVERIFY(answer.wasAsked());
        QCOMPARE(summary, QStringLiteral("Actor Egypt: name changed"));
        QCOMPARE(window->name("egypt"), std::string("Egypt"));
        QVERIFY(window->isWindowModified());
        window->document()->undoStack()->undo();
        QCOMPARE(window->name("egypt"), std::string("Misr"));
    }

    void closingCleanLeavesNothingBeside()
    {
        auto window = open();
        rename(window->document(), "egypt", "Misr");
        Answer answer(QStringLiteral("Discard"));
        QVERIFY(window->close());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("libya.entente.json")});
    }

    void withoutKeepingSafeThereIsNothingBesideTheFile()
    {
        MainWindow window;
        QVERIFY(window.openFile(m_file));
        rename(window.document(), "egypt", "Misr");
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("libya.entente.json")});
        QVERIFY(!window.findChild<QAction *>(QStringLiteral("file.backups"))->isVisible());
    }
};

QTEST_MAIN(SafekeepingTest)
#include "tst_safekeeping.moc"
