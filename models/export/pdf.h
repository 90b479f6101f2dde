// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "figure.h"

#include <QByteArray>
#include <QPainter>

#include <functional>
#include <vector>

namespace entente {

/// The figure as a PDF, all vectors, fonts embedded, with pages of its sources where they are asked
/// for. Same figure, same bytes: it does not say when it was made.
QByteArray writePdf(const FigurePage &figure);

/// Paints a page of the size that is told.
using PagePainter = std::function<void(QPainter &, const QSizeF &)>;
/// Pages of that size in points. Fonts are measured as on the screen; it does not say when it was
/// made.
QByteArray pdfPages(const QSizeF &points, const QString &title,
                    const std::vector<PagePainter> &pages);

} // namespace entente
