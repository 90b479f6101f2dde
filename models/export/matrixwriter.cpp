// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "matrixfigure.h"
#include "svgtext.h"
#include "writer.h"

#include "models/map/text.h"
#include "models/safety/storefile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QXmlStreamWriter>

namespace entente {

namespace {

QPen penOf(const MatrixFigure::Mark &mark, const Theme &theme)
{
    return mark.standing == Standing::Attested ? QPen(Qt::NoPen) : QPen(theme.tie(mark.kind), 1.5);
}

QColor fillOf(const MatrixFigure::Mark &mark, const Theme &theme)
{
    return mark.standing == Standing::Attested ? theme.tie(mark.kind) : theme.ground;
}

void paintText(QPainter &painter, const TextItem &text, const QColor &colour, bool turned = false)
{
    painter.save();
    painter.setFont(text.font());
    painter.setPen(colour);
    painter.translate(text.baseline);
    if (turned)
        painter.rotate(-90);
    painter.drawText(QPointF(), text.text);
    painter.restore();
}

/// Writes the parts of a matrix as SVG elements.
class SvgMatrix
{
public:
    SvgMatrix(const MatrixFigure &figure, QByteArray &bytes)
        : m_figure(figure)
        , m_theme(Theme::of(figure.options.theme))
        , m_xml(&bytes)
    {
    }

    void write()
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("svg"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
        const auto size = m_figure.options.size;
        number("width", size.width());
        number("height", size.height());
        attribute("viewBox", QStringLiteral("0 0 %1 %2").arg(size.width()).arg(size.height()));
        attribute("role", QStringLiteral("img"));
        attribute("font-family", uiFontFamilies().join(QStringLiteral(", ")));
        m_xml.writeTextElement(QStringLiteral("title"), m_figure.title);
        rect(QRectF(QPointF(), QSizeF(size)), m_theme.ground);
        for (const auto &line : m_figure.header)
            text(line, "header", {}, false);
        grid();
        for (const auto &cell : m_figure.cells)
            this->cell(cell);
        for (const auto &label : m_figure.rows)
            text(label.text, "row", label.actor, false);
        for (const auto &label : m_figure.columns)
            text(label.text, "column", label.actor, true);
        open("legend");
        for (const auto &mark : m_figure.legendMarks)
            this->mark(mark);
        for (const auto &line : m_figure.legend)
            text(line, "muted", {}, false);
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
    }

private:
    void attribute(const char *name, const QString &value)
    {
        m_xml.writeAttribute(QString::fromLatin1(name), value);
    }
    void number(const char *name, qreal value)
    {
        attribute(name, QString::fromStdString(svgNumber(value)));
    }
    void open(const char *classes)
    {
        m_xml.writeStartElement(QStringLiteral("g"));
        attribute("class", QString::fromLatin1(classes));
    }
    void rect(const QRectF &box, const QColor &fill)
    {
        m_xml.writeEmptyElement(QStringLiteral("rect"));
        number("x", box.x());
        number("y", box.y());
        number("width", box.width());
        number("height", box.height());
        attribute("fill", fill.name());
    }
    void grid()
    {
        open("grid");
        for (const auto &box : m_figure.diagonal)
            rect(box, m_theme.line);
        QPainterPath lines;
        const auto &area = m_figure.grid;
        for (qreal x = area.left(); m_figure.cellSize > 0 && x <= area.right() + .5;
             x += m_figure.cellSize) {
            lines.moveTo(x, area.top());
            lines.lineTo(x, area.bottom());
        }
        for (qreal y = area.top(); m_figure.cellSize > 0 && y <= area.bottom() + .5;
             y += m_figure.cellSize) {
            lines.moveTo(area.left(), y);
            lines.lineTo(area.right(), y);
        }
        path(lines, QStringLiteral("line"), Qt::transparent, m_theme.line, 1);
        m_xml.writeEndElement();
    }
    void path(const QPainterPath &shape, const QString &classes, const QColor &fill,
              const QColor &stroke, qreal width)
    {
        m_xml.writeEmptyElement(QStringLiteral("path"));
        attribute("class", classes);
        attribute("d", QString::fromStdString(svgPath(shape)));
        attribute("fill", fill.alpha() == 0 ? QStringLiteral("none") : fill.name());
        if (width > 0) {
            attribute("stroke", stroke.name());
            number("stroke-width", width);
        }
    }
    void mark(const MatrixFigure::Mark &mark)
    {
        const auto classes = word(mark.kind), standing = word(mark.standing);
        const auto pen = penOf(mark, m_theme);
        path(mark.path,
             QString::fromLatin1(classes.data(), qsizetype(classes.size())) + QLatin1Char(' ') +
                 QString::fromLatin1(standing.data(), qsizetype(standing.size())),
             fillOf(mark, m_theme), pen.color(), pen.style() == Qt::NoPen ? 0 : pen.widthF());
    }
    void cell(const MatrixFigure::Cell &cell)
    {
        open("cell");
        attribute("data-from", cell.from);
        attribute("data-to", cell.to);
        m_xml.writeTextElement(QStringLiteral("title"), cell.title);
        for (const auto &one : cell.marks)
            mark(one);
        m_xml.writeEndElement();
    }
    void text(const TextItem &item, const char *classes, const QString &actor, bool turned)
    {
        m_xml.writeStartElement(QStringLiteral("text"));
        attribute("class", QString::fromLatin1(classes));
        if (!actor.isEmpty())
            attribute("data-actor", actor);
        number("x", item.baseline.x());
        number("y", item.baseline.y());
        if (turned)
            attribute("transform", QStringLiteral("rotate(-90 %1 %2)")
                                       .arg(QString::fromStdString(svgNumber(item.baseline.x())),
                                            QString::fromStdString(svgNumber(item.baseline.y()))));
        number("font-size", item.pixelSize);
        if (item.weight != QFont::Normal)
            number("font-weight", item.weight);
        attribute("fill", m_theme.text.name());
        m_xml.writeCharacters(item.text);
        m_xml.writeEndElement();
    }

