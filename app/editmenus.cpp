// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mainwindow.h"

#include "samples.h"

#include "models/analysis/narration.h"
#include "models/picture/textmeasure.h"
#include "widgets/editing/editor.h"
#include "widgets/graph/graphview.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>

// The main window's menus that change the map: Edit, what is new, and what the right button offers.

namespace entente {

namespace {

TieId tieOf(const Item &item)
{
    return TieId(item.id.toStdString());
}

} // namespace

void MainWindow::makeNewMenu(QMenu *menu)
{
    add(menu, tr("&Empty Map"), QKeySequence::keyBindings(QKeySequence::New),
        [this] { startNew(); });
    add(menu, tr("From a &Text…"), {}, [this] { startFromText(); });
    menu->addSeparator();
    for (const auto &pattern : templateMaps())
        add(menu, pattern.title, {}, [this, path = pattern.path] { startNew(path); });
}

void MainWindow::makeEditMenu()
{
    auto *menu = menuBar()->addMenu(tr("&Edit"));
    auto *undo = m_document.undoStack()->createUndoAction(this, tr("&Undo"));
    undo->setShortcuts(QKeySequence::Undo);
    auto *redo = m_document.undoStack()->createRedoAction(this, tr("&Redo"));
    redo->setShortcuts({QKeySequence(tr("Ctrl+Shift+Z")), QKeySequence(tr("Ctrl+Y"))});
    menu->addAction(undo);
    menu->addAction(redo);
    menu->addSeparator();
    auto *cut = add(menu, tr("Cu&t"), QKeySequence::keyBindings(QKeySequence::Cut),
                    [this] { m_editor->cutSelected(); });
    auto *copy = add(menu, tr("&Copy"), QKeySequence::keyBindings(QKeySequence::Copy),
                     [this] { m_editor->copySelected(); });
    auto *paste = add(menu, tr("&Paste"), QKeySequence::keyBindings(QKeySequence::Paste),
                      [this] { m_editor->paste(); });
    auto *duplicate = add(menu, tr("&Duplicate"), {QKeySequence(tr("Ctrl+Alt+D"))},
                          [this] { m_editor->duplicateSelected(); });
    auto *edit = add(menu, tr("Ed&it…"), {QKeySequence(Qt::Key_F2)},
                     [this] { m_editor->edit(m_selection.current()); });
    auto *remove =
        add(menu, tr("De&lete"), {QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)},
            [this] { m_editor->removeSelected(); });
    menu->addSeparator();
    add(menu, tr("Select &All"), {QKeySequence::SelectAll}, [this] { m_graph->selectAll(); });
    add(menu, tr("Select &None"), {QKeySequence(tr("Ctrl+Shift+A"))},
        [this] { m_selection.clear(); });
    add(menu, tr("&Invert Selection"), {QKeySequence(tr("Ctrl+I"))},
        [this] { m_graph->invertSelection(); });
    menu->addSeparator();
    add(menu, tr("&Find…"), {QKeySequence(QKeySequence::Find), QKeySequence(tr("/"))},
        [this] { find(); });
    add(menu, tr("Find and &Replace…"), {QKeySequence(tr("Ctrl+H"))}, [this] { findAndReplace(); });
    add(menu, tr("&Merge Duplicates…"), {QKeySequence(tr("Ctrl+Shift+M"))},
        [this] { mergeDuplicates(); });
    const auto allow = [=, this] {
        for (auto *action : {cut, copy, duplicate, edit, remove})
            action->setEnabled(!m_selection.isEmpty());
    };
    connect(&m_selection, &Selection::changed, menu, allow);
    connect(menu, &QMenu::aboutToShow, menu, [paste] { paste->setEnabled(Editor::canPaste()); });
    connect(menu, &QMenu::aboutToHide, menu,
            [paste] { paste->setEnabled(true); }); // the key asks when it is pressed
    allow();
}

