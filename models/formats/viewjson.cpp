// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "viewjson.h"

#include "jsontext.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

// Each reads one kind of member. False, and nothing taken, where the value is none.

bool take(const Json &json, bool &value)
{
    if (json.is_boolean())
        value = json.get<bool>();
    return json.is_boolean();
}

bool take(const Json &json, std::string &value)
{
    if (json.is_string())
        value = json.get<std::string>();
    return json.is_string();
}

template <class Tag>
bool take(const Json &json, Id<Tag> &value)
{
    if (!json.is_string() || !isValidId(json.get_ref<const std::string &>()))
        return false;
    value = Id<Tag>(json.get_ref<const std::string &>());
    return true;
}

template <class Word>
requires std::is_enum_v<Word>
bool take(const Json &json, Word &value)
{
    const auto read =
        json.is_string() ? parse<Word>(json.get_ref<const std::string &>()) : std::optional<Word>();
    value = read.value_or(value);
    return read.has_value();
}

bool take(const Json &json, double &value)
{
    if (!json.is_number() || !std::isfinite(json.get<double>()))
        return false;
    value = json.get<double>();
    return true;
}

bool take(const Json &json, Position &value)
{
    Position read;
    if (!json.is_array() || json.size() != 2 || !take(json[0], read.x) || !take(json[1], read.y))
        return false;
    value = read;
    return true;
}

/// "all", "focus" or [x, y, width, height].
bool take(const Json &json, Framing &value)
{
    Framing read;
    if (json == "focus") {
        read.on = Framing::On::Focus;
    } else if (json != "all") {
        read.on = Framing::On::Area;
        if (!json.is_array() || json.size() != 4 || !take(json[0], read.topLeft.x) ||
            !take(json[1], read.topLeft.y) || !take(json[2], read.width) ||
            !take(json[3], read.height) || read.width <= 0 || read.height <= 0)
            return false;
    }
    value = read;
    return true;
}

template <class List>
bool takeAll(const Json &json, List &list)
{
    List read;
    if (!json.is_array())
        return false;
    for (const auto &item : json) {
        typename List::value_type value{};
        if (!take(item, value))
            return false;
        read.insert(read.end(), std::move(value));
    }
    list = std::move(read);
    return true;
}

bool takeShifts(const Json &json, GroupShifts &shifts)
{
    GroupShifts read;
    if (!json.is_object())
        return false;
    for (const auto &[id, shift] : json.items())
        if (!isValidId(id) || !take(shift, read[ActorId(id)]))
            return false;
    shifts = std::move(read);
    return true;
}

/// True where the member is a filter's; `good` says whether its value is.
bool takeFilterMember(const std::string &key, const Json &json, Filter &filter, RecordSet &only,
                      bool &good)
{
    if (key == "hidden-kinds")
        good = takeAll(json, filter.hiddenKinds);
    else if (key == "hidden-means")
        good = takeAll(json, filter.hiddenMeans);
    else if (key == "hidden-standings")
        good = takeAll(json, filter.hiddenStandings);
    else if (key == "hidden-sources")
        good = takeAll(json, filter.hiddenSources);
    else if (key == "hide-unsourced")
        good = take(json, filter.hideUnsourced);
    else if (key == "only")
        good = takeAll(json, only.ids);
    else if (key == "only-words")
        good = take(json, only.words);
    else
        return false;
    return true;
}

bool takeLookMember(const std::string &key, const Json &json, Look &look, bool &good)
{
    if (key == "groups")
        good = take(json, look.grouped);
    else if (key == "groups-by")
        good = take(json, look.groupsBy);
    else if (key == "open-groups")
        good = takeAll(json, look.openGroups);
    else if (key == "moved-groups")
        good = takeShifts(json, look.groupShifts);
    else if (key == "camps")
        good = take(json, look.camps);
    else if (key == "legend")
        good = take(json, look.legend);
    else if (key == "minimap")
        good = take(json, look.minimap);
    else if (key == "outsiders")
        good = take(json, look.outsiders);
    else if (key == "faded-ties")
        good = take(json, look.fadedTies);
    else if (key == "according-to")
        good = takeAll(json, look.accordingTo);
    else if (key == "camera")
        good = take(json, look.framing);
    else
        return false;
    return true;
}

/// Reads each member of the object by `takeMember(key, value, good)`, and keeps the others.
template <class Value, class TakeMember>
void readMembers(std::string_view text, ReadView<Value> &read, TakeMember takeMember)
{
    const auto json = Json::parse(text, nullptr, false);
    if (!json.is_object()) {
        if (!json.is_null())
            read.rest = text;
        return;
    }
    Json rest = Json::object();
    for (const auto &[key, value] : json.items()) {
        bool good = true;
        const bool known = takeMember(key, value, good);
        if (known && (good || value.is_null()))
            continue;
        rest[key] = value;
        if (known)
            read.misread.push_back(key);
    }
    if (!rest.empty())
        read.rest = compactJson(rest.dump());
}

template <class List, class TextOf>
Json arrayOf(const List &list, TextOf textOf)
{
    Json json = Json::array();
    for (const auto &item : list)
        json.push_back(std::string(textOf(item)));
    return json;
}

const auto idText = [](const auto &id) -> const std::string & { return id.text(); };
const auto wordOf = [](auto value) { return word(value); };

