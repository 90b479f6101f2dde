// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "displaylist.h"

namespace entente {

/// What became of a display list.
struct ListChange
{
    bool all = true; // made anew; the rest says nothing
    bool event = false;
    bool names = true;               // those beside cards from afar may be others
    std::vector<TieItem> gone;       // ties as they were drawn
    std::vector<TieItem> come;       // and as they are drawn now
    std::vector<int> cards;          // places of those that look different
    std::vector<CardItem> cardsGone; // as they were drawn, where the box may be another
};

/// What tells one large drawing without labels on ties from another, for a picture of the first to
/// become one of the second: after an edit most of it is as it was. All where cards came or went,
/// or where camps are drawn.
ListChange changeBetween(const DisplayList &before, const DisplayList &now);

} // namespace entente
