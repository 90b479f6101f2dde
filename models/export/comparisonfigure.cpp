// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "comparisonfigure.h"

#include "models/connect/comparison.h"
#include "models/picture/textmeasure.h"
#include "models/words/narration.h"

#include <QCoreApplication>

namespace entente {

namespace {

class ComparisonFigureWords
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

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

std::vector<ComparedStates::Told> toldBy(const AllianceMap &map, const std::string &voice,
                                         const Texts &events)
{
    std::vector<ComparedStates::Told> told;
    for (const auto &id : events) {
        const auto &event = *map.events().find(EventId(id));
        told.push_back({ComparisonFigureWords::tr("%1 (%2)", "an event and its date")
                            .arg(shown(event.title), shown(eventDateWords(event))),
                        shown(quoteOf(map, event, voice))});
    }
    return told;
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
    states.areVoices = true;
    states.firstTells = toldBy(index->map(), first, told.events.removed);
    states.secondTells = toldBy(index->map(), second, told.events.added);
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
