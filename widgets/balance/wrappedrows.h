// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

class QTreeView;

namespace entente {

/// Rows of a tree of one column, each as high as its whole text needs in the width that there is.
class WrappedRows : public QStyledItemDelegate
{
public:
    /// Sets the tree up; the delegate is its child.
    static void in(QTreeView *tree);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    explicit WrappedRows(QTreeView *tree);

    QTreeView *m_tree;
};

} // namespace entente
