// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "svgpen.h"

#include "widgets/drawing/textmeasure.h"

#include <QFontMetricsF>

#include <cmath>

namespace entente {

namespace {

QString svgPoint(const QPointF &point)
{
    return svgNumber(point.x()) + QLatin1Char(' ') + svgNumber(point.y());
}

bool isPlainIdCharacter(QChar c)
{
    const auto u = c.unicode();
    return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9') || u == '-' ||
           u == '_' || u == '.';
}

bool isXmlCharacter(char32_t c)
{
    return c == 0x9 || c == 0xa || c == 0xd || (c >= 0x20 && c <= 0xd7ff) ||
           (c >= 0xe000 && c <= 0xfffd) || (c >= 0x10000 && c <= 0x10ffff);
}

} // namespace

QString svgNumber(qreal value)
{
    if (!std::isfinite(value))
        return QStringLiteral("0");
    auto text = QString::number(value, 'f', 2);
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text == QLatin1String("-0") ? QStringLiteral("0") : text;
}

QString svgPath(const QPainterPath &path)
{
    QString data;
    int start = 0; // of the subpath
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            if (i > 0 && data.size() > 0)
                data += QLatin1Char(' ');
            start = i;
            data += QLatin1Char('M') + svgPoint(element);
            break;
        case QPainterPath::LineToElement: data += QLatin1Char('L') + svgPoint(element); break;
        case QPainterPath::CurveToElement: data += QLatin1Char('C') + svgPoint(element); break;
        case QPainterPath::CurveToDataElement: data += QLatin1Char(' ') + svgPoint(element); break;
        }
        const bool ends = i + 1 == path.elementCount() ||
                          path.elementAt(i + 1).type == QPainterPath::MoveToElement;
        if (ends && i > start && QPointF(path.elementAt(start)) == QPointF(element))
            data += QLatin1Char('Z');
    }
    return data;
}

QString svgText(const QString &text)
{
    QString clean;
    for (const auto c : text.toUcs4())
        if (isXmlCharacter(c))
            clean += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
    return clean;
}

QString SvgIds::of(const QString &prefix, const std::string &id)
{
    QString name = prefix;
    for (const auto c : QString::fromStdString(id))
        name += isPlainIdCharacter(c)
                    ? QString(c)
                    : QStringLiteral("_x%1_").arg(ushort(c.unicode()), 4, 16, QLatin1Char('0'));
    auto unique = name;
    for (int n = 2; m_used.contains(unique); ++n)
        unique = name + QStringLiteral("_%1").arg(n);
    m_used.insert(unique);
    return unique;
}

void SvgPen::open(const QString &classes, const QString &id, const QString &title)
{
    m_xml.writeStartElement(QStringLiteral("g"));
    if (!id.isEmpty())
        attribute("id", id);
    if (!classes.isEmpty())
        attribute("class", classes);
    if (!title.isEmpty())
        m_xml.writeTextElement(QStringLiteral("title"), svgText(title));
}

void SvgPen::moveAndScale(const QPointF &origin, qreal scale)
{
    QString transform;
    if (!origin.isNull())
        transform =
            QStringLiteral("translate(%1 %2)").arg(svgNumber(origin.x()), svgNumber(origin.y()));
    for (; scale > 0 && scale < 0.495;
         scale *= 10) // a small factor as several, each of two decimals
        transform += QStringLiteral(" scale(0.1)");
    if (svgNumber(scale) != QLatin1String("1"))
        transform += QStringLiteral(" scale(%1)").arg(svgNumber(scale));
    if (!transform.isEmpty())
        attribute("transform", transform.trimmed());
}

void SvgPen::stroke(const QPen &pen)
{
    if (pen.style() == Qt::NoPen)
        return;
    attribute("stroke-width", pen.widthF());
    QStringList dashes;
    if (pen.style() != Qt::SolidLine)
        for (const qreal dash : pen.dashPattern())
            dashes << svgNumber(dash * pen.widthF());
    if (!dashes.isEmpty())
        attribute("stroke-dasharray", dashes.join(QLatin1Char(' ')));
    if (pen.capStyle() == Qt::RoundCap)
        attribute("stroke-linecap", QStringLiteral("round"));
    else if (pen.capStyle() == Qt::SquareCap && !dashes.isEmpty())
        attribute("stroke-linecap", QStringLiteral("square"));
}

void SvgPen::path(const QPainterPath &path, const QString &classes, const QPen &pen)
{
    m_xml.writeEmptyElement(QStringLiteral("path"));
    attribute("class", classes);
    attribute("d", svgPath(path));
    stroke(pen);
}

void SvgPen::rect(const QRectF &box, qreal radius, const QString &classes, const QPen &pen)
{
    m_xml.writeEmptyElement(QStringLiteral("rect"));
    attribute("class", classes);
    attribute("x", box.x());
    attribute("y", box.y());
    attribute("width", box.width());
    attribute("height", box.height());
    if (radius > 0)
        attribute("rx", radius);
    stroke(pen);
}

void SvgPen::circle(const QRectF &box, const QString &classes, const QPen &pen)
{
    m_xml.writeEmptyElement(QStringLiteral("circle"));
    attribute("class", classes);
    attribute("cx", box.center().x());
    attribute("cy", box.center().y());
    attribute("r", box.width() / 2);
    stroke(pen);
}

void SvgPen::text(const TextItem &text, const QString &classes)
{
    if (text.isEmpty())
        return;
    const auto font = text.font();
    if (m_outlineText) {
        QPainterPath glyphs;
        glyphs.addText(text.baseline, font, text.text);
        glyphs.setFillRule(Qt::WindingFill);
        path(glyphs, classes);
        return;
    }
    m_xml.writeStartElement(QStringLiteral("text"));
    attribute("class", classes);
    attribute("x", text.baseline.x());
    attribute("y", text.baseline.y());
    attribute("font-size", qreal(font.pixelSize()));
    if (text.weight != QFont::Normal)
        attribute("font-weight", QString::number(text.weight));
    if (text.italic)
        attribute("font-style", QStringLiteral("italic"));
    if (text.letterSpacing > 0)
        attribute("letter-spacing", text.letterSpacing);
    if (text.text.isRightToLeft()) { // x stays the left end, which is where such a text ends
        attribute("direction", QStringLiteral("rtl"));
        attribute("text-anchor", QStringLiteral("end"));
    }
    if (text.width > 0) {
        attribute("textLength", text.width);
        attribute("lengthAdjust", QStringLiteral("spacingAndGlyphs"));
    }
    m_xml.writeCharacters(svgText(text.text));
    m_xml.writeEndElement();
}

void SvgPen::centredText(const QString &words, const QRectF &box, qreal pixelSize, int weight,
                         const QString &classes)
{
    auto item = measured(words, pixelSize, weight);
    const QFontMetricsF metrics(item.font());
    item.baseline = {box.center().x() - item.width / 2,
                     box.center().y() - metrics.height() / 2 + metrics.ascent()};
    text(item, classes);
}

void SvgPen::roundImage(const QRectF &box, const QByteArray &data, const QString &mimeType)
{
    m_xml.writeEmptyElement(QStringLiteral("image"));
    attribute("x", box.x());
    attribute("y", box.y());
    attribute("width", box.width());
    attribute("height", box.height());
    attribute("clip-path", QStringLiteral("url(#disc)"));
    attribute(
        "xlink:href",
        QStringLiteral("data:%1;base64,%2").arg(mimeType, QString::fromLatin1(data.toBase64())));
}

} // namespace entente
