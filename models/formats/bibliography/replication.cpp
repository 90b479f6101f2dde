// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "replication.h"

#include "citations.h"

#include "models/formats/attributes.h"
#include "models/formats/tables/csvwriter.h"
#include "models/map/text.h"

#include <nlohmann/json.hpp>

#include <array>

namespace entente {

namespace {

/// A column of claims.csv, with what the codebook says of it.
struct Column
{
    std::string_view name;
    const char *meaning;
};

constexpr std::array<Column, 27> columns = {{
    {"record", translatable("Codebook", "what the claim is about: tie, event or actor")},
    {"id", translatable("Codebook", "the record's id in the map")},
    {"from", translatable("Codebook", "id of the actor from whom the tie goes")},
    {"from_name", translatable("Codebook", "its name")},
    {"to", translatable("Codebook", "id of the actor to whom the tie goes")},
    {"to_name", translatable("Codebook", "its name")},
    {"kind",
     translatable(
         "Codebook",
         "of a tie: backs, opposes, recognises, mediates, part-of, leads or tied; of an event "
         "its type; of an actor its kind")},
    {"sign",
     translatable("Codebook", "1 backs, -1 opposes, 0 neither; empty where the record is no tie")},
    {"mutual", translatable("Codebook", "1 where the tie goes both ways")},
    {"means", translatable("Codebook", "how: one or more words, parted by semicolons")},
    {"since",
     translatable("Codebook",
                  "the tie's or actor's first day, or the event's date; EDTF; empty is unknown")},
    {"until", translatable("Codebook", "its last day; EDTF; .. is open, empty is unknown")},
    {"title", translatable("Codebook", "of an event")},
    {"status", translatable("Codebook", "of an event: happened, planned, alleged or cancelled")},
    {"participants", translatable("Codebook", "of an event: actor (role), parted by semicolons")},
    {"says", translatable("Codebook", "asserts, denies, qualifies, alleges or not-found; empty "
                                      "where the record has no evidence")},
    {"attests", translatable("Codebook", "the day or days for which the evidence speaks, where "
                                         "they are not the source's own; EDTF")},
    {"quote", translatable("Codebook", "the words of the source")},
    {"at", translatable("Codebook", "the place in the source")},
    {"speaker", translatable("Codebook", "who said it, where the source reports somebody's words")},
    {"via", translatable("Codebook", "the channel")},
    {"grade", translatable("Codebook", "Admiralty code: source A to F, information 1 to 6")},
    {"source",
     translatable("Codebook", "the source's id: the key in citations.csl.json and citations.bib")},
    {"source_title", translatable("Codebook", "its title")},
    {"source_issued", translatable("Codebook", "its date; EDTF")},
    {"note", translatable("Codebook", "the coder's note on the record")},
    {"attributes",
     translatable("Codebook",
                  "columns that an import kept with the record: name=value, parted by semicolons")},
}};

std::string nameOf(const AllianceMap &map, const ActorId &id)
{
    const auto *actor = map.actors().find(id);
    return actor ? actor->name : std::string();
}

/// "deaths=34; hostlev=4"
template <class Record>
std::string attributesText(const Record &record)
{
    std::string text;
    for (const auto &[name, value] : attributesOf(record.extra))
        text += (text.empty() ? "" : "; ") + name + "=" + value;
    return text;
}

using Row = std::array<std::string, columns.size()>;

std::string &cell(Row &row, std::string_view name)
{
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].name == name)
            return row[i];
    return row[0];
}

/// Writes the claims, one a row; a record without evidence has a row that says so.
class ClaimTable
{
public:
    explicit ClaimTable(const AllianceMap &map) : m_map(map), m_csv(m_out) {}

    std::string write()
    {
        Row names;
        for (std::size_t i = 0; i < columns.size(); ++i)
            names[i] = columns[i].name;
        m_csv.row(names);
        for (const auto &tie : m_map.ties())
            add(rowOf(tie), tie.evidence);
        for (const auto &event : m_map.events())
            add(rowOf(event), event.evidence);
        for (const auto &actor : m_map.actors())
            add(rowOf(actor), actor.evidence);
        return std::move(m_out);
    }

private:
    Row rowOf(const Tie &tie) const
    {
        Row row;
        cell(row, "record") = "tie";
        cell(row, "id") = tie.id.text();
        cell(row, "from") = tie.from.text();
        cell(row, "from_name") = nameOf(m_map, tie.from);
        cell(row, "to") = tie.to.text();
        cell(row, "to_name") = nameOf(m_map, tie.to);
        cell(row, "kind") = word(tie.kind);
        cell(row, "sign") = std::to_string(sign(tie.kind));
        cell(row, "mutual") = tie.mutual ? "1" : "0";
        for (const auto means : tie.means)
            cell(row, "means") +=
                (cell(row, "means").empty() ? "" : "; ") + std::string(word(means));
        cell(row, "since") = tie.since.text();
        cell(row, "until") = tie.until.text();
        cell(row, "note") = tie.note;
        cell(row, "attributes") = attributesText(tie);
        return row;
    }

    Row rowOf(const Event &event) const
    {
        Row row;
        cell(row, "record") = "event";
        cell(row, "id") = event.id.text();
        cell(row, "kind") = word(event.type);
        cell(row, "title") = event.title;
        cell(row, "status") = word(event.status);
        if (event.date)
            cell(row, "since") = event.date->text();
        for (const auto &[actor, role, extra] : event.participants)
            cell(row, "participants") += (cell(row, "participants").empty() ? "" : "; ") +
                                         nameOf(m_map, actor) + " (" + std::string(word(role)) +
                                         ")";
        cell(row, "note") = event.note;
        cell(row, "attributes") = attributesText(event);
        return row;
    }

