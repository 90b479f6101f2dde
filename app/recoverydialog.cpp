// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "recoverydialog.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace entente {

namespace {

QString nameOf(const Recovery &recovery)
{
    const auto &file = recovery.path;
    const auto title = QString::fromStdString(recovery.journal.text.head.title);
    const auto lost = recovery.journal.file(); // of a map whose file is not there any more
    const auto name =
        !file.isEmpty() ? QFileInfo(file).fileName()
        : lost.isEmpty()
            ? RecoveryDialog::tr("%1 (never saved)").arg(title)
            : RecoveryDialog::tr("%1 (its file is gone)").arg(QFileInfo(lost).fileName());
    return QStringLiteral("%1 – %2").arg(name, stepWords(recovery.lines().size()));
}

} // namespace

QString stepWords(qsizetype count)
{
    return RecoveryDialog::tr("%n steps", nullptr, count);
}

RecoveryDialog::RecoveryDialog(const QList<Recovery> &recoveries, QWidget *parent)
    : QDialog(parent)
    , m_recoveries(recoveries)
    , m_maps(new QListWidget(this))
    , m_where(new QLabel(this))
    , m_steps(new QTableWidget(this))
{
    setWindowTitle(tr("Edits That Were Not Saved"));
    resize(640, 460);
    auto *column = new QVBoxLayout(this);
    auto *what = new QLabel(tr("Entente ended before these edits were saved. They can be done "
                               "again on the map, one by one, "
                               "and undone like any others."),
                            this);
    what->setWordWrap(true);
    column->addWidget(what);
    for (const auto &recovery : m_recoveries)
        m_maps->addItem(nameOf(recovery));
    m_maps->setAccessibleName(tr("Maps with edits that were not saved"));
    m_maps->setMaximumHeight(100);
    m_maps->setVisible(m_recoveries.size() > 1);
    column->addWidget(m_maps);
    m_where->setTextFormat(Qt::PlainText);
    m_where->setWordWrap(true);
    column->addWidget(m_where);
    m_steps->setColumnCount(2);
    m_steps->setHorizontalHeaderLabels({tr("Time"), tr("Step")});
    m_steps->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_steps->setSelectionMode(QAbstractItemView::NoSelection);
    m_steps->setFocusPolicy(Qt::NoFocus);
    m_steps->verticalHeader()->hide();
    m_steps->horizontalHeader()->setStretchLastSection(true);
    column->addWidget(m_steps, 1);
    auto *buttons = new QDialogButtonBox(this);
    const auto add = [&](const QString &text, QDialogButtonBox::ButtonRole role, Choice meaning) {
        auto *button = buttons->addButton(text, role);
        connect(button, &QPushButton::clicked, this, [this, meaning] { finish(meaning); });
        return button;
    };
    add(tr("&Recover"), QDialogButtonBox::AcceptRole, Choice::Recover)->setDefault(true);
    add(tr("&Keep for Later"), QDialogButtonBox::RejectRole, Choice::KeepForLater);
    add(tr("&Discard"), QDialogButtonBox::DestructiveRole, Choice::Discard);
    column->addWidget(buttons);
    connect(m_maps, &QListWidget::currentRowChanged, this, &RecoveryDialog::showSteps);
    m_maps->setCurrentRow(0);
}

int RecoveryDialog::chosen() const
{
    return std::max(0, m_maps->currentRow());
}

void RecoveryDialog::showSteps()
{
    const auto &recovery = m_recoveries[chosen()];
    const auto &file = recovery.path;
    m_where->setText(file.isEmpty()
                         ? tr("%1, a map that was never saved")
                               .arg(QString::fromStdString(recovery.journal.text.head.title))
                         : file);
    const auto lines = recovery.lines();
    m_steps->setRowCount(int(lines.size()));
    for (int row = 0; row < int(lines.size()); ++row) {
        const auto time = QLocale().toString(lines[row].time.toLocalTime(), QLocale::ShortFormat);
        m_steps->setItem(row, 0, new QTableWidgetItem(time));
        m_steps->setItem(row, 1, new QTableWidgetItem(lines[row].name));
    }
    m_steps->resizeColumnToContents(0);
    m_steps->scrollToBottom();
}

void RecoveryDialog::finish(Choice choice)
{
    m_choice = choice;
    choice == Choice::Recover ? accept() : reject();
}

} // namespace entente
