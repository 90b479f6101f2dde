// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "recordplace.h"

#include "problems.h"

#include "models/map/text.h"

namespace entente {

namespace {

std::string_view listWord(ItemList list)
{
    static constexpr std::string_view words[] = {"", "evidence", "participants", "figures"};
    return words[std::size_t(list)];
}

std::string itemWord(ItemList list)
{
    switch (list) {
    case ItemList::None: break;
    case ItemList::Evidence: return translate("Formats", "evidence");
    case ItemList::Participants: return translate("Formats", "participant");
    case ItemList::Figures: return translate("Formats", "figure");
    }
    return {};
}

} // namespace

std::string_view tableWord(TableName table)
{
    static constexpr std::string_view words[] = {"actors", "relations", "events", "sources",
                                                 "scenes"};
    return words[std::size_t(table)];
}

std::string recordWord(TableName table)
{
    static constexpr const char *words[] = {
        translatable("Formats", "Actor"), translatable("Formats", "Relation"),
        translatable("Formats", "Event"), translatable("Formats", "Source"),
        translatable("Formats", "Scene")};
    return translate("Formats", words[std::size_t(table)]);
}

std::string RecordPlace::who() const
{
    const auto noun = recordWord(table);
    auto words = id->text.empty()
                     ? phrase(translate("Formats", "%1 no. %2"), {noun, std::to_string(record + 1)})
                     : phrase(translate("Formats", "%1 %2", "a kind of record, its id"),
                              {noun, quotedValue(id->text)});
    if (list != ItemList::None)
        words = phrase(translate("Formats", "%1, %2 %3", "a record, what is in it, its number"),
                       {words, itemWord(list), std::to_string(item + 1)});
    return words;
}

std::string RecordPlace::pointer() const
{
    auto text = "/" + std::string(tableWord(table)) + "/" + std::to_string(record);
    if (list != ItemList::None)
        text += "/" + std::string(listWord(list)) + "/" + std::to_string(item);
    return text;
}

} // namespace entente
