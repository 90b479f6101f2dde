// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "disksync.h"
#include "openfile.h"

#include "models/formats/journal.h"

#include <QStringList>

namespace entente {

/// The journal that is being written. The file is made with the first step, in the first place that
/// takes it; where it can no longer be written, or its name is gone or another file's, all of it
/// goes to the next place. A step is with the system when add() returns, so that it outlives the
/// program, and a thread of its own brings it to the disk at once, so that it outlives a power cut
/// a moment later.
class JournalFile
{
public:
    /// Lets go of what was written before, without removing it, and begins anew. `places` are
    /// folders with the beginning of a name; `start` is the map itself where no file holds it.
    void begin(const QStringList &places, const JournalHead &head, const AllianceMap *start);
    /// False with the reason where no place takes it; it is kept, and tried again with the next
    /// one.
    bool add(const JournalStep &step, QString *problem);
    /// Before the file is written. Where there are no steps nothing needs to be said.
    void addSaving(const QByteArray &hash);
    /// All of it is in the map's file now.
    void remove();

    QString path() const { return m_path; }
    /// True where it had to go elsewhere since its file or folder was taken away.
    bool hasMoved() const { return m_moved; }
    /// True where the disk has what was added.
    bool isOnDisk() const { return m_sync.isDone(); }

private:
    bool flush(QString *problem);
    bool writeRest();
    bool moveTo(const QString &place);

    QStringList m_places;
    std::string m_text; // all of it, so that it can go elsewhere
    std::size_t m_written = 0;
    JournalWriter m_writer;
    OpenFile m_file;
    QString m_path;
    int m_error = 0; // why the last write failed
    bool m_moved = false;
    DiskSync m_sync;
};

} // namespace entente
