// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/fileguard.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QTableWidget;

namespace entente {

/// "1 step", "12 steps"
QString stepWords(qsizetype count);

/// Shows which edits can be recovered, step by step, and asks what is to become of them. Closing it
/// keeps them.
class RecoveryDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Choice { Recover, Discard, KeepForLater };

    explicit RecoveryDialog(const QList<Recovery> &recoveries, QWidget *parent = nullptr);

    Choice choice() const { return m_choice; }
    /// Which of the recoveries.
    int chosen() const;

private:
    void showSteps();
    void finish(Choice choice);

    QList<Recovery> m_recoveries;
    QListWidget *m_maps;
    QLabel *m_where;
    QTableWidget *m_steps;
    Choice m_choice = Choice::KeepForLater;
};

} // namespace entente
