// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "citations.h"

#include "models/formats/jsontree.h"
#include "models/map/text.h"

#include <nlohmann/json.hpp>

#include <unordered_map>
#include <unordered_set>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

ReadMap refused(std::string code, std::string message, std::string hint)
{
    ReadMap read;
    read.diagnostics.push_back({Diagnostic::Severity::Error,
                                std::move(code),
                                std::move(message),
                                std::move(hint),
                                0,
                                0,
                                {}});
    return read;
}

} // namespace

std::string writeCslJson(const AllianceMap &map)
{
    Json list = Json::array();
    const auto file = Json::parse(writeMap(map), nullptr, false);
    if (file.is_object() && file.contains("sources"))
        list = file["sources"];
    return list.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

ReadMap readCslJson(std::string_view text)
{
    Json list;
    if (auto why = readTree(text, list))
        return refused(std::move(why->code), std::move(why->message), std::move(why->hint));
    if (list.is_object() && list.contains("items"))
        list = Json(list["items"]);
    if (!list.is_array())
        return refused("not-csl", translate("Formats", "The file is no list of CSL-JSON items."),
                       translate("Formats", "In Zotero, export as “CSL JSON”."));
    std::unordered_set<std::string> ids;
    std::unordered_map<std::string, int> numbers; // the last one given to each id that comes again
    std::string sources;
    for (auto &item : list) {
        if (!item.is_object())
            continue;
        // Numbers may be ids there; ours are texts, and each is there once.
        auto id = !item.contains("id")     ? std::string()
                  : item["id"].is_string() ? item["id"].get<std::string>()
                                           : item["id"].dump();
        if (!isValidId(id))
            id = slug(item.contains("title") && item["title"].is_string()
                          ? item["title"].get<std::string>()
                          : id);
        const auto base = id;
        for (auto &last = numbers.try_emplace(base, 1).first->second; !ids.insert(id).second;)
            id = base + "-" + std::to_string(++last);
        item["id"] = id;
        sources += (sources.empty() ? "" : ",\n") +
                   item.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    auto read = readMap("{\"format\": \"entente-map\", \"version\": 1, \"actors\": [], "
                        "\"relations\": [], \"events\": [], \"sources\": [" +
                        sources + "]}");
    std::erase_if(read.diagnostics, [](const auto &d) { return d.code == "unused-source"; });
    for (auto &diagnostic : read.diagnostics)
        diagnostic.line = diagnostic.column = 0;
    return read;
}

} // namespace entente
