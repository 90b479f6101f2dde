// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "recordwriter.h"

#include "memberswriter.h"
#include "viewjson.h"

namespace entente {

namespace {

void writeEvidenceItem(std::string &out, const Evidence &evidence)
{
    MembersWriter item(out);
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
    MembersWriter item(out);
    item.json("actor", jsonString(participant.actor.text()));
    item.text("role", word(participant.role));
    item.extra(participant.extra);
    item.close();
}

void writeFigure(std::string &out, const Figure &figure)
{
    MembersWriter item(out);
    item.json("what", jsonString(figure.what));
    item.json("value", jsonNumber(figure.value));
    if (figure.boundGiven || figure.bound != Bound::Exactly)
        item.text("bound", word(figure.bound));
    item.text("unit", figure.unit);
    item.extra(figure.extra);
    item.close();
}

void writeInline(MembersWriter &record, std::string &out, std::string_view key,
                 const JsonMembers &members)
{
    if (members.empty())
        return;
    record.begin(key);
    MembersWriter item(out);
    item.extra(members);
    item.close();
}

void writeNames(MembersWriter &record, std::string &out,
                const std::vector<std::pair<std::string, std::string>> &names)
{
    JsonMembers members;
    for (const auto &[language, name] : names)
        members.items.emplace_back(language, jsonString(name));
    writeInline(record, out, "names", members);
}

} // namespace

void writeRecord(std::string &out, const Actor &actor, int indent)
{
    MembersWriter record(out, indent);
    record.json("id", jsonString(actor.id.text()));
    record.json("name", jsonString(actor.name));
    record.text("short", actor.shortName);
    record.text("article", actor.article);
    if (actor.plural)
        record.json("plural", "true");
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

void writeRecord(std::string &out, const Tie &tie, int indent)
{
    MembersWriter record(out, indent);
    record.json("id", jsonString(tie.id.text()));
    record.json("from", jsonString(tie.from.text()));
    record.json("to", jsonString(tie.to.text()));
    record.text("kind", word(tie.kind));
    if (tie.mutual)
        record.json("mutual", "true");
    record.words("means", tie.means, [](Means means) { return word(means); });
    record.text("since", tie.since.text());
    record.text("until", tie.until.text());
    record.text("begun-by", tie.begunBy.value_or(EventId()).text());
    record.text("ended-by", tie.endedBy.value_or(EventId()).text());
    if (tie.strength)
        record.json("strength", std::to_string(*tie.strength));
    record.lines("evidence", tie.evidence, writeEvidenceItem);
    record.text("note", tie.note);
    record.extra(tie.extra);
    record.close();
}

void writeRecord(std::string &out, const Event &event, int indent)
{
    MembersWriter record(out, indent);
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

void writeRecord(std::string &out, const Source &source, int indent)
{
    MembersWriter record(out, indent);
    record.json("id", jsonString(source.id.text()));
    record.json("type", jsonString(source.type));
    record.text("title", source.title);
    record.text("container-title", source.containerTitle);
    record.text("publisher", source.publisher);
    record.text("URL", source.url);
    record.extra(source.csl);
    record.close();
}

void writeRecord(std::string &out, const Scene &scene, int indent)
{
    const auto isNamed = [](std::string_view key) { return key == "filter" || key == "view"; };
    MembersWriter record(out, indent);
    record.json("id", jsonString(scene.id.text()));
    record.json("title", jsonString(scene.title));
    record.text("caption", scene.caption);
    const auto &query = scene.view.query;
    record.date("date", query.date);
    record.text("event", query.event.text());
    record.words("focus", query.focus,
                 [](const ActorId &id) { return std::string_view(id.text()); });
    if (query.focusSteps != SnapshotQuery().focusSteps)
        record.json("steps", std::to_string(query.focusSteps));
    const auto object = [&](const char *key, const std::string &value) {
        if (!value.empty())
            record.json(key, value);
    };
    object("filter", filterJson(query.filter, scene.extra.json("filter")));
    object("view", lookJson(scene.view.look, scene.extra.json("view")));
    record.text("notes", scene.notes);
    record.text("predict", scene.predict);
    if (scene.hidden)
        record.json("hidden", "true");
    if (scene.advance)
        record.json("advance", std::to_string(*scene.advance));
    for (const auto &[key, value] : scene.extra.items)
        if (!isNamed(key))
            record.json(key, value);
    record.close();
}

} // namespace entente
