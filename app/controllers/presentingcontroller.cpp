// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "presentingcontroller.h"

#include "app/presentationcaption.h"
#include "app/workspace.h"
#include "widgets/graph/graphview.h"

#include <QApplication>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>

namespace entente {

PresentingController::PresentingController(Workspace *workspace, GraphView *graph,
                                           PresentationCaption *caption, QMainWindow *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_graph(graph)
    , m_caption(caption)
    , m_window(window)
    , m_blank(new QWidget(window))
{
    m_blank->setObjectName(QStringLiteral("blank"));
    m_blank->setAutoFillBackground(true);
    m_blank->setPalette(QPalette(Qt::black));
    m_blank->hide();
}

void PresentingController::setOn(bool on)
{
    if (on == m_on)
        return;
    m_on = on;
    Q_EMIT turning(on);
    if (on)
        hideAround();
    m_window->menuBar()->setVisible(!on);
    m_caption->setVisible(on);
    m_blank->hide();
    if (on) {
        m_window->showFullScreen();
        qApp->installEventFilter(this);
    } else {
        qApp->removeEventFilter(this);
        m_wasMaximised ? m_window->showMaximized() : m_window->showNormal();
        m_window->restoreState(m_layout);
    }
    m_graph->setPresenting(on);
    m_graph->setFocus();
}

void PresentingController::hideAround()
{
    m_layout = m_window->saveState();
    m_wasMaximised = m_window->isMaximized();
    for (auto *dock : m_window->findChildren<QDockWidget *>())
        dock->hide();
    for (auto *bar : m_window->findChildren<QToolBar *>())
        bar->hide();
    m_workspace->selection.clear();
}

/// What a clicker sends and what hands know. False where it is another key.
bool PresentingController::step(int key)
{
    auto &cursor = m_workspace->cursor;
    const auto &stops = m_workspace->document.index()->stops();
    switch (key) {
    case Qt::Key_PageDown:
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Space:
    case Qt::Key_N: cursor.nextEvent(); return true;
    case Qt::Key_PageUp:
    case Qt::Key_Left:
    case Qt::Key_Up: cursor.previousEvent(); return true;
    case Qt::Key_Home:
        if (!stops.empty())
            cursor.chooseEvent(stops.front().event);
        return true;
    case Qt::Key_End:
        if (!stops.empty())
            cursor.chooseEvent(stops.back().event);
        return true;
    default: return false;
    }
}

void PresentingController::blank()
{
    m_blank->setGeometry(m_window->rect());
    m_blank->setVisible(m_blank->isHidden());
    m_blank->raise();
}

bool PresentingController::takeKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_B:
    case Qt::Key_Period: blank(); return true;
    case Qt::Key_Escape:
        if (!m_graph->stepBack())
            setOn(false);
        return true;
    case Qt::Key_F5: setOn(false); return true;
    default:
        if (!step(event.key()))
            return false;
        m_blank->hide();
        return true;
    }
}

bool PresentingController::eventFilter(QObject *watched, QEvent *event)
{
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!m_on || !key || !m_window->isActiveWindow())
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // the clicker's keys are no shortcuts now
        return true;
    }
    auto *widget = qobject_cast<QWidget *>(watched);
    return widget && widget->window() == m_window && takeKey(*static_cast<QKeyEvent *>(event));
}

} // namespace entente
