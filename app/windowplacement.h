// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QRect>

class QWidget;

namespace entente {

/// Where a window stands on the screen, without its frame.
struct WindowPlace
{
    QRect rect;
    bool maximised = false;

    bool operator==(const WindowPlace &) const = default;
};

/// A first window on a screen of which that much is free: most of it, all where that is little.
WindowPlace firstPlace(const QRect &available);
/// The window moved, and made smaller where it must be, so that all of it with its frame is seen.
QRect fittedInto(const QRect &window, const QRect &available);
/// Of a window opened from another: a step down and to the right, from the top left again where the
/// screen ends.
QRect cascadedFrom(const QRect &window, const QRect &available);

/// Brings the window back whole whenever a screen goes or becomes smaller.
void keepOnScreen(QWidget &window);

/// From now on each dialog is shown whole: as large as it asks to be, smaller where it must be.
/// Needs a QApplication.
void keepDialogsOnScreen();

/// Sets the window there, on the screen it is on.
void place(QWidget &window, const WindowPlace &place);

} // namespace entente