    const MatrixFigure &m_figure;
    const Theme &m_theme;
    QXmlStreamWriter m_xml;
};

QByteArray pngOf(const MatrixFigure &figure)
{
    QImage image(figure.options.size, QImage::Format_RGB32);
    if (image.isNull())
        return {};
    QPainter painter(&image);
    paintMatrix(painter, figure);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray pdfOf(const MatrixFigure &figure)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(figure.title);
    const QSizeF points = QSizeF(figure.options.size) * 72 / 96;
    writer.setPageSize(
        QPageSize(points, QPageSize::Point, QStringLiteral("Matrix"), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(QImage(1, 1, QImage::Format_RGB32).logicalDpiX());
    QPainter painter(&writer);
    painter.scale(writer.width() / qreal(figure.options.size.width()),
                  writer.height() / qreal(figure.options.size.height()));
    paintMatrix(painter, figure);
    painter.end();
    buffer.close();
    return bytes;
}

} // namespace

void paintMatrixMark(QPainter &painter, const MatrixFigure::Mark &mark, const Theme &theme)
{
    painter.setPen(penOf(mark, theme));
    painter.setBrush(fillOf(mark, theme));
    painter.drawPath(mark.path);
}

void paintMatrix(QPainter &painter, const MatrixFigure &figure)
{
    const auto &theme = Theme::of(figure.options.theme);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), QSizeF(figure.options.size)), theme.ground);
    for (const auto &line : figure.header)
        paintText(painter, line, theme.text);
    for (const auto &box : figure.diagonal)
        painter.fillRect(box, theme.line);
    painter.setPen(QPen(theme.line, 1));
    const auto &area = figure.grid;
    for (qreal x = area.left(); figure.cellSize > 0 && x <= area.right() + .5; x += figure.cellSize)
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    for (qreal y = area.top(); figure.cellSize > 0 && y <= area.bottom() + .5; y += figure.cellSize)
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    for (const auto &cell : figure.cells)
        for (const auto &mark : cell.marks)
            paintMatrixMark(painter, mark, theme);
    for (const auto &label : figure.rows)
        paintText(painter, label.text, theme.text);
    for (const auto &label : figure.columns)
        paintText(painter, label.text, theme.text, true);
    for (const auto &mark : figure.legendMarks)
        paintMatrixMark(painter, mark, theme);
    for (const auto &line : figure.legend)
        paintText(painter, line, theme.mutedText);
}

QByteArray writeMatrixSvg(const MatrixFigure &figure)
{
    QByteArray bytes;
    SvgMatrix(figure, bytes).write();
    return bytes;
}

bool writeMatrix(const MatrixFigure &figure, const QString &path, QString *problem)
{
    if (!isFigureFormat(path, problem))
        return false;
    const auto bytes = path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive)
                           ? writeMatrixSvg(figure)
                       : path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive) ? pdfOf(figure)
                                                                                    : pngOf(figure);
    if (bytes.isEmpty() && problem)
        *problem =
            QCoreApplication::translate(
                "Export",
                "%1 cannot be written: there is not enough memory for a picture of that size.")
                .arg(path);
    return !bytes.isEmpty() &&
           storeFile(path, {bytes.constData(), std::size_t(bytes.size())}, problem);
}

} // namespace entente
