// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mainwindow.h"

#include "actions/actionregistry.h"
#include "actions/menubuilder.h"
#include "controllers/arrangingcontroller.h"
#include "controllers/exportcontroller.h"
#include "controllers/openingcontroller.h"
#include "controllers/presentingcontroller.h"
#include "controllers/savingcontroller.h"
#include "controllers/sayswhocontroller.h"
#include "controllers/summaryoffer.h"
#include "docks/lazydockwidget.h"
#include "docks/paneldocks.h"
#include "filternotice.h"
#include "menus/menus.h"
#include "messagebar.h"
#include "preferences.h"
#include "problemsdialog.h"
#include "recentfiles.h"
#include "recoverycontroller.h"
#include "viewhistory.h"
#include "welcome/welcomepage.h"
#include "windowplacement.h"
#include "windows.h"
#include "workspace.h"
#include "zoombuttons.h"

#include "models/picture/activetheme.h"
#include "models/words/scenes.h"
#include "widgets/editing/editor.h"
#include "widgets/graph/graphview.h"
#include "widgets/panels/actorspanel.h"
#include "widgets/panels/auditpanel.h"
#include "widgets/panels/searchfield.h"
#include "widgets/reading/readingpanel.h"
#include "widgets/reading/textfile.h"
#include "widgets/tables/mergedialog.h"
#include "widgets/tables/replacedialog.h"
#include "widgets/tables/tablespanel.h"
#include "widgets/timeline/timelinepanel.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QToolBar>

#include <utility>

