// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "day.h"

#include <cstdio>
#include <cstdlib>

namespace entente {

using namespace std::chrono;

Day Day::of(int year, int month, int day)
{
    const year_month_day date{std::chrono::year(year), std::chrono::month(unsigned(month)),
                              std::chrono::day(unsigned(day))};
    return {int(sys_days(date).time_since_epoch().count())};
}

year_month_day Day::civil() const
{
    return year_month_day(sys_days(days(number)));
}

Day Day::plusMonths(int count) const
{
    if (!isFinite())
        return *this;
    auto date = civil() + months(count);
    if (!date.ok())
        date = date.year() / date.month() / std::chrono::last;
    return {int(sys_days(date).time_since_epoch().count())};
}

std::string Day::iso() const
{
    if (!isFinite())
        return "..";
    const int y = year();
    char text[32];
    const char *sign = y < 0 ? "-" : "";
    const char *prefix = std::abs(y) > 9999 ? "Y" : "";
    std::snprintf(text, sizeof text, "%s%s%04d-%02d-%02d", prefix, sign, std::abs(y), month(),
                  dayOfMonth());
    return text;
}

std::string CarryOver::iso() const
{
    std::string text = "P";
    if (months / 12)
        text += std::to_string(months / 12) + "Y";
    if (months % 12)
        text += std::to_string(months % 12) + "M";
    if (days || !months)
        text += std::to_string(days) + "D";
    return text;
}

bool CarryOver::parse(const std::string &text, CarryOver &reach)
{
    if (text.size() < 3 || text[0] != 'P')
        return false;
    CarryOver read{0, 0};
    const std::string units = "YMWD";
    std::size_t lastUnit = 0, i = 1;
    while (i < text.size()) {
        const auto from = i;
        int value = 0;
        while (i < text.size() && text[i] >= '0' && text[i] <= '9' && i - from < 6)
            value = value * 10 + (text[i++] - '0');
        const auto unit = i < text.size() ? units.find(text[i]) : std::string::npos;
        if (i == from || unit == std::string::npos || (lastUnit && unit < lastUnit))
            return false;
        lastUnit = unit + 1;
        ++i;
        const int factor[] = {12, 1, 7, 1};
        (unit < 2 ? read.months : read.days) += value * factor[unit];
    }
    if (read.months > 12000 || read.days > 365250)
        return false;
    reach = read;
    return true;
}

} // namespace entente
