// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "signrule.h"

#include "jsonmembers.h"
#include "vocabulary.h"

namespace entente {

namespace {

constexpr std::string_view weightsKey = "tie-weights", contradictionsKey = "contradictions";
constexpr std::string_view weightWords[] = {"equal", "by-means"};
constexpr std::string_view contradictionWords[] = {"difference", "opposition", "nothing"};

template <class Choice>
void write(JsonMembers &members, std::string_view key, Choice choice, Choice usual)
{
    setMember(members, key,
              choice == usual ? std::string() : '"' + std::string(word(choice)) + '"');
}

} // namespace

template <>
std::span<const std::string_view> allWords<TieWeights>()
{
    return weightWords;
}
template <>
std::span<const std::string_view> allWords<Contradictions>()
{
    return contradictionWords;
}

std::string_view word(TieWeights weights)
{
    return weightWords[std::size_t(weights)];
}

std::string_view word(Contradictions contradictions)
{
    return contradictionWords[std::size_t(contradictions)];
}

SignRule signRuleOf(const MapInfo &head)
{
    const SignRule usual;
    return {
        parse<TieWeights>(head.extra.text(weightsKey)).value_or(usual.weights),
        parse<Contradictions>(head.extra.text(contradictionsKey)).value_or(usual.contradictions)};
}

MapInfo withSignRule(MapInfo head, const SignRule &rule)
{
    const SignRule usual;
    write(head.extra, weightsKey, rule.weights, usual.weights);
    write(head.extra, contradictionsKey, rule.contradictions, usual.contradictions);
    return head;
}

std::span<const std::string_view> signRuleWords(std::string_view key)
{
    if (key == weightsKey)
        return weightWords;
    if (key == contradictionsKey)
        return contradictionWords;
    return {};
}

} // namespace entente