namespace entente {

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(std::make_unique<Workspace>())
{
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    resize(1440, 900);
    keepOnScreen(*this);
    makeViews();
    m_docks = new PanelDocks(this);
    makeControllers();
    makeCommands();
    connectParts();
    connectOpening();
    connect(ActiveTheme::instance(), &ActiveTheme::changed, this,
            [](const Theme &theme) { QApplication::setPalette(theme.palette()); });
    QApplication::setPalette(ActiveTheme::instance()->theme().palette());
    updateTitle();
}

MainWindow::~MainWindow()
{
    // A history tells that it is emptied when it goes; by then there is nobody to hear it.
    m_workspace->document.undoStack()->blockSignals(true);
}

void MainWindow::makeViews()
{
    auto &[document, cursor, view, selection, feed] = *m_workspace;
    m_graph = new GraphView(&document, &feed, &selection, &view, this);
    m_messages = new MessageBar(m_graph);
    setCentralWidget(m_graph);
    followTheme(m_graph);
    followTheme(m_messages);
}

void MainWindow::makeControllers()
{
    auto &[document, cursor, view, selection, feed] = *m_workspace;
    auto *parts = m_workspace.get();
    m_editor = new Editor(&document, &selection, this);
    new FilterNotice(&feed, &view, m_messages, this);
    m_viewHistory = new ViewHistory(&document, &cursor, &view, &selection, &feed, m_graph, this);
    m_opening = new OpeningController(parts, m_messages, this);
    m_saving = new SavingController(parts, m_graph, m_messages, this);
    m_exporting = new ExportController(parts, m_graph, m_messages, this);
    m_arranging = new ArrangingController(parts, m_graph, m_messages, this);
    m_presenting = new PresentingController(parts, m_graph, this);
    m_saysWho = new SaysWhoController(parts, m_graph, this);
    m_summaryOffer = new SummaryOffer(parts, m_graph, m_messages, this);
}

void MainWindow::makeCommands()
{
    auto *bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    m_actions = new ActionRegistry(this);
    m_actions->setMapWidgets({m_graph, m_docks->dock(QStringLiteral("timeline"))});
    for (const auto &spec : menuSpecs()) {
        MenuBuilder menu(m_actions, menuBar()->addMenu(spec.title), spec.room);
        spec.fill(menu, *this);
    }
    fillToolBar(*bar, *this);
    m_zoomButtons = new ZoomButtons(*m_actions, m_graph);
}

void MainWindow::connectParts()
{
    auto &document = m_workspace->document;
    connect(&document, &AllianceDocument::mapChanged, this, &MainWindow::updateTitle);
    connect(&document, &AllianceDocument::pathChanged, this, &MainWindow::updateTitle);
    connect(document.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateTitle);
    connect(m_graph, &GraphView::contextMenuWanted, this,
            [this](const Item &item, const QPoint &at) { showContextMenu(*this, item, at); });
    connect(m_graph, &GraphView::opened, m_editor, &Editor::edit);
    connect(m_graph, &GraphView::tieDrawn, m_editor, &Editor::newTie);
    connect(m_editor, &Editor::told, this,
            [this](const QString &message) { m_messages->tell(message); });
    connect(m_editor, &Editor::removed, this, [this](const QString &words) {
        auto *history = m_workspace->document.undoStack();
        m_messages->note(words, tr("Undo"), [history, step = history->index()] {
            if (history->index() == step) // nothing else was done since
                history->undo();
        });
    });
    connect(m_arranging, &ArrangingController::settled, m_summaryOffer, &SummaryOffer::mapSettled);
}

void MainWindow::connectOpening()
{
    connect(m_opening, &OpeningController::opened, this, &MainWindow::showOpened);
    connect(m_opening, &OpeningController::failed, this, [this] { m_madeToOpen = false; });
    connect(m_opening, &OpeningController::cancelled, this, [this] {
        if (std::exchange(m_madeToOpen, false) && m_workspace->isVacant())
            close();
    });
    connect(m_opening, &OpeningController::otherFileAsked, this, [this] { askForFile(*this); });
    connect(m_opening, &OpeningController::otherWindowAsked, this,
            [this](const QString &path) { openInWindow(*this, path); });
    connect(m_opening, &OpeningController::detailsAsked, this,
            [this] { showProblems(m_workspace->document.diagnostics(), this); });
}

/// An empty window offers something to begin with, unless somebody wants it empty.
void MainWindow::updateWelcome()
{
    const bool wanted =
        m_welcomes && isVisible() && m_workspace->isVacant() && !m_opening->isRunning();
    if (wanted && !m_welcome) {
        m_welcome = new WelcomePage(m_actions, m_graph);
        connect(m_welcome, &WelcomePage::fileAsked, this,
                [this](const QString &path) { openInWindow(*this, path); });
        m_welcome->lower(); // messages float over it
        m_zoomButtons->lower();
    }
    if (m_welcome)
        m_welcome->setVisible(wanted);
}

void MainWindow::dismissWelcome()
{
    m_welcomes = false;
    updateWelcome();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    updateWelcome();
}

bool MainWindow::openFile(const QString &path, QString *problem)
{
    return m_opening->open(path, problem);
}

void MainWindow::showOpened()
{
    m_arranging->forget(); // of the map that was here before
    m_graph->mapCamera().fit();
    if (m_recovery)
        m_recovery->offerRecovery();
    m_summaryOffer->mapOpened();
    if (std::exchange(m_madeToOpen, false))
        activateWindow();
}

void MainWindow::closeUnlessOpened()
{
    m_madeToOpen = true;
}

void MainWindow::updateTitle()
{
    const auto &document = m_workspace->document;
    const auto file = QFileInfo(document.path()).fileName();
    const auto named =
        file.isEmpty() || file == document.title()
            ? document.title()
            : tr("%1 (%2)", "title of a map and name of its file").arg(document.title(), file);
    const auto marked = named + QStringLiteral("[*]"); // Qt's place for the sign of an edit
    setWindowTitle(document.isReadOnly() ? tr("%1 (read-only)").arg(marked) : marked);
    setWindowModified(!document.isClean());
    setWindowFilePath(document.path());
    updateWelcome();
}

bool MainWindow::selectId(const QString &id)
{
    const auto text = id.toStdString();
    const auto &map = m_workspace->document.map();
    Item item;
    if (map.actors().contains(ActorId(text)))
        item = ActorId(text);
    else if (map.ties().contains(TieId(text)))
        item = TieId(text);
    else if (map.events().contains(EventId(text)))
        item = EventId(text);
    else if (map.sources().contains(SourceId(text)))
        item = SourceId(text);
    else if (map.scenes().contains(SceneId(text)))
        item = SceneId(text);
    m_workspace->selection.select(item);
    return !item.isNull();
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    const auto available = screen()->availableGeometry();
    if (!restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
        place(*this, firstPlace(available));
    else if (!isMaximized() && !isFullScreen())
        setGeometry(fittedInto(geometry(), screen()->availableGeometry()));
    m_docks->restore(screen()->availableSize());
    m_workspace->view.setReducedMotion(wantsReducedMotion());
}

void MainWindow::standBeside(const MainWindow &other)
{
    const auto available = other.screen()->availableGeometry();
    place(*this,
          {cascadedFrom(other.isMaximized() ? other.normalGeometry() : other.geometry(), available),
           other.isMaximized()});
    m_docks->restore(available.size());
}

void MainWindow::keepSafe()
{
    m_recovery = new RecoveryController(this);
    m_opening->setRecovery(m_recovery);
    m_saving->setRecovery(m_recovery);
    m_actions->action(QStringLiteral("file.backups"))->setVisible(true);
}

void MainWindow::offerRecovery()
{
    if (m_workspace->document.isClean())
        m_recovery->offerAtStart(recentFiles());
}

void MainWindow::showBackups()
{
    m_recovery->showBackups();
}

void MainWindow::showFound(const Item &item)
{
    m_graph->showItem(item);
    if (const auto *scene = recordOf(m_workspace->document.map().scenes(), item))
        showScene(*scene);
    if (const auto *event = item.as<EventId>())
        m_workspace->cursor.chooseEvent(m_workspace->document.index()->eventAt(*event));
}

void MainWindow::showScene(const Scene &scene)
{
    auto view = scene.view;
    view.query.focus = snapshotOf(m_workspace->document.index(), scene).query.focus;
    view.look.accordingTo.clear(); // several drawings are for pictures and presentations
    m_workspace->feed.show(view);
    m_graph->mapCamera().setFraming(view.look.framing);
}

void MainWindow::find()
{
    m_docks->show(QStringLiteral("actors"));
    auto *field = m_docks->panel<ActorsPanel>(QStringLiteral("actors"))->searchField();
    field->setFocus(Qt::ShortcutFocusReason);
    field->selectAll();
}

void MainWindow::mergeDuplicates()
{
    MergeDialog(&m_workspace->document, &m_workspace->selection, this).exec();
}

void MainWindow::findAndReplace()
{
    ReplaceDialog(&m_workspace->document, &m_workspace->selection, this).exec();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_presenting->stop();
    if (!m_saving->mayClose())
        return event->ignore();
    QSettings().setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_docks->save(screen()->availableSize());
    if (m_recovery)
        m_recovery->letGo();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const auto *dragged = event->mimeData();
    if ((dragged->hasUrls() && dragged->urls().first().isLocalFile()) ||
        Editor::holdsRecords(dragged))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (Editor::holdsRecords(event->mimeData()))
        return void(m_editor->insert(event->mimeData(), {}));
    const auto path = event->mimeData()->urls().first().toLocalFile();
    if (!isTextFile(path)) {
        openInWindow(*this, path);
        return;
    }
    m_docks->show(QStringLiteral("reading"));
    reading()->open(readTextFile(path));
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return stepBack();
    QMainWindow::keyPressEvent(event);
}

void MainWindow::stepBack()
{
    if (m_opening->isRunning())
        return m_opening->cancel();
    if (m_exporting->isRunning())
        return m_exporting->cancel();
    if (m_arranging->isRunning())
        return m_arranging->cancel();
    if (m_saysWho->hide() || m_graph->stepBack())
        return;
    auto &cursor = m_workspace->cursor;
    if (cursor.chosenEvent() >= 0)
        cursor.setDate(cursor.date()); // lets go of the event
    else if (isFullScreen())
        showNormal();
}

AllianceDocument *MainWindow::document()
{
    return &m_workspace->document;
}

DateCursor *MainWindow::cursor()
{
    return &m_workspace->cursor;
}

ViewState *MainWindow::viewState()
{
    return &m_workspace->view;
}

Selection *MainWindow::selection()
{
    return &m_workspace->selection;
}

SnapshotFeed *MainWindow::feed()
{
    return &m_workspace->feed;
}

TimelinePanel *MainWindow::timeline()
{
    return m_docks->panel<TimelinePanel>(QStringLiteral("timeline"));
}

ReadingPanel *MainWindow::reading()
{
    return m_docks->panel<ReadingPanel>(QStringLiteral("reading"));
}

TablesPanel *MainWindow::tables()
{
    return m_docks->panel<TablesPanel>(QStringLiteral("tables"));
}

AuditPanel *MainWindow::audit()
{
    return m_docks->panel<AuditPanel>(QStringLiteral("audit"));
}

} // namespace entente
