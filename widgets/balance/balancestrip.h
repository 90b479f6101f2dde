// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/balance/balanceseries.h"
#include "models/picture/theme.h"

#include "widgets/timeline/timescale.h"

#include <QWidget>

namespace entente {

/// A measure of balance over time as a stepped line, and below it a ribbon for each actor with
/// ties that back or oppose, in the colours of the camps that it stands in: who joins, leaves and
/// changes sides. Its days are those of the timeline. Paints itself into any painter; tells the day
/// that is clicked or dragged to.
class BalanceStrip : public QWidget
{
    Q_OBJECT
public:
    explicit BalanceStrip(QWidget *parent = nullptr);

    void setSeries(std::shared_ptr<const BalanceSeries> series);
    const std::shared_ptr<const BalanceSeries> &series() const { return m_series; }
    void setMeasure(BalanceMeasure measure);
    void setDate(const std::optional<Edtf> &date);
    /// Which days are in view and how they are spaced; without one, all days alike.
    void setScale(const TimeScale &scale);
    void setTheme(const Theme &theme);
    /// The picture without the mark of the date, in its own size.
    void paint(QPainter &painter) const;
    /// What a place tells: how the actor came to stand there, and why it changed sides.
    QString wordsAt(const QPoint &place) const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void dayChosen(entente::Day day);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    TimeScale scale() const;
    QRectF rowBox(std::size_t row) const;
    QBrush brushOf(BalanceMoment::Side side) const;
    void paintLine(QPainter &painter) const;
    void paintAxis(QPainter &painter) const;
    void paintKey(QPainter &painter) const;
    void paintName(QPainter &painter, std::size_t row) const;
    void paintRibbon(QPainter &painter, std::size_t row, const TimeScale &scale) const;
    void choose(const QPointF &place);
    int rowAt(qreal y) const;

    std::shared_ptr<const BalanceSeries> m_series;
    std::vector<int> m_actors; // by row
    BalanceMeasure m_measure = BalanceMeasure::Normalised;
    std::optional<Edtf> m_date;
    std::optional<TimeScale> m_scale;
    Theme m_theme;
};

} // namespace entente
