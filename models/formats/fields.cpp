// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "fields.h"

#include "jsontext.h"

#include "models/map/text.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace entente {

namespace {

using Type = JsonNode::Type;

std::string typeWords(const JsonNode &node)
{
    switch (node.type) {
    case Type::Null: return "null";
    case Type::Boolean: return node.truth ? "true" : "false";
    case Type::Integer:
    case Type::Number:
        return phrase(translate("Formats", "the number %1"), {node.text.substr(0, 40)});
    case Type::String: return phrase(translate("Formats", "the text %1"), {quotedValue(node.text)});
    case Type::Array: return translate("Formats", "a list");
    case Type::Object: return translate("Formats", "an object");
    }
    return {};
}

std::string joined(std::span<const std::string_view> words)
{
    std::string text;
    for (const auto word : words)
        text += (text.empty() ? "" : ", ") + std::string(word);
    return text;
}

std::string sentence(std::string first, std::string_view second)
{
    return second.empty() ? first : first + " " + translate("Formats", std::string(second).c_str());
}

bool isControl(std::string_view value, std::size_t at, bool prose)
{
    const auto c = static_cast<unsigned char>(value[at]);
    if (prose && (c == '\n' || c == '\r' || c == '\t'))
        return false;
    const bool c1 =
        c == 0xC2 && at + 1 < value.size() && static_cast<unsigned char>(value[at + 1]) < 0xA0;
    return c < 0x20 || c == 0x7F || c1;
}

/// The marks that turn the reading direction round: U+202A to U+202E and U+2066 to U+2069.
bool isTurner(std::string_view value, std::size_t at)
{
    if (value[at] != '\xE2' || at + 2 >= value.size())
        return false;
    const auto last = static_cast<unsigned char>(value[at + 2]);
    return (value[at + 1] == '\x80' && last >= 0xAA && last <= 0xAE) ||
           (value[at + 1] == '\x81' && last >= 0xA6 && last <= 0xA9);
}

/// Quick for as many members as records have; where there are more, it says yes so that one looks.
bool hasDuplicates(const std::vector<JsonNode> &members)
{
    if (members.size() > 20)
        return true;
    for (auto a = members.begin(); a != members.end(); ++a)
        for (auto b = members.begin(); b != a; ++b)
            if (a->key == b->key)
                return true;
    return false;
}

} // namespace

Fields::Fields(Problems &problems, const JsonNode &object, std::string noun, std::string pointer,
               KeyNames known)
    : m_problems(problems)
    , m_object(object)
    , m_noun(std::move(noun))
    , m_pointer(std::move(pointer))
    , m_known(known)
{
}

Fields::Fields(Problems &problems, const JsonNode &object, TableName table, std::size_t index,
               KeyNames known)
    : m_problems(problems)
    , m_object(object)
    , m_known(known)
{
    const auto *id = object.find("id");
    if (id && id->is(Type::String))
        m_record.id = IdText::of(id->text);
    m_record.table = table;
    m_record.record = std::uint32_t(index);
}

Fields::Fields(const Fields &record, const JsonNode &object, ItemList list, std::size_t index,
               KeyNames known)
    : m_problems(record.m_problems)
    , m_object(object)
    , m_record(record.m_record)
    , m_known(known)
{
    m_record.list = list;
    m_record.item = std::uint32_t(index);
}

std::string Fields::who() const
{
    return m_noun.empty() ? m_record.who() : m_noun;
}

std::string Fields::pointer() const
{
    return m_noun.empty() ? m_record.pointer() : m_pointer;
}

std::string Fields::tokenOf(const JsonNode &member)
{
    return pointerToken(member.key);
}

Place Fields::placeOf(const JsonNode &list, std::size_t index) const
{
    return {list.children[index].start, pointer() + tokenOf(list) + "/" + std::to_string(index)};
}

void Fields::error(std::string_view code, const Place &place, std::string message,
                   std::string_view hint) const
{
    m_problems.error(std::string(code), place, who() + ": " + message, std::string(hint));
}

void Fields::warning(std::string_view code, const Place &place, std::string message,
                     std::string_view hint) const
{
    m_problems.warning(std::string(code), place, who() + ": " + message, std::string(hint));
}

bool Fields::isObject(std::string_view consequence) const
{
    if (m_object.is(Type::Object)) {
        checkDuplicates();
        return true;
    }
    error("wrong-type", here(),
          sentence(phrase(translate("Formats", "an object is expected here, not %1."),
                          {typeWords(m_object)}),
                   consequence),
          translate("Formats", "Write the record in braces: { \"key\": value, … }."));
    return false;
}

const JsonNode *Fields::find(std::string_view key) const
{
    const auto *node = m_object.find(key);
    return node && !node->is(Type::Null) ? node : nullptr;
}

void Fields::missing(std::string_view key) const
{
    error("missing-key", here(), phrase(translate("Formats", "the key \"%1\" is missing."), {key}),
          phrase(translate("Formats", "Add \"%1\"."), {key}));
}

