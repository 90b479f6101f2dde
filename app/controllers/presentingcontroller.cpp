// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "presentingcontroller.h"

#include "app/workspace.h"
#include "models/picture/activetheme.h"
#include "widgets/graph/graphview.h"
#include "widgets/scenes/presenterview.h"
#include "widgets/scenes/showwindow.h"

#include <QGuiApplication>
#include <QScreen>

#include <utility>

namespace entente {

namespace {

void fillScreen(QWidget &widget, QScreen *screen)
{
    if (widget.isVisible() && widget.screen() == screen && widget.size() == screen->size())
        return;
    widget.hide(); // a window does not go to another screen while it is full
    widget.setScreen(screen);
    widget.setGeometry(screen->geometry());
    widget.showFullScreen();
}

} // namespace

PresentingController::PresentingController(Workspace *workspace, GraphView *graph, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_graph(graph)
    , m_window(window)
{
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &PresentingController::standOnScreens,
            Qt::QueuedConnection);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &PresentingController::standOnScreens,
            Qt::QueuedConnection);
}

PresentingController::~PresentingController()
{
    delete m_presenter;
    delete m_show;
}

void PresentingController::present()
{
    m_show = new ShowWindow(m_workspace->document.map(), m_graph->arrangement().positions,
                            m_workspace->view.reducedMotion());
    followTheme(m_show);
    connect(m_show, &ShowWindow::left, this, &PresentingController::stop);
    connect(m_show, &ShowWindow::swapAsked, this, &PresentingController::swapScreens);
    m_swapped = false;
    standOnScreens();
}

/// The show on the window's screen, the speaker's view on another; with one screen only the show.
void PresentingController::standOnScreens()
{
    if (!isOn())
        return;
    auto *first = m_window->screen();
    QScreen *second = nullptr;
    for (auto *screen : QGuiApplication::screens())
        if (screen != first && !second)
            second = screen;
    if (!second && m_presenter) {
        m_presenter->hide();
        std::exchange(m_presenter, nullptr)->deleteLater();
    } else if (second && !m_presenter) {
        m_presenter = new PresenterView(m_show);
        followTheme(m_presenter);
    }
    if (second && m_swapped)
        std::swap(first, second);
    if (second)
        fillScreen(*m_presenter, second);
    fillScreen(*m_show, first);
    m_show->activateWindow();
}

void PresentingController::swapScreens()
{
    m_swapped = !m_swapped;
    standOnScreens();
}

void PresentingController::start()
{
    if (!isOn())
        present();
}

void PresentingController::startFromHere()
{
    if (isOn())
        return;
    present();
    m_show->goTo(m_show->lesson().nearest(m_workspace->feed.view()));
}

void PresentingController::stop()
{
    if (!isOn())
        return;
    if (auto *presenter = std::exchange(m_presenter, nullptr)) {
        presenter->hide();
        presenter->deleteLater();
    }
    auto *show = std::exchange(m_show, nullptr);
    show->hide();
    show->deleteLater();
    m_window->activateWindow();
}

} // namespace entente
