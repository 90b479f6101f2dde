// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "info.h"

#include "models/analysis/narration.h"
#include "models/map/text.h"

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
    const auto count = [](std::size_t n, std::string_view one, std::string_view many) {
        return phrase(n == 1 ? one : many, {std::to_string(n)});
    };
    return listWords({count(map.actors().size(), "%1 actor", "%1 actors"),
                      count(map.ties().size(), "%1 tie", "%1 ties"),
                      count(map.events().size(), "%1 event", "%1 events"),
                      count(map.sources().size(), "%1 source", "%1 sources"),
                      count(map.scenes().size(), "%1 scene", "%1 scenes")});
}

std::string dateLine(const Snapshot &snapshot, bool dateAskedFor)
{
    if (!snapshot.date())
        return phrase("no date: all that ever stood");
    return snapshot.date()->words() + (dateAskedFor ? "" : " " + phrase("(the map's own date)"));
}

std::string evidenceWords(const std::vector<Evidence> &evidence)
{
    return evidence.empty() ? phrase("unsourced") : std::string();
}

/// "; unsourced" and the like, behind what is told already.
std::string joined(const std::string &text, const std::string &more)
{
    return more.empty() ? text : text + "; " + more;
}

std::vector<Row> tieRows(const Snapshot &snapshot, TieKind kind)
{
    std::vector<Row> rows;
    const auto &map = snapshot.map();
    for (std::size_t i = 0; i < map.ties().size(); ++i) {
        const auto &tieIndex = map.ties().at(i);
        if (tieIndex.kind == kind && snapshot.ties[i].standing != Standing::Absent)
            rows.push_back(
                {tieWords(map, tieIndex), std::string(phrase(word(snapshot.ties[i].standing))),
                 joined(tieDatesWords(map, tieIndex), evidenceWords(tieIndex.evidence))});
    }
    return rows;
}

std::string tieSections(const Snapshot &snapshot)
{
    std::string out;
    for (std::size_t i = 0; i < allWords<TieKind>().size(); ++i) {
        const auto kind = static_cast<TieKind>(i);
        const auto rows = tieRows(snapshot, kind);
        out += section(
            phrase("Ties that stand: %1 (%2)", {kindNoun(kind), std::to_string(rows.size())}),
            rows);
    }
    const auto absent =
        std::count_if(snapshot.ties.begin(), snapshot.ties.end(),
                      [](const Snapshot::Tie &tie) { return tie.standing == Standing::Absent; });
    if (absent > 0)
        out += "\n" +
               phrase(absent == 1 ? "%1 tie does not stand on this date."
                                  : "%1 ties do not stand on this date.",
                      {std::to_string(absent)}) +
               "\n";
    return out;
}

Row eventRow(const Event &event)
{
    const bool told =
        event.status == EventStatus::Alleged || event.status == EventStatus::Cancelled;
    const auto title = displayText(event.title.empty() ? event.id.text() : event.title);
    return {eventDateWords(event), eventTypeWords(event.type),
            joined(told ? title + " (" + statusWords(event.status) + ")" : title,
                   evidenceWords(event.evidence))};
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
    return (title.empty() ? phrase("Untitled map") : title) + "\n" +
           dateLine(snapshot, dateAskedFor) + "\n" + countsLine(map) + "\n" +
           tieSections(snapshot) + section(phrase("Events"), eventRows(*snapshot.index)) +
           section(phrase("Actors, by their ids"), actorRows(map));
}

} // namespace entente
