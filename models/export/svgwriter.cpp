// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "svgwriter.h"

#include "svgpen.h"
#include "svgstyle.h"
#include "svgtext.h"

#include "models/picture/glyphs.h"
#include "models/picture/paintdetail.h"
#include "models/picture/summary.h"

#include "models/map/text.h"
#include "models/words/groupwords.h"
#include "models/words/narration.h"
#include "models/words/testimony.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

namespace entente {

namespace {

constexpr qsizetype largestFlag = 20 * 1024; // larger ones go in as pixels

/// A flag as the document may carry it: small drawings as they are, others as 128 pixels.
std::pair<QByteArray, std::string_view> flagData(const QString &iso)
{
    const auto svg = flagSvg(iso);
    if (svg.isEmpty() || svg.size() < largestFlag)
        return {svg, "image/svg+xml"};
    QImage image(128, 128, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QSvgRenderer(svg).render(&painter);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return {png, "image/png"};
}

/// Writes one figure. Goes through the layers in the painter's order.
class SvgWriter
{
public:
    SvgWriter(const Snapshot &snapshot, const FigurePage &figure,
              const std::function<bool(double)> &goOn)
        : m_goOn(goOn)
        , m_all(figure.drawing.ties.size() + figure.drawing.cards.size())
        , m_snapshot(snapshot)
        , m_figure(figure)
        , m_theme(Theme::of(figure.options.theme))
        , m_pen(figure.options.outlineText)
    {
        DisplayList groups; // actors are named on their cards, however small
        std::copy_if(figure.drawing.cards.begin(), figure.drawing.cards.end(),
                     std::back_inserter(groups.cards),
                     [](const CardItem &card) { return card.group >= 0; });
        groups.summary = figure.drawing.summary;
        m_names = farLabels(groups, figure.drawing.bounds(), figure.scale);
    }

    QByteArray document()
    {
        if (!m_figure.options.transparent)
            m_pen.rect(QRectF(QPointF(), m_figure.page), 0, "ground");
        header();
        if (m_figure.panels.empty())
            drawing(m_figure.drawing, m_figure.origin);
        for (const auto &panel : m_figure.panels)
            writePanel(panel);
        if (!m_figure.nothing.isEmpty())
            m_pen.text(m_figure.nothing, "muted");
        if (m_stopped)
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
    const AllianceMap &map() const { return m_snapshot.map(); }

    /// Asked before each tie and card.
    bool goesOn()
    {
        constexpr std::size_t betweenLooks = 16;
        if (m_goOn && m_done++ % betweenLooks == 0)
            m_stopped = m_stopped || !m_goOn(double(m_done) / double(m_all));
        return !m_stopped;
    }

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
        if (const auto language = displayText(map().info().language); !language.empty())
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
        m_panel = &panel;
        m_shown = &panel.snapshot;
        m_pen.openPanel(displayText(panel.key));
        m_pen.text(panel.heading, "ink");
        drawing(panel.drawing, panel.origin);
        m_pen.close();
    }

    /// The group of a record, which in one of several panels is a copy.
    void openRecord(std::string_view classes, std::string_view prefix, const std::string &id,
                    const std::string &title, const QPen &pen = QPen(Qt::NoPen))
    {
        if (m_panel)
            m_pen.openCopy(classes, displayText(id), title, pen);
        else
            m_pen.open(classes, m_ids.of(prefix, id), title, pen);
    }

    void drawing(const DisplayList &list, const QPointF &origin)
    {
        m_drawing = &list;
        m_takenDiscs.clear();
        if (m_figure.isCut())
            m_pen.openCut(m_figure.body);
        m_pen.openMoved("drawing", origin, m_figure.scale);
        for (const auto &hull : list.hulls)
            writeHull(hull);
        for (const auto &frame : list.summary.frames)
            writeFrame(frame);
        for (const auto &tie : list.ties)
            if (goesOn())
                writeTie(tie);
        for (const auto &card : list.cards)
            if (goesOn())
                writeCard(card);
        if (m_stopped)
            return;
        writeFrameNames();
        writeTieLabels();
        if (list.event.event >= 0)
            writeEvent(list.event);
        m_pen.close();
        if (m_figure.isCut())
            m_pen.close();
    }

    void onGround(const TextItem &text, std::string_view classes)
    {
        if (text.isEmpty())
            return;
        m_pen.rect(text.box().adjusted(-3, -0.5, 3, 0.5), 3, "behind");
        m_pen.text(text, classes);
    }

    void writeHull(const HullItem &hull)
    {
        const auto camp = "camp-" + std::to_string(hull.camp);
        m_pen.open("hull " + camp + "-hull", {}, hull.label.text.toStdString());
        m_pen.path(hull.outline, camp, QPen(m_theme.campBorder[hull.camp], 1.2));
        m_pen.text(hull.label, "camp-name-" + std::to_string(hull.camp));
        m_pen.close();
    }

    std::string numbers(const std::vector<Evidence> &evidence) const
    {
        return m_figure.citations.numbers(evidence).toStdString();
    }

    std::string sourced(const std::vector<Evidence> &evidence) const
    {
        const auto list = numbers(evidence);
        return "; " + (list.empty() ? displayText(noSourceWords()) : list);
    }

    const SummaryItem &summary() const { return m_drawing->summary; }

    /// Lines as one.
    static std::string inOne(std::string lines)
    {
        for (auto at = lines.find('\n'); at != std::string::npos; at = lines.find('\n'))
            lines.replace(at, 1, "; ");
        return displayText(lines);
    }

    void openGroup(std::string_view classes, int group)
    {
        const auto &its = summary().groups->all[std::size_t(group)];
        m_pen.open(classes,
                   m_ids.of("group-", map().actors().at(std::size_t(its.leader)).id.text()),
                   inOne(groupWords(map(), *summary().groups, summary().tallies, group)));
    }

    void writeFrame(const FrameItem &frame)
    {
        openGroup("group open", frame.group);
        m_pen.rect(frame.box, 14, "frame", QPen(m_theme.mutedText, 1.3));
        m_pen.close();
    }

    void writeFrameNames()
    {
        for (const auto &frame : summary().frames)
            onGround(frameTitle(frame, m_figure.scale).name, "ink");
    }

    void writeGroupCard(const CardItem &card)
    {
        openGroup("group", card.group);
        for (const auto &outline : stackOutlines(card))
            m_pen.path(outline, "card", QPen(Qt::black, 1.2));
        m_pen.rect(frontOf(card), 9, "prominent", QPen(Qt::black, 1.6));
        const auto words = groupCardWords(card, m_figure.scale);
        for (const auto &line : words.name)
            m_pen.text(line, "ink");
        for (const auto &line : words.counts)
            m_pen.text(line, "muted");
        m_pen.close();
    }

    const ComparedStates *compared() const { return m_figure.options.compared.get(); }

    StateChange changeOf(const TieItem &tie) const
    {
        return compared() ? compared()->ofTie(tie) : StateChange::Absent;
    }

    bool isChanged(const TieItem &tie) const
    {
        if (compared())
            return changeOf(tie) == StateChange::Begun;
        return m_panel && tie.tieIndex >= 0 && m_panel->changed[std::size_t(tie.tieIndex)];
    }

    /// What kind it is and how it stands, and that it recedes.
    std::string tieClasses(std::string_view what, const TieItem &tie) const
    {
        std::string classes(what);
        classes.append(" ").append(word(tie.kind)).append(" ").append(word(tie.standing));
        if (tie.faint)
            classes.append(" ").append(svgTieClass(tie.kind, true));
        if (tie.unsourced)
            classes += " unsourced";
        if (compared())
            classes.append(" ").append(word(changeOf(tie)));
        else if (isChanged(tie))
            classes += " changed";
        return classes;
    }

    std::string titleOf(const TieItem &tie) const
    {
        if (tie.sum < 0)
            return tieTitle(tie);
        return inOne(betweenWords(map(), *summary().groups,
                                  summary().tallies.between[std::size_t(tie.sum)]));
    }

    std::string tieTitle(const TieItem &tie) const
    {
        const auto &tieIndex = map().ties().at(std::size_t(tie.tieIndex));
        return displayText(tieWords(map(), tieIndex)) + " – " +
               displayText(tieDatesWords(map(), tieIndex)) + "; " +
               standingWords(tie.standing, m_shown->ties[std::size_t(tie.tieIndex)].why) +
               (compared() ? "; " + displayText(compared()->words(changeOf(tie)).toStdString())
                           : std::string()) +
               sourced(tieIndex.evidence);
    }

    void writeTie(const TieItem &tie)
    {
        const auto id =
            tie.sum < 0 ? map().ties().at(std::size_t(tie.tieIndex)).id.text() : std::string();
        const auto classes = tieClasses(tie.sum < 0 ? "relation" : "sum", tie);
        if (id.empty())
            m_pen.open(classes, {}, titleOf(tie), tiePen(tie, m_theme));
        else
            openRecord(classes, "relation-", id, titleOf(tie), tiePen(tie, m_theme));
        if (isChanged(tie))
            m_pen.path(tie.path(), compared() ? "band" : "halo", QPen(Qt::black, haloWidth(tie)));
        m_pen.path(tie.path()); // drawn as the group says
        tieSigns(tie, {});
        auto marks = stateMarks(tie, changeOf(tie));
        keepApart(marks, m_takenDiscs);
        writeMarks(marks, tie);
        m_pen.close();
    }

    void writeMarks(const StateMarks &marks, const TieItem &tie)
    {
        if (!marks.strokes.isEmpty())
            m_pen.path(marks.strokes, std::string(word(tie.kind)) + "-line",
                       QPen(m_theme.tie(tie.kind), 1.6));
        writeDisc(marks);
    }

    void writeDisc(const StateMarks &marks)
    {
        if (marks.disc.isNull())
            return;
        m_pen.circle(marks.disc, marks.filled ? "state-new" : "state", QPen(m_theme.text, 1.4));
        m_pen.path(marks.sign, marks.filled ? "state-sign" : "ink");
    }

    void tieSigns(const TieItem &tie, std::string_view lineClass)
    {
        if (tie.isThread())
            return;
        const auto kind = svgTieClass(tie.kind, tie.faint);
        for (const auto *head : {&tie.head, &tie.tail})
            writeHead(*head, kind, lineClass, tie.width);
        if (tie.standing != Standing::Disputed)
            return;
        const QRectF disc(tie.middle.x() - 9, tie.middle.y() - 9, 18, 18);
        m_pen.circle(disc, kind + "-hollow", QPen(tieColour(m_theme, tie.kind, tie.faint), 1.6));
        m_pen.centredText(QStringLiteral("?"), disc, 13, QFont::Bold, "ink");
    }

    void writeHead(const ArrowHead &head, const std::string &kind, std::string_view lineClass,
                   qreal width)
    {
        if (head.shape == HeadShape::None)
            return;
        QPen pen(Qt::black, std::clamp(width, 1.2, 2.0));
        pen.setCapStyle(Qt::FlatCap);
        if (head.shape == HeadShape::OpenArrow)
            m_pen.path(head.path(), lineClass, pen);
        else if (head.hollow)
            m_pen.path(head.path(), kind + "-hollow", pen);
        else
            m_pen.path(head.path(), kind + "-head");
    }

    void writeTieLabels()
    {
        m_pen.open("tie-labels");
        const auto isWritten = [](const TieItem &tie) { return !tie.faint; };
        for (const auto &label : tieLabelsAt(*m_drawing, m_names, m_figure.scale, isWritten))
            onGround(label.text, "muted");
        m_pen.close();
        for (const auto &name : m_names)
            onGround(name, "ink");
    }

    void writeCard(const CardItem &card)
    {
        if (card.group >= 0)
            return writeGroupCard(card);
        const auto &actor = map().actors().at(std::size_t(card.actor));
        auto title = displayText(actor.name) + " (" + actorKindWords(card.kind) + ")";
        if (const auto list = numbers(actor.evidence); !list.empty())
            title += "; " + list;
        openRecord("actor " + std::string(word(card.kind)), "actor-", actor.id.text(), title);
        cardShape(card);
        if (!card.emblemBox.isEmpty())
            writeEmblem(card.emblemBox, card.emblem, card.kind != ActorKind::Person);
        if (card.kind == ActorKind::Person)
            onGround(card.label, "ink");
        else
            m_pen.text(card.label, "ink");
        m_pen.text(card.subtitle, "muted");
        if (compared())
            writeDisc(stateMarks(card, compared()->ofActor(card)));
        m_pen.close();
    }

    void cardShape(const CardItem &card)
    {
        const auto own = svgOwnClass(card);
        const auto classes = !own.empty() ? own : card.prominent ? "prominent" : "card";
        m_pen.path(card.outline, classes, QPen(Qt::black, card.prominent ? 1.8 : 1.2));
        if (card.kind != ActorKind::Government)
            return;
        QPainterPath strip;
        strip.addRect(
            QRectF(card.outlineBox.left(), card.outlineBox.top(), card.outlineBox.width(), 4));
        m_pen.path(card.outline.intersected(strip), !own.empty()     ? own + "-band"
                                                    : card.prominent ? "muted"
                                                                     : "edge-band");
    }

    void writeEmblem(const QRectF &box, const Emblem &emblem, bool ring)
    {
        const auto [data, type] = emblem.flag.isEmpty() ? std::pair<QByteArray, std::string_view>()
                                                        : flagData(emblem.flag);
        if (!data.isEmpty()) {
            m_pen.roundImage(box, data, type);
            m_pen.circle(box, "edge", QPen(m_theme.cardBorder, 0.8));
            return;
        }
        if (ring)
            m_pen.circle(box.adjusted(0.6, 0.6, -0.6, -0.6), "monogram",
                         QPen(m_theme.mutedText, 1.2));
        const qreal share = emblem.monogram.size() >= 3 ? 0.32 : 0.4;
        m_pen.centredText(emblem.monogram, box, box.height() * share, QFont::DemiBold, "muted");
    }

    /// What each participant does.
    void writeTabs(const EventItem &event)
    {
        const QPen pen =
            event.planned ? QPen(m_theme.captionText, 1, Qt::DashLine) : QPen(m_theme.caption, 0.5);
        for (const auto &tab : event.tabs) {
            if (tab.box.isNull())
                continue;
            m_pen.rect(tab.box, tabCorner, event.planned ? "caption-open" : "caption", pen);
            m_pen.text(tab.role, "caption-ink");
        }
    }

    std::string eventTitle(const Event &event) const
    {
        auto title = displayText(event.title) + " – " + eventTypeWords(event.type) + ", " +
                     displayText(eventDateWords(event));
        if (const auto who = displayText(participantWords(map(), event)); !who.empty())
            title += "; " + who;
        return title + sourced(event.evidence);
    }

    void writeEvent(const EventItem &item)
    {
        const auto &event = map().events().at(std::size_t(item.event));
        std::string classes = "event ";
        classes.append(word(event.type)).append(" ").append(word(event.status));
        openRecord(classes, "event-", event.id.text(), eventTitle(event));
        const bool open = item.planned || m_theme.caption == m_theme.ground;
        if (!item.box.isNull())
            m_pen.rect(item.box, 8, open ? "caption-open" : "caption",
                       QPen(m_theme.caption, 1.4, item.planned ? Qt::DashLine : Qt::SolidLine));
        if (item.isGlyph && !item.box.isNull()) {
            const auto half = item.box.width() * 0.28;
            const auto sign =
                QTransform::fromTranslate(item.box.center().x(), item.box.center().y())
                    .scale(half, half)
                    .map(glyphPath(item.type));
            m_pen.path(sign, "caption-ink");
        } else if (!item.isGlyph) {
            m_pen.text(item.header, "caption-muted");
            for (const auto &line : item.title)
                m_pen.text(line, "caption-ink");
        }
        writeTabs(item);
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
            writeMarks(stateMarks(item.tie, item.entry.change), item.tie);
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
        tieSigns(tie, lineClass);
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

    const std::function<bool(double)> &m_goOn;
    std::size_t m_all; // ties and cards
    std::size_t m_done = 0;
    bool m_stopped = false;
    const Snapshot &m_snapshot;
    const FigurePage &m_figure;
    const DisplayList *m_drawing = &m_figure.drawing; // the one that is written
    const Snapshot *m_shown = &m_snapshot;            // and what it was made of
    const FigurePanel *m_panel = nullptr;
    const Theme &m_theme;
    std::vector<QRectF> m_takenDiscs; // of marks of two states
    SvgPen m_pen;
    SvgIds m_ids;
    std::vector<TextItem> m_names; // of groups, beside their cards
};

} // namespace

QByteArray writeSvg(const Snapshot &snapshot, const FigurePage &figure,
                    const std::function<bool(double)> &goOn)
{
    return SvgWriter(snapshot, figure, goOn).document();
}

} // namespace entente
