// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "captionlayout.h"

#include "models/picture/textmeasure.h"

#include <algorithm>

namespace entente {

namespace {

constexpr int mostLines = 4;
constexpr int usualLines = 2; // of larger type
constexpr int quoteLines = 2;
constexpr qreal leading = 1.36;

/// Larger where few lines do.
qreal wordsType(int lines, const ShowType &type)
{
    return lines > usualLines ? type.least() : type.words();
}

int linesAt(const QString &words, qreal pixelSize, qreal width)
{
    return int(measuredLines(words, pixelSize, QFont::Normal, width, mostLines + 1).size());
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

QString quoteWords(const CaptionWords &words)
{
    if (words.quote.isEmpty() || words.source.isEmpty())
        return words.quote + words.source;
    return words.quote + QStringLiteral(" — ") + words.source;
}

std::vector<TextItem> quoteIn(const CaptionWords &words, qreal width, int lines,
                              const ShowType &type)
{
    const auto whole = quoteWords(words);
    lines = std::clamp(lines, 1, quoteLines);
    if (words.quote.isEmpty() || words.source.isEmpty() ||
        linesAt(whole, type.least(), width) <= lines)
        return measuredLines(whole, type.least(), QFont::Normal, width, lines);
    const auto source = QStringLiteral(" — ") + words.source;
    const auto room = width - measured(source, type.least()).width;
    const auto quote =
        measured(words.quote, type.least(), QFont::Normal, std::max(room, width / 3)).text;
    return {measured(quote + source, type.least(), QFont::Normal, width)};
}

/// Legend, line of scenes and count, below y.
void placeFoot(CaptionLayout &layout, const QString &count, qreal left, qreal right, qreal y,
               const ShowType &type)
{
    const qreal u = type.unit, foot = 46 * u;
    layout.count = measured(count, type.least(), QFont::DemiBold);
    const auto room = right - left - layout.count.width - 56 * u;
    const auto line = std::min(220 * u, room * 0.4);
    layout.legend = {left, y, room - line, foot};
    layout.line = {left + room - line + 28 * u, y, line, foot};
    layout.count.baseline = {right - layout.count.width, y + foot / 2 + type.least() * 0.36};
    layout.height = y + foot + 4 * u;
}

} // namespace

CaptionRoom captionRoom(const CaptionWords &words, qreal width, const ShowType &type)
{
    const auto room = width - 2 * type.margin();
    const int usual = linesAt(words.words, type.words(), room);
    CaptionRoom needed;
    needed.words = usual <= usualLines ? std::max(1, usual)
                                       : std::clamp(linesAt(words.words, type.least(), room),
                                                    usualLines + 1, mostLines);
    needed.all =
        needed.words + std::clamp(linesAt(quoteWords(words), type.least(), room), 1, quoteLines);
    return needed;
}

CaptionLayout layoutCaption(const CaptionWords &words, qreal width, const CaptionRoom &room,
                            const ShowType &type)
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
    const auto pixelSize = wordsType(room.words, type);
    layout.words = measuredLines(words.words, pixelSize, QFont::Normal, right - left, room.words);
    for (std::size_t i = 0; i < layout.words.size(); ++i)
        layout.words[i].baseline = {left, y + qreal(i + 1) * pixelSize * leading};
    y += qreal(room.all - 1) * pixelSize * leading + type.least() * leading + 5 * u;
    layout.quote = quoteIn(words, right - left, room.all - int(layout.words.size()), type);
    qreal above = y;
    for (auto item = layout.quote.rbegin(); item != layout.quote.rend(); ++item) {
        item->italic = true;
        item->baseline = {left, above};
        above -= type.least() * leading;
    }
    placeFoot(layout, words.count, left, right, y + 9 * u, type);
    return layout;
}

} // namespace entente
