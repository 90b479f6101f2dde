// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "connect.h"
#include "idlists.h"
#include "input.h"

#include "models/connect/comparison.h"
#include "models/formats/tables/csvwriter.h"
#include "models/map/text.h"

#include <ostream>

namespace entente {

namespace {

AnswerJson toJson(const std::vector<ChangedRecord> &changed)
{
    auto list = AnswerJson::array();
    for (const auto &[id, fields] : changed)
        list.push_back({{"id", id}, {"fields", fields}});
    return list;
}

AnswerJson toJson(const Comparison::Records &records)
{
    return {{"added", records.added},
            {"removed", records.removed},
            {"changed", toJson(records.changed)}};
}

/// One side as it was asked for: the file, and the date or source where there is one.
AnswerJson sideOf(const QString &file, const char *key, const std::string &value)
{
    AnswerJson side = {{"file", file.toStdString()}};
    if (key)
        side[key] = value;
    return side;
}

std::pair<AnswerJson, AnswerJson> sidesOf(const DiffCommand &command)
{
    if (command.dates)
        return {sideOf(command.file, "date", command.dates->first.text()),
                sideOf(command.file, "date", command.dates->second.text())};
    if (!command.voices.isEmpty())
        return {sideOf(command.file, "source", command.voices.at(0).toStdString()),
                sideOf(command.file, "source", command.voices.at(1).toStdString())};
    return {sideOf(command.file, nullptr, {}), sideOf(command.other, nullptr, {})};
}

AnswerJson toJson(const DiffCommand &command, const Comparison &comparison)
{
    auto [from, to] = sidesOf(command);
    const auto &ties = comparison.ties;
    AnswerJson answer = {{"from", std::move(from)},
                         {"to", std::move(to)},
                         {"matched", comparison.matched},
                         {"relations",
                          {{"begun", ties.begun},
                           {"ended", ties.ended},
                           {"changed", toJson(ties.changed)},
                           {"disputed", ties.disputed}}},
                         {"actors", toJson(comparison.actors)},
                         {"events", toJson(comparison.events)},
                         {"sources", toJson(comparison.sources)},
                         {"sentences", comparison.sentences}};
    return answer;
}

class Rows
{
public:
    Rows() { CsvWriter(m_text).row({"table", "id", "change", "fields"}); }

    void add(std::string_view table, std::string_view change, const Texts &ids)
    {
        for (const auto &id : ids)
            CsvWriter(m_text).row({table, id, change, ""});
    }
    void add(std::string_view table, const std::vector<ChangedRecord> &changed)
    {
        for (const auto &[id, fields] : changed) {
            std::string list;
            for (const auto &field : fields)
                list += (list.empty() ? "" : " ") + field;
            CsvWriter(m_text).row({table, id, "changed", list});
        }
    }
    void add(std::string_view table, const Comparison::Records &records)
    {
        add(table, "added", records.added);
        add(table, "removed", records.removed);
        add(table, records.changed);
    }
    const std::string &text() const { return m_text; }

private:
    std::string m_text;
};

std::string csvOf(const Comparison &comparison)
{
    Rows rows;
    rows.add("relations", "begun", comparison.ties.begun);
    rows.add("relations", "ended", comparison.ties.ended);
    rows.add("relations", comparison.ties.changed);
    rows.add("relations", "disputed", comparison.ties.disputed);
    rows.add("actors", comparison.actors);
    rows.add("events", comparison.events);
    rows.add("sources", comparison.sources);
    return rows.text();
}

std::string wordsOf(const Comparison &comparison)
{
    std::string words;
    for (const auto &remark : comparison.remarks)
        words += remark + '\n';
    if (comparison.isEqual())
        return words + translate("CommandLine", "Nothing differs.") + '\n';
    for (const auto &sentence : comparison.sentences)
        words += sentence + '\n';
    return words;
}

/// What is compared; the other map where it is another file.
struct Maps
{
    AllianceMap map;
    std::optional<AllianceMap> other;
};

/// Nothing, and the reason told, where a file cannot be read or the map does not know a voice.
std::optional<Maps> readMaps(const DiffCommand &command, const Console &console)
{
    auto map = readSoundMap(command.file, console);
    if (!map)
        return std::nullopt;
    Maps maps{std::move(*map), std::nullopt};
    if (!command.other.isEmpty()) {
        maps.other = readSoundMap(command.other, console);
        return maps.other ? std::optional(std::move(maps)) : std::nullopt;
    }
    for (const auto &voice : command.voices) {
        if (!hasVoice(maps.map, voice.toStdString())) {
            console.complain(
                phrase(translate("CommandLine", "the map has no source or speaker “%1”"),
                       {displayText(voice.toStdString())}));
            return std::nullopt;
        }
    }
    return maps;
}

Comparison compare(const DiffCommand &command, const Maps &maps)
{
    if (maps.other)
        return compareMaps(maps.map, *maps.other);
    const MapIndex index(maps.map);
    if (command.dates)
        return compareDates(index, command.dates->first, command.dates->second);
    return compareVoices(index, command.voices.at(0).toStdString(),
                         command.voices.at(1).toStdString());
}

} // namespace

int runDiff(const DiffCommand &command, const Console &console)
{
    const auto maps = readMaps(command, console);
    if (!maps)
        return Failed;
    const auto comparison = compare(command, *maps);
    QString problem;
    switch (command.form) {
    case DiffCommand::Form::Json: console.out << answerText(toJson(command, comparison)); break;
    case DiffCommand::Form::Csv: console.out << csvOf(comparison); break;
    case DiffCommand::Form::Words: console.out << wordsOf(comparison); break;
    case DiffCommand::Form::Figure:
        if (writeDiffFigure(command, maps->map, maps->other, &problem))
            break;
        console.complain(problem.toStdString());
        return Failed;
    }
    return comparison.isEqual() ? Succeeded : WarningsFound;
}

} // namespace entente
