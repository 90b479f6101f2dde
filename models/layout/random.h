// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace entente {

/// Random numbers that are the same with every compiler and library, which those of <random>'s
/// distributions are not (SplitMix64: Steele, Lea, Flood 2014).
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    /// Any of all numbers of 32 bits alike (SplitMix64).
    std::uint32_t next()
    {
        m_state += 0x9E3779B97F4A7C15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return static_cast<std::uint32_t>((z ^ (z >> 31U)) >> 32U);
    }
    /// 0 to limit - 1; the limit is not 0.
    std::uint32_t below(std::size_t limit)
    {
        return static_cast<std::uint32_t>((std::uint64_t(next()) * limit) >> 32U);
    }
    /// From 0 to less than 1.
    double real() { return next() / 4294967296.0; }

    /// In any order alike (Fisher and Yates); the same for the same seed on each machine.
    template <typename T>
    void shuffle(std::vector<T> &values)
    {
        for (std::size_t i = values.size(); i > 1; --i)
            std::swap(values[i - 1], values[below(i)]);
    }

private:
    std::uint64_t m_state;
};

} // namespace entente
