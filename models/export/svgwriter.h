// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "figure.h"

#include <QByteArray>

#include <functional>

namespace entente {

/// The figure as an SVG document: a group with id, class and title for each actor, tie and event,
/// text as text unless outlines are asked for, nothing fetched from outside. Same figure, same
/// bytes. `goOn` is told now and then which part of it is written, from 0 to 1; where it answers
/// false, nothing comes back.
QByteArray writeSvg(const Snapshot &snapshot, const FigurePage &figure,
                    const std::function<bool(double)> &goOn = {});

} // namespace entente
