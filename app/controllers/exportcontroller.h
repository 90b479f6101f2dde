// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/export/exportjob.h"

#include <QObject>

class QPrinter;
class QWidget;

namespace entente {

class GraphView;
class MessageBar;
struct Workspace;

/// Hands what a window shows on to others: pictures, made on a thread, and files of data.
class ExportController : public QObject
{
    Q_OBJECT
public:
    ExportController(Workspace *workspace, GraphView *graph, MessageBar *messages, QWidget *window);

    /// Asks how the picture is wanted and where, and makes it.
    void exportPicture();
    /// Asks for a format and a place, and writes the map there.
    void exportData();
    void copyPicture();
    /// Asks for printer and paper, and prints the figure as large as the page allows.
    void print();
    /// Shows the pages first.
    void previewPrint();
    bool isRunning() const { return m_job.isRunning(); }
    /// Cancels the picture that is being made, and says so.
    void cancel();

private:
    FigureOptions asShown() const;
    void printOn(QPrinter *printer, bool onlyInView) const;
    void tellProgress(int percent);
    void finish(const QString &problem);

    Workspace *m_workspace;
    GraphView *m_graph;
    MessageBar *m_messages;
    QWidget *m_window;
    ExportJob m_job;
    bool m_tellsProgress = false;
};

} // namespace entente
