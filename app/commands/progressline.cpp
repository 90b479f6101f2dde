// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "progressline.h"

#include <ostream>

#include <unistd.h>

namespace entente {

namespace {

constexpr qint64 between = 250; // milliseconds
constexpr auto emptied = "\r\x1b[K";

} // namespace

ProgressLine::ProgressLine(const Console &console)
    : m_console(console)
    , m_isShown(::isatty(STDERR_FILENO))
{
    m_clock.start();
}

ProgressLine::~ProgressLine()
{
    if (m_last > 0)
        m_console.err << emptied << std::flush;
}

bool ProgressLine::isDue() const
{
    return m_isShown && m_clock.elapsed() - m_last >= between;
}

void ProgressLine::show(const std::string &words)
{
    if (!m_isShown)
        return;
    m_last = std::max<qint64>(m_clock.elapsed(), 1);
    m_console.err << emptied << words << std::flush;
}

} // namespace entente
