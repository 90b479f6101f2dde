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

constexpr std::size_t longestShared = 64, mostShared = 10000;

/// In these the file has a scene's view.
constexpr std::array<std::string_view, 6> viewKeys = {"date",  "event",  "focus",
                                                      "steps", "filter", "view"};

/// The keys that a record, or an item of one of its lists, can have in the file.
template <class Record>
constexpr auto keysOf = [] {
    constexpr bool hasId = requires(Record record)
    {
        record.id;
    };
    constexpr auto more = std::is_same_v<Record, Scene> ? viewKeys.size() - 1 : 0;
    constexpr auto count = std::tuple_size_v<decltype(recordFields<Record>)> - 1 + hasId + more;
    std::array<std::string_view, count> keys;
    auto *at = keys.data();
    if (hasId)
        *at++ = "id";
    forEachField<Record>([&]<class Value>(const Field<Record, Value> &field) {
        if constexpr (std::is_same_v<Value, View>)
            at = std::copy(viewKeys.begin(), viewKeys.end(), at);
        else if (!field.key.empty())
            *at++ = field.key;
    });
    return keys;
}();

template <class Key>
constexpr auto tableOf = std::is_same_v<Key, ActorId>    ? TableName::Actors
                         : std::is_same_v<Key, TieId>    ? TableName::Ties
                         : std::is_same_v<Key, EventId>  ? TableName::Events
                         : std::is_same_v<Key, SourceId> ? TableName::Sources
                                                         : TableName::Scenes;

template <class Item>
constexpr auto listOf = std::is_same_v<Item, Evidence>      ? ItemList::Evidence
                        : std::is_same_v<Item, Participant> ? ItemList::Participants
                                                            : ItemList::Figures;

/// What becomes of a record, or of an item, that is not whole.
template <class Record>
constexpr auto leftOut = std::is_same_v<Record, Evidence>
                             ? translatable("Formats", "The item is left out.")
                         : std::is_same_v<Record, Participant>
                             ? translatable("Formats", "The participant is left out.")
                         : std::is_same_v<Record, Figure>
                             ? translatable("Formats", "The figure is left out.")
                             : translatable("Formats", "The record is left out.");

/// The word that stands in for one that is missing or not known, so that the record can be shown;
/// without a consequence to tell there is none.
template <class Word>
struct Substitute
{
    Word word{};
    const char *consequence = nullptr;
};
template <class Word>
constexpr Substitute<Word> substitute{};
template <>
constexpr Substitute<ActorKind> substitute<ActorKind>{
    ActorKind::Organisation,
    translatable("Formats", "Until it is put right, the actor is shown as an organisation.")};
template <>
constexpr Substitute<EventType> substitute<EventType>{
    EventType::Other,
    translatable("Formats", "Until it is put right, the event is shown as \"other\".")};

} // namespace

/// Reads the fields of a record one by one, each by the type of its value. What is wrong with a
/// text, a number or a date leaves the record whole; without a reference or a word that it needs it
/// is not.
class RecordReader::FieldReader
{
public:
    explicit FieldReader(RecordReader &its) : m_references(its.m_references), m_shared(its.m_shared)
    {
    }

    /// The record's own id; empty where it has none that it can keep.
    const IdText *ownId(const Fields &fields)
    {
        const auto *id = fields.record().id;
        return !fields.id("id", Need::Required).empty() && m_references.declare(id, fields)
                   ? id
                   : IdText::none();
    }

