// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mappingfile.h"

#include <nlohmann/json.hpp>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

void put(Json &json, const char *key, const std::string &text)
{
    if (!text.empty())
        json[key] = text;
}
template <class Value>
void put(Json &json, const char *key, const std::vector<Value> &values)
{
    if (!values.empty())
        json[key] = values;
}
void put(Json &json, const char *key, const std::map<std::string, std::string> &texts)
{
    if (!texts.empty())
        json[key] = texts;
}
void put(Json &json, const char *key, bool truth)
{
    if (truth)
        json[key] = true;
}
void put(Json &json, const char *key, const DateColumns &columns)
{
    if (columns.empty())
        return;
    auto &date = json[key] = Json::object();
    put(date, "date", columns.date);
    put(date, "year", columns.year);
    put(date, "month", columns.month);
    put(date, "day", columns.day);
    put(date, "precision", columns.precision);
    put(date, "precisions", columns.precisions);
    if (columns.order != DateColumns::Order::Unknown)
        date["order"] = columns.order == DateColumns::Order::DayFirst ? "day-first" : "month-first";
}
void put(Json &json, const char *key, const std::vector<Means> &means)
{
    for (const auto one : means)
        json[key].push_back(std::string(word(one)));
}

Json toJson(const ActorColumns &actor)
{
    Json json;
    put(json, "slot", actor.slot);
    put(json, "name", actor.name);
    put(json, "code", actor.code);
    put(json, "system", actor.system);
    put(json, "separator", actor.separator);
    put(json, "kind", actor.kind);
    put(json, "nobody", actor.nobody);
    put(json, "name-tells", actor.nameTells);
    return json;
}

Json toJson(const TieColumns &tie)
{
    Json json;
    put(json, "from", tie.from);
    put(json, "to", tie.to);
    json["kind"] = std::string(word(tie.kind));
    put(json, "kind-column", tie.kindColumn);
    put(json, "kinds", tie.kinds);
    put(json, "mutual", tie.mutual);
    put(json, "strength", tie.strength);
    if (tie.strengthMost > 0)
        json["strength-most"] = tie.strengthMost;
    put(json, "years", tie.years);
    put(json, "means", tie.means);
    for (const auto &[column, means] : tie.meansColumns)
        json["means-columns"][column] = std::string(word(means));
    put(json, "means-column", tie.meansColumn);
    put(json, "means-words", tie.meansWords);
    put(json, "since", tie.since);
    put(json, "until", tie.until);
    put(json, "since-unknown", tie.sinceOpen);
    put(json, "until-unknown", tie.untilOpen);
    put(json, "ends-when", tie.endsWhen);
    put(json, "year", tie.year);
    put(json, "happened", tie.happened);
    put(json, "happened-until", tie.happenedUntil);
    put(json, "when", tie.when);
    put(json, "alleged", tie.alleged);
    put(json, "suggestion", tie.suggestion);
    put(json, "apart", tie.apart);
    put(json, "source", tie.source);
    put(json, "quote", tie.quote);
    put(json, "attributes", tie.attributes);
    put(json, "figures", tie.figures);
    return json;
}

Json toJson(const SideColumns &sides)
{
    Json json;
    put(json, "when", sides.when);
    put(json, "group", sides.group);
    put(json, "set", sides.set);
    put(json, "side", sides.side);
    put(json, "side-is", sides.sideIs);
    put(json, "together", sides.together);
    if (sides.kind != TieKind::Opposes)
        json["kind"] = std::string(word(sides.kind));
    put(json, "happened", sides.happened);
    put(json, "actor", sides.actor);
    put(json, "title", sides.title);
    for (const auto &spell : sides.spells) {
        Json one = Json::object();
        put(one, "since", spell.since);
        put(one, "until", spell.until);
        json["spells"].push_back(std::move(one));
    }
    put(json, "since-unknown", sides.sinceOpen);
    put(json, "until-unknown", sides.untilOpen);
    put(json, "means", sides.means);
    return json;
}

Json toJson(const EventColumns &event)
{
    Json json;
    put(json, "when", event.when);
    put(json, "title", event.title);
    json["type"] = std::string(word(event.type));
    put(json, "date", event.date);
    put(json, "until", event.until);
    put(json, "group", event.group);
    for (const auto &part : event.parts)
        json["participants"].push_back(
            {{"slot", part.slot}, {"role", std::string(word(part.role))}});
    put(json, "sides", event.sides);
    put(json, "attributes", event.attributes);
    put(json, "figures", event.figures);
    put(json, "place", event.place);
    return json;
}

template <class List>
void putAll(Json &json, const char *key, const List &list)
{
    for (const auto &item : list)
        json[key].push_back(toJson(item));
}

} // namespace

std::string writeMapping(const TableMapping &mapping)
{
    Json json = Json::object();
    put(json, "id", mapping.id);
    put(json, "title", mapping.title);
    put(json, "citation", mapping.citation);
    put(json, "licence", mapping.licence);
    if (!mapping.source.empty())
        json["source"] = Json::parse(mapping.source, nullptr, false);
    put(json, "version", mapping.version);
    put(json, "as-of", mapping.asOf);
    put(json, "recognise", mapping.recognise);
    for (const auto &[column, others] : mapping.alsoCalled)
        json["also-called"][column] = others;
    put(json, "header", mapping.header);
    put(json, "delimiter", mapping.delimiter);
    put(json, "encoding", mapping.encoding);
    put(json, "missing", mapping.missing);
    put(json, "where", mapping.where);
    put(json, "governments-are-states", mapping.governmentsAreStates);
    if (mapping.minimum > 1)
        json["minimum"] = mapping.minimum;
    put(json, "actor-names", mapping.actorNames);
    putAll(json, "actors", mapping.actors);
    putAll(json, "ties", mapping.ties);
    putAll(json, "sides", mapping.sides);
    putAll(json, "events", mapping.events);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace entente
