// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "filterpanel.h"

#include "filtermodel.h"
#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"
#include "models/picture/activetheme.h"
#include "models/picture/textfont.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace entente {

FilterPanel::FilterPanel(SnapshotFeed *feed, ViewState *view, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_view(view)
    , m_filters(new FilterModel(view, this))
    , m_tree(new QTreeView(this))
    , m_hidden(new QLabel(this))
    , m_reset(new QPushButton(tr("Reset"), this))
{
    setAccessibleName(tr("Filters"));
    buildTree();
    m_hidden->setFont(textFont(12));
    m_hidden->setWordWrap(true);
    m_reset->setFont(textFont(12));
    m_reset->setAccessibleName(tr("Reset filters"));
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(10, 4, 8, 8);
    bottom->addWidget(m_hidden, 1);
    bottom->addWidget(m_reset);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tree, 1);
    column->addLayout(bottom);
    setTabOrder(m_tree, m_reset);
    connect(m_reset, &QPushButton::clicked, this, [this] { m_view->setFilter({}); });
    connect(m_view, &ViewState::changed, this, &FilterPanel::showState);
    connect(m_filters, &QAbstractItemModel::modelReset, m_tree, &QTreeView::expandAll);
    connect(m_feed, &SnapshotFeed::snapshotChanged, this, [this](const SnapshotDiff &diff) {
        m_filters->setSnapshot(m_feed->snapshot(), diff.mapChanged);
        showState();
    });
    m_filters->setSnapshot(m_feed->snapshot(), true);
    showState();
}

void FilterPanel::buildTree()
{
    m_tree->setModel(m_filters);
    m_tree->setAccessibleName(tr("What is shown"));
    m_tree->setFont(textFont(13));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(10);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setIconSize({32, 14});
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->expandAll();
}

void FilterPanel::setTheme(const Theme &theme)
{
    const auto colours = panelPalette(theme);
    setPalette(colours);
    setAutoFillBackground(true);
    m_tree->setPalette(colours);
    m_reset->setPalette(colours);
    auto quiet = colours;
    quiet.setColor(QPalette::WindowText, theme.mutedText);
    m_hidden->setPalette(quiet);
    m_filters->setTheme(theme);
}

QString FilterPanel::hiddenWords() const
{
    return m_hidden->text();
}

void FilterPanel::showState()
{
    const auto &snapshot = m_feed->snapshot();
    const bool focused = !m_view->focus().empty();
    const int hidden = snapshot.filteredTies;
    m_hidden->setText(hidden == 0 ? tr("Nothing is hidden")
                      : focused   ? tr("%n ties hidden by filters or focus", nullptr, hidden)
                                  : tr("%n ties hidden by filters", nullptr, hidden));
    m_reset->setEnabled(!m_view->filter().empty());
}

} // namespace entente
