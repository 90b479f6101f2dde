// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mapfile.h"

#include "jsontext.h"

namespace entente {

namespace {

/// The members of one JSON object, one after the other. What says nothing is left out.
class Members
{
public:
    /// On one line: {"actor": "russia", "role": "proposer"}
    explicit Members(std::string &out) : Members(out, -1) {}
    /// A key a line, `indent` spaces in; or on one line where it is negative.
    Members(std::string &out, int indent) : m_out(out), m_indent(indent) { m_out += '{'; }

    void json(std::string_view key, std::string_view value)
    {
        begin(key);
        m_out += value;
    }
    void text(std::string_view key, std::string_view value)
    {
        if (value.empty())
            return;
        begin(key);
        appendJsonString(m_out, value);
    }
    void date(std::string_view key, const std::optional<Edtf> &date)
    {
        if (date)
            text(key, date->text());
    }
    void extra(const JsonMembers &members)
    {
        for (const auto &[key, value] : members.items)
            json(key, value);
    }

    /// A list of texts on one line.
    template <class List, class TextOf>
    void words(std::string_view key, const List &list, TextOf textOf)
    {
        if (list.empty())
            return;
        begin(key);
        m_out += '[';
        for (std::size_t i = 0; i < list.size(); ++i) {
            m_out += i == 0 ? "" : ", ";
            appendJsonString(m_out, textOf(list[i]));
        }
        m_out += ']';
    }

    /// A list with an item a line.
    template <class List, class Write>
    void lines(std::string_view key, const List &list, Write write)
    {
        if (list.empty())
            return;
        begin(key);
        block('[', ']', list, write);
    }

    template <class List, class Write>
    void block(char opening, char closing, const List &list, Write write)
    {
        m_out += opening;
        bool first = true;
        for (const auto &item : list) {
            m_out += first ? "\n" : ",\n";
            first = false;
            m_out.append(std::size_t(m_indent + 2), ' ');
            write(m_out, item);
        }
        if (!first) {
            m_out += '\n';
            m_out.append(std::size_t(m_indent), ' ');
        }
        m_out += closing;
    }

    void begin(std::string_view key)
    {
        if (m_indent < 0) {
            m_out += m_first ? "" : ", ";
        } else {
            m_out += m_first ? "\n" : ",\n";
            m_out.append(std::size_t(m_indent), ' ');
        }
        m_first = false;
        appendJsonString(m_out, key);
        m_out += ": ";
    }

