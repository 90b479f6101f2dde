// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "comparisonview.h"

#include "models/document/item.h"
#include "models/export/figure.h"
#include "models/picture/textmeasure.h"
#include "models/words/narration.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace entente {

namespace {

constexpr qreal largestSpread = 1.5; // of places, as in figures
constexpr qreal largestFit = 1.3;
constexpr qreal reach = 7; // pixels from a tie
constexpr qreal zoomStep = 1.25;

} // namespace

ComparisonView::ComparisonView(Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(200, 140);
    setAccessibleName(tr("Picture of both states"));
    connect(m_selection, &Selection::changed, this, &ComparisonView::takeSelection);
}

void ComparisonView::setStates(std::shared_ptr<const ComparedStates> states,
                               const Arrangement &arrangement)
{
    const bool sameMap = m_states && m_states->merged->both.index == states->merged->both.index &&
                         m_picture.arrangement().positions == arrangement.positions;
    m_states = std::move(states);
    m_nothing.clear();
    if (!sameMap) {
        m_picture = Picture(m_states->merged->both.index, arrangement);
        m_fitted = true;
    }
    setAccessibleDescription(m_states->title() + QStringLiteral(": ") + m_states->counts());
    compose();
    takeSelection();
}

void ComparisonView::setNothing(const QString &words)
{
    m_states.reset();
    m_list = {};
    m_nothing = words;
    update();
}

void ComparisonView::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

/// Everybody is drawn, whatever the states, so that nothing moves when one of them is another.
void ComparisonView::compose()
{
    if (!m_states)
        return;
    m_picture.fitTo(size(), largestSpread);
    Look look;
    look.outsiders = m_states->merged->both.query.focus.empty();
    m_picture.show(m_states->merged->both, look);
    m_list = m_picture.list();
    styleStates(m_list, *m_states);
    if (m_fitted)
        fit();
    update();
}

void ComparisonView::fit()
{
    m_fitted = true;
    m_camera.fit(m_picture.extent(), QRectF(rect()).adjusted(12, 12, -12, -12), largestFit);
}

void ComparisonView::takeSelection()
{
    m_pointed.selectedActors.clear();
    m_pointed.selectedTies.clear();
    for (const auto &item : m_states ? m_selection->items() : std::vector<Item>()) {
        const auto &index = *m_states->merged->both.index;
        if (const auto *actor = item.as<ActorId>())
            m_pointed.selectedActors.push_back(index.actorAt(*actor));
        if (const auto *tie = item.as<TieId>())
            m_pointed.selectedTies.push_back(index.tieAt(*tie));
    }
    std::erase(m_pointed.selectedActors, -1);
    std::erase(m_pointed.selectedTies, -1);
    update();
}

Hit ComparisonView::hitAt(const QPointF &position) const
{
    return hitTest(m_list, m_camera.toScene(position), reach / m_camera.scale());
}

QString ComparisonView::toolTipFor(const Hit &hit) const
{
    if (!m_states || hit.isNull())
        return {};
    const auto &map = m_states->merged->both.map();
    if (hit.actor >= 0)
        return shown(map.actors().at(std::size_t(hit.actor)).name);
    if (hit.tieIndex < 0)
        return {};
    const auto &tie = map.ties().at(std::size_t(hit.tieIndex));
    return QStringList{shown(tieWords(map, tie)), shown(tieDatesWords(map, tie)),
                       m_states->words(m_states->merged->ties[std::size_t(hit.tieIndex)])}
        .join(u'\n');
}

void ComparisonView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.ground);
    if (!m_states) {
        painter.setPen(m_theme.mutedText);
        painter.setFont(uiFont(14));
        painter.drawText(rect().adjusted(20, 20, -20, -20),
                         int(Qt::AlignCenter) | int(Qt::TextWordWrap), m_nothing);
        return;
    }
    painter.setTransform(m_camera.transform(), true);
    paintStates(painter, m_list, *m_states, m_theme,
                emphasisFor(m_states->merged->both, m_pointed));
}

void ComparisonView::resizeEvent(QResizeEvent *)
{
    compose();
}

void ComparisonView::wheelEvent(QWheelEvent *event)
{
    const auto turns = event->angleDelta().y() / 120.0;
    m_camera.zoomAt(event->position(), std::pow(zoomStep, turns));
    m_fitted = false;
    update();
}

void ComparisonView::mousePressEvent(QMouseEvent *event)
{
    m_grabbed = event->position();
    m_dragged = false;
}

void ComparisonView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton)) {
        const auto hit = hitAt(event->position());
        setCursor(hit.isNull() ? Qt::ArrowCursor : Qt::PointingHandCursor);
        return;
    }
    const auto way = event->position() - m_grabbed;
    m_dragged = m_dragged || way.manhattanLength() >= QApplication::startDragDistance();
    if (!m_dragged)
        return;
    m_camera.pan(way);
    m_grabbed = event->position();
    m_fitted = false;
    update();
}

void ComparisonView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_dragged || !m_states || event->button() != Qt::LeftButton)
        return;
    const auto hit = hitAt(event->position());
    const auto &map = m_states->merged->both.map();
    if (hit.actor >= 0)
        m_selection->select(Item(map.actors().at(std::size_t(hit.actor)).id));
    else if (hit.tieIndex >= 0)
        m_selection->select(Item(map.ties().at(std::size_t(hit.tieIndex)).id));
    else
        m_selection->clear();
}

void ComparisonView::mouseDoubleClickEvent(QMouseEvent *)
{
    fit();
    update();
}

void ComparisonView::keyPressEvent(QKeyEvent *event)
{
    const QPointF middle = rect().center();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: m_camera.zoomAt(middle, zoomStep); break;
    case Qt::Key_Minus: m_camera.zoomAt(middle, 1 / zoomStep); break;
    case Qt::Key_Left: m_camera.pan({40, 0}); break;
    case Qt::Key_Right: m_camera.pan({-40, 0}); break;
    case Qt::Key_Up: m_camera.pan({0, 40}); break;
    case Qt::Key_Down: m_camera.pan({0, -40}); break;
    case Qt::Key_0:
        fit();
        update();
        return;
    default: QWidget::keyPressEvent(event); return;
    }
    m_fitted = false;
    update();
}

bool ComparisonView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto words = toolTipFor(hitAt(help->pos()));
    words.isEmpty() ? QToolTip::hideText()
                    : QToolTip::showText(help->globalPos(), plainToolTip(words), this);
    return true;
}

} // namespace entente
