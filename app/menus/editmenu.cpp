// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "menus.h"

#include "app/actions/menubuilder.h"
#include "app/mainwindow.h"
#include "app/preferences.h"
#include "app/workspace.h"
#include "models/picture/textmeasure.h"
#include "models/words/narration.h"
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
    auto *copyText = menu.add(QStringLiteral("copyText"), MainWindow::tr("Copy as Te&xt"),
                              {QKeySequence(MainWindow::tr("Ctrl+Alt+C"))},
                              [editor] { editor->copySelectedAsText(); });
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
        for (auto *action : {cut, copy, copyText, duplicate, edit, remove})
            action->setEnabled(!selection->isEmpty());
    };
    QObject::connect(selection, &Selection::changed, menu.menu(), allow);
    QObject::connect(menu.menu(), &QMenu::aboutToShow, menu.menu(),
                     [paste] { paste->setEnabled(Editor::canPaste()); });
    QObject::connect(menu.menu(), &QMenu::aboutToHide, menu.menu(),
                     [paste] { paste->setEnabled(true); }); // the key asks when it is pressed
    allow();
}

/// Selects what the picture shows of one kind of actors.
void selectActors(Workspace &parts, ActorKind kind)
{
    parts.feed.flush();
    const auto &actors = parts.document.map().actors();
    std::vector<Item> items;
    for (std::size_t i = 0; i < actors.size(); ++i)
        if (actors.at(i).kind == kind && parts.feed.snapshot().actorIsShown(int(i)))
            items.push_back(actors.at(i).id);
    parts.selection.setItems(std::move(items));
}

/// The same for ties.
void selectTies(Workspace &parts, TieKind kind)
{
    parts.feed.flush();
    const auto &ties = parts.document.map().ties();
    std::vector<Item> items;
    for (std::size_t i = 0; i < ties.size(); ++i)
        if (ties.at(i).kind == kind && parts.feed.snapshot().ties[i].shown)
            items.push_back(ties.at(i).id);
    parts.selection.setItems(std::move(items));
}

void fillSelectByKind(MenuBuilder menu, Workspace &parts)
{
    for (std::size_t i = 0; i < allWords<ActorKind>().size(); ++i)
        menu.add(QStringLiteral("selectActors.%1").arg(i),
                 MainWindow::tr("Actors: %1").arg(shown(actorKindWords(ActorKind(i)))), {},
                 [&parts, i] { selectActors(parts, ActorKind(i)); });
    menu.separator();
    for (std::size_t i = 0; i < allWords<TieKind>().size(); ++i)
        menu.add(QStringLiteral("selectTies.%1").arg(i),
                 MainWindow::tr("Ties: %1").arg(shown(kindVerb(TieKind(i), false, false))), {},
                 [&parts, i] { selectTies(parts, TieKind(i)); });
}

void fillSelection(MenuBuilder &menu, MainWindow &window)
{
    auto *graph = window.graph();
    menu.add(
        QStringLiteral("selectAll"), MainWindow::tr("&Select All"),
        QKeySequence::keyBindings(QKeySequence::SelectAll), [graph] { graph->selectAll(); },
        MenuBuilder::Scope::MapItself);
    menu.add(QStringLiteral("selectNone"), MainWindow::tr("Select &None"),
             {QKeySequence(MainWindow::tr("Ctrl+Alt+A"))},
             [&window] { window.workspace().selection.clear(); });
    menu.add(QStringLiteral("invertSelection"), MainWindow::tr("In&vert Selection"),
             {QKeySequence(MainWindow::tr("Ctrl+I"))}, [graph] { graph->invertSelection(); });
    fillSelectByKind(menu.submenu(MainWindow::tr("Select b&y Kind")), window.workspace());
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
