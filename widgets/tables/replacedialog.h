// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/alliancedocument.h"
#include "models/document/selection.h"
#include "models/tables/replacetext.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace entente {

/// Find and replace in names, notes and quotes: shows every place before anything is done, and does
/// it as one step.
class ReplaceDialog : public QDialog
{
    Q_OBJECT
public:
    ReplaceDialog(AllianceDocument *document, Selection *selection, QWidget *parent = nullptr);

    QLineEdit *findField() const { return m_find; }
    QLineEdit *withField() const { return m_with; }
    QCheckBox *quotesBox() const { return m_quotes; }
    QTreeWidget *places() const { return m_places; }
    QPushButton *replaceButton() const { return m_replace; }
    /// "14 places in 9 records", or what is wrong.
    QString state() const;

private:
    void build();
    void preview();
    void replace();
    ReplaceQuery query() const;

    AllianceDocument *m_document;
    Selection *m_selection;
    QLineEdit *m_find;
    QLineEdit *m_with;
    QCheckBox *m_names;
    QCheckBox *m_notes;
    QCheckBox *m_quotes;
    QCheckBox *m_case;
    QCheckBox *m_whole;
    QTreeWidget *m_places;
    QLabel *m_state;
    QPushButton *m_replace;
    Replacements m_found;
};

} // namespace entente
