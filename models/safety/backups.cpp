// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "backups.h"

#include "openfile.h"
#include "statefolder.h"
#include "storefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>

#include <algorithm>
#include <atomic>

namespace entente {

namespace {

constexpr int mostDays = 30;
const auto timeForm = QStringLiteral("yyyy-MM-dd'T'HH-mm-ss-zzz");
std::atomic<int> s_count = Backups::usualCount;

} // namespace

void Backups::setCount(int count)
{
    s_count = std::max(count, 1);
}

Backups::Backups(const QString &file)
    : m_folder(stateFolder() + QStringLiteral("/backups/") + nameOfPath(file))
    , m_ending(QLatin1Char(' ') + QFileInfo(realPath(file)).fileName().left(200))
{
}

bool Backups::keep(QByteArrayView bytes, QString *problem, const QDateTime &now)
{
    const auto before = list();
    if (!before.isEmpty() && fileBytes(before.first().path) == bytes.toByteArray())
        return true;
    if (!makeStateFolder(m_folder)) {
        *problem = QCoreApplication::translate("entente::Backups",
                                               "The folder for backups, %1, cannot be made.")
                       .arg(m_folder);
        return false;
    }
    const auto path = m_folder + QLatin1Char('/') + now.toUTC().toString(timeForm) + m_ending;
    if (!storeFile(path, {bytes.data(), std::size_t(bytes.size())}, problem))
        return false;
    for (const auto &old : surplus(list(), now, s_count))
        OpenFile::remove(old.path);
    return true;
}

QList<Backup> Backups::list() const
{
    QList<Backup> found;
    for (const auto &info :
         QDir(m_folder).entryInfoList(QDir::Files, QDir::Name | QDir::Reversed)) {
        auto time =
            QDateTime::fromString(info.fileName().section(QLatin1Char(' '), 0, 0), timeForm);
        time.setTimeSpec(Qt::UTC);
        if (time.isValid())
            found.append({info.filePath(), time, info.size()});
    }
    return found;
}

std::optional<QByteArray> Backups::withHash(const QByteArray &hash) const
{
    for (const auto &backup : list())
        if (auto bytes = fileBytes(backup.path); bytes && contentHash(*bytes) == hash)
            return bytes;
    return std::nullopt;
}

QList<Backup> surplus(const QList<Backup> &backups, const QDateTime &now, int count)
{
    QList<Backup> old;
    QSet<QDate> days;
    for (int i = 0; i < backups.size(); ++i) {
        const auto day = backups[i].time.toLocalTime().date();
        const bool lastOfItsDay =
            !days.contains(day) && day.daysTo(now.toLocalTime().date()) < mostDays;
        days.insert(day);
        if (i >= count && !lastOfItsDay)
            old.append(backups[i]);
    }
    return old;
}

} // namespace entente
