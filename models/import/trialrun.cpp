// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "trialrun.h"

#include "models/map/text.h"

#include <algorithm>
#include <map>

namespace entente {

namespace {

constexpr std::size_t roomForRows = std::size_t(48) << 20;
constexpr std::size_t roomForRejected = std::size_t(64) << 20;
constexpr std::size_t longestCell = 500;
constexpr char cellEnd = '\x1F';

ImportOptions watched(ImportOptions options,
                      std::function<void(std::span<const std::string_view>)> keep)
{
    options.everyRow = true;
    options.rowRead = std::move(keep);
    return options;
}

} // namespace

TrialRun::TrialRun(const AllianceMap &base, TableFile file, const TableMapping &mapping,
                   ImportOptions options)
    : m_base(base)
    , m_header(file.header())
    , m_import(watched(std::move(options), [this](const auto &cells) { keepRow(cells); }))
{
    if (!m_import.read(file, mapping, &m_problem))
        return;
    const auto &goOn = m_import.options().goOn;
    if (goOn && !goOn({m_import.rows.size(), file.reader().bytesRead()})) {
        m_problem = {translate("Import", "The import was stopped; nothing was changed."), {}};
        return;
    }
    m_result = mergedInto(m_base, m_import);
}

void TrialRun::keepRow(std::span<const std::string_view> cells)
{
    const bool isRejected = m_import.rows.back().verdict == Verdict::Rejected;
    if (m_texts.size() < (isRejected ? roomForRejected : roomForRows)) {
        std::string store;
        for (const auto cell : cells) {
            store.clear();
            m_texts += displayText(cellText(cutAt(cell, longestCell), store));
            m_texts += cellEnd;
        }
    }
    m_textEnds.push_back(m_texts.size());
}

std::vector<std::string> TrialRun::cells(std::size_t row) const
{
    std::vector<std::string> list;
    const auto from = row == 0 ? 0 : m_textEnds[row - 1];
    std::string_view text = std::string_view(m_texts).substr(from, m_textEnds[row] - from);
    while (!text.empty()) {
        const auto end = text.find(cellEnd);
        list.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    return list;
}

std::vector<TrialRun::Reason> TrialRun::reasons() const
{
    std::map<std::pair<Verdict, std::uint32_t>, std::size_t> counts;
    for (const auto &row : m_import.rows)
        if (row.reason > 0)
            ++counts[{row.verdict, row.reason}];
    std::vector<Reason> list;
    for (const auto &[key, count] : counts)
        list.push_back({key.first, m_import.reasons[key.second], count});
    std::stable_sort(list.begin(), list.end(),
                     [](const auto &a, const auto &b) { return a.rows > b.rows; });
    return list;
}

} // namespace entente
