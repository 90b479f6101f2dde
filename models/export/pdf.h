// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "figure.h"

#include <QByteArray>

namespace entente {

/// The figure as a PDF of one page, all vectors, fonts embedded. Same figure, same bytes: it does
/// not say when it was made.
QByteArray writePdf(const FigurePage &figure);

} // namespace entente
