// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/selection.h"
#include "models/picture/theme.h"

#include <QWidget>

class QLabel;
class QPrinter;
class QPushButton;
class QTabWidget;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;

namespace entente {

class SeenWork;
class SnapshotFeed;

/// How two selected actors are connected: all shortest ways over the ties of the day that back or
/// oppose, what follows from others, and their dossier, which prints. A way that is clicked is
/// selected, so that it lights up on the map; the two stay until two others are selected.
class ConnectionsPanel : public QWidget
{
    Q_OBJECT
public:
    ConnectionsPanel(SnapshotFeed *feed, Selection *selection, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    QString headline() const;
    QTreeWidget *paths() const { return m_paths; }
    QTreeWidget *inferred() const { return m_inferred; }
    /// The dossier as plain text.
    QString dossierText() const;
    /// As PDF or SVG by the ending of the path. False, and the reason told, where that cannot be.
    bool exportTo(const QString &path);

    QSize sizeHint() const override { return {360, 520}; }

private:
    void build();
    void takeSelection();
    void tell();
    void tellPaths(int a, int b);
    void tellInferred();
    void tellDossier(int a, int b);
    void select(QTreeWidgetItem *row);
    void follow(const QUrl &link);
    void print();
    void askAndExport();

    SnapshotFeed *m_feed;
    Selection *m_selection;
    QLabel *m_headline;
    QTabWidget *m_tabs;
    QTreeWidget *m_paths;
    QTreeWidget *m_inferred;
    QTextBrowser *m_dossier;
    QPushButton *m_print;
    QPushButton *m_export;
    SeenWork *m_work;
    QString m_a; // ids of the two
    QString m_b;
    QString m_html; // of the dossier, as it is printed
    bool m_selecting = false;
};

} // namespace entente
