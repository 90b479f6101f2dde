// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "inferredties.h"

#include "signedties.h"

#include <array>
#include <map>

namespace entente {

namespace {

/// How an actor stands to another one over all ties of the two, whoever begins them.
struct Stance
{
    bool friendly = false;
    bool hostile = false;
    std::vector<int> ties;

    int sign() const { return friendly == hostile ? 0 : friendly ? 1 : -1; }
};

using StancesByActor = std::vector<std::map<int, Stance>>; // by actor, by the other one

StancesByActor stancesOf(const MapIndex &index, const std::vector<char> &counts)
{
    const auto which = onlySigned(index, counts);
    StancesByActor stances(index.map().actors().size());
    for (std::size_t i = 0; i < which.size(); ++i) {
        if (!which[i])
            continue;
        const auto [from, to] = endsOf(index, int(i));
        const bool friendly = sign(index.map().ties().at(i).kind) > 0;
        for (const auto &[one, other] : {std::pair(from, to), std::pair(to, from)}) {
            auto &stance = stances[std::size_t(one)][other];
            (friendly ? stance.friendly : stance.hostile) = true;
            stance.ties.push_back(int(i));
        }
    }
    return stances;
}

} // namespace

std::vector<InferredTie> inferredTies(const MapIndex &index, const std::vector<char> &counts,
                                      std::size_t most)
{
    const auto stances = stancesOf(index, counts);
    std::vector<InferredTie> inferred;
    for (int a = 0; a < int(stances.size()) && inferred.size() < most; ++a) {
        std::map<int, std::array<InferredTie, 2>> pairs; // by b: the same side, opposite sides
        const auto &ofA = stances[std::size_t(a)];
        for (const auto &[third, stance] : ofA) {
            if (stance.sign() == 0)
                continue;
            for (const auto &[b, other] : stances[std::size_t(third)]) {
                if (b <= a || ofA.contains(b) || other.sign() == 0)
                    continue;
                auto &tie = pairs[b][other.sign() == stance.sign() ? 0 : 1];
                tie.over.push_back(third);
                tie.ties.insert(tie.ties.end(), stance.ties.begin(), stance.ties.end());
                tie.ties.insert(tie.ties.end(), other.ties.begin(), other.ties.end());
            }
        }
        for (auto &[b, both] : pairs) {
            auto &[same, opposite] = both;
            if ((!same.over.empty() && !opposite.over.empty()) || inferred.size() >= most)
                continue;
            auto &tie = same.over.empty() ? opposite : same;
            tie.a = a;
            tie.b = b;
            tie.sign = same.over.empty() ? -1 : 1;
            inferred.push_back(std::move(tie));
        }
    }
    return inferred;
}

} // namespace entente
