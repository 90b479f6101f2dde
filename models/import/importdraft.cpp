// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "importdraft.h"

#include "boundmapping.h"
#include "columnmeanings.h"
#include "presets.h"
#include "tablescan.h"

#include "models/formats/numbertext.h"
#include "models/map/text.h"

#include <algorithm>

namespace entente {

namespace {

std::string inQuotes(const std::string &text)
{
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? '\'' : c; // a condition has no way to say it
    return quoted + "\"";
}

/// The mapping of an edge list with what its other columns seem to mean. Who is told by a word is
/// told by a name; numbers are codes.
TableMapping completed(TableMapping mapping, const TablePreview &preview)
{
    const auto guessed = guessedMapping(preview);
    const auto isNumbered = [&](const std::string &column) {
        for (std::size_t i = 0; i < preview.header.size(); ++i)
            if (preview.header[i] == column)
                return std::any_of(preview.rows.begin(), preview.rows.end(), [i](const auto &row) {
                    return i < row.size() && numberIn(row[i]);
                });
        return false;
    };
    for (auto &actor : mapping.actors)
        if (actor.name.empty() && actor.system.empty() && !isNumbered(actor.code))
            std::swap(actor.name, actor.code);
    for (const auto &column : preview.header) {
        const auto meaning = meaningOf(guessed, column);
        const bool adds = meaning.meaning == Meaning::MeansWords ||
                          meaning.meaning == Meaning::Source || meaning.meaning == Meaning::Quote;
        if (adds && meaningOf(mapping, column).meaning == Meaning::Ignored)
            setMeaning(mapping, column, meaning);
    }
    setDateOrder(mapping, dateOrderOf(guessed));
    return mapping;
}

} // namespace

std::string RowFilter::text() const
{
    std::vector<std::string> parts;
    if (firstYear)
        parts.push_back("year >= " + std::to_string(*firstYear));
    if (lastYear)
        parts.push_back("year <= " + std::to_string(*lastYear));
    if (!actors.empty()) {
        std::string list;
        for (const auto &actor : actors)
            list += (list.empty() ? "" : ", ") + inQuotes(actor);
        parts.push_back("actor in (" + list + ")");
    }
    if (condition.find_first_not_of(" \t\r\n") != std::string::npos)
        parts.push_back(parts.empty() ? condition : "(" + condition + ")");
    std::string all;
    for (const auto &part : parts)
        all += (all.empty() ? "" : " and ") + part;
    return all;
}

ImportDraft::ImportDraft(std::string name, Open open)
    : m_name(std::move(name))
    , m_open(std::move(open))
{
    guess();
}

void ImportDraft::guess()
{
    const auto written = m_mapping;
    const auto open = [this] { return tableBy(m_mapping, m_name, m_open()); };
    m_mapping = {};
    m_mapping.encoding = written.encoding;
    m_mapping.delimiter = written.delimiter;
    m_mapping.header = written.recognise.empty() ? written.header : std::vector<std::string>();
    auto file = tableBy(m_mapping, m_name, m_open());
    auto known = recognised(file);
    m_recognised = known && !known->id.empty() ? presetNamed(known->id) : nullptr;
    if (known && !known->id.empty()) {
        completeByValues(*known, [&] { return tableBy(*known, m_name, m_open()); });
        return setMapping(*known);
    }
    if (known && file.firstRowIsData() && m_mapping.header.empty())
        m_mapping.header = file.header();
    look();
    auto guessed = known ? completed(*known, m_preview) : guessedMapping(m_preview);
    completeByValues(guessed, open);
    setMapping(guessed);
}

void ImportDraft::setMapping(const TableMapping &mapping)
{
    const auto written = m_mapping;
    m_mapping = mapping;
    if (m_mapping.encoding.empty())
        m_mapping.encoding = written.encoding;
    if (m_mapping.delimiter.empty())
        m_mapping.delimiter = written.delimiter;
    if (m_mapping.header.empty() && written.recognise.empty())
        m_mapping.header = written.header;
    filter = {};
    filter.condition = std::exchange(m_mapping.where, {});
    m_proposals.clear();
    for (const auto &[name, meant] : m_mapping.actorNames)
        m_proposals.push_back({{name, meant, translate("Import", "said by the mapping")}, true});
    m_mapping.actorNames.clear();
    look();
}

void ImportDraft::look()
{
    auto file = tableBy(m_mapping, m_name, m_open());
    m_preview = previewOf(file);
}

void ImportDraft::setEncoding(std::optional<TextEncoding> encoding)
{
    m_mapping.encoding = encoding ? std::string(word(*encoding)) : std::string();
    look();
}

void ImportDraft::setDelimiter(char delimiter)
{
    m_mapping.delimiter = delimiter ? std::string(1, delimiter) : std::string();
    if (m_mapping.recognise.empty())
        m_mapping.header.clear();
    look();
}

std::vector<std::string> ImportDraft::numberedColumns(std::size_t count) const
{
    std::vector<std::string> names;
    for (std::size_t i = 1; i <= count; ++i)
        names.push_back(phrase(translate("Import", "column %1"), {std::to_string(i)}));
    return names;
}

/// The names of a table that has none are its columns' numbers, unless its mapping names them.
void ImportDraft::setFirstRowIsData(bool isData)
{
    if (isData == m_preview.firstRowIsData)
        return;
    m_mapping.recognise.clear();
    if (!isData)
        m_mapping.header.clear();
    else if (m_mapping.header.size() != m_preview.header.size())
        m_mapping.header = numberedColumns(m_preview.header.size());
    look();
}

void ImportDraft::propose(const std::vector<NearMatch> &near)
{
    for (const auto &match : near) {
        const NameProposal proposal{match, false};
        if (std::find(m_proposals.begin(), m_proposals.end(), proposal) == m_proposals.end())
            m_proposals.push_back(proposal);
    }
}

void ImportDraft::accept(std::size_t proposal, bool accepted)
{
    m_proposals.at(proposal).isAccepted = accepted;
}

TableMapping ImportDraft::finished() const
{
    auto mapping = m_mapping;
    mapping.where = filter.text();
    for (const auto &proposal : m_proposals)
        if (proposal.isAccepted)
            mapping.actorNames[proposal.match.a] = proposal.match.b;
    return mapping;
}

std::string ImportDraft::problem() const
{
    if (isEmpty())
        return translate("Import", "The file is empty.");
    if (auto missing = whatIsMissing(m_mapping); !missing.empty())
        return missing;
    const auto mapping = finished();
    const BoundMapping bound(mapping, m_preview.header);
    if (!bound.problems().empty())
        return phrase(
            translate("Import", "The table has no column %1, which the mapping asks for."),
            {listWords(bound.problems())});
    Condition::Problem wrong;
    if (!Condition::parse(filter.condition, &wrong))
        return wrong.message + " " + wrong.hint;
    if (filter.firstYear && filter.lastYear && *filter.lastYear < *filter.firstYear)
        return translate("Import", "The last year is before the first.");
    return {};
}

} // namespace entente
