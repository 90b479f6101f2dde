// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "info.h"

#include <nlohmann/json.hpp>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

Json orNull(const std::string &text)
{
    return text.empty() ? Json() : Json(text);
}

Json orNull(const std::optional<Edtf> &date)
{
    return date ? Json(date->text()) : Json();
}

template <class Word>
Json wordOf(Word value)
{
    return std::string(word(value));
}

Json toJson(const Actor &actor)
{
    return {{"id", actor.id.text()},
            {"name", orNull(actor.name)},
            {"short", orNull(actor.shortName)},
            {"kind", wordOf(actor.kind)}};
}

Json toJson(const Tie &tie, Standing standing)
{
    auto means = Json::array();
    for (const auto one : tie.means)
        means.push_back(wordOf(one));
    return {{"id", tie.id.text()},
            {"from", tie.from.text()},
            {"to", tie.to.text()},
            {"kind", wordOf(tie.kind)},
            {"mutual", tie.mutual},
            {"means", std::move(means)},
            {"since", orNull(tie.since.text())},
            {"until", orNull(tie.until.text())},
            {"standing", wordOf(standing)},
            {"evidence", tie.evidence.size()}};
}

Json toJson(const Event &event)
{
    auto participants = Json::array();
    for (const auto &participant : event.participants)
        participants.push_back(
            Json{{"actor", participant.actor.text()}, {"role", wordOf(participant.role)}});
    return {{"id", event.id.text()},
            {"type", wordOf(event.type)},
            {"title", orNull(event.title)},
            {"date", orNull(event.date)},
            {"status", wordOf(event.status)},
            {"participants", std::move(participants)},
            {"evidence", event.evidence.size()}};
}

Json countsOf(const AllianceMap &map)
{
    return {{"actors", map.actors().size()},
            {"relations", map.ties().size()},
            {"events", map.events().size()},
            {"sources", map.sources().size()},
            {"scenes", map.scenes().size()}};
}

} // namespace

std::string infoJson(const Snapshot &snapshot)
{
    const auto &map = snapshot.map();
    auto actors = Json::array(), ties = Json::array(), events = Json::array();
    for (const auto &actor : map.actors())
        actors.push_back(toJson(actor));
    for (std::size_t i = 0; i < map.ties().size(); ++i)
        ties.push_back(toJson(map.ties().at(i), snapshot.ties[i].standing));
    for (const auto &event : map.events())
        events.push_back(toJson(event));
    Json answer = {{"title", orNull(map.info().title)},
                   {"date", orNull(snapshot.date())},
                   {"counts", countsOf(map)}};
    answer["actors"] = std::move(actors);
    answer["relations"] = std::move(ties);
    answer["events"] = std::move(events);
    return answer.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace entente
