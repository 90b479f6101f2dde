// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "balancestrip.h"

#include "models/picture/textmeasure.h"

#include "widgets/timeline/ticks.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace entente {

namespace {

constexpr qreal namesWidth = 150, rightMargin = 16;
constexpr qreal lineTop = 10, lineHeight = 54, axisHeight = 20;
constexpr qreal rowHeight = 16;

using Side = BalanceMoment::Side;

/// The camp that an actor is last certain of.
Side lastSide(const BalanceSeries &series, int actor)
{
    for (auto moment = series.moments.rbegin(); moment != series.moments.rend(); ++moment)
        if (moment->sideOf[actor] == Side::First || moment->sideOf[actor] == Side::Second)
            return moment->sideOf[actor];
    return Side::Either;
}

} // namespace

BalanceStrip::BalanceStrip(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Balance and camps over time"));
    setMouseTracking(true);
}

void BalanceStrip::setSeries(std::shared_ptr<const BalanceSeries> series)
{
    m_series = std::move(series);
    m_actors = m_series ? m_series->actors : std::vector<int>();
    std::stable_sort(m_actors.begin(), m_actors.end(), [this](int a, int b) {
        return lastSide(*m_series, a) < lastSide(*m_series, b);
    });
    updateGeometry();
    setMinimumHeight(sizeHint().height());
    update();
}

void BalanceStrip::setMeasure(BalanceMeasure measure)
{
    m_measure = measure;
    update();
}

void BalanceStrip::setDate(const std::optional<Edtf> &date)
{
    m_date = date;
    update();
}

void BalanceStrip::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

QSize BalanceStrip::sizeHint() const
{
    return {600, int(lineTop + lineHeight + axisHeight + rowHeight * qreal(m_actors.size()) + 8)};
}

qreal BalanceStrip::xOf(Day day) const
{
    const auto first = m_series->moments.front().days.first.number;
    const auto last = m_series->moments.back().days.last.number + 1;
    return namesWidth + (width() - namesWidth - rightMargin) * (day.number - first) /
                            std::max(1.0, double(last) - first);
}

Day BalanceStrip::dayAt(qreal x) const
{
    const auto first = m_series->moments.front().days.first.number;
    const auto last = m_series->moments.back().days.last.number;
    const auto share = (x - namesWidth) / std::max(1.0, width() - namesWidth - rightMargin);
    return {std::clamp(int(first + share * (double(last) + 1 - first)), first, last)};
}

QRectF BalanceStrip::rowBox(std::size_t row) const
{
    const qreal top = lineTop + lineHeight + axisHeight + rowHeight * qreal(row);
    return {namesWidth, top, width() - namesWidth - rightMargin, rowHeight};
}

int BalanceStrip::rowAt(qreal y) const
{
    const auto row = int((y - lineTop - lineHeight - axisHeight) / rowHeight);
    return y > lineTop + lineHeight + axisHeight && row < int(m_actors.size()) ? row : -1;
}

