// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QWidget;

namespace entente {

class GraphView;
class PresenterView;
class ShowWindow;
struct Workspace;

/// Presents a window's map full screen, from its first scene or from the one that is nearest to
/// what the reader sees; where there is a second screen, with the speaker's view on that. The
/// window itself stays as it is.
class PresentingController : public QObject
{
    Q_OBJECT
public:
    PresentingController(Workspace *workspace, GraphView *graph, QWidget *window);
    ~PresentingController() override;

    bool isOn() const { return m_show != nullptr; }
    void start();
    void startFromHere();
    void stop();
    /// Null where nothing is presented.
    ShowWindow *show() { return m_show; }
    /// Null where there is one screen.
    PresenterView *presenterView() { return m_presenter; }

private:
    void present();
    void swapScreens();
    void standOnScreens();

    Workspace *m_workspace;
    GraphView *m_graph;
    QWidget *m_window;
    ShowWindow *m_show = nullptr;
    PresenterView *m_presenter = nullptr;
    bool m_swapped = false;
};

} // namespace entente
