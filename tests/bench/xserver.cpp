// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "xserver.h"

#include <stdexcept>

namespace entente::bench {

namespace {

constexpr int patience = 10000; // milliseconds

} // namespace

XServer::XServer()
{
    m_process.start(QStringLiteral("Xvfb"),
                    {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                     QStringLiteral("0"), QStringLiteral("1920x1080x24"),
                     QStringLiteral("-nolisten"), QStringLiteral("tcp")});
    QByteArray number;
    while (!number.endsWith('\n') && m_process.waitForReadyRead(patience))
        number += m_process.readAllStandardOutput();
    if (!number.endsWith('\n'))
        throw std::runtime_error("Xvfb does not start: " + m_process.errorString().toStdString());
    m_display = QLatin1Char(':') + QString::fromLatin1(number.trimmed());
}

XServer::~XServer()
{
    m_process.terminate();
    m_process.waitForFinished(patience);
}

} // namespace entente::bench
