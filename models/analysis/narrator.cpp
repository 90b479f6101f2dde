// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "narrator.h"

#include "narration.h"

#include "models/map/text.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace entente {

namespace {

using Actors = std::vector<int>;
using ByActor = std::map<int, std::set<int>>;

constexpr std::size_t mostSentences = 8; // of one kind of tie
constexpr std::size_t mostNames = 12;    // in one list

std::string capitalised(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = char(text[0] - 'a' + 'A');
    return text;
}

/// The sentence for one subject, for several, and for two who do it to each other; then the same
/// where it is only said, and where it is disputed.
struct Sentences
{
    std::string_view one, many, mutual, saidOne, saidMutual, disputedOne, disputedMutual;
};

const Sentences &sentencesOf(TieKind kind)
{
    static constexpr Sentences all[] = {
        {"%1 backs %2.", "%1 back %2.", "%1 and %2 back each other.", "%1 is said to back %2.",
         "%1 and %2 are said to back each other.", "It is disputed that %1 backs %2.",
         "It is disputed that %1 and %2 back each other."},
        {"%1 opposes %2.", "%1 oppose %2.", "%1 and %2 oppose each other.",
         "%1 is said to oppose %2.", "%1 and %2 are said to oppose each other.",
         "It is disputed that %1 opposes %2.", "It is disputed that %1 and %2 oppose each other."},
        {"%1 recognises %2.", "%1 recognise %2.", "%1 and %2 recognise each other.",
         "%1 is said to recognise %2.", "%1 and %2 are said to recognise each other.",
         "It is disputed that %1 recognises %2.",
         "It is disputed that %1 and %2 recognise each other."},
        {"%1 mediates with %2.", "%1 mediate with %2.", "%1 and %2 mediate with each other.",
         "%1 is said to mediate with %2.", "%1 and %2 are said to mediate with each other.",
         "It is disputed that %1 mediates with %2.",
         "It is disputed that %1 and %2 mediate with each other."},
        {"%1 is part of %2.", "%1 are part of %2.", "%1 and %2 are part of each other.",
         "%1 is said to be part of %2.", "%1 and %2 are said to be part of each other.",
         "It is disputed that %1 is part of %2.",
         "It is disputed that %1 and %2 are part of each other."},
        {"%1 leads %2.", "%1 lead %2.", "%1 and %2 lead each other.", "%1 is said to lead %2.",
         "%1 and %2 are said to lead each other.", "It is disputed that %1 leads %2.",
         "It is disputed that %1 and %2 lead each other."},
        {"%1 is tied to %2.", "%1 are tied to %2.", "%1 and %2 are tied.",
         "%1 is said to be tied to %2.", "%1 and %2 are said to be tied.",
         "It is disputed that %1 is tied to %2.", "It is disputed that %1 and %2 are tied."}};
    return all[std::size_t(kind)];
}

/// Tells one snapshot; used once.
class Narrator
{
public:
    explicit Narrator(const Snapshot &snapshot)
        : m_snapshot(snapshot)
        , m_index(*snapshot.index)
        , m_map(snapshot.map())
    {
        sortTies();
    }

    std::vector<std::string> tell()
    {
        if (m_shown == 0) {
            tellNothing();
        } else {
            tellDate();
            tellTies();
            tellAssumed();
        }
        tellEvent();
        return std::move(m_said);
    }

    std::vector<std::string> tellOnlyTies()
    {
        tellTies();
        return std::move(m_said);
    }

private:
    struct Told // of one kind, without doubt
    {
        ByActor sources; // by target
        ByActor partners;
        std::set<std::pair<int, int>> fighting; // mutual ones
    };

    void tellTies()
    {
        tellOneWay(TieKind::Backs);
        tellMutual(TieKind::Backs);
        tellMutual(TieKind::Opposes);
        tellOneWay(TieKind::Opposes);
        tellOneWay(TieKind::Recognises);
        tellMediation();
        for (const auto kind : {TieKind::Leads, TieKind::PartOf, TieKind::Tied})
            tellOneWay(kind);
        for (const auto kind :
             {TieKind::Recognises, TieKind::Mediates, TieKind::PartOf, TieKind::Tied})
            tellMutual(kind);
        tellDoubt();
    }

    void say(std::string_view pattern, std::initializer_list<std::string_view> words = {})
    {
        m_said.push_back(capitalised(phrase(pattern, words)));
    }
    /// As on the card, but whole where the card cuts it short: a full stop ends sentences only.
    std::string name(int actor) const
    {
        auto record = m_map.actors().at(std::size_t(actor));
        if (record.shortName.ends_with('.'))
            record.shortName.clear();
        return actorInSentence(record);
    }
    template <class List>
    std::string names(const List &actors) const
    {
        std::vector<std::string> list;
        for (const int actor : actors) {
            if (list.size() == mostNames) {
                const int left = int(actors.size() - mostNames);
                list.push_back(phrase(left == 1 ? "%1 other" : "%1 others", {countInWords(left)}));
                break;
            }
            list.push_back(name(actor));
        }
        return listWords(list);
    }

