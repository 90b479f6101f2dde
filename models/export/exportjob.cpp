// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "exportjob.h"

namespace entente {

ExportJob::ExportJob(QObject *parent)
    : QObject(parent)
    , m_work(
          this, [this](int percent) { Q_EMIT progressed(percent); },
          [this](const QString &problem) { Q_EMIT finished(problem); })
{
}

void ExportJob::start(const Snapshot &snapshot, const Arrangement &arrangement,
                      const FigureOptions &options, const QString &path)
{
    m_path = path;
    m_work.start(
        [snapshot, arrangement, options, path](const auto &goOn) {
            QString problem;
            writeFigure(snapshot, arrangement, options, path, &problem, goOn);
            return problem;
        },
        m_work.aMoment);
}

} // namespace entente
