// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "info.h"

#include "models/map/text.h"
#include "models/words/counts.h"
#include "models/words/narration.h"

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t widestColumn = 60;

using Row = std::vector<std::string>;

/// Rows set as columns of one width each, two blanks between; the last column runs free.
std::string columns(const std::vector<Row> &rows)
{
    std::vector<std::size_t> widths;
    for (const auto &row : rows)
        for (std::size_t i = 0; i + 1 < row.size(); ++i) {
            widths.resize(std::max(widths.size(), i + 1));
            widths[i] = std::max(widths[i], std::min(characters(row[i]), widestColumn));
        }
    std::string out;
    for (const auto &row : rows) {
        out += " ";
        for (std::size_t i = 0; i < row.size(); ++i)
            out += " " + (i + 1 < row.size() ? padded(row[i], widths[i]) + " " : row[i]);
        out.erase(out.find_last_not_of(' ') + 1);
        out += '\n';
    }
    return out;
}

std::string section(const std::string &heading, const std::vector<Row> &rows)
{
    return rows.empty() ? std::string() : "\n" + heading + "\n" + columns(rows);
}

std::string countsLine(const AllianceMap &map)
{
    return listWords({actorsCounted(int(map.actors().size())), tiesCounted(int(map.ties().size())),
                      eventsCounted(int(map.events().size())),
                      sourcesCounted(int(map.sources().size())),
                      scenesCounted(int(map.scenes().size()))});
}

std::string dateLine(const Snapshot &snapshot, bool dateAskedFor)
{
    if (!snapshot.date())
        return translate("CommandLine", "no date: all that ever stood");
    const auto date = snapshot.date()->words();
    return dateAskedFor ? date
                        : phrase(translate("CommandLine", "%1 (the map’s own date)"), {date});
}

/// What is told, and whether anybody says so.
std::string withEvidence(const std::string &told, const std::vector<Evidence> &evidence)
{
    return evidence.empty() ? phrase(translate("CommandLine", "%1; unsourced"), {told}) : told;
}

std::vector<Row> tieRows(const Snapshot &snapshot, TieKind kind)
{
    std::vector<Row> rows;
    const auto &map = snapshot.map();
    for (std::size_t i = 0; i < map.ties().size(); ++i) {
        const auto &tie = map.ties().at(i);
        if (tie.kind == kind && snapshot.ties[i].standing != Standing::Absent)
            rows.push_back({tieWords(map, tie), standingWord(snapshot.ties[i].standing),
                            withEvidence(tieDatesWords(map, tie), tie.evidence)});
    }
    return rows;
}

std::string tieSections(const Snapshot &snapshot)
{
    std::string out;
    for (std::size_t i = 0; i < allWords<TieKind>().size(); ++i) {
        const auto kind = static_cast<TieKind>(i);
        const auto rows = tieRows(snapshot, kind);
        out += section(phrase(translate("CommandLine", "Ties that stand: %1 (%2)"),
                              {kindNoun(kind), std::to_string(rows.size())}),
                       rows);
    }
    const auto absent =
        std::count_if(snapshot.ties.begin(), snapshot.ties.end(),
                      [](const Snapshot::Tie &tie) { return tie.standing == Standing::Absent; });
    if (absent > 0)
        out +=
            "\n" +
            translate("CommandLine", "%n tie(s) do not stand on this date.", nullptr, int(absent)) +
            "\n";
    return out;
}

Row eventRow(const Event &event)
{
    const bool told =
        event.status == EventStatus::Alleged || event.status == EventStatus::Cancelled;
    const auto title = displayText(event.title.empty() ? event.id.text() : event.title);
    return {eventDateWords(event), eventTypeWords(event.type),
            withEvidence(told ? phrase(translate("CommandLine", "%1 (%2)", "an event, its status"),
                                       {title, statusWords(event.status)})
                              : title,
                         event.evidence)};
}

std::vector<Row> eventRows(const MapIndex &index)
{
    std::vector<Row> rows;
    for (const auto &stop : index.stops())
        rows.push_back(eventRow(index.map().events().at(std::size_t(stop.event))));
    for (const int event : index.undatedEvents())
        rows.push_back(eventRow(index.map().events().at(std::size_t(event))));
    return rows;
}

std::vector<Row> actorRows(const AllianceMap &map)
{
    std::vector<Row> rows;
    for (const auto &actor : map.actors())
        rows.push_back(
            {displayText(actor.id.text()), displayText(actor.name), actorKindWords(actor.kind)});
    return rows;
}

} // namespace

std::string infoWords(const Snapshot &snapshot, bool dateAskedFor)
{
    const auto &map = snapshot.map();
    const auto title = displayText(map.info().title);
    return (title.empty() ? translate("CommandLine", "Untitled map") : title) + "\n" +
           dateLine(snapshot, dateAskedFor) + "\n" + countsLine(map) + "\n" +
           tieSections(snapshot) +
           section(translate("CommandLine", "Events"), eventRows(*snapshot.index)) +
           section(translate("CommandLine", "Actors, by their ids"), actorRows(map));
}

} // namespace entente
