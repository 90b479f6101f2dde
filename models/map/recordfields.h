// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "records.h"
#include "text.h"

#include <string_view>
#include <tuple>

namespace entente {

/// What the value of a field is, beyond its type.
enum class FieldForm : unsigned char {
    Plain,
    Name,     // by which people know the record
    Prose,    // may have line breaks
    Interval, // a date, or an interval of two
    Colour,
    Emblem,
    WebAddress,
    SourceType // of CSL, as "report"
};

/// A record without a required field is not whole, and the file writes it though it is empty.
enum class FieldNeed : unsigned char { Optional, Required };

/// One field of a record: all that reader, writer, merge, tables and graph files need to know of
/// it. How each of them treats a field follows from the type of its value and its form.
template <class Record, class Value>
struct Field
{
    constexpr Field(std::string_view fileKey, const char *itsLabel, Value Record::*itsMember,
                    FieldForm itsForm, FieldNeed itsNeed = FieldNeed::Optional)
        : key(fileKey)
        , label(itsLabel)
        , member(itsMember)
        , form(itsForm)
        , need(itsNeed)
    {
    }
    constexpr Field(std::string_view fileKey, const char *itsLabel, Value Record::*itsMember,
                    FieldNeed itsNeed = FieldNeed::Optional)
        : Field(fileKey, itsLabel, itsMember, FieldForm::Plain, itsNeed)
    {
    }
    template <class... Rest>
    constexpr Field(std::string_view fileKey, Value Record::*itsMember, Rest... rest)
        : Field(fileKey, nullptr, itsMember, rest...)
    {
    }
    /// The same, for a whole number.
    constexpr Field within(int itsLeast, int itsMost) const
    {
        auto field = *this;
        field.least = itsLeast;
        field.most = itsMost;
        return field;
    }

    constexpr bool isRequired() const { return need == FieldNeed::Required; }

