// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "querysearch.h"

#include "models/document/item.h"
#include "models/formats/attributes.h"
#include "models/map/text.h"
#include "models/words/narration.h"
#include "widgets/inspector/links.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <set>

namespace entente {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(QuerySearch)
};

struct KeyHelp
{
    Query::Key key;
    QString example;
    QString words;
};

std::vector<KeyHelp> keyHelp()
{
    using Key = Query::Key;
    return {{Key::Backs, QStringLiteral("backs:lna"), Words::tr("who backs that actor")},
            {Key::Opposes, QStringLiteral("opposes:lna"), Words::tr("who opposes that actor")},
            {Key::BackedBy, QStringLiteral("backed-by:turkey"), Words::tr("whom it backs")},
            {Key::OpposedBy, QStringLiteral("opposed-by:turkey"), Words::tr("whom it opposes")},
            {Key::Kind, QStringLiteral("kind:state"), Words::tr("actors, ties, events of a kind")},
            {Key::On, QStringLiteral("on:2019"), Words::tr("what stands or happens then")},
            {Key::Means, QStringLiteral("means:troops"), Words::tr("ties made with that")},
            {Key::Source, QStringLiteral("source:…"), Words::tr("what that source tells")},
            {Key::Standing, QStringLiteral("standing:disputed"), Words::tr("ties that stand so")},
            {Key::With, QStringLiteral("with:deaths"), Words::tr("what has that attribute")}};
}

QString keyText(Query::Key key)
{
    const auto text = word(key);
    return QString::fromLatin1(text.data(), qsizetype(text.size())) + u':';
}

QString drawnText(const std::string &text)
{
    return QString::fromStdString(displayText(text));
}

/// A value as it is typed: in quotation marks where it has blanks.
QString typed(const QString &value)
{
    static const QRegularExpression special(QStringLiteral("[\\s:\"]"));
    return value.contains(special) ? u'"' + QString(value).remove(u'"') + u'"' : value;
}

template <class Table>
void addHits(const AllianceMap &map, const Table &table, const std::vector<int> &places,
             std::vector<SearchHit> &hits)
{
    for (const int place : places) {
        const auto item = Item(table.at(std::size_t(place)).id);
        hits.push_back({item, labelOf(map, item), {}, {}});
    }
}

template <class Table>
void addItems(const Table &table, const std::vector<int> &places, std::vector<Item> &items)
{
    for (const int place : places)
        items.push_back(Item(table.at(std::size_t(place)).id));
}

/// Gathers what goes on from what was typed of a term.
class Completions
{
public:
    Completions(QString before, QString after, QString begun, std::size_t most)
        : m_before(std::move(before))
        , m_after(std::move(after))
        , m_begun(std::move(begun))
        , m_most(most)
    {
    }

    void add(const QString &value, const QString &label, const QString &detail, bool ends = true)
    {
        if (m_hits.size() < m_most && (value.startsWith(m_begun, Qt::CaseInsensitive) ||
                                       label.startsWith(m_begun, Qt::CaseInsensitive)))
            m_hits.push_back({{},
                              label,
                              detail,
                              m_before + (ends ? typed(value) + u' ' : value) +
                                  (ends ? m_after.trimmed() : m_after)});
    }
    template <class Word>
    void addWords(const QString &detail)
    {
        for (const auto word : allWords<Word>()) {
            const auto text = QString::fromLatin1(word.data(), qsizetype(word.size()));
            add(text, text, detail);
        }
    }
    std::vector<SearchHit> hits() { return std::move(m_hits); }

private:
    QString m_before;
    QString m_after;
    QString m_begun;
    std::size_t m_most;
    std::vector<SearchHit> m_hits;
};

