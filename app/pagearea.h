// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

namespace entente {

/// The page of a dialog: as large as what stands on it, and scrolled where the screen is smaller.
class PageArea : public QScrollArea
{
    Q_OBJECT
public:
    PageArea(QWidget *page, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace entente
