// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QWidget;

namespace entente {

class GraphView;
class MessageBar;
class RecoveryController;
struct Workspace;

/// Saves the map of a window, and asks before its changes are lost.
class SavingController : public QObject
{
    Q_OBJECT
public:
    SavingController(Workspace *workspace, GraphView *graph, MessageBar *messages, QWidget *window);

    /// Asked before a file that others may have is written.
    void setRecovery(RecoveryController *recovery) { m_recovery = recovery; }

    /// False where it was not saved: told in the message bar, or left by the user.
    bool save();
    bool saveAs();
    /// False where the window is to stay, after asking about changes that are not saved.
    bool mayClose();

private:
    bool saveTo(const QString &path);
    void keepPlaces();

    Workspace *m_workspace;
    GraphView *m_graph;
    MessageBar *m_messages;
    QWidget *m_window;
    RecoveryController *m_recovery = nullptr;
};

} // namespace entente
