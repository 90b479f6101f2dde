// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "fileguard.h"

#include "alliancedocument.h"

#include "models/analysis/mapdifference.h"
#include "models/safety/backups.h"
#include "models/safety/storefile.h"

#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

namespace entente {

namespace {

constexpr int calmTime = 2000; // ms; a file is first shown, then what it holds is kept as a backup

QString now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

std::string userName()
{
    return qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME")).toStdString();
}

} // namespace

QList<Recovery::Line> Recovery::lines() const
{
    QList<Line> lines;
    std::string key;
    for (const auto &step : steps) {
        const bool goesOn = !step.key.empty() && step.key == key && !lines.isEmpty();
        if (!goesOn)
            lines.append(
                {QDateTime::fromString(QString::fromStdString(step.time), Qt::ISODateWithMs),
                 QString::fromStdString(step.name)});
        key = step.key;
    }
    return lines;
}

FileGuard::FileGuard(AllianceDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_journal(std::make_unique<JournalFile>())
{
    m_calm.setSingleShot(true);
    m_calm.setInterval(calmTime);
    connect(&m_calm, &QTimer::timeout, this, &FileGuard::keepOpened);
    connect(document, &AllianceDocument::loaded, this, &FileGuard::opened);
    connect(document, &AllianceDocument::patched, this, &FileGuard::keepStep);
    connect(document, &AllianceDocument::aboutToSave, this, &FileGuard::beforeSave);
    connect(document, &AllianceDocument::saved, this, &FileGuard::afterSave);
    connect(document, &AllianceDocument::diskAccepted, this, &FileGuard::rebase);
    opened();
}

FileGuard::~FileGuard() = default;

std::optional<LockHolder> FileGuard::otherHolder(const QString &path)
{
    if (m_lock && m_lock->isTaken() && m_lock->file() == realPath(path))
        return std::nullopt;
    if (!QFile::exists(path))
        return std::nullopt;
    auto lock = std::make_unique<FileLock>(path);
    const auto outcome = lock->take();
    if (outcome == FileLock::Outcome::HeldByOther)
        return lock->holder();
    if (outcome == FileLock::Outcome::Taken)
        m_next = std::move(lock);
    return std::nullopt;
}

void FileGuard::releaseLock()
{
    m_lock.reset();
}

void FileGuard::opened()
{
    m_journal->remove();
    holdLock();
    beginJournal();
    m_calm.start();
}

void FileGuard::holdLock()
{
    const auto path = m_document->path();
    if (m_lock && !path.isEmpty() && m_lock->file() == realPath(path))
        return;
    m_lock.reset();
    auto next = std::exchange(m_next, nullptr);
    if (path.isEmpty() || m_document->isReadOnly())
        return;
    m_lock =
        next && next->file() == realPath(path) ? std::move(next) : std::make_unique<FileLock>(path);
    if (m_lock->take() == FileLock::Outcome::Taken)
        removeLeftovers(path);
    else
        m_lock.reset();
}

void FileGuard::beginJournal()
{
    const auto path = m_document->path();
    const JournalHead head{path.toStdString(),
                           m_document->savedHash().toStdString(),
                           m_document->title().toStdString(),
                           now().toStdString(),
                           QSysInfo::machineHostName().toStdString(),
                           userName()};
    const bool inNoFile = m_document->savedHash().isEmpty();
    m_journal->begin(journalPlaces(path), head, inNoFile ? &m_document->map() : nullptr);
}

void FileGuard::keepStep(const MapPatch &patch, const QString &step, const QString &mergeKey)
{
    if (m_calm.isActive()) { // the state that the steps start from is kept before the first of them
        m_calm.stop();
        keepOpened();
    }
    const bool movedBefore = m_journal->hasMoved();
    const auto time = m_replayedTime.isEmpty() ? now() : m_replayedTime;
    QString problem;
    const bool kept = m_journal->add(
        {step.toStdString(), time.toStdString(), mergeKey.toStdString(), patch}, &problem);
    if (!kept && !m_journalFails)
        Q_EMIT journalFailed(problem);
    m_journalFails = !kept;
    if (kept && m_journal->hasMoved() && !movedBefore)
        Q_EMIT journalMoved(m_journal->path());
}

void FileGuard::beforeSave(const QString &path, const QByteArray &hash)
{
    if (const auto old = fileBytes(path))
        keepBackup(path, *old);
    m_journal->addSaving(hash);
}

void FileGuard::afterSave(const QByteArray &text)
{
    keepBackup(m_document->path(), text);
    m_journal->remove();
    m_journalFails = false;
    holdLock();
    beginJournal();
}

void FileGuard::keepBackup(const QString &path, const QByteArray &text)
{
    QString problem;
    if (!Backups(path).keep(text, &problem))
        Q_EMIT backupFailed(problem);
}

void FileGuard::rebase()
{
    const auto patch = patchBetween(m_document->savedMap(), m_document->map());
    const auto old = std::exchange(m_journal, std::make_unique<JournalFile>());
    beginJournal();
    if (!patch.empty())
        keepStep(patch, tr("Changes kept beside those on disk"), {});
    if (!m_journalFails)
        old->remove();
}

QList<Recovery> FileGuard::recoveries(QList<FoundJournal> *aside) const
{
    if (m_document->path().isEmpty() || m_document->isReadOnly())
        return {}; // what cannot be done again stays where it is
    return recoverable(foundJournals(m_document->path()), m_document->path(),
                       m_document->savedHash(), aside);
}

QList<Recovery> FileGuard::recoveriesOf(const QString &path, QList<FoundJournal> *aside)
{
    if (!path.isEmpty() && !QFileInfo(path).isReadable())
        return {}; // the drive may come back
    auto journals = foundJournals(path);
    if (journals.isEmpty())
        return {};
    const auto bytes = path.isEmpty() ? QByteArray() : fileBytes(path);
    return bytes ? recoverable(std::move(journals), path, contentHash(*bytes), aside)
                 : QList<Recovery>();
}

QList<Recovery> FileGuard::recoveriesWithoutFile()
{
    QList<Recovery> found;
    for (auto &journal : journalsWithoutFile()) {
        const auto base = QByteArray::fromStdString(journal.text.head.base);
        const auto bytes = Backups(journal.file()).withHash(base);
        auto steps = QList<JournalStep>(journal.text.steps.begin(), journal.text.steps.end());
        if (!bytes)
            continue;
        journal.text.start = readMap({bytes->constData(), std::size_t(bytes->size())}).map;
        found.append({std::move(journal), std::move(steps), {}});
    }
    return found;
}

QList<Recovery> FileGuard::recoverable(QList<FoundJournal> journals, const QString &path,
                                       const QByteArray &hash, QList<FoundJournal> *aside)
{
    QList<Recovery> found;
    for (auto &journal : journals) {
        const auto steps = journal.stepsAfter(hash);
        if (steps && steps->isEmpty())
            QFile::remove(journal.path); // all of it is in the file
        else if (steps)
            found.append({std::move(journal), *steps, path});
        else if (const auto place = aside ? setAside(journal.path) : QString(); !place.isEmpty())
            aside->append({place, std::move(journal.text)});
    }
    return found;
}

void FileGuard::recover(const Recovery &recovery)
{
    if (recovery.path.isEmpty() && recovery.journal.text.start)
        m_document->setMap(*recovery.journal.text.start);
    if (m_document->isReadOnly())
        return;
    m_document->endMerge();
    for (const auto &step : recovery.steps) {
        m_replayedTime = QString::fromStdString(step.time);
        m_document->apply(step.patch, QString::fromStdString(step.name),
                          QString::fromStdString(step.key));
    }
    m_replayedTime.clear();
    m_document->endMerge();
    if (!m_journalFails)
        QFile::remove(recovery.journal.path);
}

void FileGuard::discard(const Recovery &recovery)
{
    setAside(recovery.journal.path);
}

std::optional<std::vector<MergeConflict>> FileGuard::mergeAside(const FoundJournal &journal)
{
    const auto hash = QByteArray::fromStdString(journal.text.head.base);
    const auto bytes = Backups(journal.file()).withHash(hash);
    if (!bytes || m_document->isReadOnly())
        return std::nullopt;
    const auto base = readMap({bytes->constData(), std::size_t(bytes->size())}).map;
    auto theirs = base;
    for (const auto &step : journal.text.steps)
        theirs.apply(step.patch);
    auto merged = mergeMaps(base, m_document->map(), theirs);
    if (readMap(writeMap(merged.map)).errors() > 0)
        return std::nullopt;
    m_document->endMerge();
    m_document->apply(patchBetween(m_document->map(), merged.map), tr("Merge edits kept aside"));
    return std::move(merged.conflicts);
}

void FileGuard::keepOpened()
{
    const auto bytes = m_document->path().isEmpty() ? std::nullopt : fileBytes(m_document->path());
    if (m_lock && bytes && contentHash(*bytes) == m_document->savedHash())
        keepBackup(m_document->path(), *bytes);
}

void FileGuard::letGo()
{
    m_journal->remove();
    m_calm.stop();
    m_lock.reset();
}

} // namespace entente
