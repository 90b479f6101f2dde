// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mainwindow.h"

#include "messagebar.h"

#include "widgets/graph/graphview.h"

#include <QStatusBar>
#include <QUndoStack>

#include <utility>

// The main window's layouts: the one that is asked for, and the first of a large map.

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

void MainWindow::arrange(const QString &engine)
{
    if (m_document.isReadOnly()) {
        m_messages->tell(tr("The map is read-only, so its arrangement cannot be changed."));
        return;
    }
    m_arrangesFirst = false;
    startArranging(engine);
}

/// A map that was never arranged, also one that is only to be looked at.
void MainWindow::arrangeFirst()
{
    m_feed.flush();
    if (m_layoutJob.isRunning() && m_arranging == m_document.index())
        return; // it is on its way
    m_arrangesFirst = m_graph->awaitsArrangement();
    m_arrangesFirst ? startArranging(QStringLiteral("stress")) : offerSummaryOnceArranged();
}

void MainWindow::startArranging(const QString &engine)
{
    m_feed.flush(); // the picture's cards are those of the map
    m_engine = engine;
    m_arranging = m_document.index();
    const auto message = tr("Arranging with %1…").arg(engine);
    m_messages->endProgress(&m_layoutJob);
    if (m_arrangesFirst && !m_messages->message().isEmpty()) {
        // Nobody asked for it: what was told before stays.
        statusBar()->showMessage(tr("Arranging with %1…; Esc cancels it").arg(engine));
    } else {
        m_messages->beginProgress(&m_layoutJob, message, [this] { cancelArranging(); });
        if (isGraphvizEngine(engine.toStdString()))
            m_messages->setProgress(&m_layoutJob, MessageBar::unknown, message);
    }
    m_layoutJob.start(
        layoutRequest(*m_arranging, m_graph->arrangement(), engine.toStdString(), false));
}

void MainWindow::cancelArranging()
{
    m_layoutJob.cancel();
    m_messages->endProgress(&m_layoutJob);
    statusBar()->showMessage(tr("Arranging was cancelled."), 4000);
    offerSummaryOnceArranged();
}

void MainWindow::layoutFinished(const LayoutResult &result)
{
    m_messages->endProgress(&m_layoutJob);
    statusBar()->clearMessage();
    const bool first = std::exchange(m_arrangesFirst, false);
    const auto arranged = std::exchange(m_arranging, nullptr);
    if (!result.ok()) {
        m_messages->tell(
            QString::fromStdString(result.problem), tr("Try again"),
            [this, first, engine = m_engine] { first ? arrangeFirst() : arrange(engine); });
        return;
    }
    m_feed.flush();
    const auto &actors = m_document.map().actors();
    if (!haveSameActors(arranged->map(), m_document.map())) {
        if (first)
            return arrangeFirst();
        statusBar()->showMessage(
            tr("The map changed while it was being arranged, so nobody was moved."), 6000);
        return;
    }
    if (first && !m_graph->awaitsArrangement())
        return offerSummaryOnceArranged(); // they were given places meanwhile
    // A step of the history would end what can be done again.
    if (m_document.isReadOnly() || (first && m_document.undoStack()->canRedo())) {
        m_graph->standAt(result.positions);
        return offerSummaryOnceArranged();
    }
    std::vector<std::pair<ActorId, Position>> places;
    for (std::size_t i = 0; i < actors.size(); ++i)
        places.emplace_back(actors.at(i).id, result.positions[i]);
    m_document.apply(entente::arrange(m_document.map(), places, m_engine.toStdString(), 1),
                     tr("Arrange with %1").arg(m_engine));
    m_feed.flush();
    m_graph->fit();
    offerSummaryOnceArranged();
    statusBar()->showMessage(
        tr("Arranged with %1 in %2 ms.").arg(m_engine).arg(qRound(result.milliseconds)), 6000);
}

void MainWindow::offerSummaryOnceArranged()
{
    if (std::exchange(m_offersWhenArranged, false))
        offerSummary();
}

} // namespace entente