    std::string_view key; // as in the file; empty: the members that the program does not know
    const char *label;    // of its column in a table; null: it has none
    Value Record::*member;
    FieldForm form;
    FieldNeed need;
    int least = 0; // of a whole number
    int most = 0;
};

/// The fields of a record in the order of the file, without its id. A field is added here; whoever
/// treats records field by field takes them from here.
template <class Record>
inline constexpr std::tuple<> recordFields;

template <>
inline constexpr std::tuple recordFields<Evidence>{
    Field("source", &Evidence::source, FieldNeed::Required),
    Field("quote", &Evidence::quote, FieldForm::Prose),
    Field("says", &Evidence::says),
    Field("attests", &Evidence::attests, FieldForm::Interval),
    Field("grade", &Evidence::grade),
    Field("speaker", &Evidence::speaker),
    Field("via", &Evidence::via),
    Field("at", &Evidence::at),
    Field("", &Evidence::extra)};

template <>
inline constexpr std::tuple recordFields<Actor>{
    Field("name", translatable("RecordTable", "Name"), &Actor::name, FieldForm::Name,
          FieldNeed::Required),
    Field("short", translatable("RecordTable", "Short name"), &Actor::shortName, FieldForm::Name),
    Field("article", &Actor::article),
    Field("plural", &Actor::plural),
    Field("kind", translatable("RecordTable", "Kind"), &Actor::kind, FieldNeed::Required),
    Field("aliases", translatable("RecordTable", "Other names"), &Actor::aliases, FieldForm::Name),
    Field("codes", &Actor::codes),
    Field("names", &Actor::names, FieldForm::Name),
    Field("since", translatable("RecordTable", "Since"), &Actor::since),
    Field("until", translatable("RecordTable", "Until"), &Actor::until),
    Field("colour", translatable("RecordTable", "Colour"), &Actor::colour, FieldForm::Colour),
    Field("emblem", &Actor::emblem, FieldForm::Emblem),
    Field("note", translatable("RecordTable", "Note"), &Actor::note, FieldForm::Prose),
    Field("evidence", &Actor::evidence),
    Field("", &Actor::extra)};

template <>
inline constexpr std::tuple recordFields<Tie>{
    Field("from", translatable("RecordTable", "From"), &Tie::from, FieldNeed::Required),
    Field("to", translatable("RecordTable", "To"), &Tie::to, FieldNeed::Required),
    Field("kind", translatable("RecordTable", "Kind"), &Tie::kind, FieldNeed::Required),
    Field("mutual", translatable("RecordTable", "Both ways"), &Tie::mutual),
    Field("means", translatable("RecordTable", "Means"), &Tie::means),
    Field("since", translatable("RecordTable", "Since"), &Tie::since),
    Field("until", translatable("RecordTable", "Until"), &Tie::until),
    Field("begun-by", &Tie::begunBy),
    Field("ended-by", &Tie::endedBy),
    Field("strength", translatable("RecordTable", "Strength"), &Tie::strength).within(1, 3),
    Field("evidence", &Tie::evidence),
    Field("note", translatable("RecordTable", "Note"), &Tie::note, FieldForm::Prose),
    Field("", &Tie::extra)};

template <>
inline constexpr std::tuple recordFields<Participant>{
    Field("actor", &Participant::actor, FieldNeed::Required),
    Field("role", &Participant::role, FieldNeed::Required), Field("", &Participant::extra)};

template <>
inline constexpr std::tuple recordFields<Figure>{
    Field("what", &Figure::what, FieldNeed::Required),
    Field("value", &Figure::value, FieldNeed::Required), Field("bound", &Figure::bound),
    Field("unit", &Figure::unit), Field("", &Figure::extra)};

template <>
inline constexpr std::tuple recordFields<Event>{
    Field("type", translatable("RecordTable", "Type"), &Event::type, FieldNeed::Required),
    Field("title", translatable("RecordTable", "Title"), &Event::title, FieldForm::Name,
          FieldNeed::Required),
    Field("date", translatable("RecordTable", "Date"), &Event::date, FieldForm::Interval),
    Field("not-before", translatable("RecordTable", "Not before"), &Event::notBefore),
    Field("not-after", translatable("RecordTable", "Not after"), &Event::notAfter),
    Field("status", translatable("RecordTable", "Status"), &Event::status),
    Field("participants", translatable("RecordTable", "Participants"), &Event::participants),
    Field("figures", &Event::figures),
    Field("place", translatable("RecordTable", "Place"), &Event::place, FieldForm::Name),
    Field("version-of", translatable("RecordTable", "Version of"), &Event::versionOf),
    Field("evidence", &Event::evidence),
    Field("note", translatable("RecordTable", "Note"), &Event::note, FieldForm::Prose),
    Field("", &Event::extra)};

/// `issued` and `authors` are read from the members that come last, so they are no fields of their
/// own.
template <>
inline constexpr std::tuple recordFields<Source>{
    Field("type", translatable("RecordTable", "Type"), &Source::type, FieldForm::SourceType,
          FieldNeed::Required),
    Field("title", translatable("RecordTable", "Title"), &Source::title, FieldForm::Name),
    Field("container-title", translatable("RecordTable", "In"), &Source::containerTitle,
          FieldForm::Name),
    Field("publisher", translatable("RecordTable", "Publisher"), &Source::publisher,
          FieldForm::Name),
    Field("URL", translatable("RecordTable", "Address"), &Source::url, FieldForm::WebAddress),
    Field("", &Source::csl)};

/// The file has a scene's view in the members viewKeys.
template <>
inline constexpr std::tuple recordFields<Scene>{
    Field("title", &Scene::title, FieldForm::Name, FieldNeed::Required),
    Field("caption", &Scene::caption, FieldForm::Prose),
    Field("view", &Scene::view),
    Field("notes", &Scene::notes, FieldForm::Prose),
    Field("predict", &Scene::predict, FieldForm::Prose),
    Field("hidden", &Scene::hidden),
    Field("advance", &Scene::advance).within(1, 3600), // seconds
    Field("", &Scene::extra)};

template <>
inline constexpr std::tuple recordFields<Placement>{Field("position", &Placement::position),
                                                    Field("pinned", &Placement::pinned)};

template <>
inline constexpr std::tuple recordFields<MapInfo>{
    Field("title", &MapInfo::title, FieldForm::Name),
    Field("description", &MapInfo::description, FieldForm::Prose),
    Field("language", &MapInfo::language),
    Field("as-of", &MapInfo::asOf),
    Field("reach", &MapInfo::reach),
    Field("layout engine", &MapInfo::layoutEngine),
    Field("layout seed", &MapInfo::layoutSeed),
    Field("", &MapInfo::extra),
    Field("", &MapInfo::layoutExtra)};

/// True for records and for the items of their lists that have fields of their own.
template <class Record>
inline constexpr bool hasFields = std::tuple_size_v<decltype(recordFields<Record>)> != 0;

/// Calls `visit(field)` for each field of a record, in the order of the file.
template <class Record, class Visit>
constexpr void forEachField(Visit visit)
{
    std::apply([&](const auto &...field) { (visit(field), ...); }, recordFields<Record>);
}

} // namespace entente
