// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "figurepreview.h"

#include <QPainter>

namespace entente {

namespace {

constexpr int pause = 120; // milliseconds without a change before it is drawn

} // namespace

FigurePreview::FigurePreview(Compose compose, QWidget *parent)
    : QWidget(parent)
    , m_compose(std::move(compose))
{
    setAccessibleName(tr("Preview"));
    setMinimumSize(240, 160);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &FigurePreview::draw);
}

void FigurePreview::setOptions(const FigureOptions &options)
{
    m_options = options;
    m_soon.start();
}

/// The very page, in fewer pixels.
void FigurePreview::draw()
{
    const auto page = m_compose(m_options);
    const auto ratio = devicePixelRatioF();
    const QSize room = size() * ratio;
    const auto pixels = m_options.size.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1});
    m_picture = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
    m_picture.setDevicePixelRatio(ratio);
    const auto &theme = Theme::of(m_options.theme);
    m_picture.fill(m_options.transparent ? QColor(Qt::transparent) : theme.ground);
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal scale = pixels.width() / ratio / page.page.width();
    painter.scale(scale, scale);
    paintFigure(painter, page, theme);
    update();
}

void FigurePreview::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull())
        return;
    QPainter painter(this);
    const auto shown = QSizeF(m_picture.size()) / m_picture.devicePixelRatio();
    const QPointF corner((width() - shown.width()) / 2, (height() - shown.height()) / 2);
    painter.drawImage(corner, m_picture);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(QRectF(corner, shown).adjusted(0, 0, -1, -1));
}

void FigurePreview::resizeEvent(QResizeEvent *)
{
    m_soon.start();
}

} // namespace entente
