// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace entente {

/// Fusion, whose boxes and fields can be told from a dark ground: it draws their outlines darker
/// than the window, which leaves an unticked box unseen there.
class OutlineStyle : public QProxyStyle
{
    Q_OBJECT
public:
    OutlineStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace entente