    static Row rowOf(const Actor &actor)
    {
        Row row;
        cell(row, "record") = "actor";
        cell(row, "id") = actor.id.text();
        cell(row, "from") = actor.id.text();
        cell(row, "from_name") = actor.name;
        cell(row, "kind") = word(actor.kind);
        if (actor.since)
            cell(row, "since") = actor.since->text();
        if (actor.until)
            cell(row, "until") = actor.until->text();
        cell(row, "note") = actor.note;
        cell(row, "attributes") = attributesText(actor);
        return row;
    }

    void add(Row row, const std::vector<Evidence> &evidence)
    {
        if (evidence.empty())
            m_csv.row(row);
        for (const auto &item : evidence) {
            cell(row, "says") = word(item.says);
            cell(row, "attests") = item.attests ? item.attests->text() : std::string();
            cell(row, "quote") = item.quote;
            cell(row, "at") = item.at;
            cell(row, "speaker") = item.speaker;
            cell(row, "via") = item.via;
            cell(row, "grade") = item.grade;
            cell(row, "source") = item.source.text();
            const auto *source = m_map.sources().find(item.source);
            cell(row, "source_title") = source ? source->title : std::string();
            cell(row, "source_issued") =
                source && source->issued ? source->issued->text() : std::string();
            m_csv.row(row);
        }
    }

    const AllianceMap &m_map;
    std::string m_out;
    CsvWriter m_csv;
};

/// What was imported, as the head of the map keeps it.
std::string importsOf(const AllianceMap &map)
{
    const auto list = nlohmann::json::parse(map.info().extra.json("imports"), nullptr, false);
    if (!list.is_array() || list.empty())
        return {};
    std::string out =
        "\n## " + translate("Codebook", "Imported files") + "\n\n" +
        translate("Codebook", "| file | bytes | SHA-256 | on | as | version | where | rows |") +
        "\n|---|---|---|---|---|---|---|---|\n";
    for (const auto &item : list) {
        const auto cell = [&](const char *key) {
            const auto it = item.is_object() ? item.find(key) : item.end();
            const auto text = it == item.end()  ? std::string()
                              : it->is_string() ? it->template get<std::string>()
                                                : it->dump();
            out += " " + displayText(text) + " |";
        };
        out += "|";
        for (const auto *key : {"file", "bytes", "sha256", "date"})
            cell(key);
        cell(item.is_object() && item.contains("preset") ? "preset" : "mapping");
        for (const auto *key : {"version", "where", "rows"})
            cell(key);
        out += "\n";
    }
    return out;
}

std::string codebook(const AllianceMap &map)
{
    const auto &info = map.info();
    std::string out =
        "# " +
        (info.title.empty() ? translate("Formats", "Alliance map") : displayText(info.title)) +
        "\n\n";
    if (!info.description.empty())
        out += info.description + "\n\n";
    out += "| | |\n|---|---|\n";
    const auto line = [&](const std::string &what, const std::string &value) {
        out += "| " + what + " | " + value + " |\n";
    };
    line(translate("Codebook", "actors"), std::to_string(map.actors().size()));
    line(translate("Codebook", "ties"), std::to_string(map.ties().size()));
    line(translate("Codebook", "events"), std::to_string(map.events().size()));
    line(translate("Codebook", "sources"), std::to_string(map.sources().size()));
    if (info.asOf)
        line(translate("Codebook", "as of"), info.asOf->text());
    line(translate("Codebook", "reach"),
         phrase(translate("Codebook",
                          "%1 (how far an attestation carries where a bound is not known)"),
                {info.reach.iso()}));
    out += importsOf(map);
    out +=
        "\n## " + translate("Codebook", "Files") + "\n\n- " +
        translate("Codebook",
                  "`claims.csv`: one row per item of evidence; a record without evidence has one "
                  "row with an empty `says`. UTF-8, comma-separated. An apostrophe before =, +, "
                  "- or @ at the start of a cell keeps spreadsheets from running it.") +
        "\n- " + translate("Codebook", "`citations.csl.json`, `citations.bib`: the sources.") +
        "\n- " + translate("Codebook", "`map.entente.json`: the map itself.") + "\n\n" +
        translate("Codebook",
                  "Dates are EDTF (ISO 8601-2): `2020-01` is some day of that month, `2019-04~` "
                  "about then, `2019?` uncertain. Nothing is dated that the sources do not "
                  "date.") +
        "\n\n## " + translate("Codebook", "Columns of claims.csv") + "\n\n| " +
        translate("Codebook", "column") + " | " + translate("Codebook", "meaning") +
        " |\n|---|---|\n";
    for (const auto &[name, meaning] : columns)
        line("`" + std::string(name) + "`", translate("Codebook", meaning));
    return out;
}

} // namespace

std::vector<NamedText> replicationFiles(const AllianceMap &map)
{
    return {{"claims.csv", ClaimTable(map).write()},
            {"codebook.md", codebook(map)},
            {"citations.csl.json", writeCslJson(map)},
            {"citations.bib", writeBibTex(map)},
            {"map.entente.json", writeMap(map)}};
}

} // namespace entente
