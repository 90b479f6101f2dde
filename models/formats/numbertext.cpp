// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "numbertext.h"

#include <charconv>
#include <string>

namespace entente {

std::optional<double> numberIn(std::string_view text)
{
    double value = 0;
    text.remove_prefix(text.starts_with('+') ? 1 : 0);
    const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = end.ec == std::errc() && end.ptr == text.data() + text.size();
    return whole && !text.empty() ? std::optional(value) : std::nullopt;
}

std::optional<double> numberWithComma(std::string_view text)
{
    const auto comma = text.find(',');
    if (comma == std::string_view::npos)
        return numberIn(text);
    std::string pointed(text);
    pointed[comma] = '.';
    return text.find('.') == std::string_view::npos ? numberIn(pointed) : std::nullopt;
}

} // namespace entente
