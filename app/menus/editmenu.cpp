// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "menus.h"

#include "app/actions/menubuilder.h"
#include "app/mainwindow.h"
#include "app/preferences.h"
#include "app/workspace.h"
#include "widgets/editing/editor.h"
#include "widgets/graph/graphview.h"

namespace entente {

namespace {

void fillHistory(MenuBuilder &menu, MainWindow &window)
{
    auto *history = window.workspace().document.undoStack();
    menu.take(QStringLiteral("undo"), history->createUndoAction(&window, MainWindow::tr("&Undo")),
              QKeySequence::keyBindings(QKeySequence::Undo));
    menu.take(
        QStringLiteral("redo"), history->createRedoAction(&window, MainWindow::tr("&Redo")),
        {QKeySequence(MainWindow::tr("Ctrl+Shift+Z")), QKeySequence(MainWindow::tr("Ctrl+Y"))});
}

void fillRecords(MenuBuilder &menu, MainWindow &window)
{
    auto *editor = window.editor();
    auto *selection = &window.workspace().selection;
    auto *cut =
        menu.add(QStringLiteral("cut"), MainWindow::tr("Cu&t"),
                 QKeySequence::keyBindings(QKeySequence::Cut), [editor] { editor->cutSelected(); });
    auto *copy = menu.add(QStringLiteral("copy"), MainWindow::tr("&Copy"),
                          QKeySequence::keyBindings(QKeySequence::Copy),
                          [editor] { editor->copySelected(); });
    auto *paste =
        menu.add(QStringLiteral("paste"), MainWindow::tr("&Paste"),
                 QKeySequence::keyBindings(QKeySequence::Paste), [editor] { editor->paste(); });
    auto *duplicate = menu.add(QStringLiteral("duplicate"), MainWindow::tr("&Duplicate"),
                               {QKeySequence(MainWindow::tr("Ctrl+Alt+D"))},
                               [editor] { editor->duplicateSelected(); });
    auto *edit =
        menu.add(QStringLiteral("edit"), MainWindow::tr("&Edit…"), {QKeySequence(Qt::Key_F2)},
                 [editor, selection] { editor->edit(selection->current()); });
    auto *remove = menu.add(QStringLiteral("delete"), MainWindow::tr("De&lete"),
                            {QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)},
                            [editor] { editor->removeSelected(); });
    const auto allow = [=] {
        for (auto *action : {cut, copy, duplicate, edit, remove})
            action->setEnabled(!selection->isEmpty());
    };
    QObject::connect(selection, &Selection::changed, menu.menu(), allow);
    QObject::connect(menu.menu(), &QMenu::aboutToShow, menu.menu(),
                     [paste] { paste->setEnabled(Editor::canPaste()); });
    QObject::connect(menu.menu(), &QMenu::aboutToHide, menu.menu(),
                     [paste] { paste->setEnabled(true); }); // the key asks when it is pressed
    allow();
}

void fillSelection(MenuBuilder &menu, MainWindow &window)
{
    auto *graph = window.graph();
    menu.add(
        QStringLiteral("selectAll"), MainWindow::tr("&Select All"),
        QKeySequence::keyBindings(QKeySequence::SelectAll), [graph] { graph->selectAll(); },
        MenuBuilder::Scope::Map);
    menu.add(QStringLiteral("selectNone"), MainWindow::tr("Select &None"),
             {QKeySequence(MainWindow::tr("Ctrl+Alt+A"))},
             [&window] { window.workspace().selection.clear(); });
    menu.add(QStringLiteral("invertSelection"), MainWindow::tr("In&vert Selection"),
             {QKeySequence(MainWindow::tr("Ctrl+I"))}, [graph] { graph->invertSelection(); });
}

} // namespace

void fillEditMenu(MenuBuilder &menu, MainWindow &window)
{
    fillHistory(menu, window);
    menu.separator();
    fillRecords(menu, window);
    menu.separator();
    fillSelection(menu, window);
    menu.separator();
    auto finds = QKeySequence::keyBindings(QKeySequence::Find);
    finds << QKeySequence(MainWindow::tr("/"));
    menu.add(QStringLiteral("find"), MainWindow::tr("F&ind…"), finds, [&window] { window.find(); });
    menu.add(QStringLiteral("replace"), MainWindow::tr("Find and Repl&ace…"),
             {QKeySequence(MainWindow::tr("Ctrl+H"))}, [&window] { window.findAndReplace(); });
    menu.add(QStringLiteral("mergeDuplicates"), MainWindow::tr("&Merge Duplicates…"),
             {QKeySequence(MainWindow::tr("Ctrl+Shift+M"))},
             [&window] { window.mergeDuplicates(); });
    menu.separator();
    menu.add(
        QStringLiteral("preferences"), MainWindow::tr("Pre&ferences…"),
        QKeySequence::keyBindings(QKeySequence::Preferences).isEmpty()
            ? QList<QKeySequence>{QKeySequence(MainWindow::tr("Ctrl+,"))}
            : QKeySequence::keyBindings(QKeySequence::Preferences),
        [&window] { Preferences(window.actionRegistry(), window.viewState(), &window).exec(); });
}

} // namespace entente
