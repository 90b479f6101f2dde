// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "actorspanel.h"

#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"
#include "models/picture/activetheme.h"
#include "models/picture/textfont.h"
#include "models/picture/textmeasure.h"
#include "recorddelegate.h"
#include "resultsmodel.h"
#include "searchfield.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace entente {

ActorsPanel::ActorsPanel(SnapshotFeed *feed, Selection *selection, ViewState *view, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_selection(selection)
    , m_view(view)
    , m_actors(new ActorsModel(this))
    , m_list(new QListView(this))
    , m_found(new QListView(this))
    , m_nothing(new QLabel(tr("Nothing found."), this))
    , m_lists(new QStackedWidget(this))
    , m_search(new SearchField(feed, view, m_found, this))
    , m_order(new QComboBox(this))
    , m_heading(new QLabel(this))
    , m_answer(answerRow())
    , m_delegate(new RecordDelegate(false, this))
{
    setAccessibleName(tr("Actors"));
    buildList();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(6);
    auto *searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(8, 0, 8, 0);
    searchRow->addWidget(m_search);
    column->addLayout(searchRow);
    column->addWidget(orderRow());
    column->addWidget(m_answer);
    column->addWidget(m_lists, 1);
    setTabOrder(m_search, m_order);
    setTabOrder(m_order, m_list);
    connect(m_search, &SearchField::searched, this, &ActorsPanel::showFound);
    connect(m_search, &SearchField::activated, this, [this](const Item &item) {
        m_selection->select(item);
        Q_EMIT activated(item);
    });
    connect(m_search, &SearchField::allAsked, this, &ActorsPanel::selectFound);
    connect(m_selection, &Selection::changed, this, &ActorsPanel::showSelection);
    connect(m_feed, &SnapshotFeed::snapshotChanged, this, [this](const SnapshotDiff &diff) {
        m_actors->setSnapshot(m_feed->snapshot(), diff.mapChanged);
        showSelection();
    });
    m_actors->setSnapshot(m_feed->snapshot(), true);
    showSelection();
    showFound(false);
}

void ActorsPanel::buildList()
{
    for (auto *list : {m_list, m_found}) {
        list->setFrameShape(QFrame::NoFrame);
        list->setUniformItemSizes(true);
        list->setEditTriggers(QAbstractItemView::NoEditTriggers);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    m_list->setAccessibleName(tr("Actors"));
    m_list->setModel(m_actors);
    m_list->setItemDelegate(m_delegate);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (const auto index = m_list->indexAt(at); index.isValid())
            Q_EMIT contextMenuWanted(m_actors->itemAt(index.row()),
                                     m_list->viewport()->mapToGlobal(at));
    });
    m_found->setAccessibleName(tr("What was found"));
    m_found->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard
    m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_nothing->setMargin(16);
    m_nothing->setWordWrap(true);
    m_nothing->setFont(textFont(12));
    for (auto *page : std::initializer_list<QWidget *>{m_list, m_found, m_nothing})
        m_lists->addWidget(page);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ActorsPanel::select);
    connect(m_list, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT activated(m_actors->itemAt(index.row())); });
}

QWidget *ActorsPanel::orderRow()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(10, 0, 8, 0);
    m_heading->setFont(textFont(12));
    m_heading->setWordWrap(true); // it may say what is wrong with a question
    m_order->setFont(textFont(12));
    m_order->addItems({tr("by name"), tr("by ties")});
    m_order->setAccessibleName(tr("Order of the actors"));
    line->addWidget(m_heading, 1);
    line->addWidget(m_order);
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this](int order) { m_actors->setOrder(ActorsModel::Order(order)); });
    return row;
}

QWidget *ActorsPanel::answerRow()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(8, 0, 8, 0);
    auto *select = new QPushButton(tr("Select All"), row);
    auto *filter = new QPushButton(tr("Filter"), row);
    select->setToolTip(tr("Selects all that fits (Enter)."));
    filter->setToolTip(tr("Leaves only this in the picture: the ties, those of the actors, and "
                          "the events. A scene keeps the filter in the file."));
    for (auto *button : {select, filter}) {
        button->setFont(textFont(12));
        line->addWidget(button);
    }
    line->addStretch(1);
    connect(select, &QPushButton::clicked, this, &ActorsPanel::selectFound);
    connect(filter, &QPushButton::clicked, this, &ActorsPanel::filterFound);
    return row;
}

void ActorsPanel::selectFound()
{
    if (const auto *answer = m_search->answer())
        m_selection->setItems(itemsOf(m_feed->snapshot().map(), answer->found));
}

void ActorsPanel::filterFound()
{
    const auto *answer = m_search->answer();
    if (!answer)
        return;
    auto filter = m_view->filter();
    filter.only = std::make_shared<const RecordSet>(
        recordsOf(*m_feed->snapshot().index, answer->found, m_search->text()));
    m_view->setFilter(std::move(filter));
}

void ActorsPanel::setTheme(const Theme &theme)
{
    const auto colours = panelPalette(theme);
    setPalette(colours);
    setAutoFillBackground(true);
    for (auto *list : {m_list, m_found})
        list->setPalette(colours);
    auto quiet = colours;
    quiet.setColor(QPalette::WindowText, theme.mutedText);
    m_heading->setPalette(quiet);
    m_nothing->setPalette(quiet);
    m_search->setTheme(theme);
    m_found->setPalette(colours);
    m_delegate->setTheme(theme);
    m_actors->setTheme(theme);
}

QString ActorsPanel::actorCount() const
{
    const int count = m_actors->rowCount();
    return tr("%n actors", nullptr, count);
}

void ActorsPanel::showFound(bool searching)
{
    const int found = m_search->results()->rowCount();
    m_lists->setCurrentWidget(!searching  ? static_cast<QWidget *>(m_list)
                              : found > 0 ? static_cast<QWidget *>(m_found)
                                          : m_nothing);
    const auto *answer = m_search->answer();
    const auto fits = answer ? int(answer->hits.size()) : found;
    m_nothing->setText(m_search->problem().isEmpty() ? tr("Nothing found.") : m_search->problem());
    m_answer->setVisible(searching && answer && fits > 0);
    const auto problem = m_search->problem();
    m_heading->setText(!searching          ? actorCount()
                       : problem.isEmpty() ? tr("%1 found").arg(fits)
                       : found > 0         ? tr("It may go on with")
                                           : tr("The question is wrong there"));
    m_heading->setToolTip(plainToolTip(problem));
    m_order->setVisible(!searching);
}

void ActorsPanel::showSelection()
{
    if (m_lists->currentWidget() == m_list)
        m_heading->setText(actorCount());
    QItemSelection rows;
    int last = -1;
    for (const auto &item : m_selection->items())
        if (const int row = m_actors->rowOf(item); row >= 0) {
            last = row;
            rows.select(m_actors->index(row), m_actors->index(row));
        }
    m_syncing = true;
    m_list->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    if (last >= 0) {
        m_list->selectionModel()->setCurrentIndex(m_actors->index(last),
                                                  QItemSelectionModel::NoUpdate);
        m_list->scrollTo(m_actors->index(last));
    }
    m_syncing = false;
}

void ActorsPanel::select()
{
    if (m_syncing)
        return;
    std::vector<Item> items;
    const auto current = m_list->selectionModel()->currentIndex();
    for (const auto &index : m_list->selectionModel()->selectedIndexes())
        if (index != current)
            items.push_back(m_actors->itemAt(index.row()));
    if (m_list->selectionModel()->isSelected(current))
        items.push_back(m_actors->itemAt(current.row()));
    m_selection->setItems(std::move(items));
}

} // namespace entente
