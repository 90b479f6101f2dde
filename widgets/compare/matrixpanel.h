// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/picture/theme.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace entente {

class Item;
class MatrixView;
class SeenWork;
class Selection;
class SnapshotFeed;

/// The matrix of the day's ties with its order, its filter and its export. Follows day, filter and
/// selection while it is visible.
class MatrixPanel : public QWidget
{
    Q_OBJECT
public:
    MatrixPanel(SnapshotFeed *feed, Selection *selection, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    MatrixView *view() const { return m_view; }
    QComboBox *order() const { return m_order; }
    /// Writes the matrix as a page, by the ending of the path. False, and the reason told, where
    /// that cannot be.
    bool exportTo(const QString &path);

    QSize sizeHint() const override { return {480, 520}; }

Q_SIGNALS:
    void opened(const entente::Item &tie);

private:
    void take();
    void tell();

    SnapshotFeed *m_feed;
    MatrixView *m_view;
    QComboBox *m_order;
    QCheckBox *m_onlyBacking;
    QPushButton *m_export;
    QLabel *m_state;
    SeenWork *m_work;
};

} // namespace entente
