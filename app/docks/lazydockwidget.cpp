// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "lazydockwidget.h"

#include <QWindow>

#include <utility>

namespace entente {

namespace {

constexpr int pause = 15; // milliseconds between looks at a window that is not on the screen yet

} // namespace

LazyDockWidget::LazyDockWidget(const QString &title, Make make, QWidget *parent)
    : QDockWidget(title, parent)
    , m_make(std::move(make))
{
    setWidget(new QWidget(this)); // holds the place
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &LazyDockWidget::makeIfSeen);
    connect(this, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (visible && m_make)
            m_soon.start(0);
    });
}

QWidget *LazyDockWidget::panel()
{
    if (m_make) {
        auto *place = widget();
        setWidget(std::exchange(m_make, nullptr)());
        place->deleteLater();
    }
    return widget();
}

/// A dock behind another tab counts as visible, but none of it is seen. A window that is found on
/// the screen at one look has painted by the next.
void LazyDockWidget::makeIfSeen()
{
    if (!m_make || !isVisible() || visibleRegion().isEmpty())
        return;
    const auto *onScreen = window()->windowHandle();
    const bool painted = std::exchange(m_exposed, onScreen && onScreen->isExposed());
    painted &&m_exposed ? void(panel()) : m_soon.start(m_exposed ? 0 : pause);
}

} // namespace entente
