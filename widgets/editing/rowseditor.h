// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace entente {

/// A list of like rows (participants, figures), each with a button that removes it, and one that
/// adds another.
class RowsEditor : public QWidget
{
    Q_OBJECT
public:
    using MakeRow = std::function<QWidget *()>;
    RowsEditor(const QString &addText, MakeRow makeRow, QWidget *parent = nullptr);

    /// A new row at the end.
    QWidget *addRow();
    /// The rows in order, as makeRow made them.
    const QList<QWidget *> &rows() const { return m_rows; }

private:
    MakeRow m_makeRow;
    QVBoxLayout *m_column;
    QList<QWidget *> m_rows;
};

} // namespace entente
