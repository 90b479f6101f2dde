// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/records.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace entente {

/// A line for a date, typed as people write it, with what was understood below: "about April 2019 ·
/// 1–30 April 2019". What is no date is said there too, and kept as typed.
class DateBox : public QWidget
{
    Q_OBJECT
public:
    enum class Takes : unsigned char {
        Date,           // one date, or nothing
        DateOrInterval, // or an interval
        Bound           // one date, "unknown" (or nothing), or "open" (..)
    };
    explicit DateBox(Takes takes, QWidget *parent = nullptr);

    void setDate(const std::optional<Edtf> &date);
    void setBound(const TieBound &bound);
    void setText(const QString &text);
    QString text() const;

    /// What was typed; nothing for an empty line and for what is no date.
    std::optional<Edtf> date() const;
    TieBound bound() const;
    /// Why the line is no date; empty where it is one, or nothing.
    QString problem() const;
    QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void changed();

private:
    void tell();
    QString understood() const;

    Takes m_takes;
    QLineEdit *m_line;
    QLabel *m_words;
};

} // namespace entente
