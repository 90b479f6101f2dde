// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "citations.h"

#include "models/picture/textmeasure.h"

#include "models/words/narration.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace entente {

namespace {

class CitationsWords
{
    Q_DECLARE_TR_FUNCTIONS(Citations)
};

} // namespace

Citations::Citations(const Snapshot &snapshot, const DisplayList &list)
{
    const auto &map = snapshot.map();
    if (list.event.event >= 0)
        use(map, map.events().at(std::size_t(list.event.event)).evidence);
    std::vector<int> ties;
    for (const auto &tie : list.ties)
        if (tie.tieIndex >= 0)
            ties.push_back(tie.tieIndex);
    const bool summed = !list.summary.isNull(); // what is counted rests on sources as well
    for (std::size_t i = 0; i < snapshot.ties.size() && summed; ++i)
        if (snapshot.ties[i].shown)
            ties.push_back(int(i));
    std::sort(ties.begin(), ties.end());
    for (const int tie : ties)
        use(map, map.ties().at(std::size_t(tie)).evidence);
    for (std::size_t i = 0; i < snapshot.actorShown.size() && summed; ++i)
        if (snapshot.actorShown[i])
            use(map, map.actors().at(i).evidence);
    for (const auto &card : list.cards)
        if (!card.outsider && card.actor >= 0)
            use(map, map.actors().at(std::size_t(card.actor)).evidence);
}

void Citations::use(const AllianceMap &map, const std::vector<Evidence> &evidence)
{
    for (const auto &item : evidence) {
        const auto at = map.sources().indexOf(item.source);
        if (at && numberOf(item.source) == 0)
            m_sources.push_back(map.sources().pointer(*at));
    }
}

int Citations::numberOf(const SourceId &id) const
{
    for (std::size_t i = 0; i < m_sources.size(); ++i)
        if (m_sources[i]->id == id)
            return int(i) + 1;
    return 0;
}

QString Citations::numbers(const std::vector<Evidence> &evidence) const
{
    std::vector<int> numbers;
    for (const auto &item : evidence)
        if (const int number = numberOf(item.source);
            number > 0 && std::find(numbers.begin(), numbers.end(), number) == numbers.end())
            numbers.push_back(number);
    std::sort(numbers.begin(), numbers.end());
    QStringList words;
    for (const int number : numbers)
        words << QStringLiteral("[%1]").arg(number);
    return words.join(QLatin1Char(' '));
}

CitationBlock layoutCitationLines(const Citations &citations, qreal width, int lines,
                                  bool listedApart)
{
    constexpr qreal type = 12, lineHeight = 15, gap = 16;
    CitationBlock block;
    const int count = citations.count();
    const auto restOf = [&](int rest) {
        const auto words =
            listedApart ? CitationsWords::tr("and %n more sources, listed apart", nullptr, rest)
                        : CitationsWords::tr("and %n more sources, in the map", nullptr, rest);
        return measured(words, type, QFont::Normal, width);
    };
    QPointF at(0, type);
    int line = 0;
    const auto nextLine = [&] { at = {0, type + ++line * lineHeight}; };
    for (int number = 1; number <= count; ++number) {
        CitationBlock::Entry entry;
        entry.number = measured(QStringLiteral("[%1]").arg(number), type, QFont::DemiBold);
        const auto indent = entry.number.width + 5;
        auto text = measured(shown(citation(citations.source(number))), type, QFont::Normal,
                             width - indent);
        const bool isLast = number == count;
        const auto more = isLast ? 0 : gap + restOf(count - number).width;
        if (at.x() > 0 && at.x() + indent + text.width > width)
            nextLine();
        if (line == lines - 1 && at.x() == 0 && !isLast) // the last one leaves room for the count
            text = measured(text.text, type, QFont::Normal, std::max(40.0, width - indent - more));
        if (line >= lines || (line == lines - 1 && at.x() + indent + text.width + more > width + 1))
            break;
        entry.number.baseline = at;
        text.baseline = at + QPointF(indent, 0);
        entry.text = std::move(text);
        entry.url = webAddress(citations.source(number).url);
        at.rx() += indent + entry.text.width + gap;
        block.entries.push_back(std::move(entry));
    }
    if (const int rest = count - int(block.entries.size()); rest > 0) {
        block.rest = restOf(rest);
        if (at.x() + block.rest.width > width + 1 || line >= lines)
            at = {std::max(0.0, width - block.rest.width), type + (lines - 1) * lineHeight};
        block.rest.baseline = at;
    }
    block.size = count == 0 ? QSizeF() : QSizeF(width, lines * lineHeight);
    return block;
}

void paintCitations(QPainter &painter, const CitationBlock &block, const QPointF &topLeft,
                    const Theme &theme)
{
    painter.save();
    painter.translate(topLeft);
    for (const auto &entry : block.entries) {
        drawText(painter, entry.number, theme.text);
        drawText(painter, entry.text, theme.mutedText);
    }
    if (!block.rest.isEmpty())
        drawText(painter, block.rest, theme.mutedText);
    painter.restore();
}

QString webAddress(const std::string &url)
{
    const QUrl address(shown(url).trimmed(), QUrl::StrictMode);
    const bool web =
        address.scheme() == QLatin1String("http") || address.scheme() == QLatin1String("https");
    return address.isValid() && web && !address.host().isEmpty()
               ? address.toString(QUrl::FullyEncoded)
               : QString();
}

} // namespace entente
