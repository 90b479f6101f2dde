// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "narrator.h"

#include "counts.h"
#include "narration.h"
#include "testimony.h"
#include "tiekinds.h"

#include "models/map/text.h"

#include <QtGlobal>

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
        std::vector<TieKind> rest{TieKind::Leads, TieKind::PartOf};
        for (auto kind = std::size_t(TieKind::Tied); kind < tieKindCount; ++kind)
            rest.push_back(TieKind(kind));
        for (const auto kind : rest)
            tellOneWay(kind);
        tellMutual(TieKind::Recognises);
        tellMutual(TieKind::Mediates);
        for (const auto kind : rest)
            tellMutual(kind);
        tellDoubt();
    }

    /// Says a text that is marked as one of the narrator's, in the plural form that `number` takes.
    void say(const char *pattern, std::initializer_list<std::string_view> words = {},
             int number = -1)
    {
        m_said.push_back(
            sentenceCase(phrase(translate("Narrator", pattern, nullptr, number), words)));
    }
    void sayTie(TieKind kind, const char *TieSentences::*sentence,
                std::initializer_list<std::string_view> words, int number = -1)
    {
        const auto *pattern = tieSentences(kind).*sentence;
        m_said.push_back(
            sentenceCase(phrase(translate("TieKinds", pattern, nullptr, number), words)));
    }
    /// Of a verb with this subject.
    int numberOf(int actor) const
    {
        return grammaticalNumber(m_map.actors().at(std::size_t(actor)));
    }
    template <class List>
    int numberOf(const List &actors) const
    {
        return actors.size() == 1 ? numberOf(*actors.begin()) : int(actors.size());
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
                list.push_back(phrase(translate("Narrator", "%1 other(s)", nullptr, left),
                                      {countInWords(left)}));
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
            return say(translatable("Narrator", "All dates are told together."));
        if (!date->days().isSingle() || !isMany(0))
            return say(date->days().isSingle() ? translatable("Narrator", "The day is %1.")
                                               : translatable("Narrator", "The date told is %1."),
                       {date->words()});
        const auto &[first, backers] = list[0];
        if (!isMany(1))
            return say(translatable("Narrator", "On %1 %2 back %3."),
                       {date->words(), actorsInWords(m_map, backers), name(first)});
        const auto &[second, others] = list[1];
        const bool alike =
            actorsInWords(m_map, Actors(others.size(), backers[0])) == actorsInWords(m_map, others);
        say(translatable("Narrator", "On %1 %2 back %3 and %4 back %5."),
            {date->words(), actorsInWords(m_map, backers), name(first),
             alike ? countInWords(int(others.size())) : actorsInWords(m_map, others),
             name(second)});
    }

    void tellNothing()
    {
        const auto date = m_snapshot.date();
        if (m_snapshot.filteredTies > 0)
            say(translatable(
                "Narrator",
                "Nothing is drawn: every tie that stands is left out of this picture."));
        else if (m_map.actors().empty())
            say(translatable("Narrator", "There is nothing on this map."));
        else if (!date)
            say(translatable("Narrator", "No tie stands on this map."));
        else if (date->days().isSingle())
            say(translatable("Narrator", "Nothing stands on %1."), {date->words()});
        else
            say(translatable("Narrator", "Nothing stands; the date told is %1."), {date->words()});
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
        std::map<int, Actors> single; // who alone does it, by source: to whom
        std::vector<std::pair<Actors, int>> shared;
        for (const auto &[target, sources] : ranked(m_told[std::size_t(kind)].sources))
            if (sources.size() == 1)
                single[sources[0]].push_back(target);
            else
                shared.emplace_back(sources, target);
        std::size_t said = 0, left = 0;
        const auto sayOne = [&](const std::string &who, const std::string &whom, int number) {
            said < mostSentences
                ? (++said, sayTie(kind, &TieSentences::oneWay, {who, whom}, number))
                : void(++left);
        };
        for (const auto &[who, whom] : shared)
            sayOne(names(who), name(whom), numberOf(who));
        for (const auto &[who, whom] : single)
            sayOne(name(who), names(whom), numberOf(who));
        tellLeft(kind, left);
    }

    void tellLeft(TieKind kind, std::size_t left)
    {
        if (left == 0)
            return;
        const auto count = countInWords(int(left));
        switch (kind) {
        case TieKind::Backs:
            return say(QT_TRANSLATE_N_NOOP("Narrator", "%1 more actor(s) has/have backers."),
                       {count}, int(left));
        case TieKind::Opposes:
            return say(QT_TRANSLATE_N_NOOP("Narrator", "%1 more actor(s) has/have opponents."),
                       {count}, int(left));
        default: return sayMoreOfKind(left);
        }
    }
    void sayMoreOfKind(std::size_t left)
    {
        if (left > 0)
            say(QT_TRANSLATE_N_NOOP("Narrator", "There is/are %1 more of this kind."),
                {countInWords(int(left))}, int(left));
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
        std::size_t left = 0; // each pair twice
        for (const auto &[actor, with] : partners)
            left += with.size();
        sayMoreOfKind(left / 2);
    }

    void sayMutual(TieKind kind, int actor, const std::set<int> &with, bool fighting)
    {
        const auto who = name(actor), others = names(with);
        if (kind == TieKind::Opposes && fighting)
            return say(
                with.size() == 1
                    ? translatable("Narrator", "%1 and %2 fight each other.")
                    : translatable("Narrator", "There is fighting between %1 and each of %2."),
                {who, others});
        if (with.size() == 1)
            return sayTie(kind, &TieSentences::mutual, {who, others});
        switch (kind) {
        case TieKind::Backs:
            return say(QT_TRANSLATE_N_NOOP("Narrator",
                                           "%1 backs/back %2, and is/are backed by each of them."),
                       {who, others}, numberOf(actor));
        case TieKind::Opposes:
            return say(QT_TRANSLATE_N_NOOP(
                           "Narrator", "%1 opposes/oppose %2, and is/are opposed by each of them."),
                       {who, others}, numberOf(actor));
        case TieKind::Recognises:
            return say(QT_TRANSLATE_N_NOOP(
                           "Narrator",
                           "%1 recognises/recognise %2, and is/are recognised by each of them."),
                       {who, others}, numberOf(actor));
        default:
            return say(QT_TRANSLATE_N_NOOP("Narrator", "%1 is/are tied to each of %2."),
                       {who, others}, numberOf(actor));
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
                return tellLeft(TieKind::Mediates, alike.size() - mostSentences);
            const auto who = names(sources), whom = names(between);
            if (between.size() == 1)
                sayTie(TieKind::Mediates, &TieSentences::oneWay, {who, whom}, numberOf(sources));
            else
                say(QT_TRANSLATE_N_NOOP("Narrator", "%1 mediates/mediate between %2."), {who, whom},
                    numberOf(sources));
        }
    }

    void tellDoubt()
    {
        std::size_t said = 0;
        for (const int tie : m_doubted) {
            if (said++ == mostSentences)
                break;
            const auto &record = m_map.ties().at(std::size_t(tie));
            const auto from = name(m_index.from(tie)), to = name(m_index.to(tie));
            const bool disputed = m_snapshot.ties[std::size_t(tie)].standing == Standing::Disputed;
            if (record.mutual)
                sayTie(record.kind,
                       disputed ? &TieSentences::disputedMutual : &TieSentences::saidMutual,
                       {from, to});
            else
                sayTie(record.kind,
                       disputed ? &TieSentences::disputedOneWay : &TieSentences::saidOneWay,
                       {from, to}, numberOf(m_index.from(tie)));
        }
        if (m_doubted.size() > mostSentences) {
            const int left = int(m_doubted.size() - mostSentences);
            say(QT_TRANSLATE_N_NOOP("Narrator", "%1 more tie(s) is/are alleged or disputed."),
                {countInWords(left)}, left);
        }
    }

    void tellAssumed()
    {
        if (m_assumed == 0 || !m_snapshot.date())
            return;
        if (m_assumed == m_shown)
            say(translatable("Narrator",
                             "All of this is assumed: no source speaks for that date."));
        else
            say(QT_TRANSLATE_N_NOOP(
                    "Narrator",
                    "%1 of these ties is/are assumed, as no source speaks for that date."),
                {countInWords(m_assumed)}, m_assumed);
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
            dated ? say(translatable("Narrator", "Planned for %1: “%2”."), {date, title})
                  : say(translatable("Narrator", "Planned: “%1”."), {title});
            break;
        case EventStatus::Alleged:
            dated ? say(translatable("Narrator", "It is alleged, of %1: “%2”."), {date, title})
                  : say(translatable("Narrator", "It is alleged: “%1”."), {title});
            break;
        case EventStatus::Cancelled:
            say(translatable("Narrator", "It was planned and cancelled: “%1”."), {title});
            break;
        case EventStatus::Happened:
            if (isDay)
                say(translatable("Narrator", "What is told happened on %1: “%2”."), {date, title});
            else if (dated)
                say(translatable("Narrator", "What is told is dated %1: “%2”."), {date, title});
            else
                say(translatable("Narrator", "What is told has no date: “%1”."), {title});
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
        static constexpr std::pair<Role, const char *> roles[] = {
            {Role::Proposer,
             translatable("Narrator", "%1 and %2, who back opposite sides, proposed it together.")},
            {Role::Host,
             translatable("Narrator",
                          "%1 and %2, who back opposite sides, are its hosts together.")},
            {Role::Signatory,
             translatable("Narrator", "%1 and %2, who back opposite sides, both signed it.")},
            {Role::Speaker,
             translatable("Narrator", "%1 and %2, who back opposite sides, said it together.")}};
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
    std::array<Told, tieKindCount> m_told; // by kind
    std::vector<int> m_doubted;            // ties
    int m_shown = 0;
    int m_assumed = 0;
    std::vector<std::string> m_said;
};

} // namespace

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
