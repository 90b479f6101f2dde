// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/export/matrixfigure.h"

#include <QHash>
#include <QPixmap>

namespace entente {

/// Pictures of the marks in cells, kept by what is in them: few different cells make up a large
/// matrix.
class CellMarks
{
public:
    /// After theme or size of the cells changed.
    void clear() { m_pictures.clear(); }
    /// Of a cell of so many logical pixels.
    const QPixmap &of(const Snapshot &snapshot, const std::vector<int> &ties, int pixels,
                      qreal pixelRatio, const Theme &theme);

private:
    QHash<QByteArray, QPixmap> m_pictures;
};

} // namespace entente
