// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/formats/cslfields.h"
#include "models/map/edits.h"
#include "tableof.h"

#include <QRegularExpression>

#include <algorithm>

// Which columns the four tables have, and how each is written.

namespace entente {

namespace {

QString joined(const Texts &texts)
{
    QStringList list;
    for (const auto &text : texts)
        list << QString::fromStdString(text);
    return list.join(QStringLiteral("; "));
}

Texts texts(const QString &typed)
{
    Texts list;
    for (const auto &part : typedParts(typed))
        list.push_back(part.toStdString());
    return list;
}

QString actorLabel(const AllianceMap &map, const ActorId &id)
{
    const auto *actor = map.actors().find(id);
    return QString::fromStdString(actor ? actor->label() : id.text());
}

/// Finds the actor that is meant, or says why nobody is.
QString meantActor(const ActorNames &names, const QString &typed, ActorId &actor)
{
    if (names.isAmbiguous(typed))
        return TableWords::tr("“%1” can be more than one actor: write the full name or the id.")
            .arg(typed);
    const auto found = names.find(typed);
    if (!found)
        return TableWords::tr(
                   "There is no actor “%1”. Write a name from the actors table, or add it there.")
            .arg(typed);
    actor = *found;
    return {};
}

class ActorsTable : public TableOf<Actor, ActorId>
{
public:
    ActorsTable()
    {
        add(textColumn(QT_TRANSLATE_NOOP("RecordTable", "Name"), &Actor::name));
        add(textColumn(QT_TRANSLATE_NOOP("RecordTable", "Short name"), &Actor::shortName));
        add(wordColumn(QT_TRANSLATE_NOOP("RecordTable", "Kind"), &Actor::kind));
        add({TableWords::tr("Other names"),
             [](const AllianceMap &, const Actor &actor) { return joined(actor.aliases); },
             [](const ActorNames &, Actor &actor, const QString &text) {
                 actor.aliases = texts(text);
                 return QString();
             },
             {},
             {}});
        add(dateColumn(QT_TRANSLATE_NOOP("RecordTable", "Since"), &Actor::since, false));
        add(dateColumn(QT_TRANSLATE_NOOP("RecordTable", "Until"), &Actor::until, false));
        add({TableWords::tr("Colour"),
             [](const AllianceMap &, const Actor &actor) {
                 return QString::fromStdString(actor.colour);
             },
             [](const ActorNames &, Actor &actor, const QString &text) {
                 static const QRegularExpression colour(QStringLiteral("^(#[0-9a-fA-F]{6})?$"));
                 if (!colour.match(text.trimmed()).hasMatch())
                     return TableWords::tr("“%1” is no colour: write it as #1f77b4.").arg(text);
                 actor.colour = text.trimmed().toLower().toStdString();
                 return QString();
             },
             {},
             {}});
        add(textColumn(QT_TRANSLATE_NOOP("RecordTable", "Note"), &Actor::note));
        add({TableWords::tr("Ties"),
             [](const AllianceMap &map, const Actor &actor) {
                 return QString::number(ties(map, actor));
             },
             {},
             {},
             [](const AllianceMap &map, const Actor &actor) {
                 return QVariant(ties(map, actor));
             }});
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

TableColumn<Tie> endColumn(const char *title, ActorId Tie::*end)
{
    return {TableWords::tr(title),
            [end](const AllianceMap &map, const Tie &tie) { return actorLabel(map, tie.*end); },
            [end](const ActorNames &names, Tie &tie, const QString &text) {
                return meantActor(names, text, tie.*end);
            },
            {},
            {}};
}

TableColumn<Tie> boundColumn(const char *title, TieBound Tie::*bound, bool isStart)
{
    return {TableWords::tr(title),
            [bound](const AllianceMap &, const Tie &tie) {
                return QString::fromStdString((tie.*bound).text());
            },
            [bound, isStart](const ActorNames &, Tie &tie, const QString &text) {
                auto read = parseTypedBound(text, isStart);
                if (read.ok())
                    tie.*bound = std::move(read.bound);
                return read.problem;
            },
            {},
            [bound, isStart](const AllianceMap &, const Tie &tie) {
                return dayKey(tie.*bound, isStart);
            }};
}

QString writeMutual(const ActorNames &, Tie &tie, const QString &text)
{
    static const QStringList yes{QStringLiteral("yes"), QStringLiteral("y"), QStringLiteral("true"),
                                 QStringLiteral("1"), QStringLiteral("x")};
    static const QStringList no{QString(), QStringLiteral("no"), QStringLiteral("n"),
                                QStringLiteral("false"), QStringLiteral("0")};
    const auto word = text.trimmed().toLower();
    if (!yes.contains(word) && !no.contains(word))
        return TableWords::tr("Write yes or no.");
    tie.mutual = yes.contains(word);
    return {};
}

QString writeStrength(const ActorNames &, Tie &tie, const QString &text)
{
    bool isNumber = false;
    const int strength = text.toInt(&isNumber);
    if (!text.trimmed().isEmpty() && (!isNumber || strength < 1 || strength > 3))
        return TableWords::tr("The strength is 1, 2 or 3, or nothing.");
    tie.strength = text.trimmed().isEmpty() ? std::nullopt : std::optional(strength);
    return {};
}

class TiesTable : public TableOf<Tie, TieId>
{
public:
    TiesTable()
    {
        add(endColumn(QT_TRANSLATE_NOOP("RecordTable", "From"), &Tie::from));
        add(wordColumn(QT_TRANSLATE_NOOP("RecordTable", "Kind"), &Tie::kind));
        add(endColumn(QT_TRANSLATE_NOOP("RecordTable", "To"), &Tie::to));
        add({TableWords::tr("Both ways"),
             [](const AllianceMap &, const Tie &tie) {
                 return tie.mutual ? TableWords::tr("yes") : QString();
             },
             writeMutual,
             {QStringLiteral("yes"), QStringLiteral("no")},
             {}});
        add({TableWords::tr("Means"),
             [](const AllianceMap &, const Tie &tie) {
                 QStringList list;
                 for (const auto one : tie.means)
                     list << wordList<Means>().at(int(one));
                 return list.join(QStringLiteral(", "));
             },
             [](const ActorNames &, Tie &tie, const QString &text) {
                 const auto means = parseMeans(text);
                 if (means.problem.isEmpty())
                     tie.means = means.words;
                 return means.problem;
             },
             {},
             {}});
        add(boundColumn(QT_TRANSLATE_NOOP("RecordTable", "Since"), &Tie::since, true));
        add(boundColumn(QT_TRANSLATE_NOOP("RecordTable", "Until"), &Tie::until, false));
        add({TableWords::tr("Strength"),
             [](const AllianceMap &, const Tie &tie) {
                 return tie.strength ? QString::number(*tie.strength) : QString();
             },
             writeStrength,
             {},
             [](const AllianceMap &, const Tie &tie) {
                 return QVariant(tie.strength.value_or(0));
             }});
        add(textColumn(QT_TRANSLATE_NOOP("RecordTable", "Note"), &Tie::note));
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

QString participantsText(const AllianceMap &map, const Event &event)
{
    QStringList list;
    for (const auto &one : event.participants)
        list << QStringLiteral("%1 (%2)").arg(actorLabel(map, one.actor),
                                              wordList<Role>().at(int(one.role)));
    return list.join(QStringLiteral("; "));
}

QString writeParticipants(const ActorNames &names, Event &event, const QString &text)
{
    const auto read = parseParticipants(text);
    if (!read.problem.isEmpty())
        return read.problem;
    std::vector<Participant> participants;
    for (const auto &[name, role] : read.words) {
        Participant participant{{}, role, {}};
        if (auto problem = meantActor(names, name, participant.actor); !problem.isEmpty())
            return problem;
        for (const auto &before :
             event.participants) // what the program does not know of a participant stays
            if (before.actor == participant.actor && before.role == role)
                participant.extra = before.extra;
        participants.push_back(std::move(participant));
    }
    event.participants = std::move(participants);
    return {};
}

class EventsTable : public TableOf<Event, EventId>
{
public:
    EventsTable()
    {
        add(textColumn(QT_TRANSLATE_NOOP("RecordTable", "Title"), &Event::title));
        add(wordColumn(QT_TRANSLATE_NOOP("RecordTable", "Type"), &Event::type));
        add(dateColumn(QT_TRANSLATE_NOOP("RecordTable", "Date"), &Event::date, true));
        add(dateColumn(QT_TRANSLATE_NOOP("RecordTable", "Not before"), &Event::notBefore, false));
        add(dateColumn(QT_TRANSLATE_NOOP("RecordTable", "Not after"), &Event::notAfter, false));
        add(wordColumn(QT_TRANSLATE_NOOP("RecordTable", "Status"), &Event::status));
        add({TableWords::tr("Participants"), participantsText, writeParticipants, {}, {}});
        add(textColumn(QT_TRANSLATE_NOOP("RecordTable", "Place"), &Event::place));
        add(textColumn(QT_TRANSLATE_NOOP("RecordTable", "Version of"), &Event::versionOf));
        add(textColumn(QT_TRANSLATE_NOOP("RecordTable", "Note"), &Event::note));
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
        add(textColumn(QT_TRANSLATE_NOOP("RecordTable", "Title"), &Source::title));
        add({TableWords::tr("Authors"),
             [](const AllianceMap &, const Source &source) { return joined(typedAuthors(source)); },
             [](const ActorNames &, Source &source, const QString &text) {
                 Texts authors;
                 for (const auto &part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts))
                     authors.push_back(part.simplified().toStdString());
                 if (authors != typedAuthors(source))
                     setAuthors(source, authors);
                 return QString();
             },
             {},
             {}});
        auto issued = dateColumn(QT_TRANSLATE_NOOP("RecordTable", "Issued"), &Source::issued, true);
        issued.write = [](const ActorNames &, Source &source, const QString &text) {
            const auto date =
                parseTypedPoint(text).ok() ? parseTypedPoint(text) : parseTypedDate(text);
            if (date.ok() && !(date.date == source.issued))
                setIssued(source, date.date);
            return date.problem;
        };
        add(std::move(issued));
        add(textColumn(QT_TRANSLATE_NOOP("RecordTable", "In"), &Source::containerTitle));
        add(textColumn(QT_TRANSLATE_NOOP("RecordTable", "Publisher"), &Source::publisher));
        auto type = textColumn(QT_TRANSLATE_NOOP("RecordTable", "Type"), &Source::type);
        for (const auto *word : {"article-newspaper", "article-magazine", "article-journal",
                                 "report", "webpage", "book", "chapter", "treaty", "dataset",
                                 "speech", "interview", "broadcast", "post", "document"})
            type.words << QString::fromLatin1(word);
        add(std::move(type));
        add({TableWords::tr("Address"),
             [](const AllianceMap &, const Source &source) {
                 return QString::fromStdString(source.url);
             },
             [](const ActorNames &, Source &source, const QString &text) {
                 static const QRegularExpression web(QStringLiteral("^(https?://[^/\\s]+\\S*)?$"));
                 if (!web.match(text.trimmed()).hasMatch())
                     return TableWords::tr("An address begins with https:// or http://.");
                 source.url = text.trimmed().toStdString();
                 return QString();
             },
             {},
             {}});
        add({TableWords::tr("Cited by"),
             [](const AllianceMap &map, const Source &source) {
                 return QString::number(citations(map, source.id));
             },
             {},
             {},
             [](const AllianceMap &map, const Source &source) {
                 return QVariant(citations(map, source.id));
             }});
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

} // namespace entente