    void sortTies()
    {
        for (std::size_t i = 0; i < m_snapshot.ties.size(); ++i) {
            const auto &tie = m_snapshot.ties[i];
            if (!tie.shown)
                continue;
            ++m_shown;
            m_assumed += tie.standing == Standing::Assumed && !isDoubted(i);
            const auto &record = m_map.ties().at(i);
            const int from = m_index.from(int(i)), to = m_index.to(int(i));
            auto &told = m_told[std::size_t(record.kind)];
            if (isDoubted(i)) {
                m_doubted.push_back(int(i));
            } else if (record.mutual) {
                told.partners[from].insert(to);
                told.partners[to].insert(from);
                if (std::count(record.means.begin(), record.means.end(), Means::Fighting))
                    told.fighting.insert(std::minmax(from, to));
            } else {
                told.sources[to].insert(from);
            }
        }
    }
    bool isDoubted(std::size_t tie) const
    {
        return m_snapshot.ties[tie].standing == Standing::Disputed ||
               isOnlyAlleged(m_map.ties().at(tie));
    }

    /// With who has most backers, where it is a day and somebody has three.
    void tellDate()
    {
        const auto date = m_snapshot.date();
        const auto list = ranked(m_told[std::size_t(TieKind::Backs)].sources);
        const auto isMany = [&](std::size_t i) {
            return i < list.size() && list[i].second.size() > 2;
        };
        if (!date)
            return say("All dates are told together.");
        if (!date->days().isSingle() || !isMany(0))
            return say(date->days().isSingle() ? "The day is %1." : "The date told is %1.",
                       {date->words()});
        const auto &[first, backers] = list[0];
        if (!isMany(1))
            return say("On %1 %2 back %3.",
                       {date->words(), actorsInWords(m_map, backers), name(first)});
        const auto &[second, others] = list[1];
        const bool alike =
            actorsInWords(m_map, Actors(others.size(), backers[0])) == actorsInWords(m_map, others);
        say("On %1 %2 back %3 and %4 back %5.",
            {date->words(), actorsInWords(m_map, backers), name(first),
             alike ? countInWords(int(others.size())) : actorsInWords(m_map, others),
             name(second)});
    }

    void tellNothing()
    {
        const auto date = m_snapshot.date();
        if (m_snapshot.filteredTies > 0)
            say("Nothing is drawn: every tie that stands is left out of this picture.");
        else if (m_map.actors().empty())
            say("There is nothing on this map.");
        else if (!date)
            say("No tie stands on this map.");
        else if (date->days().isSingle())
            say("Nothing stands on %1.", {date->words()});
        else
            say("Nothing stands; the date told is %1.", {date->words()});
    }

    /// Targets by how many back them, the most first.
    static std::vector<std::pair<int, Actors>> ranked(const ByActor &sources)
    {
        std::vector<std::pair<int, Actors>> list;
        for (const auto &[target, from] : sources)
            list.emplace_back(target, Actors(from.begin(), from.end()));
        std::stable_sort(list.begin(), list.end(), [](const auto &a, const auto &b) {
            return a.second.size() > b.second.size();
        });
        return list;
    }

    void tellOneWay(TieKind kind)
    {
        const auto &sentences = sentencesOf(kind);
        std::map<int, Actors> single; // who alone does it, by source: to whom
        std::vector<std::pair<std::string, std::string>> shared;
        for (const auto &[target, sources] : ranked(m_told[std::size_t(kind)].sources))
            if (sources.size() == 1)
                single[sources[0]].push_back(target);
            else
                shared.emplace_back(names(sources), name(target));
        std::size_t said = 0, left = 0;
        const auto sayOne = [&](std::string_view pattern, const std::string &who,
                                const std::string &whom) {
            said < mostSentences ? (++said, say(pattern, {who, whom})) : void(++left);
        };
        for (const auto &[who, whom] : shared)
            sayOne(sentences.many, who, whom);
        for (const auto &[who, whom] : single)
            sayOne(sentences.one, name(who), names(whom));
        tellLeft(kind, left);
    }

