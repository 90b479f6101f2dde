// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "textfont.h"

#include <QGuiApplication>

namespace entente {

namespace {

constexpr qreal usual = 13; // pixels of the application's font

} // namespace

qreal textScale()
{
    const int pixels = QGuiApplication::font().pixelSize();
    return pixels > 0 ? pixels / usual : 1;
}

QFont textFont(qreal pixelSize, QFont::Weight weight)
{
    return uiFont(pixelSize * textScale(), weight);
}

} // namespace entente
