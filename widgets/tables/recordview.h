// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/picture/theme.h"

#include <QTableView>

namespace entente {

/// A table of records as people know spreadsheets: typing edits, Enter goes down, Ctrl+C and Ctrl+V
/// exchange cells as TSV, Delete takes the records away.
class RecordView : public QTableView
{
    Q_OBJECT
public:
    explicit RecordView(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// The marked cells as text for a spreadsheet, with titles where whole rows are marked.
    QString copied() const;
    /// The rows with marked cells, top down.
    QList<int> markedRows() const;

Q_SIGNALS:
    /// Cells were pasted, or rows are to go: the owner does it.
    void pasted(const QString &tsv);
    void deleteAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace entente
