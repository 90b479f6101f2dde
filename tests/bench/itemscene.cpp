// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "itemscene.h"

#include "models/picture/paintdetail.h"
#include "models/picture/theme.h"

#include <QGraphicsItem>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>

namespace entente::bench {

namespace {

const Theme &theme()
{
    return Theme::of(Theme::Name::Light);
}

qreal scaleOf(const QPainter *painter)
{
    return QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
}

class TieGraphic : public QGraphicsItem
{
public:
    explicit TieGraphic(const TieItem &tie)
        : m_line(tie.path())
        , m_heads(tie.head.path())
        , m_chord(tie.curve[0], tie.curve[3])
        , m_pen(tiePen(tie, theme()))
        , m_hairline(m_pen.color(), 0)
        , m_hollow(tie.head.hollow)
        , m_headSize(tie.head.size)
    {
        m_heads.addPath(tie.tail.path());
        const qreal margin = tie.width + 2;
        m_box = (m_line.controlPointRect() | m_heads.controlPointRect())
                    .adjusted(-margin, -margin, margin, margin);
    }

    QRectF boundingRect() const override { return m_box; }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        if (scaleOf(painter) < farScale) {
            painter->setPen(m_hairline);
            painter->drawLine(m_chord);
            return;
        }
        painter->setPen(m_pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(m_line);
        if (m_headSize * scaleOf(painter) < leastHead)
            return;
        painter->setPen(m_hollow ? QPen(m_pen.color(), 1.4) : QPen(Qt::NoPen));
        painter->setBrush(m_hollow ? theme().ground : m_pen.color());
        painter->drawPath(m_heads);
    }

private:
    QPainterPath m_line;
    QPainterPath m_heads;
    QLineF m_chord;
    QPen m_pen;
    QPen m_hairline;
    bool m_hollow;
    qreal m_headSize;
    QRectF m_box;
};

class CardGraphic : public QGraphicsItem
{
public:
    explicit CardGraphic(const CardItem &card) : m_card(card), m_font(card.label.font()) {}

    QRectF boundingRect() const override { return m_card.box.adjusted(-2, -2, 2, 2); }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        const auto scale = scaleOf(painter);
        if (m_card.outlineBox.height() * scale < leastCard) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme().mutedText);
            const auto radius = std::max(2.2 / scale, m_card.outlineBox.height() / 2);
            painter->drawEllipse(m_card.outlineBox.center(), radius, radius);
            return;
        }
        painter->setPen(QPen(theme().cardBorder, 1.2));
        painter->setBrush(theme().card);
        painter->drawPath(m_card.outline);
        if (m_card.emblemBox.height() * scale >= leastEmblem)
            paintEmblem(*painter, m_card.emblemBox, m_card.emblem, theme(), true);
        if (m_card.label.pixelSize * scale < leastType)
            return;
        painter->setPen(theme().text);
        painter->setFont(m_font);
        painter->drawText(m_card.label.baseline, m_card.label.text);
    }

private:
    CardItem m_card;
    QFont m_font;
};

} // namespace

ItemScene::ItemScene(const DisplayList &list) : m_view(&m_scene)
{
    m_scene.setItemIndexMethod(QGraphicsScene::BspTreeIndex);
    m_scene.setBackgroundBrush(theme().ground);
    for (const auto &tie : list.ties) {
        auto *item = new TieGraphic(tie);
        m_ties.resize(std::max(m_ties.size(), std::size_t(tie.tieIndex) + 1));
        m_ties[std::size_t(tie.tieIndex)] = item;
        m_scene.addItem(item);
    }
    for (const auto &card : list.cards) {
        auto *item = new CardGraphic(card);
        item->setZValue(1);
        m_scene.addItem(item);
    }
    m_view.setFrameShape(QFrame::NoFrame);
    m_view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view.setRenderHint(QPainter::Antialiasing);
    m_view.setOptimizationFlags(QGraphicsView::DontSavePainterState |
                                QGraphicsView::DontAdjustForAntialiasing);
    m_view.setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    m_view.resize(1920, 1080);
    m_view.show();
}

void ItemScene::setCamera(const Camera &camera)
{
    m_view.setTransform(QTransform::fromScale(camera.scale(), camera.scale()));
    m_view.centerOn(camera.toScene(QRectF(m_view.rect()).center()));
}

void ItemScene::setTies(const DisplayList &list)
{
    std::vector<char> wanted(m_ties.size());
    for (const auto &tie : list.ties)
        wanted[std::size_t(tie.tieIndex)] = true;
    for (std::size_t i = 0; i < m_ties.size(); ++i)
        if (m_ties[i])
            m_ties[i]->setVisible(wanted[i]);
}

int ItemScene::tiesShown() const
{
    return int(std::count_if(m_ties.begin(), m_ties.end(),
                             [](const auto *item) { return item && item->isVisible(); }));
}

} // namespace entente::bench
