// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "alliancedocument.h"

#include "patchcommand.h"

#include "models/safety/storefile.h"

#include <QFileInfo>

#include <algorithm>

namespace entente {

AllianceDocument::AllianceDocument(QObject *parent) : QObject(parent) {}

MapIndexPointer AllianceDocument::index() const
{
    if (!m_index)
        m_index = std::make_shared<const MapIndex>(m_map, m_earlierIndex.get());
    m_earlierIndex.reset();
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
    auto loaded = loadedFile(path);
    *problem = loaded.problem;
    if (loaded.problem.isEmpty())
        take(std::move(loaded));
    return problem->isEmpty();
}

void AllianceDocument::setMap(AllianceMap map, std::vector<Diagnostic> diagnostics)
{
    LoadedFile none;
    none.read = {std::move(map), std::move(diagnostics), false};
    take(std::move(none));
}

bool AllianceDocument::save(const QString &path, QString *problem)
{
    if (m_readOnly) {
        *problem = tr("“%1” is open read-only, so it cannot be saved: it has errors, is of a newer "
                      "version, or somebody else has it open.")
                       .arg(title());
        return false;
    }
    if (realPath(path) == realPath(m_path) && diskState() == DiskState::Changed) {
        *problem = tr("%1 was changed by another program meanwhile and is as it was. Reload, keep "
                      "or merge that change, or save elsewhere.")
                       .arg(path);
        return false;
    }
    const auto text = writeMap(m_map);
    if (const auto read = readMap(text); !(read.map == m_map)) {
        const auto error =
            std::find_if(read.diagnostics.begin(), read.diagnostics.end(),
                         [](const auto &d) { return d.severity == Diagnostic::Severity::Error; });
        const auto why = error == read.diagnostics.end()
                             ? QString()
                             : QStringLiteral(" ") + QString::fromStdString(error->message);
        *problem = tr("The map would not be read back as it is, so nothing was saved.%1").arg(why);
        return false;
    }
    const auto hash = contentHash(QByteArrayView(text.data(), qsizetype(text.size())));
    Q_EMIT aboutToSave(path, hash);
    if (!storeFile(path, text, problem))
        return false;
    m_path = QFileInfo(path).absoluteFilePath();
    m_savedMap = m_map;
    m_savedHash = hash;
    m_undoStack.setClean();
    Q_EMIT saved(QByteArray::fromStdString(text));
    Q_EMIT pathChanged();
    return true;
}

AllianceDocument::DiskState AllianceDocument::diskState() const
{
    if (m_path.isEmpty())
        return DiskState::Same;
    const auto bytes = fileBytes(m_path);
    if (!bytes)
        return DiskState::Gone;
    return contentHash(*bytes) == m_savedHash ? DiskState::Same : DiskState::Changed;
}

void AllianceDocument::acceptDisk(AllianceMap theirs, const QByteArray &hash)
{
    m_savedMap = std::move(theirs);
    m_savedHash = hash;
    if (m_savedMap == m_map)
        m_undoStack.setClean();
    else
        m_undoStack.resetClean();
    Q_EMIT diskAccepted();
}

void AllianceDocument::setReadOnly()
{
    m_readOnly = true;
    Q_EMIT pathChanged();
}

QString AllianceDocument::title() const
{
    if (!m_map.info().title.empty())
        return QString::fromStdString(m_map.info().title);
    return m_path.isEmpty() ? tr("Untitled map") : QFileInfo(m_path).fileName();
}

QString AllianceDocument::stem() const
{
    if (m_path.isEmpty())
        return title().replace(QLatin1Char('/'), QLatin1Char('-'));
    for (const auto *ending : {".entente.json", ".json"})
        if (m_path.endsWith(QLatin1String(ending), Qt::CaseInsensitive))
            return m_path.chopped(qsizetype(qstrlen(ending)));
    return m_path;
}

MapPatch AllianceDocument::swap(const MapPatch &patch, const QString &step, const QString &mergeKey)
{
    auto inverse = m_map.apply(patch);
    if (m_index)
        m_earlierIndex = std::exchange(m_index, nullptr);
    Q_EMIT patched(patch, step, mergeKey);
    Q_EMIT mapChanged();
    return inverse;
}

void AllianceDocument::take(LoadedFile file)
{
    m_readOnly = file.read.errors() > 0 || file.read.newerVersion;
    m_map = std::move(file.read.map);
    m_diagnostics = std::move(file.read.diagnostics);
    m_path = file.path;
    m_savedMap = m_path.isEmpty() ? AllianceMap() : m_map;
    m_savedHash = file.hash;
    m_index = std::move(file.index);
    m_earlierIndex.reset();
    m_undoStack.clear();
    Q_EMIT mapChanged();
    Q_EMIT pathChanged();
    Q_EMIT loaded();
}

} // namespace entente
