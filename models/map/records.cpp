// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "records.h"

#include "farplace.h"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

double hundredths(double value)
{
    const double rounded = std::round(std::clamp(value, -farthestPlace, farthestPlace) * 100) / 100;
    return rounded + 0.0; // no negative zero
}

} // namespace

Position Position::stored() const
{
    return {hundredths(x), hundredths(y)};
}

std::string_view JsonMembers::json(std::string_view key) const
{
    for (const auto &[name, value] : items)
        if (name == key)
            return value;
    return {};
}

std::string JsonMembers::text(std::string_view key) const
{
    const auto value = json(key);
    if (value.size() < 2 || value.front() != '"')
        return value.empty() || value.front() == '{' || value.front() == '[' || value == "null"
                   ? std::string()
                   : std::string(value);
    std::string out;
    for (std::size_t i = 1; i + 1 < value.size(); ++i) {
        if (value[i] == '\\' && (value[i + 1] == '"' || value[i + 1] == '\\'))
            ++i;
        out += value[i];
    }
    return out;
}

} // namespace entente
