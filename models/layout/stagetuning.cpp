// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "stagetuning.h"

#include "stagecost.h"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr double clearOfHead = 30; // a backer stands behind it, if only a little
constexpr float outOfTheWay = 1e7F;

constexpr double costOfOverlap = 300;
constexpr double costOfOverCard = 20;
constexpr double costOfCrossing = 5.5;
constexpr float costOfShortTie = 12;
constexpr double costOfBelow = 1.5; // people stand above what they lead, or behind it
constexpr double costOfBeside = 9;  // a backer above or below its head instead of behind it
constexpr double costOfScreen =
    250; // for each time the screen that the actors need, beyond the first
constexpr double areaForEach = 26000;
constexpr double bestAspect = 1.7;

} // namespace

StageTuning::StageTuning(const LayoutRequest &request, const StageRoles &cast,
                         const std::vector<Formation> &formation,
                         const std::vector<Position> &positions)
    : m_request(request)
    , m_cast(cast)
    , m_given(positions)
{
    addCards();
    addTies();
    addGroups(formation);
}

void StageTuning::addCards()
{
    for (const LayoutRequest::Node &node : m_request.nodes) {
        m_halfWidth.push_back(static_cast<float>(node.width / 2));
        m_halfHeight.push_back(static_cast<float>(node.height / 2));
    }
    m_x.assign(m_request.nodes.size(), outOfTheWay);
    m_y.assign(m_request.nodes.size(), outOfTheWay);
}

void StageTuning::addTies()
{
    m_ties = stageTies(m_request);
    for (auto *end : {&m_ax, &m_ay, &m_bx, &m_by})
        end->resize(m_ties.size());
    m_halves.assign(m_ties.size(), 2);
}

void StageTuning::addGroups(const std::vector<Formation> &formation)
{
    for (std::size_t g = 0; g < m_cast.groups.size(); ++g) {
        const StageGroup &who = m_cast.groups[g];
        Group group;
        group.formation = formation[g];
        group.at = m_given[who.main];
        group.mayMove = !who.isLoose && !m_cast.isHead(static_cast<int>(g));
        std::vector<GroupShape> &shapes = m_shapes.emplace_back();
        const int side = who.side != 0 ? who.side : 1;
        for (int f = 0; f < formations; ++f)
            shapes.push_back(shapeOf(m_request, who, static_cast<Formation>(f), side));
        m_groups.push_back(std::move(group));
        if (m_groups[g].mayMove)
            m_movable.push_back(g);
        if (!who.isLoose) {
            m_onStage.push_back(who.main);
            m_onStage.insert(m_onStage.end(), who.followers.begin(), who.followers.end());
        }
    }
    for (std::size_t t = 0; t < m_ties.size(); ++t) {
        const auto a = static_cast<std::size_t>(m_cast.groupOf[m_ties[t].a]);
        const auto b = static_cast<std::size_t>(m_cast.groupOf[m_ties[t].b]);
        m_groups[a].ties.push_back(t);
        if (b != a)
            m_groups[b].ties.push_back(t);
    }
    for (std::size_t g = 0; g < m_groups.size(); ++g)
        limit(g);
}

/// Each behind its head, the others between the two.
void StageTuning::limit(std::size_t number)
{
    if (!m_cast.hasRivals)
        return;
    Group &group = m_groups[number];
    const double left = m_groups[static_cast<std::size_t>(m_cast.heads[0])].at.x;
    const double right = m_groups[static_cast<std::size_t>(m_cast.heads[1])].at.x;
    switch (m_cast.groups[number].side) {
    case -1: group.most = left - clearOfHead; break;
    case 1: group.least = right + clearOfHead; break;
    default: group.least = left + clearOfHead; group.most = right - clearOfHead;
    }
}

