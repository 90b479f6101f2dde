// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mappingwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Mapping", text);
}

} // namespace

QString meaningWords(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Ignored: return tr("Ignored");
    case Meaning::From: return tr("First actor");
    case Meaning::FromCode: return tr("First actor’s code");
    case Meaning::To: return tr("Second actor");
    case Meaning::ToCode: return tr("Second actor’s code");
    case Meaning::FromHelper: return tr("Helper of the first actor");
    case Meaning::ToHelper: return tr("Helper of the second actor");
    case Meaning::Actor: return tr("Actor");
    case Meaning::ActorCode: return tr("Actor’s code");
    case Meaning::Dispute: return tr("Dispute");
    case Meaning::Side: return tr("Side in the dispute");
    case Meaning::Kind: return tr("Kind of tie");
    case Meaning::MeansWords: return tr("Means, in words");
    case Meaning::MeansFlag: return tr("Means: yes or no");
    case Meaning::Year: return tr("Year of the tie");
    case Meaning::Since: return tr("Since");
    case Meaning::SinceYear: return tr("Since: year");
    case Meaning::SinceMonth: return tr("Since: month");
    case Meaning::SinceDay: return tr("Since: day");
    case Meaning::Until: return tr("Until");
    case Meaning::UntilYear: return tr("Until: year");
    case Meaning::UntilMonth: return tr("Until: month");
    case Meaning::UntilDay: return tr("Until: day");
    case Meaning::Happened: return tr("Date of an event");
    case Meaning::Source: return tr("Source");
    case Meaning::Quote: return tr("Quote");
    case Meaning::Apart: return tr("Keeps ties apart");
    case Meaning::Version: return tr("Release of the data");
    case Meaning::Other: break;
    }
    return tr("As the data set has it");
}

QString meaningHelp(Meaning meaning)
{
    switch (meaning) {
    case Meaning::From: return tr("Who acts: who backs or opposes the second actor");
    case Meaning::To: return tr("Whom the first actor backs or opposes");
    case Meaning::FromHelper:
    case Meaning::ToHelper: return tr("Backs that actor: a tie of its own");
    case Meaning::Dispute: return tr("Rows that agree in it tell of one dispute or war");
    case Meaning::Side: return tr("Those on different sides of a dispute oppose each other");
    case Meaning::Kind: return tr("What its values mean is said beside this list");
    case Meaning::MeansWords:
        return tr("troops, weapons, funding …; several parted by commas or semicolons");
    case Meaning::MeansFlag: return tr("1, yes, true or x where the means was used");
    case Meaning::Year: return tr("The tie stands in this year; years in a row are one tie");
    case Meaning::Happened:
        return tr("An event by which the tie is known on that day; it tells no beginning or end");
    case Meaning::Source: return tr("Where the row was read: an address or a title");
    case Meaning::Quote: return tr("The words of the source");
    case Meaning::Apart: return tr("Rows that differ in it are different ties of the same pair");
    case Meaning::Other: return tr("The mapping uses this column in a condition or an event");
    default: return {};
    }
}

QString shapeWords(RowShape shape)
{
    switch (shape) {
    case RowShape::Tie: return tr("a tie between two actors");
    case RowShape::Participant: return tr("a participant of a dispute");
    case RowShape::Actor: break;
    }
    return tr("an actor");
}

QString verdictWords(Verdict verdict)
{
    switch (verdict) {
    case Verdict::New: return tr("New");
    case Verdict::Updates: return tr("Updates");
    case Verdict::Duplicate: return tr("Duplicate");
    case Verdict::Skipped: return tr("Skipped");
    case Verdict::Rejected: break;
    }
    return tr("Rejected");
}

QString delimiterWords(char delimiter)
{
    switch (delimiter) {
    case ',': return tr("Comma");
    case ';': return tr("Semicolon");
    case '\t': return tr("Tab");
    case '|': return tr("Bar");
    default: return QString(QLatin1Char(delimiter));
    }
}

QString countWords(qint64 count, const QString &one, const QString &many)
{
    return count == 1 ? QStringLiteral("1 ") + one
                      : QLocale(QLocale::English).toString(count) + QLatin1Char(' ') + many;
}

QString megabytes(qint64 bytes)
{
    return QString::number(double(bytes) / 1e6, 'f', bytes < 100000000 ? 1 : 0);
}

QString resultWords(const ImportResult &result)
{
    const auto words = [](std::size_t count, const QString &one, const QString &many) {
        return count == 0 ? QString() : countWords(qint64(count), one, many);
    };
    QStringList parts{words(result.newActors, tr("new actor"), tr("new actors")),
                      words(result.newTies, tr("new tie"), tr("new ties")),
                      words(result.updatedTies, tr("tie updated"), tr("ties updated")),
                      words(result.newEvents, tr("new event"), tr("new events")),
                      words(result.updatedEvents, tr("event updated"), tr("events updated"))};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace entente
