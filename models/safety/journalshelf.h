// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/formats/journal.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace entente {

/// A journal that a program left behind.
struct FoundJournal
{
    QString path;
    JournalText text;

    QString file() const { return QString::fromStdString(text.head.file); }
    /// The steps that a file with this content does not hold; nothing where the journal belongs to
    /// another state of the file.
    std::optional<QList<JournalStep>> stepsAfter(const QByteArray &hash) const;
};

/// The folder for journals that cannot be beside their file.
QString journalFolder();
/// Where the journal of a file may be: beside it, else in the state folder. Without a path: of a
/// map that was never saved.
QStringList journalPlaces(const QString &file);
QString journalPath(const QString &place, int number);

/// What was left behind of this file (of maps that were never saved, where the path is empty), the
/// one with the most steps first. Leaves out what another window is writing, and what is the mere
/// beginning of another. Journals that cannot be read at all are set aside.
QList<FoundJournal> foundJournals(const QString &file);

/// What is in the state folder and belongs to files that are not there (any more): of a drive that
/// was pulled, of a folder that was taken away.
QList<FoundJournal> journalsWithoutFile();

/// Keeps the journal where it is not offered any more, and returns where. Empty where it cannot be
/// moved.
QString setAside(const QString &journal);
/// What was set aside of this file.
QList<FoundJournal> journalsSetAside(const QString &file);

} // namespace entente
