// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "scenecaption.h"

#include "models/picture/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace entente {

namespace {

constexpr std::size_t mostDots = 60; // more are a line
constexpr int legendRows = 2;        // at most

} // namespace

SceneCaption::SceneCaption(QWidget *parent)
    : QWidget(parent)
    , m_theme(&Theme::of(Theme::Name::Light))
{
}

void SceneCaption::setTheme(const Theme &theme)
{
    m_theme = &theme;
    update();
}

void SceneCaption::setType(qreal screenHeight, const CaptionRoom &room)
{
    m_type = ShowType(screenHeight);
    m_room = room;
    updateGeometry();
    update();
}

void SceneCaption::tell(const CaptionWords &words)
{
    m_words = words;
    setAccessibleName(words.date + QStringLiteral(". ") + words.title);
    setAccessibleDescription(words.words + QLatin1Char(' ') + words.quote + QLatin1Char(' ') +
                             words.source);
    update();
}

void SceneCaption::setLegend(const Legend &legend)
{
    constexpr qreal usualType = 12; // that a sign of the usual size stands beside
    m_legend = legend;
    m_legend.lineScale = std::min(legend.lineScale, m_type.legend() / usualType);
    update();
}

void SceneCaption::setLegendShown(bool shown)
{
    m_legendShown = shown;
    update();
}

void SceneCaption::setPlace(std::size_t scenes, qreal at)
{
    m_scenes = scenes;
    m_at = at;
    update();
}

CaptionLayout SceneCaption::layout() const
{
    return layoutCaption(m_words, width(), m_room, m_type);
}

LegendBlock SceneCaption::legendLines() const
{
    return layoutLegendLine(m_legend, layout().legend.width(), m_type.legend(), legendRows);
}

QSize SceneCaption::sizeHint() const
{
    return {800, int(std::ceil(layoutCaption({}, 800, m_room, m_type).height))};
}

qreal SceneCaption::xOf(qreal at, const QRectF &line) const
{
    const qreal steps = std::max(1.0, qreal(m_scenes) - 1);
    return line.left() + line.width() * std::clamp(at / steps, 0.0, 1.0);
}

qreal SceneCaption::placeAt(const QPointF &point) const
{
    const auto line = layout().line;
    const qreal steps = std::max(1.0, qreal(m_scenes) - 1);
    return std::clamp((point.x() - line.left()) / line.width(), 0.0, 1.0) * steps;
}

void SceneCaption::paintLine(QPainter &painter, const QRectF &line) const
{
    const qreal u = m_type.unit, y = line.center().y();
    painter.setPen(QPen(m_theme->line, 4 * u, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(line.left(), y), QPointF(line.right(), y));
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < m_scenes && m_scenes <= mostDots; ++i) {
        painter.setBrush(qreal(i) <= m_at ? m_theme->accent : m_theme->mutedText);
        painter.drawEllipse(QPointF(xOf(qreal(i), line), y), 5 * u, 5 * u);
    }
    painter.setBrush(m_theme->accent);
    painter.drawEllipse(QPointF(xOf(m_at, line), y), 8 * u, 8 * u);
}

void SceneCaption::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme->panel);
    painter.setPen(QPen(m_theme->line, m_type.unit));
    painter.drawLine(0, 0, width(), 0);
    const auto all = layout();
    for (const auto &line : all.title)
        drawText(painter, line, m_words.isQuestion ? m_theme->accent : m_theme->text);
    drawText(painter, all.date, m_theme->accent);
    for (const auto &line : all.words)
        drawText(painter, line, m_theme->text);
    for (const auto &line : all.quote)
        drawText(painter, line, m_theme->mutedText);
    drawText(painter, all.count, m_theme->mutedText);
    if (m_legendShown && !m_legend.entries.empty()) {
        const auto block = legendLines();
        paintLegend(painter, block,
                    {all.legend.left(), all.legend.center().y() - block.size.height() / 2},
                    *m_theme);
    }
    paintLine(painter, all.line);
}

void SceneCaption::mousePressEvent(QMouseEvent *event)
{
    const qreal reach = 8 * m_type.unit;
    const auto line = layout().line.adjusted(-reach, 0, reach, 0);
    if (event->button() == Qt::LeftButton && line.contains(event->position()))
        m_pressed = event->position();
    m_dragged = false;
}

void SceneCaption::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed)
        return;
    m_dragged |=
        (event->position() - *m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_dragged)
        Q_EMIT placeDragged(placeAt(event->position()));
}

void SceneCaption::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pressed && !m_dragged)
        Q_EMIT sceneAsked(std::size_t(std::lround(placeAt(event->position()))));
    m_pressed.reset();
}

} // namespace entente
