// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mainwindow.h"

#include "filternotice.h"
#include "lazydockwidget.h"
#include "messagebar.h"
#include "presentationcaption.h"
#include "recoverycontroller.h"
#include "viewhistory.h"

#include "widgets/editing/editor.h"
#include "widgets/graph/graphview.h"
#include "widgets/inspector/inspector.h"
#include "widgets/panels/actorspanel.h"
#include "widgets/panels/auditpanel.h"
#include "widgets/panels/filterpanel.h"
#include "widgets/panels/kindchips.h"
#include "widgets/reading/readingpanel.h"
#include "widgets/tables/tablespanel.h"
#include "widgets/timeline/timelinepanel.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

#include <utility>

namespace entente {

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_feed(&m_document, &m_cursor, &m_view)
{
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    makeViews();
    makeDocks();
    makeToolBar();
    makeMenus();
    connectParts();
    setTheme(Theme::Name::Light);
    resize(1440, 900);
    updateTitle();
}

void MainWindow::makeViews()
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_messages = new MessageBar(centre);
    m_graph = new GraphView(&m_document, &m_feed, &m_selection, &m_view, centre);
    m_caption = new PresentationCaption(&m_feed, centre);
    m_caption->hide();
    column->addWidget(m_messages);
    column->addWidget(m_graph, 1);
    column->addWidget(m_caption);
    setCentralWidget(centre);
    m_editor = new Editor(&m_document, &m_selection, this);
    new FilterNotice(&m_feed, &m_view, m_messages, this);
    m_viewHistory =
        new ViewHistory(&m_document, &m_cursor, &m_view, &m_selection, &m_feed, m_graph, this);
    m_blank = new QWidget(this);
    m_blank->setObjectName(QStringLiteral("blank"));
    m_blank->setAutoFillBackground(true);
    m_blank->setPalette(QPalette(Qt::black));
    m_blank->hide();
}

void MainWindow::makeToolBar()
{
    m_toolBar = addToolBar(tr("Tools"));
    m_toolBar->setObjectName(QStringLiteral("tools"));
    m_toolBar->setMovable(false);
    m_chips = new KindChips(&m_feed, &m_view, this);
    m_toolBar->addWidget(m_chips);
    auto *spring = new QWidget(m_toolBar);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(spring);
}

void MainWindow::connectParts()
{
    connect(&m_document, &AllianceDocument::mapChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &AllianceDocument::pathChanged, this, &MainWindow::updateTitle);
    connect(m_document.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateTitle);
    connect(&m_layoutJob, &LayoutJob::finished, this, &MainWindow::layoutFinished);
    connect(&m_layoutJob, &LayoutJob::progressed, this, [this](int percent) {
        m_messages->setProgress(&m_layoutJob, percent, tr("Arranging with %1…").arg(m_engine));
    });
    // Later: whoever changed the map has something to tell first.
    connect(m_graph, &GraphView::arrangementAwaited, this, &MainWindow::arrangeFirst,
            Qt::QueuedConnection);
    connect(&m_exportJob, &ExportJob::progressed, this, &MainWindow::tellExporting);
    connect(&m_exportJob, &ExportJob::finished, this, &MainWindow::finishExport);
    connect(&m_loadJob, &LoadJob::progressed, this, &MainWindow::tellOpening);
    connect(&m_loadJob, &LoadJob::finished, this,
            [this](const auto &loaded) { finishOpening(std::move(*loaded)); });
    connect(m_graph, &GraphView::contextMenuWanted, this, &MainWindow::showContextMenu);
    connect(m_graph, &GraphView::opened, m_editor, &Editor::edit);
    connect(m_graph, &GraphView::tieDrawn, m_editor, &Editor::newTie);
    connect(m_editor, &Editor::told, this,
            [this](const QString &message) { m_messages->tell(message); });
}

void MainWindow::showFound(const Item &item)
{
    m_graph->showItem(item);
    if (item.kind == Item::Kind::Event)
        m_cursor.chooseEvent(m_document.index()->eventAt(EventId(item.id.toStdString())));
}

void MainWindow::setTheme(Theme::Name name)
{
    const auto &theme = Theme::of(name);
    qApp->setPalette(theme.palette());
    m_messages->setTheme(theme);
    m_graph->setTheme(theme);
    m_caption->setTheme(theme);
    m_chips->setTheme(theme);
    if (m_timeline)
        m_timeline->setTheme(theme);
    if (m_actors)
        m_actors->setTheme(theme);
    if (m_inspector)
        m_inspector->setTheme(theme);
    if (m_filters)
        m_filters->setTheme(theme);
    if (m_audit)
        m_audit->setTheme(theme);
    if (m_reading)
        m_reading->setTheme(theme);
    if (m_tables)
        m_tables->setTheme(theme);
}

