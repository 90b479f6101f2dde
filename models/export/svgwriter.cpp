// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "svgwriter.h"

#include "svgdrawing.h"
#include "svgstyle.h"
#include "svgtext.h"

#include "models/picture/paintdetail.h"

#include "models/map/text.h"

namespace entente {

namespace {

/// Writes one figure: the page, and on it the drawing.
class SvgWriter
{
public:
    SvgWriter(const Snapshot &snapshot, const FigurePage &figure,
              const std::function<bool(double)> &goOn)
        : m_snapshot(snapshot)
        , m_figure(figure)
        , m_theme(Theme::of(figure.options.theme))
        , m_pen(figure.options.outlineText)
        , m_signs(m_pen, m_theme)
        , m_drawing(m_pen, snapshot, figure, goOn)
    {
    }

    QByteArray document()
    {
        if (!m_figure.options.transparent)
            m_pen.rect(QRectF(QPointF(), m_figure.page), 0, "ground");
        header();
        if (m_figure.panels.empty())
            m_drawing.write();
        for (const auto &panel : m_figure.panels)
            writePanel(panel);
        if (!m_figure.nothing.isEmpty())
            m_pen.text(m_figure.nothing, "muted");
        if (m_drawing.isStopped())
            return {};
        foot();
        std::string svg = root();
        svg += "<style type=\"text/css\">\n" + svgStyle(m_figure.drawing, m_theme) + m_pen.css() +
               "</style>\n<clipPath id=\"disc\" clipPathUnits=\"objectBoundingBox\">"
               "<circle cx=\"0.5\" cy=\"0.5\" r=\"0.5\"/></clipPath>\n";
        QByteArray bytes;
        bytes.reserve(qsizetype(svg.size() + m_pen.written().size() + 16));
        bytes.append(svg).append(m_pen.written()).append("\n</svg>\n");
        return bytes;
    }

private:
    std::string root() const
    {
        std::string svg =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
            "xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
        const auto attribute = [&](std::string_view name, const std::string &value) {
            svg.append(" ").append(name).append("=\"");
            appendSvgText(svg, value);
            svg += '"';
        };
        attribute("width", svgNumber(m_figure.options.size.width()));
        attribute("height", svgNumber(m_figure.options.size.height()));
        attribute("viewBox", "0 0 " + svgNumber(m_figure.page.width()) + " " +
                                 svgNumber(m_figure.page.height()));
        attribute("role", "img");
        if (const auto language = displayText(m_snapshot.map().info().language); !language.empty())
            attribute("xml:lang", language);
        attribute("font-family", "Inter, 'Noto Sans', 'DejaVu Sans', sans-serif");
        svg += ">\n<title>";
        appendSvgText(svg, m_figure.title.toStdString());
        svg += "</title>\n<desc>";
        appendSvgText(svg, m_figure.summary.toStdString());
        return svg + "</desc>\n";
    }

    void header()
    {
        m_pen.open("header");
        for (const auto &line : m_figure.header)
            m_pen.text(line.text, line.muted ? "muted" : "ink");
        m_pen.close();
    }

    void writePanel(const FigurePanel &panel)
    {
        m_pen.openPanel(displayText(panel.key));
        for (const auto &line : panel.heading)
            m_pen.text(line, "ink");
        m_drawing.write(panel);
        m_pen.close();
    }

    void foot()
    {
        if (!m_figure.rule.isNull()) {
            QPainterPath line(m_figure.rule.p1());
            line.lineTo(m_figure.rule.p2());
            m_pen.path(line, "rule", QPen(m_theme.line, 1));
        }
        if (m_figure.options.look.legend)
            legend();
        sources();
    }

    void legend()
    {
        m_pen.openMoved("legend", m_figure.legendBox.topLeft(), 1);
        for (const auto &item : m_figure.legend.items) {
            sign(item);
            m_pen.text(item.words, "ink");
        }
        for (const auto &line : m_figure.legend.notes)
            m_pen.text(line, "muted");
        m_pen.close();
    }

    void sign(const LegendBlock::Item &item)
    {
        const QPen pen(m_theme.mutedText, 1.1);
        switch (item.entry.sign) {
        case LegendEntry::Sign::Tie:
            if (item.entry.change == StateChange::Begun)
                m_pen.path(item.tie.path(), "band", QPen(Qt::black, haloWidth(item.tie)));
            tieSign(item.tie);
            m_signs.marks(stateMarks(item.tie, item.entry.change), item.tie);
            return;
        case LegendEntry::Sign::Card:
            m_pen.path(item.outline, "prominent", pen);
            if (item.entry.card == ActorKind::Government)
                m_pen.path(governmentBand(item), "muted");
            return;
        case LegendEntry::Sign::Event: eventSign(item); return;
        case LegendEntry::Sign::Camp: m_pen.path(item.outline, "camp-0", pen); return;
        }
    }

    void tieSign(const TieItem &tie)
    {
        const auto lineClass = svgTieClass(tie.kind, tie.faint) + "-line";
        m_pen.path(tie.path(), lineClass, tiePen(tie, m_theme));
        m_signs.heads(tie, lineClass);
    }

    void eventSign(const LegendBlock::Item &item)
    {
        const bool open = item.entry.planned || m_theme.caption == m_theme.ground;
        m_pen.path(
            item.outline, open ? "caption-open" : "caption",
            QPen(m_theme.captionText, 1.1, item.entry.planned ? Qt::DashLine : Qt::SolidLine));
        m_pen.path(eventBars(item), "caption-ink");
    }

    void sources()
    {
        const auto &block = m_figure.sources;
        m_pen.openMoved("sources", m_figure.sourcesBox.topLeft(), 1);
        for (const auto &entry : block.entries)
            source(entry);
        m_pen.text(block.rest, "muted");
        m_pen.close();
    }

    void source(const CitationBlock::Entry &entry)
    {
        const bool link = !entry.url.isEmpty();
        if (link)
            m_pen.openLink(entry.url);
        else
            m_pen.open("source");
        m_pen.text(entry.number, "ink");
        m_pen.text(entry.text, "muted");
        if (link)
            m_pen.closeLink();
        else
            m_pen.close();
    }

    const Snapshot &m_snapshot;
    const FigurePage &m_figure;
    const Theme &m_theme;
    SvgPen m_pen;
    SvgSigns m_signs;
    SvgDrawing m_drawing;
};

} // namespace

QByteArray writeSvg(const Snapshot &snapshot, const FigurePage &figure,
                    const std::function<bool(double)> &goOn)
{
    return SvgWriter(snapshot, figure, goOn).document();
}

} // namespace entente
