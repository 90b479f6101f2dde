// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "provenance.h"

#include "models/formats/jsontext.h"
#include "models/map/jsonmembers.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace entente {

namespace {

constexpr auto key = "imports";

using Json = nlohmann::ordered_json;

std::string textIn(const Json &object, const char *name)
{
    const auto it = object.find(name);
    return it != object.end() && it->is_string() ? it->get<std::string>() : std::string();
}

ImportRecord recordOf(const Json &object)
{
    ImportRecord record;
    record.file = textIn(object, "file");
    record.sheet = textIn(object, "sheet");
    record.sha256 = textIn(object, "sha256");
    record.date = textIn(object, "date");
    record.preset = textIn(object, "preset");
    record.version = textIn(object, "version");
    record.where = textIn(object, "where");
    const auto number = [&](const char *name) {
        const auto it = object.find(name);
        return it != object.end() && it->is_number_integer() ? it->get<long>() : 0;
    };
    record.bytes = std::size_t(std::max(0L, number("bytes")));
    record.minimum = number("minimum");
    if (const auto it = object.find("mapping"); it != object.end() && it->is_object())
        record.mapping = it->dump();
    if (const auto it = object.find("rows"); it != object.end() && it->is_object())
        for (const auto &[verdict, count] : it->items())
            if (count.is_number_unsigned())
                record.rows.emplace_back(verdict, count.get<std::size_t>());
    return record;
}

} // namespace

std::string ImportRecord::json() const
{
    Json object = Json::object();
    const auto put = [&](const char *name, const std::string &value) {
        if (!value.empty())
            object[name] = value;
    };
    put("file", file);
    put("sheet", sheet);
    if (bytes > 0)
        object["bytes"] = bytes;
    put("sha256", sha256);
    put("date", date);
    put("preset", preset);
    if (!mapping.empty())
        object["mapping"] = Json::parse(mapping, nullptr, false);
    put("version", version);
    put("where", where);
    if (minimum > 0)
        object["minimum"] = minimum;
    for (const auto &[verdict, count] : rows)
        object["rows"][verdict] = count;
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool ImportRecord::isSameAs(const ImportRecord &other) const
{
    return file == other.file && sheet == other.sheet && sha256 == other.sha256 &&
           preset == other.preset && mapping == other.mapping && where == other.where &&
           minimum == other.minimum;
}

std::vector<ImportRecord> importRecords(const AllianceMap &map)
{
    std::vector<ImportRecord> records;
    const auto list = Json::parse(map.info().extra.json(key), nullptr, false);
    if (list.is_array())
        for (const auto &item : list)
            if (item.is_object())
                records.push_back(recordOf(item));
    return records;
}

MapInfo withImportRecord(MapInfo head, const ImportRecord &record)
{
    std::string list;
    const auto text = head.extra.json(key);
    const auto known = Json::parse(text, nullptr, false);
    if (known.is_array())
        for (const auto &item : known) {
            if (item.is_object() && recordOf(item).isSameAs(record))
                return head;
            list += (list.empty() ? "" : ", ") + item.dump();
        }
    list += (list.empty() ? "" : ", ") + record.json();
    setMember(head.extra, key, compactJson("[" + list + "]"));
    return head;
}

} // namespace entente
