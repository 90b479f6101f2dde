// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "figure.h"

#include <QImage>
#include <QMimeData>

#include <memory>

namespace entente {

/// The figure as pixels: as many as its options ask for.
QImage renderImage(const FigurePage &figure);

/// True for a name that ends in a format that can be written: .png, .svg, .pdf. Else `problem` says
/// so.
bool isFigureFormat(const QString &path, QString *problem = nullptr);

/// Composes the figure and writes it in the format that the name ends in. The file is whole or is
/// not there; where it cannot be written, false and `problem` in a sentence.
bool writeFigure(const Snapshot &snapshot, const Arrangement &arrangement,
                 const FigureOptions &options, const QString &path, QString *problem);

/// For the clipboard: the figure as pixels and as SVG.
std::unique_ptr<QMimeData> clipboardData(const Snapshot &snapshot, const Arrangement &arrangement,
                                         const FigureOptions &options);

} // namespace entente
