// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/alliancedocument.h"
#include "models/picture/theme.h"

#include <QAbstractListModel>
#include <QHash>
#include <QPixmap>
#include <QTimer>

namespace entente {

class GraphView;

/// The map's scenes in their order, with a thumbnail each, which come one after another. Dragging
/// one elsewhere is a step of the document's history.
class ScenesModel : public QAbstractListModel
{
    Q_OBJECT
public:
    ScenesModel(AllianceDocument *document, GraphView *graph, QObject *parent = nullptr);

    static constexpr QSize thumbnailSize{144, 90};

    void setTheme(const Theme &theme);
    /// Thumbnails are painted while somebody looks.
    void setSeen(bool seen);
    SceneId idAt(int row) const;
    int rowOf(const SceneId &id) const; // -1 where there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void moved(const entente::SceneId &scene);

private:
    void mapChanged();
    void paintNext();

    AllianceDocument *m_document;
    GraphView *m_graph;
    const Theme *m_theme;
    std::vector<SceneId> m_scenes;
    QHash<QString, QPixmap> m_thumbnails; // by id; a stale one stands in until it is painted anew
    QStringList m_due;
    QTimer m_timer;
    bool m_seen = false;
};

} // namespace entente
