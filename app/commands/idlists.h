// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace entente {

using AnswerJson = nlohmann::ordered_json;

/// The ids of the records at those places of the table.
template <class Table>
AnswerJson idList(const Table &table, const std::vector<int> &places)
{
    auto ids = AnswerJson::array();
    for (const int place : places)
        ids.push_back(table.at(std::size_t(place)).id.text());
    return ids;
}

/// An answer for scripts as it is printed.
inline std::string answerText(const AnswerJson &answer)
{
    return answer.dump(2, ' ', false, AnswerJson::error_handler_t::replace) + '\n';
}

} // namespace entente
