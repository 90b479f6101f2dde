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
        Start,          // of a tie: one date, "unknown" (or nothing), or "open" (..)
        End             // of a tie, the same
    };
    explicit DateBox(Takes takes, QWidget *parent = nullptr);

    /// The date as the file has it; nothing empties the line.
    void setDate(const std::optional<Edtf> &date);
    /// The same for the start or end of a tie: ".." where it is open.
    void setBound(const TieBound &bound);
    /// As if it had been typed.
    void setText(const QString &text);
    QString text() const;

    /// What was typed; nothing for an empty line and for what is no date.
    std::optional<Edtf> date() const;
    TieBound bound() const;
    /// Why the line is no date; empty where it is one, or nothing.
    QString problem() const;
    QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    /// The text is another; it may be no date.
    void changed();

private:
    void tell();
    QString understood() const;
    QString unknownWords() const;
    bool takesBound() const { return m_takes == Takes::Start || m_takes == Takes::End; }

    Takes m_takes;
    QLineEdit *m_line;
    QLabel *m_words;
};

} // namespace entente
