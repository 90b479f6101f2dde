// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mappingfile.h"

#include "condition.h"

#include "models/formats/tables/textencoding.h"
#include "models/map/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

/// What is wrong, on its way out of the reader.
struct Wrong
{
    MappingProblem problem;
};

[[noreturn]] void refuse(const std::string &where, std::string message, std::string hint)
{
    throw Wrong{{phrase(translate("Import", "The mapping is wrong at %1: %2."),
                        {where.empty() ? "/" : where, message}),
                 std::move(hint)}};
}

/// One object of the mapping. Every member that nobody asks for is told: it would have no effect.
class Object
{
public:
    Object(const Json &json, std::string where) : m_json(json), m_where(std::move(where))
    {
        if (!json.is_object())
            refuse(m_where, translate("Import", "there is to be an object"),
                   translate("Import", "Write { … } here."));
    }

    const Json *find(const char *key)
    {
        m_known.emplace_back(key);
        const auto it = m_json.find(key);
        return it == m_json.end() || it->is_null() ? nullptr : &*it;
    }
    std::string at(const char *key) const { return m_where + "/" + key; }

    void read(const char *key, std::string &text)
    {
        if (const auto *json = find(key))
            text = textOf(*json, at(key));
    }
    void read(const char *key, bool &truth)
    {
        const auto *json = find(key);
        if (json && !json->is_boolean())
            refuse(at(key), translate("Import", "there is to be true or false"),
                   translate("Import", "Write true or false."));
        truth = json ? json->get<bool>() : truth;
    }
    void read(const char *key, long &number)
    {
        const auto *json = find(key);
        if (json && !json->is_number_integer())
            refuse(at(key), translate("Import", "there is to be a whole number"),
                   translate("Import", "Write 10."));
        number = json ? json->get<long>() : number;
    }
    void read(const char *key, double &number)
    {
        const auto *json = find(key);
        if (json && !json->is_number())
            refuse(at(key), translate("Import", "there is to be a number"),
                   translate("Import", "Write 10."));
        number = json ? json->get<double>() : number;
    }
    void read(const char *key, std::vector<std::string> &texts)
    {
        const auto *json = find(key);
        if (json && json->is_string())
            texts = {json->get<std::string>()};
        else if (json)
            each(key, [&](const Json &item, const std::string &where) {
                texts.push_back(textOf(item, where));
            });
    }
    void read(const char *key, std::map<std::string, std::string> &texts)
    {
        if (const auto *json = find(key))
            for (const auto &[name, value] : members(*json, at(key)))
                texts[name] = textOf(value, at(key) + "/" + name);
    }
    template <class Word>
    void readWord(const char *key, Word &word)
    {
        if (const auto *json = find(key))
            word = wordOf<Word>(*json, at(key));
    }
    void readCondition(const char *key, std::string &text)
    {
        read(key, text);
        Condition::Problem problem;
        if (!Condition::parse(text, &problem))
            refuse(at(key), problem.message, problem.hint);
    }
    template <class Take>
    void each(const char *key, Take take)
    {
        const auto *json = find(key);
        if (json && !json->is_array())
            refuse(at(key), translate("Import", "there is to be a list"),
                   translate("Import", "Write [ … ] here."));
        for (std::size_t i = 0; json && i < json->size(); ++i)
            take((*json)[i], at(key) + "/" + std::to_string(i));
    }

    static std::string textOf(const Json &json, const std::string &where)
    {
        if (json.is_string())
            return json.get<std::string>();
        if (json.is_number())
            return json.dump();
        refuse(where, translate("Import", "there is to be a text"),
               translate("Import", "Put it in double quotes."));
    }
    template <class Word>
    static Word wordOf(const Json &json, const std::string &where)
    {
        const auto text = textOf(json, where);
        const auto word = parse<Word>(text);
        if (!word)
            refuse(where,
                   phrase(translate("Import", "“%1” is none of the words that may stand here"),
                          {text}),
                   phrase(translate("Import", "Write one of: %1."), {wordList<Word>()}));
        return *word;
    }
    static std::vector<std::pair<std::string, Json>> members(const Json &json,
                                                             const std::string &where)
    {
        if (!json.is_object())
            refuse(where, translate("Import", "there is to be an object"),
                   translate("Import", "Write { … } here."));
        std::vector<std::pair<std::string, Json>> list;
        for (const auto &[key, value] : json.items())
            list.emplace_back(key, value);
        return list;
    }

    void finish() const
    {
        for (const auto &[key, value] : m_json.items())
            if (std::find(m_known.begin(), m_known.end(), key) == m_known.end())
                refuse(m_where + "/" + key, translate("Import", "this key has no meaning"),
                       phrase(translate("Import", "Take it out, or see which key was meant: %1."),
                              {listWords(m_known)}));
    }

private:
    template <class Word>
    static std::string wordList()
    {
        std::vector<std::string> words;
        for (const auto word : allWords<Word>())
            words.emplace_back(word);
        return listWords(words);
    }

