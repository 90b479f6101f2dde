// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "sourcepages.h"

#include "models/picture/textmeasure.h"
#include "models/words/narration.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

/// Of a page of sources, in page units.
struct SourcePage
{
    static constexpr qreal margin = 30, columnGap = 40, narrowestColumn = 480;
    static constexpr qreal heading = 20, title = 13, type = 13, lineHeight = 17, entryGap = 5;
    static constexpr qreal top = margin + heading + title + 28; // of the columns
    static constexpr int mostLines = 6;                         // of one source
};

class SourceWords
{
    Q_DECLARE_TR_FUNCTIONS(Sources)
};

/// The source and where it is on the web.
QString fullWords(const Source &source)
{
    const auto words = shown(citation(source)), url = webAddress(source.url);
    return url.isEmpty() ? words : words + QLatin1Char(' ') + url;
}

/// Lines one below the other, from column to column and from page to page.
class Columns
{
public:
    explicit Columns(const QSizeF &page)
        : m_bottom(page.height() - SourcePage::margin)
        , m_count(std::max(1, int((page.width() - 2 * SourcePage::margin + SourcePage::columnGap) /
                                  (SourcePage::narrowestColumn + SourcePage::columnGap))))
        , m_width((page.width() - 2 * SourcePage::margin + SourcePage::columnGap) / m_count -
                  SourcePage::columnGap)
    {
    }

    qreal width() const { return m_width; }
    /// A source is not parted; one that is higher than a page goes on below it.
    void add(TextItem number, std::vector<TextItem> lines, qreal indent, const QString &url)
    {
        const auto height = qreal(lines.size()) * SourcePage::lineHeight;
        if (pages.empty() || (m_y > SourcePage::top && m_y + height > m_bottom))
            nextColumn();
        const auto x = SourcePage::margin + m_column * (m_width + SourcePage::columnGap);
        for (auto &line : lines) {
            CitationBlock::Entry entry;
            m_y += SourcePage::lineHeight;
            number.baseline = {x, m_y};
            entry.number = std::exchange(number, {});
            line.baseline = {x + indent, m_y};
            entry.text = std::move(line);
            entry.url = url;
            pages.back().entries.push_back(std::move(entry));
        }
        m_y += SourcePage::entryGap;
    }

    std::vector<CitationBlock> pages;

private:
    void nextColumn()
    {
        m_y = SourcePage::top;
        if (!pages.empty() && ++m_column < m_count)
            return;
        m_column = 0;
        pages.emplace_back();
    }

    qreal m_bottom;
    int m_count;
    qreal m_width;
    int m_column = 0;
    qreal m_y = SourcePage::top;
};

} // namespace

std::vector<CitationBlock> sourcePages(const FigurePage &figure)
{
    const int count = figure.citations.count();
    const auto numberOf = [](int number) {
        return measured(QStringLiteral("[%1]").arg(number), SourcePage::type, QFont::DemiBold);
    };
    const auto indent = numberOf(count).width + 6;
    Columns columns(figure.page);
    for (int number = 1; number <= count; ++number) {
        const auto &source = figure.citations.source(number);
        columns.add(numberOf(number),
                    measuredLines(fullWords(source), SourcePage::type, QFont::Normal,
                                  columns.width() - indent, SourcePage::mostLines),
                    indent, webAddress(source.url));
    }
    return columns.pages;
}

void paintSourcePage(QPainter &painter, const FigurePage &figure, const CitationBlock &page,
                     const Theme &theme)
{
    const auto width = figure.page.width() - 2 * SourcePage::margin;
    auto heading = measured(SourceWords::tr("Sources"), SourcePage::heading, QFont::Bold, width);
    heading.baseline = {SourcePage::margin, SourcePage::margin + SourcePage::heading};
    auto title = measured(figure.title, SourcePage::title, QFont::DemiBold, width);
    title.baseline = {SourcePage::margin, heading.baseline.y() + SourcePage::title + 8};
    drawText(painter, heading, theme.text);
    drawText(painter, title, theme.mutedText);
    paintCitations(painter, page, {}, theme);
}

QString sourcesText(const FigurePage &figure)
{
    QStringList lines{figure.title, QString()};
    for (int number = 1; number <= figure.citations.count(); ++number)
        lines << QStringLiteral("[%1] %2").arg(number).arg(
            fullWords(figure.citations.source(number)));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString sourcesPath(const QString &picture)
{
    const QFileInfo file(picture);
    return picture.chopped(file.fileName().size()) + file.completeBaseName() +
           QStringLiteral("-sources.txt");
}

} // namespace entente
