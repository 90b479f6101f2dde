// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "report.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <iomanip>
#include <sstream>

namespace entente::bench {

namespace {

double thousandths(double value)
{
    return std::round(value * 1000) / 1000;
}

std::string inUnit(double value, const std::string &unit)
{
    std::ostringstream text;
    text << std::fixed << std::setprecision(2) << value << ' ' << unit;
    return text.str();
}

} // namespace

Report::Report(std::ostream &out, bool json) : m_out(out), m_json(json) {}

void Report::add(const Benchmark &benchmark, const Figures &figures)
{
    const bool ok = figures.meets(benchmark.goal);
    if (m_json) {
        const nlohmann::ordered_json object{{"name", benchmark.name},
                                            {"against", benchmark.against},
                                            {"on", benchmark.on},
                                            {"unit", benchmark.unit},
                                            {"ours", thousandths(figures.ours)},
                                            {"theirs", thousandths(figures.theirs)},
                                            {"ratio", thousandths(figures.ratio())},
                                            {"goal", benchmark.goal},
                                            {"ok", ok}};
        m_objects.push_back(object.dump());
        return;
    }
    m_out << std::left << std::setw(28) << benchmark.name << std::right << std::setw(22)
          << inUnit(figures.ours, benchmark.unit) << "   " << std::left << std::setw(28)
          << benchmark.against << std::right << std::setw(14)
          << inUnit(figures.theirs, benchmark.unit) << "   ratio " << inUnit(figures.ratio(), "")
          << "(goal " << benchmark.goal << (ok ? ") ok      " : ") MISSED  ") << benchmark.on
          << std::endl;
}

void Report::addMissing(const Benchmark &benchmark)
{
    if (m_json)
        m_objects.push_back(nlohmann::ordered_json{
            {"name", benchmark.name},
            {"against", benchmark.against},
            {"on", benchmark.on},
            {"missing",
             benchmark.missing}}.dump());
    else
        m_out << std::left << std::setw(28) << benchmark.name
              << "not measured: " << benchmark.missing << " is not installed" << std::endl;
}

void Report::end()
{
    if (!m_json)
        return;
    m_out << '[';
    for (std::size_t i = 0; i < m_objects.size(); ++i)
        m_out << (i ? ",\n " : "") << m_objects[i];
    m_out << "]" << std::endl;
}

} // namespace entente::bench
