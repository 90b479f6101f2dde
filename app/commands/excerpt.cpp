// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "excerpt.h"

#include "models/formats/attributes.h"
#include "models/import/condition.h"
#include "models/map/edits.h"
#include "models/map/standing.h"
#include "models/map/text.h"

#include <algorithm>
#include <map>

namespace entente {

namespace {

/// What a condition may ask of a tie; of an actor both its id and its name.
using Fields = std::multimap<std::string, std::string, std::less<>>;

constexpr std::string_view fieldNames[] = {"from",   "to",       "actor",   "kind",
                                           "mutual", "means",    "since",   "until",
                                           "source", "standing", "strength"};

void addActor(const AllianceMap &map, const ActorId &id, const char *field, Fields &fields)
{
    const auto *actor = map.actors().find(id);
    for (const auto *name : {field, "actor"}) {
        fields.emplace(name, id.text());
        if (actor)
            fields.emplace(name, actor->name);
    }
}

Fields fieldsOf(const AllianceMap &map, const Tie &tie, Standing standing)
{
    Fields fields;
    addActor(map, tie.from, "from", fields);
    addActor(map, tie.to, "to", fields);
    fields.emplace("kind", word(tie.kind));
    fields.emplace("mutual", tie.mutual ? "1" : "0");
    for (const auto means : tie.means)
        fields.emplace("means", word(means));
    fields.emplace("since", tie.since.text());
    fields.emplace("until", tie.until.text());
    fields.emplace("standing", word(standing));
    if (tie.strength)
        fields.emplace("strength", std::to_string(*tie.strength));
    for (const auto &item : tie.evidence)
        fields.emplace("source", item.source.text());
    for (auto &[key, value] : attributesOf(tie.extra))
        fields.emplace(lowerCase(key), std::move(value));
    return fields;
}

/// True where it holds of any choice among the values of a field that has several.
bool holds(const Condition &condition, const Fields &fields)
{
    const auto &columns = condition.columns();
    std::vector<std::vector<std::string>> values(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto [from, to] = fields.equal_range(lowerCase(columns[i]));
        for (auto it = from; it != to; ++it)
            values[i].push_back(it->second);
        if (values[i].empty())
            values[i].emplace_back();
    }
    std::vector<std::size_t> chosen(columns.size());
    for (;;) {
        if (condition.holds(
                [&](std::size_t i) -> std::string_view { return values[i][chosen[i]]; }))
            return true;
        std::size_t at = 0;
        while (at < chosen.size() && ++chosen[at] == values[at].size())
            chosen[at++] = 0;
        if (at == chosen.size())
            return false;
    }
}

bool isKnown(const AllianceMap &map, const std::string &column)
{
    const auto name = lowerCase(column);
    if (std::find(std::begin(fieldNames), std::end(fieldNames), name) != std::end(fieldNames))
        return true;
    for (const auto &tie : map.ties())
        for (const auto &[attribute, value] : attributesOf(tie.extra))
            if (lowerCase(attribute) == name)
                return true;
    return false;
}

} // namespace

std::optional<AllianceMap> partOf(const AllianceMap &map, const std::optional<Edtf> &date,
                                  const QString &where, const Console &console)
{
    Condition::Problem wrong;
    const auto condition = Condition::parse(where.toStdString(), &wrong);
    if (!condition) {
        console.complain("--where: " + wrong.message + " " + wrong.hint);
        return std::nullopt;
    }
    for (const auto &column : condition->columns())
        if (!isKnown(map, column)) {
            console.complain(
                phrase(translate("CommandLine",
                                 "--where: a tie has no “%1”; there are %2, and its attributes"),
                       {column, listWords({std::begin(fieldNames), std::end(fieldNames)})}));
            return std::nullopt;
        }
    const auto window = date ? date->days() : DayRange();
    RecordSelection picked;
    for (const auto &tie : map.ties()) {
        const auto found = strongest(standingSpans(map, tie), window).standing;
        if ((!date || found != Standing::Absent) && holds(*condition, fieldsOf(map, tie, found)))
            picked.ties.insert(tie.id);
    }
    if (condition->isEmpty())
        for (const auto &event : map.events())
            if (event.date && event.date->days().overlaps(window))
                picked.events.insert(event.id);
    auto part = excerpt(map, picked);
    MapPatch head;
    auto info = map.info();
    if (date && !date->isInterval())
        info.asOf = date;
    head.put(std::move(info));
    part.apply(head);
    return part;
}

} // namespace entente
