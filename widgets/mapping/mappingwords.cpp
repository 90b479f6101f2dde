// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mappingwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace entente {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Mapping)
};

} // namespace

QString meaningWords(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Ignored: return Words::tr("Ignored");
    case Meaning::From: return Words::tr("First actor");
    case Meaning::FromCode: return Words::tr("First actor’s code");
    case Meaning::To: return Words::tr("Second actor");
    case Meaning::ToCode: return Words::tr("Second actor’s code");
    case Meaning::FromHelper: return Words::tr("Helper of the first actor");
    case Meaning::ToHelper: return Words::tr("Helper of the second actor");
    case Meaning::Actor: return Words::tr("Actor");
    case Meaning::ActorCode: return Words::tr("Actor’s code");
    case Meaning::Dispute: return Words::tr("Dispute");
    case Meaning::Side: return Words::tr("Side in the dispute");
    case Meaning::Kind: return Words::tr("Kind of tie");
    case Meaning::MeansWords: return Words::tr("Means, in words");
    case Meaning::MeansFlag: return Words::tr("Means: yes or no");
    case Meaning::Year: return Words::tr("Year of the tie");
    case Meaning::Since: return Words::tr("Since");
    case Meaning::SinceYear: return Words::tr("Since: year");
    case Meaning::SinceMonth: return Words::tr("Since: month");
    case Meaning::SinceDay: return Words::tr("Since: day");
    case Meaning::Until: return Words::tr("Until");
    case Meaning::UntilYear: return Words::tr("Until: year");
    case Meaning::UntilMonth: return Words::tr("Until: month");
    case Meaning::UntilDay: return Words::tr("Until: day");
    case Meaning::Happened: return Words::tr("Date of an event");
    case Meaning::Source: return Words::tr("Source");
    case Meaning::Quote: return Words::tr("Quote");
    case Meaning::Apart: return Words::tr("Keeps ties apart");
    case Meaning::Version: return Words::tr("Release of the data");
    case Meaning::Other: break;
    }
    return Words::tr("As the data set has it");
}

QString meaningHelp(Meaning meaning)
{
    switch (meaning) {
    case Meaning::From: return Words::tr("Who acts: who backs or opposes the second actor");
    case Meaning::To: return Words::tr("Whom the first actor backs or opposes");
    case Meaning::FromHelper:
    case Meaning::ToHelper: return Words::tr("Backs that actor: a tie of its own");
    case Meaning::Dispute: return Words::tr("Rows that agree in it tell of one dispute or war");
    case Meaning::Side: return Words::tr("Those on different sides of a dispute oppose each other");
    case Meaning::Kind: return Words::tr("What its values mean is said beside this list");
    case Meaning::MeansWords:
        return Words::tr("troops, weapons, funding …; several parted by commas or semicolons");
    case Meaning::MeansFlag: return Words::tr("1, yes, true or x where the means was used");
    case Meaning::Year: return Words::tr("The tie stands in this year; years in a row are one tie");
    case Meaning::Happened:
        return Words::tr(
            "An event by which the tie is known on that day; it tells no beginning or end");
    case Meaning::Source: return Words::tr("Where the row was read: an address or a title");
    case Meaning::Quote: return Words::tr("The words of the source");
    case Meaning::Apart:
        return Words::tr("Rows that differ in it are different ties of the same pair");
    case Meaning::Other:
        return Words::tr("The mapping uses this column in a condition or an event");
    default: return {};
    }
}

QString shapeWords(RowShape shape)
{
    switch (shape) {
    case RowShape::Tie: return Words::tr("a tie between two actors");
    case RowShape::Participant: return Words::tr("a participant of a dispute");
    case RowShape::Actor: break;
    }
    return Words::tr("an actor");
}

QString verdictWords(Verdict verdict)
{
    switch (verdict) {
    case Verdict::New: return Words::tr("New");
    case Verdict::Updates: return Words::tr("Updates");
    case Verdict::Duplicate: return Words::tr("Duplicate");
    case Verdict::Skipped: return Words::tr("Skipped");
    case Verdict::Rejected: break;
    }
    return Words::tr("Rejected");
}

QString delimiterWords(char delimiter)
{
    switch (delimiter) {
    case ',': return Words::tr("Comma");
    case ';': return Words::tr("Semicolon");
    case '\t': return Words::tr("Tab");
    case '|': return Words::tr("Bar");
    default: return QString(QLatin1Char(delimiter));
    }
}

QString megabytes(qint64 bytes)
{
    return QString::number(double(bytes) / 1e6, 'f', bytes < 100000000 ? 1 : 0);
}

QString resultWords(const ImportResult &result)
{
    QStringList parts;
    const auto add = [&parts](std::size_t count, const QString &words) {
        if (count > 0)
            parts << words;
    };
    add(result.newActors, Words::tr("%Ln new actors", nullptr, int(result.newActors)));
    add(result.newTies, Words::tr("%Ln new ties", nullptr, int(result.newTies)));
    add(result.updatedTies, Words::tr("%Ln ties updated", nullptr, int(result.updatedTies)));
    add(result.newEvents, Words::tr("%Ln new events", nullptr, int(result.newEvents)));
    add(result.updatedEvents, Words::tr("%Ln events updated", nullptr, int(result.updatedEvents)));
    return parts.join(QStringLiteral(", "));
}

QString encodingWords(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8: return QStringLiteral("UTF-8");
    case TextEncoding::Utf16Le: return QStringLiteral("UTF-16 LE");
    case TextEncoding::Utf16Be: return QStringLiteral("UTF-16 BE");
    case TextEncoding::Windows1252: break;
    }
    return QStringLiteral("Windows-1252");
}

bool namesGovernments(const TablePreview &preview)
{
    return std::any_of(preview.rows.begin(), preview.rows.end(), [](const auto &row) {
        return std::any_of(row.begin(), row.end(),
                           [](const auto &cell) { return cell.starts_with("Government of "); });
    });
}

} // namespace entente
