// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "arrangingcontroller.h"

#include "app/messagebar.h"
#include "app/workspace.h"
#include "models/map/mappatch.h"
#include "widgets/graph/graphview.h"

#include <utility>

namespace entente {

namespace {

bool haveSameActors(const AllianceMap &a, const AllianceMap &b)
{
    bool same = a.actors().size() == b.actors().size();
    for (std::size_t i = 0; same && i < a.actors().size(); ++i)
        same = a.actors().at(i).id == b.actors().at(i).id;
    return same;
}

} // namespace

ArrangingController::ArrangingController(Workspace *workspace, GraphView *graph,
                                         MessageBar *messages, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_graph(graph)
    , m_messages(messages)
{
    connect(&m_job, &LayoutJob::finished, this, &ArrangingController::finish);
    connect(&m_job, &LayoutJob::progressed, this, [this](int percent) {
        m_messages->setProgress(&m_job, percent, tr("Arranging with %1…").arg(m_engine));
    });
    // Later: whoever changed the map has something to tell first.
    connect(graph, &GraphView::arrangementAwaited, this, &ArrangingController::arrangeFirst,
            Qt::QueuedConnection);
}

void ArrangingController::arrange(const QString &engine)
{
    if (m_workspace->document.isReadOnly()) {
        m_messages->tell(tr("The map is read-only, so its arrangement cannot be changed."));
        return;
    }
    m_isFirst = false;
    start(engine);
}

/// A map that was never arranged, also one that is only to be looked at.
void ArrangingController::arrangeFirst()
{
    m_workspace->feed.flush();
    if (m_job.isRunning() && m_what == m_workspace->document.index())
        return; // it is on its way
    m_isFirst = m_graph->awaitsArrangement();
    if (m_isFirst)
        start(QStringLiteral("stress"));
    else
        Q_EMIT settled();
}

void ArrangingController::start(const QString &engine)
{
    m_workspace->feed.flush(); // the picture's cards are those of the map
    m_engine = engine;
    m_what = m_workspace->document.index();
    const auto message = tr("Arranging with %1…").arg(engine);
    m_messages->endProgress(&m_job);
    if (m_isFirst && !m_messages->message().isEmpty()) {
        // Nobody asked for it: what was told before stays.
        m_messages->note(tr("Arranging with %1…; Esc cancels it").arg(engine));
    } else {
        m_messages->beginProgress(&m_job, message, [this] { cancel(); });
        if (isGraphvizEngine(engine.toStdString()))
            m_messages->setProgress(&m_job, MessageBar::unknown, message);
    }
    m_job.start(layoutRequest(*m_what, m_graph->arrangement(), engine.toStdString(), false));
}

void ArrangingController::cancel()
{
    m_job.cancel();
    m_messages->endProgress(&m_job);
    m_messages->note(tr("Arranging was cancelled."));
    Q_EMIT settled();
}

void ArrangingController::finish(const LayoutResult &result)
{
    m_messages->endProgress(&m_job);
    const bool first = std::exchange(m_isFirst, false);
    const auto arranged = std::exchange(m_what, nullptr);
    if (!result.ok()) {
        m_messages->tell(
            QString::fromStdString(result.problem), tr("Try again"),
            [this, first, engine = m_engine] { first ? arrangeFirst() : arrange(engine); });
        return;
    }
    m_workspace->feed.flush();
    if (!haveSameActors(arranged->map(), m_workspace->document.map())) {
        if (first)
            return arrangeFirst();
        m_messages->note(tr("The map changed while it was being arranged, so nobody was moved."));
        return;
    }
    if (first) {
        // Nobody asked for it, so it is no edit; it is stored with the first save.
        if (m_graph->awaitsArrangement()) // else they were given places meanwhile
            m_graph->standAt(result.positions);
        Q_EMIT settled();
        return;
    }
    standAt(result);
}

void ArrangingController::standAt(const LayoutResult &result)
{
    auto &document = m_workspace->document;
    if (document.isReadOnly())
        return m_graph->standAt(result.positions);
    const auto &actors = document.map().actors();
    std::vector<std::pair<ActorId, Position>> places;
    for (std::size_t i = 0; i < actors.size(); ++i)
        places.emplace_back(actors.at(i).id, result.positions[i]);
    document.apply(entente::arrange(document.map(), places, m_engine.toStdString(), 1),
                   tr("Arrange with %1").arg(m_engine));
    m_workspace->feed.flush();
    m_graph->mapCamera().fit();
    m_messages->note(
        tr("Arranged with %1 in %2 ms.").arg(m_engine).arg(qRound(result.milliseconds)));
}

} // namespace entente
