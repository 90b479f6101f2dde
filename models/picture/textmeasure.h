// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "displaylist.h"

namespace entente {

/// A measured line of text with its baseline at 0,0. Cut with an ellipsis where it is wider than
/// `maxWidth` (0: never cut).
TextItem measured(const QString &text, qreal pixelSize, int weight = QFont::Normal,
                  qreal maxWidth = 0, qreal letterSpacing = 0);
/// The text broken into at most `maxLines` lines of about one length, none wider than `maxWidth`;
/// the last one is cut where it must be.
std::vector<TextItem> measuredLines(const QString &text, qreal pixelSize, int weight,
                                    qreal maxWidth, int maxLines);
/// Shifts the item so that its box is centred there.
void centreOn(TextItem &item, const QPointF &centre);

/// A std::string of the model as it is safe to draw; cut after 2,000 bytes.
QString shown(const std::string &text);
/// The text as a tool tip that wraps its lines: markup in it is read as it is written. Empty for an
/// empty one.
QString plainToolTip(const QString &text);

} // namespace entente
