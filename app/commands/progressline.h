// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "console.h"

#include <QElapsedTimer>

namespace entente {

/// Tells on a terminal how far a command is, now and then, on one line that goes when it is done.
/// Where standard error is no terminal, nothing is told.
class ProgressLine
{
public:
    explicit ProgressLine(const Console &console);
    ~ProgressLine();

    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    /// True where it is time to show() anew.
    bool isDue() const;
    void show(const std::string &words);
    qint64 milliseconds() const { return m_clock.elapsed(); }

private:
    const Console &m_console;
    QElapsedTimer m_clock;
    qint64 m_last = 0;
    bool m_isShown;
};

} // namespace entente
