// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace entente {

/// True where one may be the other misspelt: a letter or two apart, and none in short words (Iran,
/// Iraq). Both are folded.
bool isNearSpelling(const QString &a, const QString &b);

/// Two names that may mean the same actor, and why.
struct NearMatch
{
    std::string a, b;
    std::string why;
};

/// Names of `fresh` that are close to another one, in `fresh` or in `known`: alike but for accents,
/// case or word order, or a letter or two apart, or "Government of X" beside "X". For people to
/// decide on.
std::vector<NearMatch> nearMatches(const std::vector<std::string> &fresh,
                                   const std::vector<std::string> &known);

} // namespace entente
