// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/day.h"

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace entente {

/// A span of time as a number and its unit: days, months or years. One of months and days together
/// is kept until another unit is chosen.
class SpanBox : public QWidget
{
    Q_OBJECT
public:
    explicit SpanBox(QWidget *parent = nullptr);

    void setSpan(const CarryOver &span);
    CarryOver span() const;

    QSpinBox *number() const { return m_number; }
    QComboBox *unit() const { return m_unit; }

Q_SIGNALS:
    /// Another span.
    void changed();

private:
    enum Unit : int { Days, Months, Years, AsGiven };

    void follow();

    CarryOver m_given;
    QSpinBox *m_number;
    QComboBox *m_unit;
};

} // namespace entente
