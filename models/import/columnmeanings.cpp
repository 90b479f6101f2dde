// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "columnmeanings.h"

#include "condition.h"

#include "models/formats/kindwords.h"
#include "models/map/text.h"

#include <algorithm>
#include <array>

namespace entente {

namespace {

constexpr std::array<std::string_view, 3> shapeWords = {"tie", "participant", "actor"};

constexpr std::array<std::string_view, 29> meaningWords = {
    "ignored",     "from",       "from-code",  "to",          "to-code",    "from-helper",
    "to-helper",   "actor",      "actor-code", "dispute",     "side",       "kind",
    "means-words", "means-flag", "year",       "since",       "since-year", "since-month",
    "since-day",   "until",      "until-year", "until-month", "until-day",  "happened",
    "source",      "quote",      "apart",      "version",     "other"};

using M = Meaning;
constexpr std::array tieMeanings = {
    M::Ignored,   M::From,       M::FromCode,   M::To,        M::ToCode,    M::FromHelper,
    M::ToHelper,  M::Kind,       M::MeansWords, M::MeansFlag, M::Year,      M::Since,
    M::SinceYear, M::SinceMonth, M::SinceDay,   M::Until,     M::UntilYear, M::UntilMonth,
    M::UntilDay,  M::Happened,   M::Source,     M::Quote,     M::Apart,     M::Version};
constexpr std::array sideMeanings = {M::Ignored,  M::Actor,  M::ActorCode, M::Dispute,
                                     M::Side,     M::Since,  M::SinceYear, M::SinceMonth,
                                     M::SinceDay, M::Until,  M::UntilYear, M::UntilMonth,
                                     M::UntilDay, M::Version};
constexpr std::array actorMeanings = {M::Ignored, M::Actor, M::ActorCode, M::Version};

ActorColumns *slotNamed(TableMapping &mapping, const std::string &slot)
{
    const auto it = std::find_if(mapping.actors.begin(), mapping.actors.end(),
                                 [&](const auto &actor) { return actor.slot == slot; });
    return it == mapping.actors.end() ? nullptr : &*it;
}

/// A helper's tie: it backs one end of the main tie.
TieColumns *helperTie(TableMapping &mapping, bool ofFrom)
{
    if (mapping.ties.empty())
        return nullptr;
    const auto &main = mapping.ties.front();
    const auto &end = ofFrom ? main.from : main.to;
    for (auto &tie : mapping.ties)
        if (&tie != &main && tie.to == end && tie.from != main.from && tie.from != main.to)
            return &tie;
    return nullptr;
}

ActorColumns *actorOf(TableMapping &mapping, Meaning meaning)
{
    switch (meaning) {
    case M::From:
    case M::FromCode:
        return mapping.ties.empty() ? nullptr : slotNamed(mapping, mapping.ties.front().from);
    case M::To:
    case M::ToCode:
        return mapping.ties.empty() ? nullptr : slotNamed(mapping, mapping.ties.front().to);
    case M::FromHelper:
    case M::ToHelper: {
        const auto *tie = helperTie(mapping, meaning == M::FromHelper);
        return tie ? slotNamed(mapping, tie->from) : nullptr;
    }
    case M::Actor:
    case M::ActorCode:
        if (!mapping.sides.empty())
            return slotNamed(mapping, mapping.sides.front().actor);
        return mapping.ties.empty() && !mapping.actors.empty() ? &mapping.actors.front() : nullptr;
    default: return nullptr;
    }
}

bool isCode(Meaning meaning)
{
    return meaning == M::FromCode || meaning == M::ToCode || meaning == M::ActorCode;
}

/// The members of the mapping that hold the name of the one column with that meaning. Several
/// where ties share it; none where the mapping has no place for it yet.
std::vector<std::string *> placesOf(TableMapping &mapping, Meaning meaning)
{
    std::vector<std::string *> places;
    const auto inDates = [&](auto member) {
        for (auto *tie : mainTies(mapping))
            places.push_back(member(tie->since, tie->until));
        if (!mapping.sides.empty()) {
            auto &spells = mapping.sides.front().spells;
            if (spells.empty())
                spells.emplace_back();
            places.push_back(member(spells.front().since, spells.front().until));
        }
    };
    const auto inTies = [&](std::string TieColumns::*member) {
        for (auto *tie : mainTies(mapping))
            places.push_back(&(tie->*member));
    };
    switch (meaning) {
    case M::From:
    case M::FromCode:
    case M::To:
    case M::ToCode:
    case M::FromHelper:
    case M::ToHelper:
    case M::Actor:
    case M::ActorCode:
        if (auto *actor = actorOf(mapping, meaning))
            places.push_back(isCode(meaning) ? &actor->code : &actor->name);
        break;
    case M::Kind: inTies(&TieColumns::kindColumn); break;
    case M::MeansWords: inTies(&TieColumns::meansColumn); break;
    case M::Source: inTies(&TieColumns::source); break;
    case M::Quote: inTies(&TieColumns::quote); break;
    case M::Year:
        for (auto &tie : mapping.ties)
            places.push_back(&tie.year);
        break;
    case M::Happened:
        for (auto *tie : mainTies(mapping))
            places.push_back(&tie->happened.date);
        break;
    case M::Since: inDates([](auto &since, auto &) { return &since.date; }); break;
    case M::SinceYear: inDates([](auto &since, auto &) { return &since.year; }); break;
    case M::SinceMonth: inDates([](auto &since, auto &) { return &since.month; }); break;
    case M::SinceDay: inDates([](auto &since, auto &) { return &since.day; }); break;
    case M::Until: inDates([](auto &, auto &until) { return &until.date; }); break;
    case M::UntilYear: inDates([](auto &, auto &until) { return &until.year; }); break;
    case M::UntilMonth: inDates([](auto &, auto &until) { return &until.month; }); break;
    case M::UntilDay: inDates([](auto &, auto &until) { return &until.day; }); break;
    case M::Side:
        if (!mapping.sides.empty())
            places.push_back(&mapping.sides.front().side);
        break;
    case M::Version: places.push_back(&mapping.version); break;
    default: break;
    }
    return places;
}

bool contains(const std::vector<std::string> &columns, const std::string &column)
{
    return std::any_of(columns.begin(), columns.end(),
                       [&](const auto &one) { return sameColumn(one, column); });
}

bool asks(const std::string &condition, const std::string &column)
{
    const auto parsed = Condition::parse(condition);
    return parsed && contains(parsed->columns(), column);
}

/// True where the mapping uses the column in a way that is no meaning.
bool isUsedOtherwise(const TableMapping &mapping, const std::string &column)
{
    const auto inDate = [&](const DateColumns &date) {
        return contains({date.date, date.year, date.month, date.day, date.precision}, column);
    };
    const auto inActor = [&](const ActorColumns &actor) {
        return contains({actor.name, actor.code}, column);
    };
    const auto inTie = [&](const TieColumns &tie) {
        return inDate(tie.since) || inDate(tie.until) || inDate(tie.happened) ||
               inDate(tie.happenedUntil) || asks(tie.when, column) || asks(tie.alleged, column) ||
               asks(tie.sinceOpen, column) || asks(tie.untilOpen, column) ||
               asks(tie.endsWhen, column) ||
               contains({tie.kindColumn, tie.year, tie.strength}, column) ||
               contains(tie.years, column) || contains(tie.attributes, column) ||
               tie.figures.contains(column);
    };
    const auto inSides = [&](const SideColumns &sides) {
        return sides.title.find("{" + column + "}") != std::string::npos ||
               std::any_of(sides.spells.begin(), sides.spells.end(), [&](const auto &spell) {
                   return inDate(spell.since) || inDate(spell.until);
               });
    };
    const auto inEvent = [&](const EventColumns &event) {
        return inDate(event.date) || inDate(event.until) || contains(event.group, column) ||
               contains({event.place}, column) || event.figures.contains(column) ||
               asks(event.when, column) ||
               event.title.find("{" + column + "}") != std::string::npos;
    };
    return asks(mapping.where, column) ||
           std::any_of(mapping.actors.begin(), mapping.actors.end(), inActor) ||
           std::any_of(mapping.ties.begin(), mapping.ties.end(), inTie) ||
           std::any_of(mapping.sides.begin(), mapping.sides.end(), inSides) ||
           std::any_of(mapping.events.begin(), mapping.events.end(), inEvent);
}

void eraseColumn(std::vector<std::string> &columns, const std::string &column)
{
    std::erase_if(columns, [&](const auto &one) { return sameColumn(one, column); });
}

/// A helper without a column would ask for one in vain.
void dropEmptyHelper(TableMapping &mapping, bool ofFrom)
{
    const auto *tie = helperTie(mapping, ofFrom);
    const auto *actor = tie ? slotNamed(mapping, tie->from) : nullptr;
    if (!actor || !actor->name.empty() || !actor->code.empty())
        return;
    const auto slot = actor->slot;
    std::erase_if(mapping.ties, [&](const auto &one) { return one.from == slot; });
    std::erase_if(mapping.actors, [&](const auto &one) { return one.slot == slot; });
}

void forget(TableMapping &mapping, const std::string &header)
{
    const auto column = ownName(mapping, header);
    for (std::size_t i = 0; i < meaningWords.size(); ++i)
        for (auto *place : placesOf(mapping, Meaning(i)))
            if (sameColumn(*place, column))
                place->clear();
    for (auto &tie : mapping.ties) {
        std::erase_if(tie.meansColumns,
                      [&](const auto &one) { return sameColumn(one.first, column); });
        eraseColumn(tie.apart, column);
        eraseColumn(tie.years, column);
        eraseColumn(tie.attributes, column);
        std::erase_if(tie.figures, [&](const auto &one) { return sameColumn(one.first, column); });
        if (sameColumn(tie.strength, column))
            tie.strength.clear();
    }
    for (auto &sides : mapping.sides)
        eraseColumn(sides.group, column);
    dropEmptyHelper(mapping, true);
    dropEmptyHelper(mapping, false);
}

std::string freeSlot(TableMapping &mapping, const std::string &name)
{
    auto slot = name;
    for (int i = 2; slotNamed(mapping, slot); ++i)
        slot = name + std::to_string(i);
    return slot;
}

void addHelper(TableMapping &mapping, bool ofFrom)
{
    if (helperTie(mapping, ofFrom))
        return;
    const auto main = mapping.ties.front();
    ActorColumns helper;
    helper.slot = freeSlot(mapping, ofFrom ? "from-helper" : "to-helper");
    TieColumns tie;
    tie.from = helper.slot;
    tie.to = ofFrom ? main.from : main.to;
    tie.kind = TieKind::Backs;
    tie.year = main.year;
    if (main.year.empty()) {
        tie.since = main.since;
        tie.until = main.until;
    }
    mapping.actors.push_back(std::move(helper));
    mapping.ties.push_back(std::move(tie));
}

} // namespace

std::string_view word(RowShape shape)
{
    return shapeWords[std::size_t(shape)];
}

std::string_view word(Meaning meaning)
{
    return meaningWords[std::size_t(meaning)];
}

std::span<const Meaning> meaningsOf(RowShape shape)
{
    switch (shape) {
    case RowShape::Tie: return tieMeanings;
    case RowShape::Participant: return sideMeanings;
    case RowShape::Actor: break;
    }
    return actorMeanings;
}

std::vector<TieColumns *> mainTies(TableMapping &mapping)
{
    std::vector<TieColumns *> ties;
    for (auto &tie : mapping.ties)
        if (tie.from == mapping.ties.front().from && tie.to == mapping.ties.front().to)
            ties.push_back(&tie);
    return ties;
}

const TieColumns *mainTie(const TableMapping &mapping)
{
    return mapping.ties.empty() ? nullptr : &mapping.ties.front();
}

RowShape shapeOf(const TableMapping &mapping)
{
    return !mapping.sides.empty()                           ? RowShape::Participant
           : mapping.ties.empty() && mapping.events.empty() ? RowShape::Actor
                                                            : RowShape::Tie;
}

void setShape(TableMapping &mapping, RowShape shape)
{
    if (shape == shapeOf(mapping))
        return;
    // Who stood first is the actor of the other shape.
    std::vector<ActorColumns> kept;
    for (const auto meaning : {M::From, M::Actor, M::To})
        if (const auto *actor = actorOf(mapping, meaning))
            kept.push_back(*actor);
    SideColumns::Spell spell;
    if (const auto *tie = mainTie(mapping))
        spell = {tie->since, tie->until};
    else if (!mapping.sides.empty() && !mapping.sides.front().spells.empty())
        spell = mapping.sides.front().spells.front();
    mapping.actors.clear();
    mapping.ties.clear();
    mapping.sides.clear();
    mapping.events.clear();
    const auto add = [&](std::size_t i, const char *slot) {
        auto actor = i < kept.size() ? kept[i] : ActorColumns();
        actor.slot = slot;
        mapping.actors.push_back(std::move(actor));
    };
    if (shape == RowShape::Tie) {
        add(0, "from");
        add(1, "to");
        TieColumns tie;
        tie.from = "from";
        tie.to = "to";
        tie.since = spell.since;
        tie.until = spell.until;
        mapping.ties.push_back(std::move(tie));
        return;
    }
    add(0, "actor");
    if (shape == RowShape::Participant) {
        SideColumns sides;
        sides.actor = "actor";
        sides.spells.push_back(spell);
        mapping.sides.push_back(std::move(sides));
    }
}

ColumnMeaning meaningOf(const TableMapping &mapping, const std::string &header)
{
    const auto column = ownName(mapping, header);
    auto looked = mapping; // the places are those of a mapping that may be changed
    for (const auto meaning : meaningsOf(shapeOf(mapping)))
        for (const auto *place : placesOf(looked, meaning))
            if (!place->empty() && sameColumn(*place, column))
                return {meaning, Means::Other};
    for (const auto &tie : mapping.ties) {
        for (const auto &[name, means] : tie.meansColumns)
            if (sameColumn(name, column))
                return {M::MeansFlag, means};
        if (contains(tie.apart, column))
            return {M::Apart, Means::Other};
    }
    for (const auto &sides : mapping.sides)
        if (contains(sides.group, column))
            return {M::Dispute, Means::Other};
    return {isUsedOtherwise(mapping, column) ? M::Other : M::Ignored, Means::Other};
}

void setMeaning(TableMapping &mapping, const std::string &column, ColumnMeaning meaning)
{
    if (meaningOf(mapping, column) == meaning)
        return;
    forget(mapping, column);
    switch (meaning.meaning) {
    case M::MeansFlag:
        for (auto *tie : mainTies(mapping))
            tie->meansColumns[column] = meaning.means;
        return;
    case M::Apart:
        for (auto &tie : mapping.ties)
            tie.apart.push_back(column);
        return;
    case M::Dispute:
        for (auto &sides : mapping.sides)
            sides.group.push_back(column);
        return;
    case M::FromHelper:
    case M::ToHelper:
        if (!mapping.ties.empty())
            addHelper(mapping, meaning.meaning == M::FromHelper);
        break;
    default: break;
    }
    for (auto *place : placesOf(mapping, meaning.meaning))
        *place = column;
    if (meaning.meaning == M::Kind)
        for (auto *tie : mainTies(mapping))
            if (tie->kinds.empty())
                tie->kinds = kindWords();
}

void setKindOfValue(TableMapping &mapping, const std::string &value, const std::string &word)
{
    for (auto *tie : mainTies(mapping))
        tie->kinds[value] = word;
}

std::string separatorOf(const TableMapping &mapping, Meaning meaning)
{
    auto looked = mapping;
    const auto *actor = actorOf(looked, meaning);
    return actor ? actor->separator : std::string();
}

void setSeparator(TableMapping &mapping, Meaning meaning, const std::string &separator)
{
    if (auto *actor = actorOf(mapping, meaning))
        actor->separator = separator;
}

std::string codeSystemOf(const TableMapping &mapping, Meaning meaning)
{
    auto looked = mapping;
    const auto *actor = actorOf(looked, meaning);
    return actor ? actor->system : std::string();
}

void setCodeSystem(TableMapping &mapping, Meaning meaning, const std::string &system)
{
    if (auto *actor = actorOf(mapping, meaning))
        actor->system = system;
}

DateColumns::Order dateOrderOf(const TableMapping &mapping)
{
    if (const auto *tie = mainTie(mapping))
        return tie->since.order;
    const bool any = !mapping.sides.empty() && !mapping.sides.front().spells.empty();
    return any ? mapping.sides.front().spells.front().since.order : DateColumns::Order::Unknown;
}

void setDateOrder(TableMapping &mapping, DateColumns::Order order)
{
    for (auto &tie : mapping.ties)
        for (auto *date : {&tie.since, &tie.until, &tie.happened, &tie.happenedUntil})
            date->order = order;
    for (auto &sides : mapping.sides)
        for (auto &spell : sides.spells)
            spell.since.order = spell.until.order = order;
    for (auto &event : mapping.events)
        event.date.order = event.until.order = order;
}

std::string whatIsMissing(const TableMapping &mapping)
{
    auto looked = mapping;
    const auto lacks = [&](Meaning meaning) {
        const auto *actor = actorOf(looked, meaning);
        return !actor || (actor->name.empty() && actor->code.empty());
    };
    switch (shapeOf(mapping)) {
    case RowShape::Tie:
        if (mapping.ties.empty())
            break;
        if (lacks(M::From) && lacks(M::To))
            return translate("Import", "Choose the columns that name the two actors.");
        if (lacks(M::From))
            return translate("Import", "Choose the column that names the first actor.");
        if (lacks(M::To))
            return translate("Import", "Choose the column that names the second actor.");
        break;
    case RowShape::Participant:
        if (lacks(M::Actor))
            return translate("Import", "Choose the column that names the actor.");
        if (mapping.sides.front().group.empty() && mapping.sides.front().title.empty())
            return translate(
                "Import", "Choose the column that tells which dispute it is, or name the one that "
                          "all rows tell of.");
        if (mapping.sides.front().side.empty() && mapping.sides.front().sideIs.empty() &&
            !mapping.sides.front().together)
            return translate("Import", "Choose the column that tells the side in the dispute.");
        break;
    case RowShape::Actor:
        if (mapping.events.empty() && lacks(M::Actor))
            return translate("Import", "Choose the column that names the actor.");
        break;
    }
    return {};
}

} // namespace entente
