// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/import/importdraft.h"
#include "models/picture/theme.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTableView;

namespace entente {

class ChoiceView;
class ColumnsModel;
class PreviewModel;
class ValuesModel;

/// Where people say what a table is: which data set, how the file is written, what its columns and
/// values mean, and which rows are taken. Everything goes into the draft at once.
class MappingPage : public QWidget
{
    Q_OBJECT
public:
    explicit MappingPage(ImportDraft *draft, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// The draft has another mapping.
    void refresh();

    ChoiceView *columns() const { return m_columns; }
    ChoiceView *values() const { return m_values; }
    QTableView *preview() const { return m_preview; }
    QComboBox *dataSet() const { return m_dataSet; }
    QComboBox *encoding() const { return m_encoding; }
    QComboBox *delimiter() const { return m_delimiter; }
    QCheckBox *header() const { return m_header; }
    QComboBox *shape() const { return m_shape; }
    QComboBox *kind() const { return m_kind; }
    QLineEdit *firstYear() const { return m_firstYear; }
    QLineEdit *lastYear() const { return m_lastYear; }
    QLineEdit *actors() const { return m_actors; }
    QLineEdit *condition() const { return m_condition; }
    QCheckBox *governments() const { return m_governments; }
    QLineEdit *dispute() const { return m_dispute; }
    QSpinBox *minimum() const { return m_minimum; }
    QString citation() const;

Q_SIGNALS:
    /// The draft says something else than before.
    void changed();

private:
    QWidget *makeTop();
    void connectTop();
    void takeKind();
    QWidget *makeTables();
    QWidget *makeFilter();
    int firstUsed() const;
    void fillDataSets();
    void chooseDataSet(int place);
    void chooseShape(int place);
    void showMapping();
    void showWritten();
    void showMeanings();
    void takeFilter();
    void lookAtColumn(int column);

    ImportDraft *m_draft;
    ColumnsModel *m_columnsModel;
    ValuesModel *m_valuesModel;
    PreviewModel *m_previewModel;
    QComboBox *m_dataSet;
    QLabel *m_citation;
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QCheckBox *m_header;
    QComboBox *m_shape;
    QWidget *m_kindRow; // where no column tells the kind
    QComboBox *m_kind;
    QCheckBox *m_mutual;
    QWidget *m_disputeRow; // where no column tells which dispute it is
    QLineEdit *m_dispute;
    ChoiceView *m_columns;
    QGroupBox *m_valuesBox;
    ChoiceView *m_values;
    QTableView *m_preview;
    QLabel *m_previewTitle;
    QLineEdit *m_firstYear;
    QLineEdit *m_lastYear;
    QLineEdit *m_actors;
    QSpinBox *m_minimum;
    QLineEdit *m_condition;
    QCheckBox *m_governments; // only where the table names some
    bool m_filling = false;
};

} // namespace entente
