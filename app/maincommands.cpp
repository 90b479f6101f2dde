// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mainwindow.h"

#include "exportdialog.h"
#include "importing.h"
#include "lazydockwidget.h"
#include "messagebar.h"
#include "recoverycontroller.h"

#include "models/export/writer.h"
#include "widgets/graph/graphview.h"
#include "widgets/panels/actorspanel.h"
#include "widgets/panels/searchfield.h"
#include "widgets/reading/readingpanel.h"
#include "widgets/tables/mergedialog.h"
#include "widgets/tables/replacedialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QStatusBar>
#include <QTableWidget>
#include <QTextBrowser>
#include <QTimer>
#include <QVBoxLayout>

// The main window's commands on files and pictures, and the boxes that ask or tell.

namespace entente {

namespace {

constexpr int recentFiles = 10;
const auto recentKey = QStringLiteral("files/recent");

QString mapFilter()
{
    return MainWindow::tr("Entente maps (*.entente.json);;JSON (*.json);;All files (*)");
}

} // namespace

void MainWindow::find()
{
    m_actorsDock->panel();
    m_actorsDock->show();
    m_actorsDock->raise();
    m_actors->searchField()->setFocus(Qt::ShortcutFocusReason);
    m_actors->searchField()->selectAll();
}

bool MainWindow::isVacant() const
{
    return m_document.path().isEmpty() && m_document.map() == AllianceMap() && m_document.isClean();
}

MainWindow *MainWindow::windowForMap()
{
    if (isVacant())
        return this;
    auto *window = new MainWindow;
    window->setAttribute(Qt::WA_DeleteOnClose);
    if (m_safekeeping)
        window->keepSafe();
    window->setTheme(m_graph->theme().name);
    window->resize(size());
    window->move(pos() + QPoint(28, 28));
    window->show();
    return window;
}

void MainWindow::openInWindow(const QString &path)
{
    if (isForImport(path)) // later: whoever dropped it is not to wait for a dialog
        return QTimer::singleShot(0, this, [this, path] { importFile(this, path); });
    for (auto *widget : QApplication::topLevelWidgets())
        if (auto *open = qobject_cast<MainWindow *>(widget);
            open && (open->m_document.path() == QFileInfo(path).absoluteFilePath() ||
                     (open->m_loadJob.isRunning() && open->m_loadJob.path() == path))) {
            open->raise();
            return open->activateWindow();
        }
    auto *window = windowForMap();
    window->m_madeToOpen = window != this;
    const bool opened = window->startOpening(path);
    if (!window->m_loadJob.isRunning())
        window->m_madeToOpen = false;
    if (!opened && window != this) {
        if (const auto problem = window->property("problem").toString(); !problem.isEmpty())
            m_messages->tell(problem);
        window->close();
    }
}

MainWindow *MainWindow::startNew(const QString &templatePath)
{
    auto *window = windowForMap();
    AllianceMap map;
    QString problem;
    AllianceDocument pattern;
    if (!templatePath.isEmpty()) {
        if (!pattern.load(templatePath, &problem)) {
            window->m_messages->tell(problem);
            return window;
        }
        map = pattern.map();
    }
    window->m_document.setMap(std::move(map));
    window->m_feed.flush();
    window->m_selection.clear();
    window->m_graph->fit();
    window->raise();
    window->activateWindow();
    return window;
}

void MainWindow::startFromText()
{
    auto *window = startNew();
    window->showDock(QStringLiteral("reading"));
    window->reading()->askForFile();
}

void MainWindow::askForFile()
{
    const auto path = QFileDialog::getOpenFileName(
        this, tr("Open Map"), QFileInfo(m_document.path()).absolutePath(),
        tr("Maps, tables and graphs (*.entente.json *.json *.csv *.tsv *.tab *.gexf *.graphml "
           "*.dot "
           "*.gv *.cx2 *.cyjs *.net);;") +
            mapFilter());
    if (!path.isEmpty())
        openInWindow(path);
}

bool MainWindow::saveTo(const QString &path)
{
    QString problem;
    if (m_safekeeping && !m_safekeeping->maySave(path))
        return false;
    if (!m_document.save(path, &problem)) {
        m_messages->tell(problem, tr("Save elsewhere…"), [this] { saveAs(); });
        return false;
    }
    remember(path);
    statusBar()->showMessage(tr("Saved."), 3000);
    return true;
}

bool MainWindow::save()
{
    return m_document.path().isEmpty() ? saveAs() : saveTo(m_document.path());
}

bool MainWindow::saveAs()
{
    auto path = QFileDialog::getSaveFileName(this, tr("Save Map"), m_document.path(), mapFilter());
    if (path.isEmpty())
        return false;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".entente.json");
    return saveTo(path);
}

