// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "writer.h"

#include "models/jobs/threadwork.h"

namespace entente {

/// One picture on its way into its file: made on a thread of its own, told how far it is while it
/// goes. One that is cancelled ends by itself and writes nothing, and nobody hears of it again.
class ExportJob : public QObject
{
    Q_OBJECT
public:
    explicit ExportJob(QObject *parent = nullptr);

    /// Starts; `finished` comes later, never from inside this call. A job under way is cancelled
    /// first.
    void start(const Snapshot &snapshot, const Arrangement &arrangement,
               const FigureOptions &options, const QString &path);
    void cancel() { m_work.cancel(); }
    bool isRunning() const { return m_work.isRunning(); }
    QString path() const { return m_path; }

Q_SIGNALS:
    /// Not before the export has taken a moment.
    void progressed(int percent);
    /// `problem` is empty where the file is there.
    void finished(const QString &problem);

private:
    ThreadWork<int, QString> m_work; // per cent; what went wrong
    QString m_path;
};

} // namespace entente
