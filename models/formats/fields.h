// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jsonnode.h"
#include "problems.h"
#include "recordplace.h"

#include "models/map/recordfields.h"

#include <algorithm>
#include <span>

namespace entente {

using KeyNames = std::span<const std::string_view>;

/// The members of one JSON object, read by name. Says what is wrong with them and leaves a neutral
/// value in their stead.
class Fields
{
public:
    using Need = FieldNeed;
    enum class Chars : unsigned char { Label, Prose }; // prose may have line breaks and tabs
    enum class DateForm : unsigned char { OneDate, DateOrInterval };

    /// A part of the file that is no record: "The layout", "/layout".
    Fields(Problems &problems, const JsonNode &object, std::string noun, std::string pointer,
           KeyNames known);
    /// A record. Messages call it by its id where it has one.
    Fields(Problems &problems, const JsonNode &object, TableName table, std::size_t index,
           KeyNames known);
    /// An item of a list in a record: "evidence 2".
    Fields(const Fields &record, const JsonNode &object, ItemList list, std::size_t index,
           KeyNames known);

    /// False, and an error, where the node is no object: nothing else is to be read then.
    bool isObject(std::string_view consequence) const;
    /// The member, or null where it is absent or null: both say nothing.
    const JsonNode *find(std::string_view key) const;
    const JsonNode &object() const { return m_object; }
    /// Of a record or an item of one.
    const RecordPlace &record() const { return m_record; }

    /// The text of a key, empty where it is absent or null; complains of another type, or where it
    /// is needed.
    std::string text(std::string_view key, Need need = Need::Optional,
                     Chars chars = Chars::Label) const;
    /// The same, with line breaks.
    std::string prose(std::string_view key) const
    {
        return text(key, Need::Optional, Chars::Prose);
    }
    /// A text that is an id; empty, and an error, where it is none.
    std::string_view id(std::string_view key, Need need) const;
    std::vector<std::string> texts(std::string_view key) const;
    bool truth(std::string_view key) const;
    std::optional<double> number(std::string_view key, Need need) const;
    std::optional<int> wholeNumber(std::string_view key, int least, int most,
                                   std::string_view code) const;
    std::optional<Edtf> date(std::string_view key, DateForm form) const;
    TieBound bound(std::string_view key) const;
    /// The list, or null where it is absent or none.
    const JsonNode *list(std::string_view key) const;

    /// A word of a closed list. `consequence` says in English what becomes of the record without
    /// it.
    template <class Word>
    std::optional<Word> word(std::string_view key, Need need, std::string_view consequence) const
    {
        const auto *node = wordNode(key, need, consequence);
        return node ? wordOf<Word>(*node, key, consequence, [&] { return placeOf(*node); })
                    : std::nullopt;
    }
    template <class Word, class Where>
    std::optional<Word> wordOf(const JsonNode &node, std::string_view key,
                               std::string_view consequence, Where where) const
    {
        if (const auto value = parse<Word>(node.text))
            return value;
        unknownWord(node, where(), key, allWords<Word>(), consequence);
        return std::nullopt;
    }

    /// The members that the program does not know, as they are.
    enum class Spelling : unsigned char { Checked, Free };
    JsonMembers rest(Spelling spelling = Spelling::Checked) const;
    /// Warns where an unknown key looks like a known one that is not there.
    void checkSpelling(const JsonNode &member) const;

    /// Complains of a place in the file: what is wrong, and what to do.
    void error(std::string_view code, const Place &place, std::string message,
               std::string_view hint) const;
    void warning(std::string_view code, const Place &place, std::string message,
                 std::string_view hint) const;
    void wrongType(const JsonNode &node, std::string_view key, std::string_view wanted,
                   std::string_view hint) const;
    /// Warns of characters that do something and are not shown; `where` gives the place.
    template <class Where>
    void checkCharacters(std::string_view value, std::string_view key, Chars chars,
                         Where where) const
    {
        if (!isPlain(value))
            lookAtCharacters(value, where(), key, chars);
    }

    /// "Tie "egypt-backs-lna", evidence 2".
    std::string who() const;
    std::string pointer() const;
    Place here() const { return {m_object.start, pointer()}; }
    Place placeOf(const JsonNode &member) const
    {
        return {member.start, pointer() + tokenOf(member)};
    }
    Place placeOf(const JsonNode &list, std::size_t index) const;

private:
    /// Printable ASCII, as most texts are.
    static bool isPlain(std::string_view value)
    {
        return std::all_of(value.begin(), value.end(),
                           [](char c) { return c >= 0x20 && c < 0x7F; });
    }
    void lookAtCharacters(std::string_view value, const Place &place, std::string_view key,
                          Chars chars) const;
    static std::string tokenOf(const JsonNode &member);
    bool knows(std::string_view key) const;
    void missing(std::string_view key) const;
    const JsonNode *wordNode(std::string_view key, Need need, std::string_view consequence) const;
    void unknownWord(const JsonNode &node, const Place &place, std::string_view key,
                     std::span<const std::string_view> words, std::string_view consequence) const;
    void checkDuplicates() const;
    std::optional<Edtf> parsedDate(const JsonNode &node, std::string_view key, DateForm form) const;

    Problems &m_problems;
    const JsonNode &m_object;
    RecordPlace m_record;
    std::string m_noun; // of what is no record
    std::string m_pointer;
    KeyNames m_known;
};

} // namespace entente
