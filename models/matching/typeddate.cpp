// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "typeddate.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <cstdlib>

namespace entente {

namespace {

class TypedDateWords
{
    Q_DECLARE_TR_FUNCTIONS(TypedDate)
};

/// One end as it was read: parts that are missing are borrowed from the other end ("5–14 January
/// 2020").
struct Parts
{
    std::optional<int> year;
    std::optional<int> month; // 21-24 are seasons
    std::optional<int> day;
    bool decade = false;
    bool approximate = false;
    bool uncertain = false;
    bool understood = true;
    QString edtf; // where the end was EDTF already

    bool hasNothing() const { return !year && !month && !day && edtf.isEmpty(); }
};

int monthNumber(const QString &token)
{
    static const std::array<QString, 12> english{
        QStringLiteral("january"), QStringLiteral("february"), QStringLiteral("march"),
        QStringLiteral("april"),   QStringLiteral("may"),      QStringLiteral("june"),
        QStringLiteral("july"),    QStringLiteral("august"),   QStringLiteral("september"),
        QStringLiteral("october"), QStringLiteral("november"), QStringLiteral("december")};
    if (token.size() < 3)
        return 0;
    for (int i = 0; i < 12; ++i)
        if (english[std::size_t(i)].startsWith(token) ||
            QString::fromStdString(monthName(i + 1)).toLower().startsWith(token) ||
            (i == 8 && token == QLatin1String("sept")))
            return i + 1;
    return 0;
}

int seasonNumber(const QString &token)
{
    static const QStringList seasons{QStringLiteral("spring"), QStringLiteral("summer"),
                                     QStringLiteral("autumn"), QStringLiteral("winter")};
    return token == QLatin1String("fall") ? 23
           : seasons.contains(token)      ? 21 + int(seasons.indexOf(token))
                                          : 0;
}

/// 03/2016, 3.2016
const QRegularExpression &monthYear()
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?<m>0?[1-9]|1[0-2])[/.](?<y>\\d{4})$"));
    return pattern;
}

