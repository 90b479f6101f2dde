// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "rowseditor.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace entente {

RowsEditor::RowsEditor(const QString &addText, MakeRow makeRow, QWidget *parent)
    : QWidget(parent)
    , m_makeRow(std::move(makeRow))
    , m_column(new QVBoxLayout)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(4);
    m_column->setSpacing(4);
    all->addLayout(m_column);
    auto *add = new QPushButton(addText, this);
    add->setAutoDefault(false);
    all->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [this] { addRow()->setFocus(); });
}

QWidget *RowsEditor::addRow()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *row = m_makeRow();
    auto *remove = new QToolButton(line);
    remove->setText(QStringLiteral("×"));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Remove"));
    remove->setAccessibleName(tr("Remove"));
    layout->addWidget(row, 1);
    layout->addWidget(remove);
    m_column->addWidget(line);
    m_rows << row;
    connect(remove, &QToolButton::clicked, line, [this, line, row] {
        m_rows.removeOne(row);
        line->deleteLater();
    });
    return row;
}

} // namespace entente