void MainWindow::makeAddMenu(QMenu *menu)
{
    auto *actor = add(menu, tr("New &Actor…"), {QKeySequence(tr("Ctrl+Shift+N"))},
                      [this] { m_editor->newActor(); });
    auto *tie = add(menu, tr("New &Tie…"), {QKeySequence(tr("Ctrl+Shift+R"))}, [this] {
        std::vector<ActorId> ends;
        for (const auto &item : m_selection.items())
            if (item.kind == Item::Kind::Actor)
                ends.emplace_back(item.id.toStdString());
        m_editor->newTie(ends.empty() ? ActorId() : ends.front(),
                         ends.size() == 2 ? ends.back() : ActorId());
    });
    auto *event = add(menu, tr("New &Event…"), {QKeySequence(tr("Ctrl+Shift+E"))},
                      [this] { m_editor->newEvent(); });
    auto *button = new QToolButton(m_toolBar);
    button->setText(tr("+ Add"));
    button->setToolTip(tr("Add an actor, a tie or an event"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto *choices = new QMenu(button);
    choices->addActions({actor, tie, event});
    button->setMenu(choices);
    m_toolBar->insertWidget(m_toolBar->actions().first(), button);
}

void MainWindow::addTieCommands(QMenu *menu, const Item &item)
{
    const auto *tieIndex = m_document.map().ties().find(tieOf(item));
    if (!tieIndex)
        return;
    menu->addAction(tr("Reverse"), this, [this, item] { m_editor->reverse(tieOf(item)); });
    auto *kinds = menu->addMenu(tr("Change To"));
    for (std::size_t i = 0; i < allWords<TieKind>().size(); ++i) {
        auto *action =
            kinds->addAction(shown(kindVerb(TieKind(i), false, false)), this,
                             [this, item, i] { m_editor->retype(tieOf(item), TieKind(i)); });
        action->setCheckable(true);
        action->setChecked(tieIndex->kind == TieKind(i));
    }
    menu->addAction(tr("Split at a Date…"), this, [this, item] { m_editor->split(tieOf(item)); });
    const std::pair<QString, TieEnd> ends[] = {{tr("Begun By"), TieEnd::Begins},
                                               {tr("Ended By"), TieEnd::Ends}};
    for (const auto &[title, end] : ends) {
        auto *events = menu->addMenu(title);
        for (const auto &event : m_document.map().events())
            events->addAction(shown(event.title), this, [this, item, id = event.id, end = end] {
                m_editor->boundByEvent(tieOf(item), id, end);
            });
        events->setEnabled(!events->isEmpty());
    }
}

void MainWindow::showContextMenu(const Item &item, const QPoint &at)
{
    QMenu menu(this);
    const bool editable = !m_document.isReadOnly();
    if (!item.isNull() && !m_selection.contains(item))
        m_selection.select(item);
    if (!item.isNull() && editable) {
        menu.addAction(tr("Edit…"), this, [this, item] { m_editor->edit(item); });
        if (item.kind == Item::Kind::Tie)
            addTieCommands(&menu, item);
        if (item.kind == Item::Kind::Actor)
            menu.addAction(tr("New Tie from Here…"), this,
                           [this, item] { m_editor->newTie(ActorId(item.id.toStdString())); });
        menu.addAction(tr("Duplicate"), this, [this] { m_editor->duplicateSelected(); });
        menu.addAction(tr("Delete"), this, [this] { m_editor->removeSelected(); });
        menu.addSeparator();
    }
    if (item.kind == Item::Kind::Actor || item.kind == Item::Kind::Tie) {
        menu.addAction(tr("Focus on It"), this, [this] { m_graph->focusOnSelection(1); });
        menu.addAction(tr("Fit It into the View"), this, [this] { m_graph->fitSelection(); });
        if (item.kind == Item::Kind::Actor && editable)
            menu.addAction(tr("Pin or Unpin"), this, [this] { m_graph->togglePins(); });
    } else if (item.kind == Item::Kind::Event) {
        menu.addAction(tr("Go to Its Date"), this, [this, item] {
            m_cursor.chooseEvent(m_document.index()->eventAt(EventId(item.id.toStdString())));
        });
    } else {
        if (editable) {
            const auto place = m_graph->placeAt(m_graph->mapFromGlobal(at));
            menu.addAction(tr("New Actor Here…"), this,
                           [this, place] { m_editor->newActor(place); });
            menu.addAction(tr("New Event…"), this, [this] { m_editor->newEvent(); });
            menu.addAction(tr("Paste"), this, [this] { m_editor->paste(); })
                ->setEnabled(Editor::canPaste());
            menu.addSeparator();
        }
        menu.addAction(tr("Fit All"), this, [this] { m_graph->fit(true); });
        menu.addAction(tr("Select All"), this, [this] { m_graph->selectAll(); });
        menu.addAction(m_view.campsShown() ? tr("Hide Camps") : tr("Show Camps"), this,
                       [this] { m_view.setCampsShown(!m_view.campsShown()); })
            ->setEnabled(!m_view.summaryShown());
        menu.addAction(tr("Export Picture…"), this, [this] { exportPicture(); });
    }
    if (!m_view.focus().empty())
        menu.addAction(tr("Clear Focus"), this, [this] { m_view.setFocus({}); });
    menu.exec(at);
}

} // namespace entente
