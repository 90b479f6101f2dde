// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace entente {

/// The closed word lists of the file. `word(x)` is what the file writes; `parse<T>(text)` reads it
/// back.
enum class ActorKind : unsigned char {
    State,
    Government,
    ArmedGroup,
    Person,
    Organisation,
    Party,
    Company,
    People
};
enum class TieKind : unsigned char { Backs, Opposes, Recognises, Mediates, PartOf, Leads, Tied };
inline constexpr std::string_view tieKindWords[] = {"backs",   "opposes", "recognises", "mediates",
                                                    "part-of", "leads",   "tied"};
enum class Means : unsigned char {
    Troops,
    Access,
    Weapons,
    Materiel,
    Training,
    Funding,
    Intelligence,
    Territory,
    Other,
    Unknown,
    DefencePact,
    Diplomatic,
    Sanctions,
    Fighting,
    Statement
};
enum class EventType : unsigned char {
    TruceProposal,
    Ceasefire,
    Agreement,
    Refusal,
    Talks,
    Deployment,
    Offensive,
    Attack,
    ArmsDelivery,
    Request,
    Statement,
    Threat,
    Sanction,
    Recognition,
    Casualties,
    Other
};
enum class EventStatus : unsigned char { Happened, Planned, Alleged, Cancelled };
enum class Role : unsigned char {
    Proposer,
    Host,
    Mediator,
    Party,
    Signatory,
    Refuser,
    Sender,
    Target,
    Speaker,
    Addressee,
    Invited,
    Attending
};
enum class AssertionType : unsigned char { Asserts, Denies, Qualifies, Alleges, NotFound };
enum class Bound : unsigned char { Exactly, About, MoreThan, LessThan, AtLeast, AtMost };
/// What gathers actors into groups: who backs whom, the two camps, or what they are part of.
enum class GroupsBy : unsigned char { Blocs, Camps, Affiliation };
enum class Standing : unsigned char { Absent, Assumed, Attested, Disputed }; // in order of strength

/// As the file writes it; the same in every language.
std::string_view word(ActorKind);
std::string_view word(TieKind);
std::string_view word(Means);
std::string_view word(EventType);
std::string_view word(EventStatus);
std::string_view word(Role);
std::string_view word(AssertionType);
std::string_view word(Bound);
std::string_view word(Standing);
std::string_view word(GroupsBy);

/// Every word of a list, in the order of its enum.
template <class T>
std::span<const std::string_view> allWords();

/// The word of the file as a value; nothing where it is none.
template <class T>
std::optional<T> parse(std::string_view text)
{
    const auto words = allWords<T>();
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == text)
            return static_cast<T>(i);
    return std::nullopt;
}

/// +1 for backing, -1 for opposition, 0 for what carries no sign.
constexpr int sign(TieKind kind)
{
    return kind == TieKind::Backs ? 1 : kind == TieKind::Opposes ? -1 : 0;
}
/// True for `part-of` and `leads`: membership and command, not a stance.
constexpr bool isStructure(TieKind kind)
{
    return kind == TieKind::PartOf || kind == TieKind::Leads;
}

/// What the event type is called in PLOVER and CAMEO, for exchange. Empty where these have no word.
struct EventCodes
{
    std::string_view plover;
    std::string_view cameo;
};
/// Its codes in CAMEO and PLOVER.
EventCodes eventCodes(EventType type);

} // namespace entente
