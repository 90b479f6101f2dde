// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "replacetext.h"

#include "fieldcolumns.h"

#include "models/words/fieldwords.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace entente {

namespace {

class ReplaceTextWords
{
    Q_DECLARE_TR_FUNCTIONS(ReplaceText)
};

/// Replaces in one text after the other, and remembers what it did.
class Replacer
{
public:
    Replacer(const ReplaceQuery &query, Replacements &found) : m_query(query), m_found(found)
    {
        auto pattern = QRegularExpression::escape(query.find);
        if (query.wholeWords)
            pattern = QStringLiteral("(?<![\\p{L}\\p{N}])%1(?![\\p{L}\\p{N}])").arg(pattern);
        m_pattern.setPattern(pattern);
        m_pattern.setPatternOptions(QRegularExpression::UseUnicodePropertiesOption |
                                    (query.matchCase ? QRegularExpression::NoPatternOption
                                                     : QRegularExpression::CaseInsensitiveOption));
    }

    /// Replaces in a record of the map and puts it into the patch where that changed it.
    template <class Record>
    void record(Record record, const Item &item)
    {
        m_item = item;
        m_changed = false;
        fieldsOf(record);
        if (m_changed)
            m_found.patch.put(std::move(record));
    }

private:
    template <class Record>
    void fieldsOf(Record &record)
    {
        forEachField<Record>([&](const auto &field) {
            if (isWanted<Record>(field.form))
                replaceIn(record.*field.member, fieldName(field), field.isRequired());
            else if constexpr (std::is_same_v<std::decay_t<decltype(record.*field.member)>,
                                              std::vector<Evidence>>)
                for (auto &item : record.*field.member)
                    fieldsOf(item);
        });
    }

    /// Names, notes and other prose, quotes: each where it is asked for.
    template <class Record>
    bool isWanted(FieldForm form) const
    {
        if (form == FieldForm::Prose)
            return std::is_same_v<Record, Evidence> ? m_query.quotes : m_query.notes;
        return form == FieldForm::Name && m_query.names;
    }

    template <class Record, class Value>
    static QString fieldName(const Field<Record, Value> &field)
    {
        if (field.label)
            return titleOf(field);
        auto name = tableText(fieldsWords({std::string(field.key)}));
        return name.left(1).toUpper() + name.mid(1);
    }

    /// `needed`: it is not to become empty.
    void replaceIn(std::string &value, const QString &field, bool needed)
    {
        const auto before = QString::fromStdString(value);
        int count = 0;
        QString after;
        qsizetype from = 0;
        for (auto it = m_pattern.globalMatch(before); it.hasNext(); ++count) {
            const auto match = it.next();
            after += QStringView(before).mid(from, match.capturedStart() - from);
            after += m_query.with;
            from = match.capturedEnd();
        }
        after += QStringView(before).mid(from);
        if (count == 0)
            return;
        m_found.fields.push_back({m_item, field, before, after, count});
        m_found.count += count;
        if (needed && after.trimmed().isEmpty())
            m_found.problem =
                ReplaceTextWords::tr("“%1” would be left without a name.").arg(before);
        value = after.toStdString();
        m_changed = true;
    }
    void replaceIn(SharedText &value, const QString &field, bool needed)
    {
        auto text = std::string(value);
        replaceIn(text, field, needed);
        value = text;
    }
    void replaceIn(Texts &texts, const QString &field, bool)
    {
        for (auto &text : texts)
            replaceIn(text, field, false);
        std::erase(texts, std::string());
    }
    void replaceIn(std::vector<std::pair<std::string, std::string>> &byLanguage,
                   const QString &field, bool)
    {
        for (auto &[language, text] : byLanguage)
            replaceIn(text, field, false);
        std::erase_if(byLanguage, [](const auto &one) { return one.second.empty(); });
    }
    template <class Value>
    void replaceIn(Value &, const QString &, bool)
    {
    }

    const ReplaceQuery &m_query;
    Replacements &m_found;
    QRegularExpression m_pattern;
    Item m_item;
    bool m_changed = false;
};

} // namespace

int Replacements::records() const
{
    QSet<QString> ids;
    for (const auto &field : fields)
        ids.insert(field.item.idText());
    return int(ids.size());
}

Replacements findAndReplace(const AllianceMap &map, const ReplaceQuery &query)
{
    Replacements found;
    if (query.find.isEmpty())
        return found;
    Replacer replacer(query, found);
    const auto replaceAll = [&](const auto &table) {
        for (const auto &record : table)
            replacer.record(record, Item(record.id));
    };
    replaceAll(map.actors());
    replaceAll(map.ties());
    replaceAll(map.events());
    replaceAll(map.sources());
    replaceAll(map.scenes());
    replacer.record(map.info(), {});
    return found;
}

} // namespace entente
