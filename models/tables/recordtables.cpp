// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/formats/attributes.h"
#include "models/formats/cslfields.h"
#include "models/map/edits.h"
#include "models/map/sceneedits.h"
#include "tableof.h"

// Which columns the five tables have: those of the fields, and what follows from the map.

namespace entente {

namespace {

/// What an import or another program kept with the record: "deaths = 34; hostlev = 4".
template <class Record>
TableColumn<Record> attributesColumn()
{
    return {TableWords::tr("Attributes"),
            [](const AllianceMap &, const Record &record) {
                QStringList list;
                for (const auto &[name, value] : attributesOf(record.extra))
                    list << QStringLiteral("%1 = %2").arg(QString::fromStdString(name),
                                                          QString::fromStdString(value));
                return list.join(QStringLiteral("; "));
            },
            {},
            {},
            {}};
}

class ActorsTable : public TableOf<Actor, ActorId>
{
public:
    ActorsTable()
    {
        addOtherFields();
        add(attributesColumn<Actor>());
        add(countColumn<Actor>(TableWords::tr("Ties"), ties));
        add(idColumn<Actor>());
    }

    Item::Kind kind() const override { return Item::Kind::Actor; }
    MapPatch remove(const AllianceMap &map, const QString &id) const override
    {
        return removeActor(map, ActorId(id.toStdString()));
    }

protected:
    const Records &records(const AllianceMap &map) const override { return map.actors(); }
    QString wrong(const Actor &actor) const override
    {
        return actor.name.empty() ? TableWords::tr("An actor has a name.")
               : actor.since && actor.until && actor.until->latest() < actor.since->earliest()
                   ? TableWords::tr("It would end before it begins.")
                   : QString();
    }
    std::string nameFor(const AllianceMap &, const Actor &actor) const override
    {
        return actor.label();
    }

private:
    static int ties(const AllianceMap &map, const Actor &actor)
    {
        int count = 0;
        for (const auto &tie : map.ties())
            count += tie.from == actor.id || tie.to == actor.id;
        return count;
    }
};

class TiesTable : public TableOf<Tie, TieId>
{
public:
    TiesTable()
    {
        addFields({"from", "kind", "to"});
        addOtherFields();
        add(attributesColumn<Tie>());
        add(sourcesColumn<Tie>());
        add(idColumn<Tie>());
    }

    Item::Kind kind() const override { return Item::Kind::Tie; }
    MapPatch remove(const AllianceMap &map, const QString &id) const override
    {
        return removeTie(map, TieId(id.toStdString()));
    }

protected:
    const Records &records(const AllianceMap &map) const override { return map.ties(); }
    QString wrong(const Tie &tie) const override
    {
        return tie.from.empty()     ? TableWords::tr("A tie says from whom it is.")
               : tie.to.empty()     ? TableWords::tr("A tie says to whom it is.")
               : tie.from == tie.to ? TableWords::tr("A tie joins two different actors.")
               : tie.since.isDated() && tie.until.isDated() &&
                       tie.until.date.latest() < tie.since.date.earliest()
                   ? TableWords::tr("It would end before it begins.")
                   : QString();
    }
    std::string nameFor(const AllianceMap &, const Tie &tie) const override
    {
        return tie.from.text() + "-" + std::string(word(tie.kind)) + "-" + tie.to.text();
    }
};

class EventsTable : public TableOf<Event, EventId>
{
public:
    EventsTable()
    {
        addFields({"title"});
        addOtherFields();
        add(attributesColumn<Event>());
        add(sourcesColumn<Event>());
        add(idColumn<Event>());
    }

    Item::Kind kind() const override { return Item::Kind::Event; }
    MapPatch remove(const AllianceMap &map, const QString &id) const override
    {
        return removeEvent(map, EventId(id.toStdString()));
    }

protected:
    const Records &records(const AllianceMap &map) const override { return map.events(); }
    QString wrong(const Event &event) const override
    {
        const bool crossed = event.notBefore && event.notAfter &&
                             event.notAfter->latest() < event.notBefore->earliest();
        return event.title.empty() ? TableWords::tr("An event has a title.")
               : crossed ? TableWords::tr("“Not after” would lie before “not before”.")
                         : QString();
    }
    std::string nameFor(const AllianceMap &, const Event &event) const override
    {
        return event.title;
    }
};

class SourcesTable : public TableOf<Source, SourceId>
{
public:
    SourcesTable()
    {
        addFields({"title"});
        add({TableWords::tr("Authors"),
             [](const AllianceMap &, const Source &source) {
                 return typedList(typedAuthors(source));
             },
             [](const ActorNames &, Source &source, const QString &text) {
                 Texts authors;
                 for (const auto &part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts))
                     authors.push_back(part.simplified().toStdString());
                 if (authors != typedAuthors(source))
                     setAuthors(source, authors);
                 return QString();
             }});
        auto issued = columnOf(
            Field("", translatable("RecordTable", "Issued"), &Source::issued, FieldForm::Interval));
        issued.write = [](const ActorNames &, Source &source, const QString &text) {
            const auto date = typedDate(text, FieldForm::Interval);
            if (date.ok() && !(date.date == source.issued))
                setIssued(source, date.date);
            return date.problem;
        };
        add(std::move(issued));
        addFields({"container-title", "publisher"});
        addOtherFields();
        add(countColumn<Source>(TableWords::tr("Cited by"), citedBy));
        add(idColumn<Source>());
    }