    /// False where the record is not whole.
    template <class Record>
    bool readFields(const Fields &fields, Record &record)
    {
        bool whole = true;
        forEachField<Record>(
            [&](const auto &field) { whole = readField(fields, field, record) && whole; });
        return finish(fields, record) && whole;
    }

private:
    template <class Record, class Value>
    bool readField(const Fields &fields, const Field<Record, Value> &field, Record &record)
    {
        return read(fields, field, record.*field.member);
    }
    bool readField(const Fields &fields, const Field<Scene, View> &, Scene &scene)
    {
        readView(fields, scene);
        return true;
    }
    template <class Record, class Value>
    bool read(const Fields &fields, const Field<Record, Value> &field, Value &value)
    {
        const auto key = field.key;
        const bool isProse = field.form == FieldForm::Prose;
        if constexpr (std::is_same_v<Value, std::string>)
            value =
                fields.text(key, field.need, isProse ? Fields::Chars::Prose : Fields::Chars::Label);
        else if constexpr (std::is_same_v<Value, SharedText>)
            value = isProse ? SharedText(fields.prose(key)) : shared(fields.text(key));
        else if constexpr (std::is_same_v<Value, Texts>)
            value = fields.texts(key);
        else if constexpr (std::is_same_v<Value, bool>)
            value = fields.truth(key);
        else if constexpr (std::is_same_v<Value, std::optional<int>>)
            value = fields.wholeNumber(key, field.least, field.most, "bad-" + std::string(key));
        else if constexpr (std::is_same_v<Value, std::optional<Edtf>>)
            value = fields.date(key, field.form == FieldForm::Interval ? DateForm::DateOrInterval
                                                                       : DateForm::OneDate);
        else if constexpr (std::is_same_v<Value, TieBound>)
            value = fields.bound(key);
        else if constexpr (std::is_same_v<Value, std::vector<Means>>)
            value = means(fields);
        else if constexpr (std::is_same_v<Value, decltype(Actor::names)>)
            value = names(fields);
        else
            return readPart(fields, field, value);
        return true;
    }
    bool readPart(const Fields &fields, const Field<Figure, double> &field, double &value)
    {
        const auto number = fields.number(field.key, field.need);
        value = number.value_or(0);
        return number.has_value();
    }
    template <class Record, class Tag>
    bool readPart(const Fields &fields, const Field<Record, Id<Tag>> &field, Id<Tag> &value)
    {
        return refer(fields, field.key, field.need, value);
    }
    bool readPart(const Fields &fields, const Field<Tie, std::optional<EventId>> &field,
                  std::optional<EventId> &value)
    {
        EventId id;
        refer(fields, field.key, field.need, id);
        value = id.empty() ? std::nullopt : std::optional(id);
        return true;
    }
    template <class Record, class Word>
    requires std::is_enum_v<Word>
    bool readPart(const Fields &fields, const Field<Record, Word> &field, Word &value)
    {
        constexpr auto instead = substitute<Word>;
        const auto word = fields.word<Word>(
            field.key, field.need, instead.consequence ? instead.consequence : leftOut<Record>);
        value = word.value_or(instead.consequence ? instead.word : value);
        return word || instead.consequence || (!field.isRequired() && !fields.find(field.key));
    }
    template <class Record, class Item>
    requires hasFields<Item>
    bool readPart(const Fields &fields, const Field<Record, std::vector<Item>> &field,
                  std::vector<Item> &items)
    {
        const auto *list = fields.list(field.key);
        for (std::size_t i = 0; list && i < list->children.size(); ++i) {
            const Fields parts(fields, list->children[i], listOf<Item>, i, keysOf<Item>);
            Item item;
            if (parts.isObject(leftOut<Item>) && readFields(parts, item))
                items.push_back(std::move(item));
        }
        return true;
    }
    template <class Record>
    bool readPart(const Fields &fields, const Field<Record, JsonMembers> &field, JsonMembers &value)
    {
        constexpr auto spelling =
            std::is_same_v<Record, Source> ? Fields::Spelling::Free : Fields::Spelling::Checked;
        auto members = field.key.empty() ? fields.rest(spelling) : codes(fields);
        for (auto &item : members.items) // beside what reading a view left
            value.items.push_back(std::move(item));
        return true;
    }

    // What follows from the fields together. False where the record cannot be represented.

    bool finish(const Fields &fields, Actor &actor)
    {
        checkActor(fields, actor);
        if (actor.name.empty())
            actor.name = actor.id.text();
        return true;
    }
    bool finish(const Fields &fields, Tie &tie) { return checkTie(fields, tie); }
    bool finish(const Fields &fields, Event &event)
    {
        checkEvent(fields, event);
        if (event.title.empty())
            event.title = word(event.type);
        return true;
    }
    bool finish(const Fields &fields, Source &source)
    {
        readIssued(fields, source);
        readAuthors(fields, source);
        checkSource(fields, source);
        return true;
    }
    bool finish(const Fields &fields, Evidence &evidence)
    {
        checkGrade(fields, evidence.grade);
        if (!evidence.speaker.empty())
            m_references.use(TableName::Actors, IdText::of(evidence.speaker));
        return true;
    }
    bool finish(const Fields &fields, Figure &figure)
    {
        figure.boundGiven = fields.find("bound");
        return true;
    }
    bool finish(const Fields &, Participant &) { return true; }
    bool finish(const Fields &, Scene &) { return true; }

