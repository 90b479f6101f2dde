// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/alliancedocument.h"
#include "models/document/selection.h"
#include "models/picture/theme.h"
#include "models/tables/tableedit.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;

namespace entente {

class RecordTableModel;
class RecordView;
class SnapshotFeed;

/// One table with its filter and its commands: set a column for many rows, paste with a trial run,
/// delete. Shares its selection with the map both ways.
class TablePage : public QWidget
{
    Q_OBJECT
public:
    TablePage(std::unique_ptr<RecordTable> table, AllianceDocument *document, SnapshotFeed *feed,
              Selection *selection, QWidget *parent);

    void setTheme(const Theme &theme);
    RecordView *view() const { return m_view; }
    RecordTableModel *records() const { return m_records; }
    QLineEdit *filterField() const { return m_filter; }
    QLineEdit *valueField() const { return m_value; }
    QComboBox *columnBox() const { return m_column; }
    QPushButton *confirmButton() const { return m_confirm; }
    /// What stands below the table.
    QString message() const;

    /// Writes the cells from the first marked row and column on, in one step; without a mark they
    /// make new records. Where a cell cannot be taken, shows which and asks first.
    void paste(const QString &tsv);
    /// Takes the records of all rows with marked cells away, in one step.
    void removeMarked();
    /// Opens the line that sets a column for all marked rows.
    void beginSetting();

Q_SIGNALS:
    /// Records that are one are to be merged.
    void mergeAsked();
    /// Somebody marked the row of that record alone.
    void chosen(const entente::Item &item);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QWidget *buildSetting();
    QWidget *buildTrial();
    void connectParts();
    void takeSelection();
    void giveSelection();
    void previewSetting();
    void set();
    void finishPaste(const TableEdit &edit);
    void tell(const QString &text, bool isProblem = false);
    void tellCount();
    void showRefused(const QModelIndex &cell, const QString &problem);
    QStringList idsInView() const;
    QStringList markedIds() const;
    QString recordsWords(int count) const;

    AllianceDocument *m_document;
    SnapshotFeed *m_feed;
    Selection *m_selection;
    RecordTableModel *m_records;
    QSortFilterProxyModel *m_order;
    RecordView *m_view;
    QLineEdit *m_filter;
    QPushButton *m_set;
    QPushButton *m_delete;
    QPushButton *m_merge;
    QWidget *m_setting;
    QComboBox *m_column;
    QLineEdit *m_value;
    QLabel *m_preview;
    QWidget *m_trial;
    QLabel *m_trialWords;
    QPushButton *m_confirm;
    QPushButton *m_drop;
    QLabel *m_message;
    TableEdit m_pending;
    Theme m_theme = Theme::of(Theme::Name::Light);
    bool m_syncing = false;
};

} // namespace entente
