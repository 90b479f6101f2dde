// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "figure.h"

#include <QByteArray>

namespace entente {

/// The figure as an SVG document: a group with id, class and title for each actor, tie and event,
/// text as text unless outlines are asked for, nothing fetched from outside. Same figure, same
/// bytes.
QByteArray writeSvg(const Snapshot &snapshot, const FigurePage &figure);

} // namespace entente
