// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/threewaymerge.h"
#include "models/safety/filelock.h"
#include "models/safety/journalfile.h"
#include "models/safety/journalshelf.h"

#include <QObject>
#include <QTimer>

namespace entente {

class AllianceDocument;

/// Edits that a window which ended early left behind.
struct Recovery
{
    FoundJournal journal;
    QList<JournalStep> steps; // those that the file does not hold
    QString path;             // of the file; empty for a map that was never saved

    /// One line for each step of the history: its time and its name. A drag of many moves is one.
    struct Line
    {
        QDateTime time;
        QString name;
    };
    QList<Line> lines() const;
};

/// Keeps what is done to the open map from being lost: journals each edit, keeps backups of what is
/// saved, tells others that the file is open, and finds what was left behind. Decides nothing that
/// is the user's to decide.
class FileGuard : public QObject
{
    Q_OBJECT
public:
    explicit FileGuard(AllianceDocument *document, QObject *parent = nullptr);
    ~FileGuard() override;

    /// Somebody else who has the file open. Where nobody has, it is held for this window.
    std::optional<LockHolder> otherHolder(const QString &path);
    /// Others may have the file; for a window that only looks at it.
    void releaseLock();
    /// The file that was asked about is not opened after all.
    void releaseNext() { m_next.reset(); }

    /// What can be recovered of the open file, best first. Journals of another state of the file
    /// are set aside; those are in `aside`.
    QList<Recovery> recoveries(QList<FoundJournal> *aside) const;
    /// The same of a file that is not open; without a path, of maps that were never saved. Where
    /// `aside` is null, journals of another state of the file stay where they are.
    static QList<Recovery> recoveriesOf(const QString &path, QList<FoundJournal> *aside);
    /// What can be recovered of files that are not there (any more): the map as it was when it was
    /// opened is among the backups, and comes back as one that was never saved.
    static QList<Recovery> recoveriesWithoutFile();
    /// Does the steps again, as steps of the history; the journal goes once they are in the new
    /// one. A map that was never saved becomes the open one first.
    void recover(const Recovery &recovery);
    /// Does not offer it any more; it is set aside all the same, as somebody may think better of
    /// it.
    static void discard(const Recovery &recovery);
    /// Joins the edits of a journal that was set aside with the map, as one step; answers where
    /// both changed the same. Nothing where what the journal starts from is not among the backups
    /// any more, or where no valid map would come out.
    std::optional<std::vector<MergeConflict>> mergeAside(const FoundJournal &journal);

    /// The user is done with the map: what was not saved is not wanted.
    void letGo();
    const JournalFile &journal() const { return *m_journal; }

Q_SIGNALS:
    /// Edits cannot be journaled for now; told once until they can be again.
    void journalFailed(const QString &problem);
    /// The journal or its folder was taken away; all of it is there from now on.
    void journalMoved(const QString &path);
    void backupFailed(const QString &problem);

private:
    static QList<Recovery> recoverable(QList<FoundJournal> journals, const QString &path,
                                       const QByteArray &hash, QList<FoundJournal> *aside);
    void beginJournal();
    void opened();
    void holdLock();
    void keepStep(const MapPatch &patch, const QString &step, const QString &mergeKey);
    void beforeSave(const QString &path, const QByteArray &hash);
    void afterSave(const QByteArray &text);
    void keepBackup(const QString &path, const QByteArray &text);
    void rebase();
    void keepOpened();

    AllianceDocument *m_document;
    std::unique_ptr<FileLock> m_lock;
    std::unique_ptr<FileLock> m_next; // of the file that is about to be opened
    std::unique_ptr<JournalFile> m_journal;
    QTimer m_calm;          // since the file was opened
    QString m_replayedTime; // of the step that is being done again
    bool m_journalFails = false;
};

} // namespace entente
