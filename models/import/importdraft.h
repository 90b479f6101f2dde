// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tablepreview.h"

#include "models/matching/nearnames.h"

#include <functional>
#include <optional>

namespace entente {

/// Which rows are taken, as people say it.
struct RowFilter
{
    std::optional<int> firstYear, lastYear;
    std::vector<std::string> actors; // any of them, by name or code
    std::string condition;           // and what else; see Condition

    /// All of it as one condition; empty where every row is taken.
    std::string text() const;
    bool operator==(const RowFilter &) const = default;
};

/// Two names that may be one actor, and what people said of it.
struct NameProposal
{
    NearMatch match;
    bool isAccepted = false;
    bool operator==(const NameProposal &other) const
    {
        return match.a == other.match.a && match.b == other.match.b;
    }
};

/// A table on its way into a map: how the file is written, what its columns mean, which rows are
/// taken and which names are one. What it comes to is one mapping, which can be stored and says the
/// same on the command line.
class ImportDraft
{
public:
    /// Opens the table from its beginning, each time that it is called.
    using Open = std::function<ByteSource()>;

    /// Looks at the first rows and takes the mapping that they suggest.
    ImportDraft(std::string name, Open open);

    const std::string &name() const { return m_name; }
    const Open &open() const { return m_open; }
    const TablePreview &preview() const { return m_preview; }
    /// The known data set that the header shows, or null.
    const TableMapping *recognisedPreset() const { return m_recognised; }
    bool isEmpty() const { return m_preview.header.empty(); }

    const TableMapping &mapping() const { return m_mapping; }
    /// Takes another mapping: a preset or a stored one; its condition and its names become those of
    /// the draft. Keeps how the file is written where the mapping does not say it.
    void setMapping(const TableMapping &mapping);
    /// What the table suggests, as at the beginning.
    void guess();
    /// Changes the mapping in place.
    void change(const std::function<void(TableMapping &)> &edit) { edit(m_mapping); }

    /// How the file is written; nothing: as it is found out. The preview follows.
    void setEncoding(std::optional<TextEncoding> encoding);
    void setDelimiter(char delimiter);
    void setFirstRowIsData(bool isData);

    RowFilter filter;
    /// Names that a trial run found close to each other.
    const std::vector<NameProposal> &proposals() const { return m_proposals; }
    /// Adds what a run found; what people have decided stays.
    void propose(const std::vector<NearMatch> &near);
    void accept(std::size_t proposal, bool accepted);

    /// All of it: what is stored, and what a run reads rows by.
    TableMapping finished() const;
    /// What is to be put right before a run, or empty.
    std::string problem() const;

private:
    void look();
    std::vector<std::string> numberedColumns(std::size_t count) const;

    std::string m_name;
    Open m_open;
    TablePreview m_preview;
    TableMapping m_mapping;
    const TableMapping *m_recognised = nullptr;
    std::vector<NameProposal> m_proposals;
};

} // namespace entente