void Fields::wrongType(const JsonNode &node, std::string_view key, std::string_view wanted,
                       std::string_view hint) const
{
    error(
        "wrong-type", placeOf(node),
        phrase(translate("Formats", "\"%1\" is to be %2, not %3."), {key, wanted, typeWords(node)}),
        hint);
}

std::string Fields::text(std::string_view key, Need need, Chars chars) const
{
    const auto *node = find(key);
    if (!node) {
        if (need == Need::Required)
            missing(key);
        return {};
    }
    if (!node->is(Type::String)) {
        const auto example =
            node->isNumber() ? "\"" + node->text.substr(0, 40) + "\"" : std::string("\"…\"");
        wrongType(*node, key, translate("Formats", "a text"),
                  phrase(translate("Formats", "Put the value in double quotes: %1."), {example}));
        return {};
    }
    if (need == Need::Required && node->text.empty())
        error("missing-key", placeOf(*node),
              phrase(translate("Formats", "\"%1\" is empty."), {key}),
              phrase(translate("Formats", "Fill \"%1\" in."), {key}));
    checkCharacters(node->text, key, chars, [&] { return placeOf(*node); });
    return node->text;
}

std::string_view Fields::id(std::string_view key, Need need) const
{
    const auto *node = find(key);
    if (!node || !node->is(Type::String)) {
        text(key, need); // says what is wrong
        return {};
    }
    if (!isValidId(node->text)) {
        error(
            "invalid-id", placeOf(*node),
            node->text.empty()
                ? phrase(translate("Formats", "\"%1\" is empty."), {key})
                : phrase(translate("Formats",
                                   "\"%1\" is %2, which has control characters and so is no id."),
                         {key, quotedValue(node->text)}),
            translate("Formats",
                      "Write a short readable id without control characters, such as \"egypt\"."));
        return {};
    }
    checkCharacters(node->text, key, Chars::Label, [&] { return placeOf(*node); });
    return node->text;
}

void Fields::lookAtCharacters(std::string_view value, const Place &place, std::string_view key,
                              Chars chars) const
{
    for (std::size_t i = 0; i < value.size(); ++i) {
        const auto c = static_cast<unsigned char>(value[i]);
        if (c >= 0x20 && c < 0x7F)
            continue;
        const bool control = isControl(value, i, chars == Chars::Prose);
        if (!control && !isTurner(value, i))
            continue;
        warning("unsafe-text", place,
                control ? phrase(translate("Formats",
                                           "\"%1\" has control characters; they are not shown."),
                                 {key})
                        : phrase(translate("Formats", "\"%1\" has marks that turn the reading "
                                                      "direction round; they are not shown."),
                                 {key}),
                translate("Formats", "Take these invisible characters out of the text."));
        return;
    }
}

const JsonNode *Fields::list(std::string_view key) const
{
    const auto *node = find(key);
    if (!node || node->is(Type::Array))
        return node;
    wrongType(*node, key, translate("Formats", "a list"),
              translate("Formats", "Put what belongs into it in square brackets: [ … ]."));
    return nullptr;
}

std::vector<std::string> Fields::texts(std::string_view key) const
{
    std::vector<std::string> values;
    const auto *node = list(key);
    for (std::size_t i = 0; node && i < node->children.size(); ++i) {
        const auto &item = node->children[i];
        if (item.is(Type::String)) {
            checkCharacters(item.text, key, Chars::Label, [&] { return placeOf(*node, i); });
            values.push_back(item.text);
        } else {
            error("wrong-type", placeOf(*node, i),
                  phrase(translate("Formats", "\"%1\" is to be a list of texts; it has %2 in it."),
                         {key, typeWords(item)}),
                  translate("Formats", "Put each value in double quotes."));
        }
    }
    return values;
}

bool Fields::truth(std::string_view key) const
{
    const auto *node = find(key);
    if (!node || node->is(Type::Boolean))
        return node && node->truth;
    wrongType(*node, key, translate("Formats", "true or false"),
              translate("Formats", "Write true or false, without quotes."));
    return false;
}

std::optional<double> Fields::number(std::string_view key, Need need) const
{
    const auto *node = find(key);
    if (node && node->isNumber())
        return node->number();
    if (node)
        wrongType(
            *node, key, translate("Formats", "a number"),
            translate("Formats", "Write a number without quotes and without separators: 1200."));
    else if (need == Need::Required)
        missing(key);
    return std::nullopt;
}

std::optional<int> Fields::wholeNumber(std::string_view key, int least, int most,
                                       std::string_view code) const
{
    const auto value = number(key, Need::Optional);
    if (!value)
        return std::nullopt;
    const auto &node = *find(key);
    if (*value >= least && *value <= most && *value == static_cast<int>(*value))
        return static_cast<int>(*value);
    error(code, placeOf(node),
          phrase(translate("Formats", "\"%1\" is %2."), {key, node.text.substr(0, 40)}),
          phrase(translate("Formats", "Write a whole number from %1 to %2."),
                 {std::to_string(least), std::to_string(most)}));
    return std::nullopt;
}

