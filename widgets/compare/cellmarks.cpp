// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "cellmarks.h"

#include <QPainter>

namespace entente {

const QPixmap &CellMarks::of(const Snapshot &snapshot, const std::vector<int> &ties, int pixels,
                             qreal pixelRatio, const Theme &theme)
{
    const auto marks = matrixMarks(snapshot, ties, QRectF(0, 0, pixels, pixels));
    QByteArray key;
    for (const auto &mark : marks)
        key.append(char('a' + int(mark.kind))).append(char('0' + int(mark.standing)));
    auto at = m_pictures.find(key);
    if (at == m_pictures.end()) {
        QPixmap picture(QSize(pixels, pixels) * pixelRatio);
        picture.setDevicePixelRatio(pixelRatio);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        for (const auto &mark : marks)
            paintMatrixMark(painter, mark, theme);
        painter.end();
        at = m_pictures.insert(key, picture);
    }
    return *at;
}

} // namespace entente
