// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDockWidget>
#include <QTimer>

#include <functional>

namespace entente {

/// A dock whose panel is made once it is seen, after the window's first frame: a window with many
/// panels opens as fast as one with few.
class LazyDockWidget : public QDockWidget
{
    Q_OBJECT
public:
    using Make = std::function<QWidget *()>;
    LazyDockWidget(const QString &title, Make make, QWidget *parent);

    /// Makes the panel at once, where that has not been done yet.
    QWidget *panel();

private:
    void makeIfSeen();

    Make m_make;
    QTimer m_soon;
    bool m_exposed = false; // at the last look
};

} // namespace entente
