// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "ids.h"

#include "textpool.h"
#include "transliteration.h"

#include <algorithm>

namespace entente {

const IdText *IdText::of(std::string_view text)
{
    if (text.empty())
        return none();
    static auto &pool = *new TextPool<IdText>; // never taken apart: ids may outlive everything
    if (const auto *known = pool.find(text))
        return known;
    return pool.add({std::string(text), std::hash<std::string_view>()(text)});
}

const IdText *IdText::none()
{
    static const IdText empty{{}, std::hash<std::string_view>()({})};
    return &empty;
}

bool isValidId(std::string_view text)
{
    return !text.empty() && std::none_of(text.begin(), text.end(), [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return u < 0x20 || u == 0x7f;
    });
}

std::string slug(std::string_view name)
{
    std::string out;
    for (const char c : transliterated(name)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out.empty() ? "record" : out;
}

} // namespace entente
