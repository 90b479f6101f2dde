// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "groups.h"

#include "blocs.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace entente {

namespace {

constexpr std::size_t mostNamed = 36;
constexpr std::size_t smallShare = 400; // a group below that part of all actors is a small one
constexpr int nobody = -1;

/// By actor, how much speaks for it as the head: to be backed, then to have many ties.
std::vector<int> prominenceOfActors(const MapIndex &index)
{
    std::vector<int> weight(index.map().actors().size());
    for (std::size_t i = 0; i < index.map().ties().size(); ++i) {
        const auto &tieIndex = index.map().ties().at(i);
        const int from = index.from(int(i)), to = index.to(int(i));
        if (from < 0 || to < 0 || tieIndex.kind != TieKind::Backs)
            continue;
        ++weight[std::size_t(to)];
        if (tieIndex.mutual)
            ++weight[std::size_t(from)];
    }
    for (std::size_t i = 0; i < weight.size(); ++i)
        weight[i] = weight[i] * 1000 + std::min(int(index.tiesOf(int(i)).size()), 999);
    return weight;
}

/// What an actor is directly part of; else whom or what it leads; else nobody.
std::vector<int> wholesOf(const MapIndex &index)
{
    std::vector<int> whole(index.map().actors().size(), nobody), led(whole);
    for (std::size_t i = 0; i < index.map().ties().size(); ++i) {
        const auto kind = index.map().ties().at(i).kind;
        const int from = index.from(int(i)), to = index.to(int(i));
        if (from < 0 || to < 0)
            continue;
        auto &at = kind == TieKind::PartOf ? whole : led;
        if (isStructure(kind) && at[std::size_t(from)] == nobody)
            at[std::size_t(from)] = to;
    }
    for (std::size_t i = 0; i < whole.size(); ++i)
        if (whole[i] == nobody)
            whole[i] = led[i];
    return whole;
}

/// Follows wholes up to the outermost; in a ring that is the one that comes first in the map.
int outermost(const std::vector<int> &wholes, int actor)
{
    std::vector<int> way;
    while (wholes[std::size_t(actor)] != nobody) {
        const auto seen = std::find(way.begin(), way.end(), actor);
        if (seen != way.end())
            return *std::min_element(seen, way.end());
        way.push_back(actor);
        actor = wholes[std::size_t(actor)];
    }
    return actor;
}

/// By actor, a number for its group; nobody where it is in none.
std::vector<int> wholeNumbers(const MapIndex &index)
{
    const auto wholes = wholesOf(index);
    std::vector<int> number(wholes.size()), size(wholes.size());
    for (std::size_t i = 0; i < number.size(); ++i) {
        number[i] = outermost(wholes, int(i));
        ++size[std::size_t(number[i])];
    }
    for (auto &at : number)
        if (size[std::size_t(at)] < 2)
            at = nobody;
    return number;
}

/// Who is alone with a number is in no group.
void dropSingles(std::vector<int> &number)
{
    std::map<int, int> size;
    for (const int at : number)
        ++size[at];
    for (auto &at : number)
        if (size[at] < 2)
            at = nobody;
}

/// The groups of those numbers: the largest by name, the rest together.
void gather(Groups &groups, const std::vector<int> &number, const std::vector<int> &weight,
            std::size_t least)
{
    using What = Groups::Group::What;
    std::map<int, Groups::Group> byNumber;
    Groups::Group rest{What::Rest, nobody, {}}, small{What::Small, nobody, {}};
    for (std::size_t i = 0; i < number.size(); ++i)
        (number[i] == nobody ? rest : byNumber[number[i]]).members.push_back(int(i));
    for (auto &[at, group] : byNumber) {
        const auto heavier = [&](int a, int b) {
            return weight[std::size_t(a)] < weight[std::size_t(b)] ||
                   (weight[std::size_t(a)] == weight[std::size_t(b)] && a > b);
        };
        group.leader = groups.by == GroupsBy::Affiliation
                           ? at
                           : *std::max_element(group.members.begin(), group.members.end(), heavier);
        groups.all.push_back(std::move(group));
    }
    std::stable_sort(groups.all.begin(), groups.all.end(), [](const auto &a, const auto &b) {
        return a.members.size() > b.members.size();
    });
    auto keep = groups.all.size();
    while (keep > mostNamed || (keep > 0 && groups.all[keep - 1].members.size() < least))
        --keep;
    if (groups.all.size() == keep + 1 && keep < mostNamed)
        ++keep; // alone among the small ones
    for (auto i = keep; i < groups.all.size(); ++i)
        small.members.insert(small.members.end(), groups.all[i].members.begin(),
                             groups.all[i].members.end());
    groups.all.resize(keep);
    std::sort(small.members.begin(), small.members.end());
    for (auto *some : {&small, &rest})
        if (!some->members.empty()) {
            some->leader = some->members.front();
            groups.all.push_back(std::move(*some));
        }
}

void count(TieTally &tally, const Snapshot &snapshot, int tie, bool fromFirst)
{
    const auto &tieIndex = snapshot.map().ties().at(std::size_t(tie));
    const auto &stands = snapshot.ties[std::size_t(tie)];
    ++(tieIndex.mutual ? tally.mutual : fromFirst ? tally.there : tally.back);
    ++(stands.standing == Standing::Attested   ? tally.attested
       : stands.standing == Standing::Disputed ? tally.disputed
                                               : tally.assumed);
    tally.undated +=
        stands.standing == Standing::Assumed && stands.why == StandingReason::NoKnownDay;
    tally.unsourced += tieIndex.evidence.empty();
}

/// Tallies by two ends and kind: found by place where both are groups, else in a tree.
class Betweens
{
public:
    explicit Betweens(int groups)
        : m_groups(std::size_t(groups))
        , m_at(m_groups * m_groups * tieKinds)
    {
    }