    /// False where the reference is needed and is not there.
    template <class Key>
    bool refer(const Fields &fields, std::string_view key, Need need, Key &id)
    {
        id = Key(fields.id(key, need));
        if (id.empty())
            return need == Need::Optional;
        m_references.refer(tableOf<Key>, id.shared(), fields.record(), fields.find(key)->start,
                           key.data());
        return true;
    }

    void readView(const Fields &fields, Scene &scene)
    {
        auto &query = scene.view.query;
        query.date = fields.date("date", DateForm::DateOrInterval);
        refer(fields, "event", Need::Optional, query.event);
        query.focus = focus(fields);
        query.focusSteps =
            fields.wholeNumber("steps", 0, SnapshotQuery::mostFocusSteps, "bad-steps")
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
                    "unknown-view",
                    {node->start, fields.pointer() + "/" + key + pointerToken(misread)},
                    phrase(translate("Formats",
                                     "%1: \"%2\" has a value that says nothing here; it is "
                                     "kept and not followed."),
                           {fields.who(), misread}),
                    phrase(
                        translate("Formats", "See docs/file-format.md for what \"%1\" may hold."),
                        {key}));
        };
        take("filter", query.filter, filterFromJson);
        take("view", scene.view.look, lookFromJson);
        if (const auto *node = fields.find("filter"))
            for (const auto &source : query.filter.hiddenSources)
                m_references.refer(TableName::Sources, source.shared(), fields.record(),
                                   node->start, "filter/hidden-sources");
    }

    /// The text in one copy with others of its kind, where it is short enough to come again.
    SharedText shared(std::string text)
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

    std::vector<Means> means(const Fields &record)
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

    std::vector<ActorId> focus(const Fields &record)
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
            m_references.refer(TableName::Actors, id.shared(), record.record(), node.start, "focus",
                               i);
            actors.push_back(id);
        }
        return actors;
    }

    JsonMembers codes(const Fields &record)
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

    std::vector<std::pair<std::string, std::string>> names(const Fields &record)
    {
        std::vector<std::pair<std::string, std::string>> names;
        const auto *node = record.find("names");
        if (!node)
            return names;
        if (!node->is(Type::Object)) {
            record.wrongType(
                *node, "names", translate("Formats", "an object"),
                translate("Formats",
                          "Write the name by language: { \"ar\": \"…\", \"fr\": \"…\" }."));
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

    void readIssued(const Fields &fields, Source &source)
    {
        const auto *node = fields.object().find("issued");
        if (!node)
            return;
        const auto read = cslDate(*node);
        source.issued = read.date;
        if (read.unreadable)
            fields.warning(
                "bad-issued", fields.placeOf(*node),
                translate(
                    "Formats",
                    "\"issued\" holds no date that can be read; the source counts as undated."),
                translate(
                    "Formats",
                    "Write {\"date-parts\": [[2020, 1, 14]]}, with year, month and day as far as "
                    "they are known."));
    }

    void readAuthors(const Fields &fields, Source &source)
    {
        const auto *node = fields.find("author");
        if (!node)
            return;
        if (node->is(Type::Array))
            source.authors = cslNames(*node);
        if (!node->is(Type::Array) || source.authors.size() < node->children.size())
            fields.warning(
                "bad-author", fields.placeOf(*node),
                translate("Formats", "\"author\" is no list of names that can be read."),
                translate("Formats",
                          "Write [{\"family\": \"…\", \"given\": \"…\"}], or [{\"literal\": "
                          "\"…\"}] for a body."));
    }

    References &m_references;
    std::unordered_map<std::string, SharedText> &m_shared;
};

template <class Record>
std::optional<Record> RecordReader::read(const JsonNode &node, std::size_t index)
{
    using Key = decltype(Record::id);
    const Fields fields(m_problems, node, tableOf<Key>, index, keysOf<Record>);
    if (!fields.isObject(leftOut<Record>))
        return std::nullopt;
    FieldReader reader(*this);
    Record record;
    record.id = Key(reader.ownId(fields));
    const bool whole = reader.readFields(fields, record);
    if (!whole && !record.id.empty())
        m_references.drop(tableOf<Key>, record.id.shared());
    return record.id.empty() || !whole ? std::nullopt : std::optional(std::move(record));
}

template std::optional<Actor> RecordReader::read(const JsonNode &, std::size_t);
template std::optional<Tie> RecordReader::read(const JsonNode &, std::size_t);
template std::optional<Event> RecordReader::read(const JsonNode &, std::size_t);
template std::optional<Source> RecordReader::read(const JsonNode &, std::size_t);
template std::optional<Scene> RecordReader::read(const JsonNode &, std::size_t);

} // namespace entente
