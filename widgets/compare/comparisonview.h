// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/selection.h"
#include "models/export/comparisonmarks.h"
#include "models/picture/camera.h"
#include "models/picture/emphasis.h"
#include "models/picture/picture.h"

#include <QWidget>

namespace entente {

/// Two states of a map as one picture, at the places that the map has: what is new, gone or not
/// alike is marked. The wheel zooms, a drag moves, a double click shows all again; what is clicked
/// is selected, and what is selected is lit.
class ComparisonView : public QWidget
{
    Q_OBJECT
public:
    explicit ComparisonView(Selection *selection, QWidget *parent = nullptr);

    /// The arrangement is that of the map of both states.
    void setStates(std::shared_ptr<const ComparedStates> states, const Arrangement &arrangement);
    /// Nothing to see, and why.
    void setNothing(const QString &words);
    void setTheme(const Theme &theme);
    const DisplayList &displayList() const { return m_list; }
    QPointF toWidget(const QPointF &drawing) const { return m_camera.toView(drawing); }

    QSize sizeHint() const override { return {520, 360}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void compose();
    void fit();
    void takeSelection();
    Hit hitAt(const QPointF &position) const;
    QString toolTipFor(const Hit &hit) const;

    Selection *m_selection;
    std::shared_ptr<const ComparedStates> m_states;
    Picture m_picture;
    DisplayList m_list;
    InteractionState m_pointed;
    Camera m_camera;
    bool m_fitted = true;
    QPointF m_grabbed;
    bool m_dragged = false;
    QString m_nothing;
    Theme m_theme = Theme::of(Theme::Name::Light);
};

} // namespace entente
