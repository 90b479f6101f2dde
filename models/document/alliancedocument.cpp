// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "alliancedocument.h"

#include "patchcommand.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace entente {

AllianceDocument::AllianceDocument(QObject *parent) : QObject(parent) {}

MapIndexPointer AllianceDocument::index() const
{
    if (!m_index)
        m_index = std::make_shared<const MapIndex>(m_map);
    return m_index;
}

bool AllianceDocument::apply(const MapPatch &patch, const QString &text, const QString &mergeKey)
{
    if (m_readOnly)
        return false;
    if (!patch.empty())
        m_undoStack.push(new PatchCommand(this, patch, text, mergeKey, m_mergeEpoch));
    return true;
}

bool AllianceDocument::load(const QString &path, QString *problem)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *problem = tr("%1 cannot be opened: %2.").arg(path, file.errorString());
        return false;
    }
    const QByteArray bytes = file.readAll();
    auto read = readMap(std::string_view(bytes.constData(), std::size_t(bytes.size())));
    const bool readOnly = read.errors() > 0 || read.newerVersion;
    become(std::move(read.map), std::move(read.diagnostics), readOnly, QFileInfo(path).absoluteFilePath());
    return true;
}

void AllianceDocument::setMap(AllianceMap map, std::vector<Diagnostic> diagnostics)
{
    become(std::move(map), std::move(diagnostics), false, {});
}

bool AllianceDocument::save(const QString &path, QString *problem)
{
    if (m_readOnly) {
        *problem = tr("%1 is open read-only, because it has errors or is of a newer version.").arg(title());
        return false;
    }
    const auto text = writeMap(m_map);
    if (!(readMap(text).map == m_map)) {
        *problem = tr("The map could not be verified after writing; nothing was saved.");
        return false;
    }
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(text.data(), qint64(text.size())) == qint64(text.size()) && file.commit();
    if (!written) {
        *problem = tr("%1 cannot be written: %2. The file is as it was.").arg(path, file.errorString());
        return false;
    }
    m_path = QFileInfo(path).absoluteFilePath();
    m_undoStack.setClean();
    Q_EMIT pathChanged();
    return true;
}

QString AllianceDocument::title() const
{
    if (!m_map.info().title.empty())
        return QString::fromStdString(m_map.info().title);
    return m_path.isEmpty() ? tr("Untitled map") : QFileInfo(m_path).fileName();
}

MapPatch AllianceDocument::swap(const MapPatch &patch)
{
    auto inverse = m_map.apply(patch);
    m_index.reset();
    Q_EMIT mapChanged();
    return inverse;
}

void AllianceDocument::become(AllianceMap map, std::vector<Diagnostic> diagnostics, bool readOnly, const QString &path)
{
    m_map = std::move(map);
    m_diagnostics = std::move(diagnostics);
    m_readOnly = readOnly;
    m_path = path;
    m_index.reset();
    m_undoStack.clear();
    Q_EMIT mapChanged();
    Q_EMIT pathChanged();
    Q_EMIT loaded();
}

} // namespace entente
