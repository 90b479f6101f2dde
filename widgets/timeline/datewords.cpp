// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "datewords.h"

#include <QCoreApplication>

namespace entente {

namespace {

QString text(const std::string &words)
{
    return QString::fromStdString(words);
}

QString longDay(Day day, bool brief)
{
    return text(brief ? dayWordsShort(day) : dayWords(day));
}

QString afterFirstWord(const QString &words)
{
    return words.mid(words.indexOf(QLatin1Char(' ')) + 1);
}

QString between(const QString &from, const QString &to)
{
    return QCoreApplication::translate("Timeline", "%1 – %2").arg(from, to);
}

bool isPlainDayWindow(const Edtf &date)
{
    return date.isInterval() && !date.imprecise() && date.start().isDated() && date.end().isDated();
}

/// What both ends share is said once.
QString windowTitle(const DayRange &days, bool brief)
{
    const auto last = longDay(days.last, brief);
    if (days.isSingle())
        return last;
    if (days.first.year() != days.last.year())
        return between(text(dayWordsShort(days.first)), text(dayWordsShort(days.last)));
    if (days.first.month() == days.last.month())
        return QStringLiteral("%1–%2").arg(days.first.dayOfMonth()).arg(last);
    const auto first = longDay(days.first, true);
    return between(first.left(first.lastIndexOf(yearText(days.first))).trimmed(),
                   longDay(days.last, true));
}

} // namespace

QString shortDay(Day day)
{
    return text(dayWordsShort(day));
}

QString shortMonth(Day day)
{
    return afterFirstWord(shortDay(day));
}

QString yearText(Day day)
{
    return afterFirstWord(shortMonth(day));
}

QString shortMonthInYear(Day day)
{
    const auto month = shortMonth(day);
    return month.left(month.indexOf(QLatin1Char(' ')));
}

QString shortDayInYear(Day day)
{
    return QStringLiteral("%1 %2").arg(day.dayOfMonth()).arg(shortMonthInYear(day));
}

QString dateTitle(const std::optional<Edtf> &date, bool brief)
{
    if (!date)
        return QCoreApplication::translate("Timeline", "All dates");
    if (isPlainDayWindow(*date))
        return windowTitle(date->days(), brief);
    if (brief && date->isSingleDay() && !date->imprecise())
        return shortDay(date->earliest());
    auto words = text(date->words());
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QString rangeTitle(const DayRange &days)
{
    if (days.last.number - days.first.number > 5 * 366)
        return between(yearText(days.first), yearText(days.last));
    if (days.last.number - days.first.number > 92)
        return between(shortMonth(days.first), shortMonth(days.last));
    if (days.isSingle())
        return shortDay(days.first);
    const bool sameYear = days.first.year() == days.last.year();
    const bool sameMonth = sameYear && days.first.month() == days.last.month();
    return between(sameMonth  ? QString::number(days.first.dayOfMonth())
                   : sameYear ? shortDayInYear(days.first)
                              : shortDay(days.first),
                   shortDay(days.last));
}

QString outsideProblem(const Edtf &date, const DayRange &extent)
{
    if (date.latest() < extent.first)
        return QCoreApplication::translate("TypedDate", "The map begins on %1.")
            .arg(shortDay(extent.first));
    if (date.earliest() > extent.last)
        return QCoreApplication::translate("TypedDate", "The map ends on %1.")
            .arg(shortDay(extent.last));
    return {};
}

} // namespace entente
