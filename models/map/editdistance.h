// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace entente {

/// How many letters have to be changed, left out, put in or swapped with their neighbour to make
/// `b` of `a` (optimal string alignment; Damerau 1964); `most` + 1 where it is more than `most`.
/// Letters are the elements of the texts: bytes of a std::string, UTF-16 units of a QString.
template <class Text>
int lettersApart(const Text &a, const Text &b, int most)
{
    const auto rows = std::size_t(a.size()), width = std::size_t(b.size()) + 1;
    std::vector<int> before(width), last(width), now(width);
    const auto letter = [](const Text &text, std::size_t at) {
        return text[static_cast<decltype(text.size())>(at)];
    };
    for (std::size_t j = 0; j < width; ++j)
        last[j] = int(j);
    for (std::size_t i = 1; i <= rows; ++i) {
        now[0] = int(i);
        int best = now[0];
        for (std::size_t j = 1; j < width; ++j) {
            const bool same = letter(a, i - 1) == letter(b, j - 1);
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + !same});
            if (i > 1 && j > 1 && letter(a, i - 1) == letter(b, j - 2) &&
                letter(a, i - 2) == letter(b, j - 1))
                now[j] = std::min(now[j], before[j - 2] + 1);
            best = std::min(best, now[j]);
        }
        if (best > most)
            return most + 1;
        before.swap(last);
        last.swap(now);
    }
    return std::min(last[width - 1], most + 1);
}

} // namespace entente
