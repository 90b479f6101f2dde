// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "bubble.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace entente {

namespace {

constexpr qreal reach = 62; // of a member's influence
constexpr qreal bridgeReach = 52;
constexpr qreal otherReach = 46;
constexpr qreal threshold = 0.22;
constexpr qreal certain =
    9; // around a member: always inside; the contour's smoothing takes some of it
constexpr qreal kept = 9; // around another: always outside
constexpr qreal finestCell = 9;
constexpr qreal mostCells = 40000;

qreal distanceTo(const QRectF &box, const QPointF &p)
{
    const qreal dx = std::max({box.left() - p.x(), 0.0, p.x() - box.right()}),
                dy = std::max({box.top() - p.y(), 0.0, p.y() - box.bottom()});
    return std::hypot(dx, dy);
}

qreal distanceTo(const QLineF &line, const QPointF &p)
{
    const auto d = line.p2() - line.p1(), v = p - line.p1();
    const qreal squared = QPointF::dotProduct(d, d);
    const qreal t = squared > 0 ? std::clamp(QPointF::dotProduct(v, d) / squared, 0.0, 1.0) : 0;
    const auto off = v - d * t;
    return std::hypot(off.x(), off.y());
}

bool crosses(const QLineF &line, const QRectF &box)
{
    const int steps = std::max(2, int(line.length() / 12));
    for (int i = 0; i <= steps; ++i)
        if (box.contains(line.pointAt(qreal(i) / steps)))
            return true;
    return false;
}

/// The shortest joining tree of the members (Prim 1957), where a line through another's box counts
/// as very long.
std::vector<QLineF> bridges(const std::vector<QRectF> &members, const std::vector<QRectF> &others)
{
    constexpr qreal detour = 4000;
    const auto n = members.size();
    std::vector<qreal> least(n, std::numeric_limits<qreal>::max());
    std::vector<std::size_t> via(n, 0);
    std::vector<char> joined(n, false);
    std::vector<QLineF> tree;
    std::size_t last = 0;
    joined[0] = true;
    for (std::size_t round = 1; round < n; ++round) {
        std::size_t next = n;
        for (std::size_t i = 0; i < n; ++i) {
            if (joined[i])
                continue;
            const QLineF line(members[last].center(), members[i].center());
            qreal length = line.length();
            for (const auto &other : others)
                length += crosses(line, other) ? detour : 0;
            if (length < least[i]) {
                least[i] = length;
                via[i] = last;
            }
            if (next == n || least[i] < least[next])
                next = i;
        }
        joined[next] = true;
        if (least[next] < detour)
            tree.emplace_back(members[via[next]].center(), members[next].center());
        last = next;
    }
    return tree;
}

/// Values at the corners of square cells.
class Field
{
public:
    explicit Field(const QRectF &area)
        : m_origin(area.topLeft())
        , m_cell(std::max(finestCell, std::sqrt(area.width() * area.height() / mostCells)))
        , m_columns(int(area.width() / m_cell) + 2)
        , m_rows(int(area.height() / m_cell) + 2)
        , m_values(std::size_t(m_columns * m_rows), 0)
    {
    }

    int columns() const { return m_columns; }
    int rows() const { return m_rows; }
    QPointF point(int column, int row) const { return m_origin + QPointF(column, row) * m_cell; }
    qreal value(int column, int row) const
    {
        return m_values[std::size_t(row * m_columns + column)];
    }

    /// Changes the value at each corner in the area by function(point, value).
    template <class Function>
    void change(const QRectF &area, Function function)
    {
        const auto clampTo = [](qreal at, int count) {
            return std::clamp(int(std::floor(at)), 0, count - 1);
        };
        const int left = clampTo((area.left() - m_origin.x()) / m_cell, m_columns),
                  right = clampTo((area.right() - m_origin.x()) / m_cell + 1, m_columns);
        const int top = clampTo((area.top() - m_origin.y()) / m_cell, m_rows),
                  bottom = clampTo((area.bottom() - m_origin.y()) / m_cell + 1, m_rows);
        for (int row = top; row <= bottom; ++row)
            for (int column = left; column <= right; ++column) {
                auto &value = m_values[std::size_t(row * m_columns + column)];
                value = function(point(column, row), value);
            }
    }
    template <class Shape>
    void spread(const Shape &shape, const QRectF &around, qreal far, qreal weight)
    {
        change(around.adjusted(-far, -far, far, far), [&](const QPointF &p, qreal value) {
            const qreal closeness = 1 - distanceTo(shape, p) / far;
            return closeness > 0 ? value + weight * closeness * closeness : value;
        });
    }

private:
    QPointF m_origin;
    qreal m_cell;
    int m_columns;
    int m_rows;
    std::vector<qreal> m_values;
};

/// The contour of a field by marching squares, as closed rings of points.
class Contour
{
public:
    explicit Contour(const Field &field) : m_field(field)
    {
        for (int row = 0; row + 1 < field.rows(); ++row)
            for (int column = 0; column + 1 < field.columns(); ++column)
                march(column, row);
    }