bool MainWindow::openFile(const QString &path)
{
    cancelOpening(); // first: it lets go of the lock that was taken for the file on its way
    const auto way = m_safekeeping ? m_safekeeping->mayOpen(path) : RecoveryController::Way::Write;
    if (way == RecoveryController::Way::Not)
        return false;
    QString problem;
    if (!m_document.load(path, &problem)) {
        tellUnopened(problem);
        return false;
    }
    showOpened(path, way == RecoveryController::Way::Look);
    return true;
}

bool MainWindow::startOpening(const QString &path)
{
    if (QFileInfo(path).size() < LoadJob::smallFile)
        return openFile(path);
    cancelOpening(); // as above
    const auto way = m_safekeeping ? m_safekeeping->mayOpen(path) : RecoveryController::Way::Write;
    if (way == RecoveryController::Way::Not)
        return false;
    m_onlyToLook = way == RecoveryController::Way::Look;
    m_loadJob.start(path);
    return true;
}

void MainWindow::tellOpening(qint64 bytes, qint64 all)
{
    const auto name = QFileInfo(m_loadJob.path()).fileName();
    const auto far = bytes < all ? tr("Opening “%1”: %2 of %3 MB")
                                       .arg(name, QLocale().toString(bytes / 1e6, 'f', 0),
                                            QLocale().toString(all / 1e6, 'f', 0))
                                 : tr("Opening “%1”: read, now getting it ready").arg(name);
    if (!std::exchange(m_tellsOpening, true))
        m_messages->beginProgress(&m_loadJob, far, [this] { cancelOpening(); });
    m_messages->setProgress(&m_loadJob, int(bytes * 100 / std::max<qint64>(all, 1)), far);
}

void MainWindow::cancelOpening()
{
    if (!m_loadJob.isRunning())
        return;
    m_loadJob.cancel();
    if (m_safekeeping)
        m_safekeeping->doesNotOpen();
    m_tellsOpening = false;
    m_messages->endProgress(&m_loadJob);
    statusBar()->showMessage(tr("Opening was cancelled."), 4000);
    if (std::exchange(m_madeToOpen, false) && isVacant())
        close();
}

void MainWindow::finishOpening(LoadedFile loaded)
{
    const bool wasMade = std::exchange(m_madeToOpen, false);
    m_tellsOpening = false;
    m_messages->endProgress(&m_loadJob);
    if (!loaded.problem.isEmpty())
        return tellUnopened(loaded.problem);
    if (!m_document.isClean()) {
        // What was begun here meanwhile is not pushed out.
        if (m_safekeeping)
            m_safekeeping->doesNotOpen();
        m_messages->tell(tr("“%1” can be opened now, but there is a map with changes in this "
                            "window by now.")
                             .arg(QFileInfo(loaded.path).fileName()),
                         tr("Open in another window"),
                         [this, path = loaded.path] { openInWindow(path); });
        return;
    }
    const auto path = loaded.path;
    m_document.take(std::move(loaded));
    showOpened(path, m_onlyToLook);
    if (wasMade)
        activateWindow();
}

void MainWindow::tellUnopened(const QString &problem)
{
    if (m_safekeeping)
        m_safekeeping->doesNotOpen();
    setProperty("problem", problem);
    m_messages->tell(problem, tr("Open another…"), [this] { askForFile(); });
}

void MainWindow::showOpened(const QString &path, bool onlyToLook)
{
    m_layoutJob.cancel(); // of the map that was here before
    if (onlyToLook)
        m_document.setReadOnly();
    m_feed.flush();
    m_selection.clear();
    m_graph->fit();
    tellDiagnostics();
    remember(path);
    if (m_safekeeping)
        m_safekeeping->offerRecovery();
    m_offersWhenArranged = m_graph->awaitsArrangement();
    if (!m_offersWhenArranged)
        offerSummary();
}

void MainWindow::tellDiagnostics()
{
    int errors = 0;
    bool newer = false;
    for (const auto &diagnostic : m_document.diagnostics()) {
        errors += diagnostic.severity == Diagnostic::Severity::Error;
        newer |= diagnostic.code == "newer-version";
    }
    const auto details = [this] { showProblems(); };
    if (newer)
        m_messages->tell(tr("This file was made by a newer version of Entente. What this one knows "
                            "of it is shown, read-only; it will not be written over."),
                         tr("Show details…"), details);
    else if (errors > 0)
        m_messages->tell(
            errors == 1
                ? tr("This file has an error. What is readable is shown, read-only.")
                : tr("This file has %1 errors. What is readable is shown, read-only.").arg(errors),
            tr("Show them…"), details);
    else if (m_document.isReadOnly())
        m_messages->tell(tr("Somebody else has this file open, so it is shown read-only. What they "
                            "save is shown when you reload."));
    else
        m_messages->dismiss();
}