    void tellLeft(TieKind kind, std::size_t left)
    {
        if (left == 0)
            return;
        const auto count = countInWords(int(left));
        switch (kind) {
        case TieKind::Backs:
            return say(left == 1 ? "%1 more actor has backers." : "%1 more actors have backers.",
                       {count});
        case TieKind::Opposes:
            return say(left == 1 ? "%1 more actor has opponents."
                                 : "%1 more actors have opponents.",
                       {count});
        default:
            return say(left == 1 ? "There is %1 more of this kind."
                                 : "There are %1 more of this kind.",
                       {count});
        }
    }

    /// Pairs by whoever is in most of them.
    void tellMutual(TieKind kind)
    {
        const auto &told = m_told[std::size_t(kind)];
        auto partners = told.partners;
        for (std::size_t said = 0; said < mostSentences; ++said) {
            const auto most = std::max_element(
                partners.begin(), partners.end(),
                [](const auto &a, const auto &b) { return a.second.size() < b.second.size(); });
            if (most == partners.end() || most->second.empty())
                return;
            const int actor = most->first;
            const auto with = std::exchange(most->second, {});
            const bool fighting = std::all_of(with.begin(), with.end(), [&](int other) {
                return told.fighting.contains(std::minmax(actor, other));
            });
            for (const int other : with)
                partners[other].erase(actor);
            sayMutual(kind, actor, with, fighting);
        }
    }

    void sayMutual(TieKind kind, int actor, const std::set<int> &with, bool fighting)
    {
        const auto who = name(actor), others = names(with);
        if (kind == TieKind::Opposes && fighting)
            return say(with.size() == 1 ? "%1 and %2 fight each other."
                                        : "There is fighting between %1 and each of %2.",
                       {who, others});
        if (with.size() == 1)
            return say(sentencesOf(kind).mutual, {who, others});
        switch (kind) {
        case TieKind::Backs:
            return say("%1 backs %2, and is backed by each of them.", {who, others});
        case TieKind::Opposes:
            return say("%1 opposes %2, and is opposed by each of them.", {who, others});
        case TieKind::Recognises:
            return say("%1 recognises %2, and is recognised by each of them.", {who, others});
        default: return say("%1 is tied to each of %2.", {who, others});
        }
    }

    void tellMediation()
    {
        ByActor targets;
        for (const auto &[target, sources] : m_told[std::size_t(TieKind::Mediates)].sources)
            for (const int source : sources)
                targets[source].insert(target);
        std::map<std::set<int>, Actors> alike;
        for (const auto &[source, between] : targets)
            alike[between].push_back(source);
        std::size_t said = 0;
        for (const auto &[between, sources] : alike) {
            if (said++ == mostSentences)
                return;
            const bool one = sources.size() == 1;
            if (between.size() == 1)
                say(one ? sentencesOf(TieKind::Mediates).one : sentencesOf(TieKind::Mediates).many,
                    {names(sources), names(between)});
            else
                say(one ? "%1 mediates between %2." : "%1 mediate between %2.",
                    {names(sources), names(between)});
        }
    }

    void tellDoubt()
    {
        std::size_t said = 0;
        for (const int tie : m_doubted) {
            if (said++ == mostSentences)
                break;
            const auto &record = m_map.ties().at(std::size_t(tie));
            const auto &sentences = sentencesOf(record.kind);
            const auto from = name(m_index.from(tie)), to = name(m_index.to(tie));
            if (m_snapshot.ties[std::size_t(tie)].standing == Standing::Disputed)
                say(record.mutual ? sentences.disputedMutual : sentences.disputedOne, {from, to});
            else
                say(record.mutual ? sentences.saidMutual : sentences.saidOne, {from, to});
        }
        if (m_doubted.size() > mostSentences) {
            const int left = int(m_doubted.size() - mostSentences);
            say(left == 1 ? "%1 more tie is alleged or disputed."
                          : "%1 more ties are alleged or disputed.",
                {countInWords(left)});
        }
    }

    void tellAssumed()
    {
        if (m_assumed == 0 || !m_snapshot.date())
            return;
        if (m_assumed == m_shown)
            say("All of this is assumed: no source speaks for that date.");
        else
            say(m_assumed == 1 ? "%1 of these ties is assumed, as no source speaks for that date."
                               : "%1 of these ties are assumed, as no source speaks for that date.",
                {countInWords(m_assumed)});
    }

    void tellEvent()
    {
        if (m_snapshot.currentEvent < 0)
            return;
        const auto &event = m_map.events().at(std::size_t(m_snapshot.currentEvent));
        const auto title = displayText(event.title);
        const auto date = event.date ? event.date->words() : std::string();
        const bool dated = event.date.has_value();
        const bool isDay = dated && event.date->days().isSingle();
        switch (event.status) {
        case EventStatus::Planned:
            dated ? say("Planned for %1: “%2”.", {date, title}) : say("Planned: “%1”.", {title});
            break;
        case EventStatus::Alleged:
            dated ? say("It is alleged, of %1: “%2”.", {date, title})
                  : say("It is alleged: “%1”.", {title});
            break;
        case EventStatus::Cancelled: say("It was planned and cancelled: “%1”.", {title}); break;
        case EventStatus::Happened:
            if (isDay)
                say("What is told happened on %1: “%2”.", {date, title});
            else if (dated)
                say("What is told is dated %1: “%2”.", {date, title});
            else
                say("What is told has no date: “%1”.", {title});
        }
        tellTogether(event);
    }

