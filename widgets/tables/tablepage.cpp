// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tablepage.h"

#include "models/document/snapshotfeed.h"
#include "models/matching/foldedtext.h"
#include "models/picture/textmeasure.h"
#include "models/tables/recordtablemodel.h"
#include "recordview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t toldProblems = 4;

/// The rows that have all words of the filter in some column, in the order of a column.
class TableOrder : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString &text)
    {
        m_words = foldedText(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        QString all;
        for (int column = 0; !m_words.isEmpty() && column < sourceModel()->columnCount(parent);
             ++column)
            all += foldedText(sourceModel()->index(row, column, parent).data().toString()) +
                   QLatin1Char('\n');
        return std::all_of(m_words.begin(), m_words.end(),
                           [&](const QString &word) { return all.contains(word); });
    }

private:
    QStringList m_words;
};

QPushButton *button(const QString &text, const QString &tip, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setToolTip(tip);
    made->setFont(uiFont(12));
    return made;
}

} // namespace

TablePage::TablePage(std::unique_ptr<RecordTable> table, AllianceDocument *document,
                     SnapshotFeed *feed, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_feed(feed)
    , m_selection(selection)
    , m_records(new RecordTableModel(std::move(table), document, feed, this))
    , m_order(new TableOrder(this))
    , m_view(new RecordView(this))
    , m_filter(new QLineEdit(this))
    , m_set(button(tr("Set Column…"), tr("Set a column for all marked rows"), this))
    , m_delete(button(tr("Delete"), tr("Delete the records of the marked rows (Delete)"), this))
    , m_merge(button(tr("Merge…"), tr("Merge records that are one"), this))
    , m_setting(nullptr)
    , m_column(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_preview(new QLabel(this))
    , m_trial(nullptr)
    , m_trialWords(new QLabel(this))
    , m_confirm(new QPushButton(tr("Paste the Rest"), this))
    , m_drop(button(tr("Drop What Was Refused"), tr("Give up what was typed and not taken"), this))
    , m_message(new QLabel(this))
{
    m_order->setSourceModel(m_records);
    m_order->setSortRole(RecordTableModel::SortRole);
    m_view->setModel(m_order);
    m_view->sortByColumn(-1, Qt::AscendingOrder); // the order of the file, until a title is clicked
    m_records->setFollowing(false);               // until somebody looks
    build();
    connectParts();
    tellCount();
}

void TablePage::build()
{
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the table"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(260);
    m_message->setFont(uiFont(12));
    m_message->setTextFormat(Qt::PlainText);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->addWidget(m_filter);
    bar->addWidget(m_message, 1);
    bar->addWidget(m_drop);
    bar->addWidget(m_set);
    bar->addWidget(m_delete);
    bar->addWidget(m_merge);
    m_drop->hide();
    m_setting = buildSetting();
    m_trial = buildTrial();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_setting);
    column->addWidget(m_trial);
    column->addWidget(m_view, 1);
    for (int i = 0; i < m_records->columnCount(); ++i)
        m_view->setColumnWidth(i, i == 0 ? 190 : 120);
}

QWidget *TablePage::buildSetting()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(8, 0, 8, 4);
    for (int i = 0; i < m_records->table().columnCount(); ++i)
        if (m_records->table().column(i).editable)
            m_column->addItem(m_records->table().column(i).title, i);
    m_column->setAccessibleName(tr("Column to set"));
    m_value->setAccessibleName(tr("Value to set"));
    m_preview->setFont(uiFont(12));
    m_preview->setTextFormat(Qt::PlainText);
    auto *apply = new QPushButton(tr("Set"), box);
    auto *close = new QPushButton(tr("Close"), box);
    row->addWidget(new QLabel(tr("Set"), box));
    row->addWidget(m_column);
    row->addWidget(new QLabel(tr("to"), box));
    row->addWidget(m_value, 1);
    row->addWidget(m_preview, 2);
    row->addWidget(apply);
    row->addWidget(close);
    connect(apply, &QPushButton::clicked, this, &TablePage::set);
    connect(close, &QPushButton::clicked, box, &QWidget::hide);
    box->hide();
    return box;
}

QWidget *TablePage::buildTrial()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(8, 0, 8, 4);
    m_trialWords->setTextFormat(Qt::PlainText);
    m_trialWords->setWordWrap(true);
    m_trialWords->setFont(uiFont(12));
    auto *cancel = new QPushButton(tr("Paste Nothing"), box);
    row->addWidget(m_trialWords, 1);
    row->addWidget(m_confirm, 0, Qt::AlignTop);
    row->addWidget(cancel, 0, Qt::AlignTop);
    connect(m_confirm, &QPushButton::clicked, this,
            [this] { finishPaste(std::exchange(m_pending, {})); });
    connect(cancel, &QPushButton::clicked, this, [this] {
        m_pending = {};
        m_trial->hide();
        tell(tr("Nothing was pasted."));
    });
    box->hide();
    return box;
}

