// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace entente::bench {

/// The two that are compared. Each call is one measurement, in the benchmark's unit; less is
/// better.
struct Sides
{
    std::function<double()> ours;
    std::function<double()> theirs;
};

/// One comparison with a goal. `prepare` does what is not measured; it and the sides throw
/// std::runtime_error where they cannot go on.
struct Benchmark
{
    std::string name;
    std::string against; // what "theirs" is
    std::string on;      // with which data, where
    std::string unit;
    double goal = 1; // the most that ours may be of theirs
    std::function<Sides()> prepare;
    int runs = 5;             // measurements of each side, five at least
    std::string missing = {}; // what it needs and is not installed: then it is not measured
};

struct Figures
{
    double ours = 0;
    double theirs = 0;

    double ratio() const { return ours / theirs; }
    bool meets(double goal) const { return ratio() <= goal; }
};

/// The middle of the values; of an even number, the mean of the middle two.
double median(std::vector<double> values);
/// The value that so many per cent of the values do not pass (nearest rank).
double percentile(std::vector<double> values, double percent);

/// Medians of the runs, measured in turn (ours, theirs, ours, theirs ...) after one of each that
/// does not count, so that what else the machine does weighs on both.
Figures measure(const Benchmark &benchmark);

/// Each benchmark stands in a file of its own.
Benchmark scrub();
Benchmark scrubBesideBalance();
Benchmark edit();
Benchmark firstPaint();
Benchmark firstPaintWithoutDisplay();
Benchmark journal();
Benchmark importEvents();
Benchmark importSuggestions();
std::vector<Benchmark> balance();
std::vector<Benchmark> compare();
std::vector<Benchmark> load();
std::vector<Benchmark> layouts();
std::vector<Benchmark> svg();
std::vector<Benchmark> pictures();
std::vector<Benchmark> presenting();
/// The other side of firstPaint(), a process of its own: opens that file in the program's window,
/// or an empty window where there is none, says so on standard output once it is painted, and ends.
int paintOnce(const std::string &file);
/// The other side of load(), a process of its own: reads that file by "stream" or "dom" and prints
/// the seconds and the most megabytes that this took beside those of the process, and where asked
/// for what the map holds.
int loadOnce(const std::string &side, const std::string &file, bool contents);

} // namespace entente::bench
