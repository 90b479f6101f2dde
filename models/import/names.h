// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A name as people compare names: small letters without accents, words without punctuation and
/// articles, one blank between.
std::string folded(std::string_view name);

/// Two names that may mean the same actor, and why.
struct NearMatch
{
    std::string a, b;
    std::string why;
};

/// Names of `fresh` that are close to another one, in `fresh` or in `known`: alike but for accents,
/// case or word order, or a letter or two apart, or "Government of X" beside "X". For people to
/// decide on; at most `most`.
std::vector<NearMatch> nearMatches(const std::vector<std::string> &fresh,
                                   const std::vector<std::string> &known, std::size_t most = 50);

} // namespace entente