void TablePage::connectParts()
{
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_syncing = true; // rows that are filtered away stay selected in the map
        static_cast<TableOrder *>(m_order)->setWords(text);
        m_syncing = false;
        takeSelection();
        tellCount();
    });
    connect(m_set, &QPushButton::clicked, this, &TablePage::beginSetting);
    connect(m_delete, &QPushButton::clicked, this, &TablePage::removeMarked);
    connect(m_merge, &QPushButton::clicked, this, &TablePage::mergeAsked);
    connect(m_drop, &QPushButton::clicked, m_records, &RecordTableModel::dropRefused);
    connect(m_drop, &QPushButton::clicked, this, &TablePage::tellCount);
    connect(m_view, &RecordView::pasted, this, &TablePage::paste);
    connect(m_view, &RecordView::deleteAsked, this, &TablePage::removeMarked);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TablePage::giveSelection);
    connect(m_selection, &Selection::changed, this, &TablePage::takeSelection);
    connect(m_order, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_syncing = true; });
    connect(m_order, &QAbstractItemModel::modelReset, this, [this] {
        m_syncing = false;
        takeSelection();
        tellCount();
    });
    connect(m_records, &RecordTableModel::refused, this, &TablePage::showRefused);
    connect(m_records, &RecordTableModel::accepted, this, &TablePage::tellCount);
    connect(m_value, &QLineEdit::textChanged, this, &TablePage::previewSetting);
    connect(m_value, &QLineEdit::returnPressed, this, &TablePage::set);
    connect(m_column, &QComboBox::currentIndexChanged, this, &TablePage::previewSetting);
}

void TablePage::showEvent(QShowEvent *event)
{
    m_records->setFollowing(true);
    takeSelection();
    tellCount();
    QWidget::showEvent(event);
}

void TablePage::hideEvent(QHideEvent *event)
{
    m_records->setFollowing(false);
    QWidget::hideEvent(event);
}

void TablePage::setTheme(const Theme &theme)
{
    m_theme = theme;
    setPalette(theme.palette());
    setAutoFillBackground(true);
    m_view->setTheme(theme);
    tellCount();
}

QString TablePage::message() const
{
    return m_trial->isVisible() ? m_trialWords->text() : m_message->text();
}

void TablePage::tell(const QString &text, bool isProblem)
{
    auto colours = palette();
    colours.setColor(QPalette::WindowText,
                     isProblem ? m_theme.tie(TieKind::Opposes) : m_theme.mutedText);
    m_message->setPalette(colours);
    m_message->setText(text);
    m_message->setToolTip(plainToolTip(text));
}

QString TablePage::recordsWords(int count) const
{
    switch (m_records->table().kind()) {
    case Item::Kind::Actor: return tr("%n actors", nullptr, count);
    case Item::Kind::Tie: return tr("%n ties", nullptr, count);
    case Item::Kind::Event: return tr("%n events", nullptr, count);
    case Item::Kind::Scene: return tr("%n scenes", nullptr, count);
    default: return tr("%n sources", nullptr, count);
    }
}

void TablePage::tellCount()
{
    const int all = m_records->rowCount(), shown = m_order->rowCount();
    m_drop->setVisible(m_records->refusedCount() > 0);
    tell(shown == all ? recordsWords(all) : tr("%1 of %2").arg(shown).arg(recordsWords(all)));
}

