// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "maps.h"

#include "tests/support/maptext.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <sstream>

namespace entente::test {

Map::Map(const std::string &ties, const std::string &left, const std::string &right)
{
    const auto map = mapFrom(ties);
    for (const auto &actor : map.actors()) {
        m_index.emplace(actor.id.text(), request.nodes.size());
        request.nodes.emplace_back();
    }
    for (const auto &tie : map.ties()) {
        LayoutRequest::Edge edge{int(m_index.at(tie.from.text())), int(m_index.at(tie.to.text()))};
        edge.sign = sign(tie.kind);
        edge.structure = isStructure(tie.kind);
        edge.mediates = tie.kind == TieKind::Mediates;
        request.edges.push_back(edge);
        if (tie.kind == TieKind::Backs)
            ++request.nodes[std::size_t(edge.b)].weight;
        if (tie.kind == TieKind::Leads) {
            auto &person = request.nodes[std::size_t(edge.a)];
            person.isPerson = true;
            person.width = 70;
            person.height = 64;
        }
    }
    camp(left, 0);
    camp(right, 1);
}

void Map::camp(const std::string &names, int camp)
{
    std::istringstream words(names);
    for (std::string name; words >> name;)
        request.nodes[m_index.at(name)].camp = camp;
}

void Map::pin(const std::string &name, Position position)
{
    LayoutRequest::Node &node = request.nodes[m_index.at(name)];
    node.position = position;
    node.hasPosition = node.pinned = true;
}

Map miniLibya()
{
    return Map("gna opposes lna; lna opposes gna; turkey opposes lna;"
               "turkey backs gna; qatar backs gna; italy backs gna;"
               "egypt backs lna; uae backs lna; france backs lna; russia backs lna;"
               "un recognises gna; russia mediates gna; turkey mediates lna;"
               "germany mediates gna; germany mediates lna;"
               "haftar leads lna; sarraj leads gna; putin leads russia; erdogan leads turkey;"
               "merkel leads germany; ministry part-of russia; parliament part-of turkey;"
               "china alone; congo alone; algeria alone",
               "gna turkey qatar italy sarraj erdogan parliament",
               "lna egypt uae france russia haftar putin ministry");
}

LayoutRequest randomMap(unsigned seed, int actors, int ties, bool withCamps)
{
    std::mt19937 random(seed);
    const auto below = [&random](int limit) {
        return static_cast<int>(random() % static_cast<unsigned>(limit));
    };
    LayoutRequest request;
    for (int i = 0; i < actors; ++i) {
        LayoutRequest::Node node;
        node.width = 60 + below(120);
        node.height = 36 + below(40);
        node.camp = withCamps ? below(3) - 1 : -1;
        node.isPerson = below(4) == 0;
        request.nodes.push_back(node);
    }
    for (int i = 0; i < ties && actors > 0; ++i) {
        LayoutRequest::Edge edge{below(actors),
                                 below(below(2) == 0 ? actors : std::min(actors, 4))};
        switch (below(6)) {
        case 0: edge.structure = true; break;
        case 1: edge.mediates = true; break;
        case 2: break;
        default:
            edge.sign = below(3) == 0 ? -1 : 1;
            request.nodes[static_cast<std::size_t>(edge.b)].weight += edge.sign > 0;
        }
        request.edges.push_back(edge);
    }
    return request;
}

std::string faultOf(const LayoutRequest &request, const LayoutResult &result)
{
    if (!result.ok())
        return "problem: " + result.problem;
    const auto &at = result.positions;
    const auto &nodes = request.nodes;
    if (at.size() != nodes.size())
        return "positions: " + std::to_string(at.size()) + " for " + std::to_string(nodes.size());
    for (std::size_t i = 0; i < at.size(); ++i) {
        if (!std::isfinite(at[i].x) || !std::isfinite(at[i].y))
            return "not finite: " + std::to_string(i);
        if (nodes[i].pinned && at[i] != nodes[i].position)
            return "pin moved: " + std::to_string(i);
        for (std::size_t j = 0; j < i; ++j) {
            const double gapX = std::abs(at[i].x - at[j].x) - (nodes[i].width + nodes[j].width) / 2;
            const double gapY =
                std::abs(at[i].y - at[j].y) - (nodes[i].height + nodes[j].height) / 2;
            if (gapX < 27.9 && gapY < 23.9 && !(nodes[i].pinned && nodes[j].pinned))
                return "crowded: " + std::to_string(j) + " and " + std::to_string(i) + ", " +
                       std::to_string(gapX) + " and " + std::to_string(gapY) + " apart";
        }
    }
    return {};
}

} // namespace entente::test
