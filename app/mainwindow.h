// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/alliancedocument.h"
#include "models/document/datecursor.h"
#include "models/document/selection.h"
#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"
#include "models/export/exportjob.h"
#include "models/layout/layoutjob.h"
#include "models/picture/theme.h"

#include <QMainWindow>

class QActionGroup;
class QToolBar;

namespace entente {

class ActorsPanel;
class AuditPanel;
class Editor;
class FilterPanel;
class GraphView;
class Inspector;
class KindChips;
class LazyDockWidget;
class MessageBar;
class PresentationCaption;
class ReadingPanel;
class RecoveryController;
class TablesPanel;
class TimelinePanel;
class ViewHistory;

/// One window on one map: puts the views round the document and gives its commands menus, keys and
/// a toolbar. What the commands do is done by the document, the cursor and the views.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);

    /// Opens the file; what is wrong with it is told in the message bar, never in a box. False
    /// where it cannot be opened at all.
    bool openFile(const QString &path);
    /// The same for a window that is being looked at: a large file is read on a thread, with
    /// progress, until it is open, broken or cancelled. True then says that it is on its way.
    bool startOpening(const QString &path);
    void setTheme(Theme::Name name);
    /// Selects the record with that id, of whatever table. False where there is none.
    bool selectId(const QString &id);
    /// Window geometry and docks as the user left them; screenshots leave these alone.
    void restoreLayout();
    /// From now on edits are journaled, others are told that the file is open, and the user is
    /// asked and told about both.
    void keepSafe();
    /// Offers what windows that ended early left behind; to be called once the first window is
    /// shown.
    void offerRecovery();
    bool save();
    bool saveAs();

    AllianceDocument *document() { return &m_document; }
    DateCursor *cursor() { return &m_cursor; }
    ViewState *viewState() { return &m_view; }
    Selection *selection() { return &m_selection; }
    SnapshotFeed *feed() { return &m_feed; }
    GraphView *graph() { return m_graph; }
    TimelinePanel *timeline();
    MessageBar *messages() { return m_messages; }
    Editor *editor() { return m_editor; }
    ViewHistory *viewHistory() { return m_viewHistory; }
    /// True where the window holds nothing that another map would push out.
    bool isVacant() const;
    /// Takes a map that has no file yet; with no path, an empty one. Tells in which window.
    MainWindow *startNew(const QString &templatePath = {});
    ReadingPanel *reading();
    TablesPanel *tables();
    AuditPanel *audit();
    /// Makes at once the panels that are made after the first frame (screenshots).
    void makePanels();
    bool isPresenting() const { return m_presenting; }

    /// Lays the whole map out anew as one undoable step; a failure leaves the map as it is and
    /// offers another try.
    void arrange(const QString &engine);
    bool isArranging() const { return m_layoutJob.isRunning(); }
    /// A file that is on its way is not opened.
    void cancelOpening();
    void present(bool on);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeViews();
    void makeDocks();
    void tabDocks();
    QWidget *makeActors();
    QWidget *makeInspector();
    QWidget *makeTimeline();
    QWidget *makeFilters();
    QWidget *makeAudit();
    QWidget *makeReading();
    QWidget *makeTables();
    QWidget *makeHistory();
    /// Brings a record that was looked for into view.
    void showFound(const Item &item);
    void makeToolBar();
    void makeMenus();
    void makeFileMenu();
    void makeNewMenu(QMenu *menu);
    void makeAddMenu(QMenu *menu);
    void makeEditMenu();
    void makeViewMenu();
    void makeSummaryMenu(QMenu *menu);
    void follow(QAction *action, bool (ViewState::*shown)() const);
    void disableInSummary(QAction *action, const QString &tip, const QString &why);
    void makeMapMenu();
    void makeTimeMenu();
    void makeEvidenceMenu();
    void makePresentMenu();
    void makeHelpMenu();
    QAction *add(QMenu *menu, const QString &text, const QList<QKeySequence> &keys,
                 const std::function<void()> &run);
    QAction *addToggle(QMenu *menu, const QString &text, const QKeySequence &key, bool on,
                       const std::function<void(bool)> &run);

