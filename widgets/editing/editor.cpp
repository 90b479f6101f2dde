// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "editor.h"

#include "actorform.h"
#include "eventform.h"
#include "fieldwords.h"
#include "mapform.h"
#include "sourceform.h"
#include "splitform.h"
#include "tieform.h"

#include "models/document/alliancedocument.h"
#include "models/formats/mapfile.h"
#include "models/map/mergerecords.h"
#include "models/words/counts.h"
#include "models/words/narration.h"

#include <QApplication>
#include <QClipboard>
#include <QInputDialog>
#include <QLocale>
#include <QMimeData>
#include <QWidget>

#include <algorithm>

namespace entente {

namespace {

const auto mimeType = QStringLiteral("application/x-entente-map+json");
constexpr double aside = 36; // where copies stand

std::optional<AllianceMap> mapIn(const QMimeData *data)
{
    if (!data)
        return std::nullopt;
    const auto bytes = data->hasFormat(mimeType) ? data->data(mimeType) : data->text().toUtf8();
    if (!bytes.trimmed().startsWith('{') || !bytes.left(200).contains("entente-map"))
        return std::nullopt;
    auto read = readMap(std::string_view(bytes.constData(), std::size_t(bytes.size())));
    const auto isError = [](const Diagnostic &diagnostic) {
        return diagnostic.severity == Diagnostic::Severity::Error;
    };
    if (std::any_of(read.diagnostics.begin(), read.diagnostics.end(), isError))
        return std::nullopt;
    return std::move(read.map);
}

/// The record in a line: an actor's name, a tie's sentence, the title of an event or a source.
QString wordsOf(const AllianceMap &map, const Item &item)
{
    if (const auto *actor = recordOf(map.actors(), item))
        return text(actor->name);
    if (const auto *tie = recordOf(map.ties(), item))
        return text(tieWords(map, *tie));
    if (const auto *event = recordOf(map.events(), item))
        return text(event->title);
    if (const auto *source = recordOf(map.sources(), item))
        return text(citation(*source));
    return item.idText();
}

QString titleOf(const AllianceMap &map, const Item &item)
{
    return item.as<ActorId>() ? wordsOf(map, item) : QStringLiteral("“%1”").arg(wordsOf(map, item));
}

/// "20 actors and 26 ties deleted"
QString removedWords(const MapPatch &patch)
{
    const auto gone = [](const auto &changes) {
        return int(std::count_if(changes.begin(), changes.end(),
                                 [](const auto &change) { return !change.record; }));
    };
    QStringList parts;
    if (const int count = gone(patch.actors))
        parts << QString::fromStdString(actorsCounted(count));
    if (const int count = gone(patch.ties))
        parts << QString::fromStdString(tiesCounted(count));
    if (const int count = gone(patch.events))
        parts << QString::fromStdString(eventsCounted(count));
    if (const int count = gone(patch.sources))
        parts << QString::fromStdString(sourcesCounted(count));
    return Editor::tr("Deleted: %1.").arg(QLocale().createSeparatedList(parts));
}

} // namespace

Editor::Editor(AllianceDocument *document, Selection *selection, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_selection(selection)
    , m_window(window)
{
}

bool Editor::isEditable()
{
    if (m_document->isReadOnly())
        Q_EMIT told(tr("The map is read-only, so nothing can be changed in it. Save it under "
                       "another name to edit the copy."));
    return !m_document->isReadOnly();
}

bool Editor::apply(const MapPatch &patch, const QString &name)
{
    if (patch.empty() || !isEditable())
        return false;
    m_document->endMerge();
    return m_document->apply(patch, name);
}

void Editor::open(RecordForm *form)
{
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &QDialog::accepted, this, [this, form] {
        const auto item = form->item();
        if (apply(form->patch(), form->stepName()) && !item.isNull())
            m_selection->select(item);
    });
    form->open();
}

void Editor::newActor(std::optional<Position> place)
{
    if (isEditable())
        open(new ActorForm(m_document->map(), {}, place, m_window));
}

void Editor::newTie(const ActorId &from, const ActorId &to)
{
    Tie tieIndex;
    tieIndex.from = from;
    tieIndex.to = to;
    if (isEditable())
        open(new TieForm(m_document->map(), tieIndex, m_window));
}

void Editor::newEvent()
{
    Event event;
    for (const auto &item : m_selection->items())
        if (const auto *actor = item.as<ActorId>())
            event.participants.push_back({*actor, Role::Party, {}});
    if (isEditable())
        open(new EventForm(m_document->map(), event, m_window));
}

void Editor::newSource()
{
    if (isEditable())
        open(new SourceForm(m_document->map(), {}, m_window));
}

void Editor::code(Item::Kind kind, const Evidence &evidence)
{
    if (!isEditable())
        return;
    Actor actor;
    Tie tieIndex;
    Event event;
    actor.evidence = tieIndex.evidence = event.evidence = {evidence};
    if (kind == Item::Kind::Actor)
        open(new ActorForm(m_document->map(), actor, {}, m_window));
    else if (kind == Item::Kind::Event)
        open(new EventForm(m_document->map(), event, m_window));
    else
        open(new TieForm(m_document->map(), tieIndex, m_window));
}

void Editor::edit(const Item &item)
{
    const auto &map = m_document->map();
    if (item.isNull() || !isEditable())
        return;
    if (const auto *actor = recordOf(map.actors(), item))
        open(new ActorForm(map, *actor, {}, m_window));
    else if (const auto *tie = recordOf(map.ties(), item))
        open(new TieForm(map, *tie, m_window));
    else if (const auto *event = recordOf(map.events(), item))
        open(new EventForm(map, *event, m_window));
    else if (const auto *source = recordOf(map.sources(), item))
        open(new SourceForm(map, *source, m_window));
}

void Editor::editMap()
{
    if (isEditable())
        open(new MapForm(m_document->map(), m_window));
}

RecordSelection Editor::picked() const
{
    RecordSelection picked;
    for (const auto &item : m_selection->items()) {
        if (const auto *actor = item.as<ActorId>())
            picked.actors.insert(*actor);
        else if (const auto *tie = item.as<TieId>())
            picked.ties.insert(*tie);
        else if (const auto *event = item.as<EventId>())
            picked.events.insert(*event);
        else if (const auto *source = item.as<SourceId>())
            picked.sources.insert(*source);
    }
    return picked;
}

void Editor::removeSelected()
{
    const auto gone = picked();
    if (gone.empty())
        return;
    for (const auto &id : gone.sources)
        if (const int count = citations(m_document->map(), id); count > 0) {
            const auto *source = m_document->map().sources().find(id);
            Q_EMIT told(tr("“%1” is cited %n time(s), so it stays. Let those citations go to "
                           "another source first (Evidence, Merge into Another Source).",
                           nullptr, count)
                            .arg(text(source->title)));
        }
    const auto items = m_selection->items();
    const auto name = items.size() == 1
                          ? tr("Delete %1").arg(titleOf(m_document->map(), items.front()))
                          : tr("Delete %n records", nullptr, int(items.size()));
    const auto patch = removePicked(m_document->map(), gone);
    if (!apply(patch, name))
        return;
    m_selection->clear();
    Q_EMIT removed(removedWords(patch));
}

void Editor::duplicateSelected()
{
    const auto &before = m_document->map();
    const auto patch = duplicate(before, picked(), {aside, aside});
    std::vector<Item> copies;
    for (const auto &change : patch.actors)
        copies.push_back(change.id);
    for (const auto &change : patch.ties)
        copies.push_back(change.id);
    for (const auto &change : patch.events)
        copies.push_back(change.id);
    if (apply(patch, tr("Duplicate %n record(s)", nullptr, int(copies.size()))))
        m_selection->setItems(std::move(copies));
}

void Editor::reverse(const TieId &tie)
{
    apply(reverseTie(m_document->map(), tie), tr("Reverse a tie"));
}

void Editor::retype(const TieId &tie, TieKind kind)
{
    apply(retypeTie(m_document->map(), tie, kind),
          tr("Change a tie to “%1”").arg(text(kindVerb(kind, false, false))));
}

void Editor::split(const TieId &tie)
{
    const auto *tieIndex = m_document->map().ties().find(tie);
    if (tieIndex && isEditable())
        open(new SplitForm(m_document->map(), *tieIndex, m_window));
}

void Editor::boundByEvent(const TieId &tie, const EventId &event, TieEnd end)
{
    const auto patch = entente::boundByEvent(m_document->map(), tie, event, end);
    if (patch.empty())
        Q_EMIT told(tr("Nothing was changed: the tie has this bound already, or it would end "
                       "before it begins."));
    apply(patch,
          end == TieEnd::Begins ? tr("Begin a tie by an event") : tr("End a tie by an event"));
}

void Editor::mergeSource(const SourceId &gone)
{
    QStringList titles;
    std::vector<SourceId> ids;
    for (const auto &source : m_document->map().sources())
        if (source.id != gone) {
            titles << text(citation(source));
            ids.push_back(source.id);
        }
    if (titles.isEmpty() || !isEditable())
        return;
    bool ok = false;
    const auto chosen = QInputDialog::getItem(m_window, tr("Merge into Another Source"),
                                              tr("All citations go to:"), titles, 0, false, &ok);
    const auto at = titles.indexOf(chosen);
    if (ok && at >= 0 &&
        apply(mergeRecords(m_document->map(), ids[std::size_t(at)], gone).patch,
              tr("Merge two sources")))
        m_selection->select(ids[std::size_t(at)]);
}

QMimeData *Editor::mimeData(const AllianceMap &part)
{

    const auto bytes = QByteArray::fromStdString(writeMap(part));
    auto *data = new QMimeData;
    data->setData(mimeType, bytes);
    data->setText(QString::fromUtf8(bytes));
    return data;
}

void Editor::copySelected()
{
    if (const auto records = picked(); !records.empty())
        QApplication::clipboard()->setMimeData(mimeData(excerpt(m_document->map(), records)));
}

void Editor::cutSelected()
{
    copySelected();
    removeSelected();
}

void Editor::copySelectedAsText()
{
    QStringList lines;
    for (const auto &item : m_selection->items())
        lines << wordsOf(m_document->map(), item);
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

bool Editor::canPaste()
{
    return holdsRecords(QApplication::clipboard()->mimeData());
}

bool Editor::holdsRecords(const QMimeData *data)
{
    return data && (data->hasFormat(mimeType) ||
                    data->text().left(200).contains(QLatin1String("\"entente-map\"")));
}

void Editor::paste()
{
    if (!insert(QApplication::clipboard()->mimeData(), {aside, aside}))
        Q_EMIT told(tr("The clipboard holds no records of a map. Copy actors, ties or events in a "
                       "map first."));
}

bool Editor::insert(const QMimeData *data, Position shift)
{
    const auto part = mapIn(data);
    if (!part)
        return false;
    // Within its own map a copy is a copy: what is there already comes again under another name.
    const auto &map = m_document->map();
    auto patch = insertMap(map, *part, shift);
    if (patch.empty()) {
        RecordSelection all;
        for (const auto &actor : part->actors())
            all.actors.insert(actor.id);
        for (const auto &tie : part->ties())
            all.ties.insert(tie.id);
        for (const auto &event : part->events())
            all.events.insert(event.id);
        patch = duplicate(map, all, shift);
    }
    std::vector<Item> items;
    for (const auto &change : patch.actors)
        items.push_back(change.id);
    for (const auto &change : patch.ties)
        items.push_back(change.id);
    for (const auto &change : patch.events)
        items.push_back(change.id);
    if (apply(patch, tr("Paste %n record(s)", nullptr, int(items.size()))))
        m_selection->setItems(std::move(items));
    return true;
}

} // namespace entente