    const Json &m_json;
    std::string m_where;
    std::vector<std::string> m_known;
};

DateColumns readDate(const Json &json, const std::string &where)
{
    DateColumns columns;
    if (json.is_string()) {
        columns.date = json.get<std::string>();
        return columns;
    }
    Object object(json, where);
    object.read("date", columns.date);
    object.read("year", columns.year);
    object.read("month", columns.month);
    object.read("day", columns.day);
    object.read("precision", columns.precision);
    object.read("precisions", columns.precisions);
    std::string order;
    object.read("order", order);
    if (!order.empty() && order != "day-first" && order != "month-first")
        refuse(where + "/order", phrase(translate("Import", "“%1” is no order"), {order}),
               translate("Import", "Write day-first or month-first."));
    columns.order = order.empty()     ? DateColumns::Order::Unknown
                    : order[0] == 'd' ? DateColumns::Order::DayFirst
                                      : DateColumns::Order::MonthFirst;
    object.finish();
    return columns;
}

void readDate(Object &object, const char *key, DateColumns &columns)
{
    if (const auto *json = object.find(key))
        columns = readDate(*json, object.at(key));
}

ActorColumns readActor(const Json &json, const std::string &where)
{
    Object object(json, where);
    ActorColumns actor;
    object.read("slot", actor.slot);
    object.read("name", actor.name);
    object.read("code", actor.code);
    object.read("system", actor.system);
    object.read("separator", actor.separator);
    object.read("kind", actor.kind);
    object.read("nobody", actor.nobody);
    object.read("name-tells", actor.nameTells);
    object.finish();
    if (!actor.kind.empty() && !parse<ActorKind>(actor.kind))
        refuse(
            where + "/kind", phrase(translate("Import", "“%1” is no kind of actor"), {actor.kind}),
            translate("Import",
                      "Write state, government, armed-group, person, organisation, party, company "
                      "or people, or leave it out."));
    if (actor.slot.empty() || (actor.name.empty() && actor.code.empty()))
        refuse(where,
               translate("Import", "an actor needs a slot, and a column for its name or its code"),
               translate("Import", "Write {\"slot\": \"a\", \"name\": \"the column\"}."));
    return actor;
}

void readMeans(Object &object, std::vector<Means> &means)
{
    object.each("means", [&](const Json &item, const std::string &at) {
        means.push_back(Object::wordOf<Means>(item, at));
    });
}

TieColumns readTie(const Json &json, const std::string &where)
{
    Object object(json, where);
    TieColumns tie;
    object.read("from", tie.from);
    object.read("to", tie.to);
    object.readWord("kind", tie.kind);
    object.read("kind-column", tie.kindColumn);
    object.read("kinds", tie.kinds);
    object.read("mutual", tie.mutual);
    object.read("strength", tie.strength);
    object.read("strength-most", tie.strengthMost);
    object.read("years", tie.years);
    readMeans(object, tie.means);
    if (const auto *columns = object.find("means-columns"))
        for (const auto &[column, word] : Object::members(*columns, object.at("means-columns")))
            tie.meansColumns[column] =
                Object::wordOf<Means>(word, object.at("means-columns") + "/" + column);
    object.read("means-column", tie.meansColumn);
    object.read("means-words", tie.meansWords);
    readDate(object, "since", tie.since);
    readDate(object, "until", tie.until);
    object.readCondition("since-unknown", tie.sinceOpen);
    object.readCondition("until-unknown", tie.untilOpen);
    object.readCondition("ends-when", tie.endsWhen);
    object.read("year", tie.year);
    readDate(object, "happened", tie.happened);
    readDate(object, "happened-until", tie.happenedUntil);
    object.readCondition("when", tie.when);
    object.readCondition("alleged", tie.alleged);
    object.read("suggestion", tie.suggestion);
    object.read("apart", tie.apart);
    object.read("source", tie.source);
    object.read("quote", tie.quote);
    object.read("attributes", tie.attributes);
    object.read("figures", tie.figures);
    object.finish();
    for (const auto &[value, word] : tie.meansWords)
        if (!parse<Means>(word))
            refuse(where + "/means-words/" + value,
                   phrase(translate("Import", "“%1” is no means"), {word}),
                   translate("Import", "Write weapons, funding, troops or another of the means."));
    for (const auto &[value, word] : tie.kinds)
        if (word != "skip" && !parse<TieKind>(word))
            refuse(where + "/kinds/" + value,
                   phrase(translate("Import", "“%1” is no kind of tie"), {word}),
                   translate("Import",
                             "Write backs, opposes, recognises, mediates, part-of, leads, tied or "
                             "skip."));
    return tie;
}

