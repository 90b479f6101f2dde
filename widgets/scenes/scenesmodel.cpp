// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "scenesmodel.h"

#include "scenethumbnail.h"

#include "models/document/alliancedocument.h"
#include "models/map/sceneedits.h"
#include "models/picture/textmeasure.h"
#include "models/words/scenes.h"
#include "widgets/graph/graphview.h"

#include <QMimeData>

#include <algorithm>

namespace entente {

namespace {

const auto sceneType = QStringLiteral("application/x-entente-scene");

QString textOf(const SceneId &id)
{
    return QString::fromStdString(id.text());
}

} // namespace

ScenesModel::ScenesModel(AllianceDocument *document, GraphView *graph, QObject *parent)
    : QAbstractListModel(parent)
    , m_document(document)
    , m_graph(graph)
    , m_theme(&Theme::of(Theme::Name::Light))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ScenesModel::paintNext);
    connect(document, &AllianceDocument::mapChanged, this, &ScenesModel::mapChanged);
    connect(graph, &GraphView::arrangementChanged, this, &ScenesModel::mapChanged);
    mapChanged();
}

void ScenesModel::setTheme(const Theme &theme)
{
    m_theme = &theme;
    mapChanged();
}

void ScenesModel::setSeen(bool seen)
{
    m_seen = seen;
    if (seen)
        m_timer.start(0);
}

void ScenesModel::mapChanged()
{
    constexpr int soon = 300; // milliseconds, so that nobody waits for pictures while typing
    std::vector<SceneId> scenes;
    for (const auto &scene : m_document->map().scenes())
        scenes.push_back(scene.id);
    const bool same = scenes == m_scenes;
    if (!same)
        beginResetModel();
    m_scenes = std::move(scenes);
    m_due.clear();
    for (const auto &id : m_scenes)
        m_due << textOf(id);
    if (!same)
        endResetModel();
    else if (!m_scenes.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    if (m_seen)
        m_timer.start(soon);
}

/// One at a time, so that the window answers meanwhile.
void ScenesModel::paintNext()
{
    if (m_due.isEmpty() || !m_seen)
        return;
    const auto id = m_due.takeFirst();
    const auto places = m_graph->arrangement().cards.size();
    const auto *scene = m_document->map().scenes().find(SceneId(id.toStdString()));
    if (scene && places == m_document->map().actors().size()) {
        m_thumbnails[id] = QPixmap::fromImage(sceneThumbnail(
            m_document->index(), m_graph->arrangement(), *scene, *m_theme, thumbnailSize));
        const auto at = index(rowOf(scene->id));
        Q_EMIT dataChanged(at, at, {Qt::DecorationRole});
    }
    m_timer.start(0);
}

SceneId ScenesModel::idAt(int row) const
{
    return row >= 0 && row < int(m_scenes.size()) ? m_scenes[std::size_t(row)] : SceneId();
}

int ScenesModel::rowOf(const SceneId &id) const
{
    const auto it = std::find(m_scenes.begin(), m_scenes.end(), id);
    return it == m_scenes.end() ? -1 : int(it - m_scenes.begin());
}

int ScenesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_scenes.size());
}

QVariant ScenesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto *scene = m_document->map().scenes().find(idAt(index.row()));
    if (!scene)
        return {};
    const auto problems = sceneProblems(*m_document->index(), *scene);
    switch (role) {
    case Qt::DisplayRole: {
        QStringList lines{QStringLiteral("%1. %2").arg(index.row() + 1).arg(shown(scene->title))};
        if (scene->view.query.date)
            lines << shown(scene->view.query.date->words());
        if (!scene->view.look.accordingTo.empty())
            lines << tr("as %n tells/tell it", nullptr, int(scene->view.look.accordingTo.size()));
        if (scene->hidden)
            lines << tr("hidden");
        if (!problems.empty())
            lines << tr("⚠ %n missing", "records that a scene asks for", int(problems.size()));
        return lines.join(QLatin1Char('\n'));
    }
    case Qt::DecorationRole: {
        const auto picture = m_thumbnails.value(textOf(scene->id));
        if (!picture.isNull())
            return picture;
        QPixmap empty(thumbnailSize);
        empty.fill(m_theme->ground);
        return empty;
    }
    case Qt::ToolTipRole: {
        QStringList lines;
        for (const auto &problem : problems)
            lines << shown(problem).toHtmlEscaped();
        return lines.isEmpty() ? QVariant() : lines.join(QStringLiteral("<br>"));
    }
    case Qt::ForegroundRole: return scene->hidden ? QVariant(m_theme->mutedText) : QVariant();
    default: return {};
    }
}

Qt::ItemFlags ScenesModel::flags(const QModelIndex &index) const
{
    const auto usual = QAbstractListModel::flags(index);
    if (m_document->isReadOnly())
        return usual;
    return index.isValid() ? usual | Qt::ItemIsDragEnabled : usual | Qt::ItemIsDropEnabled;
}

QStringList ScenesModel::mimeTypes() const
{
    return {sceneType};
}

QMimeData *ScenesModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(sceneType, textOf(idAt(indexes.first().row())).toUtf8());
    return data;
}

bool ScenesModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                               const QModelIndex &)
{
    if (action != Qt::MoveAction || !data->hasFormat(sceneType))
        return false;
    const SceneId id(data->data(sceneType).toStdString());
    const auto before = std::size_t(row < 0 ? rowCount() : row);
    const auto patch = moveScene(m_document->map(), id, before);
    if (!patch.empty() && m_document->apply(patch, tr("Move Scene")))
        Q_EMIT moved(id);
    return false; // the view is not to take the row away
}

} // namespace entente
