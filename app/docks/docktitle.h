// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QDockWidget;

namespace entente {

/// A dock's title: its name, one click to fold its side of the window to the edge, and one to float
/// it. Dragged as any dock is.
class DockTitle : public QWidget
{
    Q_OBJECT
public:
    explicit DockTitle(QDockWidget *dock);

Q_SIGNALS:
    void foldAsked();
};

} // namespace entente
