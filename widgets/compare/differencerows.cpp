// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "differencerows.h"

#include "models/analysis/mapdifference.h"
#include "models/connect/pairchanges.h"
#include "models/document/item.h"
#include "models/map/text.h"
#include "models/picture/textmeasure.h"
#include "models/words/fieldwords.h"
#include "models/words/narration.h"

#include <QCoreApplication>

namespace entente {

namespace {

using About = DifferenceRow::About;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ComparePanel)
};

/// Of two sources or speakers who alone tells it.
QString changeWords(const ComparedStates &states, StateChange change)
{
    if (states.areVoices && change == StateChange::Begun)
        return Words::tr("Only %1").arg(states.second);
    if (states.areVoices && change == StateChange::Ended)
        return Words::tr("Only %1").arg(states.first);
    switch (change) {
    case StateChange::Begun: return Words::tr("New");
    case StateChange::Ended: return Words::tr("Gone");
    case StateChange::Changed: return Words::tr("Not alike");
    case StateChange::Same:
    case StateChange::Absent: break;
    }
    return {};
}

class Rows
{
public:
    Rows(const ComparedStates &states, const Comparison &comparison)
        : m_states(states)
        , m_merged(*states.merged)
        , m_map(m_merged.both.map())
        , m_comparison(comparison)
    {
    }

    std::vector<DifferenceRow> all()
    {
        for (const auto &pair : pairChanges(m_merged))
            addPair(pair);
        for (const auto change : {StateChange::Begun, StateChange::Ended, StateChange::Changed})
            addTies(change);
        for (const auto &id : m_comparison.ties.disputed)
            addDisputed(TieId(id));
        for (const auto change : {StateChange::Begun, StateChange::Ended})
            for (std::size_t i = 0; i < m_merged.actors.size(); ++i)
                if (m_merged.actors[i] == change)
                    add(About::Actor, changeWords(m_states, change), m_map.actors().at(i));
        addRecords(About::Actor, m_comparison.actors.changed, m_map.actors(), ActorId());
        addRecords(About::Event, m_comparison.events, m_map.events(), EventId());
        addRecords(About::Source, m_comparison.sources, m_map.sources(), SourceId());
        return std::move(m_rows);
    }

private:
    QString nameOf(int actor) const { return shown(m_map.actors().at(std::size_t(actor)).label()); }

    void addPair(const PairChange &pair)
    {
        const bool backed = pair.before > 0;
        using Kind = PairChange::Kind;
        const auto pattern = pair.kind == Kind::Reversed
                                 ? backed ? Words::tr("backing between %1 and %2 became opposition")
                                          : Words::tr("opposition between %1 and %2 became backing")
                             : backed ? Words::tr("backing between %1 and %2")
                                      : Words::tr("opposition between %1 and %2");
        const auto change = pair.kind == Kind::Reversed       ? Words::tr("Reversed")
                            : pair.kind == Kind::Strengthened ? Words::tr("Strengthened")
                                                              : Words::tr("Weakened");
        DifferenceRow row{About::Pair, change, pattern.arg(nameOf(pair.a), nameOf(pair.b)), {}};
        for (const int tie : pair.ties)
            row.items.push_back(Item(m_map.ties().at(std::size_t(tie)).id));
        m_rows.push_back(std::move(row));
    }

    void addTies(StateChange change)
    {
        for (std::size_t i = 0; i < m_merged.ties.size(); ++i) {
            if (m_merged.ties[i] != change)
                continue;
            const auto &tie = m_map.ties().at(i);
            auto what = shown(tieWords(m_map, tie));
            if (change == StateChange::Changed)
                what += QStringLiteral(" (%1)").arg(howChanged(i));
            m_rows.push_back({About::Tie, changeWords(m_states, change), what, {Item(tie.id)}});
        }
    }

    /// "assumed → attested", or the fields of two files.
    QString howChanged(std::size_t tie) const
    {
        const auto &was = m_merged.first.ties[tie], &is = m_merged.second.ties[tie];
        if (was.standing != is.standing)
            return shown(std::string(word(was.standing))) + QStringLiteral(" → ") +
                   shown(std::string(word(is.standing)));
        for (const auto &[id, fields] : m_comparison.ties.changed)
            if (id == m_map.ties().at(tie).id.text())
                return shown(fieldsWords(fields));
        return {};
    }

    void addDisputed(const TieId &id)
    {
        const auto at = m_map.ties().indexOf(id);
        if (at && m_merged.ties[*at] != StateChange::Absent)
            m_rows.push_back({About::Tie,
                              Words::tr("Disputed"),
                              shown(tieWords(m_map, m_map.ties().at(*at))),
                              {Item(id)}});
    }

    template <class Record>
    void add(About about, const QString &change, const Record &record, const QString &more = {})
    {
        m_rows.push_back({about, change, shown(labelOf(m_map, record)) + more, {Item(record.id)}});
    }

    template <class Table, class Id>
    void addRecords(About about, const std::vector<ChangedRecord> &changed, const Table &table, Id)
    {
        for (const auto &[id, fields] : changed)
            if (const auto *record = table.find(Id(id)))
                add(about, changeWords(m_states, StateChange::Changed), *record,
                    QStringLiteral(" (%1)").arg(shown(fieldsWords(fields))));
    }

    template <class Table, class Id>
    void addRecords(About about, const Comparison::Records &records, const Table &table, Id none)
    {
        for (const auto &[list, change] : {std::pair(&records.added, StateChange::Begun),
                                           std::pair(&records.removed, StateChange::Ended)})
            for (const auto &id : *list)
                if (const auto *record = table.find(Id(id)))
                    add(about, changeWords(m_states, change), *record);
        addRecords(about, records.changed, table, none);
    }

    const ComparedStates &m_states;
    const MergedSnapshot &m_merged;
    const AllianceMap &m_map;
    const Comparison &m_comparison;
    std::vector<DifferenceRow> m_rows;
};

} // namespace

QString DifferenceRow::sentence() const
{
    return Words::tr("%1: %2.").arg(change, what);
}

std::vector<DifferenceRow> differenceRows(const ComparedStates &states,
                                          const Comparison &comparison)
{
    return Rows(states, comparison).all();
}

} // namespace entente
