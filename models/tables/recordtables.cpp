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
        list << cellText(text);
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
    return cellText(actor ? actor->label() : id.text());
}

/// Finds the actor that is meant, or says why nobody is.
QString meantActor(const ActorNames &names, const QString &typed, ActorId &actor)
{
    if (names.isAmbiguous(typed))
        return tableWords("“%1” can be more than one actor: write the full name or the id.")
            .arg(typed);
    const auto found = names.find(typed);
    if (!found)
        return tableWords(
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
        add(textColumn("Name", &Actor::name));
        add(textColumn("Short name", &Actor::shortName));
        add(wordColumn("Kind", &Actor::kind));
        add({tableWords("Other names"),
             [](const AllianceMap &, const Actor &actor) { return joined(actor.aliases); },
             [](const ActorNames &, Actor &actor, const QString &text) {
                 actor.aliases = texts(text);
                 return QString();
             },
             {},
             {}});
        add(dateColumn("Since", &Actor::since, false));
        add(dateColumn("Until", &Actor::until, false));
        add({tableWords("Colour"),
             [](const AllianceMap &, const Actor &actor) { return cellText(actor.colour); },
             [](const ActorNames &, Actor &actor, const QString &text) {
                 static const QRegularExpression colour(QStringLiteral("^(#[0-9a-fA-F]{6})?$"));
                 if (!colour.match(text.trimmed()).hasMatch())
                     return tableWords("“%1” is no colour: write it as #1f77b4.").arg(text);
                 actor.colour = text.trimmed().toLower().toStdString();
                 return QString();
             },
             {},
             {}});
        add(textColumn("Note", &Actor::note));
        add({tableWords("Ties"),
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
        return actor.name.empty() ? tableWords("An actor has a name.")
               : actor.since && actor.until && actor.until->latest() < actor.since->earliest()
                   ? tableWords("It would end before it begins.")
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
    return {tableWords(title),
            [end](const AllianceMap &map, const Tie &tie) { return actorLabel(map, tie.*end); },
            [end](const ActorNames &names, Tie &tie, const QString &text) {
                return meantActor(names, text, tie.*end);
            },
            {},
            {}};
}

TableColumn<Tie> boundColumn(const char *title, TieBound Tie::*bound, bool isStart)
{
    return {tableWords(title),
            [bound](const AllianceMap &, const Tie &tie) { return cellText((tie.*bound).text()); },
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
        return tableWords("Write yes or no.");
    tie.mutual = yes.contains(word);
    return {};
}

QString writeStrength(const ActorNames &, Tie &tie, const QString &text)
{
    bool isNumber = false;
    const int strength = text.toInt(&isNumber);
    if (!text.trimmed().isEmpty() && (!isNumber || strength < 1 || strength > 3))
        return tableWords("The strength is 1, 2 or 3, or nothing.");
    tie.strength = text.trimmed().isEmpty() ? std::nullopt : std::optional(strength);
    return {};
}

class TiesTable : public TableOf<Tie, TieId>
{
public:
    TiesTable()
    {
        add(endColumn("From", &Tie::from));
        add(wordColumn("Kind", &Tie::kind));
        add(endColumn("To", &Tie::to));
        add({tableWords("Both ways"),
             [](const AllianceMap &, const Tie &tie) {
                 return tie.mutual ? tableWords("yes") : QString();
             },
             writeMutual,
             {QStringLiteral("yes"), QStringLiteral("no")},
             {}});
        add({tableWords("Means"),
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
        add(boundColumn("Since", &Tie::since, true));
        add(boundColumn("Until", &Tie::until, false));
        add({tableWords("Strength"),
             [](const AllianceMap &, const Tie &tie) {
                 return tie.strength ? QString::number(*tie.strength) : QString();
             },
             writeStrength,
             {},
             [](const AllianceMap &, const Tie &tie) {
                 return QVariant(tie.strength.value_or(0));
             }});
        add(textColumn("Note", &Tie::note));
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
        return tie.from.empty()     ? tableWords("A tie says from whom it is.")
               : tie.to.empty()     ? tableWords("A tie says to whom it is.")
               : tie.from == tie.to ? tableWords("A tie joins two different actors.")
               : tie.since.isDated() && tie.until.isDated() &&
                       tie.until.date.latest() < tie.since.date.earliest()
                   ? tableWords("It would end before it begins.")
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
        add(textColumn("Title", &Event::title));
        add(wordColumn("Type", &Event::type));
        add(dateColumn("Date", &Event::date, true));
        add(dateColumn("Not before", &Event::notBefore, false));
        add(dateColumn("Not after", &Event::notAfter, false));
        add(wordColumn("Status", &Event::status));
        add({tableWords("Participants"), participantsText, writeParticipants, {}, {}});
        add(textColumn("Place", &Event::place));
        add(textColumn("Version of", &Event::versionOf));
        add(textColumn("Note", &Event::note));
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
        return event.title.empty() ? tableWords("An event has a title.")
               : crossed ? tableWords("“Not after” would lie before “not before”.")
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
        add(textColumn("Title", &Source::title));
        add({tableWords("Authors"),
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
        auto issued = dateColumn("Issued", &Source::issued, true);
        issued.write = [](const ActorNames &, Source &source, const QString &text) {
            const auto date =
                parseTypedPoint(text).ok() ? parseTypedPoint(text) : parseTypedDate(text);
            if (date.ok() && !(date.date == source.issued))
                setIssued(source, date.date);
            return date.problem;
        };
        add(std::move(issued));
        add(textColumn("In", &Source::containerTitle));
        add(textColumn("Publisher", &Source::publisher));
        auto type = textColumn("Type", &Source::type);
        for (const auto *word : {"article-newspaper", "article-magazine", "article-journal",
                                 "report", "webpage", "book", "chapter", "treaty", "dataset",
                                 "speech", "interview", "broadcast", "post", "document"})
            type.words << QString::fromLatin1(word);
        add(std::move(type));
        add({tableWords("Address"),
             [](const AllianceMap &, const Source &source) { return cellText(source.url); },
             [](const ActorNames &, Source &source, const QString &text) {
                 static const QRegularExpression web(QStringLiteral("^(https?://[^/\\s]+\\S*)?$"));
                 if (!web.match(text.trimmed()).hasMatch())
                     return tableWords("An address begins with https:// or http://.");
                 source.url = text.trimmed().toStdString();
                 return QString();
             },
             {},
             {}});
        add({tableWords("Cited by"),
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
        return source.title.empty()  ? tableWords("A source has a title.")
               : source.type.empty() ? tableWords("A source has a type, such as article-newspaper.")
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
