// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/connect/inferredties.h"
#include "models/picture/displaylist.h"
#include "models/picture/theme.h"

class QPainter;

namespace entente {

/// What follows from the snapshot's shown ties; see inferredTies().
std::vector<InferredTie> inferredFrom(const Snapshot &snapshot);

/// Thin dotted lines from card to card, in no tie's style, with "≈" for who is perhaps on the same
/// side and "≠" for opposite ones. For the screen alone: nobody says so.
void paintInferred(QPainter &painter, const DisplayList &list,
                   const std::vector<InferredTie> &inferred, const Theme &theme);

} // namespace entente
