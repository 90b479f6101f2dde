// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/export/figure.h"

#include <QTimer>
#include <QWidget>

#include <functional>

namespace entente {

/// Shows a figure small, as it would be made, a moment after its options changed.
class FigurePreview : public QWidget
{
    Q_OBJECT
public:
    using Compose = std::function<FigurePage(const FigureOptions &options)>;
    FigurePreview(Compose compose, QWidget *parent);

    void setOptions(const FigureOptions &options);
    /// What is shown; null until it is there.
    const QImage &picture() const { return m_picture; }

    QSize sizeHint() const override { return {420, 300}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void draw();

    Compose m_compose;
    FigureOptions m_options;
    QImage m_picture;
    QTimer m_soon;
};

} // namespace entente
