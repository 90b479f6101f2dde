// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "diskwatch.h"

#include "alliancedocument.h"

#include "models/safety/storefile.h"

#include <QFileInfo>

#include <algorithm>

namespace entente {

namespace {

constexpr int settlingTime = 200; // ms

QPair<QDateTime, qint64> stampOf(const QString &path)
{
    const QFileInfo info(path);
    return {info.lastModified(), info.size()};
}

} // namespace

DiskWatch::DiskWatch(AllianceDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(settlingTime);
    connect(&m_settled, &QTimer::timeout, this, &DiskWatch::lookBeside);
    connect(&m_loadJob, &LoadJob::finished, this, [this](const auto &loaded) {
        if (loaded->path != m_document->path())
            return;
        if (loaded->problem.isEmpty())
            see(loaded->hash, std::move(loaded->read));
        else
            look();
    });
    const auto settle = [this] { m_settled.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, settle);
    const auto begin = [this] {
        m_hash = m_document->savedHash();
        m_stamp = stampOf(m_document->path());
        watch();
    };
    connect(document, &AllianceDocument::pathChanged, this, begin);
    begin();
}

void DiskWatch::watch()
{
    const auto path = m_document->path();
    const QStringList wanted =
        path.isEmpty() ? QStringList() : QStringList{path, QFileInfo(path).path()};
    const auto watched = m_watcher.files() + m_watcher.directories();
    for (const auto &old : watched)
        if (!wanted.contains(old))
            m_watcher.removePath(old);
    for (const auto &next : wanted)
        if (!watched.contains(next) && QFileInfo::exists(next))
            m_watcher.addPath(next); // a file that was replaced has to be watched anew
}

void DiskWatch::lookIfTouched()
{
    if (stampOf(m_document->path()) != m_stamp)
        lookBeside();
}

void DiskWatch::lookBeside()
{
    const auto stamp = stampOf(m_document->path());
    if (stamp.second < LoadJob::smallFile)
        return look();
    watch();
    if (stamp == m_stamp) // told of what was stored here
        return;
    m_stamp = stamp;
    m_loadJob.start(m_document->path());
}

void DiskWatch::look()
{
    m_loadJob.cancel();
    watch();
    const auto path = m_document->path();
    if (path.isEmpty())
        return;
    m_stamp = stampOf(path);
    const auto bytes = fileBytes(path);
    const auto hash = bytes ? contentHash(*bytes) : QByteArray();
    if (hash == m_hash || hash == m_document->savedHash())
        return void(m_hash = hash);
    see(hash, bytes ? std::optional(readMap({bytes->constData(), std::size_t(bytes->size())}))
                    : std::nullopt);
}

void DiskWatch::see(const QByteArray &hash, std::optional<ReadMap> theirs)
{
    const bool told = hash == m_hash;
    m_hash = hash;
    if (told || hash == m_document->savedHash())
        return;
    const bool isThere = theirs.has_value();
    m_theirs = std::move(theirs).value_or(ReadMap());
    if (isThere)
        return Q_EMIT changed();
    m_document->markUnsaved();
    Q_EMIT vanished();
}

std::vector<RecordDifference> DiskWatch::theirChanges() const
{
    return differences(m_document->savedMap(), m_theirs.map);
}

void DiskWatch::reload()
{
    if (m_document->isReadOnly())
        return loadAnew();
    m_document->endMerge();
    m_document->apply(patchBetween(m_document->map(), m_theirs.map), tr("Reload from disk"));
    m_document->acceptDisk(m_theirs.map, m_hash);
}

void DiskWatch::loadAnew()
{
    const auto &diagnostics = m_document->diagnostics();
    const bool somebodyHasIt =
        std::none_of(diagnostics.begin(), diagnostics.end(),
                     [](const auto &d) { return d.severity == Diagnostic::Severity::Error; });
    QString problem; // the file has just been read
    if (m_document->load(m_document->path(), &problem) && somebodyHasIt)
        m_document->setReadOnly();
}

void DiskWatch::keepMine()
{
    m_document->acceptDisk(m_theirs.map, m_hash);
}

std::optional<std::vector<MergeConflict>> DiskWatch::merge(QString *problem)
{
    auto merged = mergeMaps(m_document->savedMap(), m_document->map(), m_theirs.map);
    const auto read = readMap(writeMap(merged.map));
    if (read.errors() > 0) {
        *problem = tr("The two cannot be merged: %1")
                       .arg(QString::fromStdString(read.diagnostics.front().message));
        return std::nullopt;
    }
    m_document->endMerge();
    m_document->apply(patchBetween(m_document->map(), merged.map), tr("Merge with disk"));
    m_document->acceptDisk(m_theirs.map, m_hash);
    return std::move(merged.conflicts);
}

} // namespace entente
