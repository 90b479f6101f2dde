// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "scenes.h"

#include "input.h"

#include "models/map/text.h"
#include "models/words/narrator.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

std::string joined(const std::vector<std::string> &sentences)
{
    std::string text;
    for (const auto &sentence : sentences)
        text += (text.empty() ? "" : " ") + sentence;
    return text;
}

Json toJson(const Snapshot &snapshot)
{
    const auto sentences = narrate(snapshot);
    return {{"date", snapshot.date() ? Json(snapshot.date()->text()) : Json()},
            {"sentences", sentences},
            {"text", joined(sentences)}};
}

std::string dumped(const Json &json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string allJson(const MapIndexPointer &index)
{
    auto list = Json::array();
    std::size_t number = 0;
    for (const auto &scene : index->map().scenes()) {
        ++number;
        if (scene.hidden)
            continue;
        Json told = {
            {"id", scene.id.text()}, {"number", number}, {"title", displayText(scene.title)}};
        told.update(toJson(snapshotAt(index, scene.view.query)));
        list.push_back(std::move(told));
    }
    return dumped({{"scenes", std::move(list)}});
}

std::string allWords(const MapIndexPointer &index)
{
    std::string out;
    std::size_t number = 0;
    for (const auto &scene : index->map().scenes()) {
        ++number;
        if (!scene.hidden)
            out += (out.empty() ? "" : "\n") + std::to_string(number) + ". " +
                   displayText(scene.title) + "\n" +
                   narration(snapshotAt(index, scene.view.query)) + "\n";
    }
    return out.empty() ? translate("CommandLine", "The map has no scenes to tell.") + "\n" : out;
}

} // namespace

int runNarrate(const NarrateCommand &command, const Console &console)
{
    auto map = readSoundMap(command.file, console);
    if (!map)
        return Failed;
    SnapshotQuery query;
    query.date = command.date ? command.date : defaultDate(*map);
    if (!command.scene.isEmpty()) {
        const auto *scene = sceneFromWords(*map, command.scene, console);
        if (!scene)
            return Failed;
        query = scene->view.query;
    }
    const auto index = std::make_shared<const MapIndex>(std::move(*map));
    if (command.allScenes) {
        console.out << (command.json ? allJson(index) : allWords(index));
        return Succeeded;
    }
    const auto snapshot = snapshotAt(index, query);
    console.out << (command.json ? dumped(toJson(snapshot)) : narration(snapshot) + "\n");
    return Succeeded;
}

} // namespace entente
