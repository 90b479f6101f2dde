// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "wrappedrows.h"

#include <QHeaderView>
#include <QTreeView>

namespace entente {

namespace {

constexpr int farDown = 100'000; // points, for a text of any length
constexpr int gap = 2;           // above and below the text
constexpr int spare = 4;         // points of width: lines break no later than the style breaks them

} // namespace

WrappedRows::WrappedRows(QTreeView *tree) : QStyledItemDelegate(tree), m_tree(tree) {}

void WrappedRows::in(QTreeView *tree)
{
    tree->setItemDelegate(new WrappedRows(tree));
    tree->setWordWrap(true);
    tree->setTextElideMode(Qt::ElideNone);
    tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A bar that came and went would make the rows higher and lower, and itself come and go.
    tree->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    tree->header()->setStretchLastSection(true);
    QObject::connect(tree->header(), &QHeaderView::sectionResized, tree, &QTreeView::doItemsLayout,
                     Qt::QueuedConnection);
}

QSize WrappedRows::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int steps = m_tree->rootIsDecorated() ? 1 : 0;
    for (auto above = index.parent(); above.isValid(); above = above.parent())
        ++steps;
    auto whole = option;
    initStyleOption(&whole, index);
    const int margin = m_tree->style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1;
    const int width =
        m_tree->viewport()->width() - steps * m_tree->indentation() - 2 * margin - spare;
    const auto text = whole.fontMetrics.boundingRect(QRect(0, 0, std::max(1, width), farDown),
                                                     Qt::TextWordWrap, whole.text);
    return {width, text.height() + 2 * gap};
}

} // namespace entente
