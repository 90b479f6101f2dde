// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "vocabulary.h"

namespace entente {

using namespace std::string_view_literals;

namespace {

constexpr std::string_view actorKinds[] = {"state",        "government", "armed-group", "person",
                                           "organisation", "party",      "company",     "people"};
constexpr std::string_view means[] = {"troops",    "access",   "weapons",      "materiel",
                                      "training",  "funding",  "intelligence", "territory",
                                      "other",     "unknown",  "defence-pact", "diplomatic",
                                      "sanctions", "fighting", "statement"};
constexpr std::string_view eventTypes[] = {"truce-proposal", "ceasefire",   "agreement",  "refusal",
                                           "talks",          "deployment",  "offensive",  "attack",
                                           "arms-delivery",  "request",     "statement",  "threat",
                                           "sanction",       "recognition", "casualties", "other"};
constexpr std::string_view statuses[] = {"happened", "planned", "alleged", "cancelled"};
constexpr std::string_view roles[] = {"proposer",  "host",      "mediator", "party",
                                      "signatory", "refuser",   "sender",   "target",
                                      "speaker",   "addressee", "invited",  "attending"};
constexpr std::string_view says[] = {"asserts", "denies", "qualifies", "alleges", "not-found"};
constexpr std::string_view bounds[] = {"exactly",   "about",    "more-than",
                                       "less-than", "at-least", "at-most"};
constexpr std::string_view groupings[] = {"blocs", "camps", "affiliation"};
constexpr std::string_view standings[] = {"absent", "assumed", "attested", "disputed"};

} // namespace

#define ENTENTE_WORDS(Type, list)                                                                  \
    template <>                                                                                    \
    std::span<const std::string_view> allWords<Type>()                                             \
    {                                                                                              \
        return list;                                                                               \
    }                                                                                              \
    std::string_view word(Type value)                                                              \
    {                                                                                              \
        return list[static_cast<std::size_t>(value)];                                              \
    }

ENTENTE_WORDS(ActorKind, actorKinds)
ENTENTE_WORDS(TieKind, tieKindWords)
ENTENTE_WORDS(Means, means)
ENTENTE_WORDS(EventType, eventTypes)
ENTENTE_WORDS(EventStatus, statuses)
ENTENTE_WORDS(Role, roles)
ENTENTE_WORDS(AssertionType, says)
ENTENTE_WORDS(Bound, bounds)
ENTENTE_WORDS(Standing, standings)
ENTENTE_WORDS(GroupsBy, groupings)

#undef ENTENTE_WORDS

EventCodes eventCodes(EventType type)
{
    switch (type) {
    case EventType::TruceProposal: return {"CONSULT"sv, "03"sv};
    case EventType::Ceasefire: return {"CONCEDE"sv, "087"sv};
    case EventType::Agreement: return {"AGREE"sv, "057"sv};
    case EventType::Refusal: return {"REJECT"sv, "12"sv};
    case EventType::Talks: return {"CONSULT"sv, "04"sv};
    case EventType::Deployment: return {"MOBILIZE"sv, "154"sv};
    case EventType::Offensive: return {"ASSAULT"sv, "190"sv};
    case EventType::Attack: return {"ASSAULT"sv, "18"sv};
    case EventType::ArmsDelivery: return {"AID"sv, "072"sv};
    case EventType::Request: return {"REQUEST"sv, "02"sv};
    case EventType::Statement: return {"CONSULT"sv, "01"sv};
    case EventType::Threat: return {"THREATEN"sv, "13"sv};
    case EventType::Sanction: return {"SANCTION"sv, "163"sv};
    case EventType::Recognition: return {"SUPPORT"sv, "054"sv};
    case EventType::Casualties:
    case EventType::Other: break;
    }
    return {};
}

} // namespace entente
