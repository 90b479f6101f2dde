// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "duplicates.h"

#include "models/matching/foldedtext.h"
#include "models/matching/nearnames.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace entente {

namespace {

class DuplicatesWords
{
    Q_DECLARE_TR_FUNCTIONS(Duplicates)
};

/// An actor's name without case, accents, articles and punctuation.
QString nameKey(const std::string &name)
{
    const auto key = QString::fromStdString(foldedName(name));
    return key.startsWith(QLatin1String("the ")) ? key.mid(4) : key;
}

struct Named
{
    int actor;
    QString key;
    QString name;
};

std::vector<Named> namesOf(const AllianceMap &map)
{
    std::vector<Named> names;
    int at = 0;
    for (const auto &actor : map.actors()) {
        const auto add = [&](const std::string &name) {
            if (auto key = nameKey(name); !key.isEmpty())
                names.push_back({at, std::move(key), QString::fromStdString(name)});
        };
        for (const auto &name : allNames(actor))
            add(name);
        ++at;
    }
    return names;
}

/// The pairs of one kind, each once, the surest reason first.
class Pairs
{
public:
    void add(int rank, int a, int b, const Item &first, const Item &second, const QString &why)
    {
        const auto key = qMakePair(std::min(a, b), std::max(a, b));
        if (a == b || m_known.contains(key))
            return;
        m_known.insert(key);
        m_found.push_back(
            {rank, a < b ? DuplicatePair{first, second, why} : DuplicatePair{second, first, why}});
    }

    void moveTo(std::vector<DuplicatePair> &all)
    {
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        for (auto &[rank, pair] : m_found)
            all.push_back(std::move(pair));
    }

private:
    QSet<QPair<int, int>> m_known;
    std::vector<std::pair<int, DuplicatePair>> m_found;
};

void addActors(const AllianceMap &map, std::vector<DuplicatePair> &all)
{
    auto names = namesOf(map);
    const auto item = [&](const Named &name) {
        return Item(map.actors().at(std::size_t(name.actor)).id);
    };
    Pairs pairs;
    std::stable_sort(names.begin(), names.end(),
                     [](const Named &a, const Named &b) { return a.key < b.key; });
    for (std::size_t i = 1; i < names.size(); ++i)
        for (std::size_t j = i; j > 0 && names[j - 1].key == names[i].key; --j)
            pairs.add(0, names[j - 1].actor, names[i].actor, item(names[j - 1]), item(names[i]),
                      DuplicatesWords::tr("both are called “%1”").arg(names[i].name));
    for (std::size_t i = 0; i < names.size();
         ++i) // near names begin alike, or nobody would look for them
        for (std::size_t j = i + 1;
             j < names.size() && names[j].key.front() == names[i].key.front(); ++j) {
            if (names[i].actor != names[j].actor && names[i].key != names[j].key &&
                isNearSpelling(names[i].key, names[j].key))
                pairs.add(1, names[i].actor, names[j].actor, item(names[i]), item(names[j]),
                          DuplicatesWords::tr("“%1” and “%2”").arg(names[i].name, names[j].name));
        }
    pairs.moveTo(all);
}

bool mayBeOne(const TieBound &a, const TieBound &b)
{
    return a == b || a.kind == TieBound::Kind::Unknown || b.kind == TieBound::Kind::Unknown;
}

void addTies(const AllianceMap &map, std::vector<DuplicatePair> &all)
{
    QHash<QString, std::vector<int>> groups;
    for (std::size_t i = 0; i < map.ties().size(); ++i) {
        const auto &tie = map.ties().at(i);
        auto from = QString::fromStdString(tie.from.text()),
             to = QString::fromStdString(tie.to.text());
        if (tie.mutual && to < from)
            std::swap(from, to);
        groups[QStringLiteral("%1\n%2\n%3\n%4").arg(from, to).arg(int(tie.kind)).arg(tie.mutual)]
            .push_back(int(i));
    }
    Pairs pairs;
    for (const auto &group : groups)
        for (const int a : group)
            for (const int b : group) {
                const auto &first = map.ties().at(std::size_t(a)),
                           &second = map.ties().at(std::size_t(b));
                if (a >= b || first.means != second.means || !mayBeOne(first.since, second.since) ||
                    !mayBeOne(first.until, second.until))
                    continue; // other means are meant to be another tie: funding, and troops later
                const bool same = first.since == second.since && first.until == second.until;
                pairs.add(same ? 0 : 1, a, b, Item(first.id), Item(second.id),
                          same ? DuplicatesWords::tr("the same ends, kind and dates")
                               : DuplicatesWords::tr("the same ends and kind; one lacks a date"));
            }
    std::vector<DuplicatePair> ties;
    pairs.moveTo(ties);
    std::stable_sort(ties.begin(), ties.end(), [&](const DuplicatePair &a, const DuplicatePair &b) {
        return map.ties().indexOf(*a.first.as<TieId>()) < map.ties().indexOf(*b.first.as<TieId>());
    });
    all.insert(all.end(), ties.begin(), ties.end());
}

/// Records that share a key, a pair for each with the first of them.
template <class Table, class Key>
void addSame(const Table &table, Key key, const QString &why, std::vector<DuplicatePair> &all)
{
    QHash<QString, Item> first;
    for (const auto &record : table) {
        const QString its = key(record);
        if (its.isEmpty())
            continue;
        const auto it = first.find(its);
        if (it == first.end())
            first.insert(its, Item(record.id));
        else
            all.push_back({*it, Item(record.id), why});
    }
}

QString titleKey(const std::string &title)
{
    return nameKey(title);
}

} // namespace

std::vector<DuplicatePair> possibleDuplicates(const AllianceMap &map)
{
    std::vector<DuplicatePair> all;
    addActors(map, all);
    addTies(map, all);
    addSame(
        map.events(),
        [](const Event &event) {
            const auto title = titleKey(event.title);
            return title.isEmpty() || !event.versionOf.empty() // rival tellings are meant to be two
                       ? QString()
                       : title + QLatin1Char('\n') +
                             QString::fromStdString(event.date ? event.date->text()
                                                               : std::string());
        },
        DuplicatesWords::tr("the same title and date"), all);
    addSame(
        map.sources(),
        [](const Source &source) {
            return source.url.empty() ? QString() : QString::fromStdString(source.url);
        },
        DuplicatesWords::tr("the same address"), all);
    std::vector<DuplicatePair> titles;
    addSame(
        map.sources(),
        [](const Source &source) {
            return titleKey(source.title) + QLatin1Char('\n') +
                   QString::fromStdString(source.issued ? source.issued->text() : std::string());
        },
        DuplicatesWords::tr("the same title and date"), titles);
    for (auto &pair : titles)
        if (std::none_of(all.begin(), all.end(), [&](const auto &known) {
                return known.first == pair.first && known.second == pair.second;
            }))
            all.push_back(std::move(pair));
    return all;
}

} // namespace entente
