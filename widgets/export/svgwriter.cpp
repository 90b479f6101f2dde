// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "svgwriter.h"

#include "svgpen.h"
#include "svgstyle.h"

#include "widgets/drawing/textmeasure.h"

#include "models/analysis/narration.h"

#include <QBuffer>
#include <QSvgRenderer>

#include <algorithm>

namespace entente {

namespace {

constexpr qsizetype largestFlag = 20 * 1024; // larger ones go in as pixels

QString s(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// A flag as the document may carry it: small drawings as they are, others as 128 pixels.
QPair<QByteArray, QString> flagData(const QString &iso)
{
    const auto svg = flagSvg(iso);
    if (svg.isEmpty() || svg.size() < largestFlag)
        return {svg, QStringLiteral("image/svg+xml")};
    QImage image(128, 128, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QSvgRenderer(svg).render(&painter);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return {png, QStringLiteral("image/png")};
}

/// Writes one figure. Goes through the layers in the painter's order.
class SvgWriter
{
public:
    SvgWriter(const Snapshot &snapshot, const FigurePage &figure, QByteArray *out)
        : m_snapshot(snapshot)
        , m_figure(figure)
        , m_theme(Theme::of(figure.options.theme))
        , m_xml(out)
        , m_pen(m_xml, figure.options.outlineText)
    {
    }

    void write()
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
        m_xml.writeStartDocument();
        openRoot();
        style();
        clip();
        if (!m_figure.options.transparent)
            m_pen.rect(QRectF(QPointF(), m_figure.page), 0, QStringLiteral("ground"));
        header();
        drawing();
        foot();
        m_xml.writeEndDocument();
    }

private:
    const AllianceMap &map() const { return m_snapshot.map(); }

    void attribute(const char *name, const QString &value)
    {
        m_xml.writeAttribute(QLatin1String(name), value);
    }

    void openRoot()
    {
        const auto language = svgText(shown(map().info().language));
        m_xml.writeStartElement(QStringLiteral("svg"));
        attribute("xmlns", QStringLiteral("http://www.w3.org/2000/svg"));
        attribute("xmlns:xlink", QStringLiteral("http://www.w3.org/1999/xlink"));
        attribute("width", QString::number(m_figure.options.size.width()));
        attribute("height", QString::number(m_figure.options.size.height()));
        attribute("viewBox",
                  QStringLiteral("0 0 %1 %2")
                      .arg(svgNumber(m_figure.page.width()), svgNumber(m_figure.page.height())));
        attribute("role", QStringLiteral("img"));
        if (!language.isEmpty())
            attribute("xml:lang", language);
        attribute("font-family", QStringLiteral("Inter, 'Noto Sans', 'DejaVu Sans', sans-serif"));
        m_xml.writeTextElement(QStringLiteral("title"), svgText(m_figure.title));
        m_xml.writeTextElement(QStringLiteral("desc"), svgText(m_figure.summary));
    }

    void style()
    {
        m_xml.writeStartElement(QStringLiteral("style"));
        attribute("type", QStringLiteral("text/css"));
        m_xml.writeCharacters(svgStyle(m_figure.drawing, m_theme));
        m_xml.writeEndElement();
    }

    void clip()
    {
        m_xml.writeStartElement(QStringLiteral("clipPath"));
        attribute("id", QStringLiteral("disc"));
        attribute("clipPathUnits", QStringLiteral("objectBoundingBox"));
        m_xml.writeEmptyElement(QStringLiteral("circle"));
        for (const char *name : {"cx", "cy", "r"})
            attribute(name, QStringLiteral("0.5"));
        m_xml.writeEndElement();
    }

    void header()
    {
        m_pen.open(QStringLiteral("header"));
        for (const auto &line : m_figure.header)
            m_pen.text(line.text, line.muted ? QStringLiteral("muted") : QStringLiteral("ink"));
        m_pen.close();
    }

    void drawing()
    {
        const auto &list = m_figure.drawing;
        m_pen.open(QStringLiteral("drawing"));
        m_pen.moveAndScale(m_figure.origin, m_figure.scale);
        for (const auto &hull : list.hulls)
            writeHull(hull);
        for (const auto &tie : list.ties)
            writeTie(tie);
        if (list.event.event >= 0)
            writeEventLinks(list.event);
        for (const auto &card : list.cards)
            writeCard(card);
        writeTieLabels();
        if (list.event.event >= 0)
            writeEvent(list.event);
        m_pen.close();
        if (!m_figure.nothing.isEmpty())
            m_pen.text(m_figure.nothing, QStringLiteral("muted"));
    }

    void onGround(const TextItem &text, const QString &classes)
    {
        if (text.isEmpty())
            return;
        m_pen.rect(text.box().adjusted(-3, -0.5, 3, 0.5), 3, QStringLiteral("behind"));
        m_pen.text(text, classes);
    }

    void writeHull(const HullItem &hull)
    {
        m_pen.open(QStringLiteral("hull camp-%1-hull").arg(hull.camp), {}, hull.label.text);
        m_pen.path(hull.outline, QStringLiteral("camp-%1").arg(hull.camp),
                   QPen(m_theme.campBorder[hull.camp], 1.2));
        m_pen.text(hull.label, QStringLiteral("camp-name-%1").arg(hull.camp));
        m_pen.close();
    }

    QString tieTitle(const TieItem &tie) const
    {
        const auto &relation = map().relations().at(std::size_t(tie.relation));
        const auto numbers = m_figure.citations.numbers(relation.evidence);
        return shown(tieWords(map(), relation)) + QStringLiteral(" – ") +
               shown(tieDatesWords(map(), relation)) + QStringLiteral("; ") +
               shown(standingWords(tie.standing, m_snapshot.ties[std::size_t(tie.relation)].why)) +
               QStringLiteral("; ") + (numbers.isEmpty() ? QStringLiteral("no source") : numbers);
    }

    void writeTie(const TieItem &tie)
    {
        const auto &relation = map().relations().at(std::size_t(tie.relation));
        auto classes =
            QStringLiteral("relation %1 %2").arg(s(word(tie.kind)), s(word(tie.standing)));
        if (tie.unsourced)
            classes += QStringLiteral(" unsourced");
        m_pen.open(classes, m_ids.of(QStringLiteral("relation-"), relation.id.text()),
                   tieTitle(tie));
        tieShapes(tie);
        m_pen.close();
    }

    void tieShapes(const TieItem &tie)
    {
        const auto kind = s(word(tie.kind));
        m_pen.path(tie.path(), kind + QStringLiteral("-line"), tiePen(tie, m_theme));
        for (const auto *head : {&tie.head, &tie.tail})
            writeHead(*head, kind, tie.width);
        if (tie.standing != Standing::Disputed)
            return;
        const QRectF disc(tie.middle.x() - 9, tie.middle.y() - 9, 18, 18);
        m_pen.circle(disc, kind + QStringLiteral("-hollow"), QPen(m_theme.tie(tie.kind), 1.6));
        m_pen.centredText(QStringLiteral("?"), disc, 13, QFont::Bold, QStringLiteral("ink"));
    }

    void writeHead(const Head &head, const QString &kind, qreal width)
    {
        if (head.shape == HeadShape::None)
            return;
        QPen pen(Qt::black, std::clamp(width, 1.2, 2.0));
        pen.setCapStyle(Qt::FlatCap);
        if (head.shape == HeadShape::OpenArrow)
            m_pen.path(head.path(), kind + QStringLiteral("-line"), pen);
        else if (head.hollow)
            m_pen.path(head.path(), kind + QStringLiteral("-hollow"), pen);
        else
            m_pen.path(head.path(), kind + QStringLiteral("-head"));
    }

    void writeTieLabels()
    {
        m_pen.open(QStringLiteral("tie-labels"));
        for (const auto &tie : m_figure.drawing.ties)
            onGround(tie.label, QStringLiteral("muted"));
        m_pen.close();
    }

    void writeCard(const CardItem &card)
    {
        const auto &actor = map().actors().at(std::size_t(card.actor));
        auto title = shown(actor.name) + QStringLiteral(" (") + shown(actorKindWords(card.kind)) +
                     QLatin1Char(')');
        const auto numbers = m_figure.citations.numbers(actor.evidence);
        if (!numbers.isEmpty())
            title += QStringLiteral("; ") + numbers;
        m_pen.open(QStringLiteral("actor ") + s(word(card.kind)),
                   m_ids.of(QStringLiteral("actor-"), actor.id.text()), title);
        cardShape(card);
        if (!card.emblemBox.isEmpty())
            writeEmblem(card.emblemBox, card.emblem, card.kind != ActorKind::Person);
        if (card.kind == ActorKind::Person)
            onGround(card.label, QStringLiteral("ink"));
        else
            m_pen.text(card.label, QStringLiteral("ink"));
        m_pen.text(card.subtitle, QStringLiteral("muted"));
        m_pen.close();
    }

    void cardShape(const CardItem &card)
    {
        const auto own = svgOwnClass(card);
        const auto classes = !own.isEmpty()   ? own
                             : card.prominent ? QStringLiteral("prominent")
                                              : QStringLiteral("card");
        m_pen.path(card.outline, classes, QPen(Qt::black, card.prominent ? 1.8 : 1.2));
        if (card.kind != ActorKind::Government)
            return;
        QPainterPath strip;
        strip.addRect(
            QRectF(card.outlineBox.left(), card.outlineBox.top(), card.outlineBox.width(), 4));
        m_pen.path(card.outline.intersected(strip), !own.isEmpty()   ? own + QStringLiteral("-band")
                                                    : card.prominent ? QStringLiteral("muted")
                                                                     : QStringLiteral("edge-band"));
    }

    void writeEmblem(const QRectF &box, const Emblem &emblem, bool ring)
    {
        const auto [data, type] =
            emblem.flag.isEmpty() ? QPair<QByteArray, QString>() : flagData(emblem.flag);
        if (!data.isEmpty()) {
            m_pen.roundImage(box, data, type);
            m_pen.circle(box, QStringLiteral("edge"), QPen(m_theme.cardBorder, 0.8));
            return;
        }
        if (ring)
            m_pen.circle(box.adjusted(0.6, 0.6, -0.6, -0.6), QStringLiteral("monogram"),
                         QPen(m_theme.mutedText, 1.2));
        const qreal share = emblem.monogram.size() >= 3 ? 0.32 : 0.4;
        m_pen.centredText(emblem.monogram, box, box.height() * share, QFont::DemiBold,
                          QStringLiteral("muted"));
    }

    void writeEventLinks(const EventItem &event)
    {
        const QPen pen(m_theme.text, 1.2, event.planned ? Qt::DashLine : Qt::SolidLine);
        m_pen.open(QStringLiteral("event-links"));
        for (const auto &link : event.links)
            m_pen.path(link.path(), QStringLiteral("joins"), pen);
        m_pen.close();
    }

    void writeEvent(const EventItem &item)
    {
        const auto &event = map().events().at(std::size_t(item.event));
        const auto numbers = m_figure.citations.numbers(event.evidence);
        const auto participants = shown(participantWords(map(), event));
        const auto title =
            shown(event.title) + QStringLiteral(" – ") + shown(eventTypeWords(event.type)) +
            QStringLiteral(", ") + shown(eventDateWords(event)) +
            (participants.isEmpty() ? QString() : QStringLiteral("; ") + participants) +
            QStringLiteral("; ") + (numbers.isEmpty() ? QStringLiteral("no source") : numbers);
        m_pen.open(QStringLiteral("event %1 %2").arg(s(word(event.type)), s(word(event.status))),
                   m_ids.of(QStringLiteral("event-"), event.id.text()), title);
        const bool open = item.planned || m_theme.caption == m_theme.ground;
        m_pen.rect(item.box, 8, open ? QStringLiteral("caption-open") : QStringLiteral("caption"),
                   QPen(m_theme.caption, 1.4, item.planned ? Qt::DashLine : Qt::SolidLine));
        m_pen.text(item.header, QStringLiteral("caption-muted"));
        for (const auto &line : item.title)
            m_pen.text(line, QStringLiteral("caption-ink"));
        for (const auto &link : item.links)
            onGround(link.role, QStringLiteral("muted"));
        m_pen.close();
    }

    void foot()
    {
        if (!m_figure.rule.isNull()) {
            QPainterPath line(m_figure.rule.p1());
            line.lineTo(m_figure.rule.p2());
            m_pen.path(line, QStringLiteral("rule"), QPen(m_theme.line, 1));
        }
        if (m_figure.options.legend)
            legend();
        sources();
    }

    void legend()
    {
        m_pen.open(QStringLiteral("legend"));
        m_pen.moveAndScale(m_figure.legendBox.topLeft(), 1);
        for (const auto &item : m_figure.legend.items) {
            sign(item);
            m_pen.text(item.words, QStringLiteral("ink"));
        }
        for (const auto &line : m_figure.legend.notes)
            m_pen.text(line, QStringLiteral("muted"));
        m_pen.close();
    }

    void sign(const LegendBlock::Item &item)
    {
        const QPen pen(m_theme.mutedText, 1.1);
        switch (item.entry.sign) {
        case LegendEntry::Sign::Tie: tieShapes(item.tie); return;
        case LegendEntry::Sign::Card:
            m_pen.path(item.outline, QStringLiteral("prominent"), pen);
            if (item.entry.card == ActorKind::Government)
                m_pen.path(governmentBand(item), QStringLiteral("muted"));
            return;
        case LegendEntry::Sign::Event: eventSign(item); return;
        case LegendEntry::Sign::Camp:
            m_pen.path(item.outline, QStringLiteral("camp-0"), pen);
            return;
        }
    }

    void eventSign(const LegendBlock::Item &item)
    {
        const bool open = item.entry.planned || m_theme.caption == m_theme.ground;
        m_pen.path(
            item.outline, open ? QStringLiteral("caption-open") : QStringLiteral("caption"),
            QPen(m_theme.captionText, 1.1, item.entry.planned ? Qt::DashLine : Qt::SolidLine));
        m_pen.path(eventBars(item), QStringLiteral("caption-ink"));
    }

    void sources()
    {
        const auto &block = m_figure.sources;
        m_pen.open(QStringLiteral("sources"));
        m_pen.moveAndScale(m_figure.sourcesBox.topLeft(), 1);
        m_pen.text(block.heading, QStringLiteral("ink"));
        for (const auto &entry : block.entries)
            source(entry);
        m_pen.text(block.rest, QStringLiteral("muted"));
        m_pen.close();
    }

    void source(const CitationBlock::Entry &entry)
    {
        const bool link = !entry.url.isEmpty();
        if (link) {
            m_xml.writeStartElement(QStringLiteral("a"));
            attribute("xlink:href", entry.url);
        } else {
            m_pen.open(QStringLiteral("source"));
        }
        m_pen.text(entry.number, QStringLiteral("ink"));
        for (const auto &line : entry.lines)
            m_pen.text(line, QStringLiteral("muted"));
        m_xml.writeEndElement();
    }

    const Snapshot &m_snapshot;
    const FigurePage &m_figure;
    const Theme &m_theme;
    QXmlStreamWriter m_xml;
    SvgPen m_pen;
    SvgIds m_ids;
};

} // namespace

QByteArray writeSvg(const Snapshot &snapshot, const FigurePage &figure)
{
    QByteArray out;
    SvgWriter(snapshot, figure, &out).write();
    return out;
}

} // namespace entente
