// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/selection.h"
#include "models/map/alliancemap.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <vector>

namespace entente {

/// One found record: what to show, and by which other name it was found.
struct SearchHit
{
    Item item;
    QString label;
    QString detail;
    QString completion = {}; // the whole text that it makes of what was typed; then no record
};

/// Finds actors, events and sources of one map by any of their names, anywhere in a word. A value;
/// knows nothing of dates and filters.
class RecordSearch
{
    Q_DECLARE_TR_FUNCTIONS(entente::RecordSearch)
public:
    RecordSearch() = default;
    explicit RecordSearch(const AllianceMap &map);

    /// The best first: names that begin so, then words that begin so, then anything; actors before
    /// events before sources before scenes. All words of the text have to be found in one record.
    /// Nothing for a blank text.
    std::vector<SearchHit> find(const QString &text, std::size_t most = 50) const;

private:
    struct Entry
    {
        Item item;
        QString label;
        QString detail;
        QStringList names;  // as shown: the label first, then other names
        QStringList folded; // the same, folded
    };

    void add(Item item, QString label, QString detail, QStringList names);

    std::vector<Entry> m_entries;
};

} // namespace entente
