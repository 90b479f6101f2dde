// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "citations.h"

#include "models/picture/textmeasure.h"

#include "models/words/narration.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr qreal headingHeight = 26;
constexpr qreal largestType = 13;
constexpr qreal smallestType = 9;
constexpr qreal columnGap = 28;
constexpr qreal narrowest = 230; // of a column
constexpr int maxColumns = 3;
constexpr std::size_t maxLines = 4; // of one citation

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Citations)
};

/// Type and columns to try.
struct Grid
{
    qreal type = 12;
    int columns = 1;
    QSizeF room;

    qreal lineHeight() const { return std::round(type * 1.38); }
    qreal entryGap() const { return std::round(type * 0.3); }
    qreal columnWidth() const { return (room.width() - columnGap * (columns - 1)) / columns; }
};

/// A citation with the widths of its words at a type of one pixel, so that it is measured once for
/// all grids that are tried.
struct Wording
{
    QStringList words;
    std::vector<qreal> widths;
    qreal space = 0;

    explicit Wording(const QString &text) : words(text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
    {
        constexpr qreal size = 20;
        for (const auto &word : words)
            widths.push_back(measured(word, size).width / size);
        space = measured(QStringLiteral(" "), size).width / size;
    }

    /// Where each line begins, at most maxLines; the last takes what is left.
    std::vector<qsizetype> breaks(qreal type, qreal width) const
    {
        std::vector<qsizetype> starts{0};
        qreal x = 0;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const qreal longer = x + (x > 0 ? space : 0) + widths[i];
            const bool fits = longer * type * 1.01 <= width || x <= 0;
            if (!fits && starts.size() < maxLines)
                starts.push_back(qsizetype(i));
            x = fits ? longer : widths[i];
        }
        return starts;
    }
};

CitationBlock::Entry entryOf(const Citations &citations, int number, const Wording &wording,
                             const Grid &grid, qreal indent)
{
    CitationBlock::Entry entry;
    const auto width = grid.columnWidth() - indent;
    const auto starts = wording.breaks(grid.type, width);
    entry.number = measured(QStringLiteral("[%1]").arg(number), grid.type, QFont::DemiBold);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const auto length = i + 1 < starts.size() ? starts[i + 1] - starts[i] : -1;
        entry.lines.push_back(measured(wording.words.mid(starts[i], length).join(QLatin1Char(' ')),
                                       grid.type, QFont::Normal, width));
    }
    entry.url = webAddress(citations.source(number).url);
    return entry;
}

void moveEntry(CitationBlock::Entry &entry, const QPointF &topLeft, const Grid &grid, qreal indent)
{
    qreal baseline = topLeft.y() + grid.type;
    entry.number.baseline = {topLeft.x(), baseline};
    for (auto &line : entry.lines) {
        line.baseline = {topLeft.x() + indent, baseline};
        baseline += grid.lineHeight();
    }
}

qreal heightOf(std::size_t lines, const Grid &grid)
{
    return qreal(lines) * grid.lineHeight() + grid.entryGap();
}

/// The entries measured for a grid, and poured into its columns at any height.
class Pourer
{
public:
    Pourer(const Citations &citations, const std::vector<Wording> &wordings, const Grid &grid)
        : m_citations(citations)
        , m_wordings(wordings)
        , m_grid(grid)
    {
        m_indent =
            measured(QStringLiteral("[%1]").arg(citations.count()), grid.type, QFont::DemiBold)
                .width +
            7;
        for (const auto &wording : wordings)
            m_heights.push_back(
                heightOf(wording.breaks(grid.type, grid.columnWidth() - m_indent).size(), grid));
    }

    /// How many entries find room at that height.
    std::size_t fitting(qreal height) const
    {
        return flow(height, [](std::size_t, const QPointF &) {});
    }

    CitationBlock pour(qreal height) const
    {
        CitationBlock block;
        flow(height, [&](std::size_t at, const QPointF &topLeft) {
            block.entries.push_back(
                entryOf(m_citations, int(at) + 1, m_wordings[at], m_grid, m_indent));
            moveEntry(block.entries.back(), topLeft, m_grid, m_indent);
            const QPointF end =
                topLeft + QPointF(m_grid.columnWidth(), m_heights[at] - m_grid.entryGap());
            block.size = block.size.expandedTo({end.x(), end.y()});
        });
        return block;
    }

