// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "problemsdialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace entente {

namespace {

class ProblemsDialog : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(entente::ProblemsDialog)
public:
    ProblemsDialog(const std::vector<Diagnostic> &problems, QWidget *parent) : QDialog(parent)
    {
        setWindowTitle(tr("What Is Wrong with This File"));
        resize(900, 420);
        auto *column = new QVBoxLayout(this);
        if (problems.empty())
            column->addWidget(new QLabel(tr("Nothing: the file is clean."), this));
        else
            column->addWidget(table(problems));
        auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        column->addWidget(buttons);
    }

private:
    QTableWidget *table(const std::vector<Diagnostic> &problems)
    {
        auto *table = new QTableWidget(int(problems.size()), 4, this);
        table->setHorizontalHeaderLabels({tr("Kind"), tr("Place"), tr("What"), tr("What to do")});
        table->setEditTriggers(QAbstractItemView::NoEditTriggers);
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
        table->verticalHeader()->hide();
        table->setWordWrap(true);
        for (int row = 0; row < int(problems.size()); ++row)
            fill(*table, row, problems[std::size_t(row)]);
        table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
        table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
        table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
        table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        return table;
    }

    static void fill(QTableWidget &table, int row, const Diagnostic &problem)
    {
        const QStringList cells{
            problem.severity == Diagnostic::Severity::Error ? tr("Error") : tr("Warning"),
            tr("line %1, column %2").arg(problem.line).arg(problem.column),
            QString::fromStdString(problem.message), QString::fromStdString(problem.hint)};
        for (int i = 0; i < cells.size(); ++i)
            table.setItem(row, i, new QTableWidgetItem(cells[i]));
    }
};

} // namespace

void showProblems(const std::vector<Diagnostic> &problems, QWidget *parent)
{
    ProblemsDialog(problems, parent).exec();
}

} // namespace entente
