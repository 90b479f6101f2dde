// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "textmeasure.h"

#include "models/map/text.h"

#include <QFontMetricsF>
#include <QHash>
#include <QTextDocument>

#include <algorithm>
#include <map>
#include <tuple>

namespace entente {

namespace {

constexpr std::size_t longestDrawn = 2000; // bytes; no picture has room for more on one line

/// Metrics by type: making them is the dear part. Each thread has its own.
const QFontMetricsF &metricsOf(const TextItem &item)
{
    thread_local std::map<std::tuple<int, int, int>, QFontMetricsF> cache;
    const auto key =
        std::tuple(qRound(item.pixelSize * 4), item.weight, qRound(item.letterSpacing * 4));
    const auto it = cache.find(key);
    return it != cache.end() ? it->second
                             : cache.emplace(key, QFontMetricsF(item.font())).first->second;
}

/// Widths of lines measured before: the same names and means come again at every date.
qreal widthOf(const QString &text, const TextItem &item, const QFontMetricsF &metrics)
{
    thread_local QHash<std::pair<QString, int>, qreal> cache;
    constexpr qsizetype mostLines = 60000;
    const int type =
        (qRound(item.pixelSize * 4) * 1024 + item.weight) * 64 + qRound(item.letterSpacing * 4);
    const auto key = std::pair(text, type);
    if (const auto it = cache.constFind(key); it != cache.constEnd())
        return *it;
    if (cache.size() >= mostLines)
        cache.clear();
    return *cache.insert(key, metrics.horizontalAdvance(text));
}

} // namespace

TextItem measured(const QString &text, qreal pixelSize, int weight, qreal maxWidth,
                  qreal letterSpacing)
{
    TextItem item;
    item.text = text;
    item.pixelSize = pixelSize;
    item.weight = weight;
    item.letterSpacing = letterSpacing;
    const auto &metrics = metricsOf(item);
    item.width = widthOf(text, item, metrics);
    if (maxWidth > 0 && item.width > maxWidth) {
        item.text = metrics.elidedText(text, Qt::ElideRight, maxWidth);
        item.width = widthOf(item.text, item, metrics);
    }
    return item;
}

namespace {

/// The words of a text with their widths, measured once each: lines are broken many times over
/// while a balanced one is looked for.
struct Words
{
    QStringList texts;
    std::vector<qreal> widths;
    qreal space = 0;

    qreal longest() const
    {
        return widths.empty() ? 0 : *std::max_element(widths.begin(), widths.end());
    }

    /// Where each line begins, as many words to a line as its width takes; the last of `maxLines`
    /// takes what is left.
    std::vector<qsizetype> lineStarts(qreal maxWidth, int maxLines) const
    {
        std::vector<qsizetype> starts;
        qreal line = 0;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const qreal width = widths[std::size_t(i)];
            const bool fits = !starts.empty() && line + space + width <= maxWidth;
            if (!fits && int(starts.size()) < maxLines) {
                starts.push_back(i);
                line = width;
            } else {
                line += space + width;
            }
        }
        return starts;
    }
};

Words wordsOf(const QString &text, qreal pixelSize, int weight)
{
    Words words;
    words.texts = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.space = measured(QStringLiteral(" "), pixelSize, weight).width;
    for (const auto &word : words.texts)
        words.widths.push_back(measured(word, pixelSize, weight).width);
    return words;
}

} // namespace

std::vector<TextItem> measuredLines(const QString &text, qreal pixelSize, int weight,
                                    qreal maxWidth, int maxLines)
{
    const auto words = wordsOf(text, pixelSize, weight);
    auto starts = words.lineStarts(maxWidth, maxLines);
    // The narrowest width that keeps the number of lines: no single word is left over.
    const bool allFits =
        starts.size() > 1 && words.lineStarts(maxWidth, maxLines + 1).size() == starts.size();
    for (qreal narrower = maxWidth - 8;
         allFits && narrower > std::max(maxWidth / 2, words.longest()); narrower -= 8) {
        auto balanced = words.lineStarts(narrower, maxLines + 1);
        if (balanced.size() != starts.size())
            break;
        starts = std::move(balanced);
    }
    std::vector<TextItem> lines;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const auto end = i + 1 < starts.size() ? starts[i + 1] : words.texts.size();
        lines.push_back(measured(words.texts.mid(starts[i], end - starts[i]).join(QLatin1Char(' ')),
                                 pixelSize, weight, maxWidth));
    }
    return lines;
}

void centreOn(TextItem &item, const QPointF &centre)
{
    const auto box = item.box();
    item.baseline += centre - box.center();
}

QString shown(const std::string &text)
{
    if (text.size() <= longestDrawn)
        return QString::fromStdString(displayText(text));
    auto end = longestDrawn;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) // within a character
        --end;
    return QString::fromStdString(displayText(std::string_view(text).substr(0, end))) +
           QChar(0x2026);
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal);
}

} // namespace entente
