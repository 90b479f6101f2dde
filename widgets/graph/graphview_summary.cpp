// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphview.h"

#include "models/analysis/groupwords.h"
#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"
#include "models/picture/textmeasure.h"

#include <QPainter>

#include <algorithm>
#include <iterator>
#include <tuple>

// The summary's part of GraphView: groups that are opened and closed where they are.

namespace entente {

namespace {

constexpr qreal largestFrame = 1.1; // scale at which an opened group is shown at most
constexpr qreal frameMargin = 150;  // of its neighbours, still seen

} // namespace

/// Groups and places anew where the map, the way of grouping or what is open is another.
void GraphView::planGroups()
{
    if (!m_view->summaryShown()) {
        if (m_plan)
            endDrag();
        m_plan.reset();
        m_pointed.focusedGroup = m_pointed.focusedSum = -1;
        return;
    }
    const auto index = m_feed->snapshot().index;
    const auto before = m_plan;
    const bool same = before && before->index == index && before->groups->by == m_view->groupsBy();
    if (same && m_plannedOpen == m_view->openGroups() && before->shifts == m_view->groupShifts())
        return;
    m_plannedOpen = m_view->openGroups();
    m_plan = planSummary(index, m_arrangement, m_view->groupsBy(), m_plannedOpen, before.get(),
                         m_view->groupShifts());
    m_drawn = {};
    m_handled = -1;
    m_pointed.hover = {};
    if (!same) {
        m_pointed.focusedGroup = m_pointed.focusedSum = -1;
        endDrag();
    }
}

QRectF GraphView::boxOf(int actor) const
{
    return m_plan && m_plan->index == m_arranged ? m_plan->boxOf(actor)
                                                 : m_arrangement.boxOf(actor);
}

void GraphView::toggleGroup(int group)
{
    auto open = m_view->openGroups();
    const auto &head = m_plan->headOf(group);
    const int actor = m_plan->groups->all[std::size_t(group)].head;
    const bool closes = m_plan->isOpen(group);
    closes ? void(std::erase(open, head)) : open.push_back(head);
    const bool byKey = m_pointed.focusedGroup >= 0 || m_pointed.focusedActor >= 0;
    const auto before = m_camera.toView(m_plan->boxes[std::size_t(group)].center());
    m_view->setOpenGroups(std::move(open));
    m_pointed.focusedGroup = byKey && closes ? group : -1;
    m_pointed.focusedActor = byKey && !closes ? actor : -1;
    m_pointed.focusedTie = m_pointed.focusedSum = -1;
    closes ? keepInView(group, before) : showFrames({group});
    describe();
    update();
}

/// Whoever closes a group looks at it: its middle stays where it was, or comes into view.
void GraphView::keepInView(int group, const QPointF &before)
{
    m_flight.stop();
    const auto &box = m_plan->boxes[std::size_t(group)];
    m_camera.pan(before - m_camera.toView(box.center()));
    const auto card = m_camera.toView(box), seen = fitArea();
    const auto into = [](qreal low, qreal high, qreal from, qreal to) {
        return low < from ? from - low : std::min(0.0, to - high);
    };
    m_camera.pan({into(card.left(), card.right(), seen.left(), seen.right()),
                  into(card.top(), card.bottom(), seen.top(), seen.bottom())});
    m_fitted = false;
    Q_EMIT cameraMoved();
    cameraMoves();
}

Position GraphView::shiftOf(int group) const
{
    const auto at = m_view->groupShifts().find(m_plan->headOf(group));
    return at == m_view->groupShifts().end() ? Position() : at->second;
}

/// Where a group stands in a summary is the reader's view, not the map's.
void GraphView::moveGroup(int group, const Position &shift)
{
    m_fitted = false;
    m_view->setGroupShift(m_plan->headOf(group), shift);
}

/// What is counted between two ends stands elsewhere in the list on each date.
void GraphView::findFocusedLine(const GroupTallies::Between &line)
{
    const auto &between = m_list.summary.tallies.between;
    const auto at = std::find_if(between.begin(), between.end(), [&](const auto &other) {
        return other.a == line.a && other.b == line.b && other.kind == line.kind;
    });
    m_pointed.focusedSum = at == between.end() ? -1 : int(at - between.begin());
}

/// The lines that end at what has the keyboard: those that stand for most ties first, then ties.
std::vector<Hit> GraphView::linesAtFocus() const
{
    std::vector<std::pair<int, Hit>> lines;
    const auto &between = m_list.summary.tallies.between;
    for (const auto &tie : m_list.ties) {
        Hit hit;
        hit.tieIndex = tie.tieIndex;
        hit.sum = tie.sum;
        const auto isFocused = [this](const GroupEnd &end) {
            return end.actor >= 0 ? end.actor == m_pointed.focusedActor
                                  : end.group == m_pointed.focusedGroup;
        };
        if (tie.sum >= 0) {
            const auto &line = between[std::size_t(tie.sum)];
            if (isFocused(line.a) || isFocused(line.b))
                lines.emplace_back(-line.tally.count(), hit);
        } else if (m_pointed.focusedActor >= 0 &&
                   (tie.from == m_pointed.focusedActor || tie.to == m_pointed.focusedActor)) {
            lines.emplace_back(0, hit);
        }
    }
    std::sort(lines.begin(), lines.end(), [](const auto &a, const auto &b) {
        return std::tuple(a.first, a.second.sum, a.second.tieIndex) <
               std::tuple(b.first, b.second.sum, b.second.tieIndex);
    });
    std::vector<Hit> hits;
    for (const auto &line : lines)
        hits.push_back(line.second);
    return hits;
}

void GraphView::focusLine(const Hit &line)
{
    m_pointed.focusedTie = line.tieIndex;
    m_pointed.focusedSum = line.sum;
    describe();
    update();
}

/// A ring around the name of the open group that has the keyboard.
void GraphView::paintFocusedFrame(QPainter &painter) const
{
    for (const auto &frame : m_list.summary.frames) {
        if (frame.group != m_pointed.focusedGroup)
            continue;
        painter.setPen(QPen(m_theme->accent, 2, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(
            m_camera.toView(frameHead(frame, m_camera.scale()).strip).adjusted(-5, -3, 5, 3), 8, 8);
    }
}

/// Brings open groups as near as they can be seen whole.
void GraphView::showFrames(const std::vector<int> &groups)
{
    QRectF frames;
    for (const int group : groups)
        frames |= m_plan->boxes[std::size_t(group)];
    Camera camera = m_camera;
    camera.fit(frames.adjusted(-frameMargin, -frameMargin, frameMargin, frameMargin), fitArea(),
               largestFrame);
    m_fitted = false;
    m_view->reducedMotion() || !isVisible() ? void(m_camera = camera) : flyTo(camera);
    update();
}

void GraphView::closeGroups()
{
    m_pointed.focusedActor = -1;
    m_view->setOpenGroups({});
    fit(true);
}

/// Closes what was opened last. False where nothing is open.
bool GraphView::closeLastGroup()
{
    if (!m_plan)
        return false;
    auto open = m_view->openGroups();
    while (!open.empty()) {
        const int actor = m_plan->index->actorAt(open.back());
        const int group = actor < 0 ? -1 : m_plan->groups->groupOf[std::size_t(actor)];
        if (m_plan->isOpen(group)) {
            toggleGroup(group);
            return true;
        }
        open.pop_back(); // of another way of grouping
    }
    return false;
}

/// Opens the groups that these actors are in, and shows the frames.
void GraphView::openGroupsOf(const std::vector<int> &actors)
{
    auto open = m_view->openGroups();
    for (const int actor : actors) {
        const int group = m_plan->groups->groupOf[std::size_t(actor)];
        if (!m_plan->isOpen(group) &&
            std::find(open.begin(), open.end(), m_plan->headOf(group)) == open.end())
            open.push_back(m_plan->headOf(group));
    }
    if (open == m_view->openGroups())
        return;
    m_view->setOpenGroups(std::move(open));
    std::vector<int> groups;
    for (const int actor : actors)
        groups.push_back(m_plan->groups->groupOf[std::size_t(actor)]);
    showFrames(groups);
}

/// The actors that a card stands for.
std::vector<int> GraphView::actorsOf(const CardItem &card) const
{
    if (card.group < 0)
        return {card.actor};
    std::vector<int> actors;
    for (const int actor : m_plan->groups->all[std::size_t(card.group)].members)
        if (m_feed->snapshot().actorIsShown(actor))
            actors.push_back(actor);
    return actors;
}

/// What a group or a line between groups counts, a line each.
QStringList GraphView::summaryWords(const Hit &hit) const
{
    const auto &summary = m_list.summary;
    if (summary.isNull() || (hit.group < 0 && hit.sum < 0))
        return {};
    const auto &map = m_composed.map();
    const auto words = hit.group >= 0 ? groupWords(map, *summary.groups, summary.tallies, hit.group)
                                      : betweenWords(map, *summary.groups,
                                                     summary.tallies.between[std::size_t(hit.sum)]);
    QStringList lines;
    for (const auto &line : QString::fromStdString(words).split(QLatin1Char('\n')))
        lines << shown(line.toStdString());
    if (const auto ties = hit.group < 0
                              ? std::string()
                              : groupTiesWords(map, *summary.groups, summary.tallies, hit.group);
        !ties.empty())
        lines << shown(ties);
    if (hit.group >= 0 && hit.group == m_pointed.focusedGroup && m_pointed.hover.isNull())
        lines << (m_plan->isOpen(hit.group) ? tr("Enter closes it") : tr("Enter opens it"));
    else if (hit.group >= 0)
        lines << (m_plan->isOpen(hit.group) ? tr("Click to close") : tr("Click to open"));
    return lines;
}

} // namespace entente
