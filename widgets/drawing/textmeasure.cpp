// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "textmeasure.h"

#include "models/map/text.h"

#include <QFontMetricsF>

#include <map>
#include <tuple>

namespace entente {

namespace {

/// Metrics by type: making them is the dear part.
const QFontMetricsF &metricsOf(const TextItem &item)
{
    static std::map<std::tuple<int, int, int>, QFontMetricsF> cache;
    const auto key = std::tuple(qRound(item.pixelSize * 4), item.weight, qRound(item.letterSpacing * 4));
    const auto it = cache.find(key);
    return it != cache.end() ? it->second : cache.emplace(key, QFontMetricsF(item.font())).first->second;
}

} // namespace

TextItem measured(const QString &text, qreal pixelSize, int weight, qreal maxWidth, qreal letterSpacing)
{
    TextItem item;
    item.text = text;
    item.pixelSize = pixelSize;
    item.weight = weight;
    item.letterSpacing = letterSpacing;
    const auto &metrics = metricsOf(item);
    if (maxWidth > 0)
        item.text = metrics.elidedText(text, Qt::ElideRight, maxWidth);
    item.width = metrics.horizontalAdvance(item.text);
    return item;
}

namespace {

std::vector<TextItem> brokenLines(const QString &text, qreal pixelSize, int weight, qreal maxWidth, int maxLines)
{
    std::vector<TextItem> lines;
    const auto words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QString line;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const auto longer = line.isEmpty() ? words[i] : line + QLatin1Char(' ') + words[i];
        if (line.isEmpty() || measured(longer, pixelSize, weight).width <= maxWidth) {
            line = longer;
            continue;
        }
        if (int(lines.size()) + 1 == maxLines) {
            line += QLatin1Char(' ') + words.mid(i).join(QLatin1Char(' '));
            break;
        }
        lines.push_back(measured(line, pixelSize, weight, maxWidth));
        line = words[i];
    }
    if (!line.isEmpty())
        lines.push_back(measured(line, pixelSize, weight, maxWidth));
    return lines;
}

} // namespace

std::vector<TextItem> measuredLines(const QString &text, qreal pixelSize, int weight, qreal maxWidth, int maxLines)
{
    auto lines = brokenLines(text, pixelSize, weight, maxWidth, maxLines);
    if (lines.size() < 2 || lines.back().text.endsWith(QChar(0x2026)))
        return lines;
    // The narrowest width that keeps the number of lines: no single word is left over.
    for (qreal narrower = maxWidth - 8; narrower > maxWidth / 2; narrower -= 8) {
        auto balanced = brokenLines(text, pixelSize, weight, narrower, maxLines + 1);
        if (balanced.size() != lines.size())
            break;
        lines = std::move(balanced);
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
    return QString::fromStdString(displayText(text));
}

} // namespace entente