void addValues(Completions &completions, const AllianceMap &map, Query::Key key)
{
    using Key = Query::Key;
    switch (key) {
    case Key::Kind:
        completions.addWords<ActorKind>(Words::tr("kind of actor"));
        completions.addWords<TieKind>(Words::tr("kind of tie"));
        completions.addWords<EventType>(Words::tr("type of event"));
        return;
    case Key::Means: return completions.addWords<Means>(Words::tr("means of ties"));
    case Key::Standing: return completions.addWords<Standing>(Words::tr("standing of ties"));
    case Key::Source:
        for (const auto &source : map.sources())
            completions.add(QString::fromStdString(source.id.text()),
                            drawnText(source.title.empty() ? source.id.text() : source.title),
                            Words::tr("source"));
        return;
    case Key::Backs:
    case Key::Opposes:
    case Key::BackedBy:
    case Key::OpposedBy:
        for (const auto &actor : map.actors())
            completions.add(QString::fromStdString(actor.id.text()), drawnText(actor.label()),
                            QString::fromStdString(actorKindWords(actor.kind)));
        return;
    case Key::With: {
        std::set<std::string> names;
        for (const auto &tie : map.ties())
            for (const auto &[name, value] : attributesOf(tie.extra))
                names.insert(name);
        for (const auto &event : map.events())
            for (const auto &[name, value] : attributesOf(event.extra))
                names.insert(name);
        for (const auto &name : names)
            completions.add(QString::fromStdString(name), drawnText(name), Words::tr("attribute"));
        return;
    }
    case Key::On:
    case Key::Word: return;
    }
}

} // namespace

bool isQuery(const QString &text)
{
    static const QRegularExpression key = [] {
        QStringList keys;
        for (const auto &help : keyHelp())
            keys << QRegularExpression::escape(keyText(help.key));
        return QRegularExpression(QStringLiteral("(^|\\s)-?(%1)").arg(keys.join(u'|')),
                                  QRegularExpression::CaseInsensitiveOption);
    }();
    return text.trimmed() == QLatin1String("?") || text.contains(key);
}

QueryAnswer answerTo(const MapIndex &index, const QString &text)
{
    QueryAnswer answer;
    Query::Problem problem;
    const auto &map = index.map();
    const auto query = Query::parse(map, text.toStdString(), &problem);
    if (!query) {
        answer.problem = problem;
        return answer;
    }
    answer.found = query->find(index);
    addHits(map, map.actors(), answer.found.actors, answer.hits);
    addHits(map, map.ties(), answer.found.ties, answer.hits);
    addHits(map, map.events(), answer.found.events, answer.hits);
    addHits(map, map.scenes(), answer.found.scenes, answer.hits);
    return answer;
}

std::vector<Item> itemsOf(const AllianceMap &map, const Query::Found &found)
{
    std::vector<Item> items;
    addItems(map.events(), found.events, items);
    addItems(map.ties(), found.ties, items);
    addItems(map.actors(), found.actors, items);
    return items;
}

RecordSet recordsOf(const MapIndex &index, const Query::Found &found, const QString &text)
{
    const auto &map = index.map();
    RecordSet records{{}, text.trimmed().toStdString()};
    for (const int tie : found.ties)
        records.ids.insert(map.ties().at(std::size_t(tie)).id.text());
    for (const int event : found.events)
        records.ids.insert(map.events().at(std::size_t(event)).id.text());
    for (const int actor : found.actors)
        for (const int tie : index.tiesOf(actor))
            records.ids.insert(map.ties().at(std::size_t(tie)).id.text());
    return records;
}

std::vector<SearchHit> queryCompletions(const AllianceMap &map, const QString &text, int cursor,
                                        std::size_t most)
{
    std::vector<SearchHit> hits;
    if (text.trimmed() == QLatin1String("?")) {
        for (const auto &[key, example, words] : keyHelp())
            hits.push_back({{}, example, words, keyText(key)});
        return hits;
    }
    // A blank outside quotation marks begins a term.
    int begin = 0;
    bool quoted = false;
    for (int i = 0; i < cursor; ++i) {
        if (text[i] == u'"')
            quoted = !quoted;
        else if (text[i].isSpace() && !quoted)
            begin = i + 1;
    }
    if (begin < cursor && text[begin] == u'-')
        ++begin;
    const auto term = text.mid(begin, cursor - begin);
    const auto colon = term.indexOf(u':');
    if (term.isEmpty())
        return hits;
    const auto value = colon < 0 ? term : term.mid(colon + 1);
    Completions completions(text.left(begin + int(colon) + 1), text.mid(cursor),
                            QString(value).remove(u'"'), most);
    for (const auto &[key, example, words] : keyHelp()) {
        if (colon < 0)
            completions.add(keyText(key), keyText(key), words, false);
        else if (keyText(key).compare(term.left(colon + 1), Qt::CaseInsensitive) == 0)
            addValues(completions, map, key);
    }
    return completions.hits();
}

} // namespace entente
