// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

namespace entente {

class ActionRegistry;
struct Theme;

/// Zoom in, zoom out and fit, at the right edge of the map.
class ZoomButtons : public QFrame
{
    Q_OBJECT
public:
    /// Floats over `place`.
    ZoomButtons(const ActionRegistry &registry, QWidget *place);

    void setTheme(const Theme &theme);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void stand();
};

} // namespace entente