Json written(const Filter &filter)
{
    Json json = Json::object();
    const auto put = [&](const char *key, Json list) {
        if (!list.empty())
            json[key] = std::move(list);
    };
    put("hidden-kinds", arrayOf(filter.hiddenKinds, wordOf));
    put("hidden-means", arrayOf(filter.hiddenMeans, wordOf));
    put("hidden-standings", arrayOf(filter.hiddenStandings, wordOf));
    put("hidden-sources", arrayOf(filter.hiddenSources, idText));
    if (filter.hideUnsourced)
        json["hide-unsourced"] = true;
    if (filter.only) {
        std::vector<std::string> ids(filter.only->ids.begin(), filter.only->ids.end());
        std::sort(ids.begin(), ids.end());
        json["only"] = ids;
        if (!filter.only->words.empty())
            json["only-words"] = filter.only->words;
    }
    return json;
}

/// A whole number without ".0".
Json number(double value)
{
    return std::abs(value) < 1e15 && value == std::floor(value) ? Json(std::int64_t(value))
                                                                : Json(value);
}

Json written(const Framing &framing)
{
    if (framing.on == Framing::On::Area)
        return {number(framing.topLeft.x), number(framing.topLeft.y), number(framing.width),
                number(framing.height)};
    return framing.on == Framing::On::Focus ? "focus" : "all";
}

Json written(const Look &look)
{
    const Look usual;
    Json json = Json::object();
    const auto put = [&](const char *key, bool value, bool otherwise) {
        if (value != otherwise)
            json[key] = value;
    };
    if (look.framing != usual.framing)
        json["camera"] = written(look.framing);
    put("groups", look.grouped, usual.grouped);
    if (look.groupsBy != usual.groupsBy)
        json["groups-by"] = word(look.groupsBy);
    if (!look.openGroups.empty())
        json["open-groups"] = arrayOf(look.openGroups, idText);
    for (const auto &[leader, shift] : look.groupShifts)
        json["moved-groups"][leader.text()] = {number(shift.x), number(shift.y)};
    put("camps", look.camps, usual.camps);
    put("legend", look.legend, usual.legend);
    put("minimap", look.minimap, usual.minimap);
    put("outsiders", look.outsiders, usual.outsiders);
    put("faded-ties", look.fadedTies, usual.fadedTies);
    if (!look.accordingTo.empty())
        json["according-to"] = look.accordingTo;
    return json;
}

std::string withRest(Json json, std::string_view rest)
{
    if (!rest.empty()) {
        const auto kept = Json::parse(rest, nullptr, false);
        if (!kept.is_object())
            return json.empty() ? std::string(rest) : compactJson(json.dump());
        for (const auto &[key, value] : kept.items())
            if (!json.contains(key))
                json[key] = value;
    }
    return json.empty() ? std::string() : compactJson(json.dump());
}

} // namespace

ReadView<Filter> filterFromJson(std::string_view json)
{
    ReadView<Filter> read;
    auto only = std::make_shared<RecordSet>();
    bool limits = false;
    readMembers(json, read, [&](const std::string &key, const Json &value, bool &good) {
        const bool known = takeFilterMember(key, value, read.value, *only, good);
        limits |= known && good && key == "only";
        return known;
    });
    if (limits)
        read.value.only = std::move(only);
    return read;
}

ReadView<Look> lookFromJson(std::string_view json)
{
    ReadView<Look> read;
    readMembers(json, read, [&](const std::string &key, const Json &value, bool &good) {
        return takeLookMember(key, value, read.value, good);
    });
    return read;
}

std::string filterJson(const Filter &filter, std::string_view rest)
{
    return withRest(written(filter), rest);
}

std::string lookJson(const Look &look, std::string_view rest)
{
    return withRest(written(look), rest);
}

std::string viewJson(const View &view)
{
    Json json = Json::object();
    if (view.query.date)
        json["date"] = view.query.date->text();
    if (!view.query.event.empty())
        json["event"] = view.query.event.text();
    if (!view.query.focus.empty())
        json["focus"] = arrayOf(view.query.focus, idText);
    if (view.query.focusSteps != SnapshotQuery().focusSteps)
        json["steps"] = view.query.focusSteps;
    if (auto filter = written(view.query.filter); !filter.empty())
        json["filter"] = std::move(filter);
    if (auto look = written(view.look); !look.empty())
        json["view"] = std::move(look);
    return compactJson(json.dump());
}

std::optional<View> viewFromJson(std::string_view text)
{
    const auto json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return std::nullopt;
    View view;
    const auto member = [&](const char *key) { return json.value(key, Json()); };
    if (std::string date; take(member("date"), date))
        if (const auto read = Edtf::parse(date))
            view.query.date = read;
    take(member("event"), view.query.event);
    takeAll(member("focus"), view.query.focus);
    if (const auto steps = member("steps"); steps.is_number_integer())
        view.query.focusSteps = int(
            std::clamp<std::int64_t>(steps.get<std::int64_t>(), 0, SnapshotQuery::mostFocusSteps));
    view.query.filter = filterFromJson(member("filter").dump()).value;
    view.look = lookFromJson(member("view").dump()).value;
    return view;
}

} // namespace entente