SideColumns readSides(const Json &json, const std::string &where)
{
    Object object(json, where);
    SideColumns sides;
    object.readCondition("when", sides.when);
    object.read("group", sides.group);
    object.read("set", sides.set);
    object.read("side", sides.side);
    object.read("side-is", sides.sideIs);
    object.read("together", sides.together);
    object.readWord("kind", sides.kind);
    object.read("happened", sides.happened);
    object.read("actor", sides.actor);
    object.read("title", sides.title);
    object.each("spells", [&](const Json &item, const std::string &at) {
        Object spell(item, at);
        auto &columns = sides.spells.emplace_back();
        readDate(spell, "since", columns.since);
        readDate(spell, "until", columns.until);
        spell.finish();
    });
    object.readCondition("since-unknown", sides.sinceOpen);
    object.readCondition("until-unknown", sides.untilOpen);
    readMeans(object, sides.means);
    object.finish();
    return sides;
}

EventColumns readEvent(const Json &json, const std::string &where)
{
    Object object(json, where);
    EventColumns event;
    object.readCondition("when", event.when);
    object.read("title", event.title);
    object.readWord("type", event.type);
    readDate(object, "date", event.date);
    readDate(object, "until", event.until);
    object.read("group", event.group);
    object.each("participants", [&](const Json &item, const std::string &at) {
        Object part(item, at);
        auto &columns = event.parts.emplace_back();
        part.read("slot", columns.slot);
        part.readWord("role", columns.role);
        part.finish();
    });
    object.read("sides", event.sides);
    object.read("attributes", event.attributes);
    object.read("figures", event.figures);
    object.read("place", event.place);
    object.finish();
    return event;
}

void checkSlots(const TableMapping &mapping)
{
    const auto check = [&](const std::string &slot, const char *where) {
        const bool known = std::any_of(mapping.actors.begin(), mapping.actors.end(),
                                       [&](const auto &actor) { return actor.slot == slot; });
        if (!known)
            refuse(where, phrase(translate("Import", "no actor has the slot “%1”"), {slot}),
                   translate("Import", "Give one of “actors” this slot."));
    };
    for (const auto &tie : mapping.ties)
        check(tie.from, "/ties"), check(tie.to, "/ties");
    for (const auto &sides : mapping.sides)
        check(sides.actor, "/sides");
    for (const auto &event : mapping.events)
        for (const auto &part : event.parts)
            check(part.slot, "/events");
}

TableMapping readAll(const Json &json)
{
    Object object(json, "");
    TableMapping mapping;
    std::string schema;
    object.read("$schema", schema);
    object.read("id", mapping.id);
    object.read("title", mapping.title);
    object.read("citation", mapping.citation);
    object.read("licence", mapping.licence);
    if (const auto *source = object.find("source"))
        mapping.source = source->dump();
    object.read("version", mapping.version);
    object.read("as-of", mapping.asOf);
    object.read("recognise", mapping.recognise);
    if (const auto *names = object.find("also-called")) {
        Object others(*names, object.at("also-called"));
        for (const auto &[column, list] : names->items())
            others.read(column.c_str(), mapping.alsoCalled[column]);
    }
    object.read("header", mapping.header);
    object.read("delimiter", mapping.delimiter);
    object.read("encoding", mapping.encoding);
    if (!mapping.encoding.empty() && !encodingNamed(mapping.encoding))
        refuse("/encoding", phrase(translate("Import", "“%1” is no encoding"), {mapping.encoding}),
               translate("Import",
                         "Write utf-8, utf-16le, utf-16be or windows-1252, or leave it out."));
    object.read("missing", mapping.missing);
    object.readCondition("where", mapping.where);
    object.read("governments-are-states", mapping.governmentsAreStates);
    object.read("minimum", mapping.minimum);
    object.read("actor-names", mapping.actorNames);
    const auto fill = [&](const char *key, auto &list, auto read) {
        object.each(
            key, [&](const Json &item, const std::string &at) { list.push_back(read(item, at)); });
    };
    fill("actors", mapping.actors, readActor);
    fill("ties", mapping.ties, readTie);
    fill("sides", mapping.sides, readSides);
    fill("events", mapping.events, readEvent);
    object.finish();
    checkSlots(mapping);
    return mapping;
}

} // namespace

std::optional<TableMapping> readMapping(std::string_view json, MappingProblem *problem)
{
    try {
        return readAll(Json::parse(json));
    } catch (const Wrong &wrong) {
        if (problem)
            *problem = wrong.problem;
    } catch (const Json::exception &broken) {
        if (problem)
            *problem = {phrase(translate("Import", "The mapping is no JSON: %1."),
                               {displayText(broken.what())}),
                        translate("Import",
                                  "Put it right, or begin with “entente import --preset NAME "
                                  "--show-mapping”.")};
    }
    return std::nullopt;
}

} // namespace entente
