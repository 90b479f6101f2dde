// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/picture/theme.h"

#include <QMainWindow>

#include <memory>

namespace entente {

class ActionRegistry;
class AllianceDocument;
class ArrangingController;
class AuditPanel;
class DateCursor;
class Editor;
class ExportController;
class GraphView;
class Item;
class MessageBar;
class OpeningController;
class PanelDocks;
class PresentingController;
class ReadingPanel;
class RecoveryController;
class SavingController;
class SaysWhoController;
class Selection;
class SnapshotFeed;
class SummaryOffer;
class TablesPanel;
class TimelinePanel;
class ViewHistory;
class ViewState;
class WelcomePage;
class ZoomButtons;
struct Scene;
struct Workspace;

/// One window on one map. Wires the models, the views and the controllers that carry the commands
/// out, and does nothing itself: menus come from app/menus, panels from app/docks.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens the file; what is wrong with it is told in the message bar, never in a box. False
    /// where it cannot be opened at all (`problem` says why).
    bool openFile(const QString &path, QString *problem = nullptr);
    /// Selects the record with that id, of whatever table. False where there is none.
    bool selectId(const QString &id);
    /// Window geometry, docks and theme as the user left them; screenshots leave these alone.
    void restoreLayout();
    /// Stands whole on the screen, a step from the other window.
    void standBeside(const MainWindow &other);
    /// From now on edits are journaled, others are told that the file is open, and the user is
    /// asked and told about both.
    void keepSafe();
    /// Offers what windows that ended early left behind; to be called once the first window is
    /// shown.
    void offerRecovery();
    /// The window was made for a file that is on its way: it goes where that is not opened.
    void closeUnlessOpened();

    Workspace &workspace() { return *m_workspace; }
    AllianceDocument *document();
    DateCursor *cursor();
    ViewState *viewState();
    Selection *selection();
    SnapshotFeed *feed();

    ActionRegistry *actionRegistry() { return m_actions; }
    OpeningController *opening() { return m_opening; }
    SavingController *saving() { return m_saving; }
    ExportController *exporting() { return m_exporting; }
    ArrangingController *arranging() { return m_arranging; }
    PresentingController *presenting() { return m_presenting; }
    SaysWhoController *saysWho() { return m_saysWho; }
    /// Null until keepSafe().
    RecoveryController *recovery() { return m_recovery; }
    ViewHistory *viewHistory() { return m_viewHistory; }
    Editor *editor() { return m_editor; }

    GraphView *graph() { return m_graph; }
    MessageBar *messages() { return m_messages; }
    PanelDocks *docks() { return m_docks; }
    // Panels, made where they have not been seen yet.
    TimelinePanel *timeline();
    ReadingPanel *reading();
    TablesPanel *tables();
    AuditPanel *audit();

    /// Brings a record that was looked for into view.
    void showFound(const Item &item);
    /// Shows the map as the scene has it, with what is left of what it asks for.
    void showScene(const Scene &scene);
    void find();
    void findAndReplace();
    void mergeDuplicates();
    void showBackups();
    /// The window is to be empty: what the welcome page offers is not wanted.
    void dismissWelcome();

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeViews();
    void makeControllers();
    void makeCommands();
    void connectParts();
    void connectOpening();
    void updateWelcome();
    void showOpened();
    void updateTitle();
    void stepBack();

    std::unique_ptr<Workspace> m_workspace;
    GraphView *m_graph = nullptr;
    MessageBar *m_messages = nullptr;
    PanelDocks *m_docks = nullptr;
    ActionRegistry *m_actions = nullptr;
    Editor *m_editor = nullptr;
    ViewHistory *m_viewHistory = nullptr;
    OpeningController *m_opening = nullptr;
    SavingController *m_saving = nullptr;
    ExportController *m_exporting = nullptr;
    ArrangingController *m_arranging = nullptr;
    PresentingController *m_presenting = nullptr;
    SaysWhoController *m_saysWho = nullptr;
    SummaryOffer *m_summaryOffer = nullptr;
    RecoveryController *m_recovery = nullptr;
    ZoomButtons *m_zoomButtons = nullptr;
    WelcomePage *m_welcome = nullptr; // once it was seen
    bool m_welcomes = true;           // while nothing is in the window
    bool m_madeToOpen = false;        // by another window, for a file on its way
};

} // namespace entente
