// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace entente {

/// One earlier state of a file.
struct Backup
{
    QString path;
    QDateTime time; // UTC
    qint64 size = 0;
};

/// The earlier states of one file, in the state folder: the last ten, or as many as are wanted, and
/// of each of the last thirty days the last one.
class Backups
{
public:
    static constexpr int usualCount = 10;

    /// From now on the last so many states of each file are kept.
    static void setCount(int count);
    explicit Backups(const QString &file);

    /// Keeps these bytes, unless they are what was kept last, and lets go what is no longer to be
    /// kept.
    bool keep(QByteArrayView bytes, QString *problem,
              const QDateTime &now = QDateTime::currentDateTimeUtc());
    /// The newest first.
    QList<Backup> list() const;
    /// The one with exactly these bytes, if any.
    std::optional<QByteArray> withHash(const QByteArray &hash) const;

private:
    QString m_folder;
    QString m_ending;
};

/// Of these, newest first, the ones that are no longer to be kept.
QList<Backup> surplus(const QList<Backup> &backups, const QDateTime &now,
                      int count = Backups::usualCount);

} // namespace entente
