// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/fileguard.h"
#include "models/safety/backups.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QTreeWidget;

namespace entente {

class AllianceDocument;

/// Earlier states of the open file, each with what would change, and edits that were set aside.
/// What is chosen is brought back as one step of the history.
class BackupsDialog : public QDialog
{
    Q_OBJECT
public:
    BackupsDialog(AllianceDocument *document, FileGuard *guard, QWidget *parent = nullptr);

    /// What joining the edits that were set aside could not join.
    const std::vector<MergeConflict> &conflicts() const { return m_conflicts; }

private:
    void fill();
    void showChosen();
    void showBackup(const Backup &backup);
    void showAside(const FoundJournal &journal);
    void bringBack();

    AllianceDocument *m_document;
    FileGuard *m_guard;
    QList<Backup> m_backups;
    QList<FoundJournal> m_aside;
    QTreeWidget *m_list;
    QLabel *m_summary;
    QListWidget *m_changes;
    QPushButton *m_bringBack;
    std::optional<AllianceMap> m_chosen; // the map of the chosen backup
    std::vector<MergeConflict> m_conflicts;
};

} // namespace entente