bool MainWindow::mayClose()
{
    if (m_document.undoStack()->isClean() || m_document.isReadOnly())
        return true;
    const auto answer = QMessageBox::question(
        this, tr("Save changes?"),
        tr("“%1” has changes that are not saved.").arg(m_document.title()),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

void MainWindow::keepSafe()
{
    m_safekeeping = new RecoveryController(this);
    for (auto *action : menuBar()->findChildren<QAction *>(QStringLiteral("backups")))
        action->setVisible(true);
}

void MainWindow::offerRecovery()
{
    if (m_document.undoStack()->isClean())
        m_safekeeping->offerAtStart(QSettings().value(recentKey).toStringList());
}

void MainWindow::showBackups()
{
    m_safekeeping->showBackups();
}

FigureOptions MainWindow::figureOptions() const
{
    FigureOptions options;
    options.theme = m_graph->theme().name;
    options.look = m_view.look();
    options.plan = m_graph->summaryPlan();
    return options;
}

void MainWindow::exportPicture()
{
    auto options = figureOptions();
    options.look.framing = m_graph->framing();
    ExportDialog dialog(options, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto base = m_document.path().isEmpty()
                          ? m_document.title()
                          : m_document.path().section(QStringLiteral(".entente.json"), 0, 0);
    auto path = QFileDialog::getSaveFileName(
        this, tr("Export Picture"), base + QLatin1Char('.') + dialog.format(),
        QStringLiteral("%1 (*.%2)").arg(dialog.format().toUpper(), dialog.format()));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().toLower() != dialog.format())
        path += QLatin1Char('.') + dialog.format();
    m_exportJob.start(m_feed.snapshot(), m_graph->arrangement(), dialog.options(), path);
}

void MainWindow::tellExporting(int percent)
{
    const auto far = tr("Exporting “%1”").arg(QFileInfo(m_exportJob.path()).fileName());
    if (!std::exchange(m_tellsExporting, true))
        m_messages->beginProgress(&m_exportJob, far, [this] { cancelExport(); });
    m_messages->setProgress(&m_exportJob, percent, far);
}

void MainWindow::cancelExport()
{
    m_exportJob.cancel();
    m_tellsExporting = false;
    m_messages->endProgress(&m_exportJob);
    statusBar()->showMessage(tr("The export was cancelled."), 4000);
}

void MainWindow::finishExport(const QString &problem)
{
    m_tellsExporting = false;
    m_messages->endProgress(&m_exportJob);
    if (problem.isEmpty())
        statusBar()->showMessage(tr("Exported to %1.").arg(m_exportJob.path()), 6000);
    else
        m_messages->tell(problem, tr("Try again…"), [this] { exportPicture(); });
}

void MainWindow::copyPicture()
{
    QGuiApplication::clipboard()->setMimeData(
        clipboardData(m_feed.snapshot(), m_graph->arrangement(), figureOptions()).release());
    statusBar()->showMessage(tr("The picture is on the clipboard."), 3000);
}

void MainWindow::mergeDuplicates()
{
    MergeDialog dialog(&m_document, &m_selection, this);
    dialog.exec();
}

void MainWindow::findAndReplace()
{
    ReplaceDialog dialog(&m_document, &m_selection, this);
    dialog.exec();
}

void MainWindow::showProblems()
{
    const auto &problems = m_document.diagnostics();
    QDialog dialog(this);
    dialog.setWindowTitle(tr("What Is Wrong with This File"));
    dialog.resize(900, 420);
    auto *column = new QVBoxLayout(&dialog);
    auto *table = new QTableWidget(int(problems.size()), 4, &dialog);
    table->setHorizontalHeaderLabels({tr("Kind"), tr("Place"), tr("What"), tr("What to do")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->setWordWrap(true);
    for (int row = 0; row < int(problems.size()); ++row) {
        const auto &problem = problems[std::size_t(row)];
        const QStringList cells{
            problem.severity == Diagnostic::Severity::Error ? tr("Error") : tr("Warning"),
            tr("line %1, column %2").arg(problem.line).arg(problem.column),
            QString::fromStdString(problem.message), QString::fromStdString(problem.hint)};
        for (int i = 0; i < cells.size(); ++i)
            table->setItem(row, i, new QTableWidgetItem(cells[i]));
    }
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto *none =
        problems.empty() ? new QLabel(tr("Nothing: the file is clean."), &dialog) : nullptr;
    if (none)
        column->addWidget(none);
    table->setVisible(!problems.empty());
    column->addWidget(table);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    column->addWidget(buttons);
    dialog.exec();
}

void MainWindow::showShortcuts()
{
    QDialog dialog(this);
    dialog.setWindowTitle(tr("Keyboard and Mouse"));
    dialog.resize(640, 620);
    auto *column = new QVBoxLayout(&dialog);
    auto *text = new QTextBrowser(&dialog);
    const std::pair<QString, QString> rows[] = {
        {tr("Wheel, Ctrl+=, Ctrl+−"), tr("zoom at the cursor")},
        {tr("Drag the background"), tr("pan; Shift+drag selects what the frame touches")},
        {tr("Ctrl+0, Ctrl+9"),
         tr("fit all, fit the selection; double-click on the background fits all")},
        {tr("Click, Ctrl+click"), tr("select, add to the selection; two actors are a pair")},
        {tr("Hover"), tr("lights the neighbours")},
        {tr("F, then 1, 2, 3"), tr("focus on the selection and its neighbours; Esc clears")},
        {tr("Drag a card"), tr("moves and pins it; P or Ctrl+P pins and unpins")},
        {tr("Double-click, F2"), tr("edit the actor, tie or event; Ctrl+Enter is done")},
        {tr("Drag from a card’s handle"),
         tr("draw a tie to another card; Alt+drag does it from anywhere on the card")},
        {tr("Ctrl+Shift+N, R, E"), tr("new actor, new tie, new event")},
        {tr("Delete, Ctrl+Z"), tr("delete the selection without a question; undo")},
        {tr("Ctrl+C, Ctrl+X, Ctrl+V"), tr("copy, cut and paste records, between windows too")},
        {tr("Alt+Left, Alt+Right"), tr("back and forward through what was looked at")},
        {tr("Ctrl+arrows"), tr("move the selection a step, with Shift ten")},
        {tr("Tab, arrows, Enter"),
         tr("walk from card to card; Enter selects, again goes into its ties")},
        {tr("Ctrl+F, /"), tr("find actors, events and sources")},
        {tr("Space"), tr("play or pause the events")},
        {tr(", and ."), tr("previous and next event")},
        {tr("Alt+PageUp, Alt+PageDown"), tr("a day earlier or later, with Shift a month")},
        {tr("Ctrl+G"), tr("type a date: 14 Jan 2020, 2019-04~, 1904")},
        {tr("Timeline"),
         tr("drag the handle, click to jump, Shift+drag for a window, wheel to zoom")},
        {tr("Ctrl+T"), tr("tables: type to edit, Ctrl+C and Ctrl+V exchange cells with a "
                          "spreadsheet, Delete takes rows away")},
        {tr("Ctrl+Shift+I"), tr("import a table, a graph file or sources")},
        {tr("Ctrl+H, Ctrl+Shift+M"), tr("find and replace, merge duplicates")},
        {tr("Ctrl+Shift+O, Ctrl+Shift+V"),
         tr("read and code a text from a file, or what was copied")},
        {tr("A, T, E in the text"), tr("code the sentence as actor, tie or event; arrows walk, N "
                                       "goes to the next that is not coded")},
        {tr("H"), tr("hide or fade who is out of the picture")},
        {tr("Ctrl+K, Ctrl+L, Ctrl+M"), tr("camps, legend, minimap")},
        {tr("Ctrl+U"), tr("summary: groups as cards; click or Enter opens one where it is, Esc "
                          "closes the last, Ctrl+Shift+K all; a drag or Ctrl+arrows move one")},
        {tr("Shift+Enter"), tr("into the lines of a card or group; arrows walk them, Enter follows "
                               "one that stands for many ties")},
        {tr("Ctrl+Shift+F"), tr("fade ties where many run together; hover lights them")},
        {tr("F5"),
         tr("present: PageDown and PageUp step, B blanks, Esc leaves; F11 is plain full screen")},
        {tr("Ctrl+E, Ctrl+Shift+C"), tr("export a picture, copy it")},
        {tr("Ctrl+Alt+E"), tr("export data: graph formats, tables, sources, a replication folder")},
    };
    QString html = QStringLiteral("<table cellpadding='5'>");
    for (const auto &[keys, what] : rows)
        html += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>")
                    .arg(keys.toHtmlEscaped(), what.toHtmlEscaped());
    text->setHtml(html + QStringLiteral("</table>"));
    column->addWidget(text);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    column->addWidget(buttons);
    dialog.exec();
}

void MainWindow::remember(const QString &path)
{
    QSettings settings;
    auto files = settings.value(recentKey).toStringList();
    const auto absolute = QFileInfo(path).absoluteFilePath();
    files.removeAll(absolute);
    files.prepend(absolute);
    settings.setValue(recentKey, files.mid(0, recentFiles));
}

void MainWindow::fillRecent(QMenu *menu)
{
    menu->clear();
    for (const auto &path : QSettings().value(recentKey).toStringList())
        menu->addAction(QFileInfo(path).fileName(), this, [this, path] { openInWindow(path); });
    if (menu->isEmpty())
        menu->addAction(tr("None yet"))->setEnabled(false);
}

} // namespace entente