/// Puts the group's cards and the ends of its ties where it stands.
void StageTuning::set(std::size_t number)
{
    const Group &group = m_groups[number];
    const StageGroup &who = m_cast.groups[number];
    const GroupShape &form = m_shapes[number][static_cast<std::size_t>(group.formation)];
    m_x[who.main] = static_cast<float>(group.at.x);
    m_y[who.main] = static_cast<float>(group.at.y);
    for (std::size_t i = 0; i < who.followers.size(); ++i) {
        m_x[who.followers[i]] = static_cast<float>(group.at.x + form.followers[i].x);
        m_y[who.followers[i]] = static_cast<float>(group.at.y + form.followers[i].y);
    }
    for (const std::size_t t : group.ties) {
        m_ax[t] = m_x[m_ties[t].a];
        m_ay[t] = m_y[m_ties[t].a];
        m_bx[t] = m_x[m_ties[t].b];
        m_by[t] = m_y[m_ties[t].b];
    }
}

StageTuning::Movers StageTuning::moversOf(std::vector<std::size_t> groups) const
{
    Movers movers;
    for (const std::size_t g : groups) {
        movers.before.push_back(m_groups[g]);
        movers.cards.push_back(m_cast.groups[g].main);
        movers.cards.insert(movers.cards.end(), m_cast.groups[g].followers.begin(),
                            m_cast.groups[g].followers.end());
        movers.ties.insert(movers.ties.end(), m_groups[g].ties.begin(), m_groups[g].ties.end());
    }
    std::sort(movers.ties.begin(), movers.ties.end());
    movers.ties.erase(std::unique(movers.ties.begin(), movers.ties.end()), movers.ties.end());
    movers.groups = std::move(groups);
    return movers;
}

void StageTuning::undo(const Movers &movers)
{
    for (std::size_t i = 0; i < movers.groups.size(); ++i) {
        Group &group = m_groups[movers.groups[i]];
        group.at = movers.before[i].at;
        group.formation = movers.before[i].formation;
        set(movers.groups[i]);
    }
}

void StageTuning::shift(Group &group)
{
    constexpr double reaches[] = {500, 160, 60, 24};
    const double reach = reaches[m_random.below(std::size(reaches))];
    group.at.x += reach * (2 * m_random.real() - 1);
    group.at.y += 0.6 * reach * (2 * m_random.real() - 1);
}

/// To somewhere around a group that it is tied to.
bool StageTuning::approach(Group &group, std::size_t number)
{
    if (group.ties.empty())
        return false;
    const StageTie &tie = m_ties[group.ties[m_random.below(group.ties.size())]];
    const auto a = static_cast<std::size_t>(m_cast.groupOf[tie.a]);
    const auto b = static_cast<std::size_t>(m_cast.groupOf[tie.b]);
    const Position &to = m_groups[a == number ? b : a].at;
    const double angle = 6.283185307179586 * m_random.real();
    const double radius = 140 + 160 * m_random.real();
    group.at = {to.x + radius * std::cos(angle), to.y + radius * std::sin(angle)};
    return a != b;
}

/// One random move; false where there is none of its kind.
bool StageTuning::move(const Movers &movers)
{
    constexpr double grid = 8; // so that rows and columns come about
    const std::size_t number = movers.groups[0];
    Group &group = m_groups[number];
    if (movers.groups.size() == 2) {
        std::swap(group.at, m_groups[movers.groups[1]].at);
    } else {
        switch (m_random.below(8)) {
        case 0:
            if (m_cast.groups[number].followers.empty())
                return false;
            group.formation = static_cast<Formation>(m_random.below(formations));
            break;
        case 1:
        case 2:
            if (!approach(group, number))
                return false;
            break;
        default: shift(group);
        }
    }
    for (const std::size_t g : movers.groups) {
        Group &moved = m_groups[g];
        moved.at.x = std::clamp(std::round(moved.at.x / grid) * grid, moved.least, moved.most);
        moved.at.y = std::round(moved.at.y / grid) * grid;
        set(g);
    }
    return true;
}

int StageTuning::overlaps(const Movers &movers) const
{
    int count = 0;
    const auto crowds = [this](std::size_t i, std::size_t j) {
        const float gapX = m_halfWidth[i] + m_halfWidth[j] + static_cast<float>(leastGapX) - 1;
        const float gapY = m_halfHeight[i] + m_halfHeight[j] + static_cast<float>(leastGapY) - 1;
        return int(std::abs(m_x[i] - m_x[j]) < gapX) & int(std::abs(m_y[i] - m_y[j]) < gapY);
    };
    for (const std::size_t i : movers.cards)
        for (const std::size_t j : m_onStage)
            count += 2 * crowds(i, j);
    for (const std::size_t i : movers.cards)
        for (const std::size_t j : movers.cards)
            count -= crowds(i, j);
    return (count - static_cast<int>(movers.cards.size())) / 2;
}

