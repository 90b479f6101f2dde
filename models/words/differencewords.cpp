// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "differencewords.h"

#include "fieldwords.h"

#include "models/map/text.h"

#include <map>

namespace entente {

namespace {

using RecordChange = RecordDifference::Change;

/// "Actor Egypt", "The map's own fields".
std::string recordName(const RecordDifference &difference)
{
    const auto &table = difference.table;
    const auto named = [&](std::string_view pattern) {
        return phrase(pattern, {displayText(difference.label)});
    };
    if (table == "actors")
        return named(translate("Differences", "Actor %1"));
    if (table == "relations")
        return named(translate("Differences", "Tie %1"));
    if (table == "events")
        return named(translate("Differences", "Event %1"));
    if (table == "sources")
        return named(translate("Differences", "Source %1"));
    if (table == "scenes")
        return named(translate("Differences", "Scene %1"));
    if (table == "layout")
        return named(translate("Differences", "Place %1"));
    return translate("Differences", "The map's own fields");
}

std::string addedWords(const std::string &table, int count)
{
    if (table == "actors")
        return translate("Differences", "%n actor(s) added", nullptr, count);
    if (table == "relations")
        return translate("Differences", "%n tie(s) added", nullptr, count);
    if (table == "events")
        return translate("Differences", "%n event(s) added", nullptr, count);
    if (table == "sources")
        return translate("Differences", "%n source(s) added", nullptr, count);
    if (table == "scenes")
        return translate("Differences", "%n scene(s) added", nullptr, count);
    if (table == "layout")
        return translate("Differences", "%n place(s) added", nullptr, count);
    return translate("Differences", "the map's own fields added");
}

std::string removedWords(const std::string &table, int count)
{
    if (table == "actors")
        return translate("Differences", "%n actor(s) removed", nullptr, count);
    if (table == "relations")
        return translate("Differences", "%n tie(s) removed", nullptr, count);
    if (table == "events")
        return translate("Differences", "%n event(s) removed", nullptr, count);
    if (table == "sources")
        return translate("Differences", "%n source(s) removed", nullptr, count);
    if (table == "scenes")
        return translate("Differences", "%n scene(s) removed", nullptr, count);
    if (table == "layout")
        return translate("Differences", "%n place(s) removed", nullptr, count);
    return translate("Differences", "the map's own fields removed");
}

std::string changedWords(const std::string &table, int count)
{
    if (table == "actors")
        return translate("Differences", "%n actor(s) changed", nullptr, count);
    if (table == "relations")
        return translate("Differences", "%n tie(s) changed", nullptr, count);
    if (table == "events")
        return translate("Differences", "%n event(s) changed", nullptr, count);
    if (table == "sources")
        return translate("Differences", "%n source(s) changed", nullptr, count);
    if (table == "scenes")
        return translate("Differences", "%n scene(s) changed", nullptr, count);
    if (table == "layout")
        return translate("Differences", "%n place(s) changed", nullptr, count);
    return translate("Differences", "the map's own fields changed");
}

} // namespace

std::string differenceWords(const RecordDifference &difference)
{
    const auto name = recordName(difference);
    switch (difference.change) {
    case RecordChange::Added: return phrase(translate("Differences", "%1: added"), {name});
    case RecordChange::Removed: return phrase(translate("Differences", "%1: removed"), {name});
    case RecordChange::Changed: break;
    }
    return difference.fields.empty()
               ? phrase(translate("Differences", "%1: changed"), {name})
               : phrase(translate("Differences", "%1: %2 changed", "a record, its fields"),
                        {name, fieldsWords(difference.fields)});
}

std::string summaryOf(const std::vector<RecordDifference> &differences)
{
    std::vector<std::pair<std::string, RecordChange>> order;
    std::map<std::pair<std::string, RecordChange>, int> counts;
    for (const auto &difference : differences) {
        const std::pair kind{difference.table, difference.change};
        if (counts[kind]++ == 0)
            order.push_back(kind);
    }
    std::vector<std::string> parts;
    for (const auto &kind : order) {
        const auto &[table, change] = kind;
        parts.push_back(change == RecordChange::Added     ? addedWords(table, counts[kind])
                        : change == RecordChange::Removed ? removedWords(table, counts[kind])
                                                          : changedWords(table, counts[kind]));
    }
    return parts.empty() ? translate("Differences", "nothing") : listWords(parts);
}

} // namespace entente
