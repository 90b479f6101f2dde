// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "scenes.h"

#include "anyfile.h"
#include "input.h"

#include "models/map/mappatch.h"
#include "models/map/text.h"
#include "models/words/scenes.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

Json orNull(const std::string &text)
{
    return text.empty() ? Json() : Json(text);
}

Json toJson(const MapIndex &index, const Scene &scene, std::size_t number)
{
    auto focus = Json::array();
    for (const auto &id : scene.view.query.focus)
        focus.push_back(id.text());
    const auto &date = scene.view.query.date;
    return {{"id", scene.id.text()},
            {"number", number},
            {"title", orNull(scene.title)},
            {"date", date ? Json(date->text()) : Json()},
            {"caption", orNull(scene.caption)},
            {"notes", orNull(scene.notes)},
            {"hidden", scene.hidden},
            {"advance", scene.advance ? Json(*scene.advance) : Json()},
            {"focus", std::move(focus)},
            {"problems", sceneProblems(index, scene)}};
}

std::string listJson(const MapIndex &index)
{
    auto scenes = Json::array();
    for (const auto &scene : index.map().scenes())
        scenes.push_back(toJson(index, scene, scenes.size() + 1));
    return Json{{"scenes", std::move(scenes)}}.dump(2, ' ', false, Json::error_handler_t::replace) +
           '\n';
}

std::string listWordsOf(const MapIndex &index)
{
    std::string out;
    std::size_t number = 0;
    for (const auto &scene : index.map().scenes()) {
        out += std::to_string(++number) + ". " + displayText(scene.title);
        if (scene.view.query.date)
            out += " – " + scene.view.query.date->words();
        if (scene.hidden)
            out += " " + translate("CommandLine", "(hidden)");
        out += "\n";
        if (!scene.caption.empty())
            out += "   " + displayText(scene.caption) + "\n";
        for (const auto &problem : sceneProblems(index, scene))
            out += "   " + phrase(translate("CommandLine", "Missing: %1"), {problem}) + "\n";
    }
    return number == 0
               ? translate("CommandLine", "The map has no scenes; “--suggest” proposes some.") +
                     "\n"
               : out;
}

int suggest(const MapIndexPointer &index, const ScenesCommand &command, const Console &console)
{
    auto scenes = suggestScenes(index);
    if (scenes.empty()) {
        console.complain(
            shownPath(command.file) + ": " +
            translate("CommandLine",
                      "the map has too little to suggest scenes from; it needs ties or "
                      "events"));
        return Failed;
    }
    MapPatch patch;
    for (auto &scene : scenes)
        patch.put(std::move(scene));
    auto map = index->map();
    map.apply(patch);
    return writeMapFile(std::move(map), command.out, console) ? Succeeded : Failed;
}

} // namespace

const Scene *sceneFromWords(const AllianceMap &map, const QString &words, const Console &console)
{
    if (const auto *scene = map.scenes().find(SceneId(words.toStdString())))
        return scene;
    bool isNumber = false;
    const auto number = words.toUInt(&isNumber);
    if (isNumber && number >= 1 && number <= map.scenes().size())
        return &map.scenes().at(number - 1);
    console.complain(
        phrase(translate("CommandLine",
                         "--scene: the map has no scene “%1”; “entente scenes” lists its scenes"),
               {displayText(words.toStdString())}));
    return nullptr;
}

int runScenes(const ScenesCommand &command, const Console &console)
{
    auto map = readSoundMap(command.file, console);
    if (!map)
        return Failed;
    const auto index = std::make_shared<const MapIndex>(std::move(*map));
    if (command.suggest)
        return suggest(index, command, console);
    console.out << (command.json ? listJson(*index) : listWordsOf(*index));
    return Succeeded;
}

} // namespace entente
