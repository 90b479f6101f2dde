// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/mappatch.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What a journal of edits belongs to.
struct JournalHead
{
    std::string file;  // where the map is kept; empty for a map that was never saved
    std::string base;  // the hash of the file's bytes that the first step starts from
    std::string title; // of the map
    std::string begun; // ISO 8601
    std::string host;
    std::string user;

    bool operator==(const JournalHead &) const = default;
};

/// One edit, undo or redo.
struct JournalStep
{
    std::string name; // as in the history: "Move Egypt"
    std::string time; // ISO 8601
    std::string key;  // consecutive steps with the same non-empty key are one step of the history
    MapPatch patch;
};

/// Writes the lines of a journal: a checksum, what the line is, a tab, its payload. Each checksum
/// covers all lines before it too, so a line that is damaged, missing or out of its place ends the
/// reading there.
class JournalWriter
{
public:
    /// The first line of a journal.
    std::string head(const JournalHead &head);
    /// The whole map that the steps start from, where it is in no file.
    std::string start(const AllianceMap &map);
    std::string step(const JournalStep &step);
    /// What is here is about to become the file, whose bytes will have this hash.
    std::string saving(std::string_view hash);

private:
    std::string line(const std::string &what, const std::string &payload);

    std::uint64_t m_sum = 0;
};

/// A journal as it was read, as far as it is whole.
struct JournalText
{
    JournalHead head;
    std::optional<AllianceMap> start;
    std::vector<JournalStep> steps;
    /// How many steps the file holds when its bytes have this hash.
    std::vector<std::pair<std::string, std::size_t>> saved;
    std::size_t wholeLength = 0; // bytes up to the end of the last whole line
    bool damaged = false;        // something follows that is not whole

    /// The number of steps that a file with this hash holds already; nothing where the journal does
    /// not belong to it.
    std::optional<std::size_t> stepsIn(std::string_view hash) const;
};

/// Nothing where the first line is not whole or is no journal's. Never throws; any bytes are
/// allowed.
std::optional<JournalText> readJournal(std::string_view text);

} // namespace entente
