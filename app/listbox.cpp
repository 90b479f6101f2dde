// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "listbox.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace entente {

void showList(QWidget *parent, const QString &title, const QString &sentence,
              const QStringList &lines)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(title);
    dialog.resize(620, 380);
    auto *column = new QVBoxLayout(&dialog);
    auto *label = new QLabel(sentence, &dialog);
    label->setWordWrap(true);
    column->addWidget(label);
    auto *list = new QListWidget(&dialog);
    list->addItems(lines);
    list->setWordWrap(true);
    list->setAccessibleName(title);
    column->addWidget(list);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    column->addWidget(buttons);
    dialog.exec();
}

} // namespace entente
