// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "curves.h"

#include <functional>
#include <map>
#include <vector>

namespace entente {

/// The bows that were found in a drawing whose cards stand where they stand: from one date to the
/// next most pairs have as many ties as before. What is not known is found anew, so that nothing
/// but time depends on it.
class KnownBows
{
public:
    /// All that the bows of a pair depend on.
    struct Question
    {
        int from = 0; // cards, the lower first
        int to = 0;
        std::size_t ties = 0; // of the pair
        bool carefully = false;
        auto operator<=>(const Question &) const = default;
    };

    /// Those of the drawing with these cards, that place kept clear and that room; kept for the
    /// last few drawings of each thread.
    static KnownBows &of(const std::vector<CardItem> &cards, const std::vector<QRectF> &clear,
                         const QRectF &room);

    const std::vector<Bow> &bows(const Question &question,
                                 const std::function<std::vector<Bow>()> &find);

private:
    std::vector<qreal> m_drawing; // the boxes that it depends on
    std::map<Question, std::vector<Bow>> m_bows;
};

} // namespace entente
