// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "summaryoffer.h"

#include "app/messagebar.h"
#include "app/workspace.h"
#include "widgets/graph/graphview.h"

#include <utility>

namespace entente {

SummaryOffer::SummaryOffer(Workspace *workspace, GraphView *graph, MessageBar *messages,
                           QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_graph(graph)
    , m_messages(messages)
{
    connect(&workspace->view, &ViewState::lookChanged, this, &SummaryOffer::withdraw);
}

void SummaryOffer::mapOpened()
{
    m_offered = false;
    m_isDue = m_graph->awaitsArrangement();
    if (!m_isDue)
        offer();
}

void SummaryOffer::mapSettled()
{
    if (std::exchange(m_isDue, false))
        offer();
}

void SummaryOffer::offer()
{
    constexpr std::size_t manyActors = 1000;
    const auto actors = m_workspace->document.map().actors().size();
    m_offered = false;
    if (actors < manyActors || !m_messages->message().isEmpty() || m_workspace->view.summaryShown())
        return;
    m_messages->tell(tr("A map of %Ln actor(s). A summary shows them as groups that open where "
                        "you click (View, Summary of Groups).",
                        nullptr, int(actors)),
                     tr("Show the summary"), [this] { m_workspace->view.setSummaryShown(true); });
    m_offered = true;
}

/// The summary is shown, so nothing is to be offered.
void SummaryOffer::withdraw()
{
    if (m_workspace->view.summaryShown() && std::exchange(m_offered, false))
        m_messages->dismiss();
}

} // namespace entente
