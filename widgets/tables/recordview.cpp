// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "recordview.h"

#include "models/matching/typedwords.h"
#include "models/tables/recordtablemodel.h"
#include "models/tables/tableedit.h"

#include <QAbstractProxyModel>
#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>

#include <algorithm>

namespace entente {

namespace {

/// Marks what was refused, and offers the words of a closed list while one types.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const Theme &theme) { m_theme = theme; }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override
    {
        auto *editor = QStyledItemDelegate::createEditor(parent, option, index);
        const auto *proxy = qobject_cast<const QAbstractProxyModel *>(index.model());
        const auto *records =
            proxy ? qobject_cast<const RecordTableModel *>(proxy->sourceModel()) : nullptr;
        auto *line = qobject_cast<QLineEdit *>(editor);
        if (!line || !records || index.column() >= records->table().columnCount())
            return editor;
        if (const auto words = records->table().column(index.column()).words; !words.isEmpty()) {
            auto *completer = new QCompleter(words, line);
            completer->setCompletionMode(QCompleter::InlineCompletion);
            completer->setCaseSensitivity(Qt::CaseInsensitive);
            line->setCompleter(completer);
        }
        return editor;
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text = option->text.simplified();
        if (!index.data(RecordTableModel::RefusedRole).toBool())
            return;
        const auto colour = m_theme.tie(TieKind::Opposes);
        option->palette.setColor(QPalette::Text, colour);
        option->palette.setColor(QPalette::HighlightedText, m_theme.accentText);
        option->font.setStrikeOut(true);
        option->font.setItalic(true);
    }

private:
    Theme m_theme = Theme::of(Theme::Name::Light);
};

} // namespace

RecordView::RecordView(QWidget *parent) : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setAlternatingRowColors(true);
    setSortingEnabled(true);
    setWordWrap(false);
    setFont(uiFont(12));
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(true);
    setItemDelegate(new CellDelegate(this));
    verticalHeader()->setDefaultSectionSize(24);
    verticalHeader()->setFont(uiFont(11));
    horizontalHeader()->setFont(uiFont(12, QFont::DemiBold));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void RecordView::setTheme(const Theme &theme)
{
    auto colours = theme.palette();
    colours.setColor(QPalette::Base, theme.card);
    colours.setColor(QPalette::AlternateBase, theme.panel);
    setPalette(colours);
    static_cast<CellDelegate *>(itemDelegate())->setTheme(theme);
    viewport()->update();
}

QList<int> RecordView::markedRows() const
{
    QList<int> rows;
    if (selectionModel())
        for (const auto &range : selectionModel()->selection())
            for (int row = range.top(); row <= range.bottom(); ++row)
                if (!rows.contains(row))
                    rows << row;
    std::sort(rows.begin(), rows.end());
    return rows;
}

QString RecordView::copied() const
{
    const auto rows = markedRows();
    QList<int> columns;
    bool whole = !rows.isEmpty();
    for (const int row : rows)
        whole = whole && selectionModel()->isRowSelected(row, {});
    for (int visual = 0; visual < model()->columnCount(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        const bool marked = std::any_of(rows.begin(), rows.end(), [&](int row) {
            return selectionModel()->isSelected(model()->index(row, column));
        });
        if (marked && !isColumnHidden(column))
            columns << column;
    }
    std::vector<QStringList> cells;
    const auto line = [&](auto text) {
        QStringList row;
        for (const int column : columns)
            row << text(column);
        cells.push_back(row);
    };
    if (whole)
        line([&](int column) { return model()->headerData(column, Qt::Horizontal).toString(); });
    for (const int row : rows)
        line([&](int column) {
            const auto index = model()->index(row, column);
            return whole || selectionModel()->isSelected(index)
                       ? index.data(Qt::DisplayRole).toString()
                       : QString();
        });
    return toTsv(cells);
}

void RecordView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return QGuiApplication::clipboard()->setText(copied());
    if (event->matches(QKeySequence::Paste))
        return Q_EMIT pasted(QGuiApplication::clipboard()->text());
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        return Q_EMIT deleteAsked();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState) {
        edit(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

/// These keys are the table's while it has the focus, whatever the window uses them for.
bool RecordView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *press = static_cast<QKeyEvent *>(event);
        const bool own = press->matches(QKeySequence::Copy) ||
                         press->matches(QKeySequence::Paste) ||
                         press->matches(QKeySequence::SelectAll) || press->key() == Qt::Key_F2 ||
                         press->key() == Qt::Key_Delete || press->key() == Qt::Key_Backspace;
        const bool typing = !press->text().isEmpty() &&
                            !(press->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
        if (own || typing)
            press->accept();
    }
    return QTableView::event(event);
}

} // namespace entente