/// "1979-11-?" and "1979-?-?" without what is not known.
QString withoutUnknownParts(QString text)
{
    static const QRegularExpression unknown(QStringLiteral("(?<=\\d)([-/.](\\?+|xx|00?|--))+$"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression yearFirst(QStringLiteral("^\\d{4}[-/.]"));
    return yearFirst.match(text).hasMatch() ? text.remove(unknown) : text;
}

bool readNumericDay(const QString &text, Parts &parts)
{
    static const QRegularExpression yearFirst(
        QStringLiteral("^(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})$"));
    static const QRegularExpression dayFirst(
        QStringLiteral("^(?<d>\\d{1,2})(?:\\.\\s?|/)(?<m>\\d{1,2})(?:\\.\\s?|/)(?<y>\\d{4})$"));
    static const QRegularExpression basic(QStringLiteral("^(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})$"));
    static const QRegularExpression yearMonth(QStringLiteral("^(?<y>\\d{4})[-/](?<m>\\d{1,2})$"));
    for (const auto *pattern : {&yearFirst, &dayFirst, &basic, &yearMonth, &monthYear()}) {
        const auto match = pattern->match(text);
        if (!match.hasMatch())
            continue;
        parts.year = match.captured(QStringLiteral("y")).toInt();
        parts.month = match.captured(QStringLiteral("m")).toInt();
        if (pattern != &yearMonth && pattern != &monthYear())
            parts.day = match.captured(QStringLiteral("d")).toInt();
        if (*parts.month > 12 && text.contains(QLatin1Char('/')) && pattern == &dayFirst)
            std::swap(parts.month, parts.day);
        return true;
    }
    return false;
}

/// "1/2/2020" is a day in January or in February, according to where one went to school.
bool readsTwoWays(const QString &text)
{
    static const QRegularExpression slashes(QStringLiteral("^(\\d{1,2})/(\\d{1,2})/\\d{4}$"));
    const auto match = slashes.match(text);
    return match.hasMatch() && match.captured(1).toInt() <= 12 && match.captured(2).toInt() <= 12 &&
           match.captured(1).toInt() != match.captured(2).toInt();
}

void takeQualifiers(QString &text, Parts &parts)
{
    static const QRegularExpression about(
        QStringLiteral("^(circa|about|around|approximately|approx\\.?|ca\\.?|c\\.|~)\\s*"));
    static const QRegularExpression perhaps(
        QStringLiteral("^(perhaps|probably|possibly|maybe|\\?)\\s*"));
    for (int i = 0; i < 2; ++i) {
        const auto before = text.size();
        text.remove(about);
        parts.approximate |= text.size() != before;
        const auto between = text.size();
        text.remove(perhaps);
        parts.uncertain |= text.size() != between;
    }
    if (text.endsWith(QLatin1Char('~')) || text.endsWith(QLatin1Char('%')) ||
        text.endsWith(QLatin1Char('?'))) {
        parts.approximate |= !text.endsWith(QLatin1Char('?'));
        parts.uncertain |= !text.endsWith(QLatin1Char('~'));
        text.chop(1);
        text = text.trimmed();
    }
}

void readNumber(const QString &token, Parts &parts)
{
    static const QRegularExpression dayNumber(QStringLiteral("^(\\d{1,2})(st|nd|rd|th)?$"));
    static const QRegularExpression decade(QStringLiteral("^(\\d{3}0)s$"));
    const auto day = dayNumber.match(token);
    const auto tens = decade.match(token);
    bool number = false;
    const int value = token.toInt(&number);
    if (day.hasMatch() && !parts.day)
        parts.day = day.captured(1).toInt();
    else if (tens.hasMatch() && !parts.year) {
        parts.year = tens.captured(1).toInt();
        parts.decade = true;
    } else if (number && token.size() >= 3 && token.size() <= 5 && !parts.year)
        parts.year = value;
    else
        parts.understood = false;
}

bool isEra(const QString &token)
{
    static const QStringList eras{QStringLiteral("bc"), QStringLiteral("bce"), QStringLiteral("ad"),
                                  QStringLiteral("ce")};
    return eras.contains(token);
}

/// The number beside "BC" or "AD" is the year, however short.
bool readEraYear(const QStringList &tokens, qsizetype at, Parts &parts)
{
    const bool besideEra =
        (at + 1 < tokens.size() && isEra(tokens[at + 1])) || (at > 0 && isEra(tokens[at - 1]));
    bool isNumber = false;
    const int year = tokens[at].toInt(&isNumber);
    if (!besideEra || !isNumber || parts.year)
        return false;
    parts.year = tokens.contains(QStringLiteral("bc")) || tokens.contains(QStringLiteral("bce"))
                     ? 1 - year
                     : year;
    return true;
}

void readTokens(const QString &text, Parts &parts)
{
    static const QRegularExpression gaps(QStringLiteral("[\\s,.]+"));
    const auto tokens = text.split(gaps, Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const auto &token = tokens[i];
        const int month = monthNumber(token), season = seasonNumber(token);
        if (token == QLatin1String("of") || token == QLatin1String("the") || isEra(token))
            continue;
        if ((month || season) && !parts.month)
            parts.month = month ? month : season;
        else if (!readEraYear(tokens, i, parts))
            readNumber(token, parts);
    }
}

Parts readEnd(const QString &original)
{
    Parts parts;
    if (const auto edtf = Edtf::parse(original.toStdString()); edtf && !edtf->isInterval()) {
        parts.edtf = original;
        parts.year = edtf->earliest().year();
        return parts;
    }
    auto text = original.toLower();
    takeQualifiers(text, parts);
    if (const auto edtf = Edtf::parse(text.toUpper().toStdString()); edtf && !edtf->isInterval()) {
        const auto mark = parts.approximate && parts.uncertain ? "%"
                          : parts.approximate                  ? "~"
                          : parts.uncertain                    ? "?"
                                                               : "";
        parts.edtf = text.toUpper() + QLatin1String(mark);
        parts.year = edtf->earliest().year();
    } else if (!readNumericDay(text, parts))
        readTokens(text, parts);
    if (parts.hasNothing())
        parts.understood = false;
    return parts;
}

QString toEdtf(const Parts &parts)
{
    if (!parts.edtf.isEmpty())
        return parts.edtf;
    const int year = *parts.year;
    auto text = QStringLiteral("%1%2")
                    .arg(year < 0 ? QStringLiteral("-") : QString())
                    .arg(std::abs(year), 4, 10, QLatin1Char('0'));
    if (std::abs(year) > 9999)
        text.prepend(QLatin1Char('Y'));
    if (parts.decade)
        text = text.left(3) + QLatin1Char('X');
    if (parts.month)
        text += QStringLiteral("-%1").arg(*parts.month, 2, 10, QLatin1Char('0'));
    if (parts.month && parts.day)
        text += QStringLiteral("-%1").arg(*parts.day, 2, 10, QLatin1Char('0'));
    if (parts.approximate || parts.uncertain)
        text += QLatin1Char(!parts.uncertain ? '~' : parts.approximate ? '%' : '?');
    return text;
}

TypedDate notUnderstood(const QString &text)
{
    return {{},
            TypedDateWords::tr(
                "“%1” is not a date. Write 14 Jan 2020, Jan 2020, 2020, c. April 2019, Apr 2019 "
                "to Jan 2020, or all.")
                .arg(text)};
}

TypedDate lacksYear(const QString &text)
{
    return {{},
            TypedDateWords::tr("“%1” lacks its year: write it with four digits, as in 14 Jan 2020.")
                .arg(text)};
}

/// Nothing where the parts make a date; else what they lack.
std::optional<TypedDate> lacking(const Parts &parts, const QString &text)
{
    if (!parts.understood || (parts.decade && (parts.month || parts.day)))
        return notUnderstood(text);
    if (!parts.year)
        return parts.month ? lacksYear(text) : notUnderstood(text);
    return parts.day && !parts.month ? std::optional(notUnderstood(text)) : std::nullopt;
}

TypedDate fromEdtf(const QString &edtf, const QString &typed)
{
    Edtf::Problem problem;
    if (auto date = Edtf::parse(edtf.toStdString(), &problem))
        return {std::move(date), {}};
    const auto message = QString::fromStdString(problem.message).replace(edtf, typed);
    return {{}, QStringLiteral("%1. %2").arg(message, QString::fromStdString(problem.hint))};
}

TypedDate readOne(const QString &text)
{
    if (readsTwoWays(text))
        return {{},
                TypedDateWords::tr(
                    "“%1” can be read in two ways: write the month as a word, as in 1 Feb 2020.")
                    .arg(text)};
    const auto parts = readEnd(text);
    if (const auto lack = lacking(parts, text))
        return *lack;
    return fromEdtf(toEdtf(parts), text);
}

bool isUnknownWord(const QString &text)
{
    static const QStringList unknown{QStringLiteral("unknown"), QStringLiteral("?"),
                                     QStringLiteral("not known"), QStringLiteral("undated")};
    return unknown.contains(text.toLower());
}

/// Splits "A to B", "A–B", "from A to B", "between A and B"; empty where the text is no range.
QStringList rangeEnds(const QString &text)
{
    static const QRegularExpression lead(QStringLiteral("^(from|between)\\s+"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression middles[] = {
        QRegularExpression(QStringLiteral("\\s+(to|until|till|and)\\s+"),
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral("\\s*[–—]\\s*")),
        QRegularExpression(QStringLiteral("\\s+-\\s+")),
        QRegularExpression(QStringLiteral("(?<=^\\d{4})-(?=\\d{4}$)")),
        QRegularExpression(QStringLiteral("(?<=^\\d)-(?=\\d{1,2}\\s+\\D)")),
        QRegularExpression(QStringLiteral("(?<=^\\d\\d)-(?=\\d{1,2}\\s+\\D)")),
        QRegularExpression(QStringLiteral("\\s*/\\s*"))};
    auto rest = text;
    rest.remove(lead);
    for (const auto &middle : middles)
        if (const auto ends = rest.split(middle);
            ends.size() == 2 && !ends[0].isEmpty() && !ends[1].isEmpty())
            return ends;
    return {};
}

TypedDate readRange(const QStringList &ends, const QString &typed)
{
    auto first = readEnd(ends[0]);
    auto last = readEnd(ends[1]);
    if (first.edtf.isEmpty() && !first.year) {
        first.year = last.year;
        if (!first.month)
            first.month = last.month;
    }
    for (const auto *end : {&first, &last})
        if (const auto lack = lacking(*end, end == &first ? ends[0] : ends[1]))
            return *lack;
    return fromEdtf(toEdtf(first) + QLatin1Char('/') + toEdtf(last), typed);
}

/// "since 2015", "until Jan 2020": a window with one open end.
std::optional<TypedDate> readOpen(const QString &text)
{
    static const QRegularExpression since(QStringLiteral("^(since|from|after)\\s+(.+)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression until(QStringLiteral("^(until|till|to)\\s+(.+)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    const auto begins = since.match(text), ends = until.match(text);
    if (!begins.hasMatch() && !ends.hasMatch())
        return std::nullopt;
    auto end = readOne((begins.hasMatch() ? begins : ends).captured(2));
    if (!end.ok())
        return end;
    const auto edtf = QString::fromStdString(end.date->text());
    return fromEdtf(begins.hasMatch() ? edtf + QStringLiteral("/..") : QStringLiteral("../") + edtf,
                    text);
}

} // namespace

TypedDate parseTypedDate(const QString &typed)
{
    const auto text = typed.simplified();
    static const QStringList everything{QStringLiteral("all"), QStringLiteral("all dates"),
                                        QStringLiteral("all time"), QStringLiteral("everything")};
    if (everything.contains(text.toLower()) ||
        text.compare(TypedDateWords::tr("All dates"), Qt::CaseInsensitive) == 0)
        return {};
    if (text.isEmpty())
        return {{},
                TypedDateWords::tr(
                    "Write a date: 14 Jan 2020, Jan 2020, 2019-04~/2020-01-14, or all.")};
    if (auto date = Edtf::parse(text.toStdString()))
        return {std::move(date), {}};
    if (monthYear().match(text).hasMatch())
        return readOne(text);
    if (const auto ends = rangeEnds(text); !ends.isEmpty())
        return readRange(ends, text);
    if (auto open = readOpen(text))
        return *open;
    return readOne(text);
}

TypedDate parseTypedPoint(const QString &typed)
{
    const auto text = withoutUnknownParts(typed.simplified());
    if (text.isEmpty() || isUnknownWord(text))
        return {};
    auto edtf = Edtf::parse(text.toStdString());
    const bool span = edtf ? edtf->isInterval()
                           : !monthYear().match(text).hasMatch() && !rangeEnds(text).isEmpty();
    if (span)
        return {{},
                TypedDateWords::tr("“%1” is a span of time; one date is wanted here.").arg(text)};
    if (edtf)
        return {std::move(edtf), {}};
    auto point = readOne(text);
    if (!point.ok() && point.problem == notUnderstood(text).problem) // a field can be left empty
        point.problem =
            TypedDateWords::tr("“%1” is not a date. Write 14 Jan 2020, Jan 2020, 2020 or about "
                               "April 2019; nothing where it is not known.")
                .arg(text);
    return point;
}

TypedBound parseTypedBound(const QString &typed, bool isStart)
{
    static const QStringList always{QStringLiteral(".."), QStringLiteral("always"),
                                    QStringLiteral("open")};
    static const QStringList goesOn{QStringLiteral("goes on"), QStringLiteral("ongoing"),
                                    QStringLiteral("still"),   QStringLiteral("now"),
                                    QStringLiteral("today"),   QStringLiteral("present"),
                                    QStringLiteral("current"), QStringLiteral("continuing"),
                                    QStringLiteral("to date"), QStringLiteral("until now")};
    static const QRegularExpression lead(QStringLiteral("^(since|from|until|till|to)\\s+"),
                                         QRegularExpression::CaseInsensitiveOption);
    auto text = typed.simplified();
    const auto word = text.toLower();
    if (always.contains(word) || (!isStart && goesOn.contains(word)))
        return {TieBound::open(), {}};
    text.remove(lead);
    auto point = parseTypedPoint(text);
    if (!point.ok())
        return {TieBound::unknown(), point.problem};
    return {point.date ? TieBound::dated(std::move(*point.date)) : TieBound::unknown(), {}};
}

QString boundWords(const TieBound &bound, bool isStart)
{
    switch (bound.kind) {
    case TieBound::Kind::Open:
        return isStart ? TypedDateWords::tr("always") : TypedDateWords::tr("goes on");
    case TieBound::Kind::Dated: return QString::fromStdString(bound.date.words());
    case TieBound::Kind::Unknown: break;
    }
    return TypedDateWords::tr("unknown");
}

} // namespace entente
