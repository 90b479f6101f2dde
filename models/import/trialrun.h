// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "importplan.h"

namespace entente {

/// What an import would do, found out by doing it beside the map: each row with its verdict and its
/// reason, and the patch that carries it out. Nothing is changed by it.
class TrialRun
{
public:
    /// Reads the whole table. `options` may watch and end it.
    TrialRun(const AllianceMap &base, TableFile file, const TableMapping &mapping,
             ImportOptions options);

    TrialRun(const TrialRun &) = delete;
    TrialRun &operator=(const TrialRun &) = delete;

    bool ok() const { return m_problem.message.empty(); }
    bool wasCancelled() const { return m_import.wasCancelled(); }
    const ImportProblem &problem() const { return m_problem; }
    const ImportResult &result() const { return m_result; }
    /// The map that it was tried on.
    const AllianceMap &base() const { return m_base; }

    std::size_t rowCount() const { return m_import.rows.size(); }
    /// As a spreadsheet counts.
    std::size_t number(std::size_t row) const { return m_import.rows[row].row; }
    Verdict verdict(std::size_t row) const { return m_import.rows[row].verdict; }
    std::string reason(std::size_t row) const { return reasonOf(m_import, m_import.rows[row]); }
    /// The cells of the row, while there is room for them: of the first rows, and of rejected ones.
    std::vector<std::string> cells(std::size_t row) const;
    const std::vector<std::string> &header() const { return m_header; }
    /// Reasons, the most frequent first, with the verdict that they gave and how many rows.
    struct Reason
    {
        Verdict verdict;
        std::string text;
        std::size_t rows;
    };
    std::vector<Reason> reasons() const;
    /// The report as CSV, a line for each row.
    std::string report() const { return reportText(m_import); }
    /// True where the patch would do something.
    bool changesAnything() const { return !m_result.patch.empty(); }

private:
    void keepRow(std::span<const std::string_view> cells);

    AllianceMap m_base;
    std::vector<std::string> m_header;
    std::string m_texts;                   // of kept rows: cells parted by the unit separator
    std::vector<std::uint64_t> m_textEnds; // by row
    TableImport m_import;
    ImportResult m_result;
    ImportProblem m_problem;
};

} // namespace entente