    Item::Kind kind() const override { return Item::Kind::Source; }
    MapPatch remove(const AllianceMap &map, const QString &id) const override
    {
        return removeSource(map, SourceId(id.toStdString()));
    }

protected:
    const Records &records(const AllianceMap &map) const override { return map.sources(); }
    QString wrong(const Source &source) const override
    {
        return source.title.empty() ? TableWords::tr("A source has a title.")
               : source.type.empty()
                   ? TableWords::tr("A source has a type, such as article-newspaper.")
                   : QString();
    }
    Source blank() const override
    {
        Source source;
        source.type = "document";
        return source;
    }
    std::string nameFor(const AllianceMap &, const Source &source) const override
    {
        return source.title.substr(0, 60);
    }

private:
    static int citedBy(const AllianceMap &map, const Source &source)
    {
        return citations(map, source.id);
    }
};

class ScenesTable : public TableOf<Scene, SceneId>
{
public:
    ScenesTable()
    {
        add(countColumn<Scene>(TableWords::tr("Number"), number));
        add(columnOf(Field("", translatable("RecordTable", "Title"), &Scene::title)));
        add(columnOf(Field("", translatable("RecordTable", "Caption"), &Scene::caption)));
        add(dateColumn());
        add({TableWords::tr("Event"), [](const AllianceMap &map, const Scene &scene) {
                 const auto &id = scene.view.query.event;
                 const auto *event = map.events().find(id);
                 return tableText(event ? event->title : id.text());
             }});
        add({TableWords::tr("In focus"), [](const AllianceMap &map, const Scene &scene) {
                 QStringList names;
                 for (const auto &id : scene.view.query.focus) {
                     const auto *actor = map.actors().find(id);
                     names << tableText(actor ? actor->label() : id.text());
                 }
                 return names.join(QStringLiteral("; "));
             }});
        add(columnOf(Field("", translatable("RecordTable", "Question"), &Scene::predict)));
        add(columnOf(Field("", translatable("RecordTable", "Notes"), &Scene::notes)));
        add(hiddenColumn());
        add(idColumn<Scene>());
    }

    Item::Kind kind() const override { return Item::Kind::Scene; }
    MapPatch remove(const AllianceMap &, const QString &id) const override
    {
        return removeScene(SceneId(id.toStdString()));
    }

protected:
    const Records &records(const AllianceMap &map) const override { return map.scenes(); }
    QString wrong(const Scene &scene) const override
    {
        return scene.title.empty() ? TableWords::tr("A scene has a title.") : QString();
    }
    std::string nameFor(const AllianceMap &, const Scene &scene) const override
    {
        return scene.title;
    }

private:
    static int number(const AllianceMap &map, const Scene &scene)
    {
        return int(map.scenes().indexOf(scene.id).value_or(0)) + 1;
    }
    static TableColumn<Scene> dateColumn()
    {
        return {
            TableWords::tr("Date"),
            [](const AllianceMap &, const Scene &scene) {
                const auto &date = scene.view.query.date;
                return date ? tableText(date->text()) : QString();
            },
            [](const ActorNames &, Scene &scene, const QString &text) {
                const auto typed = typedDate(text, FieldForm::Interval);
                if (typed.ok())
                    scene.view.query.date = typed.date;
                return typed.problem;
            },
            {},
            [](const AllianceMap &, const Scene &scene) { return dayKey(scene.view.query.date); }};
    }
    static TableColumn<Scene> hiddenColumn()
    {
        return {TableWords::tr("Hidden"),
                [](const AllianceMap &, const Scene &scene) {
                    return scene.hidden ? TableWords::tr("yes") : QString();
                },
                [](const ActorNames &, Scene &scene, const QString &text) {
                    return writeYesOrNo(text, scene.hidden);
                },
                {QStringLiteral("yes"), QStringLiteral("no")}};
    }
};

} // namespace

int RecordTable::columnNamed(const QString &title) const
{
    for (int i = 0; i < columnCount(); ++i)
        if (m_columns[std::size_t(i)].title.compare(title.trimmed(), Qt::CaseInsensitive) == 0)
            return i;
    return -1;
}

std::unique_ptr<RecordTable> actorsTable()
{
    return std::make_unique<ActorsTable>();
}

std::unique_ptr<RecordTable> tiesTable()
{
    return std::make_unique<TiesTable>();
}

std::unique_ptr<RecordTable> eventsTable()
{
    return std::make_unique<EventsTable>();
}

std::unique_ptr<RecordTable> sourcesTable()
{
    return std::make_unique<SourcesTable>();
}

std::unique_ptr<RecordTable> scenesTable()
{
    return std::make_unique<ScenesTable>();
}

} // namespace entente
