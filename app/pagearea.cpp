// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "pagearea.h"

#include <QScrollBar>

namespace entente {

namespace {

constexpr QSize least(160, 120); // pixels

} // namespace

PageArea::PageArea(QWidget *page, QWidget *parent) : QScrollArea(parent)
{
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
}

QSize PageArea::sizeHint() const
{
    return widget()->sizeHint() + QSize(verticalScrollBar()->sizeHint().width(), 2);
}

QSize PageArea::minimumSizeHint() const
{
    return least.boundedTo(sizeHint());
}

} // namespace entente