void TablePage::showRefused(const QModelIndex &cell, const QString &problem)
{
    m_drop->show();
    const auto title =
        m_records->headerData(cell.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    tell(tr("%1 not taken: %2").arg(title, problem), true);
}

QStringList TablePage::idsInView() const
{
    QStringList ids;
    for (int row = 0; row < m_order->rowCount(); ++row)
        ids << m_records->itemAt(m_order->mapToSource(m_order->index(row, 0)).row()).idText();
    return ids;
}

QStringList TablePage::markedIds() const
{
    QStringList ids;
    for (const int row : m_view->markedRows())
        ids << m_records->itemAt(m_order->mapToSource(m_order->index(row, 0)).row()).idText();
    return ids;
}

void TablePage::paste(const QString &tsv)
{
    if (m_document->isReadOnly())
        return tell(tr("The map is read-only."), true);
    const auto rows = m_view->markedRows();
    const auto current = m_view->currentIndex();
    int column = m_records->columnCount() - 1;
    for (const auto &index : m_view->selectionModel()->selectedIndexes())
        column = std::min(column, index.column());
    const int row =
        rows.isEmpty() ? m_order->rowCount() : rows.first(); // without a mark: new records
    auto edit = pasteCells(m_records->table(), m_document->map(), idsInView(), row,
                           rows.isEmpty() || !current.isValid() ? 0 : column, tsv);
    if (edit.problems.empty())
        return finishPaste(edit);
    QStringList lines{tr("%n places cannot be taken:", nullptr, int(edit.problems.size()))};
    for (std::size_t i = 0; i < edit.problems.size() && i < toldProblems; ++i)
        lines << edit.problems[i].words();
    if (edit.problems.size() > toldProblems)
        lines << tr("… and %n more.", nullptr, int(edit.problems.size() - toldProblems));
    m_trialWords->setText(lines.join(QLatin1Char('\n')));
    m_confirm->setEnabled(!edit.patch.empty());
    m_pending = std::move(edit);
    m_trial->show();
}

void TablePage::finishPaste(const TableEdit &edit)
{
    m_trial->hide();
    if (edit.patch.empty())
        return tell(tr("The cells say what is there already."));
    m_document->apply(edit.patch, tr("Paste into %1").arg(recordsWords(edit.changed + edit.added)));
    m_feed->flush();
    tell(edit.added == 0
             ? tr("Pasted: %1 changed.").arg(recordsWords(edit.changed))
             : tr("Pasted: %1 changed, %2 new.").arg(recordsWords(edit.changed)).arg(edit.added));
}

void TablePage::removeMarked()
{
    const auto ids = markedIds();
    if (ids.isEmpty() || m_document->isReadOnly())
        return;
    const auto patch = removeRecords(m_records->table(), m_document->map(), ids);
    const int before = m_records->rowCount();
    m_document->apply(patch, tr("Delete %1").arg(recordsWords(int(ids.size()))));
    m_feed->flush();
    const int gone = before - m_records->rowCount();
    if (gone < ids.size())
        return tell(tr("Cited, so not deleted: %1. Merge them, or take away what cites them.")
                        .arg(recordsWords(int(ids.size()) - gone)),
                    true);
    tell(tr("Deleted: %1. Undo brings them back.").arg(recordsWords(gone)));
}

void TablePage::beginSetting()
{
    const int column = m_view->currentIndex().column();
    if (const int row = m_column->findData(column); row >= 0)
        m_column->setCurrentIndex(row);
    m_setting->show();
    m_value->setFocus();
    m_value->selectAll();
    previewSetting();
}

void TablePage::previewSetting()
{
    const auto ids = markedIds();
    if (ids.isEmpty())
        return m_preview->setText(tr("Mark the rows first."));
    const auto edit = setColumn(m_records->table(), m_document->map(), ids,
                                m_column->currentData().toInt(), m_value->text());
    m_preview->setText(
        !edit.problems.empty()
            ? edit.problems.front().what
            : tr("changes %1 of %2").arg(edit.changed).arg(recordsWords(int(ids.size()))));
    m_preview->setToolTip(plainToolTip(m_preview->text()));
}

void TablePage::set()
{
    const auto ids = markedIds();
    const auto edit = setColumn(m_records->table(), m_document->map(), ids,
                                m_column->currentData().toInt(), m_value->text());
    if (!edit.problems.empty() || edit.patch.empty())
        return previewSetting();
    m_document->apply(
        edit.patch,
        tr("Set %1 of %2").arg(m_column->currentText().toLower(), recordsWords(edit.changed)));
    m_feed->flush();
    m_setting->hide();
    m_view->setFocus();
    tell(tr("Set for %1.").arg(recordsWords(edit.changed)));
}

/// The map's selection marks whole rows here, unless cells of just these rows are marked.
void TablePage::takeSelection()
{
    if (m_syncing || !isVisible())
        return;
    QItemSelection rows;
    QList<int> wanted;
    for (const auto &item : m_selection->items())
        if (const int row = m_records->rowOf(item); row >= 0)
            if (const auto index = m_order->mapFromSource(m_records->index(row, 0));
                index.isValid()) {
                wanted << index.row();
                rows.select(index, m_order->index(index.row(), m_order->columnCount() - 1));
            }
    std::sort(wanted.begin(), wanted.end());
    if (wanted == m_view->markedRows())
        return;
    m_syncing = true;
    m_view->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    if (!wanted.isEmpty()) {
        m_view->selectionModel()->setCurrentIndex(m_order->index(wanted.first(), 0),
                                                  QItemSelectionModel::NoUpdate);
        m_view->scrollTo(m_order->index(wanted.first(), 0));
    }
    m_syncing = false;
}

void TablePage::giveSelection()
{
    if (m_setting->isVisible())
        previewSetting();
    if (m_syncing)
        return;
    std::vector<Item> items;
    for (const auto &item : m_selection->items())
        if (item.kind() != m_records->table().kind() && m_view->markedRows().isEmpty())
            items.push_back(item); // another table's
    for (const int row : m_view->markedRows())
        items.push_back(m_records->itemAt(m_order->mapToSource(m_order->index(row, 0)).row()));
    m_syncing = true;
    m_selection->setItems(std::move(items));
    m_syncing = false;
    if (m_view->markedRows().size() == 1 && m_selection->items().size() == 1)
        Q_EMIT chosen(m_selection->current());
}

} // namespace entente
