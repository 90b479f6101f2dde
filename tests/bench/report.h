// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "benchmark.h"

#include <ostream>

namespace entente::bench {

/// Tells one benchmark after the other as it is measured: a row of a table each, or at the end one
/// JSON array.
class Report
{
public:
    Report(std::ostream &out, bool json);

    void add(const Benchmark &benchmark, const Figures &figures);
    /// One that cannot be measured here, with what is missing.
    void addMissing(const Benchmark &benchmark);
    void end();

private:
    std::ostream &m_out;
    bool m_json;
    std::vector<std::string> m_objects;
};

} // namespace entente::bench
