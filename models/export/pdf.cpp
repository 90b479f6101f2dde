// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "pdf.h"

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

QByteArray writePdf(const FigurePage &figure)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    const auto inches = QSizeF(figure.options.size) / figure.options.dpi;
    QPdfWriter writer(&buffer);
    writer.setCreator(QStringLiteral("Entente"));
    writer.setTitle(figure.title);
    writer.setResolution(fontDpi());
    writer.setPageSize(
        QPageSize(inches * 72, QPageSize::Point, QStringLiteral("Figure"), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    const auto &theme = Theme::of(figure.options.theme);
    if (!figure.options.transparent)
        painter.fillRect(QRect(0, 0, writer.width(), writer.height()), theme.ground);
    const auto scale =
        std::min(writer.width() / figure.page.width(), writer.height() / figure.page.height());
    painter.scale(scale, scale);
    paintFigure(painter, figure, theme);
    painter.end();
    buffer.close();
    blankDate(pdf, "/CreationDate");
    blankDate(pdf, "/ModDate");
    return pdf;
}

} // namespace entente
