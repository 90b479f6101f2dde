// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/records.h"
#include "theme.h"

#include <QByteArray>
#include <QPainter>
#include <QRectF>

namespace entente {

/// An actor's sign: a round flag where the actor names one and the system has it (package
/// iso-flags-svg), a monogram otherwise.
struct Emblem
{
    QString flag;     // ISO 3166 alpha-2 in lower case, empty for a monogram
    QString monogram; // one to three letters

    static Emblem of(const Actor &actor);
};

/// Draws it as a disc that fills `box`; without `ring` a monogram is letters only, for a disc that
/// has an outline already.
void paintEmblem(QPainter &painter, const QRectF &box, const Emblem &emblem, const Theme &theme,
                 bool ring = true);
/// The flag's SVG file as the system has it; empty where there is none. Read once.
QByteArray flagSvg(const QString &iso);

} // namespace entente