    /// The least height at which as many entries find room as at that one, so that columns come out
    /// even.
    qreal evenHeight(qreal height) const
    {
        const auto all = fitting(height);
        while (height > m_grid.lineHeight() && fitting(height - m_grid.lineHeight()) == all)
            height -= m_grid.lineHeight();
        return height;
    }

private:
    template <class Place>
    std::size_t flow(qreal height, Place place) const
    {
        int column = 0;
        qreal y = 0;
        for (std::size_t i = 0; i < m_heights.size(); ++i) {
            const auto tall = m_heights[i];
            if (y > 0 && y + tall - m_grid.entryGap() > height) {
                ++column;
                y = 0;
            }
            if (column >= m_grid.columns || y + tall - m_grid.entryGap() > height)
                return i;
            place(i, QPointF(column * (m_grid.columnWidth() + columnGap), headingHeight + y));
            y += tall;
        }
        return m_heights.size();
    }

    const Citations &m_citations;
    const std::vector<Wording> &m_wordings;
    Grid m_grid;
    qreal m_indent = 0;
    std::vector<qreal> m_heights;
};

int columnsIn(qreal width)
{
    return std::clamp(int((width + columnGap) / (narrowest + columnGap)), 1, maxColumns);
}

void addRest(CitationBlock &block, const Citations &citations, const Grid &grid)
{
    const int rest = citations.count() - int(block.entries.size());
    if (rest <= 0)
        return;
    const auto words = Words::tr("and %n more sources, in the map", nullptr, rest);
    block.rest = measured(words, grid.type, QFont::DemiBold, grid.room.width());
    block.size.setHeight(std::max(block.size.height(), headingHeight) + grid.lineHeight() +
                         grid.entryGap());
    block.size.setWidth(std::max(block.size.width(), block.rest.width));
    block.rest.baseline = {0, block.size.height() - grid.lineHeight() + grid.type};
}

void drawTextItem(QPainter &painter, const TextItem &text, const QColor &colour)
{
    painter.setFont(text.font());
    painter.setPen(colour);
    painter.drawText(text.baseline, text.text);
}

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

CitationBlock layoutCitations(const Citations &citations, const QSizeF &room)
{
    CitationBlock block;
    if (citations.count() == 0)
        return block;
    const auto height = room.height() - headingHeight;
    std::vector<Wording> wordings;
    for (int number = 1; number <= citations.count(); ++number)
        wordings.emplace_back(shown(citation(citations.source(number))));
    Grid grid{largestType, 1, room};
    const auto all = std::size_t(citations.count());
    for (; grid.type >= smallestType && block.entries.size() < all; --grid.type)
        for (grid.columns = 1;
             grid.columns <= columnsIn(room.width()) && block.entries.size() < all; ++grid.columns)
            if (const Pourer pourer(citations, wordings, grid); pourer.fitting(height) == all)
                block = pourer.pour(pourer.evenHeight(height));
    if (block.entries.size() < all) {
        grid.type = smallestType;
        grid.columns = columnsIn(room.width());
        block =
            Pourer(citations, wordings, grid).pour(height - grid.lineHeight() - grid.entryGap());
        addRest(block, citations, grid);
    }
    block.heading = measured(Words::tr("Sources"), 14, QFont::DemiBold);
    block.heading.baseline = {0, 15};
    block.size = block.size.expandedTo({block.heading.width, headingHeight});
    return block;
}

CitationBlock layoutCitationLines(const Citations &citations, qreal width, int lines)
{
    constexpr qreal type = 12, lineHeight = 17, gap = 16;
    CitationBlock block;
    const int count = citations.count();
    const auto restOf = [&](int rest) {
        return measured(Words::tr("and %n more sources, in the map", nullptr, rest), type,
                        QFont::Normal, width);
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
        entry.lines.push_back(text);
        entry.url = webAddress(citations.source(number).url);
        at.rx() += indent + text.width + gap;
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
    if (!block.heading.isEmpty())
        drawTextItem(painter, block.heading, theme.text);
    for (const auto &entry : block.entries) {
        drawTextItem(painter, entry.number, theme.text);
        for (const auto &line : entry.lines)
            drawTextItem(painter, line, theme.mutedText);
    }
    if (!block.rest.isEmpty())
        drawTextItem(painter, block.rest, theme.mutedText);
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
