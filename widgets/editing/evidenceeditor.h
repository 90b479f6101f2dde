// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/edits.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QToolButton;

namespace entente {

class DateBox;

/// The evidence of one record: a line an item, and the fields of the chosen one below. A source
/// that the map lacks is made from its title.
class EvidenceEditor : public QWidget
{
    Q_OBJECT
public:
    explicit EvidenceEditor(const AllianceMap &map, QWidget *parent = nullptr);

    /// Shows these items, the first one's fields below.
    void setEvidence(std::vector<Evidence> evidence);
    /// The items; new sources are added to the chain.
    std::vector<Evidence> evidenceIn(PatchChain &chain) const;
    QString problem() const;
    /// At the end, and chooses it.
    void addItem(Evidence item);
    /// Where the fields of the chosen item stand.
    QWidget *fields() const { return m_fields; }

Q_SIGNALS:
    /// An item is another, was added or taken away.
    void changed();
    /// The reader asked for an item's fields, which are to be seen now.
    void fieldsShown();

private:
    /// One item as it is in the fields: the source by its words, dates as typed.
    struct Draft
    {
        Evidence item;
        QString source;
        QString attests;
    };

    void build();
    void show(int row);
    void store();
    QString lineOf(const Draft &draft) const;
    QString sourceWords(const SourceId &id) const;
    std::optional<SourceId> sourceOf(const QString &words) const;
    void updateLine(int row);

    AllianceMap m_map;
    std::vector<Draft> m_drafts;
    QListWidget *m_list;
    QWidget *m_fields;
    QComboBox *m_source;
    QLabel *m_newSource;
    QPlainTextEdit *m_quote;
    QLabel *m_words;
    QLineEdit *m_at;
    QComboBox *m_says;
    DateBox *m_attests;
    QComboBox *m_speaker;
    QLineEdit *m_via;
    QComboBox *m_reliability;
    QComboBox *m_credibility;
    QToolButton *m_remove;
    bool m_showing = false;
};

} // namespace entente
