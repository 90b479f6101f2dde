// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/snapshot.h"

namespace entente {

/// A record that is in both and not alike, with the fields that differ, named as in the file.
struct ChangedRecord
{
    std::string id;
    Texts fields;

    bool operator==(const ChangedRecord &) const = default;
};

/// What is different between two dates, two sources or two files. Ids are those of the first, and
/// of the second where only it has the record; each list is in the order of the file.
struct Comparison
{
    struct Ties
    {
        Texts begun; // only in the second
        Texts ended; // only in the first
        std::vector<ChangedRecord> changed;
        Texts disputed; // in the second and not in the first; between sources: by one of them
    };
    struct Records
    {
        Texts added;
        Texts removed;
        std::vector<ChangedRecord> changed;

        bool empty() const { return added.empty() && removed.empty() && changed.empty(); }
    };
    Ties ties;
    Records actors;
    Records events;
    Records sources; // of two files only
    int matched = 0; // actors of two files whose ids differ
    Texts remarks;   // on two files, to be said first: who was matched, or that nobody is in both
    Texts sentences; // one for each difference, in plain words

    bool isEqual() const
    {
        return ties.begun.empty() && ties.ended.empty() && ties.changed.empty() &&
               ties.disputed.empty() && actors.empty() && events.empty() && sources.empty();
    }
};

/// Two dates of one map; a coarse one is a window of all its days. Begun and ended: ties that stand
/// on one of them only. Changed: another standing. Actors: those with a tie on one only. Events:
/// those that have begun by the last day of one only.
Comparison compareDates(const MapIndex &index, const Edtf &first, const Edtf &second);

/// Whether the map has a source with that id or title, or somebody speaks in it who is called so.
bool hasVoice(const AllianceMap &map, const std::string &voice);

/// The ties and events that they assert, qualify or allege; its words are their name, as the map
/// has it.
RecordSet recordsHeldBy(const AllianceMap &map, const std::string &voice);

/// The first words of that source or speaker by which it holds the event; empty where none are
/// kept.
std::string quoteOf(const AllianceMap &map, const Event &event, const std::string &voice);

/// Two sources or speakers: what their evidence asserts, qualifies or alleges, of all time.
Comparison compareVoices(const MapIndex &index, const std::string &first,
                         const std::string &second);

/// Two files, record by record. Actors whose ids differ are matched by code or name; ties, events
/// and sources with other ids where they say the same.
Comparison compareMaps(const AllianceMap &first, const AllianceMap &second);

} // namespace entente
