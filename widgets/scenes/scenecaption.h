// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "captionlayout.h"

#include "models/export/legendblock.h"

#include <QWidget>

namespace entente {

/// The strip under the picture while presenting: what is told, the legend in a line or two, and a
/// slim line of the scenes along which the date can be dragged.
class SceneCaption : public QWidget
{
    Q_OBJECT
public:
    explicit SceneCaption(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// How high the screen is, which type goes with, and for how many lines there is room.
    void setType(qreal screenHeight, const CaptionRoom &room);
    void tell(const CaptionWords &words);
    const CaptionWords &words() const { return m_words; }
    void setLegend(const Legend &legend);
    void setLegendShown(bool shown);
    bool isLegendShown() const { return m_legendShown; }
    /// Where on the line the reader is: a scene, or between two.
    void setPlace(std::size_t scenes, qreal at);

    CaptionLayout layout() const;
    LegendBlock legendLines() const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void sceneAsked(std::size_t scene);
    void placeDragged(qreal at);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    qreal xOf(qreal at, const QRectF &line) const;
    qreal placeAt(const QPointF &point) const;
    void paintLine(QPainter &painter, const QRectF &line) const;

    const Theme *m_theme;
    ShowType m_type{768};
    CaptionRoom m_room;
    CaptionWords m_words;
    Legend m_legend;
    bool m_legendShown = true;
    std::size_t m_scenes = 1;
    qreal m_at = 0;
    std::optional<QPointF> m_pressed;
    bool m_dragged = false;
};

} // namespace entente
