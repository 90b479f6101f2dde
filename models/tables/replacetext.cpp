// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "replacetext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace entente {

namespace {

class Words
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

    void begin(const Item &item)
    {
        m_item = item;
        m_changed = false;
    }
    bool changed() const { return m_changed; }

    /// `needed`: the field is not to become empty.
    template <class Text>
    void text(Text &value, const char *field, bool needed = false)
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
        m_found.fields.push_back({m_item, Words::tr(field), before, after, count});
        m_found.count += count;
        if (needed && after.trimmed().isEmpty())
            m_found.problem = Words::tr("“%1” would be left without a name.").arg(before);
        value = after.toStdString();
        m_changed = true;
    }

    void quotes(std::vector<Evidence> &evidence)
    {
        if (m_query.quotes)
            for (auto &item : evidence)
                text(item.quote, QT_TRANSLATE_NOOP("ReplaceText", "quote"));
    }

private:
    const ReplaceQuery &m_query;
    Replacements &m_found;
    QRegularExpression m_pattern;
    Item m_item;
    bool m_changed = false;
};

void replaceIn(Actor &actor, const ReplaceQuery &query, Replacer &replacer)
{
    if (query.names) {
        replacer.text(actor.name, QT_TRANSLATE_NOOP("ReplaceText", "name"), true);
        replacer.text(actor.shortName, QT_TRANSLATE_NOOP("ReplaceText", "short name"));
        for (auto &alias : actor.aliases)
            replacer.text(alias, QT_TRANSLATE_NOOP("ReplaceText", "other name"));
        std::erase(actor.aliases, std::string());
    }
    if (query.notes)
        replacer.text(actor.note, QT_TRANSLATE_NOOP("ReplaceText", "note"));
    replacer.quotes(actor.evidence);
}

void replaceIn(Tie &tie, const ReplaceQuery &query, Replacer &replacer)
{
    if (query.notes)
        replacer.text(tie.note, QT_TRANSLATE_NOOP("ReplaceText", "note"));
    replacer.quotes(tie.evidence);
}

void replaceIn(Event &event, const ReplaceQuery &query, Replacer &replacer)
{
    if (query.names) {
        replacer.text(event.title, QT_TRANSLATE_NOOP("ReplaceText", "title"), true);
        replacer.text(event.place, QT_TRANSLATE_NOOP("ReplaceText", "place"));
    }
    if (query.notes)
        replacer.text(event.note, QT_TRANSLATE_NOOP("ReplaceText", "note"));
    replacer.quotes(event.evidence);
}

void replaceIn(Source &source, const ReplaceQuery &query, Replacer &replacer)
{
    if (!query.names)
        return;
    replacer.text(source.title, QT_TRANSLATE_NOOP("ReplaceText", "title"), true);
    replacer.text(source.containerTitle, QT_TRANSLATE_NOOP("ReplaceText", "published in"));
    replacer.text(source.publisher, QT_TRANSLATE_NOOP("ReplaceText", "publisher"));
}

template <class Table>
void replaceAll(const Table &table, const ReplaceQuery &query, Replacer &replacer, MapPatch &patch)
{
    for (auto record : table) {
        replacer.begin(Item(record.id));
        replaceIn(record, query, replacer);
        if (replacer.changed())
            patch.put(std::move(record));
    }
}

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
    replaceAll(map.actors(), query, replacer, found.patch);
    replaceAll(map.ties(), query, replacer, found.patch);
    replaceAll(map.events(), query, replacer, found.patch);
    replaceAll(map.sources(), query, replacer, found.patch);
    auto head = map.info();
    replacer.begin({});
    if (query.names)
        replacer.text(head.title, QT_TRANSLATE_NOOP("ReplaceText", "title of the map"));
    if (query.notes)
        replacer.text(head.description, QT_TRANSLATE_NOOP("ReplaceText", "description of the map"));
    if (replacer.changed())
        found.patch.put(std::move(head));
    return found;
}

} // namespace entente
