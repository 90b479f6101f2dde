// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "latedock.h"

#include <QEvent>

#include <utility>

namespace entente {

LateDock::LateDock(const QString &title, Make make, QWidget *parent) : QDockWidget(title, parent), m_make(std::move(make)) {}

QWidget *LateDock::panel()
{
    if (m_make)
        setWidget(std::exchange(m_make, nullptr)());
    return widget();
}

bool LateDock::event(QEvent *event)
{
    if (event->type() == QEvent::Show)
        panel();
    return QDockWidget::event(event);
}

} // namespace entente
