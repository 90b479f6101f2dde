// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/diskwatch.h"
#include "models/document/fileguard.h"

#include <functional>

class QWidget;

namespace entente {

class MainWindow;

/// Tells the user of one window what was found out about its file, and asks what is to be done: who
/// else has it, what can be recovered, what others changed, what earlier states there are. Does
/// nothing of it unasked.
class RecoveryController : public QObject
{
    Q_OBJECT
public:
    explicit RecoveryController(MainWindow *window);

    enum class Way { Write, Look, Not };
    /// Before a file is opened: how, where somebody else has it.
    Way mayOpen(const QString &path);
    /// It is not opened after all: others may have it.
    void doesNotOpen()
    {
        m_guard.releaseNext();
        m_wanted.clear();
    }
    /// After it was opened: offers what a window that ended early left behind.
    void offerRecovery();
    /// At the start: the same for maps that were never saved, and for files opened of late.
    void offerAtStart(const QStringList &recentFiles);
    /// Before it is saved: false, and told, where others changed it meanwhile or have it open.
    bool maySave(const QString &path);
    /// Earlier states of the file, and edits that were set aside.
    void showBackups();
    /// The user is done with the map.
    void letGo() { m_guard.letGo(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(QList<Recovery> recoveries);
    void carryOut(const Recovery &recovery);
    void recover(const Recovery &recovery);
    void tellAside(const QList<FoundJournal> &aside);
    void tellChanged();
    void tellVanished();
    void tellMerged(const std::vector<MergeConflict> &conflicts);
    void mergeWithDisk();

    MainWindow *m_window;
    FileGuard m_guard;
    DiskWatch m_watch;
    QString m_wanted; // the journal that is recovered once its file is open
};

} // namespace entente
