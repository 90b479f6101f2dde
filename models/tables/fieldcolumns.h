// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/recordfields.h"
#include "models/matching/foldedtext.h"
#include "models/matching/typeddate.h"
#include "models/matching/typedwords.h"
#include "recordtable.h"

#include <QCoreApplication>

#include <functional>

// How a field of a record is shown and written in a column: by the type of its value.

namespace entente {

class TableWords
{
    Q_DECLARE_TR_FUNCTIONS(RecordTable)
};
inline QString tableText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// How one column of records is read and written. `write` answers with what is wrong, or nothing;
/// without it the column is read only.
template <class Record>
struct TableColumn
{
    using Text = std::function<QString(const AllianceMap &, const Record &)>;
    using Write = std::function<QString(const ActorNames &, Record &, const QString &)>;
    using Key = std::function<QVariant(const AllianceMap &, const Record &)>;

    QString title;
    Text text;
    Write write = {};
    QStringList words = {};
    Key key = {}; // else the folded text
};

template <class Record, class Value>
QString titleOf(const Field<Record, Value> &field)
{
    return TableWords::tr(field.label);
}

/// Days in order; what goes on comes after all dates, what has none last.
QVariant dayKey(const std::optional<Edtf> &date);
QVariant dayKey(const TieBound &bound, bool isStart);

/// The texts with semicolons between them, and back.
QString typedList(const Texts &texts);
/// What is wrong with a text in a field of that form, or nothing.
QString problemWith(FieldForm form, const QString &text);
/// Words that are usual in a field of that form.
QStringList usualWords(FieldForm form);
/// Takes a yes or a no; what is wrong with the text, or nothing.
QString writeYesOrNo(const QString &text, bool &value);
/// A date, or where the field takes one an interval, as people type it.
TypedDate typedDate(const QString &text, FieldForm form);

template <class Record, class Value>
requires std::is_convertible_v<Value, std::string> TableColumn<Record> columnOf(
    const Field<Record, Value> &field)
{
    return {titleOf(field),
            [field](const AllianceMap &, const Record &record) {
                return tableText(record.*field.member);
            },
            [field](const ActorNames &, Record &record, const QString &text) {
                const auto typed = text.trimmed();
                const auto problem = problemWith(field.form, typed);
                if (problem.isEmpty())
                    record.*field.member =
                        (field.form == FieldForm::Colour ? typed.toLower() : typed).toStdString();
                return problem;
            },
            usualWords(field.form)};
}

template <class Record>
TableColumn<Record> columnOf(const Field<Record, std::optional<Edtf>> &field)
{
    return {titleOf(field),
            [field](const AllianceMap &, const Record &record) {
                const auto &date = record.*field.member;
                return date ? tableText(date->text()) : QString();
            },
            [field](const ActorNames &, Record &record, const QString &text) {
                const auto date = typedDate(text, field.form);
                if (date.ok())
                    record.*field.member = date.date;
                return date.problem;
            },
            {},
            [field](const AllianceMap &, const Record &record) {
                return dayKey(record.*field.member);
            }};
}

/// A word of a closed list.
template <class Record, class Word>
requires std::is_enum_v<Word> TableColumn<Record> columnOf(const Field<Record, Word> &field)
{
    return {titleOf(field),
            [field](const AllianceMap &, const Record &record) {
                return tableText(word(record.*field.member));
            },
            [field](const ActorNames &, Record &record, const QString &text) {
                const auto meant = typedWord<Word>(text);
                if (!meant)
                    return TableWords::tr("“%1” is not on the list: %2.")
                        .arg(text, wordList<Word>().join(QStringLiteral(", ")));
                record.*field.member = *meant;
                return QString();
            },
            wordList<Word>()};
}

TableColumn<Actor> columnOf(const Field<Actor, Texts> &field);
TableColumn<Tie> columnOf(const Field<Tie, ActorId> &field);
TableColumn<Tie> columnOf(const Field<Tie, bool> &field);
TableColumn<Tie> columnOf(const Field<Tie, std::vector<Means>> &field);
TableColumn<Tie> columnOf(const Field<Tie, TieBound> &field);
TableColumn<Tie> columnOf(const Field<Tie, std::optional<int>> &field);
TableColumn<Event> columnOf(const Field<Event, std::vector<Participant>> &field);

/// A number that follows from the rest of the map; read only.
template <class Record>
TableColumn<Record> countColumn(const QString &title,
                                int (*count)(const AllianceMap &, const Record &))
{
    return {title,
            [count](const AllianceMap &map, const Record &record) {
                return QString::number(count(map, record));
            },
            {},
            {},
            [count](const AllianceMap &map, const Record &record) {
                return QVariant(count(map, record));
            }};
}

/// The names of the sources that evidence a record; read only.
template <class Record>
TableColumn<Record> sourcesColumn()
{
    return {TableWords::tr("Sources"), [](const AllianceMap &map, const Record &record) {
                QStringList titles;
                for (const auto &item : record.evidence)
                    if (const auto *source = map.sources().find(item.source))
                        titles << tableText(source->title.empty() ? source->id.text()
                                                                  : source->title);
                titles.removeDuplicates();
                return titles.join(QStringLiteral("; "));
            }};
}

template <class Record>
TableColumn<Record> idColumn()
{
    return {TableWords::tr("Id"),
            [](const AllianceMap &, const Record &record) { return tableText(record.id.text()); }};
}

} // namespace entente
