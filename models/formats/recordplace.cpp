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
    case ItemList::Evidence: return phrase("evidence");
    case ItemList::Participants: return phrase("participant");
    case ItemList::Figures: return phrase("figure");
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

std::string_view recordWord(TableName table)
{
    static constexpr std::string_view words[] = {"Actor", "Relation", "Event", "Source", "Scene"};
    return words[std::size_t(table)];
}

std::string RecordPlace::who() const
{
    const std::string noun(recordWord(table));
    auto words = id->text.empty() ? phrase("%1 no. %2", {noun, std::to_string(record + 1)})
                                  : noun + " " + shown(id->text);
    if (list != ItemList::None)
        words += ", " + itemWord(list) + " " + std::to_string(item + 1);
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