void BalanceStrip::paintLine(QPainter &painter) const
{
    double most = m_measure == BalanceMeasure::Misfits ? 1 : 0.05;
    for (const auto &moment : m_series->moments)
        most = std::max(most, valueOf(moment, m_measure));
    const auto yOf = [&](double value) { return lineTop + lineHeight * (1 - value / most); };
    QPainterPath line;
    bool begun = false;
    for (const auto &moment : m_series->moments) {
        const double value = valueOf(moment, m_measure);
        const QPointF from(xOf(moment.days.first), yOf(value)),
            to(xOf(moment.days.last.plus(1)), yOf(value));
        if (value < 0) {
            begun = false;
            continue;
        }
        begun ? line.lineTo(from) : line.moveTo(from);
        line.lineTo(to);
        begun = true;
    }
    painter.setPen(QPen(m_theme.mutedText, 0.6));
    painter.drawLine(QPointF(namesWidth, yOf(0)), QPointF(width() - rightMargin, yOf(0)));
    painter.setPen(QPen(m_theme.text, 1.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(line);
    painter.setPen(m_theme.mutedText);
    const auto words = m_measure == BalanceMeasure::Misfits ? QString::number(most, 'f', 0)
                                                            : tr("%1 %").arg(100 * most, 0, 'f', 0);
    painter.drawText(QRectF(0, lineTop - 6, namesWidth - 8, 16), Qt::AlignRight | Qt::AlignVCenter,
                     words);
    painter.drawText(QRectF(0, lineTop + lineHeight - 8, namesWidth - 8, 16),
                     Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("0"));
}

void BalanceStrip::paintAxis(QPainter &painter) const
{
    const DayRange extent{m_series->moments.front().days.first, m_series->moments.back().days.last};
    TimeScale scale(extent, namesWidth, width() - rightMargin);
    scale.show(extent.first.number, double(extent.last.number) + 1);
    const QFontMetricsF metrics(painter.font());
    painter.setPen(m_theme.mutedText);
    for (const auto &tick : axisTicks(scale, metrics, lineTop + lineHeight + 4)) {
        const qreal x = xOf(tick.day);
        if (tick.label.isEmpty() || x < namesWidth)
            continue;
        painter.drawLine(QPointF(x, lineTop + lineHeight), QPointF(x, lineTop + lineHeight + 4));
        painter.drawText(QPointF(x + 2, lineTop + lineHeight + 15), tick.label);
    }
}

void BalanceStrip::paintRibbon(QPainter &painter, std::size_t row) const
{
    const int actor = m_actors[row];
    const auto box = rowBox(row).adjusted(0, 2, 0, -2);
    for (const auto &moment : m_series->moments) {
        const auto side = moment.sideOf[actor];
        if (side == Side::None)
            continue;
        const qreal left = xOf(moment.days.first), right = xOf(moment.days.last.plus(1));
        const auto colour =
            side == Side::Either ? m_theme.mutedText : m_theme.campBorder[int(side)];
        painter.fillRect(QRectF(left, box.top(), std::max(right - left, 1.0), box.height()),
                         side == Side::Either ? QBrush(colour, Qt::BDiagPattern) : QBrush(colour));
    }
    painter.setPen(m_theme.text);
    for (const auto &change : m_series->switches)
        if (change.actor == actor) {
            const qreal x = xOf(change.day);
            painter.setPen(QPen(m_theme.text, 1.4));
            painter.drawLine(QPointF(x, box.top() - 1), QPointF(x, box.bottom() + 1));
        }
    const auto &label = m_series->index->map().actors().at(std::size_t(actor)).label();
    painter.setPen(m_theme.text);
    painter.drawText(
        QRectF(6, box.top() - 2, namesWidth - 14, box.height() + 4),
        Qt::AlignRight | Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(shown(label), Qt::ElideRight, namesWidth - 14));
}

void BalanceStrip::paint(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.panel);
    painter.setFont(uiFont(11));
    painter.setPen(m_theme.mutedText);
    if (!m_series || m_series->moments.empty()) {
        painter.drawText(rect(), Qt::AlignCenter, tr("The map names no days."));
        return;
    }
    paintLine(painter);
    paintAxis(painter);
    for (std::size_t row = 0; row < m_actors.size(); ++row)
        paintRibbon(painter, row);
}

void BalanceStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter);
    if (!m_series || m_series->moments.empty() || !m_date)
        return;
    const auto days = m_date->days().clippedTo(
        {m_series->moments.front().days.first, m_series->moments.back().days.last});
    if (days.empty())
        return;
    const qreal left = xOf(days.first), right = xOf(days.last.plus(1));
    auto mark = m_theme.text;
    painter.setPen(QPen(mark, 1));
    painter.drawLine(QPointF(left, 2), QPointF(left, height() - 2));
    mark.setAlphaF(0.12F);
    painter.fillRect(QRectF(left, 2, right - left, height() - 4), mark);
}

QString BalanceStrip::wordsAt(const QPoint &place) const
{
    if (!m_series || m_series->moments.empty() || place.x() < 0)
        return {};
    const auto day = dayAt(place.x());
    const auto moment =
        std::find_if(m_series->moments.begin(), m_series->moments.end(),
                     [&](const BalanceMoment &at) { return at.days.contains(day); });
    const int row = rowAt(place.y());
    if (moment == m_series->moments.end())
        return {};
    if (row < 0)
        return tr("%1: %n misfit(s), %2 % of the most that can be", nullptr, int(moment->index))
            .arg(shown(Edtf::ofDay(day).words()))
            .arg(100 * moment->normalised, 0, 'f', 1);
    const int actor = m_actors[std::size_t(row)];
    QStringList lines;
    for (const auto &change : m_series->switches)
        if (change.actor == actor)
            lines << shown(switchWords(*m_series, change));
    if (moment->sideOf[actor] == Side::Either)
        lines << tr("%1: as good in either camp").arg(shown(Edtf::ofDay(day).words()));
    return lines.isEmpty() ? shown(m_series->index->map().actors().at(std::size_t(actor)).label())
                           : lines.join(u'\n');
}

bool BalanceStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), plainToolTip(wordsAt(help->pos())), this);
    return true;
}

void BalanceStrip::mousePressEvent(QMouseEvent *event)
{
    if (m_series && !m_series->moments.empty() && event->position().x() >= namesWidth)
        Q_EMIT dayClicked(dayAt(event->position().x()));
}

} // namespace entente
