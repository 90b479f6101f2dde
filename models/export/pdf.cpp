// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "pdf.h"

#include "sourcepages.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>

namespace entente {

namespace {

/// The dpi that fonts are measured at. At another one Qt would draw spaced letters further apart
/// than they were measured.
int fontDpi()
{
    return QImage(1, 1, QImage::Format_RGB32).logicalDpiX();
}

/// Overwrites the entry with blanks of the same length, so that no offset in the file moves.
void blankDate(QByteArray &pdf, const QByteArray &key)
{
    const auto from = pdf.indexOf(key + " (D:");
    const auto to = from < 0 ? -1 : pdf.indexOf(')', from);
    if (to > from)
        pdf.replace(from, to - from + 1, QByteArray(to - from + 1, ' '));
}

} // namespace

QByteArray pdfPages(const QSizeF &points, const QString &title,
                    const std::vector<PagePainter> &pages)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setCreator(QStringLiteral("Entente"));
    writer.setTitle(title);
    writer.setResolution(fontDpi());
    writer.setPageSize(
        QPageSize(points, QPageSize::Point, QStringLiteral("Figure"), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    for (std::size_t page = 0; page < pages.size(); ++page) {
        if (page > 0)
            writer.newPage();
        painter.save();
        pages[page](painter, QSizeF(writer.width(), writer.height()));
        painter.restore();
    }
    painter.end();
    buffer.close();
    blankDate(pdf, "/CreationDate");
    blankDate(pdf, "/ModDate");
    return pdf;
}

QByteArray writePdf(const FigurePage &figure)
{
    const auto points = QSizeF(figure.options.size) / figure.options.dpi * 72;
    const auto &theme = Theme::of(figure.options.theme);
    const auto begin = [&](QPainter &painter, const QSizeF &size) {
        if (!figure.options.transparent)
            painter.fillRect(QRectF(QPointF(), size), theme.ground);
        const auto scale =
            std::min(size.width() / figure.page.width(), size.height() / figure.page.height());
        painter.scale(scale, scale);
    };
    std::vector<PagePainter> pages{[&](QPainter &painter, const QSizeF &size) {
        begin(painter, size);
        paintFigure(painter, figure, theme);
    }};
    if (figure.options.sources == SourceList::Page)
        for (auto &page : sourcePages(figure))
            pages.emplace_back([&, page = std::move(page)](QPainter &painter, const QSizeF &size) {
                begin(painter, size);
                paintSourcePage(painter, figure, page, theme);
            });
    return pdfPages(points, figure.title, pages);
}

} // namespace entente
