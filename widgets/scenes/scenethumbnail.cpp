// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "scenethumbnail.h"

#include "models/export/figure.h"
#include "models/picture/camera.h"
#include "models/picture/picture.h"
#include "models/picture/textmeasure.h"
#include "models/words/scenes.h"

#include <QPainter>

namespace entente {

namespace {

constexpr qreal composedHeight = 420; // for which cards have their room
constexpr int finer = 2;              // painted so many times larger

} // namespace

QImage sceneThumbnail(const MapIndexPointer &index, const Arrangement &arrangement,
                      const Scene &scene, const Theme &theme, QSize pixels)
{
    QImage image(pixels * finer, QImage::Format_ARGB32_Premultiplied);
    image.fill(theme.ground);
    const auto snapshot = snapshotOf(index, scene);
    auto look = scene.view.look;
    look.outsiders = false;
    if (!look.accordingTo.empty()) {
        FigureOptions options;
        options.theme = theme.name;
        options.size = pixels * (composedHeight / pixels.height());
        options.title = shown(scene.title);
        options.look = look;
        options.look.legend = false;
        const auto figure = composeFigure(snapshot, arrangement, options);
        QPainter painter(&image);
        painter.scale(image.width() / figure.page.width(), image.height() / figure.page.height());
        paintFigure(painter, figure, theme);
        painter.end();
        return image.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    Picture picture(index, arrangement);
    picture.show(snapshot, look);
    if (picture.isComposedForScale()) {
        picture.fitTo(QSizeF(composedHeight * pixels.width() / pixels.height(), composedHeight),
                      1.5);
        picture.show(snapshot, look);
    }
    Camera camera;
    camera.fit(picture.list().bounds(), QRectF(image.rect()).adjusted(6, 6, -6, -6), 2);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(camera.transform());
    paintDrawing(painter, picture.list(), theme);
    painter.end();
    return image.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace entente
