// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <utility>

namespace entente {

/// CSL types and the entry types that come nearest.
inline constexpr std::pair<std::string_view, std::string_view> bibTexTypes[] = {
    {"article-journal", "article"},  {"article-newspaper", "article"},
    {"article-magazine", "article"}, {"book", "book"},
    {"chapter", "incollection"},     {"report", "techreport"},
    {"thesis", "phdthesis"},         {"paper-conference", "inproceedings"},
    {"webpage", "online"},           {"dataset", "dataset"}};

} // namespace entente
