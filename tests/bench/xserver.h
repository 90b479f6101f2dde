// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QString>

namespace entente::bench {

/// An X server of the benchmark's own (Xvfb): windows are opened as on a desktop, and nobody's
/// screen flickers. Throws std::runtime_error where there is none.
class XServer
{
public:
    XServer();
    ~XServer();

    /// For the variable DISPLAY.
    QString display() const { return m_display; }

private:
    QProcess m_process;
    QString m_display;
};

} // namespace entente::bench
