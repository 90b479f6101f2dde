// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/selection.h"
#include "models/map/edits.h"

#include <QObject>

class QMimeData;
class QWidget;

namespace entente {

class AllianceDocument;
class RecordForm;

/// The commands that edit a map: opens forms and carries their patches out, and does at once what
/// needs no form. Each is one step of the history. Says in `told` what could not be done and why.
class Editor : public QObject
{
    Q_OBJECT
public:
    /// Forms open over `window`.
    Editor(AllianceDocument *document, Selection *selection, QWidget *window);

    /// Opens an empty form; the actor stands at `place`, or where the arrangement puts it.
    void newActor(std::optional<Position> place = {});
    /// A tie from one actor to another; a missing end is asked for.
    void newTie(const ActorId &from = {}, const ActorId &to = {});
    /// Open empty forms.
    void newEvent();
    void newSource();
    /// A new tie or event or actor from a passage of a text, with its evidence filled in.
    void code(Item::Kind kind, const Evidence &evidence);
    /// Opens the record's form; nothing where the map lacks it.
    void edit(const Item &item);
    /// Opens the form of the map itself: title, description, language, as-of date and reach.
    void editMap();

    /// All selected records with what hangs on them, in one step; nothing where none is.
    void removeSelected();
    /// Copies with ids of their own, which are selected then.
    void duplicateSelected();
    /// From the other end.
    void reverse(const TieId &tie);
    /// Of another kind; the rest stays.
    void retype(const TieId &tie, TieKind kind);
    /// Asks for the date, and what the tie is by from then on.
    void split(const TieId &tie);
    /// Begun or ended by the event, whose day becomes the tie's; an undated event leaves it
    /// unknown.
    void boundByEvent(const TieId &tie, const EventId &event, TieEnd end);
    /// Asks for the source that all citations of this one are to go to.
    void mergeSource(const SourceId &gone);

    /// To the clipboard; nothing where nothing is selected. Cutting also removes them.
    void copySelected();
    void cutSelected();
    /// Names of the selected actors, titles of events and sources, ties as sentences: a line each.
    void copySelectedAsText();
    /// Adds the clipboard's records, shifted a little; says so where it holds none.
    void paste();
    /// True where the clipboard, or that data, holds records.
    static bool canPaste();
    static bool holdsRecords(const QMimeData *data);
    /// What is selected, as a map of its own in the clipboard's words.
    static QMimeData *mimeData(const AllianceMap &part);
    /// Adds what was dropped or pasted; false where it holds no records.
    bool insert(const QMimeData *data, Position shift);

    RecordSelection picked() const;

Q_SIGNALS:
    /// What could not be done and why.
    void told(const QString &message);
    /// Records were deleted: how many of what, in words; the step can be undone.
    void removed(const QString &words);

private:
    bool isEditable();
    void open(RecordForm *form);
    bool apply(const MapPatch &patch, const QString &name);

    AllianceDocument *m_document;
    Selection *m_selection;
    QWidget *m_window;
};

} // namespace entente
