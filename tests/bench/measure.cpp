// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "benchmark.h"

#include <algorithm>
#include <cmath>

namespace entente::bench {

namespace {

constexpr int fewestRuns = 5;

} // namespace

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const auto middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double percentile(std::vector<double> values, double percent)
{
    std::sort(values.begin(), values.end());
    const auto rank = std::size_t(std::ceil(percent / 100 * double(values.size())));
    return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

Figures measure(const Benchmark &benchmark)
{
    const auto sides = benchmark.prepare();
    sides.ours();
    sides.theirs();
    std::vector<double> ours, theirs;
    for (int run = 0; run < std::max(benchmark.runs, fewestRuns); ++run) {
        ours.push_back(sides.ours());
        theirs.push_back(sides.theirs());
    }
    return {median(std::move(ours)), median(std::move(theirs))};
}

} // namespace entente::bench