/// So many actors are read as groups first; whoever opens the map decides.
void MainWindow::offerSummary()
{
    constexpr std::size_t manyActors = 1000;
    const auto actors = m_document.map().actors().size();
    m_summaryOffered = false;
    if (actors < manyActors || !m_messages->message().isEmpty() || m_view.summaryShown())
        return;
    m_messages->tell(tr("A map of %1 actors. A summary shows them as groups that open where you "
                        "click (View, Ctrl+U).")
                         .arg(actors),
                     tr("Show the summary"), [this] { m_summary->setChecked(true); });
    m_summaryOffered = true;
}

void MainWindow::updateTitle()
{
    const auto mark = m_document.undoStack()->isClean() ? QString() : QStringLiteral("[*]");
    setWindowTitle(m_document.title() + QStringLiteral("[*]") +
                   (m_document.isReadOnly() ? tr(" (read-only)") : QString()));
    setWindowModified(!mark.isEmpty());
    setWindowFilePath(m_document.path());
}

bool MainWindow::selectId(const QString &id)
{
    const auto text = id.toStdString();
    const auto &map = m_document.map();
    Item item;
    if (map.actors().contains(ActorId(text)))
        item = {Item::Kind::Actor, id};
    else if (map.ties().contains(TieId(text)))
        item = {Item::Kind::Tie, id};
    else if (map.events().contains(EventId(text)))
        item = {Item::Kind::Event, id};
    else if (map.sources().contains(SourceId(text)))
        item = {Item::Kind::Source, id};
    m_selection.select(item);
    return !item.isNull();
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    if (const auto docks = settings.value(QStringLiteral("window/docks")).toByteArray();
        !docks.isEmpty()) {
        tabDocks();
        restoreState(docks);
    }
    const int theme = settings.value(QStringLiteral("window/theme"), 0).toInt();
    if (theme >= 0 && theme < 3)
        setTheme(Theme::Name(theme));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_presenting)
        present(false);
    if (!mayClose())
        return event->ignore();
    tabDocks();
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/docks"), saveState());
    if (m_safekeeping)
        m_safekeeping->letGo();
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
    if (!isTextFile(path))
        return openInWindow(path);
    showDock(QStringLiteral("reading"));
    reading()->open(readTextFile(path));
}

void MainWindow::present(bool on)
{
    if (on == m_presenting)
        return;
    m_presenting = on;
    if (on) {
        tabDocks();
        m_layoutBeforePresenting = saveState();
        m_wasMaximised = isMaximized();
        for (auto *dock : findChildren<QDockWidget *>())
            dock->hide();
        m_selection.clear();
    }
    m_toolBar->setVisible(!on);
    menuBar()->setVisible(!on);
    if (auto *bar = findChild<QStatusBar *>())
        bar->setVisible(!on);
    m_caption->setVisible(on);
    m_blank->hide();
    if (on) {
        showFullScreen();
        qApp->installEventFilter(this);
    } else {
        qApp->removeEventFilter(this);
        m_wasMaximised ? showMaximized() : showNormal();
        restoreState(m_layoutBeforePresenting);
    }
    m_graph->setPresenting(on);
    m_graph->setFocus();
}

bool MainWindow::presentingKey(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Space:
    case Qt::Key_N: m_cursor.nextEvent(); break;
    case Qt::Key_PageUp:
    case Qt::Key_Left:
    case Qt::Key_Up: m_cursor.previousEvent(); break;
    case Qt::Key_Home:
        if (!m_document.index()->stops().empty())
            m_cursor.chooseEvent(m_document.index()->stops().front().event);
        break;
    case Qt::Key_End:
        if (!m_document.index()->stops().empty())
            m_cursor.chooseEvent(m_document.index()->stops().back().event);
        break;
    case Qt::Key_B:
    case Qt::Key_Period:
        m_blank->setGeometry(rect());
        m_blank->setVisible(m_blank->isHidden());
        m_blank->raise();
        return true;
    case Qt::Key_Escape:
        if (!m_graph->stepBack())
            present(false);
        return true;
    case Qt::Key_F5: present(false); return true;
    default: return false;
    }
    m_blank->hide();
    return true;
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!m_presenting || !key || !isActiveWindow())
        return QMainWindow::eventFilter(watched, event);
    auto *press = static_cast<QKeyEvent *>(event);
    if (event->type() == QEvent::ShortcutOverride) {
        press->accept(); // the clicker's keys are no shortcuts now
        return true;
    }
    auto *widget = qobject_cast<QWidget *>(watched);
    return widget && widget->window() == this ? presentingKey(press) : false;
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return stepBack();
    QMainWindow::keyPressEvent(event);
}

void MainWindow::stepBack()
{
    if (m_loadJob.isRunning())
        return cancelOpening();
    if (m_exportJob.isRunning())
        return cancelExport();
    if (m_layoutJob.isRunning()) {
        cancelArranging();
        return;
    }
    if (m_graph->stepBack())
        return;
    if (m_cursor.chosenEvent() >= 0)
        m_cursor.setDate(m_cursor.date()); // lets go of the event
    else if (isFullScreen())
        showNormal();
}

} // namespace entente