    /// Whom one stands for: whom one leads, else oneself.
    int behind(int actor) const
    {
        for (const int tie : m_index.tiesOf(actor))
            if (m_snapshot.ties[std::size_t(tie)].shown && m_index.from(tie) == actor &&
                m_map.ties().at(std::size_t(tie)).kind == TieKind::Leads)
                return m_index.to(tie);
        return actor;
    }

    bool backOppositeSides(int a, int b) const
    {
        const auto &backs = m_told[std::size_t(TieKind::Backs)].sources;
        const auto &opposes = m_told[std::size_t(TieKind::Opposes)];
        for (const auto &[side, backers] : backs) {
            if (!backers.contains(a))
                continue;
            for (const auto &[other, theirs] : backs) {
                const auto against = opposes.partners.find(side);
                if (theirs.contains(b) && !theirs.contains(a) && !backers.contains(b) &&
                    against != opposes.partners.end() && against->second.contains(other))
                    return true;
            }
        }
        return false;
    }

    /// What is worth saying of two who do something together.
    void tellTogether(const Event &event)
    {
        static constexpr std::pair<Role, std::string_view> roles[] = {
            {Role::Proposer, "%1 and %2, who back opposite sides, proposed it together."},
            {Role::Host, "%1 and %2, who back opposite sides, are its hosts together."},
            {Role::Signatory, "%1 and %2, who back opposite sides, both signed it."},
            {Role::Speaker, "%1 and %2, who back opposite sides, said it together."}};
        for (const auto &[role, pattern] : roles) {
            Actors two;
            for (const auto &participant : event.participants)
                if (const int actor = m_index.actorAt(participant.actor);
                    participant.role == role && actor >= 0)
                    two.push_back(behind(actor));
            if (two.size() == 2 && backOppositeSides(two[0], two[1]))
                say(pattern, {name(two[0]), name(two[1])});
        }
    }

    const Snapshot &m_snapshot;
    const MapIndex &m_index;
    const AllianceMap &m_map;
    std::array<Told, 7> m_told; // by kind
    std::vector<int> m_doubted; // ties
    int m_shown = 0;
    int m_assumed = 0;
    std::vector<std::string> m_said;
};

} // namespace

bool isOnlyAlleged(const Tie &tie)
{
    const auto says = [&](AssertionType type) {
        return std::any_of(tie.evidence.begin(), tie.evidence.end(),
                           [&](const Evidence &item) { return item.says == type; });
    };
    return says(AssertionType::Alleges) && !says(AssertionType::Asserts) &&
           !says(AssertionType::Qualifies);
}

std::string countInWords(int count)
{
    static constexpr std::string_view words[] = {"no",   "one",    "two",   "three", "four",
                                                 "five", "six",    "seven", "eight", "nine",
                                                 "ten",  "eleven", "twelve"};
    return count >= 0 && count <= 12 ? phrase(words[std::size_t(count)]) : std::to_string(count);
}

std::string actorsInWords(const AllianceMap &map, const std::vector<int> &actors)
{
    const auto areAll = [&](ActorKind kind) {
        return std::all_of(actors.begin(), actors.end(), [&](int actor) {
            return map.actors().at(std::size_t(actor)).kind == kind;
        });
    };
    const bool one = actors.size() == 1;
    const auto count = countInWords(int(actors.size()));
    if (areAll(ActorKind::State))
        return phrase(one ? "%1 state" : "%1 states", {count});
    if (areAll(ActorKind::Government))
        return phrase(one ? "%1 government" : "%1 governments", {count});
    if (areAll(ActorKind::ArmedGroup))
        return phrase(one ? "%1 armed group" : "%1 armed groups", {count});
    return phrase(one ? "%1 actor" : "%1 actors", {count});
}

std::vector<std::string> narrate(const Snapshot &snapshot)
{
    return Narrator(snapshot).tell();
}

std::vector<std::string> narrateTies(const Snapshot &snapshot)
{
    return Narrator(snapshot).tellOnlyTies();
}

std::string narration(const Snapshot &snapshot)
{
    std::string text;
    for (const auto &sentence : narrate(snapshot))
        text += (text.empty() ? "" : " ") + sentence;
    return text;
}

} // namespace entente
