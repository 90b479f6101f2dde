// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "thumbnail.h"

#include "models/document/loadjob.h"
#include "models/export/writer.h"

#include <QPainter>

namespace entente {

QImage mapThumbnail(const QString &path, Theme::Name theme, QSize pixels)
{
    auto loaded = loadedFile(path);
    if (!loaded.problem.isEmpty() || loaded.read.map.actors().empty())
        return {};
    const auto index = std::make_shared<const MapIndex>(std::move(loaded.read.map));
    auto arrangement = measure(*index);
    placeMissing(*index, arrangement);
    SnapshotQuery query;
    query.date = defaultDate(index->map());
    FigureOptions options;
    options.size = {1280, 900};
    options.theme = theme;
    options.look.legend = false;
    const auto figure = composeFigure(snapshotAt(index, query), arrangement, options);
    const auto drawing = drawnBounds(figure.drawing);
    const auto area = figure.toPage().mapRect(drawing).intersected(figure.body);
    const auto scale = figure.pixelScale();
    const QRectF there(area.topLeft() * scale, area.size() * scale);
    const auto part = renderImage(figure).copy(there.toAlignedRect());
    QImage small(pixels, QImage::Format_ARGB32_Premultiplied);
    small.fill(Theme::of(theme).ground);
    const auto fitted = part.scaled(pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QPainter painter(&small);
    painter.drawImage((pixels.width() - fitted.width()) / 2,
                      (pixels.height() - fitted.height()) / 2, fitted);
    return small;
}

} // namespace entente
