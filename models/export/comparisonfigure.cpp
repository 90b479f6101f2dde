// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "comparisonfigure.h"

#include "models/connect/comparison.h"
#include "models/picture/textmeasure.h"

#include <algorithm>

namespace entente {

namespace {

ComparedStates statesOf(const MapIndexPointer &index, const SnapshotQuery &first,
                        const SnapshotQuery &second, const QString &firstName,
                        const QString &secondName)
{
    return {std::make_shared<const MergedSnapshot>(
                mergedSnapshot(snapshotAt(index, first), snapshotAt(index, second))),
            firstName, secondName};
}

SnapshotQuery heldBy(const AllianceMap &map, const std::string &voice, SnapshotQuery query)
{
    query.date.reset();
    query.event = {};
    query.filter.only = std::make_shared<const RecordSet>(recordsHeldBy(map, voice));
    return query;
}

/// Whoever takes part in one of these events is in the picture, without a tie too.
void showParticipants(Snapshot &both, const Texts &events)
{
    for (const auto &id : events)
        for (const auto &participant : both.map().events().find(EventId(id))->participants)
            if (const int actor = both.index->actorAt(participant.actor); actor >= 0)
                both.actorShown[std::size_t(actor)] = true;
    both.hiddenActors = int(std::count(both.actorShown.begin(), both.actorShown.end(), false));
}

/// Events are told last, and no source is compared with itself.
QString eventSentences(const Comparison &told)
{
    const auto count =
        std::min(told.sentences.size(), told.events.added.size() + told.events.removed.size());
    QStringList sentences;
    for (auto at = told.sentences.end() - std::ptrdiff_t(count); at != told.sentences.end(); ++at)
        sentences << shown(*at);
    return sentences.join(u' ');
}

} // namespace

ComparedStates comparedDates(const MapIndexPointer &index, const Edtf &first, const Edtf &second,
                             SnapshotQuery query)
{
    query.event = {};
    auto other = query;
    query.date = first;
    other.date = second;
    return statesOf(index, query, other, shown(first.words()), shown(second.words()));
}

ComparedStates comparedVoices(const MapIndexPointer &index, const std::string &first,
                              const std::string &second, SnapshotQuery query)
{
    const auto one = heldBy(index->map(), first, query),
               other = heldBy(index->map(), second, query);
    auto states =
        statesOf(index, one, other, shown(one.filter.only->words), shown(other.filter.only->words));
    // What is drawn is what either holds: no filter of the picture's.
    auto merged = *states.merged;
    merged.both.query.filter = query.filter;
    merged.both.filteredTies = 0;
    const auto told = compareVoices(*index, first, second);
    for (const auto *events : {&told.events.added, &told.events.removed})
        showParticipants(merged.both, *events);
    states.events = eventSentences(told);
    states.merged = std::make_shared<const MergedSnapshot>(std::move(merged));
    return states;
}

ComparedStates comparedFiles(const AllianceMap &first, const QString &firstName,
                             const AllianceMap &second, const QString &secondName)
{
    return {std::make_shared<const MergedSnapshot>(mergedSnapshotOf(first, second)), firstName,
            secondName};
}

FigureOptions comparisonOptions(const std::shared_ptr<const ComparedStates> &states,
                                bool sideBySide)
{
    FigureOptions options;
    options.compared = states;
    if (!sideBySide)
        return options;
    const auto panel = [](const QString &name, const Snapshot &snapshot) {
        return PanelOptions{name.toStdString(), name, snapshot.query};
    };
    options.panels = {panel(states->first, states->merged->first),
                      panel(states->second, states->merged->second)};
    return options;
}

} // namespace entente
