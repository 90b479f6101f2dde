// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "comparisonmarks.h"

#include "models/picture/curves.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr qreal discRadius = 8;
constexpr qreal strokeStep = 15; // along a line that ended
constexpr qreal strokeHalf = 5;

class ComparisonWords
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

constexpr StateChange told[] = {StateChange::Begun, StateChange::Ended, StateChange::Changed,
                                StateChange::Same};

QPainterPath signOf(StateChange change, const QPointF &centre)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    const auto bar = [&](qreal x, qreal y, qreal width, qreal height) {
        path.addRect(
            QRectF(centre.x() + x - width / 2, centre.y() + y - height / 2, width, height));
    };
    if (change == StateChange::Changed) {
        bar(0, -2, 9, 1.8);
        bar(0, 2, 9, 1.8);
        path.moveTo(centre + QPointF(-3, 5)); // turning as the bars do
        path.lineTo(centre + QPointF(1.2, -5));
        path.lineTo(centre + QPointF(3, -5));
        path.lineTo(centre + QPointF(-1.2, 5));
        path.closeSubpath();
        return path;
    }
    bar(0, 0, 9, 2.2);
    if (change == StateChange::Begun)
        bar(0, 0, 2.2, 9);
    return path.simplified();
}

StateMarks discAt(const QPointF &centre, StateChange change)
{
    StateMarks marks;
    marks.disc =
        QRectF(centre.x() - discRadius, centre.y() - discRadius, 2 * discRadius, 2 * discRadius);
    marks.sign = signOf(change, centre);
    marks.filled = change == StateChange::Begun;
    return marks;
}

bool isMarked(StateChange change)
{
    return change != StateChange::Same && change != StateChange::Absent;
}

/// Slanted strokes across the line, but for where the disc is. Each stands where that much of the
/// way is gone, measured along chords.
QPainterPath strokesAcross(const TieItem &tie, const QRectF &disc)
{
    constexpr int chords = 96;
    const auto reach = disc.adjusted(-3, -3, 3, 3);
    QPainterPath strokes;
    qreal gone = 0, next = strokeStep / 2;
    auto from = pointAt(tie.curve, 0);
    for (int i = 1; i <= chords; ++i) {
        const auto to = pointAt(tie.curve, qreal(i) / chords);
        const auto chord = to - from;
        const qreal length = std::hypot(chord.x(), chord.y());
        for (; length > 0 && next <= gone + length; next += strokeStep) {
            const auto point = from + chord * ((next - gone) / length);
            if (reach.contains(point))
                continue;
            const qreal angle = std::atan2(-chord.y(), chord.x()) + M_PI / 3;
            const QPointF half(std::cos(angle) * strokeHalf, -std::sin(angle) * strokeHalf);
            strokes.moveTo(point - half);
            strokes.lineTo(point + half);
        }
        gone += length;
        from = to;
    }
    return strokes;
}

/// How many ties who of two sources or speakers tells.
QString voiceCounts(const ComparedStates &states)
{
    QStringList parts;
    for (const auto &[change, voice] : {std::pair(StateChange::Ended, &states.first),
                                        std::pair(StateChange::Begun, &states.second)})
        if (const int count = states.merged->count(change); count > 0)
            parts
                << ComparisonWords::tr("%1 alone tells of %n tie(s).", nullptr, count).arg(*voice);
    if (const int count = states.merged->count(StateChange::Same); count > 0)
        parts << ComparisonWords::tr("Both tell of %n tie(s).", nullptr, count);
    return parts.isEmpty() ? ComparisonWords::tr("Neither tells of a tie.") : parts.join(u' ');
}

} // namespace

StateChange ComparedStates::ofTie(const TieItem &tie) const
{
    return tie.tieIndex < 0 ? StateChange::Absent : merged->ties[std::size_t(tie.tieIndex)];
}

StateChange ComparedStates::ofActor(const CardItem &card) const
{
    return card.actor < 0 ? StateChange::Absent : merged->actors[std::size_t(card.actor)];
}

QString ComparedStates::words(StateChange change) const
{
    if (areVoices && change != StateChange::Changed)
        return change == StateChange::Begun   ? ComparisonWords::tr("told by %1 only").arg(second)
               : change == StateChange::Ended ? ComparisonWords::tr("told by %1 only").arg(first)
               : change == StateChange::Same  ? ComparisonWords::tr("told by both")
                                              : QString();
    switch (change) {
    case StateChange::Begun: return ComparisonWords::tr("new: only in “%1”").arg(second);
    case StateChange::Ended: return ComparisonWords::tr("gone: only in “%1”").arg(first);
    case StateChange::Changed: return ComparisonWords::tr("in both, not alike");
    case StateChange::Same: return ComparisonWords::tr("the same in both");
    case StateChange::Absent: break;
    }
    return {};
}

QString ComparedStates::title() const
{
    return ComparisonWords::tr("%1 compared with %2").arg(first, second);
}

