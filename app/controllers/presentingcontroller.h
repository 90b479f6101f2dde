// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QKeyEvent;
class QMainWindow;

namespace entente {

class GraphView;
class PresentationCaption;
struct Workspace;

/// Shows a window's map and its caption only, full screen, and steps from event to event as a
/// clicker asks.
class PresentingController : public QObject
{
    Q_OBJECT
public:
    PresentingController(Workspace *workspace, GraphView *graph, PresentationCaption *caption,
                         QMainWindow *window);

    bool isOn() const { return m_on; }
    void setOn(bool on);

Q_SIGNALS:
    void turning(bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void hideAround();
    bool step(int key);
    bool takeKey(const QKeyEvent &event);
    void blank();

    Workspace *m_workspace;
    GraphView *m_graph;
    PresentationCaption *m_caption;
    QMainWindow *m_window;
    QWidget *m_blank;
    QByteArray m_layout; // before
    bool m_on = false;
    bool m_wasMaximised = false;
};

} // namespace entente