    TieTally &at(const GroupEnd &a, const GroupEnd &b, TieKind kind)
    {
        if (a.actor < 0 && b.actor < 0)
            return m_at[(std::size_t(a.group) * m_groups + std::size_t(b.group)) * tieKinds +
                        std::size_t(kind)];
        return m_more[{a, b, kind}];
    }

    std::vector<GroupTallies::Between> all() const
    {
        std::vector<GroupTallies::Between> all;
        for (std::size_t i = 0; i < m_at.size(); ++i)
            if (m_at[i].count() > 0) {
                const auto pair = i / tieKinds;
                all.push_back({{int(pair / m_groups), -1},
                               {int(pair % m_groups), -1},
                               TieKind(i % tieKinds),
                               m_at[i]});
            }
        for (const auto &[key, tally] : m_more)
            all.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), tally});
        std::sort(all.begin(), all.end(), [](const auto &x, const auto &y) {
            return std::tie(x.a, x.b, x.kind) < std::tie(y.a, y.b, y.kind);
        });
        return all;
    }

private:
    std::size_t m_groups;
    std::vector<TieTally> m_at;
    std::map<std::tuple<GroupEnd, GroupEnd, TieKind>, TieTally> m_more;
};

} // namespace

Groups groupsOf(const MapIndex &index, GroupsBy by, const Camps &camps)
{
    Groups groups;
    groups.by = by;
    const auto actors = index.map().actors().size();
    auto number = by == GroupsBy::Blocs   ? blocs(index)
                  : by == GroupsBy::Camps ? camps.campOf
                                          : wholeNumbers(index);
    if (by == GroupsBy::Blocs)
        dropSingles(number);
    const auto least = by == GroupsBy::Camps ? 1 : std::max<std::size_t>(2, actors / smallShare);
    gather(groups, number, prominenceOfActors(index), least);
    if (by == GroupsBy::Camps)
        for (auto &group : groups.all)
            if (group.what == Groups::Group::What::Named)
                group.leader = camps.leaders[camps.campOf[std::size_t(group.members.front())]];
    groups.groupOf.assign(actors, nobody);
    for (int g = 0; g < groups.count(); ++g)
        for (const int actor : groups.all[std::size_t(g)].members)
            groups.groupOf[std::size_t(actor)] = g;
    return groups;
}

GroupTallies tallyGroups(const Snapshot &snapshot, const Groups &groups,
                         const std::vector<char> &open)
{
    GroupTallies tallies;
    tallies.inside.resize(groups.all.size());
    tallies.actors.resize(groups.all.size());
    for (std::size_t i = 0; i < snapshot.actorShown.size(); ++i)
        tallies.actors[std::size_t(groups.groupOf[i])] += snapshot.actorShown[i] != 0;
    Betweens between(groups.count());
    const auto endOf = [&](int actor) {
        const int group = groups.groupOf[std::size_t(actor)];
        return GroupEnd{group, open[std::size_t(group)] ? actor : -1};
    };
    for (std::size_t i = 0; i < snapshot.ties.size(); ++i) {
        if (!snapshot.ties[i].shown)
            continue;
        const auto from = endOf(snapshot.index->from(int(i))),
                   to = endOf(snapshot.index->to(int(i)));
        const auto kind = snapshot.map().ties().at(i).kind;
        if (from.group == to.group)
            count(tallies.inside[std::size_t(from.group)][std::size_t(kind)], snapshot, int(i),
                  true);
        if (from.actor >= 0 && to.actor >= 0)
            tallies.single.push_back(int(i));
        else if (from.group != to.group)
            count(between.at(std::min(from, to), std::max(from, to), kind), snapshot, int(i),
                  from < to);
    }
    tallies.between = between.all();
    return tallies;
}

} // namespace entente