/// Ties on their way over all cards, and the other ties over the cards on their way.
int StageTuning::overCards(const Movers &movers) const
{
    constexpr float air = 9;
    int count = 0;
    const auto isOver = [this](std::size_t t, std::size_t i) {
        const float dx = (m_bx[t] - m_ax[t]) / 2;
        const float dy = (m_by[t] - m_ay[t]) / 2;
        const float x = m_x[i] - m_ax[t] - dx;
        const float y = m_y[i] - m_ay[t] - dy;
        const float width = m_halfWidth[i] + air;
        const float height = m_halfHeight[i] + air;
        return int(std::abs(x) < std::abs(dx) + width) & int(std::abs(y) < std::abs(dy) + height) &
               int(std::abs(dx * y - dy * x) < std::abs(dx) * height + std::abs(dy) * width);
    };
    for (const std::size_t t : movers.ties) {
        for (std::size_t i = 0; i < m_x.size(); ++i)
            count += isOver(t, i);
        count -= 2; // its own two ends
    }
    for (const std::size_t i : movers.cards)
        for (std::size_t t = 0; t < m_ties.size(); ++t)
            count += (m_halves[t] - 1) * isOver(t, i);
    return count;
}

int StageTuning::crossings(const Movers &movers) const
{
    int count = 0;
    for (const std::size_t i : movers.ties) {
        const float ax = m_ax[i];
        const float ay = m_ay[i];
        const float bx = m_bx[i];
        const float by = m_by[i];
        const float dx = bx - ax;
        const float dy = by - ay;
        for (std::size_t j = 0; j < m_ties.size(); ++j) {
            const float ex = m_bx[j] - m_ax[j];
            const float ey = m_by[j] - m_ay[j];
            const float turnA = dx * (m_ay[j] - ay) - dy * (m_ax[j] - ax);
            const float turnB = dx * (m_by[j] - ay) - dy * (m_bx[j] - ax);
            const float turnC = ex * (ay - m_ay[j]) - ey * (ax - m_ax[j]);
            const float turnD = ex * (by - m_ay[j]) - ey * (bx - m_ax[j]);
            count += m_halves[j] * (int(turnA * turnB < -1) & int(turnC * turnD < -1));
        }
    }
    return count / 2;
}

double StageTuning::lengths(const Movers &movers) const
{
    double total = 0;
    for (const std::size_t t : movers.ties) {
        const StageTie &tie = m_ties[t];
        const float dx = std::abs(m_ax[t] - m_bx[t]);
        const float dy = std::abs(m_ay[t] - m_by[t]);
        total += tie.pull * std::sqrt(dx * dx + dy * dy);
        const float seen = std::max(dx - m_halfWidth[tie.a] - m_halfWidth[tie.b],
                                    dy - m_halfHeight[tie.a] - m_halfHeight[tie.b]);
        if (!tie.isStructure && seen < stageShortTie)
            total += costOfShortTie * (1 - std::max(seen, 0.0F) / stageShortTie);
    }
    return total;
}

/// What is a matter of taste: backers stand behind their heads, people not below what they lead.
double StageTuning::style(const Movers &movers) const
{
    double sum = 0;
    for (const std::size_t g : movers.groups) {
        const Group &group = m_groups[g];
        const StageGroup &who = m_cast.groups[g];
        if (!who.followers.empty() && group.formation == Formation::Below)
            sum += costOfBelow;
        if (m_cast.hasRivals && who.side != 0)
            sum += costOfBeside * besideHead(group, who.side);
    }
    return sum;
}

