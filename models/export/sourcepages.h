// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "figure.h"

#include <functional>

namespace entente {

/// All sources of a figure, numbered as it cites them, in columns on as many pages of its size as
/// they take. None where it cites nothing.
std::vector<CitationBlock> sourcePages(const FigurePage &figure);
/// Paints one of them in page units; the caller scales.
void paintSourcePage(QPainter &painter, const FigurePage &figure, const CitationBlock &page,
                     const Theme &theme);

/// The same as text: the figure's title, then a source a line.
QString sourcesText(const FigurePage &figure);
/// Where that is written beside a picture: map-sources.txt beside map.png.
QString sourcesPath(const QString &picture);

} // namespace entente
