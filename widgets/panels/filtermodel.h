// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/snapshot.h"
#include "models/picture/theme.h"

#include <QAbstractItemModel>

#include <map>

namespace entente {

class ViewState;

/// What can be left out of the picture, as a tree of check boxes in groups: kinds, means,
/// standings, sources. Ticked is shown. The second column counts the ties that stand in today's
/// picture, whatever the filter leaves out. Reads and sets the view's filter.
class FilterModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum class Group { Kind, Means, Standing, Source };
    static constexpr int groupCount = 4;

    explicit FilterModel(ViewState *view, QObject *parent = nullptr);

    /// Counts the ties of that date; the rows are made anew where the map changed.
    void setSnapshot(const Snapshot &snapshot, bool mapChanged);
    void setTheme(const Theme &theme);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return 2; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        int word = 0;    // of the enum, for kinds, means and standings
        SourceId source; // empty: what has no source
        QString label;
        QString tip;
        int count = 0;
    };
    using Rows = std::vector<Row>;

    void fill(const AllianceMap &map);
    void fillSources(const AllianceMap &map);
    /// False where every count is as it was.
    bool count(const Snapshot &snapshot);
    bool isTicked(Group group, const Row &row) const;
    QVariant groupData(int group, int column, int role) const;
    QPixmap sample(TieKind kind) const;
    void tellChecks();

    ViewState *m_view;
    MapIndexPointer m_index;
    Rows m_rows[groupCount];
    Theme m_theme = Theme::of(Theme::Name::Light);
};

} // namespace entente
