// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "figure.h"

#include <QImage>
#include <QMimeData>

#include <functional>
#include <memory>

namespace entente {

/// The figure as pixels: as many as its options ask for.
QImage renderImage(const FigurePage &figure);

/// True for a name that ends in a format that can be written: .png, .svg, .pdf. Else `problem` says
/// so.
bool isFigureFormat(const QString &path, QString *problem = nullptr);
/// The ending of the name: "png".
QString figureFormat(const QString &path);
/// True where a picture of that many pixels can be made in the format of that name. Else `problem`
/// says why not.
bool isFigureSize(const QSize &size, const QString &path, QString *problem);

/// Told between the steps of an export how far it is, in per cent; false ends it.
using ExportWatch = std::function<bool(int percent)>;

/// Composes the figure and writes it in the format that the name ends in. The file is whole or is
/// as it was; where it cannot be written or the watch has ended it, false and `problem` in a
/// sentence. Where a window is open, it may run on another thread.
bool writeFigure(const Snapshot &snapshot, const Arrangement &arrangement,
                 const FigureOptions &options, const QString &path, QString *problem,
                 const ExportWatch &goOn = {});

/// For the clipboard: the figure as pixels and as SVG.
std::unique_ptr<QMimeData> clipboardData(const Snapshot &snapshot, const Arrangement &arrangement,
                                         const FigureOptions &options);

} // namespace entente
