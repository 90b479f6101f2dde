// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "menus.h"

#include "app/actions/actionregistry.h"
#include "app/mainwindow.h"
#include "app/workspace.h"
#include "models/picture/textmeasure.h"
#include "models/words/narration.h"
#include "widgets/editing/editor.h"
#include "widgets/graph/graphview.h"

#include <QMenu>

namespace entente {

namespace {

/// Fills a menu for one record or the background.
class ContextMenu
{
public:
    ContextMenu(QMenu *menu, MainWindow &window)
        : m_menu(menu)
        , m_window(window)
        , m_editor(window.editor())
    {
    }

    void addRecord(const Item &item);
    void addPlace(const Item &item, bool editable);
    void addBackground(const QPoint &at, bool editable);

private:
    void addTie(const TieId &id);
    void addBounds(const TieId &id, const QString &title, TieEnd end);
    void addCommand(const char *id)
    {
        m_menu->addAction(m_window.actionRegistry()->action(QLatin1String(id)));
    }

    QMenu *m_menu;
    MainWindow &m_window;
    Editor *m_editor;
};

void ContextMenu::addRecord(const Item &item)
{
    addCommand("edit.edit");
    if (const auto *tie = item.as<TieId>())
        addTie(*tie);
    if (const auto *actor = item.as<ActorId>())
        m_menu->addAction(MainWindow::tr("New Tie from Here…"), m_editor,
                          [editor = m_editor, id = *actor] { editor->newTie(id); });
    addCommand("edit.copy");
    addCommand("edit.copyText");
    addCommand("edit.duplicate");
    addCommand("edit.delete");
    m_menu->addSeparator();
}

void ContextMenu::addTie(const TieId &id)
{
    const auto *tie = m_window.workspace().document.map().ties().find(id);
    if (!tie)
        return;
    m_menu->addAction(MainWindow::tr("Reverse"), m_editor,
                      [editor = m_editor, id] { editor->reverse(id); });
    auto *kinds = m_menu->addMenu(MainWindow::tr("Change To"));
    for (std::size_t i = 0; i < allWords<TieKind>().size(); ++i) {
        auto *action =
            kinds->addAction(shown(kindVerb(TieKind(i), false, false)), m_editor,
                             [editor = m_editor, id, i] { editor->retype(id, TieKind(i)); });
        action->setCheckable(true);
        action->setChecked(tie->kind == TieKind(i));
    }
    m_menu->addAction(MainWindow::tr("Split at a Date…"), m_editor,
                      [editor = m_editor, id] { editor->split(id); });
    addBounds(id, MainWindow::tr("Begun By"), TieEnd::Begins);
    addBounds(id, MainWindow::tr("Ended By"), TieEnd::Ends);
}

void ContextMenu::addBounds(const TieId &id, const QString &title, TieEnd end)
{
    auto *events = m_menu->addMenu(title);
    for (const auto &event : m_window.workspace().document.map().events())
        events->addAction(
            shown(event.title), m_editor,
            [editor = m_editor, id, by = event.id, end] { editor->boundByEvent(id, by, end); });
    events->setEnabled(!events->isEmpty());
}

void ContextMenu::addPlace(const Item &item, bool editable)
{
    auto &parts = m_window.workspace();
    if (const auto *event = item.as<EventId>()) {
        m_menu->addAction(MainWindow::tr("Go to Its Date"), &m_window, [&parts, id = *event] {
            parts.cursor.chooseEvent(parts.document.index()->eventAt(id));
        });
        return;
    }
    addCommand("map.focus");
    addCommand("view.fitSelection");
    if (item.as<ActorId>() && editable)
        addCommand("map.pin");
}

void ContextMenu::addBackground(const QPoint &at, bool editable)
{
    if (editable) {
        const auto place = m_window.graph()->placeAt(m_window.graph()->mapFromGlobal(at));
        m_menu->addAction(MainWindow::tr("New Actor Here…"), m_editor,
                          [editor = m_editor, place] { editor->newActor(place); });
        addCommand("map.newEvent");
        addCommand("edit.paste");
        m_menu->addSeparator();
    }
    addCommand("view.fitAll");
    addCommand("edit.selectAll");
    addCommand("view.camps");
    addCommand("file.exportPicture");
}

} // namespace

void showContextMenu(MainWindow &window, const Item &item, const QPoint &at)
{
    auto &parts = window.workspace();
    QMenu menu(&window);
    ContextMenu builder(&menu, window);
    const bool editable = !parts.document.isReadOnly();
    if (!item.isNull() && !parts.selection.contains(item))
        parts.selection.select(item);
    const bool isRecord = item.as<ActorId>() || item.as<TieId>() || item.as<EventId>();
    if (!item.isNull() && editable)
        builder.addRecord(item);
    if (isRecord)
        builder.addPlace(item, editable);
    else
        builder.addBackground(at, editable);
    if (!parts.view.focus().empty())
        menu.addAction(window.actionRegistry()->action(QStringLiteral("map.clearFocus")));
    menu.exec(at);
}

} // namespace entente
