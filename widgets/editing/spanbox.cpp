// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "spanbox.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>

namespace entente {

namespace {

constexpr int monthsOfYear = 12;
constexpr int mostYears = 1000; // as CarryOver::parse takes

} // namespace

SpanBox::SpanBox(QWidget *parent)
    : QWidget(parent)
    , m_number(new QSpinBox(this))
    , m_unit(new QComboBox(this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    m_number->setAccessibleName(tr("Number"));
    m_unit->addItems({tr("days"), tr("months"), tr("years")});
    m_unit->setAccessibleName(tr("Unit"));
    line->addWidget(m_number);
    line->addWidget(m_unit);
    line->addStretch();
    setFocusProxy(m_number);
    connect(m_number, &QSpinBox::valueChanged, this, &SpanBox::changed);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &SpanBox::follow);
    setSpan({});
}

void SpanBox::setSpan(const CarryOver &span)
{
    m_given = span;
    const bool mixed = span.days != 0 && span.months != 0;
    if (mixed && m_unit->count() <= AsGiven)
        m_unit->addItem(tr("as in the file: %1").arg(QString::fromStdString(span.iso())));
    const auto unit = mixed                             ? AsGiven
                      : span.days != 0                  ? Days
                      : span.months % monthsOfYear != 0 ? Months
                                                        : Years;
    m_unit->setCurrentIndex(unit);
    follow();
    m_number->setValue(unit == Days     ? span.days
                       : unit == Months ? span.months
                                        : span.months / monthsOfYear);
}

CarryOver SpanBox::span() const
{
    const int number = m_number->value();
    switch (m_unit->currentIndex()) {
    case Days: return {0, number};
    case Months: return {number, 0};
    case Years: return {number * monthsOfYear, 0};
    default: return m_given;
    }
}

void SpanBox::follow()
{
    const int unit = m_unit->currentIndex();
    const int most[] = {mostYears * 365, mostYears * monthsOfYear, mostYears};
    m_number->setEnabled(unit != AsGiven);
    if (unit != AsGiven) {
        const QSignalBlocker quiet(m_number);
        m_number->setRange(0, most[unit]);
    }
    Q_EMIT changed();
}

} // namespace entente
