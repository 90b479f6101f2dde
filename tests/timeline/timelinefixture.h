// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/alliancedocument.h"
#include "models/document/datecursor.h"
#include "models/document/selection.h"
#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"

#include <QDir>
#include <QStringList>

namespace entente::test {

/// A document with all that a timeline listens to, filled from a sample or from events told in a
/// few words.
struct Fixture
{
    AllianceDocument document;
    ViewState viewState;
    DateCursor cursor;
    SnapshotFeed feed{&document, &cursor, &viewState};
    Selection selection;

    bool open(const QString &path)
    {
        QString problem;
        const bool opened = document.load(path, &problem);
        feed.flush();
        return opened;
    }

    void set(const std::vector<Event> &events, const char *asOf = nullptr)
    {
        AllianceMap map;
        MapPatch patch;
        for (const auto &event : events)
            patch.put(event);
        if (asOf) {
            MapInfo info;
            info.asOf = Edtf::parse(asOf);
            patch.put(info);
        }
        map.apply(patch);
        document.setMap(map);
        feed.flush();
    }

    QString date()
    {
        feed.flush();
        return cursor.date() ? QString::fromStdString(cursor.date()->text())
                             : QStringLiteral("all");
    }

    int indexOf(const char *id) const { return document.index()->eventAt(EventId(id)); }
};

inline Event happening(const char *id, EventType type, const char *date = nullptr,
                       EventStatus status = EventStatus::Happened)
{
    Event it;
    it.id = EventId(id);
    it.type = type;
    it.title = std::string("Event ") + id;
    if (date)
        it.date = Edtf::parse(date);
    it.status = status;
    return it;
}

inline Event undated(const char *id, EventType type, const char *notBefore = nullptr,
                     const char *notAfter = nullptr)
{
    auto it = happening(id, type);
    if (notBefore)
        it.notBefore = Edtf::parse(notBefore);
    if (notAfter)
        it.notAfter = Edtf::parse(notAfter);
    return it;
}

inline QStringList samples()
{
    const QDir folder(QStringLiteral(ENTENTE_SAMPLES));
    QStringList paths;
    for (const auto &name : folder.entryList({QStringLiteral("*.entente.json")}))
        paths << folder.filePath(name);
    return paths;
}

} // namespace entente::test
