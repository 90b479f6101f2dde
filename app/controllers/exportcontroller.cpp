// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "exportcontroller.h"

#include "app/dataexportdialog.h"
#include "app/exportdialog.h"
#include "app/messagebar.h"
#include "app/workspace.h"
#include "models/export/writer.h"
#include "widgets/graph/graphview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QToolBar>

#include <utility>

namespace entente {

namespace {

QString inViewWords()
{
    return ExportController::tr("Only what is in view");
}

} // namespace

ExportController::ExportController(Workspace *workspace, GraphView *graph, MessageBar *messages,
                                   QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_graph(graph)
    , m_messages(messages)
    , m_window(window)
{
    connect(&m_job, &ExportJob::progressed, this, &ExportController::tellProgress);
    connect(&m_job, &ExportJob::finished, this, &ExportController::finish);
}

/// The picture on the screen.
FigureOptions ExportController::asShown() const
{
    FigureOptions options;
    options.theme = m_graph->theme().name;
    options.look = m_workspace->view.look();
    options.plan = m_graph->summaryPlan();
    const auto &document = m_workspace->document;
    if (document.map().info().title.empty() && !document.path().isEmpty())
        options.title = QFileInfo(document.stem()).fileName();
    return options;
}

void ExportController::exportPicture()
{
    auto shown = asShown();
    shown.look.framing = m_graph->framing();
    ExportDialog dialog(
        shown,
        [this](const FigureOptions &options) {
            return composeFigure(m_workspace->feed.snapshot(), m_graph->arrangement(), options);
        },
        m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    auto path = QFileDialog::getSaveFileName(
        m_window, tr("Export Picture"),
        m_workspace->document.stem() + QLatin1Char('.') + dialog.format(),
        QStringLiteral("%1 (*.%2)").arg(dialog.format().toUpper(), dialog.format()));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().toLower() != dialog.format())
        path += QLatin1Char('.') + dialog.format();
    m_job.start(m_workspace->feed.snapshot(), m_graph->arrangement(), dialog.options(), path);
}

void ExportController::tellProgress(int percent)
{
    const auto far = tr("Exporting “%1”").arg(QFileInfo(m_job.path()).fileName());
    if (!std::exchange(m_tellsProgress, true))
        m_messages->beginProgress(&m_job, far, [this] { cancel(); });
    m_messages->setProgress(&m_job, percent, far);
}

void ExportController::cancel()
{
    m_job.cancel();
    m_tellsProgress = false;
    m_messages->endProgress(&m_job);
    m_messages->note(tr("The export was cancelled."));
}

void ExportController::finish(const QString &problem)
{
    m_tellsProgress = false;
    m_messages->endProgress(&m_job);
    if (problem.isEmpty())
        m_messages->note(tr("Exported to %1.").arg(m_job.path()));
    else
        m_messages->tell(problem, tr("Try again…"), [this] { exportPicture(); });
}

void ExportController::copyPicture()
{
    auto options = asShown();
    options.look.legend = true; // a copied picture stands alone
    QGuiApplication::clipboard()->setMimeData(
        clipboardData(m_workspace->feed.snapshot(), m_graph->arrangement(), options).release());
    m_messages->note(tr("The picture is on the clipboard."));
}

void ExportController::exportData()
{
    DataExportDialog dialog(m_workspace->feed.snapshot(), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto path = askForPlace(m_window, m_workspace->document, dialog.format());
    if (path.isEmpty())
        return;
    const auto problem = writeData(dialog.map(), dialog.format(), path);
    if (problem.isEmpty())
        m_messages->note(tr("Exported to %1.").arg(path));
    else
        m_messages->tell(problem, tr("Try again…"), [this] { exportData(); });
}

void ExportController::printOn(QPrinter *printer, bool onlyInView) const
{
    auto options = asShown();
    if (onlyInView)
        options.look.framing = m_graph->framing();
    options.theme = Theme::Name::Print;
    options.look.legend = true; // paper cannot be asked
    options.dpi = printer->resolution();
    options.size = printer->pageLayout().paintRectPixels(printer->resolution()).size();
    const auto figure =
        composeFigure(m_workspace->feed.snapshot(), m_graph->arrangement(), options);
    QPainter painter(printer);
    painter.scale(figure.pixelScale(), figure.pixelScale());
    paintFigure(painter, figure, Theme::of(options.theme));
}

void ExportController::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setDocName(m_workspace->document.title());
    QPrintDialog dialog(&printer, m_window);
    auto *crop = new QCheckBox(inViewWords(), &dialog);
    crop->setWindowTitle(tr("Map")); // of its page in the dialog
    dialog.setOptionTabs({crop});
    if (dialog.exec() != QDialog::Accepted)
        return;
    printOn(&printer, crop->isChecked());
    m_messages->note(tr("Sent to the printer."));
}

void ExportController::previewPrint()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setDocName(m_workspace->document.title());
    QPrintPreviewDialog dialog(&printer, m_window);
    auto *crop = new QCheckBox(inViewWords(), &dialog);
    connect(&dialog, &QPrintPreviewDialog::paintRequested, this,
            [this, crop](QPrinter *page) { printOn(page, crop->isChecked()); });
    if (auto *bar = dialog.findChild<QToolBar *>())
        bar->addWidget(crop);
    if (auto *pages = dialog.findChild<QPrintPreviewWidget *>())
        connect(crop, &QCheckBox::toggled, pages, &QPrintPreviewWidget::updatePreview);
    dialog.exec();
}

} // namespace entente
