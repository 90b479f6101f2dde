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
    DockTitle(QDockWidget *dock, Qt::DockWidgetArea side);

Q_SIGNALS:
    void foldAsked();
};

} // namespace entente
