// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "shortcutseditor.h"

#include "actionregistry.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace entente {

ShortcutsEditor::ShortcutsEditor(ActionRegistry *registry, QWidget *parent)
    : QDialog(parent)
    , m_registry(registry)
    , m_list(new QTreeWidget(this))
    , m_keys(new QKeySequenceEdit(this))
    , m_assign(new QPushButton(tr("&Assign"), this))
    , m_reset(new QPushButton(tr("&Reset"), this))
    , m_problem(new QLabel(this))
{
    setWindowTitle(tr("Shortcuts"));
    resize(560, 520);
    m_list->setHeaderLabels({tr("Command"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setAccessibleName(tr("Commands and their keys"));
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_keys->setAccessibleName(tr("Keys of the chosen command"));
    m_assign->setAutoDefault(false);
    m_reset->setToolTip(tr("Back to the keys that the program gives"));
    m_problem->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_keys, 1);
    row->addWidget(m_assign);
    row->addWidget(m_reset);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_list);
    column->addLayout(row);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsEditor::showCurrent);
    connect(m_assign, &QPushButton::clicked, this, &ShortcutsEditor::assign);
    connect(m_reset, &QPushButton::clicked, this, &ShortcutsEditor::reset);
    fill();
}

void ShortcutsEditor::fill()
{
    const auto chosen = current() ? current()->objectName() : QString();
    m_list->clear();
    for (const auto *action : m_registry->actions()) {
        auto *item = new QTreeWidgetItem(
            m_list, {ActionRegistry::plainName(action),
                     QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)});
        item->setData(0, Qt::UserRole, action->objectName());
        if (action->objectName() == chosen || !m_list->currentItem())
            m_list->setCurrentItem(item);
    }
    showCurrent();
}

QAction *ShortcutsEditor::current() const
{
    const auto *item = m_list->currentItem();
    return item ? m_registry->action(item->data(0, Qt::UserRole).toString()) : nullptr;
}

void ShortcutsEditor::showCurrent()
{
    m_problem->clear();
    if (const auto *action = current())
        m_keys->setKeySequence(action->shortcut());
}

const QAction *ShortcutsEditor::holder(const QKeySequence &key) const
{
    for (const auto *action : m_registry->actions())
        if (action != current() && action->shortcuts().contains(key))
            return action;
    return nullptr;
}

void ShortcutsEditor::assign()
{
    const auto *action = current();
    if (!action)
        return;
    const auto key = m_keys->keySequence();
    if (const auto *other = key.isEmpty() ? nullptr : holder(key))
        return m_problem->setText(
            tr("“%1” belongs to “%2”. Give that command another key first.")
                .arg(key.toString(QKeySequence::NativeText), ActionRegistry::plainName(other)));
    ActionRegistry::setUserKeys(action->objectName(),
                                key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{key});
    fill();
}

void ShortcutsEditor::reset()
{
    const auto *action = current();
    if (!action)
        return;
    for (const auto &key : m_registry->defaultKeys(action))
        if (const auto *other = holder(key))
            return m_problem->setText(
                tr("“%1” belongs to “%2” by now. Give that command another key first.")
                    .arg(key.toString(QKeySequence::NativeText), ActionRegistry::plainName(other)));
    ActionRegistry::forgetUserKeys(action->objectName());
    fill();
}

} // namespace entente
