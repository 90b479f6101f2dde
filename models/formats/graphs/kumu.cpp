// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "kumu.h"

#include "models/formats/jsontree.h"
#include "models/map/text.h"
#include "models/map/vocabulary.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

/// What Kumu calls the fields that records have.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> fieldNames = {
    {{"description", "note"},
     {"start date", "since"},
     {"start", "since"},
     {"end date", "until"},
     {"end", "until"},
     {"connection type", "type"},
     {"polarity", "sign"}}};

std::string textOf(const Json &value)
{
    return value.is_string() ? value.get<std::string>()
                             : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string memberText(const Json &object, const char *key)
{
    const auto it = object.find(key);
    return it == object.end() || it->is_null() ? std::string() : textOf(*it);
}

/// "Armed Group" as the kind of actor that it is, or empty.
std::string actorKindOf(std::string word)
{
    for (auto &c : word)
        c = c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    return parse<ActorKind>(word) ? word : std::string();
}

/// One element or connection: its attributes stand in an object of their own or beside its ends.
class KumuItem
{
public:
    explicit KumuItem(const Json &item) : m_item(item)
    {
        const auto it = item.find("attributes");
        take(item);
        if (it != item.end() && it->is_object())
            take(*it);
    }

    std::string id() const
    {
        const auto text = memberText(m_item, "_id");
        return text.empty() ? memberText(m_item, "id") : text;
    }
    std::string label() { return taken(m_attributes, "label"); }
    GraphAttributes &attributes() { return m_attributes; }

private:
    void take(const Json &object)
    {
        for (const auto &[key, value] : object.items()) {
            constexpr std::array<std::string_view, 6> own = {"_id", "id",        "from",
                                                             "to",  "direction", "attributes"};
            if (value.is_null() || std::find(own.begin(), own.end(), key) != own.end())
                continue;
            const auto it = std::find_if(fieldNames.begin(), fieldNames.end(),
                                         [&](const auto &name) { return name.first == key; });
            m_attributes.emplace_back(it == fieldNames.end() ? key : std::string(it->second),
                                      textOf(value));
        }
    }

    const Json &m_item;
    GraphAttributes m_attributes;
};

} // namespace

ReadGraph readKumu(std::string_view text)
{
    ReadGraph read;
    Json root;
    if (auto refused = readTree(text, root)) {
        read.error(std::move(refused->code), std::move(refused->message), std::move(refused->hint));
        return read;
    }
    const auto list = [&](const char *key) {
        const auto it = root.is_object() ? root.find(key) : root.end();
        return root.is_object() && it != root.end() && it->is_array() ? &*it : nullptr;
    };
    const auto *elements = list("elements"), *connections = list("connections");
    if (!elements) {
        read.error("no-elements",
                   translate("Formats", "There is no list of elements, as Kumu writes it."),
                   translate("Formats", "Export the project in Kumu as JSON."));
        return read;
    }
    std::unordered_map<std::string, std::string> idOfLabel;
    for (const auto &element : *elements) {
        if (!element.is_object())
            continue;
        KumuItem item(element);
        GraphNode node;
        node.label = item.label();
        node.id = item.id().empty() ? node.label : item.id();
        for (const auto *name : {"element type", "type"})
            if (const auto kind = actorKindOf(std::string(valueOf(item.attributes(), name)));
                !kind.empty()) {
                taken(item.attributes(), name);
                node.attributes.emplace_back("kind", kind);
                break;
            }
        node.attributes.insert(node.attributes.end(), item.attributes().begin(),
                               item.attributes().end());
        idOfLabel.emplace(node.label, node.id);
        idOfLabel[node.id] = node.id;
        read.graph.nodes.push_back(std::move(node));
    }
    for (std::size_t i = 0; connections && i < connections->size(); ++i) {
        const auto &connection = (*connections)[i];
        if (!connection.is_object())
            continue;
        KumuItem item(connection);
        GraphEdge edge;
        edge.id = item.id();
        edge.label = item.label();
        const auto end = [&](const char *key) {
            const auto name = memberText(connection, key);
            const auto it = idOfLabel.find(name);
            return it == idOfLabel.end() ? name : it->second;
        };
        edge.source = end("from");
        edge.target = end("to");
        edge.directed = memberText(connection, "direction") == "directed";
        edge.attributes = item.attributes();
        read.graph.edges.push_back(std::move(edge));
    }
    return read;
}

} // namespace entente
