// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "figurepreview.h"

#include <QPainter>

namespace entente {

namespace {

constexpr int pause = 120; // milliseconds without a change before it is drawn
constexpr int largestDrawn =
    2'400; // pixels of a page's longer side as it is drawn, before it is made smaller

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

/// The very page, drawn as it is written and then made smaller: drawn small, cards would give way
/// to dots, which the file does not show.
void FigurePreview::draw()
{
    const auto page = m_compose(m_options);
    const auto drawn = page.page.toSize().boundedTo(
        page.page.scaled(largestDrawn, largestDrawn, Qt::KeepAspectRatio).toSize());
    QImage picture(drawn.expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    const auto &theme = Theme::of(m_options.theme);
    picture.fill(m_options.transparent ? QColor(Qt::transparent) : theme.ground);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal scale = picture.width() / page.page.width();
    painter.scale(scale, scale);
    paintFigure(painter, page, theme);
    painter.end();
    const auto ratio = devicePixelRatioF();
    m_picture = picture.scaled((QSizeF(size()) * ratio).toSize(), Qt::KeepAspectRatio,
                               Qt::SmoothTransformation);
    m_picture.setDevicePixelRatio(ratio);
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
