// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/mapindex.h"
#include "models/formats/mapfile.h"
#include "models/jobs/threadwork.h"

#include <functional>
#include <memory>

namespace entente {

/// A map's file as it was read, for a document to take: what is in it, or why it cannot be opened.
struct LoadedFile
{
    QString path; // absolute
    ReadMap read;
    MapIndexPointer index; // of the map, where the reading had time for it
    QByteArray hash;       // of the file's bytes
    QString problem;       // not empty where it cannot be opened, or not be read to its end
};

/// Reads the file piece by piece. `goOn` is told how many bytes were read; where it answers false,
/// the reading ends and what comes back is not the file.
LoadedFile loadedFile(const QString &path, const std::function<bool(qint64 bytes)> &goOn = {});

/// One file on its way: read on a thread of its own, told how far it is while it goes. One that is
/// cancelled ends by itself, and nobody hears of it again.
class LoadJob : public QObject
{
    Q_OBJECT
public:
    explicit LoadJob(QObject *parent = nullptr);

    /// Files of fewer bytes are read before anybody could see how far the reading is.
    static constexpr qint64 smallFile = qint64(4) << 20;

    /// Starts; `finished` comes later, never from inside this call. A job under way is cancelled
    /// first.
    void start(const QString &path);
    void cancel() { m_work.cancel(); }
    bool isRunning() const { return m_work.isRunning(); }
    QString path() const { return m_path; }

Q_SIGNALS:
    /// Not before the reading has taken a moment.
    void progressed(qint64 bytes, qint64 all);
    void finished(const std::shared_ptr<entente::LoadedFile> &loaded);

private:
    ThreadWork<qint64, std::shared_ptr<LoadedFile>> m_work;
    QString m_path;
    qint64 m_all = 0;
};

} // namespace entente
