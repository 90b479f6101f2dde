// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "maptext.h"

#include "models/map/mappatch.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <sstream>

namespace entente::test {

namespace {

[[noreturn]] void refuse(const std::string &word, const std::string &line)
{
    std::fprintf(stderr, "mapFrom: \"%s\" is not understood in \"%s\"\n", word.c_str(),
                 line.c_str());
    std::abort();
}

/// One record's line, taken word by word.
class Line
{
public:
    explicit Line(std::string text) : m_text(std::move(text)), m_words(m_text) {}

    bool more() { return bool(m_words >> std::ws) && m_words.peek() != EOF; }
    std::string word()
    {
        std::string next;
        m_words >> next;
        return next;
    }
    std::string rest()
    {
        std::string all;
        m_words >> std::ws;
        std::getline(m_words, all);
        return all;
    }
    template <class Kind>
    Kind kind(const std::string &name)
    {
        const auto found = parse<Kind>(name);
        if (!found)
            refuse(name, m_text);
        return *found;
    }
    Edtf date()
    {
        const auto text = word();
        const auto found = Edtf::parse(text);
        if (!found)
            refuse(text, m_text);
        return *found;
    }
    TieBound bound()
    {
        if (more() && m_words.peek() == '.') {
            word();
            return TieBound::open();
        }
        return TieBound::dated(date());
    }
    [[noreturn]] void wrong(const std::string &name) { refuse(name, m_text); }

private:
    std::string m_text;
    std::istringstream m_words;
};

/// The parts of a list: "troops,weapons".
std::vector<std::string> split(const std::string &list, char mark)
{
    std::vector<std::string> parts;
    std::istringstream text(list);
    for (std::string part; std::getline(text, part, mark);)
        parts.push_back(part);
    return parts;
}

class Writer
{
public:
    void read(Line line)
    {
        const auto first = line.word(), second = line.word();
        if (first == "as-of")
            m_info.asOf = Edtf::parse(second);
        else if (first == "event")
            readEvent(line, second);
        else if (second == "is")
            readActor(line, actor(first));
        else if (second == "alone")
            actor(first);
        else
            readTie(line, first, second);
    }

    AllianceMap map() const
    {
        MapPatch patch;
        for (const auto &one : m_actors)
            patch.put(one);
        for (const auto &one : m_ties)
            patch.put(one);
        for (const auto &one : m_events)
            patch.put(one);
        if (m_info.asOf)
            patch.put(m_info);
        AllianceMap made;
        made.apply(patch);
        return made;
    }

private:
    Actor &actor(const std::string &id)
    {
        const auto known = std::find_if(m_actors.begin(), m_actors.end(),
                                        [&](const Actor &one) { return one.id.text() == id; });
        if (known != m_actors.end())
            return *known;
        Actor made;
        made.id = ActorId(id);
        made.name = id;
        made.kind = ActorKind::State;
        m_actors.push_back(made);
        return m_actors.back();
    }

    void readActor(Line &line, Actor &actor)
    {
        actor.kind = line.kind<ActorKind>(line.word());
        while (line.more()) {
            const auto word = line.word();
            if (word == "article")
                actor.article = line.word();
            else if (word == "plural")
                actor.plural = true;
            else if (word == "named")
                actor.name = line.rest();
        }
    }

    void readTie(Line &line, const std::string &from, const std::string &kind)
    {
        const auto to = line.word();
        Tie tie;
        tie.id = TieId(from + "-" + kind + "-" + to);
        tie.from = actor(from).id;
        tie.to = actor(to).id;
        tie.kind = line.kind<TieKind>(kind);
        while (line.more()) {
            const auto word = line.word();
            if (word == "since")
                tie.since = line.bound();
            else if (word == "until")
                tie.until = line.bound();
            else if (word == "both-ways")
                tie.mutual = true;
            else if (word == "id")
                tie.id = TieId(line.word());
            else if (word == "with")
                for (const auto &means : split(line.word(), ','))
                    tie.means.push_back(line.kind<Means>(means));
            else
                line.wrong(word);
        }
        m_ties.push_back(tie);
    }

    void readEvent(Line &line, const std::string &id)
    {
        Event event;
        event.id = EventId(id);
        event.title = id;
        event.type = line.kind<EventType>(line.word());
        bool participants = false;
        while (line.more()) {
            const auto word = line.word();
            if (word == "on")
                event.date = line.date();
            else if (word == "by")
                participants = true;
            else if (!participants)
                line.wrong(word);
            else {
                const auto parts = split(word, ':');
                event.participants.push_back(
                    {actor(parts[0]).id,
                     parts.size() > 1 ? line.kind<Role>(parts[1]) : Role::Party,
                     {}});
            }
        }
        m_events.push_back(event);
    }

    std::vector<Actor> m_actors;
    std::vector<Tie> m_ties;
    std::vector<Event> m_events;
    MapInfo m_info;
};

} // namespace

AllianceMap mapFrom(std::string_view text)
{
    std::string lines(text);
    std::replace(lines.begin(), lines.end(), ';', '\n');
    std::istringstream stream(lines);
    Writer writer;
    for (std::string line; std::getline(stream, line);)
        if (line.find_first_not_of(' ') != std::string::npos)
            writer.read(Line(line));
    return writer.map();
}

} // namespace entente::test
