// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "legend.h"

#include "models/picture/curves.h"
#include "models/picture/textmeasure.h"
#include "models/picture/tiebundles.h"

#include "models/map/text.h"
#include "models/words/filterwords.h"
#include "models/words/groupwords.h"
#include "models/words/narration.h"

#include <QCoreApplication>

#include <algorithm>
#include <bitset>

namespace entente {

namespace {

class LegendWords
{
    Q_DECLARE_TR_FUNCTIONS(Legend)
};

LegendEntry tieEntry(TieKind kind, Standing standing, bool mutual, const QString &words)
{
    LegendEntry entry;
    entry.tie = kind;
    entry.standing = standing;
    entry.mutual = mutual;
    entry.words = words;
    return entry;
}

LegendEntry signEntry(LegendEntry::Sign sign, const QString &words)
{
    LegendEntry entry;
    entry.sign = sign;
    entry.words = words;
    return entry;
}

template <class Kind>
std::vector<Kind> allKinds()
{
    std::vector<Kind> kinds;
    for (std::size_t i = 0; i < allWords<Kind>().size(); ++i)
        kinds.push_back(Kind(i));
    return kinds;
}

/// What is drawn, found in one pass: a large drawing is not gone through for each question.
class Contents
{
public:
    Contents(const DisplayList &list, const QRectF &seen)
    {
        const auto isOutside = [&](const QRectF &box) {
            return !seen.isNull() && !seen.intersects(box);
        };
        for (const auto &tie : list.ties) {
            if (isOutside(controlBox(tie.curve).adjusted(-1, -1, 1, 1)))
                continue;
            m_ties.set(std::size_t(tie.kind));
            if (tie.tail.shape != HeadShape::None)
                note(mutual, tie);
            if (tie.standing == Standing::Assumed)
                note(assumed, tie);
            else if (tie.standing == Standing::Disputed)
                note(disputed, tie);
            const bool single = tie.sum < 0;
            strong |= single && tie.strength > 1 && sign(tie.kind) != 0;
            stubs += isStub(tie);
            unsourced += single && tie.unsourced;
            (single ? faintTies : faintSums) += tie.faint;
        }
        for (const auto &card : list.cards) {
            if (isOutside(card.box))
                continue;
            if (card.outsider)
                faded = true;
            else if (card.group < 0)
                m_cards.set(std::size_t(card.kind));
        }
    }

    bool has(TieKind kind) const { return m_ties[std::size_t(kind)]; }
    bool has(ActorKind kind) const { return m_cards[std::size_t(kind)]; }
    std::size_t cardKinds() const { return m_cards.count(); }

    // By kind the first such, so that the legend does not depend on the order of the file.
    const TieItem *mutual = nullptr, *assumed = nullptr, *disputed = nullptr;
    bool strong = false; // any tie that is drawn thicker
    bool faded = false;  // any card
    int unsourced = 0;   // ties; what stands for several is not one
    int faintTies = 0;
    int faintSums = 0;
    int stubs = 0; // ties of which only the ends are drawn

private:
    static void note(const TieItem *&first, const TieItem &tie)
    {
        if (!first || tie.kind < first->kind)
            first = &tie;
    }