    std::vector<std::vector<QPointF>> rings()
    {
        std::vector<std::vector<QPointF>> all;
        while (!m_next.empty()) {
            std::vector<QPointF> ring;
            for (auto it = m_next.begin(); it != m_next.end();) {
                ring.push_back(pointOn(it->first));
                const Edge following = it->second;
                m_next.erase(it);
                it = m_next.find(following);
            }
            all.push_back(std::move(ring));
        }
        return all;
    }

private:
    using Edge = long; // of the grid: twice the corner's number, one more for the edge downwards

    Edge across(int column, int row) const { return 2 * (long(row) * m_field.columns() + column); }
    Edge down(int column, int row) const { return across(column, row) + 1; }
    bool inside(int column, int row) const { return m_field.value(column, row) > threshold; }

    QPointF pointOn(Edge edge) const
    {
        const int column = int(edge / 2 % m_field.columns()),
                  row = int(edge / 2 / m_field.columns());
        const int toColumn = column + (edge % 2 == 0), toRow = row + (edge % 2 != 0);
        const qreal a = m_field.value(column, row), b = m_field.value(toColumn, toRow);
        const qreal t =
            std::abs(b - a) > 1e-9 ? std::clamp((threshold - a) / (b - a), 0.05, 0.95) : 0.5;
        return m_field.point(column, row) +
               (m_field.point(toColumn, toRow) - m_field.point(column, row)) * t;
    }

    /// Joins the edges of one cell that the contour passes, with the inside on its right. Saddles
    /// keep the two insides apart.
    void march(int column, int row)
    {
        const int corners = inside(column, row) | inside(column + 1, row) << 1 |
                            inside(column + 1, row + 1) << 2 | inside(column, row + 1) << 3;
        const Edge top = across(column, row), bottom = across(column, row + 1),
                   left = down(column, row), right = down(column + 1, row);
        switch (corners) {
        case 1: m_next[left] = top; break;
        case 2: m_next[top] = right; break;
        case 3: m_next[left] = right; break;
        case 4: m_next[right] = bottom; break;
        case 5:
            m_next[left] = top;
            m_next[right] = bottom;
            break;
        case 6: m_next[top] = bottom; break;
        case 7: m_next[left] = bottom; break;
        case 8: m_next[bottom] = left; break;
        case 9: m_next[bottom] = top; break;
        case 10:
            m_next[top] = right;
            m_next[bottom] = left;
            break;
        case 11: m_next[bottom] = right; break;
        case 12: m_next[right] = left; break;
        case 13: m_next[right] = top; break;
        case 14: m_next[top] = left; break;
        default: break;
        }
    }

    const Field &m_field;
    std::map<Edge, Edge> m_next;
};

/// A closed quadratic B-spline of the ring, whose points stand close together: it stays within a
/// fraction of a cell of them.
void addSmooth(QPainterPath &path, const std::vector<QPointF> &ring)
{
    const auto n = ring.size();
    if (n < 4)
        return;
    path.moveTo((ring[n - 1] + ring[0]) / 2);
    for (std::size_t i = 0; i < n; ++i)
        path.quadTo(ring[i], (ring[i] + ring[(i + 1) % n]) / 2);
    path.closeSubpath();
}

} // namespace

QPainterPath bubbleAround(const std::vector<QRectF> &members, const std::vector<QRectF> &others)
{
    QPainterPath path;
    if (members.empty())
        return path;
    QRectF area;
    for (const auto &box : members)
        area |= box.adjusted(-reach - 20, -reach - 20, reach + 20, reach + 20);
    Field field(area);
    for (const auto &box : members)
        field.spread(box, box, reach, 1);
    for (const auto &bridge : bridges(members, others))
        field.spread(bridge, QRectF(bridge.p1(), bridge.p2()).normalized(), bridgeReach, 0.9);
    for (const auto &box : others)
        field.spread(box, box, otherReach, -0.9);
    for (const auto &box : members)
        field.change(box.adjusted(-certain, -certain, certain, certain),
                     [&](const QPointF &p, qreal value) {
                         return distanceTo(box, p) <= certain ? std::max(value, 1.0) : value;
                     });
    for (const auto &box : others)
        field.change(box.adjusted(-kept, -kept, kept, kept), [&](const QPointF &p, qreal value) {
            return distanceTo(box, p) <= kept ? std::min(value, -1.0) : value;
        });
    path.setFillRule(Qt::OddEvenFill);
    for (const auto &ring : Contour(field).rings())
        addSmooth(path, ring);
    return path;
}

} // namespace entente
