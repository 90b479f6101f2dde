// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "panelspec.h"

#include <QHash>
#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;

namespace entente {

class EdgeStrip;
class LazyDockWidget;

/// The docks of a window: makes them of the list of panels, folds the sides to the edges, and keeps
/// how they stand for each size of screen.
class PanelDocks : public QObject
{
    Q_OBJECT
public:
    explicit PanelDocks(MainWindow *window);

    /// The panel, made where it has not been seen yet.
    QWidget *panel(const QString &id);
    template <class Panel>
    Panel *panel(const QString &id)
    {
        return static_cast<Panel *>(panel(id));
    }
    LazyDockWidget *dock(const QString &id) const { return m_docks.value(id); }
    const std::vector<PanelSpec> &specs() const { return m_specs; }

    /// Opens and raises the panel.
    void show(const QString &id);
    /// Makes at once the panels that are made after the first frame.
    void makeSeen();
    /// Folds all panels of the side to the edge, or brings those back that were open.
    void setFolded(Qt::DockWidgetArea side, bool folded);
    bool isFolded(Qt::DockWidgetArea side) const;
    /// As they were left on a screen of this size, else as fits it.
    void restore(QSize screen);
    void save(QSize screen);
    /// As on a first start in a window of that size.
    void standFor(QSize window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeDock(const PanelSpec &spec);
    void makeStrips();
    void tabTogether();
    void updateStrips();
    void keepExtents();
    QList<QDockWidget *> docksAt(Qt::DockWidgetArea side) const;

    MainWindow *m_owner;
    QMainWindow *m_window;
    std::vector<PanelSpec> m_specs;
    QHash<QString, LazyDockWidget *> m_docks;
    QHash<int, EdgeStrip *> m_strips; // by side
    QHash<int, int> m_extents;        // wanted, by side
    QHash<int, QStringList> m_folded; // what was open, by side
    bool m_tabbed = false;
};

} // namespace entente
