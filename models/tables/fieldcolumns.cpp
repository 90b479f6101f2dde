// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "fieldcolumns.h"

#include <QRegularExpression>

namespace entente {

namespace {

QString actorLabel(const AllianceMap &map, const ActorId &id)
{
    const auto *actor = map.actors().find(id);
    return tableText(actor ? actor->label() : id.text());
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

QString writeMutual(const ActorNames &, Tie &tie, const QString &text)
{
    return writeYesOrNo(text, tie.mutual);
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

} // namespace

QString writeYesOrNo(const QString &text, bool &value)
{
    static const QStringList yes{QStringLiteral("yes"), QStringLiteral("y"), QStringLiteral("true"),
                                 QStringLiteral("1"), QStringLiteral("x")};
    static const QStringList no{QString(), QStringLiteral("no"), QStringLiteral("n"),
                                QStringLiteral("false"), QStringLiteral("0")};
    const auto word = text.trimmed().toLower();
    if (!yes.contains(word) && !no.contains(word))
        return TableWords::tr("Write yes or no.");
    value = yes.contains(word);
    return {};
}

QVariant dayKey(const std::optional<Edtf> &date)
{
    return date ? date->earliest().number : Day::last().number;
}

QVariant dayKey(const TieBound &bound, bool isStart)
{
    if (bound.isDated())
        return bound.date.earliest().number;
    const bool always = bound.kind == TieBound::Kind::Open && isStart;
    return (always ? Day::first() : Day::last()).number -
           (bound.kind == TieBound::Kind::Open && !isStart);
}

QString typedList(const Texts &texts)
{
    QStringList list;
    for (const auto &text : texts)
        list << tableText(text);
    return list.join(QStringLiteral("; "));
}

QString problemWith(FieldForm form, const QString &text)
{
    static const QRegularExpression colour(QStringLiteral("^(#[0-9a-fA-F]{6})?$"));
    static const QRegularExpression web(QStringLiteral("^(https?://[^/\\s]+\\S*)?$"));
    if (form == FieldForm::Colour && !colour.match(text).hasMatch())
        return TableWords::tr("“%1” is no colour: write it as #1f77b4.").arg(text);
    if (form == FieldForm::WebAddress && !web.match(text).hasMatch())
        return TableWords::tr("An address begins with https:// or http://.");
    return {};
}

QStringList usualWords(FieldForm form)
{
    QStringList words;
    if (form == FieldForm::SourceType)
        for (const auto *word : {"article-newspaper", "article-magazine", "article-journal",
                                 "report", "webpage", "book", "chapter", "treaty", "dataset",
                                 "speech", "interview", "broadcast", "post", "document"})
            words << QString::fromLatin1(word);
    return words;
}

TypedDate typedDate(const QString &text, FieldForm form)
{
    const auto date = parseTypedPoint(text);
    return form == FieldForm::Interval && !date.ok() ? parseTypedDate(text) : date;
}

TableColumn<Actor> columnOf(const Field<Actor, Texts> &field)
{
    return {
        titleOf(field),
        [field](const AllianceMap &, const Actor &actor) { return typedList(actor.*field.member); },
        [field](const ActorNames &, Actor &actor, const QString &text) {
            (actor.*field.member).clear();
            for (const auto &part : typedParts(text))
                (actor.*field.member).push_back(part.toStdString());
            return QString();
        }};
}

TableColumn<Tie> columnOf(const Field<Tie, ActorId> &field)
{
    return {titleOf(field),
            [field](const AllianceMap &map, const Tie &tie) {
                return actorLabel(map, tie.*field.member);
            },
            [field](const ActorNames &names, Tie &tie, const QString &text) {
                return meantActor(names, text, tie.*field.member);
            }};
}

TableColumn<Tie> columnOf(const Field<Tie, bool> &field)
{
    return {titleOf(field),
            [](const AllianceMap &, const Tie &tie) {
                return tie.mutual ? TableWords::tr("yes") : QString();
            },
            writeMutual,
            {QStringLiteral("yes"), QStringLiteral("no")}};
}

TableColumn<Tie> columnOf(const Field<Tie, std::vector<Means>> &field)
{
    return {titleOf(field),
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
            }};
}

TableColumn<Tie> columnOf(const Field<Tie, TieBound> &field)
{
    const bool isStart = field.member == &Tie::since;
    return {titleOf(field),
            [field](const AllianceMap &, const Tie &tie) {
                return tableText((tie.*field.member).text());
            },
            [field, isStart](const ActorNames &, Tie &tie, const QString &text) {
                auto read = parseTypedBound(text, isStart);
                if (read.ok())
                    tie.*field.member = std::move(read.bound);
                return read.problem;
            },
            {},
            [field, isStart](const AllianceMap &, const Tie &tie) {
                return dayKey(tie.*field.member, isStart);
            }};
}

TableColumn<Tie> columnOf(const Field<Tie, std::optional<int>> &field)
{
    return {titleOf(field),
            [](const AllianceMap &, const Tie &tie) {
                return tie.strength ? QString::number(*tie.strength) : QString();
            },
            writeStrength,
            {},
            [](const AllianceMap &, const Tie &tie) { return QVariant(tie.strength.value_or(0)); }};
}

TableColumn<Event> columnOf(const Field<Event, std::vector<Participant>> &field)
{
    return {titleOf(field), participantsText, writeParticipants};
}

} // namespace entente