QString ComparedStates::counts() const
{
    if (areVoices)
        return voiceCounts(*this);
    QStringList parts;
    const auto add = [&](StateChange change, const QString &words) {
        if (merged->count(change) > 0)
            parts << words;
    };
    add(StateChange::Begun,
        ComparisonWords::tr("%n tie(s) new", nullptr, merged->count(StateChange::Begun)));
    add(StateChange::Ended,
        ComparisonWords::tr("%n tie(s) gone", nullptr, merged->count(StateChange::Ended)));
    add(StateChange::Changed,
        ComparisonWords::tr("%n tie(s) not alike", nullptr, merged->count(StateChange::Changed)));
    add(StateChange::Same,
        ComparisonWords::tr("%n tie(s) the same", nullptr, merged->count(StateChange::Same)));
    return parts.isEmpty() ? ComparisonWords::tr("No ties.")
                           : parts.join(QLatin1String(", ")) + u'.';
}

QColor stateBand(const Theme &theme)
{
    constexpr int share = 45; // per cent of the highlight, the rest ground
    const auto mixed = [](int a, int b) { return (a * share + b * (100 - share)) / 100; };
    const auto &a = theme.highlight, &b = theme.ground;
    return {mixed(a.red(), b.red()), mixed(a.green(), b.green()), mixed(a.blue(), b.blue())};
}

StateMarks stateMarks(const TieItem &tie, StateChange change)
{
    if (!isMarked(change) || tie.tieIndex < 0)
        return {};
    // The middle of a disputed tie has a mark of its own.
    auto marks =
        discAt(tie.standing == Standing::Disputed ? pointAt(tie.curve, 0.32) : tie.middle, change);
    if (change == StateChange::Ended)
        marks.strokes = strokesAcross(tie, marks.disc);
    return marks;
}

StateMarks stateMarks(const CardItem &card, StateChange change)
{
    const bool hasRoom = card.outlineBox.width() >= 4 * discRadius;
    return isMarked(change) && hasRoom ? discAt(card.outlineBox.topRight(), change) : StateMarks();
}

void keepApart(StateMarks &marks, std::vector<QRectF> &taken)
{
    if (marks.disc.isNull())
        return;
    const bool free = std::none_of(taken.begin(), taken.end(), [&](const QRectF &other) {
        return other.intersects(marks.disc);
    });
    if (free)
        taken.push_back(marks.disc);
    else
        marks.disc = {};
}

void paintStateMarks(QPainter &painter, const StateMarks &marks, const QColor &colour,
                     const Theme &theme)
{
    painter.setPen(QPen(colour, 1.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(marks.strokes);
    if (marks.disc.isNull())
        return;
    painter.setPen(QPen(theme.text, 1.4));
    painter.setBrush(marks.filled ? theme.text : theme.ground);
    painter.drawEllipse(marks.disc);
    painter.fillPath(marks.sign, marks.filled ? theme.ground : theme.text);
}

void styleStates(DisplayList &list, const ComparedStates &states)
{
    std::vector<TieItem> ties(list.ties.begin(), list.ties.end());
    for (auto &tie : ties) {
        tie.faint = tie.tieIndex >= 0 && states.ofTie(tie) == StateChange::Same;
        tie.label = {};
    }
    std::stable_partition(ties.begin(), ties.end(), [](const TieItem &tie) { return tie.faint; });
    list.ties = std::move(ties);
    list.labelsWithoutRoom = 0;
}

void paintStates(QPainter &painter, const DisplayList &list, const ComparedStates &states,
                 const Theme &theme, Emphasis emphasis, qreal pixel)
{
    emphasis.changedTies.assign(states.merged->ties.size(), 0);
    for (std::size_t i = 0; i < emphasis.changedTies.size(); ++i)
        emphasis.changedTies[i] = states.merged->ties[i] == StateChange::Begun;
    auto banded = theme;
    banded.highlight = stateBand(theme);
    paintDrawing(painter, list, banded, emphasis, pixel);
    std::vector<QRectF> taken;
    for (const auto &tie : list.ties) {
        auto marks = stateMarks(tie, states.ofTie(tie));
        keepApart(marks, taken);
        paintStateMarks(painter, marks, theme.tie(tie.kind), theme);
    }
    for (const auto &card : list.cards)
        paintStateMarks(painter, stateMarks(card, states.ofActor(card)), theme.text, theme);
}

Legend stateLegend(const DisplayList &list, const ComparedStates &states)
{
    Legend legend;
    for (const auto change : told) {
        const auto first =
            std::find_if(list.ties.begin(), list.ties.end(),
                         [&](const TieItem &tie) { return states.ofTie(tie) == change; });
        if (first == list.ties.end())
            continue;
        LegendEntry entry;
        entry.tie = (*first).kind;
        entry.change = change;
        entry.words = states.words(change);
        legend.entries.push_back(std::move(entry));
    }
    legend.notes << states.title() + QStringLiteral(": ") + states.counts();
    return legend;
}

} // namespace entente