    std::bitset<8> m_ties, m_cards; // by kind
};

/// What ties of a kind tell, and what they are made with unless they say otherwise.
QString meaning(TieKind kind, const QString &usualMeans)
{
    const auto verb = shown(kindVerb(kind, false, false));
    return usualMeans.isEmpty() ? verb
                                : LegendWords::tr("%1: %2 unless labelled").arg(verb, usualMeans);
}

void addTieEntries(Legend &legend, const Contents &contents,
                   const std::array<QString, 8> &usualMeans)
{
    for (const auto kind : allKinds<TieKind>())
        if (contents.has(kind))
            legend.entries.push_back(tieEntry(kind, Standing::Attested, false,
                                              meaning(kind, usualMeans[std::size_t(kind)])));
    if (contents.mutual)
        legend.entries.push_back(tieEntry(contents.mutual->kind, Standing::Attested, true,
                                          contents.mutual->sum < 0 ? LegendWords::tr("mutual")
                                                                   : LegendWords::tr("both ways")));
    if (contents.assumed)
        legend.entries.push_back(
            tieEntry(contents.assumed->kind, Standing::Assumed, false, LegendWords::tr("assumed")));
    if (contents.disputed)
        legend.entries.push_back(tieEntry(contents.disputed->kind, Standing::Disputed, false,
                                          LegendWords::tr("disputed")));
}

void addCardEntries(Legend &legend, const Contents &contents)
{
    if (contents.cardKinds() < 2)
        return;
    for (const auto kind : allKinds<ActorKind>()) {
        if (!contents.has(kind))
            continue;
        auto entry = signEntry(LegendEntry::Sign::Card, shown(actorKindWords(kind)));
        entry.card = kind;
        legend.entries.push_back(entry);
    }
}

void addEventEntry(Legend &legend, const Snapshot &snapshot, const DisplayList &list)
{
    if (list.event.event < 0 || list.event.box.isNull())
        return;
    const auto status = snapshot.map().events().at(std::size_t(list.event.event)).status;
    auto entry = signEntry(LegendEntry::Sign::Event, LegendWords::tr("current event"));
    if (status != EventStatus::Happened)
        entry.words += QStringLiteral(" (%1)").arg(shown(statusWords(status)));
    entry.planned = list.event.planned;
    legend.entries.push_back(entry);
}

QString dateNote(const Snapshot &snapshot)
{
    const auto date = snapshot.date();
    return date ? LegendWords::tr("As of %1.").arg(shown(date->words()))
                : LegendWords::tr("All dates together.");
}

QString focusNote(const Snapshot &snapshot)
{
    std::vector<std::string> names;
    for (const auto &id : snapshot.query.focus)
        if (const auto *actor = snapshot.map().actors().find(id))
            names.push_back(actorInSentence(*actor));
    return LegendWords::tr("Only %1 and what lies within %n steps.", nullptr,
                           snapshot.query.focusSteps)
        .arg(shown(listWords(names)));
}

/// All that a summary counts in place of drawing it.
TieTally tallied(const SummaryItem &summary)
{
    TieTally all;
    const auto add = [&all](const TieTally &tally) {
        all.attested += tally.attested;
        all.assumed += tally.assumed;
        all.disputed += tally.disputed;
        all.undated += tally.undated;
        all.unsourced += tally.unsourced;
    };
    std::vector<char> open(summary.tallies.inside.size());
    for (const auto &frame : summary.frames)
        open[std::size_t(frame.group)] = true;
    for (std::size_t group = 0; group < open.size(); ++group)
        for (const auto &tally : summary.tallies.inside[group])
            if (!open[group])
                add(tally);
    for (const auto &between : summary.tallies.between)
        add(between.tally);
    return all;
}

void addRecedingNote(Legend &legend, const Contents &contents)
{
    if (contents.faintSums > 0)
        legend.notes << LegendWords::tr("%n lines for fewer ties are pale.", nullptr,
                                        contents.faintSums);
    if (contents.stubs > 0)
        legend.notes << LegendWords::tr("Lines that only set out: ties alike between two sides; "
                                        "the wide line counts them all.");
    if (contents.faintTies > 0)
        legend.notes << LegendWords::tr("%n ties are pale, where many run together.", nullptr,
                                        contents.faintTies);
}

void addSummaryNotes(Legend &legend, const DisplayList &list)
{
    if (list.summary.isNull())
        return;
    auto all = tallied(list.summary);
    all.unsourced = 0; // has a note of its own
    legend.notes << shown(groupsByWords(list.summary.groups->by));
    legend.notes
        << LegendWords::tr(
               "A line with a number stands for that many ties, wider for more: %1 in all, "
               "%2, those within groups included.")
               .arg(all.count())
               .arg(shown(tallyWords(all)));
}

void addReadingNotes(Legend &legend, const Snapshot &snapshot, const Contents &contents,
                     const SummaryItem &summary)
{
    if (contents.strong)
        legend.notes << LegendWords::tr("A thicker line: more extensive.");
    if (contents.assumed)
        legend.notes
            << LegendWords::tr(
                   "Thin, hollow head: not confirmed for this date; assumed up to %1 before the "
                   "first known day, in gaps and after the last.")
                   .arg(reachWords(snapshot.map().info().reach));
    if (contents.disputed)
        legend.notes << LegendWords::tr("Disputed (?): a source denies it for this date.");
    const int unsourced = contents.unsourced + tallied(summary).unsourced;
    if (unsourced > 0)
        legend.notes << LegendWords::tr("%n ties have no source.", nullptr, unsourced);
}

void addOmissionNotes(Legend &legend, const Snapshot &snapshot, const Contents &contents,
                      int labelsWithoutRoom)
{
    const auto filter = shown(filterWords(snapshot.map(), snapshot.query.filter));
    if (!filter.isEmpty())
        legend.notes << LegendWords::tr("Filter: %1.").arg(filter);
    if (!snapshot.query.focus.empty())
        legend.notes << focusNote(snapshot);
    if (snapshot.hiddenActors > 0)
        legend.notes << (contents.faded
                             ? LegendWords::tr("%n actors have no part in this picture (faded).",
                                               nullptr, snapshot.hiddenActors)
                             : LegendWords::tr("%n actors of the map are not in this picture.",
                                               nullptr, snapshot.hiddenActors));
    addRecedingNote(legend, contents);
    if (snapshot.filteredTies > 0)
        legend.notes << LegendWords::tr("%n ties that stand are left out.", nullptr,
                                        snapshot.filteredTies);
    constexpr int many = 400;
    if (labelsWithoutRoom > many)
        legend.notes << LegendWords::tr("Most ties have no room for what they are made with.");
    else if (labelsWithoutRoom > 0)
        legend.notes << LegendWords::tr("%n tie(s) has/have no room to tell by what means.",
                                        nullptr, labelsWithoutRoom);
}

/// What the camps are made of, and how sure that is.
QString campsNote(const Camps &camps)
{
    const bool isWeighted = camps.rule.weights == TieWeights::ByMeans;
    if (isWeighted && camps.isProven)
        return LegendWords::tr(
            "Camps: the division in two that ties, weighed by their means, contradict "
            "least (%n misfit(s); proved).",
            nullptr, camps.misfits);
    if (isWeighted)
        return LegendWords::tr(
            "Camps: the division in two that ties, weighed by their means, contradict "
            "least (%n misfit(s); the best found, not proved).",
            nullptr, camps.misfits);
    if (camps.isProven)
        return LegendWords::tr(
            "Camps: the division in two that pairs, each counted once, contradict "
            "least (%n misfit(s); proved).",
            nullptr, camps.misfits);
    return LegendWords::tr(
        "Camps: the division in two that pairs, each counted once, contradict least "
        "(%n misfit(s); the best found, not proved).",
        nullptr, camps.misfits);
}

void addCamps(Legend &legend, const DisplayList &list)
{
    if (!list.camps)
        return;
    const auto &camps = *list.camps;
    if (!list.hulls.empty()) {
        legend.entries.push_back(signEntry(LegendEntry::Sign::Camp, LegendWords::tr("camp")));
        legend.notes << campsNote(camps);
    } else if (!camps.isArbitrary) {
        legend.notes << LegendWords::tr("No camps: no two groups oppose each other.");
    }
    if (camps.isArbitrary)
        legend.notes << LegendWords::tr(
            "No camps are drawn where other divisions are as good for most actors.");
    if (const auto between = std::count(camps.straddles.begin(), camps.straddles.end(), true);
        between > 0 && !list.hulls.empty())
        legend.notes << LegendWords::tr("%n actor(s) would fit either camp and is/are in none.",
                                        nullptr, int(between));
}

} // namespace

void addChangedEntry(Legend &legend, TieKind kind)
{
    auto entry = tieEntry(kind, Standing::Attested, false, LegendWords::tr("new on this date"));
    entry.changed = true;
    const auto lastTie =
        std::find_if(legend.entries.begin(), legend.entries.end(),
                     [](const LegendEntry &one) { return one.sign != LegendEntry::Sign::Tie; });
    legend.entries.insert(lastTie, entry);
}

QString reachWords(const CarryOver &reach)
{
    std::vector<std::string> parts;
    const auto add = [&parts](int count, const QString &words) {
        if (count > 0)
            parts.push_back(words.toStdString());
    };
    const int years = reach.months / 12, months = reach.months % 12;
    add(years, LegendWords::tr("%n years", nullptr, years));
    add(months, LegendWords::tr("%n months", nullptr, months));
    add(reach.days, LegendWords::tr("%n days", nullptr, reach.days));
    return parts.empty() ? LegendWords::tr("no time") : QString::fromStdString(listWords(parts));
}

Legend buildLegend(const Snapshot &snapshot, const DisplayList &list, const QRectF &seen)
{
    Legend legend;
    const Contents contents(list, seen);
    legend.notes << dateNote(snapshot);
    addTieEntries(legend, contents, list.usualMeans);
    addCardEntries(legend, contents);
    addEventEntry(legend, snapshot, list);
    addSummaryNotes(legend, list);
    addReadingNotes(legend, snapshot, contents, list.summary);
    addCamps(legend, list);
    addOmissionNotes(legend, snapshot, contents, list.labelsWithoutRoom);
    return legend;
}

} // namespace entente
