// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDockWidget>

#include <functional>

namespace entente {

/// A dock whose panel is made when it is first seen or asked for, so that a window with many panels opens as fast as one with few.
class LateDock : public QDockWidget
{
    Q_OBJECT
public:
    using Make = std::function<QWidget *()>;
    LateDock(const QString &title, Make make, QWidget *parent);

    /// Makes the panel where that has not been done yet.
    QWidget *panel();

protected:
    bool event(QEvent *event) override;

private:
    Make m_make;
};

} // namespace entente
