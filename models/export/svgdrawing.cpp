// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "svgdrawing.h"

#include "svgstyle.h"

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

/// Lines as one.
std::string inOne(std::string lines)
{
    for (auto at = lines.find('\n'); at != std::string::npos; at = lines.find('\n'))
        lines.replace(at, 1, "; ");
    return displayText(lines);
}

} // namespace

SvgDrawing::SvgDrawing(SvgPen &pen, const Snapshot &snapshot, const FigurePage &figure,
                       const std::function<bool(double)> &goOn)
    : m_pen(pen)
    , m_snapshot(snapshot)
    , m_figure(figure)
    , m_goOn(goOn)
    , m_all(figure.drawing.ties.size() + figure.drawing.cards.size())
    , m_theme(Theme::of(figure.options.theme))
    , m_signs(pen, m_theme)
{
    DisplayList groups; // actors are named on their cards, however small
    std::copy_if(figure.drawing.cards.begin(), figure.drawing.cards.end(),
                 std::back_inserter(groups.cards),
                 [](const CardItem &card) { return card.group >= 0; });
    groups.summary = figure.drawing.summary;
    m_names = farLabels(groups, figure.drawing.bounds(), figure.scale);
}

void SvgDrawing::write(const FigurePanel &panel)
{
    m_panel = &panel;
    m_shown = &panel.snapshot;
    writeList(panel.drawing, panel.origin);
}

bool SvgDrawing::goesOn()
{
    constexpr std::size_t betweenLooks = 16;
    if (m_goOn && m_done++ % betweenLooks == 0)
        m_stopped = m_stopped || !m_goOn(double(m_done) / double(m_all));
    return !m_stopped;
}

void SvgDrawing::writeList(const DisplayList &list, const QPointF &origin)
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

void SvgDrawing::openRecord(std::string_view classes, std::string_view prefix,
                            const std::string &id, const std::string &title, const QPen &pen)
{
    if (m_panel)
        m_pen.openCopy(classes, displayText(id), title, pen);
    else
        m_pen.open(classes, m_ids.of(prefix, id), title, pen);
}

void SvgDrawing::writeHull(const HullItem &hull)
{
    const auto camp = "camp-" + std::to_string(hull.camp);
    m_pen.open("hull " + camp + "-hull", {}, hull.label.text.toStdString());
    m_pen.path(hull.outline, camp, QPen(m_theme.campBorder[hull.camp], 1.2));
    m_pen.text(hull.label, "camp-name-" + std::to_string(hull.camp));
    m_pen.close();
}

void SvgDrawing::openGroup(std::string_view classes, int group)
{
    const auto &its = summary().groups->all[std::size_t(group)];
    m_pen.open(classes, m_ids.of("group-", map().actors().at(std::size_t(its.leader)).id.text()),
               inOne(groupWords(map(), *summary().groups, summary().tallies, group)));
}

void SvgDrawing::writeFrame(const FrameItem &frame)
{
    openGroup("group open", frame.group);
    m_pen.rect(frame.box, 14, "frame", QPen(m_theme.mutedText, 1.3));
    m_pen.close();
}

void SvgDrawing::writeFrameNames()
{
    for (const auto &frame : summary().frames)
        onGround(frameTitle(frame, m_figure.scale).name, "ink");
}

void SvgDrawing::writeGroupCard(const CardItem &card)
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

void SvgDrawing::writeTie(const TieItem &tie)
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
    m_signs.heads(tie);
    auto marks = stateMarks(tie, changeOf(tie));
    keepApart(marks, m_takenDiscs);
    m_signs.marks(marks, tie);
    m_pen.close();
}

bool SvgDrawing::isChanged(const TieItem &tie) const
{
    if (compared())
        return changeOf(tie) == StateChange::Begun;
    return m_panel && tie.tieIndex >= 0 && m_panel->changed[std::size_t(tie.tieIndex)];
}

StateChange SvgDrawing::changeOf(const TieItem &tie) const
{
    return compared() ? compared()->ofTie(tie) : StateChange::Absent;
}

std::string SvgDrawing::tieClasses(std::string_view what, const TieItem &tie) const
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

std::string SvgDrawing::titleOf(const TieItem &tie) const
{
    if (tie.sum < 0)
        return tieTitle(tie);
    return inOne(
        betweenWords(map(), *summary().groups, summary().tallies.between[std::size_t(tie.sum)]));
}

std::string SvgDrawing::tieTitle(const TieItem &tie) const
{
    const auto &tieIndex = map().ties().at(std::size_t(tie.tieIndex));
    return displayText(tieWords(map(), tieIndex)) + " – " +
           displayText(tieDatesWords(map(), tieIndex)) + "; " +
           standingWords(tie.standing, m_shown->ties[std::size_t(tie.tieIndex)].why) +
           (compared() ? "; " + displayText(compared()->words(changeOf(tie)).toStdString())
                       : std::string()) +
           sourced(tieIndex.evidence);
}

void SvgDrawing::writeTieLabels()
{
    m_pen.open("tie-labels");
    const auto isWritten = [](const TieItem &tie) { return !tie.faint; };
    for (const auto &label : tieLabelsAt(*m_drawing, m_names, m_figure.scale, isWritten))
        onGround(label.text, "muted");
    m_pen.close();
    for (const auto &name : m_names)
        onGround(name, "ink");
}

void SvgDrawing::writeCard(const CardItem &card)
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
        m_signs.disc(stateMarks(card, compared()->ofActor(card)));
    m_pen.close();
}

void SvgDrawing::cardShape(const CardItem &card)
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

void SvgDrawing::writeEmblem(const QRectF &box, const Emblem &emblem, bool ring)
{
    const auto [data, type] =
        emblem.flag.isEmpty() ? std::pair<QByteArray, std::string_view>() : flagData(emblem.flag);
    if (!data.isEmpty()) {
        m_pen.roundImage(box, data, type);
        m_pen.circle(box, "edge", QPen(m_theme.cardBorder, 0.8));
        return;
    }
    if (ring)
        m_pen.circle(box.adjusted(0.6, 0.6, -0.6, -0.6), "monogram", QPen(m_theme.mutedText, 1.2));
    const qreal share = emblem.monogram.size() >= 3 ? 0.32 : 0.4;
    m_pen.centredText(emblem.monogram, box, box.height() * share, QFont::DemiBold, "muted");
}

void SvgDrawing::writeEvent(const EventItem &item)
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
        const auto sign = QTransform::fromTranslate(item.box.center().x(), item.box.center().y())
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

void SvgDrawing::writeTabs(const EventItem &event)
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

std::string SvgDrawing::eventTitle(const Event &event) const
{
    auto title = displayText(event.title) + " – " + eventTypeWords(event.type) + ", " +
                 displayText(eventDateWords(event));
    if (const auto who = displayText(participantWords(map(), event)); !who.empty())
        title += "; " + who;
    return title + sourced(event.evidence);
}

void SvgDrawing::onGround(const TextItem &text, std::string_view classes)
{
    if (text.isEmpty())
        return;
    m_pen.rect(text.box().adjusted(-3, -0.5, 3, 0.5), 3, "behind");
    m_pen.text(text, classes);
}

std::string SvgDrawing::numbers(const std::vector<Evidence> &evidence) const
{
    return m_figure.citations.numbers(evidence).toStdString();
}

std::string SvgDrawing::sourced(const std::vector<Evidence> &evidence) const
{
    const auto list = numbers(evidence);
    return "; " + (list.empty() ? displayText(noSourceWords()) : list);
}

} // namespace entente
