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
constexpr qreal lineTop = 10, lineHeight = 54, axisHeight = 20, keyHeight = 22;
constexpr qreal rowsTop = lineTop + lineHeight + axisHeight + keyHeight;
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

/// Who has none stands with those whom it leads or is part of, always.
bool hasSign(const MapIndex &index, int actor)
{
    const auto &ties = index.tiesOf(actor);
    return std::any_of(ties.begin(), ties.end(), [&](int tie) {
        return sign(index.map().ties().at(std::size_t(tie)).kind) != 0;
    });
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
    std::erase_if(m_actors, [this](int actor) { return !hasSign(*m_series->index, actor); });
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

void BalanceStrip::setScale(const TimeScale &scale)
{
    m_scale = scale;
    update();
}

void BalanceStrip::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

QSize BalanceStrip::sizeHint() const
{
    return {600, int(rowsTop + rowHeight * qreal(m_actors.size()) + 8)};
}

TimeScale BalanceStrip::scale() const
{
    const DayRange extent{m_series->moments.front().days.first, m_series->moments.back().days.last};
    const double left = namesWidth, right = std::max(namesWidth + 1, width() - rightMargin);
    if (m_scale && m_scale->extent() == extent) {
        auto scale = *m_scale;
        scale.resize(left, right);
        return scale;
    }
    TimeScale scale(extent, left, right);
    scale.show(extent.first.number, double(extent.last.number) + 1);
    return scale;
}

QRectF BalanceStrip::rowBox(std::size_t row) const
{
    return {namesWidth, rowsTop + rowHeight * qreal(row), width() - namesWidth - rightMargin,
            rowHeight};
}

int BalanceStrip::rowAt(qreal y) const
{
    const auto row = int((y - rowsTop) / rowHeight);
    return y > rowsTop && row < int(m_actors.size()) ? row : -1;
}

void BalanceStrip::paintLine(QPainter &painter) const
{
    double most = m_measure == BalanceMeasure::Misfits ? 1 : 0.05;
    for (const auto &moment : m_series->moments)
        most = std::max(most, valueOf(moment, m_measure));
    const auto yOf = [&](double value) { return lineTop + lineHeight * (1 - value / most); };
    const auto scale = this->scale();
    QPainterPath line;
    bool begun = false;
    for (const auto &moment : m_series->moments) {
        const double value = valueOf(moment, m_measure);
        const QPointF from(scale.x(moment.days.first), yOf(value)),
            to(scale.x(moment.days.last.plus(1)), yOf(value));
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
    painter.save();
    painter.setClipRect(QRectF(namesWidth, 0, width() - namesWidth - rightMargin, height()));
    painter.setPen(QPen(m_theme.text, 1.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(line);
    painter.restore();
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
    const auto scale = this->scale();
    const QFontMetricsF metrics(painter.font());
    const qreal top = lineTop + lineHeight + 4;
    painter.setPen(m_theme.mutedText);
    for (const auto &tick : scale.spacing().isEven()
                                ? stopTicks(*m_series->index, scale, metrics, top)
                                : axisTicks(scale, metrics, top)) {
        if (tick.label.isEmpty() || tick.x < namesWidth)
            continue;
        painter.drawLine(QPointF(tick.x, top - 4), QPointF(tick.x, top));
        painter.drawText(tick.labelBox, Qt::AlignCenter | Qt::TextDontClip, tick.label);
    }
}

QBrush BalanceStrip::brushOf(Side side) const
{
    if (side == Side::Either)
        return {m_theme.mutedText, Qt::BDiagPattern};
    // The second is darker, too: it is told from the first in black and white.
    constexpr int darker = 145;
    return side == Side::First ? m_theme.campBorder[0] : m_theme.campBorder[1].darker(darker);
}

/// Whose colours these are.
void BalanceStrip::paintKey(QPainter &painter) const
{
    constexpr qreal swatch = 12, gap = 6, after = 20;
    qreal x = namesWidth;
    const qreal y = rowsTop - keyHeight + 4;
    for (const auto side : {Side::First, Side::Second, Side::Either}) {
        const auto words =
            side == Side::Either ? tr("in either camp") : shown(campWords(*m_series, side));
        if (words.isEmpty())
            continue;
        painter.fillRect(QRectF(x, y, swatch, swatch), brushOf(side));
        x += swatch + gap;
        painter.setPen(m_theme.text);
        const auto width = QFontMetricsF(painter.font()).horizontalAdvance(words);
        painter.drawText(QRectF(x, y - 2, width + 2, swatch + 4), Qt::AlignVCenter, words);
        x += width + after;
    }
}

void BalanceStrip::paintName(QPainter &painter, std::size_t row) const
{
    const auto &label = m_series->index->map().actors().at(std::size_t(m_actors[row])).label();
    painter.setPen(m_theme.text);
    painter.drawText(
        QRectF(6, rowBox(row).top(), namesWidth - 14, rowHeight), Qt::AlignRight | Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(shown(label), Qt::ElideRight, namesWidth - 14));
}

/// Moments in which the actor stands alike are one piece, so that no seams are seen.
void BalanceStrip::paintRibbon(QPainter &painter, std::size_t row, const TimeScale &scale) const
{
    const int actor = m_actors[row];
    const auto box = rowBox(row).adjusted(0, 2, 0, -2);
    const auto &moments = m_series->moments;
    for (std::size_t i = 0, next = 0; i < moments.size(); i = next) {
        const auto side = moments[i].sideOf[actor];
        for (next = i + 1; next < moments.size() && moments[next].sideOf[actor] == side;)
            ++next;
        if (side == Side::None)
            continue;
        const qreal left = scale.x(moments[i].days.first),
                    right = scale.x(moments[next - 1].days.last.plus(1));
        painter.fillRect(QRectF(left, box.top(), std::max(right - left, 1.0), box.height()),
                         brushOf(side));
    }
    painter.setPen(QPen(m_theme.text, 1.4));
    for (const auto &change : m_series->changes)
        if (change.actor == actor && change.isSwitch()) {
            const qreal x = scale.x(change.day);
            painter.drawLine(QPointF(x, box.top() - 1), QPointF(x, box.bottom() + 1));
        }
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
    paintKey(painter);
    for (std::size_t row = 0; row < m_actors.size(); ++row)
        paintName(painter, row);
    painter.save();
    painter.setClipRect(QRectF(namesWidth, 0, width() - namesWidth - rightMargin, height()));
    const auto scale = this->scale();
    for (std::size_t row = 0; row < m_actors.size(); ++row)
        paintRibbon(painter, row, scale);
    painter.restore();
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
    const auto scale = this->scale();
    const qreal left = std::max(namesWidth, scale.x(days.first)),
                right = std::min(width() - rightMargin, scale.x(days.last.plus(1)));
    if (right < left)
        return; // out of view
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
    const auto day = scale().at(place.x());
    const auto moment =
        std::find_if(m_series->moments.begin(), m_series->moments.end(),
                     [&](const BalanceMoment &at) { return at.days.contains(day); });
    const int row = rowAt(place.y());
    if (moment == m_series->moments.end())
        return {};
    if (row < 0)
        return tr("%1: %n misfit(s), %2 % of the most that can be", nullptr, moment->misfits)
            .arg(shown(Edtf::ofDay(day).words()))
            .arg(100 * moment->normalised, 0, 'f', 1);
    const int actor = m_actors[std::size_t(row)];
    // How it came to stand there, and each time that it changed sides.
    QStringList lines;
    const SideChange *latest = nullptr;
    for (const auto &change : m_series->changes)
        if (change.actor == actor && change.day <= day)
            latest = &change;
    for (const auto &change : m_series->changes)
        if (change.actor == actor && (change.isSwitch() || &change == latest))
            lines << shown(changeWords(*m_series, change));
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

void BalanceStrip::choose(const QPointF &place)
{
    if (m_series && !m_series->moments.empty())
        Q_EMIT dayChosen(scale().at(place.x()));
}

void BalanceStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && event->position().x() >= namesWidth)
        choose(event->position());
}

void BalanceStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        choose(event->position());
}

} // namespace entente
