// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "figure.h"

#include <QByteArray>
#include <QPainter>

#include <functional>

namespace entente {

/// The figure as a PDF of one page, all vectors, fonts embedded. Same figure, same bytes: it does
/// not say when it was made.
QByteArray writePdf(const FigurePage &figure);

/// A page of that size in points, painted at the size that is told. Fonts are measured as on the
/// screen; it does not say when it was made.
QByteArray pdfPage(const QSizeF &points, const QString &title,
                   const std::function<void(QPainter &, const QSizeF &)> &paint);

} // namespace entente
