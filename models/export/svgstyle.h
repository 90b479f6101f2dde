// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/picture/displaylist.h"

#include <string>

namespace entente {

/// The style sheet of a picture: one class for each colour and use, so that a reader can restyle it
/// in one place. Plain class selectors only, which every program understands.
std::string svgStyle(const DisplayList &list, const Theme &theme);
/// The class of a tie's colours by its kind, and of those in which it recedes.
std::string svgTieClass(TieKind kind, bool faint);
/// The class of a card in its actor's own colour; empty where the theme's is taken.
std::string svgOwnClass(const CardItem &card);

} // namespace entente
