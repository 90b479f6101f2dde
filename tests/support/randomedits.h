// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/mappatch.h"

#include <random>

namespace entente::test {

/// The same numbers everywhere for the same seed.
class Chance
{
public:
    explicit Chance(unsigned seed) : m_random(seed) {}

    int below(int end) { return int(m_random() % unsigned(end)); }
    bool oneIn(int n) { return below(n) == 0; }
    template <class Word>
    Word any()
    {
        return static_cast<Word>(below(int(allWords<Word>().size())));
    }
    /// A record of the table, or null where there is none.
    template <class Table>
    auto anyOf(const Table &table)
    {
        return table.empty() ? nullptr : &table.at(std::size_t(below(int(table.size()))));
    }

private:
    std::mt19937 m_random;
};

/// One random edit: what it is called, by what it merges with the next, and what it does.
struct RandomEdit
{
    std::string name;
    std::string mergeKey;
    MapPatch patch;
};

/// Makes one kind of random edit; the patch may be empty where the map offers nothing to do it on.
struct Maker
{
    const char *name;
    MapPatch (*make)(const AllianceMap &map, Chance &chance, int number);
};

/// Every patch maker of models/map, and every kind of record put anew and changed. A new patch
/// maker is a new line in makers().
const std::vector<Maker> &makers();

/// A long row of random edits that a valid map stays valid under; the same for the same seed.
class RandomEdits
{
public:
    explicit RandomEdits(unsigned seed) : m_chance(seed) {}

    RandomEdit next(const AllianceMap &map);
    Chance &chance() { return m_chance; }

private:
    Chance m_chance;
    int m_number = 0;
};

} // namespace entente::test