    void connectParts();
    void find();
    void askForFile();
    bool saveTo(const QString &path);
    bool mayClose();
    /// What the window shows, as a figure.
    FigureOptions figureOptions() const;
    void exportPicture();
    void tellExporting(int percent);
    void cancelExport();
    void finishExport(const QString &problem);
    void copyPicture();
    void showProblems();
    void showBackups();
    void showShortcuts();
    void showDock(const QString &name);
    void mergeDuplicates();
    void findAndReplace();
    void showContextMenu(const Item &item, const QPoint &at);
    void addTieCommands(QMenu *menu, const Item &item);
    /// This window where it is vacant, else a new one beside it.
    MainWindow *windowForMap();
    /// An empty map with a text beside it.
    void startFromText();
    void openInWindow(const QString &path);
    void tellOpening(qint64 bytes, qint64 all);
    void finishOpening(LoadedFile loaded);
    /// What the window does with a map that it has just opened.
    void showOpened(const QString &path, bool onlyToLook);
    void tellUnopened(const QString &problem);
    void tellDiagnostics();
    void offerSummary();
    void updateTitle();
    void fillRecent(QMenu *menu);
    void remember(const QString &path);
    void arrangeFirst();
    void startArranging(const QString &engine);
    void cancelArranging();
    void offerSummaryOnceArranged();
    void layoutFinished(const LayoutResult &result);
    bool presentingKey(QKeyEvent *event);
    void stepBack();

    AllianceDocument m_document;
    DateCursor m_cursor;
    ViewState m_view;
    Selection m_selection;
    SnapshotFeed m_feed;
    LayoutJob m_layoutJob;
    LoadJob m_loadJob;
    ExportJob m_exportJob;
    bool m_tellsExporting = false;
    bool m_tellsOpening = false;
    bool m_onlyToLook = false;    // at what is being opened
    bool m_madeToOpen = false;    // by another window, for what is being opened
    QString m_engine;             // of the layout under way
    MapIndexPointer m_arranging;  // what it is for
    bool m_arrangesFirst = false; // it is that of a map in which nobody stands anywhere

    GraphView *m_graph = nullptr;
    TimelinePanel *m_timeline = nullptr;
    Inspector *m_inspector = nullptr;
    LazyDockWidget *m_actorsDock = nullptr;
    LazyDockWidget *m_inspectorDock = nullptr;
    bool m_docksTabbed = false;
    LazyDockWidget *m_timelineDock = nullptr;
    LazyDockWidget *m_filtersDock = nullptr;
    LazyDockWidget *m_historyDock = nullptr;
    LazyDockWidget *m_auditDock = nullptr;
    LazyDockWidget *m_readingDock = nullptr;
    LazyDockWidget *m_tablesDock = nullptr;
    ReadingPanel *m_reading = nullptr; // these are made when they are first seen
    TablesPanel *m_tables = nullptr;
    ActorsPanel *m_actors = nullptr;
    FilterPanel *m_filters = nullptr;
    AuditPanel *m_audit = nullptr;
    KindChips *m_chips = nullptr;
    MessageBar *m_messages = nullptr;
    Editor *m_editor = nullptr;
    ViewHistory *m_viewHistory = nullptr;
    RecoveryController *m_safekeeping = nullptr;
    PresentationCaption *m_caption = nullptr;
    QWidget *m_blank = nullptr;
    QToolBar *m_toolBar = nullptr;
    QMenu *m_docksMenu = nullptr;
    QActionGroup *m_themes = nullptr;
    QAction *m_summary = nullptr;
    QByteArray m_layoutBeforePresenting;
    bool m_summaryOffered = false;     // in the message bar
    bool m_offersWhenArranged = false; // the summary, of a map just opened
    bool m_presenting = false;
    bool m_wasMaximised = false;
};

} // namespace entente
