// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "loadjob.h"

#include "models/analysis/mapdifference.h"
#include "models/analysis/threewaymerge.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace entente {

class AllianceDocument;

/// Notices that others changed the open file, and brings what they did together with what is here.
/// Each way is one step of the history, so that none of the two is lost.
class DiskWatch : public QObject
{
    Q_OBJECT
public:
    explicit DiskWatch(AllianceDocument *document, QObject *parent = nullptr);

    /// Looks at once, for drives that do not tell of changes. Each change is told once.
    void look();
    /// The same where time or size of the file say that it was touched.
    void lookIfTouched();
    /// What the file holds now, where it was read when the change was noticed.
    const ReadMap &theirs() const { return m_theirs; }
    /// What they did since the file was last read or written here.
    std::vector<RecordDifference> theirChanges() const;
    /// False where their file cannot be taken over, because it has errors or is of a newer version.
    bool isReadable() const { return m_theirs.errors() == 0 && !m_theirs.newerVersion; }

    /// Their map takes the place of the one here; undo brings mine back. Where mine is read-only,
    /// it is opened anew.
    void reload();
    /// Mine stays, and is to be saved over theirs.
    void keepMine();
    /// Theirs and mine are joined; answers where both changed the same. Nothing, with the reason,
    /// where what comes out would be no valid map.
    std::optional<std::vector<MergeConflict>> merge(QString *problem);

Q_SIGNALS:
    /// Another program wrote the file; it is not there any more.
    void changed();
    void vanished();

private:
    void watch();
    /// Looks; a large file is read on a thread meanwhile.
    void lookBeside();
    /// What the file holds; nothing where it is gone.
    void see(const QByteArray &hash, std::optional<ReadMap> theirs);
    void loadAnew();

    AllianceDocument *m_document;
    QFileSystemWatcher m_watcher;
    QTimer m_settled; // a file that is being written tells many times
    LoadJob m_loadJob;
    ReadMap m_theirs;
    QPair<QDateTime, qint64> m_stamp; // of the file, when it was last looked at
    QByteArray m_hash;                // of the file, as it was last seen
};

} // namespace entente
