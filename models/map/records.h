// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edtf.h"
#include "ids.h"
#include "rarelist.h"
#include "sharedtext.h"
#include "view.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace entente {

/// Members of a JSON object in their order: key and value as JSON text (compact). Carries what the
/// program does not know through a rewrite, and tables whose values it does not interpret (codes).
class JsonMembers
{
public:
    RareList<std::pair<std::string, std::string>> items;

    bool empty() const { return items.empty(); }
    /// The value's JSON text, or empty.
    std::string_view json(std::string_view key) const;
    /// A string or number value as plain text ("TR", "640"), or empty. Strings with escapes other
    /// than \" and \\ come out raw.
    std::string text(std::string_view key) const;

    bool operator==(const JsonMembers &) const = default;
};

using Texts = std::vector<std::string>;

/// One item of evidence: which source says what, in whose words, and for which day.
struct Evidence
{
    SourceId source;
    SharedText quote;
    AssertionType says = AssertionType::Asserts;
    std::optional<Edtf> attests; // absent: the source's default (see attestation())
    SharedText grade;            // Admiralty: A-F and 1-6, "B2"
    SharedText speaker;          // an actor's id or a plain name
    SharedText via;              // the channel: "quoted by Interfax"
    SharedText at;               // the place in the source: "paragraph 9"
    JsonMembers extra;

    bool operator==(const Evidence &) const = default;
};

/// Who acts.
struct Actor
{
    ActorId id;
    std::string name;
    std::string shortName;
    std::string article; // before the label inside a sentence: "the"
    bool plural = false; // the label is a plural: "the Houthis lead"
    ActorKind kind = ActorKind::State;
    Texts aliases;
    JsonMembers codes;                                      // iso3166, cow, gw, wikidata
    std::vector<std::pair<std::string, std::string>> names; // language -> name
    std::optional<Edtf> since;
    std::optional<Edtf> until;
    std::string colour; // "#rrggbb"
    std::string emblem; // "flag:tr", or a monogram of one to three letters
    std::string note;
    std::vector<Evidence> evidence;
    JsonMembers extra;

    /// What a card shows: the short name where there is one.
    const std::string &label() const { return shortName.empty() ? name : shortName; }

    bool operator==(const Actor &) const = default;
};

/// The start or end of a tie. Unknown is not "always": it says that nobody tells.
struct TieBound
{
    enum class Kind : unsigned char { Unknown, Open, Dated };
    Kind kind = Kind::Unknown;
    Edtf date; // where Dated; always one date, never an interval

    static TieBound unknown() { return {}; }
    static TieBound open() { return {Kind::Open, {}}; }
    /// A bound that is known.
    static TieBound dated(Edtf date) { return {Kind::Dated, std::move(date)}; }

    bool isDated() const { return kind == Kind::Dated; }
    /// As the file has it: "..", the date, or empty for unknown.
    std::string text() const
    {
        return kind == Kind::Open ? ".." : isDated() ? date.text() : std::string();
    }

    bool operator==(const TieBound &) const = default;
};

/// One tie of one kind between two actors.
struct Tie
{
    TieId id;
    ActorId from;
    ActorId to;
    TieKind kind = TieKind::Backs;
    bool mutual = false;
    std::vector<Means> means;
    TieBound since;
    TieBound until;
    std::optional<EventId> begunBy;
    std::optional<EventId> endedBy;
    std::optional<int> strength; // 1-3: the extent of the support, not the certainty of the claim
    std::vector<Evidence> evidence;
    SharedText note;
    JsonMembers extra;

    bool operator==(const Tie &) const = default;
};

struct Participant
{
    ActorId actor;
    Role role = Role::Party;
    JsonMembers extra;

    bool operator==(const Participant &) const = default;
};

/// A bounded number: "more than 280 civilians killed".
struct Figure
{
    std::string what;
    double value = 0;
    Bound bound = Bound::Exactly;
    bool boundGiven = false; // the file wrote the bound
    std::string unit;
    JsonMembers extra;

    bool operator==(const Figure &) const = default;
};

/// Something that happens, with participants in roles.
struct Event
{
    EventId id;
    EventType type = EventType::Other;
    std::string title;
    std::optional<Edtf> date; // absent: undated
    std::optional<Edtf> notBefore;
    std::optional<Edtf> notAfter;
    EventStatus status = EventStatus::Happened;
    std::vector<Participant> participants;
    std::vector<Figure> figures;
    SharedText place;
    SharedText versionOf; // events that share it are rival tellings of one happening
    std::vector<Evidence> evidence;
    SharedText note;
    JsonMembers extra;

    bool operator==(const Event &) const = default;
};

/// Where a claim was read: a CSL-JSON item. `csl` holds its other members (author, issued, page
/// ...) as they are in the file; `issued` and `authors` are read from it and are not written by
/// themselves.
struct Source
{
    SourceId id;
    std::string type; // CSL: article-newspaper, report, book, treaty ...
    std::string title;
    std::string containerTitle;
    std::string publisher;
    std::string url;
    JsonMembers csl;
    std::optional<Edtf> issued;
    Texts authors;

    bool operator==(const Source &) const = default;
};

/// One step of a story: a view of the map with the words for it. Refers to records by id, copies
/// nothing, and may ask for what is no longer there (see missingFrom()).
struct Scene
{
    SceneId id;
    std::string title;
    std::string caption; // Markdown
    View view;
    std::string notes;          // for the speaker only
    std::string predict;        // a question, asked before the scene's changes are revealed
    bool hidden = false;        // left out when the story is told
    std::optional<int> advance; // to the next scene by itself, after so many seconds
    JsonMembers extra; // what is not known; of "filter" and "view" the members that are not

    bool operator==(const Scene &) const = default;
};

/// Where an actor stands: the middle of its card.
struct Placement
{
    ActorId actor;
    Position position;
    bool pinned = false;

    bool operator==(const Placement &) const = default;
};

/// What the head of the file says.
struct MapInfo
{
    int version = 1;
    std::string title;
    std::string description;
    std::string language;
    std::optional<Edtf> asOf;
    CarryOver reach;
    bool reachGiven = false;  // the file wrote a reach
    std::string layoutEngine; // how the positions came about
    std::optional<unsigned> layoutSeed;
    JsonMembers extra;       // of the head
    JsonMembers layoutExtra; // of the layout

    bool operator==(const MapInfo &) const = default;
};

} // namespace entente
