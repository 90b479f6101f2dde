// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jsonnode.h"
#include "problems.h"

#include <span>

namespace entente {

using KeyNames = std::span<const std::string_view>;

/// What every reader of a record shares: the text of the file and what is wrong with it.
struct Reading
{
    std::string_view text;
    Problems problems;
};

/// The members of one JSON object, read by name. Says what is wrong with them and leaves a neutral
/// value in their stead.
class Fields
{
public:
    enum class Need : unsigned char { Optional, Required };
    enum class Chars : unsigned char { Label, Prose }; // prose may have line breaks and tabs
    enum class DateForm : unsigned char { OneDate, DateOrInterval };

    /// A record by itself: "Actor", "/actors/3". Messages call it by its id where it has one.
    Fields(Reading &reading, const JsonNode &object, std::string noun, std::string pointer,
           KeyNames known);
    /// An item of a list in a record: "evidence 2".
    Fields(const Fields &record, const JsonNode &object, std::string_view list, std::size_t index,
           std::string_view noun, KeyNames known);

    /// False, and an error, where the node is no object: nothing else is to be read then.
    bool isObject(std::string_view consequence) const;
    /// The member, or null where it is absent or null: both say nothing.
    const JsonNode *find(std::string_view key) const;
    const JsonNode &object() const { return m_object; }
    Reading &reading() const { return m_reading; }

    std::string text(std::string_view key, Need need = Need::Optional,
                     Chars chars = Chars::Label) const;
    std::string prose(std::string_view key) const
    {
        return text(key, Need::Optional, Chars::Prose);
    }
    /// A text that is an id; empty, and an error, where it is none.
    std::string id(std::string_view key, Need need) const;
    std::vector<std::string> texts(std::string_view key) const;
    bool truth(std::string_view key) const;
    std::optional<double> number(std::string_view key, Need need) const;
    std::optional<int> wholeNumber(std::string_view key, int least, int most,
                                   std::string_view code) const;
    std::optional<Edtf> date(std::string_view key, DateForm form) const;
    TieBound bound(std::string_view key) const;
    /// The list, or null where it is absent or none.
    const JsonNode *list(std::string_view key) const;

    /// A word of a closed list. `consequence` says what becomes of the record without it.
    template <class Word>
    std::optional<Word> word(std::string_view key, Need need, std::string_view consequence) const
    {
        const auto *node = wordNode(key, need, consequence);
        return node ? wordOf<Word>(*node, placeOf(*node), key, consequence) : std::nullopt;
    }
    template <class Word>
    std::optional<Word> wordOf(const JsonNode &node, const Place &place, std::string_view key,
                               std::string_view consequence) const
    {
        if (const auto value = parse<Word>(node.text))
            return value;
        unknownWord(node, place, key, allWords<Word>(), consequence);
        return std::nullopt;
    }

    /// The members that the program does not know, as they are.
    enum class Spelling : unsigned char { Checked, Free };
    JsonMembers rest(Spelling spelling = Spelling::Checked) const;
    /// Warns where an unknown key looks like a known one that is not there.
    void checkSpelling(const JsonNode &member) const;

    void error(std::string_view code, const Place &place, std::string message,
               std::string_view hint) const;
    void warning(std::string_view code, const Place &place, std::string message,
                 std::string_view hint) const;
    void wrongType(const JsonNode &node, std::string_view key, std::string_view wanted,
                   std::string_view hint) const;
    void checkCharacters(std::string_view value, const Place &place, std::string_view key,
                         Chars chars) const;

    /// "Relation "egypt-backs-lna", evidence 2".
    std::string who() const;
    std::string pointer() const;
    Place here() const { return {m_object.start, pointer()}; }
    Place placeOf(const JsonNode &member) const
    {
        return {member.start, pointer() + tokenOf(member)};
    }
    Place placeOf(const JsonNode &list, std::size_t index) const;
    std::string json(const JsonNode &node) const;

private:
    static std::string tokenOf(const JsonNode &member);
    bool knows(std::string_view key) const;
    void missing(std::string_view key) const;
    const JsonNode *wordNode(std::string_view key, Need need, std::string_view consequence) const;
    void unknownWord(const JsonNode &node, const Place &place, std::string_view key,
                     std::span<const std::string_view> words, std::string_view consequence) const;
    void checkDuplicates() const;
    std::optional<Edtf> parsedDate(const JsonNode &node, std::string_view key, DateForm form) const;

    Reading &m_reading;
    const JsonNode &m_object;
    const Fields *m_record = nullptr;
    std::string m_noun;
    std::string m_pointer;
    std::string_view m_list;
    std::size_t m_index = 0;
    KeyNames m_known;
};

} // namespace entente