/// 0 where a group stands behind its head's card, 1 above or below its middle.
double StageTuning::besideHead(const Group &group, int side) const
{
    constexpr double air = 60;
    const auto head = static_cast<std::size_t>(m_cast.heads[side < 0 ? 0 : 1]);
    const std::size_t card = m_cast.groups[head].main;
    const double edge = m_halfWidth[card] + air;
    return std::clamp(1 - side * (group.at.x - m_groups[head].at.x) / edge, 0.0, 1.0);
}

double StageTuning::shape() const
{
    float left = INFINITY;
    float right = -INFINITY;
    float top = INFINITY;
    float bottom = -INFINITY;
    for (const std::size_t i : m_onStage) {
        left = std::min(left, m_x[i] - m_halfWidth[i]);
        right = std::max(right, m_x[i] + m_halfWidth[i]);
        top = std::min(top, m_y[i] - m_halfHeight[i]);
        bottom = std::max(bottom, m_y[i] + m_halfHeight[i]);
    }
    const double screen = std::max<double>((right - left) / bestAspect, bottom - top);
    const double needed = areaForEach * static_cast<double>(m_onStage.size());
    return costOfScreen * std::max(1.0, screen * screen * bestAspect / needed);
}

double StageTuning::cost(const Movers &movers)
{
    for (const std::size_t t : movers.ties)
        m_halves[t] = 1;
    const double sum = costOfOverlap * overlaps(movers) + costOfOverCard * overCards(movers) +
                       costOfCrossing * crossings(movers) + lengths(movers) + style(movers) +
                       shape();
    for (const std::size_t t : movers.ties)
        m_halves[t] = 2;
    return sum;
}

StageTuning::Movers StageTuning::someMovers()
{
    const std::size_t one = m_movable[m_random.below(m_movable.size())];
    const std::size_t other = m_movable[m_random.below(m_movable.size())];
    const bool swaps = m_random.below(4) == 0 && one != other &&
                       m_cast.groups[one].side == m_cast.groups[other].side;
    return moversOf(swaps ? std::vector<std::size_t>{one, other} : std::vector<std::size_t>{one});
}

/// What one move saves, if it is one that may be made; else 0, and nothing has moved.
double StageTuning::tryMove(double heat)
{
    const Movers movers = someMovers();
    const double before = cost(movers);
    const bool moved = move(movers);
    const double gain = moved ? before - cost(movers) : 0;
    if (moved && (gain >= 0 || m_random.real() < std::exp(gain / heat)))
        return gain;
    undo(movers);
    return 0;
}

/// So many that small maps are well searched, and large ones done in about a second.
int StageTuning::rounds() const
{
    constexpr double affordable = 3e8; // pairs compared
    constexpr double forEach = 6000;
    const auto ties = static_cast<double>(m_ties.size());
    const auto movable = static_cast<double>(m_movable.size());
    const double work = 4 * (1 + ties / movable) * (1 + ties + static_cast<double>(m_x.size()));
    return static_cast<int>(std::min(forEach * movable, affordable / work));
}

bool StageTuning::anneal(std::vector<Group> &best, const ProgressAndCancel &watch)
{
    constexpr double first = 20;
    constexpr double last = 0.5;
    constexpr int someRounds = 512;
    const int count = rounds();
    double saved = 0;
    double mostSaved = 0;
    for (int round = 0; round < count; ++round) {
        const double done = static_cast<double>(round) / count;
        if (watch && round % someRounds == 0 && !watch(done))
            return false;
        saved += tryMove(first * std::pow(last / first, done));
        if (saved > mostSaved) {
            mostSaved = saved;
            best = m_groups;
        }
    }
    return true;
}

std::optional<std::vector<Position>> StageTuning::run(const ProgressAndCancel &watch)
{
    std::vector<Group> best = m_groups;
    start(best);
    if (!m_movable.empty() && !anneal(best, watch))
        return {};
    start(best);
    std::vector<Position> positions = m_given;
    for (const std::size_t i : m_onStage)
        positions[i] = {m_x[i], m_y[i]};
    return positions;
}

void StageTuning::start(const std::vector<Group> &groups)
{
    m_groups = groups;
    for (std::size_t g = 0; g < m_groups.size(); ++g)
        if (!m_cast.groups[g].isLoose)
            set(g);
}

} // namespace entente
