// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/picture/displaylist.h"

#include "models/analysis/snapshot.h"

namespace entente {

/// The sources of what is drawn, numbered from 1 in the order of their first use: the event, which
/// the header tells, the ties in the order of the file, the actors.
class Citations
{
public:
    Citations() = default;
    Citations(const Snapshot &snapshot, const DisplayList &list);

    int count() const { return int(m_sources.size()); }
    /// By its number, from 1.
    const Source &source(int number) const { return *m_sources[std::size_t(number - 1)]; }
    /// "[1] [4]"; empty where none of the evidence names a source of the map.
    QString numbers(const std::vector<Evidence> &evidence) const;

private:
    void use(const AllianceMap &map, const std::vector<Evidence> &evidence);
    int numberOf(const SourceId &id) const; // 0: not in the list

    std::vector<std::shared_ptr<const Source>> m_sources;
};

/// The list of sources laid out in lines.
struct CitationBlock
{
    struct Entry
    {
        TextItem number;
        TextItem text;
        QString url; // http and https only
    };
    std::vector<Entry> entries;
    TextItem rest; // "and 12 more sources"
    QSizeF size;
};

/// Short, in that many lines one after the other, those that come first; says how many found no
/// room, and where they are: in the map, or `listedApart`.
CitationBlock layoutCitationLines(const Citations &citations, qreal width, int lines,
                                  bool listedApart = false);
void paintCitations(QPainter &painter, const CitationBlock &block, const QPointF &topLeft,
                    const Theme &theme);

/// The address where it is http or https with a host, else nothing: no other scheme gets into a
/// picture.
QString webAddress(const std::string &url);

} // namespace entente
