// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "matrixfigure.h"
#include "pdf.h"
#include "svgtext.h"
#include "writer.h"

#include "models/map/text.h"
#include "models/safety/storefile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QXmlStreamWriter>

namespace entente {

namespace {

constexpr qreal campLine = 2; // width

QPen penOf(const MatrixFigure::Mark &mark, const Theme &theme)
{
    return mark.standing == Standing::Attested ? QPen(Qt::NoPen) : QPen(theme.tie(mark.kind), 1.5);
}

QColor fillOf(const MatrixFigure::Mark &mark, const Theme &theme)
{
    return mark.standing == Standing::Attested ? theme.tie(mark.kind) : theme.ground;
}

void paintTurned(QPainter &painter, TextItem text, const QColor &colour)
{
    painter.save();
    painter.translate(text.baseline);
    painter.rotate(-90);
    text.baseline = {};
    drawText(painter, text, colour);
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
            text(line, "header", m_theme.text);
        grid();
        for (const auto &cell : m_figure.cells)
            this->cell(cell);
        for (const auto &label : m_figure.rows)
            text(label.text, "row", m_theme.text, label.actor);
        for (const auto &label : m_figure.columns)
            text(label.text, "column", m_theme.text, label.actor, true);
        open("legend");
        for (const auto &mark : m_figure.legendMarks)
            this->mark(mark);
        for (const auto &line : m_figure.legend)
            text(line, "muted", m_theme.mutedText);
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
        path(m_figure.gridLines(), QStringLiteral("line"), Qt::transparent, m_theme.line, 1);
        path(m_figure.campLines(), QStringLiteral("camps"), Qt::transparent, m_theme.mutedText,
             campLine);
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
    void text(const TextItem &item, const char *classes, const QColor &colour,
              const QString &actor = {}, bool turned = false)
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
        attribute("fill", colour.name());
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
    const QSizeF page(figure.options.size);
    return pdfPages(page * 72 / 96, figure.title, {[&](QPainter &painter, const QSizeF &size) {
                        painter.scale(size.width() / page.width(), size.height() / page.height());
                        paintMatrix(painter, figure);
                    }});
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
        drawText(painter, line, theme.text);
    for (const auto &box : figure.diagonal)
        painter.fillRect(box, theme.line);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(figure.gridLines());
    painter.setPen(QPen(theme.mutedText, campLine));
    painter.drawPath(figure.campLines());
    for (const auto &cell : figure.cells)
        for (const auto &mark : cell.marks)
            paintMatrixMark(painter, mark, theme);
    for (const auto &label : figure.rows)
        drawText(painter, label.text, theme.text);
    for (const auto &label : figure.columns)
        paintTurned(painter, label.text, theme.text);
    for (const auto &mark : figure.legendMarks)
        paintMatrixMark(painter, mark, theme);
    for (const auto &line : figure.legend)
        drawText(painter, line, theme.mutedText);
}

QByteArray writeMatrixSvg(const MatrixFigure &figure)
{
    QByteArray bytes;
    SvgMatrix(figure, bytes).write();
    return bytes;
}

bool writeMatrix(const MatrixFigure &figure, const QString &path, QString *problem)
{
    if (!isFigureFormat(path, problem) || !isFigureSize(figure.options.size, path, problem))
        return false;
    const auto format = figureFormat(path);
    const auto bytes = format == QLatin1String("svg")   ? writeMatrixSvg(figure)
                       : format == QLatin1String("pdf") ? pdfOf(figure)
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