    void close()
    {
        if (m_indent >= 0 && !m_first) {
            m_out += '\n';
            m_out.append(std::size_t(m_indent - 2), ' ');
        }
        m_out += '}';
    }

private:
    std::string &m_out;
    int m_indent;
    bool m_first = true;
};

constexpr int recordIndent = 6;

void writeEvidenceItem(std::string &out, const Evidence &evidence)
{
    Members item(out);
    item.json("source", jsonString(evidence.source.text()));
    item.text("quote", evidence.quote);
    item.text("says", word(evidence.says));
    item.date("attests", evidence.attests);
    item.text("grade", evidence.grade);
    item.text("speaker", evidence.speaker);
    item.text("via", evidence.via);
    item.text("at", evidence.at);
    item.extra(evidence.extra);
    item.close();
}

void writeParticipant(std::string &out, const Participant &participant)
{
    Members item(out);
    item.json("actor", jsonString(participant.actor.text()));
    item.text("role", word(participant.role));
    item.extra(participant.extra);
    item.close();
}

void writeFigure(std::string &out, const Figure &figure)
{
    Members item(out);
    item.json("what", jsonString(figure.what));
    item.json("value", jsonNumber(figure.value));
    if (figure.boundGiven || figure.bound != Bound::Exactly)
        item.text("bound", word(figure.bound));
    item.text("unit", figure.unit);
    item.extra(figure.extra);
    item.close();
}

void writeInline(Members &record, std::string &out, std::string_view key,
                 const JsonMembers &members)
{
    if (members.empty())
        return;
    record.begin(key);
    Members item(out);
    item.extra(members);
    item.close();
}

void writeNames(Members &record, std::string &out,
                const std::vector<std::pair<std::string, std::string>> &names)
{
    JsonMembers members;
    for (const auto &[language, name] : names)
        members.items.emplace_back(language, jsonString(name));
    writeInline(record, out, "names", members);
}

void writeRecord(std::string &out, const Actor &actor)
{
    Members record(out, recordIndent);
    record.json("id", jsonString(actor.id.text()));
    record.json("name", jsonString(actor.name));
    record.text("short", actor.shortName);
    record.text("kind", word(actor.kind));
    record.words("aliases", actor.aliases,
                 [](const auto &alias) { return std::string_view(alias); });
    writeInline(record, out, "codes", actor.codes);
    writeNames(record, out, actor.names);
    record.date("since", actor.since);
    record.date("until", actor.until);
    record.text("colour", actor.colour);
    record.text("emblem", actor.emblem);
    record.text("note", actor.note);
    record.lines("evidence", actor.evidence, writeEvidenceItem);
    record.extra(actor.extra);
    record.close();
}

void writeRecord(std::string &out, const Relation &relation)
{
    Members record(out, recordIndent);
    record.json("id", jsonString(relation.id.text()));
    record.json("from", jsonString(relation.from.text()));
    record.json("to", jsonString(relation.to.text()));
    record.text("kind", word(relation.kind));
    if (relation.mutual)
        record.json("mutual", "true");
    record.words("means", relation.means, [](Means means) { return word(means); });
    record.text("since", relation.since.text());
    record.text("until", relation.until.text());
    record.text("begun-by", relation.begunBy.value_or(EventId()).text());
    record.text("ended-by", relation.endedBy.value_or(EventId()).text());
    if (relation.strength)
        record.json("strength", std::to_string(*relation.strength));
    record.lines("evidence", relation.evidence, writeEvidenceItem);
    record.text("note", relation.note);
    record.extra(relation.extra);
    record.close();
}

void writeRecord(std::string &out, const Event &event)
{
    Members record(out, recordIndent);
    record.json("id", jsonString(event.id.text()));
    record.text("type", word(event.type));
    record.json("title", jsonString(event.title));
    record.date("date", event.date);
    record.date("not-before", event.notBefore);
    record.date("not-after", event.notAfter);
    record.text("status", word(event.status));
    record.lines("participants", event.participants, writeParticipant);
    record.lines("figures", event.figures, writeFigure);
    record.text("place", event.place);
    record.text("version-of", event.versionOf);
    record.lines("evidence", event.evidence, writeEvidenceItem);
    record.text("note", event.note);
    record.extra(event.extra);
    record.close();
}

void writeRecord(std::string &out, const Source &source)
{
    Members record(out, recordIndent);
    record.json("id", jsonString(source.id.text()));
    record.json("type", jsonString(source.type));
    record.text("title", source.title);
    record.text("container-title", source.containerTitle);
    record.text("publisher", source.publisher);
    record.text("URL", source.url);
    record.extra(source.csl);
    record.close();
}

void writeRecord(std::string &out, const Scene &scene)
{
    const auto isNamed = [](std::string_view key) { return key == "filter" || key == "view"; };
    Members record(out, recordIndent);
    record.json("id", jsonString(scene.id.text()));
    record.json("title", jsonString(scene.title));
    record.text("caption", scene.caption);
    record.date("date", scene.date);
    record.words("focus", scene.focus,
                 [](const ActorId &id) { return std::string_view(id.text()); });
    for (const auto key : {"filter", "view"})
        if (const auto value = scene.extra.json(key); !value.empty())
            record.json(key, value);
    record.text("notes", scene.notes);
    for (const auto &[key, value] : scene.extra.items)
        if (!isNamed(key))
            record.json(key, value);
    record.close();
}

template <class Table>
void writeTable(Members &map, std::string_view key, const Table &table)
{
    map.begin(key);
    map.block('[', ']', table,
              [](std::string &out, const auto &record) { writeRecord(out, record); });
}

void writeHead(Members &map, const MapInfo &info)
{
    map.text("format", "entente-map");
    map.json("version", std::to_string(info.version));
    map.text("title", info.title);
    map.text("description", info.description);
    map.text("language", info.language);
    map.date("as-of", info.asOf);
    if (info.reachGiven || !(info.reach == Reach()))
        map.text("reach", info.reach.iso());
}

void writePosition(std::string &out, const Placement &placement)
{
    appendJsonString(out, placement.actor.text());
    out += ": [" + jsonHundredths(placement.position.x) + ", " +
           jsonHundredths(placement.position.y) + "]";
}

void writeLayout(Members &map, std::string &out, const AllianceMap &alliances)
{
    const auto &info = alliances.info();
    const auto &places = alliances.placements();
    if (places.empty() && info.layoutEngine.empty() && !info.layoutSeed && info.layoutExtra.empty())
        return;
    std::vector<ActorId> pinned;
    for (const auto &place : places)
        if (place.pinned)
            pinned.push_back(place.actor);
    map.begin("layout");
    Members layout(out, 4);
    layout.text("engine", info.layoutEngine);
    if (info.layoutSeed)
        layout.json("seed", std::to_string(*info.layoutSeed));
    if (!places.empty()) {
        layout.begin("positions");
        layout.block('{', '}', places, writePosition);
    }
    layout.lines("pinned", pinned,
                 [](std::string &text, const ActorId &id) { appendJsonString(text, id.text()); });
    layout.extra(info.layoutExtra);
    layout.close();
}

} // namespace

std::string writeMap(const AllianceMap &map)
{
    std::string out;
    Members members(out, 2);
    writeHead(members, map.info());
    writeTable(members, "actors", map.actors());
    writeTable(members, "relations", map.relations());
    writeTable(members, "events", map.events());
    writeTable(members, "sources", map.sources());
    if (!map.scenes().empty())
        writeTable(members, "scenes", map.scenes());
    writeLayout(members, out, map);
    members.extra(map.info().extra);
    members.close();
    out += '\n';
    return out;
}

} // namespace entente
