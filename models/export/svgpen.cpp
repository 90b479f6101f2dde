// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "svgpen.h"

#include "svgtext.h"

#include "models/picture/textmeasure.h"

#include <QFontMetricsF>

namespace entente {

namespace {

/// The declarations of a pen but its colour: all of them, so that none is inherited.
std::string strokeRule(const QPen &pen)
{
    std::string dashes;
    if (pen.style() != Qt::SolidLine)
        for (const qreal dash : pen.dashPattern())
            dashes += (dashes.empty() ? "" : " ") + svgNumber(dash * pen.widthF());
    const bool square = pen.capStyle() == Qt::SquareCap && !dashes.empty();
    return "stroke-width:" + svgNumber(pen.widthF()) +
           ";stroke-dasharray:" + (dashes.empty() ? "none" : dashes) + ";stroke-linecap:" +
           (pen.capStyle() == Qt::RoundCap ? "round"
            : square                       ? "square"
                                           : "butt");
}

std::string typeRule(const TextItem &text)
{
    auto rule = "font-size:" + svgNumber(text.font().pixelSize()) + "px";
    if (text.weight != QFont::Normal)
        rule += ";font-weight:" + std::to_string(text.weight);
    if (text.italic)
        rule += ";font-style:italic";
    if (text.letterSpacing > 0)
        rule += ";letter-spacing:" + svgNumber(text.letterSpacing) + "px";
    return rule;
}

} // namespace

void SvgPen::attribute(std::string_view name, std::string_view value)
{
    m_out.append(" ").append(name).append("=\"");
    appendSvgText(m_out, value);
    m_out += '"';
}

void SvgPen::attribute(std::string_view name, qreal value)
{
    m_out.append(" ").append(name).append("=\"");
    appendSvgNumber(m_out, value);
    m_out += '"';
}

void SvgPen::place(const QRectF &box)
{
    attribute("x", box.x());
    attribute("y", box.y());
    attribute("width", box.width());
    attribute("height", box.height());
}

void SvgPen::classes(std::string_view own, std::string_view more)
{
    if (own.empty() && more.empty())
        return;
    m_out.append(" class=\"").append(own);
    if (!own.empty() && !more.empty())
        m_out += ' ';
    m_out.append(more).append("\"");
}

std::string_view SvgPen::ruled(char prefix, const std::string &declarations)
{
    const auto [it, isNew] = m_rules.try_emplace(declarations);
    if (isNew)
        it->second = prefix + std::to_string(m_rules.size());
    return it->second;
}

std::string_view SvgPen::classOf(const QPen &pen)
{
    return pen.style() == Qt::NoPen ? std::string_view() : ruled('s', strokeRule(pen));
}

std::string_view SvgPen::classOf(const TextItem &text)
{
    return ruled('t', typeRule(text));
}

std::string SvgPen::css() const
{
    std::string css;
    for (const auto &[declarations, name] : m_rules)
        css += "." + name + "{" + declarations + "}\n";
    return css;
}

void SvgPen::open(std::string_view names, std::string_view id, std::string_view title,
                  const QPen &pen)
{
    openNamed("id", names, id, title, pen);
}

void SvgPen::openCopy(std::string_view names, std::string_view id, std::string_view title,
                      const QPen &pen)
{
    openNamed("data-id", names, id, title, pen);
}

void SvgPen::openPanel(std::string_view accordingTo)
{
    m_out += "\n<g class=\"panel\"";
    attribute("data-according-to", accordingTo);
    m_out += '>';
}

void SvgPen::openNamed(std::string_view idName, std::string_view names, std::string_view id,
                       std::string_view title, const QPen &pen)
{
    m_out += "\n<g";
    if (!id.empty())
        attribute(idName, id);
    classes(names, classOf(pen));
    m_out += '>';
    if (title.empty())
        return;
    m_out += "<title>";
    appendSvgText(m_out, title);
    m_out += "</title>";
}

void SvgPen::openCut(const QRectF &box)
{
    m_out += "\n<clipPath id=\"room\"><rect";
    place(box);
    m_out += "/></clipPath>\n<g clip-path=\"url(#room)\">";
}

void SvgPen::openMoved(std::string_view names, const QPointF &origin, qreal scale)
{
    m_out += "\n<g";
    classes(names);
    std::string transform;
    if (!origin.isNull())
        transform = "translate(" + svgNumber(origin.x()) + " " + svgNumber(origin.y()) + ")";
    const auto scaled = [&](qreal factor) {
        transform += (transform.empty() ? "scale(" : " scale(") + svgNumber(factor) + ")";
    };
    for (; scale > 0 && scale < 0.495; scale *= 10) // several factors, each of two decimals
        scaled(0.1);
    if (svgNumber(scale) != "1")
        scaled(scale);
    if (!transform.empty())
        attribute("transform", transform);
    m_out += '>';
}

void SvgPen::openLink(const QString &url)
{
    m_out += "\n<a";
    attribute("xlink:href", url.toStdString());
    m_out += '>';
}

void SvgPen::path(const QPainterPath &path, std::string_view names, const QPen &pen)
{
    m_out += "<path";
    classes(names, classOf(pen));
    m_out += " d=\"";
    appendSvgPath(m_out, path);
    m_out += "\"/>";
}

void SvgPen::rect(const QRectF &box, qreal radius, std::string_view names, const QPen &pen)
{
    m_out += "<rect";
    classes(names, classOf(pen));
    place(box);
    if (radius > 0)
        attribute("rx", radius);
    m_out += "/>";
}

void SvgPen::circle(const QRectF &box, std::string_view names, const QPen &pen)
{
    m_out += "<circle";
    classes(names, classOf(pen));
    attribute("cx", box.center().x());
    attribute("cy", box.center().y());
    attribute("r", box.width() / 2);
    m_out += "/>";
}

void SvgPen::text(const TextItem &text, std::string_view names)
{
    if (text.isEmpty())
        return;
    if (m_outlineText) {
        QPainterPath glyphs;
        glyphs.addText(text.baseline, text.font(), text.text);
        glyphs.setFillRule(Qt::WindingFill);
        path(glyphs, names);
        return;
    }
    m_out += "<text";
    classes(names, classOf(text));
    attribute("x", text.baseline.x());
    attribute("y", text.baseline.y());
    if (text.text.isRightToLeft()) { // x stays the left end, which is where such a text ends
        attribute("direction", "rtl");
        attribute("text-anchor", "end");
    }
    if (text.width > 0) {
        attribute("textLength", text.width);
        attribute("lengthAdjust", "spacingAndGlyphs");
    }
    m_out += '>';
    appendSvgText(m_out, text.text.toStdString());
    m_out += "</text>";
}

void SvgPen::centredText(const QString &words, const QRectF &box, qreal pixelSize, int weight,
                         std::string_view classes)
{
    auto item = measured(words, pixelSize, weight);
    const QFontMetricsF metrics(item.font());
    item.baseline = {box.center().x() - item.width / 2,
                     box.center().y() - metrics.height() / 2 + metrics.ascent()};
    text(item, classes);
}

void SvgPen::roundImage(const QRectF &box, const QByteArray &data, std::string_view mimeType)
{
    m_out += "<image";
    place(box);
    attribute("clip-path", "url(#disc)");
    m_out.append(" xlink:href=\"data:").append(mimeType).append(";base64,");
    m_out.append(data.toBase64().toStdString()).append("\"/>");
}

} // namespace entente
