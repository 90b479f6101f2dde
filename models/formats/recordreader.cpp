// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "recordreader.h"

#include "csl.h"
#include "jsontext.h"
#include "recordchecks.h"
#include "viewjson.h"

#include "models/map/text.h"

#include <algorithm>
#include <array>

namespace entente {

namespace {

using Need = Fields::Need;
using DateForm = Fields::DateForm;
using Type = JsonNode::Type;

constexpr std::array<std::string_view, 15> actorKeys = {
    "id",    "name",  "short", "article", "plural", "kind", "aliases", "codes",
    "names", "since", "until", "colour",  "emblem", "note", "evidence"};
constexpr std::array<std::string_view, 13> tieKeys = {
    "id",    "from",     "to",       "kind",     "mutual",   "means", "since",
    "until", "begun-by", "ended-by", "strength", "evidence", "note"};
constexpr std::array<std::string_view, 13> eventKeys = {
    "id",           "type",    "title", "date",       "not-before", "not-after", "status",
    "participants", "figures", "place", "version-of", "evidence",   "note"};
constexpr std::array<std::string_view, 6> sourceKeys = {
    "id", "type", "title", "container-title", "publisher", "URL"};
constexpr std::array<std::string_view, 13> sceneKeys = {
    "id",     "title", "caption", "date",    "event",  "focus",  "steps",
    "filter", "view",  "notes",   "predict", "hidden", "advance"};
constexpr std::array<std::string_view, 8> evidenceKeys = {"source", "quote",   "says", "attests",
                                                          "grade",  "speaker", "via",  "at"};
constexpr std::array<std::string_view, 2> participantKeys = {"actor", "role"};
constexpr std::array<std::string_view, 4> figureKeys = {"what", "value", "bound", "unit"};

constexpr int longestAdvance = 3600; // seconds
constexpr std::size_t longestShared = 64, mostShared = 10000;
constexpr std::string_view leftOut = translatable("Formats", "The record is left out.");

} // namespace

const IdText *RecordReader::ownId(const Fields &fields)
{
    const auto *id = fields.record().id;
    return !fields.id("id", Need::Required).empty() && m_references.declare(id, fields)
               ? id
               : IdText::none();
}

template <class Key>
std::optional<Key> RecordReader::reference(const Fields &fields, const char *key, TableName target,
                                           Need need)
{
    const Key id(fields.id(key, need));
    if (id.empty())
        return std::nullopt;
    m_references.refer(target, id.shared(), fields.record(), fields.find(key)->start, key);
    return id;
}

std::optional<Actor> RecordReader::actor(const JsonNode &node, std::size_t index)
{
    const Fields fields(m_problems, node, TableName::Actors, index, actorKeys);
    if (!fields.isObject(leftOut))
        return std::nullopt;
    Actor actor;
    actor.id = ActorId(ownId(fields));
    actor.name = fields.text("name", Need::Required);
    actor.shortName = fields.text("short");
    actor.article = fields.text("article");
    actor.plural = fields.truth("plural");
    actor.kind =
        fields
            .word<ActorKind>(
                "kind", Need::Required,
                translatable("Formats",
                             "Until it is put right, the actor is shown as an organisation."))
            .value_or(ActorKind::Organisation);
    actor.aliases = fields.texts("aliases");
    actor.codes = codes(fields);
    actor.names = names(fields);
    actor.since = fields.date("since", DateForm::OneDate);
    actor.until = fields.date("until", DateForm::OneDate);
    actor.colour = fields.text("colour");
    actor.emblem = fields.text("emblem");
    actor.note = fields.prose("note");
    actor.evidence = evidence(fields);
    actor.extra = fields.rest();
    checkActor(fields, actor);
    if (actor.name.empty())
        actor.name = actor.id.text();
    return actor.id.empty() ? std::nullopt : std::optional(std::move(actor));
}

std::optional<Tie> RecordReader::tie(const JsonNode &node, std::size_t index)
{
    const Fields fields(m_problems, node, TableName::Ties, index, tieKeys);
    if (!fields.isObject(leftOut))
        return std::nullopt;
    Tie tie;
    tie.id = TieId(ownId(fields));
    tie.from =
        reference<ActorId>(fields, "from", TableName::Actors, Need::Required).value_or(ActorId());
    tie.to =
        reference<ActorId>(fields, "to", TableName::Actors, Need::Required).value_or(ActorId());
    const auto kind = fields.word<TieKind>("kind", Need::Required, leftOut);
    tie.kind = kind.value_or(TieKind::Tied);
    tie.mutual = fields.truth("mutual");
    tie.means = means(fields);
    tie.since = fields.bound("since");
    tie.until = fields.bound("until");
    tie.begunBy = reference<EventId>(fields, "begun-by", TableName::Events, Need::Optional);
    tie.endedBy = reference<EventId>(fields, "ended-by", TableName::Events, Need::Optional);
    tie.strength = fields.wholeNumber("strength", 1, 3, "bad-strength");
    tie.evidence = evidence(fields);
    tie.note = fields.prose("note");
    tie.extra = fields.rest();
    const bool twoEnds = checkTie(fields, tie);
    return tie.id.empty() || !kind || !twoEnds ? std::nullopt : std::optional(std::move(tie));
}

std::optional<Event> RecordReader::event(const JsonNode &node, std::size_t index)
{
    const Fields fields(m_problems, node, TableName::Events, index, eventKeys);
    if (!fields.isObject(leftOut))
        return std::nullopt;
    Event event;
    event.id = EventId(ownId(fields));
    event.type =
        fields
            .word<EventType>(
                "type", Need::Required,
                translatable("Formats", "Until it is put right, the event is shown as \"other\"."))
            .value_or(EventType::Other);
    event.title = fields.text("title", Need::Required);
    event.date = fields.date("date", DateForm::DateOrInterval);
    event.notBefore = fields.date("not-before", DateForm::OneDate);
    event.notAfter = fields.date("not-after", DateForm::OneDate);
    const auto status = fields.word<EventStatus>("status", Need::Optional, leftOut);
    const bool statusKnown = status || !fields.find("status");
    event.status = status.value_or(EventStatus::Happened);
    event.participants = participants(fields);
    event.figures = figures(fields);
    event.place = shared(fields.text("place"));
    event.versionOf = shared(fields.text("version-of"));
    event.evidence = evidence(fields);
    event.note = fields.prose("note");
    event.extra = fields.rest();
    checkEvent(fields, event);
    if (event.title.empty())
        event.title = word(event.type);
    if (!statusKnown)
        m_references.drop(TableName::Events, event.id.shared());
    return event.id.empty() || !statusKnown ? std::nullopt : std::optional(std::move(event));
}

std::optional<Source> RecordReader::source(const JsonNode &node, std::size_t index)
{
    const Fields fields(m_problems, node, TableName::Sources, index, sourceKeys);
    if (!fields.isObject(leftOut))
        return std::nullopt;
    Source source;
    source.id = SourceId(ownId(fields));
    source.type = fields.text("type", Need::Required);
    source.title = fields.text("title");
    source.containerTitle = fields.text("container-title");
    source.publisher = fields.text("publisher");
    source.url = fields.text("URL");
    source.csl = fields.rest(Fields::Spelling::Free);
    readIssued(fields, source);
    readAuthors(fields, source);
    checkSource(fields, source);
    return source.id.empty() ? std::nullopt : std::optional(std::move(source));
}

std::optional<Scene> RecordReader::scene(const JsonNode &node, std::size_t index)
{
    const Fields fields(m_problems, node, TableName::Scenes, index, sceneKeys);
    if (!fields.isObject(leftOut))
        return std::nullopt;
    Scene scene;
    scene.id = SceneId(ownId(fields));
    scene.title = fields.text("title", Need::Required);
    scene.caption = fields.prose("caption");
    readView(fields, scene);
    scene.notes = fields.prose("notes");
    scene.predict = fields.prose("predict");
    scene.hidden = fields.truth("hidden");
    scene.advance = fields.wholeNumber("advance", 1, longestAdvance, "bad-advance");
    for (auto &item : fields.rest().items)
        scene.extra.items.push_back(std::move(item));
    return scene.id.empty() ? std::nullopt : std::optional(std::move(scene));
}

void RecordReader::readView(const Fields &fields, Scene &scene)
{
    auto &query = scene.view.query;
    query.date = fields.date("date", DateForm::DateOrInterval);
    query.event =
        reference<EventId>(fields, "event", TableName::Events, Need::Optional).value_or(EventId());
    query.focus = focus(fields);
    query.focusSteps = fields.wholeNumber("steps", 0, SnapshotQuery::mostFocusSteps, "bad-steps")
                           .value_or(query.focusSteps);
    const auto take = [&]<class Value>(const char *key, Value &value,
                                       ReadView<Value> (*readFrom)(std::string_view)) {
        const auto *node = fields.find(key);
        if (!node)
            return;
        auto read = readFrom(compactJson(*node));
        value = std::move(read.value);
        if (!read.rest.empty())
            scene.extra.items.emplace_back(key, std::move(read.rest));
        for (const auto &misread : read.misread)
            fields.warning(
                "unknown-view", {node->start, fields.pointer() + "/" + key + pointerToken(misread)},
                phrase(translate("Formats", "%1: \"%2\" has a value that says nothing here; it is "
                                            "kept and not followed."),
                       {fields.who(), misread}),
                phrase(translate("Formats", "See docs/file-format.md for what \"%1\" may hold."),
                       {key}));
    };
    take("filter", query.filter, filterFromJson);
    take("view", scene.view.look, lookFromJson);
    if (const auto *node = fields.find("filter"))
        for (const auto &source : query.filter.hiddenSources)
            m_references.refer(TableName::Sources, source.shared(), fields.record(), node->start,
                               "filter/hidden-sources");
}

std::vector<Evidence> RecordReader::evidence(const Fields &record)
{
    std::vector<Evidence> items;
    const auto *list = record.list("evidence");
    for (std::size_t i = 0; list && i < list->children.size(); ++i) {
        const Fields item(record, list->children[i], ItemList::Evidence, i, evidenceKeys);
        if (!item.isObject(translatable("Formats", "The item is left out.")))
            continue;
        if (auto one = evidenceItem(item))
            items.push_back(std::move(*one));
    }
    return items;
}

std::optional<Evidence> RecordReader::evidenceItem(const Fields &item)
{
    Evidence evidence;
    const auto source = reference<SourceId>(item, "source", TableName::Sources, Need::Required);
    evidence.source = source.value_or(SourceId());
    evidence.quote = item.prose("quote");
    const auto says = item.word<AssertionType>("says", Need::Optional,
                                               translatable("Formats", "The item is left out."));
    evidence.says = says.value_or(AssertionType::Asserts);
    evidence.attests = item.date("attests", DateForm::DateOrInterval);
    evidence.grade = shared(item.text("grade"));
    evidence.speaker = shared(item.text("speaker"));
    evidence.via = shared(item.text("via"));
    evidence.at = shared(item.text("at"));
    evidence.extra = item.rest();
    checkGrade(item, evidence.grade);
    if (!evidence.speaker.empty())
        m_references.use(TableName::Actors, IdText::of(evidence.speaker));
    const bool saysKnown = says || !item.find("says");
    return source && saysKnown ? std::optional(std::move(evidence)) : std::nullopt;
}

SharedText RecordReader::shared(std::string text)
{
    if (text.empty() || text.size() > longestShared)
        return text;
    const auto there = m_shared.find(text);
    if (there != m_shared.end())
        return there->second;
    SharedText made(text);
    if (m_shared.size() < mostShared)
        m_shared.emplace(std::move(text), made);
    return made;
}

std::vector<Means> RecordReader::means(const Fields &record)
{
    std::vector<Means> values;
    const auto *list = record.list("means");
    for (std::size_t i = 0; list && i < list->children.size(); ++i) {
        const auto &node = list->children[i];
        if (!node.is(Type::String))
            record.error("wrong-type", record.placeOf(*list, i),
                         translate("Formats", "\"means\" is to be a list of words."),
                         translate("Formats", "Put each word in double quotes."));
        else if (const auto value = record.wordOf<Means>(
                     node, "means", translatable("Formats", "The word is left out."),
                     [&] { return record.placeOf(*list, i); }))
            values.push_back(*value);
    }
    return values;
}

std::vector<Participant> RecordReader::participants(const Fields &record)
{
    std::vector<Participant> values;
    const auto *list = record.list("participants");
    for (std::size_t i = 0; list && i < list->children.size(); ++i) {
        const Fields item(record, list->children[i], ItemList::Participants, i, participantKeys);
        if (!item.isObject(translatable("Formats", "The participant is left out.")))
            continue;
        const auto actor = reference<ActorId>(item, "actor", TableName::Actors, Need::Required);
        const auto role = item.word<Role>("role", Need::Required,
                                          translatable("Formats", "The participant is left out."));
        auto extra = item.rest();
        if (actor && role)
            values.push_back({*actor, *role, std::move(extra)});
    }
    return values;
}

std::vector<Figure> RecordReader::figures(const Fields &record)
{
    std::vector<Figure> values;
    const auto *list = record.list("figures");
    for (std::size_t i = 0; list && i < list->children.size(); ++i) {
        const Fields item(record, list->children[i], ItemList::Figures, i, figureKeys);
        if (!item.isObject(translatable("Formats", "The figure is left out.")))
            continue;
        Figure figure;
        figure.what = item.text("what", Need::Required);
        const auto value = item.number("value", Need::Required);
        const auto bound = item.word<Bound>("bound", Need::Optional,
                                            translatable("Formats", "The figure is left out."));
        figure.value = value.value_or(0);
        figure.bound = bound.value_or(Bound::Exactly);
        figure.boundGiven = bound.has_value();
        figure.unit = item.text("unit");
        figure.extra = item.rest();
        if (value && (bound || !item.find("bound")))
            values.push_back(std::move(figure));
    }
    return values;
}

std::vector<ActorId> RecordReader::focus(const Fields &record)
{
    std::vector<ActorId> actors;
    const auto *list = record.list("focus");
    for (std::size_t i = 0; list && i < list->children.size(); ++i) {
        const auto &node = list->children[i];
        const auto place = record.placeOf(*list, i);
        if (!node.is(Type::String) || !isValidId(node.text)) {
            record.error(
                node.is(Type::String) ? "invalid-id" : "wrong-type", place,
                translate("Formats", "\"focus\" is to be a list of actor ids."),
                translate("Formats",
                          "Write the ids of actors in double quotes: [\"egypt\", \"lna\"]."));
            continue;
        }
        const ActorId id(node.text);
        m_references.refer(TableName::Actors, id.shared(), record.record(), node.start, "focus", i);
        actors.push_back(id);
    }
    return actors;
}

JsonMembers RecordReader::codes(const Fields &record)
{
    JsonMembers codes;
    const auto *node = record.find("codes");
    if (!node)
        return codes;
    if (!node->is(Type::Object)) {
        record.wrongType(*node, "codes", translate("Formats", "an object"),
                         translate("Formats", "Write { \"iso3166\": \"LY\" }."));
        return codes;
    }
    for (const auto &child : node->children) {
        codes.items.emplace_back(child.key, compactJson(child));
        checkCode(record, *node, child);
    }
    return codes;
}

std::vector<std::pair<std::string, std::string>> RecordReader::names(const Fields &record)
{
    std::vector<std::pair<std::string, std::string>> names;
    const auto *node = record.find("names");
    if (!node)
        return names;
    if (!node->is(Type::Object)) {
        record.wrongType(
            *node, "names", translate("Formats", "an object"),
            translate("Formats", "Write the name by language: { \"ar\": \"…\", \"fr\": \"…\" }."));
        return names;
    }
    for (const auto &child : node->children) {
        const Place place{child.start, record.pointer() + "/names" + pointerToken(child.key)};
        if (child.is(Type::String)) {
            record.checkCharacters(child.text, "names", Fields::Chars::Label,
                                   [&] { return place; });
            names.emplace_back(child.key, child.text);
        } else {
            record.error(
                "wrong-type", place,
                phrase(translate("Formats", "the name for the language %1 is to be a text."),
                       {quotedValue(child.key)}),
                translate("Formats", "Put the name in double quotes."));
        }
    }
    return names;
}

void RecordReader::readIssued(const Fields &fields, Source &source)
{
    const auto *node = fields.object().find("issued");
    if (!node)
        return;
    const auto read = cslDate(*node);
    source.issued = read.date;
    if (read.unreadable)
        fields.warning(
            "bad-issued", fields.placeOf(*node),
            translate("Formats",
                      "\"issued\" holds no date that can be read; the source counts as undated."),
            translate("Formats",
                      "Write {\"date-parts\": [[2020, 1, 14]]}, with year, month and day as far as "
                      "they are known."));
}

void RecordReader::readAuthors(const Fields &fields, Source &source)
{
    const auto *node = fields.find("author");
    if (!node)
        return;
    if (node->is(Type::Array))
        source.authors = cslNames(*node);
    if (!node->is(Type::Array) || source.authors.size() < node->children.size())
        fields.warning("bad-author", fields.placeOf(*node),
                       translate("Formats", "\"author\" is no list of names that can be read."),
                       translate("Formats",
                                 "Write [{\"family\": \"…\", \"given\": \"…\"}], or [{\"literal\": "
                                 "\"…\"}] for a body."));
}

} // namespace entente
