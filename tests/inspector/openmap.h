// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/alliancedocument.h"
#include "models/document/datecursor.h"
#include "models/document/selection.h"
#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"

#include <QString>

namespace entente {

/// An open map with all that views hang on, without a window.
struct OpenMap
{
    AllianceDocument document;
    DateCursor cursor;
    ViewState view;
    Selection selection;
    SnapshotFeed feed{&document, &cursor, &view};

    explicit OpenMap(const char *sample)
    {
        QString problem;
        if (!document.load(
                QStringLiteral(ENTENTE_SAMPLES "/%1.entente.json").arg(QLatin1String(sample)),
                &problem))
            qFatal("%s", qPrintable(problem));
        feed.flush();
    }
    explicit OpenMap(AllianceMap map)
    {
        document.setMap(std::move(map));
        feed.flush();
    }

    const Snapshot &on(const char *date)
    {
        cursor.setDate(Edtf::parse(date));
        feed.flush();
        return feed.snapshot();
    }
};

inline Item actor(const char *id)
{
    return {Item::Kind::Actor, QString::fromUtf8(id)};
}
inline Item tie(const char *id)
{
    return {Item::Kind::Tie, QString::fromUtf8(id)};
}
inline Item eventItem(const char *id)
{
    return {Item::Kind::Event, QString::fromUtf8(id)};
}
inline Item source(const char *id)
{
    return {Item::Kind::Source, QString::fromUtf8(id)};
}

/// Two actors, a tie and a source, for a test to fill in.
struct SmallMap
{
    Actor a, b;
    Tie tie;
    Event event;
    Source source;

    SmallMap()
    {
        a.id = ActorId("a");
        a.name = "Aland";
        b.id = ActorId("b");
        b.name = "Bland";
        tie.id = TieId("a-backs-b");
        tie.from = a.id;
        tie.to = b.id;
        event.id = EventId("talks");
        event.title = "Talks";
        event.participants = {{a.id, Role::Host, {}}, {b.id, Role::Party, {}}};
        source.id = SourceId("paper");
        source.type = "report";
        source.title = "A paper";
    }

    AllianceMap map() const
    {
        MapPatch patch;
        patch.put(a);
        patch.put(b);
        patch.put(tie);
        patch.put(event);
        patch.put(source);
        AllianceMap result;
        result.apply(patch);
        return result;
    }
};

} // namespace entente
