// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/layout/layoutrequest.h"

#include <map>
#include <string>

namespace entente::test {

/// A request made of a map in the text of mapFrom(): each actor a node by its name, each tie an
/// edge.
class Map
{
public:
    /// `left` and `right` list the actors of camp 0 and 1.
    explicit Map(const std::string &ties, const std::string &left = {},
                 const std::string &right = {});

    LayoutRequest request;
    std::size_t operator[](const std::string &name) const { return m_index.at(name); }
    void pin(const std::string &name, Position position);

private:
    void camp(const std::string &names, int camp);

    std::map<std::string, std::size_t> m_index;
};

/// The rivals of January 2020 with their backers, small.
Map miniLibya();
/// A map of so many actors with sizes, camps, ties, people and organs at random; the same for the
/// same seed.
LayoutRequest randomMap(unsigned seed, int actors, int ties, bool withCamps = true);

/// What is wrong with positions: empty, or the first fault in words (not finite, two overlap, a pin
/// moved).
std::string faultOf(const LayoutRequest &request, const LayoutResult &result);

} // namespace entente::test