std::optional<Edtf> Fields::parsedDate(const JsonNode &node, std::string_view key,
                                       DateForm form) const
{
    if (!node.is(Type::String)) {
        const auto example = node.is(Type::Integer) ? "\"" + node.text.substr(0, 40) + "\""
                                                    : std::string("\"2020-01-14\"");
        wrongType(node, key, translate("Formats", "a date in quotes"),
                  phrase(translate("Formats", "Write %1."), {example}));
        return std::nullopt;
    }
    Edtf::Problem problem;
    auto date = Edtf::parse(std::string_view(node.text).substr(0, 256), &problem);
    if (!date || node.text.size() > 256) {
        error("bad-date", placeOf(node),
              phrase(translate("Formats", "\"%1\": %2."), {key, problem.message}), problem.hint);
        return std::nullopt;
    }
    if (form == DateForm::OneDate && date->isInterval()) {
        error(
            "not-one-date", placeOf(node),
            phrase(translate("Formats", "\"%1\" is the interval %2; one date is expected."),
                   {key, quotedValue(node.text)}),
            translate("Formats",
                      "Write one date. A coarse one, such as 2020-01 or 2020, says that the day is "
                      "not known."));
        return std::nullopt;
    }
    return date;
}

std::optional<Edtf> Fields::date(std::string_view key, DateForm form) const
{
    const auto *node = find(key);
    if (!node || (node->is(Type::String) && node->text.empty()))
        return std::nullopt;
    return parsedDate(*node, key, form);
}

TieBound Fields::bound(std::string_view key) const
{
    const auto *node = find(key);
    if (node && node->is(Type::String) && node->text == "..")
        return TieBound::open();
    auto one = date(key, DateForm::OneDate);
    return one ? TieBound::dated(std::move(*one)) : TieBound::unknown();
}

const JsonNode *Fields::wordNode(std::string_view key, Need need,
                                 std::string_view consequence) const
{
    const auto *node = find(key);
    if (!node && need == Need::Required)
        error("missing-key", here(),
              sentence(phrase(translate("Formats", "the key \"%1\" is missing."), {key}),
                       consequence),
              phrase(translate("Formats", "Add \"%1\"."), {key}));
    if (node && !node->is(Type::String)) {
        wrongType(*node, key, translate("Formats", "a word in quotes"),
                  translate("Formats", "Write one word in double quotes."));
        return nullptr;
    }
    return node;
}

void Fields::unknownWord(const JsonNode &node, const Place &place, std::string_view key,
                         std::span<const std::string_view> words,
                         std::string_view consequence) const
{
    const auto near = nearestWord(node.text, {words.begin(), words.end()});
    const auto hint = near.empty()
                          ? phrase(translate("Formats", "Write one of: %1."), {joined(words)})
                          : phrase(translate("Formats", "Did you mean \"%1\"? Known are: %2."),
                                   {near, joined(words)});
    error("unknown-word", place,
          sentence(phrase(translate("Formats", "\"%1\" is %2, which is no known word."),
                          {key, quotedValue(node.text)}),
                   consequence),
          hint);
}

bool Fields::knows(std::string_view key) const
{
    return std::find(m_known.begin(), m_known.end(), key) != m_known.end();
}

void Fields::checkDuplicates() const
{
    if (!hasDuplicates(m_object.children))
        return;
    std::array<const JsonNode *, 32> few;
    std::vector<const JsonNode *> many;
    const auto count = m_object.children.size();
    if (count > few.size())
        many.resize(count);
    const auto members = std::span(many.empty() ? few.data() : many.data(), count);
    std::transform(m_object.children.begin(), m_object.children.end(), members.begin(),
                   [](const JsonNode &child) { return &child; });
    std::sort(members.begin(), members.end(), [](const auto *a, const auto *b) {
        return std::tie(a->key, a->start) < std::tie(b->key, b->start);
    });
    for (std::size_t i = 1; i < count; ++i)
        if (members[i]->key == members[i - 1]->key)
            error("duplicate-key", {members[i]->keyStart, pointer() + tokenOf(*members[i])},
                  phrase(translate("Formats", "the key %1 is there twice; the first one counts."),
                         {quotedValue(members[i]->key)}),
                  translate("Formats", "Leave one of the two, or join their values."));
}

void Fields::checkSpelling(const JsonNode &member) const
{
    const auto near = nearestWord(member.key, {m_known.begin(), m_known.end()});
    if (near.empty() || m_object.find(near))
        return;
    warning("misspelt-key", {member.keyStart, pointer() + tokenOf(member)},
            phrase(translate("Formats", "the key %1 is not known; it is kept and has no effect."),
                   {quotedValue(member.key)}),
            phrase(translate("Formats", "Did you mean \"%1\"?"), {near}));
}

JsonMembers Fields::rest(Spelling spelling) const
{
    JsonMembers kept;
    for (const auto &child : m_object.children) {
        if (knows(child.key))
            continue;
        if (spelling == Spelling::Checked)
            checkSpelling(child);
        kept.items.emplace_back(child.key, compactJson(child));
    }
    return kept;
}

} // namespace entente
