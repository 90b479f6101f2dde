// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/alliancedocument.h"
#include "models/document/selection.h"
#include "models/map/mergerecords.h"
#include "models/tables/duplicates.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QTextBrowser;

namespace entente {

/// Records that may be one, and what merging them would come to. Merges the pair that is chosen,
/// and only when told to; each merge is one step of the history.
class MergeDialog : public QDialog
{
    Q_OBJECT
public:
    /// Two selected records of one kind stand first in the list.
    MergeDialog(AllianceDocument *document, Selection *selection, QWidget *parent = nullptr);

    QListWidget *pairs() const { return m_list; }
    QPushButton *mergeButton() const { return m_merge; }
    QPushButton *swapButton() const { return m_swap; }
    QPushButton *twoButton() const { return m_two; }
    /// The preview as plain text.
    QString preview() const;

private:
    void build();
    void propose();
    void showPair();
    void merge();
    void dismiss();
    DuplicatePair chosen() const;

    AllianceDocument *m_document;
    Selection *m_selection;
    std::vector<DuplicatePair> m_pairs;
    std::vector<std::pair<Item, Item>> m_dismissed; // they are two, somebody said
    Merge m_planned;
    bool m_swapped = false;
    QListWidget *m_list;
    QTextBrowser *m_preview;
    QPushButton *m_swap;
    QPushButton *m_two;
    QPushButton *m_merge;
    QLabel *m_none;
};

/// What a merge comes to, a line each.
QStringList mergeWords(const AllianceMap &map, const Item &kept, const Item &gone,
                       const Merge &merge);

} // namespace entente
