// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "menus.h"

#include "app/actions/actionregistry.h"
#include "app/mainwindow.h"
#include "app/workspace.h"
#include "models/picture/activetheme.h"
#include "widgets/panels/kindchips.h"

#include <QMenu>
#include <QToolBar>
#include <QToolButton>

namespace entente {

namespace {

/// A button with words shorter than the menu's.
void addButton(QToolBar &bar, QAction *command, const QString &text, const QString &tip)
{
    auto *button = new QToolButton(&bar);
    button->setText(text);
    button->setAutoRaise(true);
    const auto follow = [button, command, tip] {
        button->setEnabled(command->isEnabled());
        button->setToolTip(ActionRegistry::withKeys(
            tip.isEmpty() ? ActionRegistry::plainName(command) : tip, command));
    };
    QObject::connect(command, &QAction::changed, button, follow);
    QObject::connect(button, &QToolButton::clicked, command, &QAction::trigger);
    follow();
    bar.addWidget(button);
}

void addAddButton(QToolBar &bar, const ActionRegistry &commands)
{
    auto *button = new QToolButton(&bar);
    button->setText(MainWindow::tr("+ Add"));
    button->setToolTip(MainWindow::tr("Add an actor, a tie or an event"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto *choices = new QMenu(button);
    for (const char *id : {"map.newActor", "map.newTie", "map.newEvent"})
        choices->addAction(commands.action(QLatin1String(id)));
    button->setMenu(choices);
    bar.addWidget(button);
}

} // namespace

void fillToolBar(QToolBar &bar, MainWindow &window)
{
    const auto &commands = *window.actionRegistry();
    const auto command = [&](const char *id) { return commands.action(QLatin1String(id)); };
    addAddButton(bar, commands);
    auto &parts = window.workspace();
    auto *chips = new KindChips(&parts.feed, &parts.view, &bar);
    followTheme(chips);
    bar.addWidget(chips);
    auto *spring = new QWidget(&bar);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar.addWidget(spring);
    addButton(bar, command("edit.find"), MainWindow::tr("Find"),
              MainWindow::tr("Find an actor, an event or a source"));
    for (const char *id : {"edit.undo", "edit.redo"})
        addButton(bar, command(id), ActionRegistry::plainName(command(id)), QString());
    addButton(bar, command("file.exportPicture"), MainWindow::tr("Export"),
              MainWindow::tr("Export a picture: PNG, SVG or PDF"));
    bar.addAction(command("view.camps"));
    addButton(bar, command("present.start"), MainWindow::tr("Present"),
              MainWindow::tr("Present the scenes on the full screen"));
}

} // namespace entente
