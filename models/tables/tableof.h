// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/matching/foldedtext.h"
#include "models/matching/typeddate.h"
#include "models/matching/typedwords.h"
#include "recordtable.h"

#include <QCoreApplication>

#include <functional>

namespace entente {

class TableWords
{
    Q_DECLARE_TR_FUNCTIONS(RecordTable)
};

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
    Write write;
    QStringList words;
    Key key; // else the folded text
};

/// A RecordTable over one table of the map, from its columns.
template <class Record, class Id>
class TableOf : public RecordTable
{
public:
    using Records = Table<Record, Id>;

    QVariant sortKey(const AllianceMap &map, int row, int column) const override
    {
        const auto &its = m_fields[std::size_t(column)];
        return its.key ? its.key(map, at(map, row))
                       : QVariant(foldedText(its.text(map, at(map, row))));
    }
    int rowCount(const AllianceMap &map) const override { return int(records(map).size()); }
    Item item(const AllianceMap &map, int row) const override { return itemOf(at(map, row).id); }
    int rowOf(const AllianceMap &map, const QString &id) const override
    {
        const auto row = records(map).indexOf(Id(id.toStdString()));
        return row ? int(*row) : -1;
    }
    const void *record(const AllianceMap &map, int row) const override
    {
        return records(map).pointer(std::size_t(row)).get();
    }
    QString text(const AllianceMap &map, int row, int column) const override
    {
        return m_fields[std::size_t(column)].text(map, at(map, row));
    }

    QString write(const AllianceMap &map, const ActorNames &names, const QString &id, int column,
                  const QString &text, MapPatch &patch) const override
    {
        const auto *now = records(map).find(Id(id.toStdString()));
        if (!now)
            return TableWords::tr("The record is not there any more.");
        Record next = *now;
        if (auto problem = writeField(names, next, column, text); !problem.isEmpty())
            return problem;
        if (auto problem = wrong(next); !problem.isEmpty())
            return problem;
        if (!(next == *now))
            patch.put(std::move(next));
        return {};
    }

    QString make(const AllianceMap &map, const ActorNames &names, NewIds &ids,
                 const std::vector<std::pair<int, QString>> &cells, MapPatch &patch) const override
    {
        Record made = blank();
        for (const auto &[column, text] : cells)
            if (!text.trimmed().isEmpty() && m_fields[std::size_t(column)].write)
                if (auto problem = writeField(names, made, column, text); !problem.isEmpty())
                    return QStringLiteral("%1: %2").arg(m_columns[std::size_t(column)].title,
                                                        problem);
        if (auto problem = wrong(made); !problem.isEmpty())
            return problem;
        made.id = Id(ids.take(nameFor(map, made)));
        patch.put(std::move(made));
        return {};
    }

protected:
    virtual const Records &records(const AllianceMap &map) const = 0;
    /// What a record as a whole lacks, or nothing.
    virtual QString wrong(const Record &record) const = 0;
    virtual Record blank() const { return {}; }
    /// From what a new record's id is made.
    virtual std::string nameFor(const AllianceMap &map, const Record &record) const = 0;

    void add(TableColumn<Record> column)
    {
        m_columns.push_back({column.title, bool(column.write), column.words});
        m_fields.push_back(std::move(column));
    }

    const Record &at(const AllianceMap &map, int row) const
    {
        return records(map).at(std::size_t(row));
    }

private:
    QString writeField(const ActorNames &names, Record &record, int column,
                       const QString &text) const
    {
        const auto &field = m_fields[std::size_t(column)];
        return field.write ? field.write(names, record, text)
                           : TableWords::tr("This column tells and is not written.");
    }

    std::vector<TableColumn<Record>> m_fields;
};

/// Days in order; what goes on comes after all dates, what has none last.
inline QVariant dayKey(const std::optional<Edtf> &date)
{
    return date ? date->earliest().number : Day::last().number;
}
inline QVariant dayKey(const TieBound &bound, bool isStart)
{
    if (bound.isDated())
        return bound.date.earliest().number;
    const bool always = bound.kind == TieBound::Kind::Open && isStart;
    return (always ? Day::first() : Day::last()).number -
           (bound.kind == TieBound::Kind::Open && !isStart);
}

/// A plain text field of a record.
template <class Record, class Text>
TableColumn<Record> textColumn(const char *title, Text Record::*field)
{
    return {TableWords::tr(title),
            [field](const AllianceMap &, const Record &record) {
                return QString::fromStdString(record.*field);
            },
            [field](const ActorNames &, Record &record, const QString &text) {
                record.*field = text.trimmed().toStdString();
                return QString();
            },
            {},
            {}};
}

/// A date that may be absent.
template <class Record>
TableColumn<Record> dateColumn(const char *title, std::optional<Edtf> Record::*field, bool span)
{
    return {TableWords::tr(title),
            [field](const AllianceMap &, const Record &record) {
                return record.*field ? QString::fromStdString((record.*field)->text()) : QString();
            },
            [field, span](const ActorNames &, Record &record, const QString &text) {
                auto date = parseTypedPoint(text);
                if (span && !date.ok())
                    date = parseTypedDate(text);
                if (date.ok())
                    record.*field = date.date;
                return date.problem;
            },
            {},
            [field](const AllianceMap &, const Record &record) { return dayKey(record.*field); }};
}

/// A word of a closed list.
template <class Record, class Word>
TableColumn<Record> wordColumn(const char *title, Word Record::*field)
{
    return {TableWords::tr(title),
            [field](const AllianceMap &, const Record &record) {
                const auto its = word(record.*field);
                return QString::fromLatin1(its.data(), qsizetype(its.size()));
            },
            [field](const ActorNames &, Record &record, const QString &text) {
                const auto meant = typedWord<Word>(text);
                if (!meant)
                    return TableWords::tr("“%1” is not on the list: %2.")
                        .arg(text, wordList<Word>().join(QStringLiteral(", ")));
                record.*field = *meant;
                return QString();
            },
            wordList<Word>(),
            {}};
}

/// The names of the sources that evidence a record; read only.
template <class Record>
TableColumn<Record> sourcesColumn()
{
    return {TableWords::tr("Sources"),
            [](const AllianceMap &map, const Record &record) {
                QStringList titles;
                for (const auto &item : record.evidence)
                    if (const auto *source = map.sources().find(item.source))
                        titles << QString::fromStdString(source->title.empty() ? source->id.text()
                                                                               : source->title);
                titles.removeDuplicates();
                return titles.join(QStringLiteral("; "));
            },
            {},
            {},
            {}};
}

template <class Record>
TableColumn<Record> idColumn()
{
    return {TableWords::tr("Id"),
            [](const AllianceMap &, const Record &record) {
                return QString::fromStdString(record.id.text());
            },
            {},
            {},
            {}};
}

} // namespace entente
