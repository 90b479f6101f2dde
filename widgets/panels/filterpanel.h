// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/picture/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeView;

namespace entente {

class FilterModel;
class SnapshotFeed;
class ViewState;

/// Check boxes for what is left out of the picture, with what that hides. Sets the view's filter.
class FilterPanel : public QWidget
{
    Q_OBJECT
public:
    FilterPanel(SnapshotFeed *feed, ViewState *view, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    QTreeView *tree() const { return m_tree; }
    FilterModel *filters() const { return m_filters; }
    QPushButton *resetButton() const { return m_reset; }
    /// "7 ties hidden by filters".
    QString hiddenWords() const;

    QSize sizeHint() const override { return {240, 320}; }

private:
    void buildTree();
    void showState();

    SnapshotFeed *m_feed;
    ViewState *m_view;
    FilterModel *m_filters;
    QTreeView *m_tree;
    QLabel *m_hidden;
    QPushButton *m_reset;
};

} // namespace entente
