// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "savingcontroller.h"

#include "app/messagebar.h"
#include "app/recentfiles.h"
#include "app/recoverycontroller.h"
#include "app/workspace.h"
#include "models/map/mappatch.h"
#include "widgets/graph/graphview.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QStandardPaths>

namespace entente {

namespace {

/// A name for a map that has none: its title, without what file systems refuse.
QString suggestedPath(const AllianceDocument &document)
{
    auto name = document.title();
    for (const auto letter : QStringLiteral("/\\:*?\"<>|"))
        name.replace(letter, QLatin1Char('-'));
    const auto folder = recentFiles().isEmpty()
                            ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                            : QFileInfo(recentFiles().constFirst()).absolutePath();
    return folder + QLatin1Char('/') + name.trimmed() + QStringLiteral(".entente.json");
}

} // namespace

SavingController::SavingController(Workspace *workspace, GraphView *graph, MessageBar *messages,
                                   QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_graph(graph)
    , m_messages(messages)
    , m_window(window)
{
}

/// What is seen is what is saved: whoever stands where the program put them is written down there.
/// Not where it would end what can be done again.
void SavingController::keepPlaces()
{
    auto &document = m_workspace->document;
    if (document.isReadOnly() || document.undoStack()->canRedo())
        return;
    m_workspace->feed.flush();
    if (m_graph->awaitsArrangement())
        return;
    const auto &arrangement = m_graph->arrangement();
    const auto &actors = document.map().actors();
    std::vector<std::pair<ActorId, Position>> places;
    for (std::size_t i = 0; i < actors.size() && i < arrangement.positions.size(); ++i)
        if (!document.map().placements().contains(actors.at(i).id))
            places.emplace_back(actors.at(i).id, arrangement.positions[i]);
    document.apply(moveActors(document.map(), places, false), tr("Keep the arrangement"));
    m_workspace->feed.flush();
}

bool SavingController::saveTo(const QString &path)
{
    if (m_recovery && !m_recovery->maySave(path))
        return false;
    keepPlaces();
    QString problem;
    if (!m_workspace->document.save(path, &problem)) {
        m_messages->tell(problem, tr("Save elsewhere…"), [this] { saveAs(); });
        return false;
    }
    rememberFile(path);
    m_messages->note(tr("Saved."));
    return true;
}

bool SavingController::save()
{
    const auto path = m_workspace->document.path();
    return path.isEmpty() ? saveAs() : saveTo(path);
}

bool SavingController::saveAs()
{
    const auto &document = m_workspace->document;
    auto path = QFileDialog::getSaveFileName(
        m_window, tr("Save Map"),
        document.path().isEmpty() ? suggestedPath(document) : document.path(),
        tr("Entente maps (*.entente.json);;JSON (*.json);;All files (*)"));
    if (path.isEmpty())
        return false;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".entente.json");
    return saveTo(path);
}

bool SavingController::mayClose()
{
    const auto &document = m_workspace->document;
    if (document.isClean() || document.isReadOnly())
        return true;
    const auto answer = QMessageBox::question(
        m_window, tr("Save changes?"),
        tr("“%1” has changes that are not saved.").arg(document.title()),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

} // namespace entente
