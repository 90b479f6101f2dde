// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "captionlayout.h"

#include "models/picture/textmeasure.h"

#include <algorithm>

namespace entente {

namespace {

constexpr int mostLines = 4;
constexpr int usualLines = 2; // of larger type
constexpr qreal leading = 1.36;

/// Larger where few lines do.
qreal wordsType(int lines, const ShowType &type)
{
    return lines > usualLines ? type.least() : type.words();
}

int linesAt(const QString &words, qreal pixelSize, qreal width)
{
    return int(measuredLines(words, pixelSize, QFont::Normal, width, mostLines).size());
}

/// A long title is smaller, down to two lines of the least type; a question takes the words' room
/// as well.
std::vector<TextItem> titleLines(const CaptionWords &words, qreal besideDate, const ShowType &type)
{
    auto title = measured(words.title, type.title(), QFont::Bold);
    if (title.width > besideDate && words.isQuestion)
        return measuredLines(words.title, type.title() * 0.9, QFont::Bold, besideDate, 2);
    if (title.width <= besideDate)
        return {title};
    constexpr qreal safely = 0.98; // a width does not go quite with its type
    const qreal fitting = safely * type.title() * besideDate / title.width;
    if (fitting >= type.least())
        return {measured(words.title, fitting, QFont::Bold, besideDate)};
    return measuredLines(words.title, type.least(), QFont::Bold, besideDate, 2);
}

} // namespace

int captionLines(const QString &words, qreal width, const ShowType &type)
{
    const auto room = width - 2 * type.margin();
    const int usual =
        int(measuredLines(words, type.words(), QFont::Normal, room, usualLines + 1).size());
    return usual <= usualLines ? std::max(1, usual)
                               : std::max(usualLines + 1, linesAt(words, type.least(), room));
}

CaptionLayout layoutCaption(const CaptionWords &words, qreal width, int lines, const ShowType &type)
{
    const qreal u = type.unit, left = type.margin(), right = width - left;
    CaptionLayout layout;
    qreal y = 12 * u + type.title();
    layout.date = measured(words.date, 22 * u, QFont::DemiBold, (right - left) / 2);
    layout.date.baseline = {right - layout.date.width, y};
    layout.title = titleLines(words, layout.date.baseline.x() - left - 24 * u, type);
    const bool isLong = layout.title.size() > 1 && !words.isQuestion;
    qreal line = isLong ? y - 11 * u : y;
    for (auto &item : layout.title) {
        item.baseline = {left, line};
        line += isLong ? 20 * u : type.title() * 1.25;
    }
    y += 8 * u;
    const auto pixelSize = wordsType(lines, type);
    layout.words = measuredLines(words.words, pixelSize, QFont::Normal, right - left, lines);
    for (int i = 0; i < lines; ++i) {
        y += pixelSize * leading;
        if (i < int(layout.words.size()))
            layout.words[std::size_t(i)].baseline = {left, y};
    }
    y += type.least() * leading + 5 * u;
    layout.quote = measured(words.quote, type.least(), QFont::Normal, right - left);
    layout.quote.italic = true;
    layout.quote.baseline = {left, y};
    const qreal foot = 38 * u;
    layout.count = measured(words.count, type.least(), QFont::DemiBold);
    const auto room = right - left - layout.count.width - 56 * u;
    layout.legend = {left, y + 6 * u, room * 0.55, foot};
    layout.line = {left + room * 0.55 + 28 * u, y + 6 * u, room * 0.45, foot};
    layout.count.baseline = {right - layout.count.width,
                             y + 6 * u + foot / 2 + type.least() * 0.36};
    layout.height = y + 6 * u + foot + 4 * u;
    return layout;
}

} // namespace entente
